import { refuse } from '../kernel/error.js'

/**
 * A calendar day as a whole number: days since 1970-01-01 in the proleptic Gregorian calendar. The package computes
 * with these; at its boundary days are texts.
 */
export type DayNumber = number

/** 0001-01-01. */
export const FIRST_DAY: DayNumber = -719_162
/** 9999-12-31. */
export const LAST_DAY: DayNumber = 2_932_896

const EXPECTED = 'a calendar day from 0001-01-01 to 9999-12-31 written YYYY-MM-DD'
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Whether a year has a 29 February in the proleptic Gregorian calendar. */
export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** How many days a month has; the month counts from 1. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] as number)

/**
 * The day number of a year, month (from 1) and day that exist. Counting years from March puts the leap day last, so
 * that the days before a month are a linear formula: (153 m + 2) / 5.
 */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const y = month > 2 ? year : year - 1
  const m = month > 2 ? month - 3 : month + 9
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * m + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** A year, a month (from 1) and a day of the month. */
export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The inverse of {@link dayNumberOf}, before the year 1 as well; days of an era count from zero, so `| 0` rounds down. */
export function civilOf(dayNumber: DayNumber): CivilDay {
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leaps = ((dayOfEra / 1460) | 0) - ((dayOfEra / 36_524) | 0) + ((dayOfEra / 146_096) | 0)
  const yearOfEra = ((dayOfEra - leaps) / 365) | 0
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - ((yearOfEra / 100) | 0))
  const shiftedMonth = ((5 * dayOfYear + 2) / 153) | 0
  const day = dayOfYear - (((153 * shiftedMonth + 2) / 5) | 0) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** Two digits at a position, or NaN. */
function twoDigits(text: string, index: number): number {
  const tens = text.charCodeAt(index) - 48
  const ones = text.charCodeAt(index + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN
}

/**
 * The fast reader: the day number of a text `YYYY-MM-DD` that is a valid day, otherwise NaN. It never throws and never
 * allocates; {@link readDay} reports what is wrong.
 */
export function scanDay(text: unknown): DayNumber {
  if (typeof text !== 'string' || text.length !== 10) return NaN
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NaN
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2)
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month))) return NaN
  return dayNumberOf(year, month, day)
}

/**
 * Reads a plain date as a day number.
 *
 * @throws ReceivablesError `input.missing` or `date.invalid`.
 */
export function readDay(value: unknown, path: string): DayNumber {
  const day = scanDay(value)
  if (day === day) return day
  return refuse(value === undefined ? 'input.missing' : 'date.invalid', path, EXPECTED, value)
}

/** '-01-01' to '-12-31', at 32 times the month and the day. */
const MONTH_DAYS: readonly string[] = /* #__PURE__ */ Array.from(
  { length: 13 * 32 },
  (_, index) => `-${String(100 + (index >> 5)).slice(1)}-${String(100 + (index & 31)).slice(1)}`,
)

/**
 * Writes a day number as a plain date; `path` is the argument to name in an error.
 *
 * @throws ReceivablesError `date.out-of-range` outside the years 0001 to 9999.
 */
export function writeDay(dayNumber: DayNumber, path = ''): string {
  if (!(dayNumber >= FIRST_DAY && dayNumber <= LAST_DAY)) {
    return refuse(
      'date.out-of-range',
      path,
      'a result in the years 0001 to 9999',
      `day number ${String(dayNumber)}`,
    )
  }
  const { year, month, day } = civilOf(dayNumber)
  const yearText = year < 1000 ? String(year).padStart(4, '0') : String(year)
  return yearText + (MONTH_DAYS[month * 32 + day] as string)
}

import { expectChoice } from '../kernel/expect.js'
import { civilOf, dayNumberOf, monthLength, type DayNumber } from './day-number.js'

/**
 * The most days between two plain dates, LAST_DAY − FIRST_DAY; as a literal, because bundlers do not compute it from
 * imports.
 */
export const MAX_DAYS = 3_652_058
/** More months than lie between any two plain dates. */
export const MAX_MONTHS = 120_000

/**
 * How a step of whole months handles the end of a month.
 *
 * - `'clamp'`: the same day of the target month, or its last day where that day does not exist: 31 January + 1 month is
 *   28 or 29 February; 28 February + 1 month is 28 March. This is what contracts mean by "the same day of the month".
 * - `'end-of-month'`: additionally, a date that is the last day of its month goes to the last day of the target month:
 *   28 February 2026 + 1 month is 31 March; 30 April + 1 month is 31 May. This is what monthly statements at month end
 *   mean.
 */
export type MonthRule = 'clamp' | 'end-of-month'

/** All month rules, for checks. */
export const MONTH_RULES: readonly MonthRule[] = ['clamp', 'end-of-month']

/** Reads a month rule. @throws ReceivablesError `input.missing` or `input.choice`. */
export const readMonthRule = (value: unknown, path: string): MonthRule =>
  expectChoice(value, MONTH_RULES, path)

/** A day number some whole months later (earlier if negative). The result may leave the years 0001 to 9999: `writeDay` refuses it. */
export function addMonthsDay(dayNumber: DayNumber, months: number, rule: MonthRule): DayNumber {
  const { year, month, day } = civilOf(dayNumber)
  const index = year * 12 + month - 1 + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = index - targetYear * 12 + 1
  const length = monthLength(targetYear, targetMonth)
  const toLast = day > length || (rule === 'end-of-month' && day === monthLength(year, month))
  return dayNumberOf(targetYear, targetMonth, toLast ? length : day)
}

/** The last day of the month of a day number. */
export function endOfMonthDay(dayNumber: DayNumber): DayNumber {
  const { year, month, day } = civilOf(dayNumber)
  return dayNumber + monthLength(year, month) - day
}

/** Day `day` (1 to 31) of the month of a day number, or the last day of a month that is shorter. */
export function dayOfMonthDay(dayNumber: DayNumber, day: number): DayNumber {
  const civil = civilOf(dayNumber)
  return dayNumber - civil.day + Math.min(day, monthLength(civil.year, civil.month))
}

/** Whether two day numbers lie in one month of one year. */
export function isSameMonth(a: DayNumber, b: DayNumber): boolean {
  const x = civilOf(a)
  const y = civilOf(b)
  return x.month === y.month && x.year === y.year
}

/** The ISO weekday of a day number: 1 Monday … 7 Sunday. 1970-01-01 was a Thursday. */
export function weekdayOfDay(dayNumber: DayNumber): number {
  const sinceMonday = (dayNumber + 3) % 7
  return sinceMonday < 0 ? sinceMonday + 8 : sinceMonday + 1
}

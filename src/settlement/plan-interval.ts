import { addMonthsDay, type MonthRule } from '../calendar/date-steps.js'
import type { DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectInteger, expectKeys, expectRecord, shapeOf } from '../kernel/expect.js'

/**
 * The interval between the instalments of a plan: whole days, weeks or months, as an object, as an ISO 8601 duration of
 * one unit (`P14D`, `P2W`, `P1M`, `P1Y`), or as one of the words `week`, `month`, `year` and `30-days`, as in interest
 * policies.
 */
export type PlanInterval =
  | { readonly days: number }
  | { readonly weeks: number }
  | { readonly months: number }
  | 'week'
  | 'month'
  | 'year'
  | '30-days'
  | `P${number}${'D' | 'W' | 'M' | 'Y'}`

/** An interval, read; one of the two fields is zero. */
export interface ReadInterval {
  readonly days: number
  readonly months: number
}

const EXPECTED =
  "an interval above zero: { days }, { weeks } or { months }, 'week', 'month', 'year', '30-days', or an ISO 8601 duration such as P1M"
/** A hundred years in each unit. */
const LIMITS = { days: 36_525, weeks: 5218, months: 1200, years: 100 } as const
type Unit = keyof typeof LIMITS

const WORDS: Readonly<Record<string, ReadInterval>> = {
  week: { days: 7, months: 0 },
  month: { days: 0, months: 1 },
  year: { days: 0, months: 12 },
  '30-days': { days: 30, months: 0 },
}

const DURATION = /^P([0-9]{1,5})([DWMY])$/
const UNITS: Readonly<Record<string, Unit>> = { D: 'days', W: 'weeks', M: 'months', Y: 'years' }

/**
 * Reads an interval.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `input.choice`, `input.range` or `input.unknown-key`.
 */
export function readInterval(value: unknown, path: string): ReadInterval {
  if (typeof value === 'string') return readDuration(value, path)
  if (value === undefined) return refuse('input.missing', path, EXPECTED, value)
  if (shapeOf(value) !== 'record') return refuse('input.type', path, EXPECTED, value)
  const record = expectRecord(value, path, EXPECTED)
  expectKeys(record, ['days', 'weeks', 'months'], path)
  const [unit, second] = (['days', 'weeks', 'months'] as const).filter((name) => record[name] !== undefined)
  if (unit === undefined) return refuse('input.missing', path, EXPECTED, value)
  if (second !== undefined) return refuse('input.conflict', path, 'one unit only', value)
  return intervalOf(unit, record[unit], at(path, unit))
}

function readDuration(text: string, path: string): ReadInterval {
  const known = Object.hasOwn(WORDS, text) ? WORDS[text] : undefined
  if (known !== undefined) return known
  const [, figure = '', letter = ''] = DURATION.exec(text) ?? []
  const unit = UNITS[letter]
  return unit === undefined
    ? refuse('input.choice', path, EXPECTED, text)
    : intervalOf(unit, Number(figure), path)
}

function intervalOf(unit: Unit, value: unknown, path: string): ReadInterval {
  const count = expectInteger(value, path, 1, LIMITS[unit])
  switch (unit) {
    case 'days':
      return { days: count, months: 0 }
    case 'weeks':
      return { days: 7 * count, months: 0 }
    case 'months':
      return { days: 0, months: count }
    case 'years':
      return { days: 0, months: 12 * count }
  }
}

/** The day a number of intervals after the first, always counted from the first and not from the previous one. */
export const dayAfter = (
  start: DayNumber,
  interval: ReadInterval,
  times: number,
  rule: MonthRule,
): DayNumber =>
  interval.months > 0 ? addMonthsDay(start, interval.months * times, rule) : start + interval.days * times

import { UTCDateMini } from '@date-fns/utc/date/mini'
import {
  addMonths,
  addWeeks,
  addYears,
  getISOWeek,
  getISOWeekYear,
  startOfISOWeek,
  startOfMonth,
  startOfQuarter,
  startOfYear,
} from 'date-fns'
import { expectChoice } from '../kernel/expect.js'
import { readDay, writeDay } from './day-number.js'
import type { PlainDate } from './plain-date.js'
import { quarterOf } from './quarter-of.js'

/** A calendar period for reports and reviews. */
export type ReportingUnit = 'iso-week' | 'month' | 'quarter' | 'year'

/** One period, half-open: `from` included, `to` excluded. */
export interface ReportingPeriod {
  /** `2026-W07`, `2026-02`, `2026-Q1` or `2026`. */
  readonly id: string
  /** The first day, included. */
  readonly from: PlainDate
  /** The first day of the next period, excluded. */
  readonly to: PlainDate
}

/** Milliseconds of a day in UTC, which knows no leap seconds and no daylight saving time. */
const DAY = 86_400_000

/**
 * The calendar period of a date: the week of a progress report, the month of a DSO, the quarter of a review.
 *
 * Weeks are those of ISO 8601: they begin on Monday, and week 1 is the one with the year's first Thursday, so the first
 * days of January can lie in the last week of the year before. Quarters begin on 1 January, 1 April, 1 July and
 * 1 October. Half-open: `from` is included, `to` excluded, so `daysBetween(from, to)` is the length.
 *
 * @throws ReceivablesError `input.missing` or `date.invalid` for the date, `input.missing` or `input.choice` for the unit,
 * `date.out-of-range` for a period that leaves the years 0001 to 9999.
 *
 * @example
 * ```ts
 * import { reportingPeriod } from 'receivables'
 *
 * reportingPeriod('2026-02-14', 'quarter') // => { id: '2026-Q1', from: '2026-01-01', to: '2026-04-01' }
 * reportingPeriod('2027-01-03', 'iso-week') // => { id: '2026-W53', from: '2026-12-28', to: '2027-01-04' }
 * ```
 *
 * @see ISO 8601-1:2019, week dates; ISO 8601-2:2019, quarters.
 */
export function reportingPeriod(date: PlainDate, unit: ReportingUnit): ReportingPeriod {
  const day = readDay(date, 'date')
  const known = expectChoice(unit, ['iso-week', 'month', 'quarter', 'year'], 'unit')
  // Made from a number, not from year, month and day, because Date reads the years 0 to 99 as 1900 to 1999.
  const [from, to, id] = boundsOf(new UTCDateMini(day * DAY), known, date)
  return { id, from: writeDay(from.getTime() / DAY, 'date'), to: writeDay(to.getTime() / DAY, 'date') }
}

function boundsOf(date: Date, unit: ReportingUnit, text: PlainDate): [from: Date, to: Date, id: string] {
  const year = text.slice(0, 4)
  switch (unit) {
    case 'iso-week': {
      const from = startOfISOWeek(date)
      const week = String(getISOWeek(date)).padStart(2, '0')
      return [from, addWeeks(from, 1), `${String(getISOWeekYear(date)).padStart(4, '0')}-W${week}`]
    }
    case 'month': {
      const from = startOfMonth(date)
      return [from, addMonths(from, 1), text.slice(0, 7)]
    }
    case 'quarter': {
      const from = startOfQuarter(date)
      return [from, addMonths(from, 3), `${year}-Q${String(quarterOf(text))}`]
    }
    case 'year': {
      const from = startOfYear(date)
      return [from, addYears(from, 1), year]
    }
  }
}

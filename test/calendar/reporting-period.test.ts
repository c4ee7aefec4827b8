import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  addDays,
  daysBetween,
  reportingPeriod,
  weekday,
  type ReportingUnit,
} from '../../src/calendar/index.js'
import { FIRST_DAY, LAST_DAY, writeDay } from '../../src/calendar/day-number.js'
import { refusal } from '../refusal.js'

const UNITS: readonly ReportingUnit[] = ['iso-week', 'month', 'quarter', 'year']

describe('reportingPeriod', () => {
  test.each([
    // ISO 8601: week 1 holds the first Thursday. 2026-01-01 is a Thursday, so it lies in week 1 of 2026.
    ['2026-01-01', 'iso-week', '2026-W01', '2025-12-29', '2026-01-05'],
    // 1 January 2027 is a Friday: its week holds no Thursday of 2027.
    ['2027-01-01', 'iso-week', '2026-W53', '2026-12-28', '2027-01-04'],
    // 31 December 2024 is a Tuesday of the week of Thursday 2 January 2025.
    ['2024-12-31', 'iso-week', '2025-W01', '2024-12-30', '2025-01-06'],
    ['2026-02-28', 'month', '2026-02', '2026-02-01', '2026-03-01'],
    ['2024-02-29', 'month', '2024-02', '2024-02-01', '2024-03-01'],
    ['2026-12-31', 'month', '2026-12', '2026-12-01', '2027-01-01'],
    ['2026-03-31', 'quarter', '2026-Q1', '2026-01-01', '2026-04-01'],
    ['2026-10-01', 'quarter', '2026-Q4', '2026-10-01', '2027-01-01'],
    ['2026-07-04', 'year', '2026', '2026-01-01', '2027-01-01'],
    // Years below 100 are no years of the twentieth century.
    ['0050-05-05', 'quarter', '0050-Q2', '0050-04-01', '0050-07-01'],
    ['0001-01-01', 'iso-week', '0001-W01', '0001-01-01', '0001-01-08'],
  ] as const)('%s by %s is %s', (date, unit, id, from, to) => {
    expect(reportingPeriod(date, unit)).toEqual({ id, from, to })
  })

  test.prop([fc.integer({ min: FIRST_DAY + 7, max: LAST_DAY - 800 }), fc.constantFrom(...UNITS)])(
    'a period holds its date, is its own period on its first and last day, and the next begins where it ends',
    (day, unit) => {
      const date = writeDay(day)
      const period = reportingPeriod(date, unit)
      expect(period.from <= date && date < period.to).toBe(true)
      expect(reportingPeriod(period.from, unit)).toEqual(period)
      expect(reportingPeriod(addDays(period.to, -1), unit)).toEqual(period)
      expect(reportingPeriod(period.to, unit).from).toBe(period.to)
    },
  )

  test.prop([fc.integer({ min: FIRST_DAY, max: LAST_DAY - 7 })])(
    'a week is seven days from a Monday',
    (day) => {
      const { from, to } = reportingPeriod(writeDay(day), 'iso-week')
      expect([weekday(from), daysBetween(from, to)]).toEqual([1, 7])
    },
  )

  test.each([
    ['2026-02-30', 'month', 'date.invalid', 'date'],
    [undefined, 'month', 'input.missing', 'date'],
    ['2026-01-01', 'week', 'input.choice', 'unit'],
    ['2026-01-01', undefined, 'input.missing', 'unit'],
    // The period would end on the first day of the year 10000.
    ['9999-12-31', 'year', 'date.out-of-range', 'date'],
  ] as const)('refuses %s by %s with %s', (date, unit, code, path) => {
    expect(refusal(() => reportingPeriod(date as never, unit as never))).toEqual([code, path])
  })
})

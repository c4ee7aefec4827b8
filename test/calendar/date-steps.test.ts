import { lastDayOfMonth, setDate } from 'date-fns'
import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { dayOfMonthDay, endOfMonthDay, isSameMonth } from '../../src/calendar/date-steps.js'
import { scanDay, writeDay } from '../../src/calendar/day-number.js'
import { dayNumbers, dayOfUtc, utcDate } from './arbitraries.js'

describe('the day of a month', () => {
  test.each([
    ['2026-02-10', 31, '2026-02-28'],
    ['2028-02-10', 30, '2028-02-29'],
    ['2026-02-28', 1, '2026-02-01'],
    ['2026-04-30', 31, '2026-04-30'],
    ['2026-01-05', 15, '2026-01-15'],
  ])('from %s, day %d is %s', (date, day, result) => {
    expect(writeDay(dayOfMonthDay(scanDay(date), day))).toBe(result)
  })

  prop.prop([dayNumbers, fc.integer({ min: 1, max: 31 })])(
    'it is the day, or the end of a shorter month',
    (day, wanted) => {
      const last = lastDayOfMonth(utcDate(day))
      const expected = wanted > last.getUTCDate() ? last : setDate(utcDate(day), wanted)
      expect(dayOfMonthDay(day, wanted)).toBe(dayOfUtc(expected))
    },
  )

  prop.prop([dayNumbers])('day 31 is the end of the month', (day) => {
    expect(dayOfMonthDay(day, 31)).toBe(endOfMonthDay(day))
  })
})

describe('the same month', () => {
  test.each([
    ['2026-01-01', '2026-01-31', true],
    ['2026-01-31', '2026-02-01', false],
    ['2025-01-15', '2026-01-15', false],
  ])('%s and %s: %o', (a, b, same) => {
    expect(isSameMonth(scanDay(a), scanDay(b))).toBe(same)
  })
})

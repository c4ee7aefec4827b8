import { addMonths as addMonthsOracle, isLastDayOfMonth, lastDayOfMonth } from 'date-fns'
import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addMonths } from '../../src/calendar/add-months.js'
import type { MonthRule } from '../../src/calendar/date-steps.js'
import { writeDay } from '../../src/calendar/day-number.js'
import { endOfMonth } from '../../src/calendar/end-of-month.js'
import { refusal } from '../refusal.js'
import { badCounts, badDates, dayOfUtc, modernDates, modernDays, utcDate } from './arbitraries.js'

const months = fc.integer({ min: -600, max: 600 })
const rules = fc.constantFrom<MonthRule>('clamp', 'end-of-month')

describe('addMonths', () => {
  test.each([
    // date, months, clamp, end-of-month
    ['2026-01-31', 1, '2026-02-28', '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29', '2028-02-29'],
    ['2026-01-30', 1, '2026-02-28', '2026-02-28'],
    ['2028-01-30', 1, '2028-02-29', '2028-02-29'],
    ['2026-02-28', 1, '2026-03-28', '2026-03-31'],
    ['2028-02-28', 1, '2028-03-28', '2028-03-28'],
    ['2028-02-29', 1, '2028-03-29', '2028-03-31'],
    ['2026-04-30', 1, '2026-05-30', '2026-05-31'],
    ['2026-04-30', -1, '2026-03-30', '2026-03-31'],
    ['2026-03-31', -1, '2026-02-28', '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28', '2025-02-28'],
    ['2025-02-28', -12, '2024-02-28', '2024-02-29'],
    ['2026-12-15', 1, '2027-01-15', '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15', '2025-12-15'],
    ['2026-01-15', -13, '2024-12-15', '2024-12-15'],
    ['2026-06-30', 0, '2026-06-30', '2026-06-30'],
    ['0001-01-31', 119_987, '9999-12-31', '9999-12-31'],
    ['9999-12-31', -119_987, '0001-01-31', '0001-01-31'],
  ])('%s + %d months is %s, at month end %s', (date, count, clamped, atEnd) => {
    expect(addMonths(date, count, 'clamp')).toBe(clamped)
    expect(addMonths(date, count, 'end-of-month')).toBe(atEnd)
  })

  prop.prop([modernDays, months])('clamping is what date-fns does in UTC', (day, count) => {
    const expected = writeDay(dayOfUtc(addMonthsOracle(utcDate(day), count)))
    expect(addMonths(writeDay(day), count, 'clamp')).toBe(expected)
  })

  prop.prop([modernDays, months])('from a month end to a month end, by date-fns in UTC', (day, count) => {
    const moved = addMonthsOracle(utcDate(day), count)
    const expected = isLastDayOfMonth(utcDate(day)) ? lastDayOfMonth(moved) : moved
    expect(addMonths(writeDay(day), count, 'end-of-month')).toBe(writeDay(dayOfUtc(expected)))
  })

  prop.prop([modernDates, months])('a month end stays a month end under end-of-month', (date, count) => {
    const moved = addMonths(endOfMonth(date), count, 'end-of-month')
    expect(moved).toBe(endOfMonth(moved))
  })

  prop.prop([modernDates, months, months])('from a month end, steps of end-of-month add up', (date, a, b) => {
    const last = endOfMonth(date)
    const twice = addMonths(addMonths(last, a, 'end-of-month'), b, 'end-of-month')
    expect(twice).toBe(addMonths(last, a + b, 'end-of-month'))
  })

  prop.prop([modernDates, months, rules])('a later date never lands earlier', (date, count, rule) => {
    const next = writeDay(dayOfUtc(utcDate(Date.parse(date) / 86_400_000 + 1)))
    expect(addMonths(next, count, rule) >= addMonths(date, count, rule)).toBe(true)
  })

  test.each(badDates())('refuses %s', (_, value) => {
    expect(refusal(() => addMonths(value, 1, 'clamp'))).toEqual(['date.invalid', 'date'])
  })

  test.each(badCounts())('refuses %s as a number of months', (_, value, code) => {
    expect(refusal(() => addMonths('2026-01-01', value, 'clamp'))).toEqual([code, 'months'])
  })

  test.each([
    [undefined, 'input.missing'],
    ['overflow', 'input.choice'],
    [null, 'input.choice'],
    [['clamp'], 'input.choice'],
    ['__proto__', 'input.choice'],
  ])('has no default for the end of a month: refuses %o', (rule, code) => {
    expect(refusal(() => addMonths('2026-01-31', 1, rule as never))).toEqual([code, 'rule'])
  })

  test('refuses to leave the years 0001 to 9999', () => {
    expect(refusal(() => addMonths('9999-12-01', 1, 'clamp'))).toEqual(['date.out-of-range', 'months'])
    expect(refusal(() => addMonths('0001-01-31', -1, 'clamp'))).toEqual(['date.out-of-range', 'months'])
  })
})

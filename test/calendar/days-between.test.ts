import { differenceInCalendarDays } from 'date-fns'
import { test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { daysBetween } from '../../src/calendar/days-between.js'
import { writeDay } from '../../src/calendar/day-number.js'
import { refusal } from '../refusal.js'
import { badDates, dayNumbers, plainDates, utcDate } from './arbitraries.js'

describe('daysBetween', () => {
  test.each([
    ['2026-03-01', '2026-03-01', 0],
    ['2026-03-01', '2026-03-02', 1],
    ['2026-02-01', '2026-03-01', 28],
    ['2028-02-01', '2028-03-01', 29],
    ['2026-01-01', '2027-01-01', 365],
    ['2028-01-01', '2029-01-01', 366],
    ['2026-03-02', '2026-03-01', -1],
    // 9999 years of 365 days and 2424 leap days, less the first day.
    ['0001-01-01', '9999-12-31', 9999 * 365 + 2424 - 1],
  ])('from %s to %s are %d', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })

  prop.prop([dayNumbers, dayNumbers])('it agrees with date-fns in UTC', (a, b) => {
    expect(daysBetween(writeDay(a), writeDay(b))).toBe(differenceInCalendarDays(utcDate(b), utcDate(a)) + 0)
  })

  prop.prop([plainDates, plainDates, plainDates])('it is additive over a day in between', (a, b, c) => {
    expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c))
  })

  prop.prop([plainDates, plainDates])('there and back is nothing', (a, b) => {
    expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0)
  })

  test.each(badDates())('refuses %s', (_, value) => {
    expect(refusal(() => daysBetween(value, '2026-01-01'))).toEqual(['date.invalid', 'from'])
    expect(refusal(() => daysBetween('2026-01-01', value))).toEqual(['date.invalid', 'to'])
  })

  test('refuses a missing date', () => {
    expect(refusal(() => daysBetween(undefined as never, '2026-01-01'))).toEqual(['input.missing', 'from'])
    expect(refusal(() => daysBetween('2026-01-01', undefined as never))).toEqual(['input.missing', 'to'])
  })
})

import { lastDayOfMonth } from 'date-fns'
import { test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { writeDay } from '../../src/calendar/day-number.js'
import { endOfMonth } from '../../src/calendar/end-of-month.js'
import { refusal } from '../refusal.js'
import { badDates, dayNumbers, dayOfUtc, plainDates, utcDate } from './arbitraries.js'

describe('endOfMonth', () => {
  test.each([
    ['2026-01-01', '2026-01-31'],
    ['2026-02-01', '2026-02-28'],
    ['2028-02-01', '2028-02-29'],
    ['1900-02-10', '1900-02-28'],
    ['2000-02-10', '2000-02-29'],
    ['2026-04-30', '2026-04-30'],
    ['2026-12-31', '2026-12-31'],
    ['9999-12-01', '9999-12-31'],
  ])('of %s is %s', (date, last) => {
    expect(endOfMonth(date)).toBe(last)
  })

  prop.prop([dayNumbers])('it agrees with date-fns in UTC', (day) => {
    expect(endOfMonth(writeDay(day))).toBe(writeDay(dayOfUtc(lastDayOfMonth(utcDate(day)))))
  })

  prop.prop([plainDates])('the end of the end is the end, in the same month', (date) => {
    expect(endOfMonth(endOfMonth(date))).toBe(endOfMonth(date))
    expect(endOfMonth(date).slice(0, 7)).toBe(date.slice(0, 7))
  })

  test.each(badDates())('refuses %s', (_, value) => {
    expect(refusal(() => endOfMonth(value))).toEqual(['date.invalid', ''])
  })
})

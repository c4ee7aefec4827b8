import { getISODay } from 'date-fns'
import { test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { writeDay } from '../../src/calendar/day-number.js'
import { weekday } from '../../src/calendar/weekday.js'
import { refusal } from '../refusal.js'
import { badDates, dayNumbers, utcDate } from './arbitraries.js'

describe('weekday', () => {
  test.each([
    ['2026-01-05', 1],
    ['2026-01-06', 2],
    ['2026-01-07', 3],
    ['2026-01-08', 4],
    ['2026-01-09', 5],
    ['2026-01-10', 6],
    ['2026-01-11', 7],
    ['1970-01-01', 4],
    ['1969-12-29', 1],
    ['1969-12-28', 7],
    // The proleptic Gregorian calendar begins on a Monday and 9999 ends on a Friday.
    ['0001-01-01', 1],
    ['9999-12-31', 5],
  ])('of %s is %d', (date, day) => {
    expect(weekday(date)).toBe(day)
  })

  prop.prop([dayNumbers])('it agrees with date-fns in UTC', (day) => {
    expect(weekday(writeDay(day))).toBe(getISODay(utcDate(day)))
  })

  test.each(badDates())('refuses %s', (_, value) => {
    expect(refusal(() => weekday(value))).toEqual(['date.invalid', ''])
  })
})

import { getQuarter } from 'date-fns'
import { test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { writeDay } from '../../src/calendar/day-number.js'
import { quarterOf } from '../../src/calendar/quarter-of.js'
import { refusal } from '../refusal.js'
import { badDates, dayNumbers, utcDate } from './arbitraries.js'

describe('quarterOf', () => {
  test.each([
    ['2026-01-01', 1],
    ['2026-03-31', 1],
    ['2026-04-01', 2],
    ['2026-06-30', 2],
    ['2026-07-01', 3],
    ['2026-09-30', 3],
    ['2026-10-01', 4],
    ['2026-12-31', 4],
  ])('%s lies in quarter %d', (date, quarter) => {
    expect(quarterOf(date)).toBe(quarter)
  })

  prop.prop([dayNumbers])('it agrees with date-fns in UTC', (day) => {
    expect(quarterOf(writeDay(day))).toBe(getQuarter(utcDate(day)))
  })

  test.each(badDates())('refuses %s', (_, value) => {
    expect(refusal(() => quarterOf(value))).toEqual(['date.invalid', ''])
  })
})

import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/add-days.js'
import { daysBetween } from '../../src/calendar/days-between.js'
import { refusal } from '../refusal.js'
import { badCounts, badDates, modernDates, plainDates } from './arbitraries.js'

describe('addDays', () => {
  test.each([
    ['2026-03-01', 0, '2026-03-01'],
    ['2026-03-01', 30, '2026-03-31'],
    ['2026-01-31', 30, '2026-03-02'],
    ['2028-01-31', 30, '2028-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2011-12-29', 1, '2011-12-30'],
    ['0001-01-01', 3_652_058, '9999-12-31'],
    ['9999-12-31', -3_652_058, '0001-01-01'],
    ['2026-03-01', -0, '2026-03-01'],
  ])('%s + %d is %s', (date, days, result) => {
    expect(addDays(date, days)).toBe(result)
  })

  prop.prop([modernDates, fc.integer({ min: -100_000, max: 100_000 })])(
    'days added can be taken away',
    (date, days) => {
      expect(addDays(addDays(date, days), -days)).toBe(date)
      expect(daysBetween(date, addDays(date, days))).toBe(days)
    },
  )

  prop.prop([plainDates, plainDates])('the days between lead from one date to the other', (from, to) => {
    expect(addDays(from, daysBetween(from, to))).toBe(to)
  })

  test.each(badDates())('refuses %s', (_, value) => {
    expect(refusal(() => addDays(value, 1))).toEqual(['date.invalid', 'date'])
  })

  test.each(badCounts())('refuses %s as a number of days', (_, value, code) => {
    expect(refusal(() => addDays('2026-01-01', value))).toEqual([code, 'days'])
  })

  test('refuses to leave the years 0001 to 9999', () => {
    expect(refusal(() => addDays('9999-12-31', 1))).toEqual(['date.out-of-range', 'days'])
    expect(refusal(() => addDays('0001-01-01', -1))).toEqual(['date.out-of-range', 'days'])
  })
})

import { addDays as addDaysOracle, getDaysInMonth, isLeapYear as isLeapYearOracle } from 'date-fns'
import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  civilOf,
  dayNumberOf,
  FIRST_DAY,
  isLeapYear,
  LAST_DAY,
  monthLength,
  readDay,
  scanDay,
  writeDay,
} from '../../src/calendar/day-number.js'
import { refusal } from '../refusal.js'
import { badDates, dayNumbers, dayOfUtc, utcDate } from './arbitraries.js'

describe('day numbers', () => {
  test.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    // 146 097 days are 400 Gregorian years; 1970 to 2000 are 30 × 365 + 7 leap days.
    ['2000-01-01', 30 * 365 + 7],
    ['2400-01-01', 30 * 365 + 7 + 146_097],
    ['1600-01-01', 30 * 365 + 7 - 146_097],
    ['2000-02-29', 30 * 365 + 7 + 59],
    ['2000-03-01', 30 * 365 + 7 + 60],
    // Rata Die 1 is 0001-01-01 and 719 163 is 1970-01-01.
    ['0001-01-01', 1 - 719_163],
    ['9999-12-31', 3_652_059 - 719_163],
  ])('%s is %d', (date, day) => {
    expect(scanDay(date)).toBe(day)
    expect(readDay(date, 'p')).toBe(day)
    expect(writeDay(day)).toBe(date)
  })

  test('every day from 0001-01-01 to 9999-12-31 follows the day before, as the engine counts in UTC', () => {
    const clock = new Date(0)
    clock.setUTCFullYear(1, 0, 1)
    let faults = 0
    for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
      const { year, month, day: dayOfMonth } = civilOf(day)
      if (
        year !== clock.getUTCFullYear() ||
        month !== clock.getUTCMonth() + 1 ||
        dayOfMonth !== clock.getUTCDate() ||
        dayNumberOf(year, month, dayOfMonth) !== day
      ) {
        faults++
      }
      clock.setTime(clock.getTime() + 86_400_000)
    }
    expect(faults).toBe(0)
    expect(clock.getUTCFullYear()).toBe(10_000)
  })

  test('every month of the years 1 to 9999 is as long as date-fns says', () => {
    let faults = 0
    for (let year = 1; year <= 9999; year++) {
      const first = utcDate(dayNumberOf(year, 1, 1))
      if (isLeapYear(year) !== isLeapYearOracle(first)) faults++
      for (let month = 1; month <= 12; month++) {
        if (monthLength(year, month) !== getDaysInMonth(utcDate(dayNumberOf(year, month, 1)))) faults++
      }
    }
    expect(faults).toBe(0)
  })

  test('the text of a day agrees with ISO text of the engine, every 97 days of the whole range', () => {
    const faults: string[] = []
    for (let day = FIRST_DAY; day <= LAST_DAY; day += 97) {
      const iso = utcDate(day).toISOString().slice(0, 10)
      if (writeDay(day) !== iso || scanDay(iso) !== day) faults.push(iso)
    }
    expect(faults).toEqual([])
  })

  prop.prop([dayNumbers])('reading is the inverse of writing', (day) => {
    expect(readDay(writeDay(day), '')).toBe(day)
  })

  prop.prop([dayNumbers, fc.integer({ min: -5000, max: 5000 })])(
    'adding days is adding numbers, as date-fns adds days in UTC',
    (day, count) => {
      fc.pre(day + count >= FIRST_DAY && day + count <= LAST_DAY)
      expect(day + count).toBe(dayOfUtc(addDaysOracle(utcDate(day), count)))
    },
  )

  prop.prop([fc.string({ maxLength: 12 })])('a text is read only if writing gives the same text', (text) => {
    const day = scanDay(text)
    if (!Number.isNaN(day)) expect(writeDay(day)).toBe(text)
  })

  prop.prop([fc.stringMatching(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/)])(
    'digits are read as the engine reads them',
    (text) => {
      const [year, month, day] = text.split('-').map(Number) as [number, number, number]
      const clock = new Date(0)
      clock.setUTCFullYear(year, month - 1, day)
      const exists = year >= 1 && clock.getUTCMonth() === month - 1 && clock.getUTCDate() === day
      expect(scanDay(text)).toBe(exists ? clock.getTime() / 86_400_000 : NaN)
    },
  )
})

test('days before the year 1 have their inverse', () => {
  // 146,097 days are 400 years (Gregorian calendar), and 1 March 0000 is the day 719,468 before 1970.
  for (let day = -719_468 - 2 * 146_097; day < -719_468 + 800; day += 97) {
    const { year, month, day: ofMonth } = civilOf(day)
    const later = civilOf(day + 4 * 146_097)
    expect([year + 1600, month, ofMonth]).toEqual([later.year, later.month, later.day])
    expect(dayNumberOf(year, month, ofMonth)).toBe(day)
  }
})

describe('bad days', () => {
  test.each(badDates())('%s is refused', (_, value) => {
    expect(scanDay(value)).toBeNaN()
    expect(refusal(() => readDay(value, 'a.b'))).toEqual(['date.invalid', 'a.b'])
  })

  test('a missing day is missing', () => {
    expect(refusal(() => readDay(undefined, 'a.b'))).toEqual(['input.missing', 'a.b'])
  })

  test.each([FIRST_DAY - 1, LAST_DAY + 1, NaN, Infinity])('%d is outside the years', (day) => {
    expect(refusal(() => writeDay(day, 'days'))).toEqual(['date.out-of-range', 'days'])
    expect(refusal(() => writeDay(day))).toEqual(['date.out-of-range', ''])
  })
})

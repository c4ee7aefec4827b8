import { addBusinessDays as addBusinessDaysOracle } from 'date-fns'
import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addBusinessDays } from '../../src/calendar/add-business-days.js'
import { chinaCalendar } from '../../src/calendar/china-calendar.js'
import { writeDay } from '../../src/calendar/day-number.js'
import { holidayCalendar } from '../../src/calendar/holiday-calendar.js'
import { isBusinessDay } from '../../src/calendar/is-business-day.js'
import { targetCalendar } from '../../src/calendar/target-calendar.js'
import { refusal } from '../refusal.js'
import {
  badCounts,
  badDates,
  calendars,
  calendarsOf,
  coveredDays,
  dayOfUtc,
  roomyDays,
  utcDate,
} from './arbitraries.js'

const weekdaysOnly = holidayCalendar({
  id: 'weekdays',
  weekend: [6, 7],
  holidays: [],
  covers: { from: '2000-01-01', to: '2100-01-01' },
})
/** A calendar of which every day may be a weekend, and whose lists may be long. */
const anyCalendars = calendarsOf(7, 300, 300)
const few = fc.integer({ min: -30, max: 30 })

describe('addBusinessDays', () => {
  test.each([
    // Friday 30 January 2026.
    ['2026-01-30', 0, '2026-01-30'],
    ['2026-01-30', 1, '2026-02-02'],
    ['2026-01-30', 5, '2026-02-06'],
    ['2026-01-30', 6, '2026-02-09'],
    ['2026-01-30', -1, '2026-01-29'],
    ['2026-01-30', -5, '2026-01-23'],
    // From the Saturday and the Sunday, the next business day is the first.
    ['2026-01-31', 0, '2026-01-31'],
    ['2026-01-31', 1, '2026-02-02'],
    ['2026-02-01', 1, '2026-02-02'],
    ['2026-02-01', -1, '2026-01-30'],
    // Over Easter 2026: closed from Friday 3 to Monday 6 April.
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-04-04', 2, '2026-04-08'],
    ['2026-04-07', -1, '2026-04-02'],
  ])('%s + %d in TARGET is %s', (date, days, result) => {
    expect(addBusinessDays(date, days, targetCalendar)).toBe(result)
  })

  test.each([
    // Saturday 14 and Saturday 28 February 2026 are days of work; 15 to 23 February are off.
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-27', 1, '2026-02-28'],
    ['2026-02-27', 2, '2026-03-02'],
    ['2026-02-24', -1, '2026-02-14'],
  ])('%s + %d in China is %s', (date, days, result) => {
    expect(addBusinessDays(date, days, chinaCalendar)).toBe(result)
  })

  prop.prop([anyCalendars, coveredDays, fc.integer({ min: -1000, max: 1000 })])(
    'however many days there are, it counts them one by one',
    (calendar, day, days) => {
      const step = Math.sign(days)
      let at = day
      let left = Math.abs(days)
      while (left > 0 && at + step >= 19_723 && at + step < 21_184) {
        at += step
        if (isBusinessDay(writeDay(at), calendar)) left--
      }
      if (left === 0) expect(addBusinessDays(writeDay(day), days, calendar)).toBe(writeDay(at))
      else {
        expect(refusal(() => addBusinessDays(writeDay(day), days, calendar))).toEqual([
          'calendar.not-covered',
          'date',
        ])
      }
    },
  )

  prop.prop([roomyDays, fc.integer({ min: -1000, max: 1000 })])(
    'on weekdays alone it agrees with date-fns in UTC',
    (day, days) => {
      const expected = writeDay(dayOfUtc(addBusinessDaysOracle(utcDate(day), days)))
      expect(addBusinessDays(writeDay(day), days, weekdaysOnly)).toBe(expected)
    },
  )

  prop.prop([calendars, roomyDays, few])(
    'unless the count is 0, it lands on a business day',
    (calendar, day, days) => {
      fc.pre(days !== 0)
      expect(isBusinessDay(addBusinessDays(writeDay(day), days, calendar), calendar)).toBe(true)
    },
  )

  prop.prop([calendars, roomyDays, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 })])(
    'steps in one direction add up',
    (calendar, day, a, b) => {
      const date = writeDay(day)
      const twice = addBusinessDays(addBusinessDays(date, a, calendar), b, calendar)
      expect(twice).toBe(addBusinessDays(date, a + b, calendar))
    },
  )

  prop.prop([calendars, roomyDays, few])(
    'from a business day, there and back is nothing',
    (calendar, day, days) => {
      const date = writeDay(day)
      fc.pre(isBusinessDay(date, calendar))
      expect(addBusinessDays(addBusinessDays(date, days, calendar), -days, calendar)).toBe(date)
    },
  )
})

test('a count over thousands of years', () => {
  const always = holidayCalendar({
    id: 'always',
    weekend: [6, 7],
    holidays: ['2026-01-01'],
    covers: { from: '0001-01-01', to: '9999-12-31' },
  })
  // 400 years are 146,097 days, which are 20,871 weeks: 104,355 days from Monday to Friday, less the one holiday.
  expect(addBusinessDays('2001-01-01', 104_354, always)).toBe('2401-01-01')
  expect(addBusinessDays('2401-01-01', -104_354, always)).toBe('2001-01-01')
  expect(addBusinessDays('2001-01-01', 104_355 * 19 - 1, always)).toBe('9601-01-01')
})

describe('addBusinessDays refuses', () => {
  test.each(badDates())('%s', (_, value) => {
    expect(refusal(() => addBusinessDays(value, 1, targetCalendar))).toEqual(['date.invalid', 'date'])
  })

  test.each(badCounts())('%s as a number of days', (_, value, code) => {
    expect(refusal(() => addBusinessDays('2026-01-01', value, targetCalendar))).toEqual([code, 'days'])
  })

  test.each([
    ['2027-01-01', 0],
    ['2027-01-01', -1],
    ['2024-12-31', 1],
    ['2026-12-31', 1],
    ['2025-01-01', -1],
    ['2026-12-01', 3_000_000],
  ])('%s + %d, which leaves what the calendar covers', (date, days) => {
    expect(refusal(() => addBusinessDays(date, days, chinaCalendar))).toEqual([
      'calendar.not-covered',
      'date',
    ])
  })

  test('no calendar', () => {
    expect(refusal(() => addBusinessDays('2026-01-31', 1, null as never))).toEqual(['input.type', 'calendar'])
  })
})

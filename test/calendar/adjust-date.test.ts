import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { adjustDate } from '../../src/calendar/adjust-date.js'
import type { BusinessDayConvention } from '../../src/calendar/business-day-convention.js'
import { chinaCalendar } from '../../src/calendar/china-calendar.js'
import { writeDay } from '../../src/calendar/day-number.js'
import { holidayCalendar } from '../../src/calendar/holiday-calendar.js'
import { isBusinessDay } from '../../src/calendar/is-business-day.js'
import { targetCalendar } from '../../src/calendar/target-calendar.js'
import { refusal } from '../refusal.js'
import { badDates, calendars, roomyDays } from './arbitraries.js'

const moving = fc.constantFrom<BusinessDayConvention>(
  'following',
  'modified-following',
  'preceding',
  'modified-preceding',
)

describe('adjustDate', () => {
  test.each([
    // date, following, modified following, preceding, modified preceding
    ['2026-01-30', '2026-01-30', '2026-01-30', '2026-01-30', '2026-01-30'],
    // 31 January 2026 is a Saturday.
    ['2026-01-31', '2026-02-02', '2026-01-30', '2026-01-30', '2026-01-30'],
    // 1 February 2026 is a Sunday.
    ['2026-02-01', '2026-02-02', '2026-02-02', '2026-01-30', '2026-02-02'],
    ['2026-02-14', '2026-02-16', '2026-02-16', '2026-02-13', '2026-02-13'],
    // Good Friday 2026 is 3 April, Easter Monday the 6th.
    ['2026-04-03', '2026-04-07', '2026-04-07', '2026-04-02', '2026-04-02'],
    // Good Friday 2018 is 30 March: Easter takes the end of the month with it.
    ['2018-03-30', '2018-04-03', '2018-03-29', '2018-03-29', '2018-03-29'],
    ['2018-04-01', '2018-04-03', '2018-04-03', '2018-03-29', '2018-04-03'],
  ])('%s in TARGET', (date, following, modifiedFollowing, preceding, modifiedPreceding) => {
    expect(adjustDate(date, 'unadjusted', targetCalendar)).toBe(date)
    expect(adjustDate(date, 'following', targetCalendar)).toBe(following)
    expect(adjustDate(date, 'modified-following', targetCalendar)).toBe(modifiedFollowing)
    expect(adjustDate(date, 'preceding', targetCalendar)).toBe(preceding)
    expect(adjustDate(date, 'modified-preceding', targetCalendar)).toBe(modifiedPreceding)
  })

  test('a modified convention never asks about the next month', () => {
    // 31 December 2028 is a Sunday, the last day of what is covered.
    const calendar = holidayCalendar({
      id: '2028',
      weekend: [6, 7],
      holidays: [],
      covers: { from: '2028-01-01', to: '2029-01-01' },
    })
    expect(adjustDate('2028-12-31', 'modified-following', calendar)).toBe('2028-12-29')
    expect(refusal(() => adjustDate('2028-12-31', 'following', calendar))).toEqual([
      'calendar.not-covered',
      'date',
    ])
    expect(adjustDate('2028-01-01', 'modified-preceding', calendar)).toBe('2028-01-03')
    expect(refusal(() => adjustDate('2028-01-01', 'preceding', calendar))).toEqual([
      'calendar.not-covered',
      'date',
    ])
  })

  test('a month without a business day is left', () => {
    const february = Array.from({ length: 28 }, (_, index) => `2026-02-${String(index + 1).padStart(2, '0')}`)
    const calendar = holidayCalendar({
      id: 'shut',
      weekend: [],
      holidays: february,
      covers: { from: '2026-01-01', to: '2027-01-01' },
    })
    expect(adjustDate('2026-02-10', 'modified-following', calendar)).toBe('2026-01-31')
    expect(adjustDate('2026-02-10', 'modified-preceding', calendar)).toBe('2026-03-01')
  })

  test('a business day may lie thousands of years ahead, or nowhere', () => {
    const calendar = holidayCalendar({
      id: 'one',
      weekend: [1, 2, 3, 4, 5, 6, 7],
      holidays: [],
      workingDays: ['5000-06-01'],
      covers: { from: '0100-01-01', to: '9999-12-31' },
    })
    expect(adjustDate('2026-01-31', 'following', calendar)).toBe('5000-06-01')
    expect(adjustDate('9000-01-31', 'modified-following', calendar)).toBe('5000-06-01')
    expect(refusal(() => adjustDate('2026-01-31', 'preceding', calendar))).toEqual([
      'calendar.not-covered',
      'date',
    ])
  })

  test('unadjusted asks nothing, not even whether the day is covered', () => {
    expect(adjustDate('2050-01-01', 'unadjusted', chinaCalendar)).toBe('2050-01-01')
  })

  prop.prop([calendars, roomyDays, moving])('it lands on a business day', (calendar, day, convention) => {
    expect(isBusinessDay(adjustDate(writeDay(day), convention, calendar), calendar)).toBe(true)
  })

  prop.prop([calendars, roomyDays, moving])(
    'a business day stays, so adjusting twice is adjusting once',
    (calendar, day, convention) => {
      const date = writeDay(day)
      const once = adjustDate(date, convention, calendar)
      if (isBusinessDay(date, calendar)) expect(once).toBe(date)
      expect(adjustDate(once, convention, calendar)).toBe(once)
    },
  )

  prop.prop([calendars, roomyDays])('following goes forward, preceding back', (calendar, day) => {
    const date = writeDay(day)
    expect(adjustDate(date, 'following', calendar) >= date).toBe(true)
    expect(adjustDate(date, 'preceding', calendar) <= date).toBe(true)
  })

  prop.prop([
    calendars,
    roomyDays,
    fc.constantFrom<BusinessDayConvention>('modified-following', 'modified-preceding'),
  ])('a modified convention stays in the month', (calendar, day, convention) => {
    const date = writeDay(day)
    const month = date.slice(0, 7)
    const days = Array.from({ length: 31 }, (_, index) => writeDay(day - 30 + index)).concat(
      Array.from({ length: 31 }, (_, index) => writeDay(day + index)),
    )
    fc.pre(days.some((other) => other.startsWith(month) && isBusinessDay(other, calendar)))
    expect(adjustDate(date, convention, calendar).slice(0, 7)).toBe(month)
  })
})

describe('adjustDate refuses', () => {
  test.each(badDates())('%s', (_, value) => {
    expect(refusal(() => adjustDate(value, 'following', targetCalendar))).toEqual(['date.invalid', 'date'])
  })

  test.each([
    [undefined, 'input.missing'],
    ['modified', 'input.choice'],
    ['Following', 'input.choice'],
    [null, 'input.choice'],
    ['__proto__', 'input.choice'],
  ])('the convention %o', (convention, code) => {
    expect(refusal(() => adjustDate('2026-01-31', convention as never, targetCalendar))).toEqual([
      code,
      'convention',
    ])
  })

  test('no calendar, even unadjusted', () => {
    expect(refusal(() => adjustDate('2026-01-31', 'unadjusted', undefined as never))).toEqual([
      'input.missing',
      'calendar',
    ])
  })

  test('a date that the calendar does not cover', () => {
    expect(refusal(() => adjustDate('2027-01-01', 'following', chinaCalendar))).toEqual([
      'calendar.not-covered',
      'date',
    ])
  })
})

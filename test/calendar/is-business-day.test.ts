import { isWeekend } from 'date-fns'
import { test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { writeDay } from '../../src/calendar/day-number.js'
import { holidayCalendar } from '../../src/calendar/holiday-calendar.js'
import { isBusinessDay } from '../../src/calendar/is-business-day.js'
import { weekday } from '../../src/calendar/weekday.js'
import { refusal, revokedProxy } from '../refusal.js'
import { badDates, calendars, coveredDays, utcDate } from './arbitraries.js'

const plain = holidayCalendar({
  id: 'plain',
  weekend: ['saturday', 'sunday'],
  holidays: ['2026-05-01'],
  workingDays: ['2026-05-09'],
  covers: { from: '2024-01-01', to: '2028-01-01' },
})

describe('isBusinessDay', () => {
  test.each([
    ['2026-04-30', true],
    ['2026-05-01', false],
    ['2026-05-02', false],
    ['2026-05-03', false],
    ['2026-05-04', true],
    ['2026-05-09', true],
    ['2024-01-01', true],
    ['2027-12-31', true],
  ])('%s: %o', (date, open) => {
    expect(isBusinessDay(date, plain)).toBe(open)
  })

  prop.prop([coveredDays])('without holidays, it is what is no weekend for date-fns in UTC', (day) => {
    const empty = holidayCalendar({ ...plain, holidays: [], workingDays: [] })
    expect(isBusinessDay(writeDay(day), empty)).toBe(!isWeekend(utcDate(day)))
  })

  prop.prop([calendars, coveredDays])('it is what the lists say', (calendar, day) => {
    const date = writeDay(day)
    const listed = calendar.workingDays.includes(date)
    const off = calendar.weekend.includes(weekday(date)) || calendar.holidays.includes(date)
    expect(isBusinessDay(date, calendar)).toBe(listed || !off)
  })
})

describe('isBusinessDay refuses', () => {
  test.each(badDates())('%s', (_, value) => {
    expect(refusal(() => isBusinessDay(value, plain))).toEqual(['date.invalid', 'date'])
  })

  test.each(['2023-12-31', '2028-01-01', '0001-01-01', '9999-12-31'])(
    '%s, which it does not cover',
    (date) => {
      expect(refusal(() => isBusinessDay(date, plain))).toEqual(['calendar.not-covered', 'date'])
    },
  )

  test('and says what it covers', () => {
    expect(() => isBusinessDay('2028-01-01', plain)).toThrow(
      `date: expected a day that calendar 'plain' covers: from 2024-01-01 up to but not including 2028-01-01, received "2028-01-01"`,
    )
  })

  test.each<[string, unknown, string, string]>([
    ['no calendar', undefined, 'input.missing', 'calendar'],
    ['null', null, 'input.type', 'calendar'],
    ['the name of a calendar', 'cn', 'input.type', 'calendar'],
    ['an array', [plain], 'input.type', 'calendar'],
    ['a revoked proxy', revokedProxy(), 'input.type', 'calendar'],
    [
      'a definition that holidayCalendar has not checked',
      { ...plain, schema: undefined },
      'input.type',
      'calendar',
    ],
    ['no coverage', { ...plain, covers: undefined }, 'input.missing', 'calendar.covers'],
    [
      'a spoilt start',
      { ...plain, covers: { from: 'x', to: '2028-01-01' } },
      'date.invalid',
      'calendar.covers.from',
    ],
    ['a spoilt end', { ...plain, covers: { from: '2024-01-01' } }, 'input.missing', 'calendar.covers.to'],
    [
      'a coverage with a field that nothing reads',
      { ...plain, covers: { ...plain.covers, until: '2027-12-31' } },
      'input.unknown-key',
      'calendar.covers.until',
    ],
    ['a spoilt id', { ...plain, id: 5 }, 'id.invalid', 'calendar.id'],
    ['a spoilt weekend', { ...plain, weekend: [9] }, 'input.range', 'calendar.weekend'],
    ['no weekend', { ...plain, weekend: undefined }, 'input.missing', 'calendar.weekend'],
    ['no holidays', { ...plain, holidays: undefined }, 'input.missing', 'calendar.holidays'],
    ['no working days', { ...plain, workingDays: null }, 'input.type', 'calendar.workingDays'],
    ['a spoilt holiday', { ...plain, holidays: ['1 May'] }, 'date.invalid', 'calendar.holidays[0]'],
    // 0001-01-01 to 9999-12-31 are 3,652,059 days
    [
      'more holidays than there are days',
      { ...plain, holidays: new Array(3_652_060) },
      'input.range',
      'calendar.holidays',
    ],
    [
      'a hole among as many as there are days',
      { ...plain, holidays: new Array(3_652_059) },
      'input.missing',
      'calendar.holidays[0]',
    ],
    // A binary search would pass by what stands out of its place: the day off would be a day of work, unsaid.
    [
      'a holiday put behind the later ones',
      { ...plain, holidays: [...plain.holidays, '2026-03-16'] },
      'date.order',
      'calendar.holidays[1]',
    ],
    [
      'a holiday put there twice',
      { ...plain, holidays: ['2026-05-01', '2026-05-01'] },
      'date.order',
      'calendar.holidays[1]',
    ],
    [
      'working days out of order',
      { ...plain, workingDays: ['2026-05-09', '2026-02-28'] },
      'date.order',
      'calendar.workingDays[1]',
    ],
    [
      'a holiday with slashes, which sorts behind the year',
      { ...plain, holidays: ['2026-05-01', '2026/03/16'] },
      'date.invalid',
      'calendar.holidays[1]',
    ],
    [
      'a working day without its zeros',
      { ...plain, workingDays: ['2026-2-28', '2026-05-09'] },
      'date.invalid',
      'calendar.workingDays[0]',
    ],
    [
      'a Date among the holidays',
      { ...plain, holidays: [new Date(0)] },
      'date.invalid',
      'calendar.holidays[0]',
    ],
  ])('%s', (_, calendar, code, path) => {
    expect(refusal(() => isBusinessDay('2026-05-04', calendar as never))).toEqual([code, path])
  })
})

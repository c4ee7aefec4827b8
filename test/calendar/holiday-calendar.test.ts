import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { writeDay } from '../../src/calendar/day-number.js'
import { holidayCalendar, type HolidayCalendarDefinition } from '../../src/calendar/holiday-calendar.js'
import { isBusinessDay } from '../../src/calendar/is-business-day.js'
import { refusal, revokedProxy } from '../refusal.js'
import { badDates, calendars, coveredDays } from './arbitraries.js'

const definition = {
  id: 'plant',
  weekend: [6, 7],
  holidays: ['2026-12-25', '2026-05-01'],
  workingDays: ['2026-12-19'],
  covers: { from: '2026-01-01', to: '2027-01-01' },
} satisfies HolidayCalendarDefinition

const made = (changes: object) => () => holidayCalendar({ ...definition, ...changes } as never)

describe('holidayCalendar', () => {
  test('is plain data: sorted, checked and marked', () => {
    expect(holidayCalendar(definition)).toEqual({
      schema: 'receivables/holiday-calendar@1',
      id: 'plant',
      weekend: [6, 7],
      holidays: ['2026-05-01', '2026-12-25'],
      workingDays: ['2026-12-19'],
      covers: { from: '2026-01-01', to: '2027-01-01' },
    })
  })

  test.each([
    [[], []],
    [
      [7, 6],
      [6, 7],
    ],
    [[0], [7]],
    [
      ['sunday', 'saturday', 7, 0, 6],
      [6, 7],
    ],
    [
      ['friday', 'saturday'],
      [5, 6],
    ],
    [
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
      [1, 2, 3, 4, 5, 6, 7],
    ],
  ] as const)('reads the weekend %o as %o', (weekend, read) => {
    expect(holidayCalendar({ ...definition, weekend }).weekend).toEqual(read)
  })

  test('keeps a day once that is given twice', () => {
    const twice = holidayCalendar({ ...definition, holidays: ['2026-05-01', '2026-12-25', '2026-05-01'] })
    expect(twice.holidays).toEqual(['2026-05-01', '2026-12-25'])
  })

  test('takes a holiday on a weekend and a working day in the week, which change nothing', () => {
    const same = holidayCalendar({ ...definition, holidays: ['2026-12-26'], workingDays: ['2026-12-28'] })
    expect(isBusinessDay('2026-12-26', same)).toBe(false)
    expect(isBusinessDay('2026-12-28', same)).toBe(true)
  })

  test('takes the first covered day and the last, not the one after', () => {
    expect(made({ holidays: ['2026-01-01', '2026-12-31'] })().holidays).toHaveLength(2)
    expect(refusal(made({ holidays: ['2027-01-01'] }))).toEqual(['input.conflict', 'holidays[0]'])
  })

  test('leaves its input as it was and shares nothing with it', () => {
    const input = structuredClone(definition)
    const calendar = holidayCalendar(input)
    expect(input).toEqual(definition)
    input.holidays.push('2026-07-01')
    input.covers.to = '2030-01-01'
    expect(calendar.holidays).toHaveLength(2)
    expect(calendar.covers.to).toBe('2027-01-01')
  })

  test('cannot be changed in place, which would break its order', () => {
    const calendar = holidayCalendar(definition)
    expect(() => (calendar.holidays as string[]).push('2026-01-01')).toThrow(TypeError)
    expect(Object.isFrozen(calendar) && Object.isFrozen(calendar.covers)).toBe(true)
  })

  test('of 100 000 holidays answers at both ends and in the middle', () => {
    const holidays = Array.from({ length: 100_000 }, (_, index) => writeDay(index * 3))
    const calendar = holidayCalendar({
      id: 'long',
      weekend: [],
      holidays: holidays.reverse(),
      covers: { from: '1970-01-01', to: '9999-12-31' },
    })
    expect(calendar.holidays).toHaveLength(100_000)
    for (const day of [0, 3, 150_000, 299_997]) expect(isBusinessDay(writeDay(day), calendar)).toBe(false)
    for (const day of [1, 2, 150_001, 299_998, 300_000])
      expect(isBusinessDay(writeDay(day), calendar)).toBe(true)
  })

  prop.prop([calendars])('made from itself, it is the same', (calendar) => {
    expect(holidayCalendar(calendar)).toEqual(calendar)
  })

  prop.prop([calendars, coveredDays])('it survives JSON and structuredClone', (calendar, day) => {
    const date = writeDay(day)
    const answer = isBusinessDay(date, calendar)
    const stored = JSON.parse(JSON.stringify(calendar)) as typeof calendar
    expect(stored).toEqual(calendar)
    expect(isBusinessDay(date, stored)).toBe(answer)
    expect(isBusinessDay(date, structuredClone(calendar))).toBe(answer)
  })

  prop.prop([fc.shuffledSubarray(['2026-01-01', '2026-04-06', '2026-05-01', '2026-12-25', '2026-12-26'])])(
    'the order in which holidays are given does not matter',
    (holidays) => {
      expect(holidayCalendar({ ...definition, holidays }).holidays).toEqual([...holidays].sort())
    },
  )
})

describe('holidayCalendar refuses', () => {
  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'input.missing'],
    ['null', null, 'input.type'],
    ['an id alone', 'cn', 'input.type'],
    ['an array', [definition], 'input.type'],
    ['a revoked proxy', revokedProxy(), 'input.type'],
  ])('%s', (_, value, code) => {
    expect(refusal(() => holidayCalendar(value as never))).toEqual([code, ''])
  })

  test.each<[string, object, string, string]>([
    ['a misspelt field', { holiday: [] }, 'input.unknown-key', 'holiday'],
    ['an own field __proto__', JSON.parse('{"__proto__": 1}') as object, 'input.unknown-key', '__proto__'],
    ['another schema', { schema: 'receivables/holiday-calendar@2' }, 'input.choice', 'schema'],
    ['no id', { id: undefined }, 'input.missing', 'id'],
    ['an empty id', { id: '' }, 'id.invalid', 'id'],
    ['an id of ten megabytes', { id: 'x'.repeat(10_000_000) }, 'id.invalid', 'id'],
    ['a number as id', { id: 1 }, 'id.invalid', 'id'],
    ['no weekend', { weekend: undefined }, 'input.missing', 'weekend'],
    ['a weekend of a text', { weekend: 'saturday' }, 'input.type', 'weekend'],
    ['weekday 8', { weekend: [6, 8] }, 'input.choice', 'weekend[1]'],
    ['weekday -1', { weekend: [-1] }, 'input.choice', 'weekend[0]'],
    ['weekday 1.5', { weekend: [1.5] }, 'input.choice', 'weekend[0]'],
    ['weekday NaN', { weekend: [NaN] }, 'input.choice', 'weekend[0]'],
    ['weekday "6"', { weekend: ['6'] }, 'input.choice', 'weekend[0]'],
    ['a name in capitals', { weekend: ['Saturday'] }, 'input.choice', 'weekend[0]'],
    ['a name in short', { weekend: ['sat'] }, 'input.choice', 'weekend[0]'],
    ['a hole in the weekend', { weekend: new Array(1) }, 'input.choice', 'weekend[0]'],
    ['a symbol as weekday', { weekend: [Symbol('6')] }, 'input.choice', 'weekend[0]'],
    ['no holidays', { holidays: undefined }, 'input.missing', 'holidays'],
    ['a set of holidays', { holidays: new Set(['2026-05-01']) }, 'input.type', 'holidays'],
    ['a revoked list', { holidays: revokedProxy([]) }, 'input.type', 'holidays'],
    ['a hole in the holidays', { holidays: new Array(2) }, 'input.missing', 'holidays[0]'],
    ['a holiday before', { holidays: ['2026-05-01', '2025-12-31'] }, 'input.conflict', 'holidays[1]'],
    ['a holiday after', { holidays: ['2027-05-01'] }, 'input.conflict', 'holidays[0]'],
    ['null as working days', { workingDays: null }, 'input.type', 'workingDays'],
    ['a working day after', { workingDays: ['2027-01-02'] }, 'input.conflict', 'workingDays[0]'],
    ['a day that is both', { workingDays: ['2026-05-01'] }, 'input.conflict', 'workingDays'],
    ['no coverage', { covers: undefined }, 'input.missing', 'covers'],
    ['a year as coverage', { covers: 2026 }, 'input.type', 'covers'],
    [
      'a misspelt coverage',
      { covers: { from: '2026-01-01', until: '2027-01-01' } },
      'input.unknown-key',
      'covers.until',
    ],
    ['no start', { covers: { to: '2027-01-01' } }, 'input.missing', 'covers.from'],
    ['no end', { covers: { from: '2026-01-01' } }, 'input.missing', 'covers.to'],
    ['an empty coverage', { covers: { from: '2026-01-01', to: '2026-01-01' } }, 'date.order', 'covers.to'],
    ['a reversed coverage', { covers: { from: '2026-01-01', to: '2025-01-01' } }, 'date.order', 'covers.to'],
  ])('%s', (_, changes, code, path) => {
    expect(refusal(made(changes))).toEqual([code, path])
  })

  test.each(badDates())('%s in its lists and in its coverage', (_, value) => {
    expect(refusal(made({ holidays: ['2026-05-01', value] }))).toEqual(['date.invalid', 'holidays[1]'])
    expect(refusal(made({ workingDays: [value] }))).toEqual(['date.invalid', 'workingDays[0]'])
    expect(refusal(made({ covers: { from: value, to: '2027-01-01' } }))).toEqual([
      'date.invalid',
      'covers.from',
    ])
    expect(refusal(made({ covers: { from: '2026-01-01', to: value } }))).toEqual([
      'date.invalid',
      'covers.to',
    ])
  })
})

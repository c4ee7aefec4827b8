import { test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { chinaCalendar } from '../../src/calendar/china-calendar.js'
import { writeDay } from '../../src/calendar/day-number.js'
import { holidayCalendar } from '../../src/calendar/holiday-calendar.js'
import { isBusinessDay } from '../../src/calendar/is-business-day.js'
import { jointCalendar } from '../../src/calendar/joint-calendar.js'
import { targetCalendar } from '../../src/calendar/target-calendar.js'
import { refusal, revokedProxy } from '../refusal.js'
import { calendars, coveredDays } from './arbitraries.js'

const both = jointCalendar({ id: 'cn+target', calendars: [chinaCalendar, targetCalendar] })

describe('jointCalendar', () => {
  test.each([
    // closed in China, closed in TARGET, open in both
    ['2026-02-16', false],
    ['2026-12-25', false],
    ['2026-02-14', false],
    ['2026-03-02', true],
  ])('%s: %o', (date, open) => {
    expect(isBusinessDay(date, both)).toBe(open)
  })

  test('covers what all of them cover', () => {
    expect(both.covers).toEqual({ from: '2025-01-01', to: '2027-01-01' })
    expect(both.id).toBe('cn+target')
  })

  test('keeps a working day that all of them have', () => {
    const plant = holidayCalendar({
      ...chinaCalendar,
      id: 'plant',
      workingDays: ['2026-02-14', '2026-03-07'],
    })
    const joint = jointCalendar({ id: 'j', calendars: [chinaCalendar, plant] })
    expect(joint.workingDays).toEqual(['2026-02-14'])
  })

  test('keeps days that all of them cover, the last one excluded', () => {
    const long = holidayCalendar({
      id: 'long',
      weekend: [6, 7],
      holidays: ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'],
      workingDays: ['2025-12-27', '2026-01-03', '2026-12-26', '2027-01-02'],
      covers: { from: '2025-01-01', to: '2028-01-01' },
    })
    const year = holidayCalendar({
      id: 'year',
      weekend: [],
      holidays: [],
      workingDays: [],
      covers: { from: '2026-01-01', to: '2027-01-01' },
    })
    const { holidays, workingDays } = jointCalendar({ id: 'j', calendars: [long, year] })
    expect(holidays).toEqual(['2026-01-01', '2026-12-31'])
    expect(workingDays).toEqual(['2026-01-03', '2026-12-26'])
  })

  test('of one calendar says the same days', () => {
    expect(jointCalendar({ id: 'cn', calendars: [chinaCalendar] })).toEqual(chinaCalendar)
  })

  prop.prop([calendars, calendars, calendars, coveredDays])(
    'a day is open when it is open everywhere',
    (a, b, c, day) => {
      const date = writeDay(day)
      const joint = jointCalendar({ id: 'abc', calendars: [a, b, c] })
      expect(isBusinessDay(date, joint)).toBe([a, b, c].every((calendar) => isBusinessDay(date, calendar)))
    },
  )

  prop.prop([calendars, calendars])('the order of the calendars does not matter', (a, b) => {
    expect(jointCalendar({ id: 'j', calendars: [a, b] })).toEqual(
      jointCalendar({ id: 'j', calendars: [b, a] }),
    )
  })
})

describe('jointCalendar refuses', () => {
  const early = holidayCalendar({
    id: 'early',
    weekend: [],
    holidays: [],
    covers: { from: '2020-01-01', to: '2025-01-01' },
  })

  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'input.missing', ''],
    ['a list alone', [chinaCalendar], 'input.type', ''],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
    ['no id', { calendars: [chinaCalendar] }, 'input.missing', 'id'],
    ['no calendars', { id: 'j' }, 'input.missing', 'calendars'],
    ['an empty list', { id: 'j', calendars: [] }, 'input.range', 'calendars'],
    ['a name in the list', { id: 'j', calendars: [chinaCalendar, 'target'] }, 'input.type', 'calendars[1]'],
    [
      'calendars that never meet',
      { id: 'j', calendars: [chinaCalendar, early] },
      'input.conflict',
      'calendars',
    ],
    ['a misspelt field', { id: 'j', calendar: [] }, 'input.unknown-key', 'calendar'],
  ])('%s', (_, definition, code, path) => {
    expect(refusal(() => jointCalendar(definition as never))).toEqual([code, path])
  })
})

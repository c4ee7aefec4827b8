import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/add-days.js'
import { adjustDate } from '../../src/calendar/adjust-date.js'
import { chinaCalendar } from '../../src/calendar/china-calendar.js'
import { writeDay } from '../../src/calendar/day-number.js'
import { daysPastDue, type PastDueConvention } from '../../src/calendar/days-past-due.js'
import { refusal, revokedProxy } from '../refusal.js'
import { badDates, calendars, modernDates, roomyDays } from './arbitraries.js'

const CONVENTIONS: PastDueConvention[] = [
  'due+1..asOf',
  'exclude-payment-day',
  'exclude-due-and-payment-day',
  'include-due-day',
]

describe('daysPastDue', () => {
  test.each([
    // due, as of, default, without the payment day, with the due day
    ['2026-03-31', '2026-03-30', 0, 0, 0],
    ['2026-03-31', '2026-03-31', 0, 0, 0],
    ['2026-03-31', '2026-04-01', 1, 0, 2],
    ['2026-03-31', '2026-04-02', 2, 1, 3],
    ['2015-07-03', '2015-07-10', 7, 6, 8],
    ['2028-02-28', '2028-03-01', 2, 1, 3],
    ['2019-12-08', '2020-06-02', 177, 176, 178],
  ])('due %s, as of %s: %d, %d, %d', (due, asOf, usual, exclusive, inclusive) => {
    expect(daysPastDue(due, asOf)).toBe(usual)
    expect(daysPastDue(due, asOf, 'due+1..asOf')).toBe(usual)
    expect(daysPastDue(due, asOf, 'exclude-payment-day')).toBe(exclusive)
    expect(daysPastDue(due, asOf, 'exclude-due-and-payment-day')).toBe(exclusive)
    expect(daysPastDue(due, asOf, 'include-due-day')).toBe(inclusive)
  })

  test.each([
    // Due on Friday 20 February 2026, in the Spring Festival: work begins on Tuesday the 24th.
    ['2026-02-24', { roll: 'following', calendar: chinaCalendar }, 0],
    ['2026-02-25', { roll: 'following', calendar: chinaCalendar }, 1],
    ['2026-02-25', { roll: 'following', calendar: chinaCalendar, convention: 'include-due-day' }, 2],
    ['2026-02-25', { roll: 'following', calendar: chinaCalendar, convention: 'exclude-payment-day' }, 0],
    // The last day of work before is Saturday 14 February, a make-up day.
    ['2026-02-15', { roll: 'preceding', calendar: chinaCalendar }, 1],
    ['2026-02-21', { roll: 'unadjusted', calendar: chinaCalendar }, 1],
    ['2026-02-21', { roll: 'unadjusted' }, 1],
    ['2026-02-21', { convention: 'due+1..asOf' }, 1],
    ['2026-02-21', {}, 1],
  ] as const)('due in the Spring Festival, as of %s, %o: %d', (asOf, options, days) => {
    expect(daysPastDue('2026-02-20', asOf, options)).toBe(days)
  })

  prop.prop([modernDates, fc.nat({ max: 4000 }), fc.constantFrom(...CONVENTIONS)])(
    'it never falls from one day to the next',
    (due, late, convention) => {
      const asOf = addDays(due, late)
      const today = daysPastDue(due, asOf, convention)
      expect(daysPastDue(due, addDays(asOf, 1), convention)).toBeGreaterThanOrEqual(today)
    },
  )

  prop.prop([modernDates, modernDates, fc.constantFrom(...CONVENTIONS)])(
    'it is 0 unless the due date has passed, under every convention',
    (due, asOf, convention) => {
      const days = daysPastDue(due, asOf, convention)
      if (asOf <= due) expect(days).toBe(0)
      else expect(days).toBeGreaterThanOrEqual(0)
    },
  )

  prop.prop([calendars, roomyDays, fc.nat({ max: 60 })])(
    'rolling the due date is counting from the adjusted date',
    (calendar, dueDay, late) => {
      const due = writeDay(dueDay)
      const asOf = addDays(due, late)
      const days = daysPastDue(due, asOf, { roll: 'following', calendar })
      expect(days).toBe(daysPastDue(adjustDate(due, 'following', calendar), asOf))
      expect(days).toBeLessThanOrEqual(daysPastDue(due, asOf))
    },
  )
})

describe('daysPastDue refuses', () => {
  const past = (convention: unknown) => () => daysPastDue('2026-02-20', '2026-02-25', convention as never)

  test.each(badDates())('%s', (_, value) => {
    expect(refusal(() => daysPastDue(value, '2026-01-01'))).toEqual(['date.invalid', 'dueDate'])
    expect(refusal(() => daysPastDue('2026-01-01', value))).toEqual(['date.invalid', 'asOf'])
  })

  test.each<[string, unknown, string, string]>([
    ['an unknown convention', 'both-ends', 'input.choice', 'convention'],
    ['a convention in capitals', 'INCLUDE-DUE-DAY', 'input.choice', 'convention'],
    ['a number', 1, 'input.choice', 'convention'],
    ['true', true, 'input.choice', 'convention'],
    ['null', null, 'input.type', 'convention'],
    ['an array', ['include-due-day'], 'input.type', 'convention'],
    ['a symbol', Symbol('x'), 'input.choice', 'convention'],
    ['a revoked proxy', revokedProxy(), 'input.type', 'convention'],
    ['a misspelt field', { rol: 'following' }, 'input.unknown-key', 'convention.rol'],
    [
      'an unknown convention in an object',
      { convention: '__proto__' },
      'input.choice',
      'convention.convention',
    ],
    ['a convention of null in an object', { convention: null }, 'input.choice', 'convention.convention'],
    ['an unknown roll', { roll: 'next', calendar: chinaCalendar }, 'input.choice', 'convention.roll'],
    ['a calendar that nothing would read', { calendar: chinaCalendar }, 'input.missing', 'convention.roll'],
    ['a roll without a calendar', { roll: 'following' }, 'input.missing', 'convention.calendar'],
    ['no calendar', { roll: 'following', calendar: 'cn' }, 'input.type', 'convention.calendar'],
    [
      'no calendar, though nothing is rolled',
      { roll: 'unadjusted', calendar: 'cn' },
      'input.type',
      'convention.calendar',
    ],
    [
      'a calendar whose coverage has a field that nothing reads',
      {
        roll: 'following',
        calendar: { ...chinaCalendar, covers: { ...chinaCalendar.covers, until: '2026-12-31' } },
      },
      'input.unknown-key',
      'convention.calendar.covers.until',
    ],
    ['a raw definition', { roll: 'following', calendar: { id: 'x' } }, 'input.type', 'convention.calendar'],
  ])('%s', (_, convention, code, path) => {
    expect(refusal(past(convention))).toEqual([code, path])
  })

  test('a due date that the calendar does not cover', () => {
    const options = { roll: 'following', calendar: chinaCalendar } as const
    expect(refusal(() => daysPastDue('2027-02-20', '2027-03-01', options))).toEqual([
      'calendar.not-covered',
      'dueDate',
    ])
  })
})

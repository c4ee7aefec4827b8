import { describe, expect, test } from 'vitest'
import { reviewsDue, type ReviewSchedule } from '../../src/limits/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { as } from './given.js'

const review = (more: object = {}): ReviewSchedule =>
  as({ id: 'C-1', kind: 'limit', firstOn: '2026-01-31', every: { months: 3 }, lastOn: null, ...more })

test.each<[more: object, asOf: string, dueOn: string, due: boolean, daysOverdue: number]>([
  [{}, '2026-01-30', '2026-01-31', false, 0],
  [{}, '2026-01-31', '2026-01-31', true, 0],
  [{}, '2026-02-02', '2026-01-31', true, 2],
  // Three months after 30 November: February has 28 days.
  [{ lastOn: '2025-11-30' }, '2026-03-01', '2026-02-28', true, 1],
  [{ lastOn: '2026-01-31' }, '2026-03-01', '2026-04-30', false, 0],
  [{ every: { days: 7 }, lastOn: '2026-02-25' }, '2026-03-04', '2026-03-04', true, 0],
  [{ every: { months: 12 }, lastOn: '2024-02-29' }, '2025-02-28', '2025-02-28', true, 0],
])('%o as of %s is due on %s', (more, asOf, dueOn, due, daysOverdue) => {
  expect(reviewsDue([review(more)], asOf)).toEqual([{ id: 'C-1', kind: 'limit', dueOn, due, daysOverdue }])
})

test('the longest due stands first, whatever the order given', () => {
  const schedule = [
    review({ id: 'b' }),
    review({ id: 'a' }),
    review({ id: 'z', kind: 'credit' }),
    review({ id: 'y', firstOn: '2025-12-31' }),
  ]
  const ids = (given: readonly ReviewSchedule[]): string[] =>
    reviewsDue(given, '2026-02-01').map(({ id }) => id)
  expect(ids(schedule)).toEqual(['y', 'z', 'a', 'b'])
  expect(ids([...schedule].reverse())).toEqual(['y', 'z', 'a', 'b'])
})

describe('bad input', () => {
  test.each<[what: string, schedule: unknown, expected: [string, string]]>([
    ['nothing', undefined, ['input.missing', 'schedule']],
    ['a revoked proxy', revokedProxy(), ['input.type', 'schedule']],
    ['a review twice', [review(), review()], ['id.duplicate', 'schedule[1].id']],
    ['held after the day', [review({ lastOn: '2026-02-02' })], ['date.order', 'schedule[0].lastOn']],
    ['never held said as nothing', [review({ lastOn: undefined })], ['input.missing', 'schedule[0].lastOn']],
    ['months and days', [review({ every: { months: 1, days: 1 } })], ['input.conflict', 'schedule[0].every']],
    ['no interval', [review({ every: {} })], ['input.missing', 'schedule[0].every.days']],
    ['an interval of zero', [review({ every: { months: 0 } })], ['input.range', 'schedule[0].every.months']],
    ['an unknown field', [review({ due: 1 })], ['input.unknown-key', 'schedule[0].due']],
    [
      'a day beyond the calendar',
      [review({ firstOn: '2026-02-30' })],
      ['date.invalid', 'schedule[0].firstOn'],
    ],
  ])('%s', (_, schedule, expected) => {
    expect(refusal(() => reviewsDue(as(schedule), '2026-02-01'))).toEqual(expected)
  })

  test('a next review after the year 9999', () => {
    const last = review({ firstOn: '9999-01-01', lastOn: '9999-12-01' })
    expect(refusal(() => reviewsDue([last], '9999-12-31'))).toEqual([
      'date.out-of-range',
      'schedule[0].every',
    ])
  })
})

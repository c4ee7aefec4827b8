import { addMonthsDay } from '../calendar/date-steps.js'
import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { compareTexts } from '../ledger/compare-texts.js'
import { readRows } from './read-facts.js'

/** How often something is reviewed: whole months or whole days, one of the two. */
export type ReviewInterval = { readonly months: number } | { readonly days: number }

/** Something that is reviewed again and again: a limit, a customer, a policy, how well collection works. */
export interface ReviewSchedule {
  /** The review. */
  readonly id: string
  /** What is reviewed, such as `limit`, `credit`, `policy`, `effectiveness`. */
  readonly kind: string
  /** The day of the first review. */
  readonly firstOn: PlainDate
  /** How often. */
  readonly every: ReviewInterval
  /** The day of the last review; null where there was none. */
  readonly lastOn: PlainDate | null
}

/** When a review is due. */
export interface ReviewDue {
  /** The review. */
  readonly id: string
  /** What is reviewed. */
  readonly kind: string
  /** The day on which it is due. */
  readonly dueOn: PlainDate
  /** Whether it is due by the day: its own day included. */
  readonly due: boolean
  /** Days since it fell due; 0 on its day and before. */
  readonly daysOverdue: number
}

/**
 * Which reviews are due by a day, the longest due first, and when the others will be. A review is due one interval after it was last held,
 * or on its first day where it never was. Months keep the day of the month, or take its last day: three months after 30 November is 28 February.
 *
 * @param schedule - The reviews, in any order.
 * @param asOf - The day.
 * @returns Every review, by the day on which it is due, then by kind and id.
 * @throws ReceivablesError `input.conflict` for an interval with both months and days, `id.duplicate`, `id.invalid`, `date.invalid`,
 * `date.order` (last held after the day), `date.out-of-range`, `input.missing`, `input.range`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { reviewsDue } from 'receivables'
 *
 * const schedule = [
 *   { id: 'C-7', kind: 'limit', firstOn: '2025-01-31', every: { months: 3 }, lastOn: '2025-11-30' },
 *   { id: 'C-8', kind: 'limit', firstOn: '2026-03-10', every: { days: 7 }, lastOn: null },
 * ]
 * reviewsDue(schedule, '2026-03-01')
 * // => [{ id: 'C-7', kind: 'limit', dueOn: '2026-02-28', due: true, daysOverdue: 1 },
 * //     { id: 'C-8', kind: 'limit', dueOn: '2026-03-10', due: false, daysOverdue: 0 }]
 * ```
 */
export function reviewsDue(schedule: readonly ReviewSchedule[], asOf: PlainDate): ReviewDue[] {
  return readSafely('', () => {
    const day = readDay(asOf, 'asOf')
    const seen = new Set<string>()
    const reviews = readRows(schedule, 'schedule', 'a list of reviews', (row, path) => {
      const review = readReview(row, path, day)
      const key = JSON.stringify([review.kind, review.id])
      if (seen.has(key)) refuse('id.duplicate', at(path, 'id'), 'a review that is there once', review.id)
      seen.add(key)
      return review
    })
    reviews.sort((a, b) => a.dueOn - b.dueOn || compareTexts(a.kind, b.kind) || compareTexts(a.id, b.id))
    return reviews.map(({ id, kind, dueOn }) => ({
      id,
      kind,
      dueOn: writeDay(dueOn),
      due: dueOn <= day,
      daysOverdue: Math.max(0, day - dueOn),
    }))
  })
}

function readReview(row: UnknownRecord, path: string, asOf: DayNumber) {
  expectKeys(row, ['id', 'kind', 'firstOn', 'every', 'lastOn'], path)
  const place = at(path, 'every')
  const step = readInterval(row['every'], place)
  const first = readDay(row['firstOn'], at(path, 'firstOn'))
  const last = row['lastOn'] === null ? null : readDay(row['lastOn'], at(path, 'lastOn'))
  if (last !== null && last > asOf)
    refuse('date.order', at(path, 'lastOn'), 'a day not after `asOf`', row['lastOn'])
  const dueOn = last === null ? first : step(last)
  // Refused here where it lies beyond the calendar, so that the refusal names the review.
  writeDay(dueOn, place)
  return {
    id: expectId(row['id'], at(path, 'id')),
    kind: expectId(row['kind'], at(path, 'kind')),
    dueOn,
  }
}

function readInterval(value: unknown, path: string): (day: DayNumber) => DayNumber {
  const every = expectRecord(value, path, 'an interval of months or days')
  expectKeys(every, ['months', 'days'], path)
  if (every['months'] === undefined) {
    const days = expectInteger(every['days'], at(path, 'days'), 1, 36_600)
    return (day) => day + days
  }
  if (every['days'] !== undefined) refuse('input.conflict', path, 'either `months` or `days`', value)
  const months = expectInteger(every['months'], at(path, 'months'), 1, 1200)
  return (day) => addMonthsDay(day, months, 'clamp')
}

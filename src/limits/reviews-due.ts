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

/** The interval between reviews: whole months or whole days. */
export type ReviewInterval = { readonly months: number } | { readonly days: number }

/** A recurring review: of a limit, a customer, a policy, or the effectiveness of collection. */
export interface ReviewSchedule {
  /** The id of the review; together with `kind` it must be unique. */
  readonly id: string
  /** What is reviewed, such as `limit`, `credit`, `policy`, `effectiveness`. */
  readonly kind: string
  /** The day of the first review. */
  readonly firstOn: PlainDate
  /** The interval between reviews. */
  readonly every: ReviewInterval
  /** The day of the last review; null if there was none. */
  readonly lastOn: PlainDate | null
}

/** When a review is due. */
export interface ReviewDue {
  /** The id of the review. */
  readonly id: string
  /** What is reviewed. */
  readonly kind: string
  /** The day on which it is due. */
  readonly dueOn: PlainDate
  /** Whether it is due: `dueOn` is on or before the day. */
  readonly due: boolean
  /** Days since `dueOn`; 0 on that day and before. */
  readonly daysOverdue: number
}

/**
 * All reviews with their due days, the earliest first, and whether they are due on a day. A review is due one interval
 * after it was last held, or on its first day if it was never held. Months keep the day of the month, or use the last
 * day of a shorter month: three months after 30 November is 28 February.
 *
 * @param schedule - The reviews, in any order.
 * @param asOf - The day.
 * @returns Every review, sorted by due day, then by kind and id.
 * @throws ReceivablesError `input.conflict` for an interval with both months and days, `id.duplicate`, `id.invalid`,
 * `date.invalid`, `date.order` (last held after the day), `date.out-of-range`, `input.missing`, `input.range`,
 * `input.type`, `input.unknown-key`.
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
      if (seen.has(key))
        refuse('id.duplicate', at(path, 'id'), 'a review that is not yet in the list', review.id)
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
  // Checked here, so that an error for a day out of range names the review.
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

import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import { namedFields } from '../ledger/read-request.js'
import { readSafely } from '../kernel/read-safely.js'
import { SCHEDULE_FIELDS, bucketsOf, type AgingBucket, type AgingSchedule } from './schedule.js'

/** More days than lie between any two plain dates. */
const MAX_AGE = 4_000_000

/** The ends, in days, of all buckets except the last, for {@link placeOf}. */
export const endsOf = (buckets: readonly AgingBucket[]): Int32Array =>
  Int32Array.from(buckets.slice(0, -1), ({ to }) => to as number)

/**
 * The index of the bucket that holds an age: the number of buckets that end before it. It adds sign bits instead of
 * branching, because a branch per item would be mispredicted for a million items.
 */
export function placeOf(ends: Int32Array, age: number): number {
  let place = 0
  for (let end = ends.length - 1; end >= 0; end--) place += ((ends[end] as number) - age) >>> 31
  return place
}

/**
 * The aging bucket of an age in days. Every age has a bucket: there is no hole between two edges, and what is not yet
 * due (an age of zero or below, counted from the due date) has its own bucket.
 *
 * @param daysPastDue - Days past due, negative before the due date; or days since the invoice date.
 * @param schedule - The basis, the edges and the rules at an edge.
 * @param asOf - The day from which `month`, `calendar-month` and `year` edges count back; required for these units
 * only.
 * @throws ReceivablesError `input.type` or `input.range` for the age, `aging.edges` for edges that are not ascending
 * whole numbers, `input.choice`, `input.conflict`, `input.missing`, `input.unknown-key` for the rest of the schedule,
 * `date.invalid` for `asOf`.
 *
 * @example
 * ```ts
 * import { classifyAging } from 'receivables/ledger'
 *
 * const schedule = { basis: 'due-date', bucketEdges: [30, 60, 90] } as const
 * classifyAging(0, schedule).id // => 'current'
 * classifyAging(30, schedule) // => { id: '1-30', from: 1, to: 30 }
 * classifyAging(91, schedule).id // => '91+'
 * classifyAging(30, { ...schedule, edge: 'excluded', dueToday: 'first-bucket' }).id // => '30-59'
 * ```
 */
export function classifyAging(daysPastDue: number, schedule: AgingSchedule, asOf?: PlainDate): AgingBucket {
  const age = expectInteger(daysPastDue, 'daysPastDue', -MAX_AGE, MAX_AGE)
  const given = expectRecord(schedule, 'schedule', 'a schedule with basis and bucketEdges')
  const day = asOf === undefined ? undefined : readDay(asOf, 'asOf')
  const buckets = readSafely('schedule', () => {
    expectKeys(given, SCHEDULE_FIELDS, 'schedule')
    return bucketsOf(namedFields(given, SCHEDULE_FIELDS), day, 'schedule')
  })
  return buckets[placeOf(endsOf(buckets), age)] as AgingBucket
}

import { readDay, writeDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import { IdIndex } from '../ledger/id-index.js'
import { dayOf, idOf, pathOf } from '../ledger/read-fields.js'
import { readSafely } from '../kernel/read-safely.js'
import { eachRow, expectedRows, rowsOf } from '../ledger/read-rows.js'

/** Something that must be reviewed regularly: the progress of a debt, a credit file. */
export interface Tracked {
  /** Identifier, unique in the list. */
  readonly id: string
  /** The day of the last review; absent if there was none. */
  readonly updatedOn?: PlainDate
}

/** How old the last review may be. */
export interface StalePolicy {
  /** The most days since the last review, from 0 to 36525: 7 for weekly reviews. */
  readonly maxAgeDays: number
}

/** Something whose last review is too old. */
export interface StaleItem {
  /** Identifier, unique in the list. */
  readonly id: string
  /** Days since the last review; null if there was none. */
  readonly ageDays: number | null
  /** The last day on which that review was recent enough; null if there was none. */
  readonly freshThrough: PlainDate | null
}

/**
 * Everything that was not reviewed for longer than the policy allows, the oldest review first, then ascending by id.
 *
 * Age = days from the last review (excluded) to `asOf` (included); an age of exactly `maxAgeDays` is still allowed.
 * What was never reviewed is stale and comes first. A review after `asOf` is an error.
 *
 * @throws ReceivablesError `date.order` for a review after `asOf`, `input.range` for `maxAgeDays` outside 0 to 36525,
 * `id.duplicate` for an id that is listed twice, `date.invalid`, `id.invalid`, `input.type`, `input.missing`,
 * `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { staleItems } from 'receivables/ledger'
 *
 * staleItems([{ id: 'F-1', updatedOn: '2026-03-02' }, { id: 'F-2', updatedOn: '2026-03-01' }], { maxAgeDays: 7 }, '2026-03-09')
 * // => [{ id: 'F-2', ageDays: 8, freshThrough: '2026-03-08' }]
 * ```
 */
export function staleItems(items: readonly Tracked[], policy: StalePolicy, asOf: PlainDate): StaleItem[] {
  const rows = rowsOf(items, 'items', 'an array of tracked items')
  const given = expectRecord(policy, 'policy')
  const limit = readSafely('policy', () => {
    expectKeys(given, ['maxAgeDays'], 'policy')
    return expectInteger(given['maxAgeDays'], 'policy.maxAgeDays', 0, 36_525)
  })
  const day = readDay(asOf, 'asOf')
  const ids = new IdIndex(expectedRows(rows))
  const stale: StaleItem[] = []
  eachRow(rows, 'items', (fields, place) => {
    const id = idOf(fields['id'], place, 'id')
    if (ids.intern(id) !== place.row)
      refuse('id.duplicate', pathOf(place, 'id'), 'an id that no other item has', id)
    const { updatedOn } = fields
    if (updatedOn === undefined) {
      stale.push({ id, ageDays: null, freshThrough: null })
      return
    }
    const updated = dayOf(updatedOn, place, 'updatedOn')
    if (updated > day) refuse('date.order', pathOf(place, 'updatedOn'), 'a day not after asOf', updatedOn)
    const ageDays = day - updated
    if (ageDays > limit) stale.push({ id, ageDays, freshThrough: writeDay(updated + limit) })
  })
  const neglect = ({ ageDays }: StaleItem): number => ageDays ?? Number.MAX_SAFE_INTEGER
  return stale.sort((a, b) => neglect(b) - neglect(a) || (a.id < b.id ? -1 : 1))
}

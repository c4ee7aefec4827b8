import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { readSafely } from '../kernel/read-safely.js'
import { blocksOn, readBlockList, readCustomerId, type BlockListEntry } from './block-list.js'

/**
 * Whether a customer is on the block list on a day: from the first day of an entry through its last day, both included,
 * unless the entry was lifted on or before the day.
 *
 * @param customer - The customer's id, or a record with an `id`.
 * @param list - The block list, in any order.
 * @param asOf - The day.
 * @throws ReceivablesError `date.order`, `date.invalid`, `id.invalid`, `input.missing`, `input.range`, `input.type`.
 *
 * @example
 * ```ts
 * import { isBlocked } from 'receivables'
 *
 * const list = [{ customerId: 'C-7', from: '2026-01-15', through: '2027-01-14' }]
 * isBlocked('C-7', list, '2027-01-14') // => true
 * isBlocked('C-7', list, '2027-01-15') // => false
 * isBlocked('C-8', list, '2026-06-30') // => false
 * ```
 */
export function isBlocked(
  customer: string | { readonly id: string },
  list: readonly BlockListEntry[],
  asOf: PlainDate,
): boolean {
  return readSafely('', () => {
    const customerId = readCustomerId(customer, 'customer')
    return blocksOn(readBlockList(list, 'list'), customerId, readDay(asOf, 'asOf')).length > 0
  })
}

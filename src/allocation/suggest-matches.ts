import { readDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectChoice,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  expectText,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { type Minor, subtractMinor } from '../numbers/minor.js'
import type { MatchSearch } from './match-candidates.js'
import type { MatchRequest, MatchResult, ReadItem } from './match-model.js'
import { findSuggestions } from './match-search.js'

/** The longest reference text that is read, in UTF-16 code units. */
export const MAX_REFERENCE_LENGTH = 2000
const MAX_SUGGESTIONS = 20

/**
 * Suggests which open items a payment without clear remittance details is for, by what the payer wrote and by the
 * amount. If nothing points to an item, the result says so. A person or a policy accepts a suggestion; nothing is
 * applied here.
 *
 * - Reference: the identifier of an item, or one of its `references`, is in the text as whole words. Separators, letter
 *   case, full-width forms and the encoding of accents do not matter (`inv 2026/17` names `INV-2026-17`), but a
 *   letter-by-letter match wins; leading zeros count. A name that several items share names them all, unless one of
 *   them is named alone, too.
 * - Amount: one item, one item less a discount in time, all items due up to a day, or two to five items that sum to
 *   the payment. Both open amounts and amounts less discounts in time are tried.
 * - Order: by {@link MatchKind}; then fewer items; then earlier due dates; then identifiers. The order of the items in
 *   the input does not matter.
 * - The work is bounded for any input: if a search for combinations stops early, the reason `allocation.search-cut`
 *   says so.
 *
 * @throws ReceivablesError `input.missing`, `input.range` for a payment of zero, a reference over 2,000 characters or a
 * discount above the open amount; `id.duplicate`, `amount.negative`, `amount.too-fine`, `date.invalid`,
 * `currency.unknown`, `input.choice`, `input.unknown-key`, `input.type`, `id.invalid`, `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { suggestMatches } from 'receivables'
 *
 * const items = [
 *   { id: 'INV-16', open: '500.00', dueDate: '2026-02-28' },
 *   { id: 'INV-17', open: '980.00', dueDate: '2026-03-31' },
 * ]
 * const payment = { amount: '980.00', currency: 'EUR', date: '2026-03-20' }
 *
 * suggestMatches({ payment: { ...payment, reference: 'Your inv 17, thanks' }, items })
 * // => { status: 'match', suggestions: [{ kind: 'reference-and-amount', lines: [{ itemId: 'INV-17', amount: '980.00', discount: '0.00' }], ... }], ... }
 * suggestMatches({ payment: { ...payment, amount: '77.70' }, items }) // => { status: 'no-match', suggestions: [], ... }
 * ```
 *
 * @see {@link allocatePayment} to apply what was accepted.
 */
export function suggestMatches(request: MatchRequest): MatchResult {
  return readSafely('', () => suggest(request))
}

function suggest(request: MatchRequest): MatchResult {
  const record = expectRecord(request, '', 'an object with payment and items')
  expectKeys(record, ['payment', 'items', 'fallback', 'limit'], '')
  const payment = expectRecord(record['payment'], 'payment', 'a payment with amount, currency and date')
  const currency = payment['currency'] as string
  const scale = readScale(currency, 'payment.currency')
  const amount = readAmount(payment['amount'], scale, 'payment.amount')
  if (amount === 0) refuse('input.range', 'payment.amount', 'an amount above zero', payment['amount'])
  const on = readDay(payment['date'], 'payment.date')
  const { limit } = record
  const search: MatchSearch = {
    amount,
    currency,
    scale,
    reference: readReference(payment['reference']),
    items: readItems(record['items'], currency, scale, on),
    limit: limit === undefined ? 5 : expectInteger(limit, 'limit', 1, MAX_SUGGESTIONS),
    fallback: readFallback(record['fallback']),
  }
  return findSuggestions(search)
}

function readFallback(value: unknown): boolean {
  if (value === undefined) return false
  expectChoice(value, ['oldest-first'], 'fallback')
  return true
}

function readReference(value: unknown): string {
  if (value === undefined) return ''
  const text = expectText(value, 'payment.reference')
  const what = `a text of at most ${String(MAX_REFERENCE_LENGTH)} characters`
  return text.length > MAX_REFERENCE_LENGTH ? refuse('input.range', 'payment.reference', what, text) : text
}

function readItems(value: unknown, currency: string, scale: number, on: DayNumber): ReadItem[] {
  const seen = new Set<string>()
  const items: ReadItem[] = []
  Array.from(expectArray(value, 'items'), (element, index) => {
    const path = at('items', index)
    const record = expectRecord(element, path, 'an open item')
    const id = expectId(record['id'], at(path, 'id'))
    if (seen.has(id)) refuse('id.duplicate', at(path, 'id'), 'an identifier that no other item has', id)
    seen.add(id)
    const own = record['currency']
    const ownScale = own === undefined ? scale : readScale(own, at(path, 'currency'))
    const open = readAmount(record['open'], ownScale, at(path, 'open'))
    const due = readDay(record['dueDate'], at(path, 'dueDate'))
    const references = readReferences(record['references'], at(path, 'references'))
    const payable = readPayable(record['discount'], open, ownScale, on, at(path, 'discount'))
    if (open > 0 && (own === undefined || own === currency))
      items.push({ id, references, open, payable, due })
  })
  return items.sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1))
}

function readReferences(value: unknown, path: string): string[] {
  if (value === undefined) return []
  const list = expectArray(value, path, 'a list of names')
  if (list.length > 20) refuse('input.range', path, 'at most 20 names', value)
  return Array.from(list, (name, index) => expectId(name, at(path, index)))
}

function readPayable(value: unknown, open: Minor, scale: number, on: DayNumber, path: string): Minor {
  if (value === undefined) return open
  const record = expectRecord(value, path, 'a discount with amount and until')
  expectKeys(record, ['amount', 'until'], path)
  const discount = readAmount(record['amount'], scale, at(path, 'amount'))
  if (discount > open) refuse('input.range', at(path, 'amount'), 'at most the open amount', record['amount'])
  return on <= readDay(record['until'], at(path, 'until')) ? subtractMinor(open, discount) : open
}

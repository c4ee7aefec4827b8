import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
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
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { type Minor, subtractMinor } from '../numbers/minor.js'
import type { MatchSearch } from './match-candidates.js'
import { findSuggestions } from './match-search.js'
import type { AllocationReason } from './reasons.js'

/** The longest reference text that is read, in UTF-16 code units. */
export const MAX_REFERENCE_LENGTH = 2000
const MAX_SUGGESTIONS = 20

/** An open item that an unmarked payment may pay. */
export interface MatchItem {
  /** Identifier, unique among the items: what the reference is searched for. */
  readonly id: string
  /** ISO 4217 code; an item in another currency than the payment is never proposed. Absent, the payment's. */
  readonly currency?: CurrencyCode
  /** Open amount, not negative. */
  readonly open: DecimalInput
  /** Last day on which it is paid in time. */
  readonly dueDate: PlainDate
  /** Other names that payers use for it: order number, delivery note, the customer's own number; at most 20. */
  readonly references?: readonly string[]
  /** The early-payment discount on offer; absent, none. */
  readonly discount?: {
    /** The discount, at most the open amount. */
    readonly amount: DecimalInput
    /** Last day on which paying earns it, included. */
    readonly until: PlainDate
  }
}

/** An unmarked payment and what it may pay. */
export interface MatchRequest {
  /** The money that came. */
  readonly payment: {
    /** Amount received, above zero. */
    readonly amount: DecimalInput
    /** ISO 4217 code. */
    readonly currency: CurrencyCode
    /** Day on which it was received: decides which discounts are in time. */
    readonly date: PlainDate
    /** What the payer wrote, at most 2,000 characters; absent, nothing. */
    readonly reference?: string
  }
  /** The open items of the payer. */
  readonly items: readonly MatchItem[]
  /** `oldest-first` proposes the oldest items where nothing points anywhere; absent, nothing is proposed then. */
  readonly fallback?: 'oldest-first'
  /** The most suggestions to return, from 1 to 20; absent, 5. */
  readonly limit?: number
}

/**
 * What a suggestion rests on, the strongest first.
 *
 * | kind | evidence |
 * |---|---|
 * | `reference-and-amount` | the reference names the items, and their open amounts, or those of some of them, sum to the payment |
 * | `reference-and-discounted-amount` | the same, less the discounts that are in time |
 * | `reference` | the reference names the items; the amount is another |
 * | `amount` | one item has just this amount open |
 * | `discounted-amount` | one item comes to this amount less its discount in time |
 * | `combination` | several items sum to the amount |
 * | `oldest-first` | nothing: the oldest items, because it was asked for |
 */
export type MatchKind =
  | 'reference-and-amount'
  | 'reference-and-discounted-amount'
  | 'reference'
  | 'amount'
  | 'discounted-amount'
  | 'combination'
  | 'oldest-first'

/** What a suggestion does to one item. */
export interface MatchLine {
  /** The item. */
  readonly itemId: string
  /** Cash for it. */
  readonly amount: DecimalString
  /** Discount taken with it. */
  readonly discount: DecimalString
}

/** One way in which the payment may be applied. The lines' amounts and `unapplied` sum to the payment. */
export interface MatchSuggestion {
  /** What it rests on. */
  readonly kind: MatchKind
  /** The items, the earlier due date first. */
  readonly lines: readonly MatchLine[]
  /** What the items do not take. */
  readonly unapplied: DecimalString
  /** Why. */
  readonly reasons: readonly AllocationReason[]
}

/** What an unmarked payment may be for. */
export interface MatchResult {
  /**
   * `match` if one suggestion is stronger than all others, `ambiguous` if several are equally strong, `fallback` if
   * there is only the proposal that was asked for, `no-match` if nothing points to an item.
   */
  readonly status: 'match' | 'ambiguous' | 'fallback' | 'no-match'
  /** The suggestions, the strongest first; none for `no-match`. */
  readonly suggestions: readonly MatchSuggestion[]
  /** What concerns the search as a whole. */
  readonly reasons: readonly AllocationReason[]
}

/**
 * Suggests which open items an unmarked payment is for, by what the payer wrote and by the amount, and says so plainly
 * when nothing points to any. A suggestion is for a person, or a policy, to accept: nothing is applied.
 *
 * - Reference: an identifier of an item, or one of its `references`, standing in the text as whole words. Separators,
 *   letter case and full-width forms do not matter (`inv 2026/17` names `INV-2026-17`), but a letter-by-letter match
 *   beats others; leading zeros count.
 * - Amount: one item, one item less a discount in time, the oldest items up to some day, or two to five items that sum
 *   to the payment, by open amounts and, where discounts are in time, by discounted amounts.
 * - Order: by {@link MatchKind}; then fewer items; then earlier due dates; then identifiers. The order of the items in
 *   the input does not matter.
 * - Work is bounded whatever the input: a search for combinations that stops early says `allocation.search-cut`.
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
  return readSafely(
    () => '',
    () => suggest(request),
  )
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

/** An open item as it was read; `payable` is what closes it on the day of the payment. */
export interface ReadItem {
  readonly id: string
  readonly references: readonly string[]
  readonly open: Minor
  readonly payable: Minor
  readonly due: DayNumber
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

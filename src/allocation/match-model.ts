import type { DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { Minor } from '../numbers/minor.js'
import type { AllocationReason } from './reasons.js'

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
/** An open item as it was read; `payable` is what closes it on the day of the payment. */
export interface ReadItem {
  readonly id: string
  readonly references: readonly string[]
  readonly open: Minor
  readonly payable: Minor
  readonly due: DayNumber
}

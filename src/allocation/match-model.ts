import type { DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { Minor } from '../numbers/minor.js'
import type { AllocationReason } from './reasons.js'

/** An open item that an unidentified payment may pay. */
export interface MatchItem {
  /** Identifier, unique among the items. It is searched for in the reference. */
  readonly id: string
  /**
   * ISO 4217 code. An item in another currency than the payment is never proposed. Default: the currency of the
   * payment.
   */
  readonly currency?: CurrencyCode
  /** Open amount, not negative. */
  readonly open: DecimalInput
  /** Due date: the last day on which payment is in time. */
  readonly dueDate: PlainDate
  /** Other names that payers use for it: order number, delivery note, the customer's own number for it; at most 20. */
  readonly references?: readonly string[]
  /** The early-payment discount on offer. Default: none. */
  readonly discount?: {
    /** The discount, at most the open amount. */
    readonly amount: DecimalInput
    /** Last day on which paying earns it, included. */
    readonly until: PlainDate
  }
}
/** An unidentified payment and what it may pay. */
export interface MatchRequest {
  /** The money received. */
  readonly payment: {
    /** Amount received, above zero. */
    readonly amount: DecimalInput
    /** ISO 4217 code. */
    readonly currency: CurrencyCode
    /** Day of receipt. It decides which discounts are in time. */
    readonly date: PlainDate
    /** What the payer wrote, at most 2,000 characters. Default: nothing. */
    readonly reference?: string
  }
  /** The open items of the payer. */
  readonly items: readonly MatchItem[]
  /**
   * `oldest-first` proposes the oldest items if neither reference nor amount points to an item. Default: no such
   * proposal.
   */
  readonly fallback?: 'oldest-first'
  /** The most suggestions to return, from 1 to 20. Default: 5. */
  readonly limit?: number
}
/**
 * What a suggestion rests on, the strongest first.
 *
 * | kind | evidence |
 * |---|---|
 * | `reference-and-amount` | the reference names the items, and their open amounts sum to the payment; or, where they do not, with or without discounts, those of some of them |
 * | `reference-and-discounted-amount` | the same, less the discounts that are in time |
 * | `reference` | the reference names the items; the amount differs |
 * | `amount` | the open amount of one item is this amount |
 * | `discounted-amount` | the open amount of one item less its discount is this amount, and the discount is in time |
 * | `combination` | several items sum to the amount |
 * | `oldest-first` | nothing; the oldest items, because `fallback` asks for them |
 */
export type MatchKind =
  | 'reference-and-amount'
  | 'reference-and-discounted-amount'
  | 'reference'
  | 'amount'
  | 'discounted-amount'
  | 'combination'
  | 'oldest-first'
/** What a suggestion pays on one item. */
export interface MatchLine {
  /** The item. */
  readonly itemId: string
  /** Cash applied to the item. */
  readonly amount: DecimalString
  /** Discount taken with it. */
  readonly discount: DecimalString
}
/** One way to apply the payment. The amounts of the lines and `unapplied` sum to the payment. */
export interface MatchSuggestion {
  /** What it rests on. */
  readonly kind: MatchKind
  /** The items, earlier due dates first. */
  readonly lines: readonly MatchLine[]
  /** What is left after the items. */
  readonly unapplied: DecimalString
  /** Why. */
  readonly reasons: readonly AllocationReason[]
}
/** What an unidentified payment may be for. */
export interface MatchResult {
  /**
   * `match` if one suggestion is stronger than all others, `ambiguous` if several are equally strong, `fallback` if
   * there is only the proposal that was asked for, `no-match` if nothing points to an item.
   */
  readonly status: 'match' | 'ambiguous' | 'fallback' | 'no-match'
  /** The suggestions, the strongest first; none for `no-match`. */
  readonly suggestions: readonly MatchSuggestion[]
  /** Reasons about the search as a whole. */
  readonly reasons: readonly AllocationReason[]
}
/** An open item that was read; `payable` is the amount that closes it on the day of the payment. */
export interface ReadItem {
  readonly id: string
  readonly references: readonly string[]
  readonly open: Minor
  readonly payable: Minor
  readonly due: DayNumber
}

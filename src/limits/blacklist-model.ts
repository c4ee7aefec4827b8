import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { BlockListEntry } from './block-list.js'
import type { LimitsReason } from './reasons.js'

/** The facts of a customer that might be put on the block list. */
export interface BlacklistCase {
  /** The id of the customer. */
  readonly customerId: string
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /** The overdue amount. */
  readonly overdue: DecimalInput
  /** The part of `overdue` that the customer disputes; a disputed debt is not a default. */
  readonly disputed: DecimalInput
  /** The most days past due of any undisputed item. */
  readonly daysPastDue: number
  /** Number of broken promises to pay. */
  readonly brokenPromises: number
  /** Whether the customer is able to pay; null if unknown. */
  readonly able: boolean | null
  /** Whether the customer is willing to pay; null if unknown. */
  readonly willing: boolean | null
  /** Number of documents that prove the default. */
  readonly evidence: number
  /** Who reviewed the case; null if nobody has. */
  readonly reviewedBy: string | null
  /** Whether the customer is on the list already. */
  readonly listed: boolean
}

/** When a customer is put on the block list: all criteria must be met. */
export interface BlacklistRule {
  /**
   * The undisputed overdue amount from which the criterion is met, itself included, by currency; with zero, any amount
   * above zero meets it.
   */
  readonly fromAmount: Readonly<Record<CurrencyCode, DecimalInput>>
  /** The number of days past due from which the criterion is met, itself included. */
  readonly fromDaysPastDue: number
  /** The number of broken promises from which the criterion is met, itself included; with 0 none is needed. */
  readonly fromBrokenPromises: number
  /** Whether the default must be wilful: the customer is able and not willing to pay. */
  readonly wilfulOnly: boolean
  /** The least number of documents that prove the default. */
  readonly fromEvidence: number
  /** Whether the case must be reviewed before the customer is listed. */
  readonly reviewNeeded: boolean
  /** The length of an entry in months. */
  readonly months: number
}

/** One criterion and whether it is met. */
export interface BlacklistCriterion {
  /** The name of the criterion. */
  readonly criterion: 'amount' | 'days-past-due' | 'broken-promises' | 'wilful' | 'evidence'
  /** Whether it is met; null if unknown. */
  readonly met: boolean | null
}

/** The decision on the case. */
export interface BlacklistDecision {
  /**
   * `list`: put the customer on the list; `review`: the required review is missing, or a fact is unknown;
   * `do-not-list`: a criterion is not met; `keep`: it is on the list and still has overdue debt; `remove`: it is on the
   * list and has nothing overdue.
   */
  readonly decision: 'list' | 'review' | 'do-not-list' | 'keep' | 'remove'
  /** The entry to add if the decision is `list`; null otherwise. */
  readonly entry: BlockListEntry | null
  /** Every criterion of the rule, and whether it is met. */
  readonly criteria: readonly BlacklistCriterion[]
  /** Why, and what to note. */
  readonly reasons: readonly LimitsReason[]
}

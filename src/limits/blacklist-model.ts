import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { BlockListEntry } from './block-list.js'
import type { LimitsReason } from './reasons.js'

/** What is known of a customer that might be put on the block list. */
export interface BlacklistCase {
  /** The customer. */
  readonly customerId: string
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /** What is overdue. */
  readonly overdue: DecimalInput
  /** The part of it that the customer disputes: a dispute is no default. */
  readonly disputed: DecimalInput
  /** The most days past due of an undisputed item. */
  readonly daysPastDue: number
  /** Promises that were broken. */
  readonly brokenPromises: number
  /** Whether the customer is able to pay; null where that is not known. */
  readonly able: boolean | null
  /** Whether it is willing to pay; null where that is not known. */
  readonly willing: boolean | null
  /** How many documents prove the default. */
  readonly evidence: number
  /** Who reviewed the case; null where nobody has. */
  readonly reviewedBy: string | null
  /** Whether the customer is on the list already. */
  readonly listed: boolean
}

/** When a customer is put on the block list: every criterion must be met. */
export interface BlacklistRule {
  /** From which undisputed overdue amount on, by currency; zero is from the first cent on. */
  readonly fromAmount: Readonly<Record<CurrencyCode, DecimalInput>>
  /** From how many days past due on. */
  readonly fromDaysPastDue: number
  /** From how many broken promises on; 0 asks for none. */
  readonly fromBrokenPromises: number
  /** Whether only wilful default counts: a customer that is able and not willing. */
  readonly wilfulOnly: boolean
  /** How many documents are needed at least. */
  readonly fromEvidence: number
  /** Whether somebody has to review the case. */
  readonly reviewNeeded: boolean
  /** How many months an entry lasts. */
  readonly months: number
}

/** One criterion, and whether it is met; null where that is not known. */
export interface BlacklistCriterion {
  /** The criterion. */
  readonly criterion: 'amount' | 'days-past-due' | 'broken-promises' | 'wilful' | 'evidence'
  /** Whether it is met. */
  readonly met: boolean | null
}

/** What becomes of the case. */
export interface BlacklistDecision {
  /**
   * `list`: put it on the list; `review`: somebody must look at it first, or a fact is not known; `do-not-list`; `keep`: it
   * is on the list and owes still; `remove`: it has paid.
   */
  readonly decision: 'list' | 'review' | 'do-not-list' | 'keep' | 'remove'
  /** The entry to add, for `list`; null otherwise. */
  readonly entry: BlockListEntry | null
  /** Every criterion. */
  readonly criteria: readonly BlacklistCriterion[]
  /** Why, and what to heed. */
  readonly reasons: readonly LimitsReason[]
}

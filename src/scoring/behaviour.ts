import type { Reason } from '../kernel/reason.js'
import type { ScoringReasonCode } from './reasons.js'

/**
 * How a customer pays, from what was settled by a day and what stood open on it. Days are counted from the due date to
 * the day of settlement; averages are over settled items, `null` where there are none. Averages, shares and rates are
 * decimal strings of 12 decimals, shares and rates as fractions.
 */
export interface Behaviour {
  /** The name and version of this form. */
  readonly schema: 'receivables/behaviour@1'
  /** The customer; null for a whole history. */
  readonly customerId: string | null
  /** The day: nothing later is looked at. */
  readonly asOf: string
  /** ISO 4217 code of all amounts. */
  readonly currency: string
  /** How many items were settled. */
  readonly settledCount: number
  /** What they came to. */
  readonly settledAmount: string
  /** How many items stand open. */
  readonly openCount: number
  /** What is open on them. */
  readonly openAmount: string
  /** How many open items are past due. */
  readonly overdueCount: number
  /** What is open on those past due. */
  readonly overdueAmount: string
  /** Mean of max(0, days past due) at settlement, every item alike. */
  readonly averageDaysLate: string | null
  /** Mean of the signed days beyond terms, every item alike: early payment counts below zero. */
  readonly averageDaysBeyondTerms: string | null
  /** Mean of max(0, days past due) at settlement, weighted by amount. */
  readonly weightedDaysLate: string | null
  /** Mean of the signed days beyond terms, weighted by amount. */
  readonly weightedDaysBeyondTerms: string | null
  /** Mean of the days from issue to settlement, weighted by amount. */
  readonly weightedDaysToPay: string | null
  /** Share of settled items that were settled late. */
  readonly lateShareByCount: string | null
  /** Share of the settled amount that was settled late. */
  readonly lateShareByAmount: string | null
  /** The longest delay in days, of settled and open items; null where there is no item. */
  readonly longestDelay: number | null
  /** Promises whose day has passed unkept, and promises whose outcome is known. */
  readonly promises: { readonly kept: number; readonly broken: number; readonly brokenRate: string | null }
  /** Whether the customer is habitually late by the policy's rule; null where the rule has too little to look at. */
  readonly habituallyLate: boolean | null
  /** What the figures rest on. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

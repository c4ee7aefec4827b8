import type { Reason } from '../kernel/reason.js'
import type { ScoringReasonCode } from './reasons.js'

/** Settled items of one range of days late, both ends included. */
export interface DelayRange {
  /** `in-time`, or the range: `1-30`, `31-60`, `61+`. */
  readonly id: string
  /** How many items. */
  readonly count: number
  /** What they came to. */
  readonly amount: string
}

/**
 * How a customer pays, from what was settled by a day and what stood open on it. Days are counted from the due date to
 * the day of settlement; averages are over settled items, `null` where there are none. Averages, shares and rates are
 * decimal strings of 12 decimals, shares and rates as fractions.
 *
 * An item is settled when nothing is open on it and the last of it was paid, or was a discount taken with a payment. An
 * item whose last part was credited or written off was not paid: it counts in `creditedCount` or `writtenOffCount` and in
 * no average, share or delay. An item of zero asks for no payment and counts nowhere.
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
  /** How many items a credit note closed: no payments, and in no average. */
  readonly creditedCount: number
  /** What they came to. */
  readonly creditedAmount: string
  /** How many items a write-off closed: no payments, and in no average. */
  readonly writtenOffCount: number
  /** What they came to. */
  readonly writtenOffAmount: string
  /** Mean of max(0, days past due) at settlement, every item alike. */
  readonly averageDaysLate: string | null
  /** Mean of the signed days beyond terms, every item alike: early payment counts below zero. */
  readonly averageDaysBeyondTerms: string | null
  /** Median of max(0, days past due) at settlement; of an even number, the mean of the two in the middle. */
  readonly medianDaysLate: string | null
  /** Median of the signed days beyond terms; of an even number, the mean of the two in the middle. */
  readonly medianDaysBeyondTerms: string | null
  /** Mean of max(0, days past due) at settlement, weighted by amount. */
  readonly weightedDaysLate: string | null
  /** Mean of the signed days beyond terms, weighted by amount. */
  readonly weightedDaysBeyondTerms: string | null
  /** Mean of the days from issue to settlement, weighted by amount, of the items whose day of issue is known. */
  readonly weightedDaysToPay: string | null
  /** How many settled items were settled late. */
  readonly lateCount: number
  /** What those came to. */
  readonly lateAmount: string
  /** Share of settled items that were settled late. */
  readonly lateShareByCount: string | null
  /** Share of the settled amount that was settled late. */
  readonly lateShareByAmount: string | null
  /**
   * Sample standard deviation (n − 1) of the signed days beyond terms, every item alike; null below two settled items.
   */
  readonly volatility: string | null
  /**
   * Mean of the signed days beyond terms of the newer half of the settled items less that of the older half, in days:
   * above zero the customer pays later than it did. In order of settlement, of one day the earlier due date first; the
   * middle one of an odd number belongs to neither half. Null below two settled items, or where their days are not known.
   */
  readonly trend: string | null
  /** Settled items by their days late, in the ranges of the policy; null where it names none. */
  readonly delays: readonly DelayRange[] | null
  /** The longest delay in days, of settled and open items; 0 where none is late, null where there is no item. */
  readonly longestDelay: number | null
  /** Promises by their outcome on the day, and the share of broken ones of those whose outcome is known. */
  readonly promises: {
    /** Paid in full in time. */
    readonly kept: number
    /** Their day has passed, with the policy's tolerance, and they were not paid in full. */
    readonly broken: number
    /** Not yet paid, their day not yet past. */
    readonly pending: number
    /** broken ÷ (kept + broken); null where no outcome is known. */
    readonly brokenRate: string | null
  }
  /**
   * Share of the items on which money came in that were paid in parts: a payment left a rest open past its day. Null where
   * none is known.
   */
  readonly partialPaymentRate: string | null
  /**
   * Share of items, settled or not, of which the customer ever disputed a part; a dispute of a book that names no instalment counts on
   * every item of its invoice, whichever the ledger shows it on. Null where none is known.
   */
  readonly disputeRate: string | null
  /** Mean of the policy's index of each settled item, weighted by amount; null without an index in the policy. */
  readonly paymentIndex: string | null
  /** Whether the customer is habitually late by the policy's rule; null where the rule has too little to look at. */
  readonly habituallyLate: boolean | null
  /** Signed days beyond terms of the last settled items, the newest last, at most 24; empty where their order is not known. */
  readonly recentDaysBeyondTerms: readonly number[]
  /** Days past due of the open items that are, the longest first, at most 24. */
  readonly overdueDays: readonly number[]
  /** What the figures rest on. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/** The name and version of stored behaviour. */
export const BEHAVIOUR_SCHEMA = 'receivables/behaviour@1'

/** How many items {@link Behaviour} lists one by one, and the most that a rule of habit looks at. */
export const MOST_RECENT = 24

import type { Reason } from '../kernel/reason.js'
import type { ScoringReasonCode } from './reasons.js'

/** Settled items of one range of days late, both ends included. */
export interface DelayRange {
  /** `in-time`, or the range in days: `1-30`, `31-60`, `61+`. */
  readonly id: string
  /** Number of items. */
  readonly count: number
  /** Total amount of these items. */
  readonly amount: string
}

/**
 * The payment behaviour of a customer, from the items settled by a day and those open on it. Days are counted from the
 * due date to the day of settlement. Averages are over settled items and null if there are none. Averages, shares and
 * rates are decimal strings with 12 decimals; shares and rates are fractions.
 *
 * An item is settled if nothing is open on it and its last part was paid, or was a discount taken with a payment. An
 * item whose last part was credited or written off counts as not paid: it is in `creditedCount` or `writtenOffCount`,
 * and in no average, share or delay. An item with an amount of zero counts nowhere.
 */
export interface Behaviour {
  /** The name and version of this form. */
  readonly schema: 'receivables/behaviour@1'
  /** The id of the customer; null for a whole history. */
  readonly customerId: string | null
  /** The day; later documents are ignored. */
  readonly asOf: string
  /** ISO 4217 code of all amounts. */
  readonly currency: string
  /** Number of settled items. */
  readonly settledCount: number
  /** Total amount of the settled items. */
  readonly settledAmount: string
  /** Number of open items. */
  readonly openCount: number
  /** Open amount of these items. */
  readonly openAmount: string
  /** Number of open items past due. */
  readonly overdueCount: number
  /** Open amount of the items past due. */
  readonly overdueAmount: string
  /** Number of items closed by a credit note; they are in no average. */
  readonly creditedCount: number
  /** Total amount of these items. */
  readonly creditedAmount: string
  /** Number of items closed by a write-off; they are in no average. */
  readonly writtenOffCount: number
  /** Total amount of these items. */
  readonly writtenOffAmount: string
  /** Mean of max(0, days past due) at settlement, each item with equal weight. */
  readonly averageDaysLate: string | null
  /** Mean of the signed days beyond terms, each item with equal weight; early payment is below zero. */
  readonly averageDaysBeyondTerms: string | null
  /** Median of max(0, days past due) at settlement; of an even number, the mean of the two in the middle. */
  readonly medianDaysLate: string | null
  /** Median of the signed days beyond terms; of an even number, the mean of the two in the middle. */
  readonly medianDaysBeyondTerms: string | null
  /** Mean of max(0, days past due) at settlement, weighted by amount. */
  readonly weightedDaysLate: string | null
  /** Mean of the signed days beyond terms, weighted by amount. */
  readonly weightedDaysBeyondTerms: string | null
  /**
   * Mean of the days from issue to settlement, weighted by amount, over the settled items whose issue date is known;
   * null if there is none.
   */
  readonly weightedDaysToPay: string | null
  /** Number of items settled late. */
  readonly lateCount: number
  /** Total amount of the items settled late. */
  readonly lateAmount: string
  /** Share of the settled items that were settled late. */
  readonly lateShareByCount: string | null
  /** Share of the settled amount that was settled late. */
  readonly lateShareByAmount: string | null
  /**
   * Sample standard deviation (n − 1) of the signed days beyond terms, each item with equal weight; null for fewer than
   * two settled items.
   */
  readonly volatility: string | null
  /**
   * Mean of the signed days beyond terms of the newer half of the settled items minus that of the older half, in days;
   * above zero means that the customer pays later than before. Items are ordered by day of settlement, then by due
   * date; the middle one of an odd number belongs to neither half. Null for fewer than two settled items, or if the
   * days of settlement are not all known.
   */
  readonly trend: string | null
  /** Settled items by days late, in the ranges of the policy; null if the policy has no ranges. */
  readonly delays: readonly DelayRange[] | null
  /** The longest delay of settled and open items in days; 0 if none is late, null if there are no such items. */
  readonly longestDelay: number | null
  /** Number of promises by outcome on the day, and the share of broken promises. */
  readonly promises: {
    /** Paid in full in time. */
    readonly kept: number
    /** Not paid in full by the last day plus the tolerance of the policy, and that day has passed. */
    readonly broken: number
    /** Not yet paid in full, and the last day plus the tolerance has not passed. */
    readonly pending: number
    /** broken ÷ (kept + broken); null if no promise is kept or broken. */
    readonly brokenRate: string | null
  }
  /**
   * Share of items paid in parts among the items that received money. An item is paid in parts if a payment left a part
   * of it open at the end of its day. Null if no item received money, or a plain history does not say.
   */
  readonly partialPaymentRate: string | null
  /**
   * Share of items, settled or open, of which the customer ever disputed a part, among the items for which this is
   * known. A dispute in a book that names no instalment counts for every item of its invoice, even if the ledger shows
   * it on one of them only. Null if it is known for no item.
   */
  readonly disputeRate: string | null
  /**
   * Mean of the payment index of the settled items, weighted by amount; null without a payment index in the policy or
   * without settled items.
   */
  readonly paymentIndex: string | null
  /** Whether the customer is habitually late by the rule of the policy; null without a rule or with too few items. */
  readonly habituallyLate: boolean | null
  /**
   * Signed days beyond terms of the last settled items, the newest last, at most 24; empty if their order is not known.
   */
  readonly recentDaysBeyondTerms: readonly number[]
  /** Days past due of the overdue items, the longest first, at most 24. */
  readonly overdueDays: readonly number[]
  /** What the figures are based on, and what was left out. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/** The name and version of stored behaviour. */
export const BEHAVIOUR_SCHEMA = 'receivables/behaviour@1'

/** The most items that {@link Behaviour} lists one by one, and the most that a rule for habitual lateness looks at. */
export const MOST_RECENT = 24

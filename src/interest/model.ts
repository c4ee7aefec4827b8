import type { PlainDate } from '../calendar/plain-date.js'
import type { Reason } from '../kernel/reason.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { InterestReasonCode } from './reasons.js'

/**
 * A payment towards one debt; one of the book fits as it is, where all of it went to this debt. If it is in another currency, or came back by
 * `asOf` (`reversedOn`), it is refused.
 */
export interface ClaimPayment {
  /** Day of the payment, not after `asOf`; before the due date it lowers the base from the start. */
  readonly date: PlainDate
  /** The money. */
  readonly amount: DecimalInput
}

/** One debt of money that may be overdue. */
export interface InterestClaim {
  /** What was owed on the due date, before the payments named here; not negative. */
  readonly principal: DecimalInput
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** Last day on which it is paid in time. */
  readonly dueDate: PlainDate
  /** The day as of which interest is computed, at its end. */
  readonly asOf: PlainDate
  /** Costs of collection: they bear no interest; none when absent. */
  readonly costs?: DecimalInput
  /** The part of the principal that is in dispute: it bears no interest here; none when absent. */
  readonly disputed?: DecimalInput
  /** Payments in any order. */
  readonly payments?: readonly ClaimPayment[]
  /** Interest that earlier statements have billed, paid or not; none when absent. */
  readonly alreadyBilled?: DecimalInput
}

/** Consecutive charged days with one base and one rate. */
export interface InterestSegment {
  /** First charged day. */
  readonly from: PlainDate
  /** The day after the last charged day. */
  readonly to: PlainDate
  /** Days as the day count counts them: the growth of its count from the first charged day. */
  readonly days: number
  /** What interest is charged on: open principal less the disputed part. */
  readonly principal: DecimalString
  /** The rate as a fraction, per `ratePer` of the result. */
  readonly rate: DecimalString
  /** The interest of the segment, rounded by itself. */
  readonly interest: DecimalString
}

/** An amount between the sum of the segments and the interest. */
export interface InterestAdjustment {
  /**
   * `rounding`: the total was rounded once, the segments each by itself. `cap`: what a cap cut off. `minimum`: what a
   * minimum waived (negative) or added.
   */
  readonly kind: 'rounding' | 'cap' | 'minimum'
  /** The amount; negative where it lowers the interest. */
  readonly amount: DecimalString
}

/** The interest on one debt with its working. */
export interface InterestAccrual {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** Interest accrued in all, paid or not: the sum of the segments and the adjustments. */
  readonly interest: DecimalString
  /** Days charged: the sum of the days of the segments. */
  readonly days: number
  /** Principal still open, capitalised interest included. */
  readonly principalOpen: DecimalString
  /** Interest still open that was neither paid nor capitalised. */
  readonly interestOpen: DecimalString
  /** Costs still open. */
  readonly costsOpen: DecimalString
  /** Interest that joined the principal. */
  readonly capitalized: DecimalString
  /** What the payments filled. */
  readonly paid: PaidParts
  /** Interest less what was billed already; negative if too much was. */
  readonly toBill: DecimalString
  /** What the rates of the segments are per. */
  readonly ratePer: 'year' | '30-days' | 'day'
  /** The working, in order of time. */
  readonly segments: readonly InterestSegment[]
  /** What lies between the sum of the segments and the interest; empty if nothing does. */
  readonly adjustments: readonly InterestAdjustment[]
  /** What else decided the result. */
  readonly reasons: readonly Reason<InterestReasonCode>[]
}

/** What payments filled. */
export interface PaidParts {
  /** Of the costs. */
  readonly costs: DecimalString
  /** Of the interest. */
  readonly interest: DecimalString
  /** Of the principal, capitalised interest included. */
  readonly principal: DecimalString
  /** Nothing: what was left when all that the allocation names was filled. */
  readonly unapplied: DecimalString
}

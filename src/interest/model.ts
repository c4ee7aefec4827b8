import type { PlainDate } from '../calendar/plain-date.js'
import type { Reason } from '../kernel/reason.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { InterestReasonCode } from './reasons.js'

/**
 * A payment towards one debt. A payment of a book can be passed as it is if all of it went to this debt. A payment in
 * another currency, or one that was reversed by `asOf` (`reversedOn`), is refused.
 */
export interface ClaimPayment {
  /** Day of the payment, not after `asOf`. A payment on or before the due date lowers the base from the start. */
  readonly date: PlainDate
  /** The amount. */
  readonly amount: DecimalInput
}

/** A debt of money that may be overdue. */
export interface InterestClaim {
  /** The principal owed on the due date, before the payments listed here; not negative. */
  readonly principal: DecimalInput
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Last day of payment in time. */
  readonly dueDate: PlainDate
  /** The day as of which interest is computed, at the end of the day. */
  readonly asOf: PlainDate
  /** Collection costs; they bear no interest. Default: none. */
  readonly costs?: DecimalInput
  /** The disputed part of the principal; it bears no interest here. Default: none. */
  readonly disputed?: DecimalInput
  /** Payments, in any order. */
  readonly payments?: readonly ClaimPayment[]
  /** Interest already billed by earlier statements, paid or not. Default: none. */
  readonly alreadyBilled?: DecimalInput
}

/** Consecutive charged days with the same base and the same rate. */
export interface InterestSegment {
  /** First charged day. */
  readonly from: PlainDate
  /** The day after the last charged day. */
  readonly to: PlainDate
  /** Number of days under the day count: the difference of its running count from the first charged day. */
  readonly days: number
  /** The base of the interest: open principal less the disputed part. */
  readonly principal: DecimalString
  /** The rate as a fraction, per `ratePer` of the result. */
  readonly rate: DecimalString
  /** Interest of the segment, rounded on its own. */
  readonly interest: DecimalString
}

/** A difference between the sum of the segments and the total interest. */
export interface InterestAdjustment {
  /**
   * `rounding`: the total is rounded once, each segment on its own. `cap`: what a cap removed. `minimum`: what a
   * minimum waived (negative) or added.
   */
  readonly kind: 'rounding' | 'cap' | 'minimum'
  /** The amount; negative if it lowers the interest. */
  readonly amount: DecimalString
}

/** The interest on one debt, with the calculation. */
export interface InterestAccrual {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Total accrued interest, paid or not: the sum of the segments and the adjustments. */
  readonly interest: DecimalString
  /** Number of charged days: the sum of the days of the segments. */
  readonly days: number
  /** Open principal, including capitalised interest. */
  readonly principalOpen: DecimalString
  /** Open interest: neither paid nor capitalised. */
  readonly interestOpen: DecimalString
  /** Open costs. */
  readonly costsOpen: DecimalString
  /** Interest that was added to the principal. */
  readonly capitalized: DecimalString
  /** How the payments were applied. */
  readonly paid: PaidParts
  /** Interest less the interest already billed; negative if too much was billed. */
  readonly toBill: DecimalString
  /** The period to which the rates of the segments refer. */
  readonly ratePer: 'year' | '30-days' | 'day'
  /** The calculation, in chronological order. */
  readonly segments: readonly InterestSegment[]
  /** The differences between the sum of the segments and the total interest; empty if there are none. */
  readonly adjustments: readonly InterestAdjustment[]
  /** Facts that affected the result. */
  readonly reasons: readonly Reason<InterestReasonCode>[]
}

/** How payments were applied. */
export interface PaidParts {
  /** Applied to costs. */
  readonly costs: DecimalString
  /** Applied to interest. */
  readonly interest: DecimalString
  /** Applied to principal, including capitalised interest. */
  readonly principal: DecimalString
  /** Not applied: what was left after every component in the allocation was filled. */
  readonly unapplied: DecimalString
}

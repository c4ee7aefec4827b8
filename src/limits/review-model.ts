import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { Behaviour } from '../scoring/behaviour.js'
import type { LimitRounding } from './limit-rounding.js'
import type { LimitsReason } from './reasons.js'

/** How far a limit may move in one review, as a fraction of the current limit: `'0.25'` is a quarter. */
export interface ReviewSteps {
  /** The largest raise. A limit of zero is never raised, because a fraction of zero is zero. */
  readonly up: DecimalInput
  /** The largest cut; `'1'` allows a cut to zero. */
  readonly down: DecimalInput
}

/** The conditions on the payment record for an automatic raise; an absent condition is off. */
export interface RaiseConditions {
  /** The least number of settled items. */
  readonly settledItems?: number
  /** The highest weighted average of days late. */
  readonly weightedDaysLate?: DecimalInput
  /** The highest share of the amount settled late, as a fraction from 0 to 1. */
  readonly lateShareByAmount?: DecimalInput
  /** Whether nothing may be overdue on the day. */
  readonly nothingOverdue?: boolean
  /** Whether the customer must not be habitually late; unknown does not meet the condition. */
  readonly notHabituallyLate?: boolean
}

/** How a company moves limits at reviews. */
export interface ReviewPolicy {
  /** How far a limit may move in one review. */
  readonly steps: ReviewSteps
  /** The highest limit of an automatic raise, by currency. Default: none. */
  readonly ceiling?: Readonly<Record<CurrencyCode, DecimalInput>>
  /** The lowest limit of an automatic cut, by currency. Default: zero. */
  readonly floor?: Readonly<Record<CurrencyCode, DecimalInput>>
  /** The conditions on the payment record for a raise. */
  readonly raiseOnlyIf?: RaiseConditions
  /** The warning levels at which a limit is not raised. */
  readonly noRaiseAt?: readonly string[]
  /** How the limit is rounded. Rounding never exceeds a bound. */
  readonly rounding: LimitRounding
}

/** The input of {@link reviewLimit}. */
export interface ReviewRequest {
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /** The current limit. */
  readonly current: DecimalInput
  /** The target of the limit, such as the result of `recommendLimit`. */
  readonly target: DecimalInput
  /** The payment behaviour of the customer; required if the policy has conditions for a raise. */
  readonly behaviour?: Pick<
    Behaviour,
    'settledCount' | 'weightedDaysLate' | 'lateShareByAmount' | 'overdueCount' | 'habituallyLate'
  >
  /** The warning level of the customer, null for none; required if the policy has `noRaiseAt` with a level. */
  readonly level?: string | null
  /** How the company moves limits. */
  readonly policy: ReviewPolicy
}

/** The result of a review. */
export interface LimitReview {
  /** The new limit. */
  readonly next: DecimalString
  /** next − current. */
  readonly change: DecimalString
  /** The direction of the change. */
  readonly direction: 'raise' | 'keep' | 'cut'
  /** What moved the limit, and what stopped it. */
  readonly reasons: readonly LimitsReason[]
}

import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { Behaviour } from '../scoring/behaviour.js'
import type { LimitRounding } from './limit-rounding.js'
import type { LimitsReason } from './reasons.js'

/** How far a limit may move at one review, as a fraction of the limit: `'0.25'` is a quarter. */
export interface ReviewSteps {
  /** The most that it rises. A limit of zero does not rise by itself. */
  readonly up: DecimalInput
  /** The most that it falls; `'1'` lets it fall to nothing. */
  readonly down: DecimalInput
}

/** What the payment record must be for a limit to rise by itself; every condition is off when absent. */
export interface RaiseConditions {
  /** At least so many settled items. */
  readonly settledItems?: number
  /** At most so many weighted days late on average. */
  readonly weightedDaysLate?: DecimalInput
  /** At most this share of the amount settled late, as a fraction. */
  readonly lateShareByAmount?: DecimalInput
  /** Nothing overdue on the day. */
  readonly nothingOverdue?: boolean
  /** Not habitually late; what is not known does not do. */
  readonly notHabituallyLate?: boolean
}

/** How a company moves limits. */
export interface ReviewPolicy {
  /** How far at one review. */
  readonly steps: ReviewSteps
  /** The hard ceiling by currency, which no automatic rise passes; none when absent. */
  readonly ceiling?: Readonly<Record<CurrencyCode, DecimalInput>>
  /** The floor by currency, below which no automatic cut goes; zero when absent. */
  readonly floor?: Readonly<Record<CurrencyCode, DecimalInput>>
  /** What the payment record must be for a rise. */
  readonly raiseOnlyIf?: RaiseConditions
  /** The warning levels at which a limit does not rise. */
  readonly noRaiseAt?: readonly string[]
  /** To what the limit is rounded. It never leads past a bound. */
  readonly rounding: LimitRounding
}

/** What {@link reviewLimit} works on. */
export interface ReviewRequest {
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /** The limit as it stands. */
  readonly current: DecimalInput
  /** Where it ought to go, such as what `recommendLimit` found. */
  readonly target: DecimalInput
  /** How the customer pays; needed where the policy has conditions for a rise. */
  readonly behaviour?: Pick<
    Behaviour,
    'settledCount' | 'weightedDaysLate' | 'lateShareByAmount' | 'overdueCount' | 'habituallyLate'
  >
  /** Its warning level, null for none; needed where the policy looks at it. */
  readonly level?: string | null
  /** How the company moves limits. */
  readonly policy: ReviewPolicy
}

/** A limit after its review. */
export interface LimitReview {
  /** The limit that follows. */
  readonly next: DecimalString
  /** next − current. */
  readonly change: DecimalString
  /** Which way it went. */
  readonly direction: 'raise' | 'keep' | 'cut'
  /** What moved it, and what held it. */
  readonly reasons: readonly LimitsReason[]
}

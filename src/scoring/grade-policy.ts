import type { DecimalInput } from '../numbers/decimal-input.js'
import type { GradeBand } from './grade-band.js'

/** How a company changes the grades of its customers. */
export interface GradeMigrationPolicy {
  /** The grades with their score bands, the best first. */
  readonly grades: readonly GradeBand[]
  /**
   * The indicators and their weights. One of them is `payment-record`, and no other has a larger weight, so that a
   * grade depends mainly on how the customer pays. The score is the weighted mean, so the weights need not sum to 1.
   */
  readonly weights: readonly {
    /** The id of the indicator. */
    readonly indicator: string
    /** The weight, above 0. */
    readonly weight: DecimalInput
  }[]
  /** Signals with an immediate effect, independent of the score. Default: none. */
  readonly signals?: readonly {
    /** The id of the signal, such as `insolvency` or `broken-promise`. */
    readonly signal: string
    /** By how many grades it lowers the grade; either this or `to`. */
    readonly down?: number
    /** The best grade that is still possible; either this or `down`. */
    readonly to?: string
  }[]
  /**
   * The score of the payment record from which, itself included, a period is clean; a period with a signal is never
   * clean.
   */
  readonly cleanFrom: DecimalInput
  /** The number of clean periods in a row before an upgrade, 1 to 120. */
  readonly upgradeAfter: number
  /** The least length of a period in days, 1 to 3,660; a review before that counts no period. */
  readonly periodDays: number
  /** The most grades of one upgrade, 1 to 100. */
  readonly upgradeSteps: number
}

/** The state of a customer's grade between reviews; store it and pass it to the next review. */
export interface GradeState {
  /** The name and version of this form. */
  readonly schema: 'receivables/grade-state@1'
  /** The current grade. */
  readonly grade: string
  /** Number of clean periods in a row since the last change. */
  readonly cleanPeriods: number
  /** The first day of the current period. */
  readonly since: string
}

import type { DecimalInput } from '../numbers/decimal-input.js'
import type { GradeBand } from './grade-band.js'

/** How a company moves its customers between grades. */
export interface GradeMigrationPolicy {
  /** The grades with the scores that earn them, the best first. */
  readonly grades: readonly GradeBand[]
  /**
   * What is weighed. One indicator is `payment-record`, and no other weighs more: a grade follows first of all how a
   * customer pays. The score is the weighted mean, so the weights need not add up to 1.
   */
  readonly weights: readonly {
    /** What is weighed. */
    readonly indicator: string
    /** Its weight, above 0. */
    readonly weight: DecimalInput
  }[]
  /** What happens at once where a signal is seen, whatever the score. */
  readonly signals?: readonly {
    /** The signal, such as `insolvency` or `broken-promise`. */
    readonly signal: string
    /** How many grades down it leads; either this or `to`. */
    readonly down?: number
    /** The grade to which it leads at least; either this or `down`. */
    readonly to?: string
  }[]
  /** The score of the payment record from which, itself included, a period is clean; a signal spoils it in any case. */
  readonly cleanFrom: DecimalInput
  /** How many clean periods in a row lead to an upgrade, 1 to 120. */
  readonly upgradeAfter: number
  /** How long a period is at the least, in days, 1 to 3,660: a review before that counts none. */
  readonly periodDays: number
  /** How many grades an upgrade may lead up, 1 to 100. */
  readonly upgradeSteps: number
}

/** Where a customer stands between reviews: stored, and given back at the next one. */
export interface GradeState {
  /** The name and version of this form. */
  readonly schema: 'receivables/grade-state@1'
  /** The grade. */
  readonly grade: string
  /** Clean periods in a row since the last change. */
  readonly cleanPeriods: number
  /** The day on which the running period began. */
  readonly since: string
}

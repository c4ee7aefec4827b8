import type { DecimalInput } from '../numbers/decimal-input.js'

/** A grade and its range of scores, the lower end included, the upper end excluded. */
export interface GradeBand {
  /** The name of the grade. */
  readonly grade: string
  /** The lowest score, included; absent only in the worst band, which has no lower end. */
  readonly from?: DecimalInput
  /**
   * The upper end, excluded: this score belongs to the next better band; absent only in the best band, which has no
   * upper end.
   */
  readonly to?: DecimalInput
}

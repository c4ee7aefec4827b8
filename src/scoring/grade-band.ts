import type { DecimalInput } from '../numbers/decimal-input.js'

/** A grade and the scores that earn it: from the first included to the second excluded. */
export interface GradeBand {
  /** The grade. */
  readonly grade: string
  /** The least score, included; absent only in the worst band: it has no lower end. */
  readonly from?: DecimalInput
  /** Where the band ends: this score belongs to the next better one; absent only in the best band: it has no upper end. */
  readonly to?: DecimalInput
}

import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { subtractRatio } from './ratio-arithmetic.js'
import type { ScoringReasonCode } from './reasons.js'
import { rank, type RankedOutcomes } from './roc-auc.js'
import { writeStatistic } from '../numbers/write-statistic.js'

/** The result of {@link giniCoefficient}. */
export interface GiniCoefficient {
  /** The coefficient, from −1 to 1; null if there are no good or no bad cases. */
  readonly gini: DecimalString | null
  /** Why it is not defined; empty if it is defined. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/**
 * The Gini coefficient, or accuracy ratio, of a score: 2 · AUC − 1. It is 0 for a score without information, 1 for a
 * score that separates all good from all bad cases, and below 0 for a score that ranks them in the wrong direction.
 *
 * @throws ReceivablesError `input.choice`, `input.range`, `input.missing`, `input.type`, `input.unknown-key`,
 * `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { giniCoefficient } from 'receivables'
 *
 * giniCoefficient({
 *   outcomes: [{ score: 2, bad: false }, { score: 1, bad: true, count: 3 }, { score: 1, bad: false }],
 *   higherScoreIs: 'good',
 * })
 * // => { gini: '0.500000000000', reasons: [] }
 * ```
 *
 * @see {@link rocAuc}
 */
export function giniCoefficient(request: RankedOutcomes): GiniCoefficient {
  return readSafely('', () => {
    const { ranking, twiceAuc } = rank(request)
    const gini = twiceAuc && writeStatistic(subtractRatio(twiceAuc, { num: 1n, den: 1n }))
    return { gini, reasons: ranking.reasons }
  })
}

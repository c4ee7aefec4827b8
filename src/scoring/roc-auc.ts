import { expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { Ratio } from '../numbers/ratio.js'
import type { ScoringReasonCode } from './reasons.js'
import { readRanking, type Ranking, type ScoredOutcome } from './tie-groups.js'
import { writeStatistic } from '../numbers/write-statistic.js'

/** Scores with their outcomes, and the direction of the scale. */
export interface RankedOutcomes {
  /** The scored customers with their outcomes. */
  readonly outcomes: readonly ScoredOutcome[]
  /** Whether a high score means a good customer, as with points, or a bad one, as with a probability of default. */
  readonly higherScoreIs: 'good' | 'bad'
}

/** The result of {@link rocAuc}. */
export interface RocAuc {
  /** The area under the curve, from 0 to 1; null if there are no good or no bad cases. */
  readonly auc: DecimalString | null
  /** Number of good cases. */
  readonly good: number
  /** Number of bad cases. */
  readonly bad: number
  /** Why it is not defined; empty if it is defined. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/**
 * The area under the receiver operating characteristic (ROC) curve: the probability that a good customer ranks above a
 * bad one. It is computed exactly over all pairs (Mann–Whitney); a pair with equal scores counts one half. With negated
 * scores it is 1 minus that value.
 *
 * @throws ReceivablesError `input.choice`, `input.range`, `input.missing`, `input.type`, `input.unknown-key`,
 * `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { rocAuc } from 'receivables'
 *
 * const outcomes = [
 *   { score: 600, bad: false },
 *   { score: 500, bad: false },
 *   { score: 500, bad: true },
 *   { score: 400, bad: true },
 * ]
 * rocAuc({ outcomes, higherScoreIs: 'good' }) // => { auc: '0.875000000000', good: 2, bad: 2, reasons: [] }
 * ```
 *
 * @see H. B. Mann and D. R. Whitney, On a Test of Whether One of Two Random Variables Is Stochastically Larger than the
 * Other (1947).
 */
export function rocAuc(request: RankedOutcomes): RocAuc {
  return readSafely('', () => {
    const { ranking, twiceAuc } = rank(request)
    return {
      auc: twiceAuc && writeStatistic({ num: twiceAuc.num, den: twiceAuc.den * 2n }),
      good: Number(ranking.good),
      bad: Number(ranking.bad),
      reasons: ranking.reasons,
    }
  })
}

/** The ranking, and twice the area under its curve; null if it is not defined. */
export function rank(request: unknown): { ranking: Ranking; twiceAuc: Ratio | null } {
  const given = expectRecord(request, '', 'scores with their outcomes')
  expectKeys(given, ['outcomes', 'higherScoreIs'], '')
  const higher = expectChoice(given['higherScoreIs'], ['good', 'bad'], 'higherScoreIs')
  const ranking = readRanking(given['outcomes'])
  const pairs = ranking.good * ranking.bad
  if (pairs === 0n) return { ranking, twiceAuc: null }
  let twice = 0n
  let goodBelow = 0n
  for (const { good, bad } of ranking.groups) {
    // For each bad case, every good case above it counts 2, and every good case with the same score 1.
    twice += bad * (2n * (ranking.good - goodBelow - good) + good)
    goodBelow += good
  }
  return { ranking, twiceAuc: { num: higher === 'good' ? twice : 2n * pairs - twice, den: pairs } }
}

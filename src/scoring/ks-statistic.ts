import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { ScoringReasonCode } from './reasons.js'
import { readRanking, writeScore, type ScoredOutcome } from './tie-groups.js'
import { writeStatistic } from '../numbers/write-statistic.js'

/** The input of {@link ksStatistic}. */
export interface KsRequest {
  /** The scored customers with their outcomes. */
  readonly outcomes: readonly ScoredOutcome[]
}

/** The result of {@link ksStatistic}. */
export interface KsStatistic {
  /** The largest distance, from 0 to 1; null if there are no good or no bad cases. */
  readonly ks: DecimalString | null
  /**
   * The score up to which, itself included, the distance is measured; the lowest one if several tie. Null if the
   * distance is 0 everywhere or not defined.
   */
  readonly at: DecimalString | null
  /** Why it is not defined; empty if it is defined. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/**
 * The Kolmogorov–Smirnov statistic of a score: the largest distance between the share of the bad and the share of the
 * good cases up to a score. It is measured at the end of each group of equal scores, so the order of the rows does not
 * matter; neither does which end of the scale is good.
 *
 * @throws ReceivablesError `input.range`, `input.missing`, `input.type`, `input.unknown-key`, `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { ksStatistic } from 'receivables'
 *
 * ksStatistic({ outcomes: [{ score: 400, bad: true, count: 3 }, { score: 400, bad: false }, { score: 500, bad: false }] })
 * // => { ks: '0.500000000000', at: '400', reasons: [] }
 * ```
 *
 * @see N. Siddiqi, Credit Risk Scorecards (2006), ch. 6.
 */
export function ksStatistic(request: KsRequest): KsStatistic {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'scores with their outcomes')
    expectKeys(given, ['outcomes'], '')
    const { groups, good, bad, reasons } = readRanking(given['outcomes'])
    if (good === 0n || bad === 0n) return { ks: null, at: null, reasons }
    let [goodSoFar, badSoFar, largest] = [0n, 0n, 0n]
    let where: DecimalString | null = null
    for (const group of groups) {
      goodSoFar += group.good
      badSoFar += group.bad
      const distance = badSoFar * good - goodSoFar * bad
      const size = distance < 0n ? -distance : distance
      if (size > largest) [largest, where] = [size, writeScore(group.score)]
    }
    return { ks: writeStatistic({ num: largest, den: good * bad }), at: where, reasons }
  })
}

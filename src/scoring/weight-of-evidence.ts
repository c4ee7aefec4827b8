import { expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { readClassCounts, type ClassCountsRequest } from './class-counts.js'
import { logRatios, sumOf } from './log-ratio.js'
import type { ScoringReasonCode } from './reasons.js'
import { writeComputed } from './twelve-decimals.js'
import { writeStatistic } from '../numbers/write-statistic.js'

/**
 * The direction of the weight of evidence: the logarithm of the share of bad over the share of good, so that a higher
 * figure means a higher risk (the R package `scorecard`), or of good over bad (Siddiqi, optbinning).
 */
export type EvidenceDirection = 'bad-over-good' | 'good-over-bad'

/** The input of {@link weightOfEvidence}. */
export interface WeightOfEvidenceRequest extends ClassCountsRequest {
  /** The direction of the weight of evidence; both are in use, with opposite signs. */
  readonly direction: EvidenceDirection
}

/** The weight of evidence of one bin. */
export interface EvidenceBin {
  /** The id of the bin. */
  readonly id: string
  /** Number of good cases. */
  readonly good: number
  /** Number of bad cases. */
  readonly bad: number
  /** Its share of all cases. */
  readonly share: DecimalString
  /** bad ÷ (good + bad); null for a bin without cases. */
  readonly badRate: DecimalString | null
  /** Its weight of evidence; null if it is not defined. */
  readonly woe: DecimalString | null
  /** Its term of the information value; null if it is not defined. */
  readonly informationValue: DecimalString | null
}

/** The result of {@link weightOfEvidence}. */
export interface WeightOfEvidence {
  /** The direction used. */
  readonly direction: EvidenceDirection
  /** The bins, in the given order. */
  readonly bins: readonly EvidenceBin[]
  /** The sum over the bins; null if it is not defined for one of them. */
  readonly informationValue: DecimalString | null
  /** Why a figure is not defined, or what replaced an empty cell. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/**
 * The weight of evidence of the bins of a characteristic: with gᵢ and bᵢ the bin's share of all good and of all bad
 * cases, it is ln(bᵢ/gᵢ) for `bad-over-good` and ln(gᵢ/bᵢ) for `good-over-bad`. The information value, Σ (bᵢ − gᵢ) ·
 * ln(bᵢ/gᵢ), is the same in both directions. Figures have 12 decimals, half-up, computed with 40 digits.
 *
 * @throws ReceivablesError `input.choice` for an unknown direction; `input.range`, `input.conflict`, `input.missing`,
 * `input.type`, `input.unknown-key`, `id.invalid`, `id.duplicate`, `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { weightOfEvidence } from 'receivables'
 *
 * const bins = [{ id: 'rent', good: 109, bad: 70 }, { id: 'own', good: 527, bad: 186 }, { id: 'free', good: 64, bad: 44 }]
 * weightOfEvidence({ bins, direction: 'bad-over-good' })
 * // => {
 * //   direction: 'bad-over-good',
 * //   bins: [{ id: 'rent', share: '0.179000000000', woe: '0.404445220207', ... }, { woe: '-0.194156014441', ... }, { ... }],
 * //   informationValue: '0.083293433615',
 * //   reasons: [],
 * // }
 * ```
 *
 * @see N. Siddiqi, Credit Risk Scorecards (2006), ch. 6.
 */
export function weightOfEvidence(request: WeightOfEvidenceRequest): WeightOfEvidence {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'bins and a direction')
    expectKeys(given, ['bins', 'direction', 'emptyCells'], '')
    const directions: readonly EvidenceDirection[] = ['bad-over-good', 'good-over-bad']
    const direction = expectChoice(given['direction'], directions, 'direction')
    const { bins, good, bad, reasons } = readClassCounts(given['bins'], given['emptyCells'])
    const found = direction === 'bad-over-good' ? logRatios(bad, good) : logRatios(good, bad)
    const cases = bins.reduce((sum, bin) => sum + BigInt(bin.good + bin.bad), 0n)
    const sum = sumOf(found)
    return {
      direction,
      bins: bins.map((bin, index) => {
        const evidence = found[index] ?? null
        const count = BigInt(bin.good + bin.bad)
        return {
          ...bin,
          share: writeStatistic({ num: count, den: cases === 0n ? 1n : cases }),
          badRate: count === 0n ? null : writeStatistic({ num: BigInt(bin.bad), den: count }),
          woe: evidence && writeComputed(evidence.log),
          informationValue: evidence && writeComputed(evidence.weighted),
        }
      }),
      informationValue: sum && writeComputed(sum),
      reasons,
    }
  })
}

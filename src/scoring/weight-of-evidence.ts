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
 * Which way weight of evidence counts: the logarithm of the share of the bad over the share of the good, so that a higher
 * figure is a higher risk (the R package `scorecard`), or of the good over the bad (Siddiqi, optbinning).
 */
export type EvidenceDirection = 'bad-over-good' | 'good-over-bad'

/** The bins of a characteristic, and which way to count. */
export interface WeightOfEvidenceRequest extends ClassCountsRequest {
  /** Which way weight of evidence counts: both are in use, with opposite signs. */
  readonly direction: EvidenceDirection
}

/** What a bin says about risk. */
export interface EvidenceBin {
  /** The bin. */
  readonly id: string
  /** How many good cases it has. */
  readonly good: number
  /** How many bad cases it has. */
  readonly bad: number
  /** Its part of all cases. */
  readonly share: DecimalString
  /** The bad among its cases; null where it has none. */
  readonly badRate: DecimalString | null
  /** Its weight of evidence; null where it is not defined. */
  readonly woe: DecimalString | null
  /** What it adds to the information value; null where it is not defined. */
  readonly informationValue: DecimalString | null
}

/** The weight of evidence of all bins of a characteristic. */
export interface WeightOfEvidence {
  /** Which way it counts. */
  readonly direction: EvidenceDirection
  /** The bins, in the order in which they were given. */
  readonly bins: readonly EvidenceBin[]
  /** The sum over the bins; null where it is not defined for one of them. */
  readonly informationValue: DecimalString | null
  /** Why something is not defined, or what stands for an empty cell. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/**
 * The weight of evidence of the bins of a characteristic: with gᵢ and bᵢ the bin's share of all good and of all bad cases,
 * ln(bᵢ/gᵢ) for `bad-over-good` and ln(gᵢ/bᵢ) for `good-over-bad`. The information value, Σ (bᵢ − gᵢ) · ln(bᵢ/gᵢ), is the
 * same both ways. Figures have 12 decimals, half-up, from 40 digits.
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

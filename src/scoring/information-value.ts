import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import type { Decimal } from '../numbers/decimal.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { readClassCounts, type ClassCountsRequest } from './class-counts.js'
import { logRatios, sumOf } from './log-ratio.js'
import type { ScoringReasonCode } from './reasons.js'
import { writeComputed } from './twelve-decimals.js'

/** How well a characteristic separates good from bad cases, by a common rule of thumb. */
export type EvidenceStrength = 'useless' | 'weak' | 'medium' | 'strong' | 'suspicious'

/** The result of {@link informationValue}. */
export interface InformationValue {
  /** The information value, 12 decimals, half-up; null if it is not defined. */
  readonly informationValue: DecimalString | null
  /** Its strength; null if it is not defined. */
  readonly strength: EvidenceStrength | null
  /** The strength, why the value is not defined, or what replaced an empty cell. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/**
 * The information value of a characteristic: Σ (bᵢ − gᵢ) · ln(bᵢ/gᵢ) over its bins, zero or above. It does not depend
 * on the direction of the weight of evidence.
 *
 * | strength | information value |
 * |---|---|
 * | `useless` | below 0.02 |
 * | `weak` | from 0.02 to below 0.1 |
 * | `medium` | from 0.1 to below 0.3 |
 * | `strong` | from 0.3 to 0.5 |
 * | `suspicious` | above 0.5: the characteristic may contain the outcome |
 *
 * @throws ReceivablesError `input.range`, `input.conflict`, `input.missing`, `input.type`, `input.unknown-key`,
 * `id.invalid`, `id.duplicate`, `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { informationValue } from 'receivables'
 *
 * informationValue({ bins: [{ good: 109, bad: 70 }, { good: 527, bad: 186 }, { good: 64, bad: 44 }] })
 * // => { informationValue: '0.083293433615', strength: 'weak', ... }
 * informationValue({ bins: [{ good: 10, bad: 0 }, { good: 5, bad: 5 }] })
 * // => { informationValue: null, strength: null, reasons: [{ code: 'scoring.empty-cell', params: { bin: '1' } }] }
 * ```
 *
 * @see N. Siddiqi, Credit Risk Scorecards (2006), ch. 6.
 */
export function informationValue(request: ClassCountsRequest): InformationValue {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'bins')
    expectKeys(given, ['bins', 'emptyCells'], '')
    const { good, bad, reasons } = readClassCounts(given['bins'], given['emptyCells'])
    const sum = sumOf(logRatios(bad, good))
    if (sum === null) return { informationValue: null, strength: null, reasons }
    const strength = strengthOf(sum)
    const value = writeComputed(sum)
    return {
      informationValue: value,
      strength,
      reasons: [...reasons, { code: `scoring.iv-${strength}`, params: { value } }],
    }
  })
}

function strengthOf(value: Decimal): EvidenceStrength {
  if (value.gt('0.5')) return 'suspicious'
  if (value.gte('0.3')) return 'strong'
  if (value.gte('0.1')) return 'medium'
  return value.gte('0.02') ? 'weak' : 'useless'
}

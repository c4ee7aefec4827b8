import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { addExact, multiplyExact, NOTHING } from './exact-decimal.js'
import { readForecasts, type ForecastOutcome } from './forecasts.js'
import type { ScoringReasonCode } from './reasons.js'
import { writeStatistic } from '../numbers/write-statistic.js'

/** The input of {@link brierScore}. */
export interface BrierRequest {
  /** The forecast probabilities with their outcomes. */
  readonly forecasts: readonly ForecastOutcome[]
}

/** The result of {@link brierScore}. */
export interface BrierScore {
  /** The mean squared error, from 0 to 1; 0 is perfect. Null without forecasts. */
  readonly brier: DecimalString | null
  /** Why it is not defined; empty if it is defined. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/**
 * The Brier score of forecast probabilities: the mean of (p − y)², where y is 1 for a bad case and 0 for a good one. It
 * is computed exactly and rounded once.
 *
 * @throws ReceivablesError `input.range` for a probability outside 0 to 1; `input.missing`, `input.type`,
 * `input.unknown-key`, `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { brierScore } from 'receivables'
 *
 * brierScore({ forecasts: [{ probability: '0.9', bad: true }, { probability: '0.2', bad: false }] })
 * // => { brier: '0.025000000000', reasons: [] }
 * ```
 *
 * @see G. W. Brier, Verification of Forecasts Expressed in Terms of Probability (1950).
 */
export function brierScore(request: BrierRequest): BrierScore {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'forecasts')
    expectKeys(given, ['forecasts'], '')
    const forecasts = readForecasts(given['forecasts'])
    if (forecasts.length === 0) return { brier: null, reasons: [{ code: 'scoring.no-cases', params: {} }] }
    let sum = NOTHING
    let cases = 0n
    for (const { value, bad, count } of forecasts) {
      const error = addExact(value, { units: bad ? -1n : 0n, scale: 0 })
      sum = addExact(sum, multiplyExact(multiplyExact(error, error), { units: BigInt(count), scale: 0 }))
      cases += BigInt(count)
    }
    return { brier: writeStatistic({ num: sum.units, den: 10n ** BigInt(sum.scale) * cases }), reasons: [] }
  })
}

import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { readLogOdds, readScaling, type Odds, type ScoreScaling } from './score-scaling.js'
import { writeComputed } from './twelve-decimals.js'

/** The input of {@link scoreForOdds}. */
export interface ScoreForOddsRequest {
  /** The points scale. */
  readonly scaling: ScoreScaling
  /** The odds. */
  readonly odds: Odds
}

/**
 * The score of odds on a points scale: offset + factor · ln(good : bad), to 12 decimals, half-up.
 *
 * @throws ReceivablesError `input.range` for odds or points to double the odds that are not above 0; `decimal.invalid`,
 * `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { scoreForOdds } from 'receivables'
 *
 * const scaling = { score0: 600, odds0: { good: 50, bad: 1 }, pdo: 20 }
 * scoreForOdds({ scaling, odds: { good: 100, bad: 1 } }) // => '620.000000000000'
 * ```
 */
export function scoreForOdds(request: ScoreForOddsRequest): DecimalString {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a scaling and odds')
    expectKeys(given, ['scaling', 'odds'], '')
    const { factor, offset } = readScaling(given['scaling'], 'scaling')
    return writeComputed(factor.times(readLogOdds(given['odds'], 'odds')).plus(offset))
  })
}

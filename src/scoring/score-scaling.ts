import { refuse } from '../kernel/error.js'
import { at, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { Decimal } from '../numbers/decimal.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { readRatio } from '../numbers/ratio.js'
import { divideRatio } from './ratio-arithmetic.js'
import { decimalOf, writeComputed } from './twelve-decimals.js'

/** Odds as two numbers, so that their direction is clear: `good` good cases per `bad` bad cases. */
export interface Odds {
  /** Number of good cases, above 0. */
  readonly good: DecimalInput
  /** Number of bad cases, above 0. */
  readonly bad: DecimalInput
}

/** The definition of a points scale: the odds at one score, and the points that double them. */
export interface ScoreScaling {
  /** The reference score. */
  readonly score0: DecimalInput
  /** The odds at the reference score. */
  readonly odds0: Odds
  /** Points to double the odds: by how many points a score rises if the odds of a good customer double; above 0. */
  readonly pdo: DecimalInput
}

/** The line of a points scale: score = offset + factor · ln(good : bad). */
export interface ScoreLine {
  /** pdo / ln 2. */
  readonly factor: DecimalString
  /** score0 − factor · ln(odds0). */
  readonly offset: DecimalString
}

/**
 * Factor and offset of a points scale: score = offset + factor · ln(good : bad), with factor = pdo / ln 2 and offset =
 * score0 − factor · ln(odds0). Both have 12 decimals, half-up, computed with 40 digits.
 *
 * @throws ReceivablesError `input.range` for odds or points to double the odds that are not above 0; `decimal.invalid`,
 * `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { scoreScaling } from 'receivables'
 *
 * scoreScaling({ score0: 600, odds0: { good: 50, bad: 1 }, pdo: 20 })
 * // => { factor: '28.853900817779', offset: '487.122876204506' }
 * ```
 *
 * @see N. Siddiqi, Credit Risk Scorecards (2006), ch. 6.
 */
export function scoreScaling(scaling: ScoreScaling): ScoreLine {
  return readSafely('', () => {
    const { factor, offset } = readScaling(scaling, '')
    return { factor: writeComputed(factor), offset: writeComputed(offset) }
  })
}

/** A scaling as used in the calculation. */
export interface ReadScaling {
  readonly factor: Decimal
  readonly offset: Decimal
}

/** Reads a scaling. */
export function readScaling(value: unknown, path: string): ReadScaling {
  const fields = expectRecord(value, path, 'a score, its odds and the points that double them')
  expectKeys(fields, ['score0', 'odds0', 'pdo'], path)
  const score0 = decimalOf(readRatio(fields['score0'], at(path, 'score0')))
  const logOdds = readLogOdds(fields['odds0'], at(path, 'odds0'))
  const pdo = readRatio(fields['pdo'], at(path, 'pdo'))
  if (pdo.num <= 0n) refuse('input.range', at(path, 'pdo'), 'a number above 0', fields['pdo'])
  const factor = decimalOf(pdo).div(new Decimal(2).ln())
  return { factor, offset: score0.minus(factor.times(logOdds)) }
}

/** Reads odds as ln(good : bad). */
export function readLogOdds(value: unknown, path: string): Decimal {
  const fields = expectRecord(value, path, 'odds with good and bad')
  expectKeys(fields, ['good', 'bad'], path)
  const read = (name: 'good' | 'bad') => {
    const count = readRatio(fields[name], at(path, name))
    return count.num > 0n ? count : refuse('input.range', at(path, name), 'a number above 0', fields[name])
  }
  return decimalOf(divideRatio(read('good'), read('bad'))).ln()
}

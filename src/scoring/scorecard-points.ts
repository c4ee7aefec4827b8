import { expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { Decimal } from '../numbers/decimal.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { readDecimal } from '../numbers/read-decimal.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'
import { readModel, type ReadModelCharacteristic } from './read-points-model.js'
import { readScaling, type ScoreScaling } from './score-scaling.js'
import type { ScoreAttribute, Scorecard } from './scorecard.js'
import { writeComputed } from './twelve-decimals.js'

/** A row of a model: the facts that it matches, as in a scorecard, and their weight of evidence. */
export interface PointsModelAttribute extends Omit<ScoreAttribute, 'points'> {
  /** Its weight of evidence, in the direction with which the model was fitted. */
  readonly woe: DecimalInput
}

/** A logistic regression on weights of evidence, and the scale of its points. */
export interface ScorecardPointsRequest {
  /** The points scale. */
  readonly scaling: ScoreScaling
  /** The class whose log odds the regression gives: turning out bad, or good. */
  readonly predicts: 'bad' | 'good'
  /** The intercept of the regression. */
  readonly intercept: DecimalInput
  /** Whether the base points are the card's offset, or are spread evenly over the characteristics. */
  readonly basePoints: 'offset' | 'spread'
  /** How points are rounded to whole numbers. */
  readonly rounding: RoundingMode
  /** The characteristics with their coefficients. */
  readonly characteristics: readonly {
    /** The id of the characteristic. */
    readonly id: string
    /** Its coefficient. */
    readonly coefficient: DecimalInput
    /** The rows of the characteristic. */
    readonly attributes: readonly PointsModelAttribute[]
  }[]
}

/** The result of {@link scorecardPoints}. */
export interface ScorecardPoints {
  /** Points per unit of log odds. */
  readonly factor: DecimalString
  /** The score at odds of 1 : 1. */
  readonly offset: DecimalString
  /** The base points from the intercept, before rounding and spreading. */
  readonly basePoints: DecimalString
  /** The card for {@link scoreCredit}; the company adds its own grades. */
  readonly scorecard: Scorecard
}

/**
 * A points scorecard from the coefficients of a logistic regression on weights of evidence. If L = β₀ + Σ βⱼ · woe is
 * the log odds of turning out bad, score = offset − factor · L. So the base points are offset − factor · β₀, and a row
 * earns −factor · β · woe; if the regression `predicts: 'good'`, the signs are reversed. Each row and the base points
 * are rounded separately and then summed, so that the points on the card add up; a score may differ by some points from
 * the unrounded one. The R package `scorecard` gives the same points with `half-even`, and spreads the base points in
 * the same way with `basepoints_eq0`.
 *
 * @throws ReceivablesError `scorecard.invalid` for ranges that overlap or leave a hole; `id.duplicate`, `id.invalid`,
 * `input.choice`, `input.range`, `input.missing`, `input.type`, `input.unknown-key`, `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { scorecardPoints } from 'receivables'
 *
 * const { basePoints, scorecard } = scorecardPoints({
 *   scaling: { score0: 600, odds0: { good: 19, bad: 1 }, pdo: 50 },
 *   predicts: 'bad',
 *   intercept: '-0.86',
 *   basePoints: 'offset',
 *   rounding: 'half-even',
 *   characteristics: [
 *     {
 *       id: 'months',
 *       coefficient: '0.68',
 *       attributes: [{ to: 8, woe: '-1.31' }, { from: 8, woe: '0.11' }],
 *     },
 *   ],
 * })
 * basePoints // => '449.639511086046'
 * scorecard.offset // => '450'
 * scorecard.characteristics[0]?.attributes // => [{ to: '8', points: '64' }, { from: '8', points: '-5' }]
 * ```
 *
 * @see N. Siddiqi, Credit Risk Scorecards (2006), ch. 6.
 */
export function scorecardPoints(request: ScorecardPointsRequest): ScorecardPoints {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a regression and a scale')
    const known = ['scaling', 'predicts', 'intercept', 'basePoints', 'rounding', 'characteristics']
    expectKeys(given, known, '')
    const { factor, offset } = readScaling(given['scaling'], 'scaling')
    const predicts = expectChoice(given['predicts'], ['bad', 'good'], 'predicts')
    const base = expectChoice(given['basePoints'], ['offset', 'spread'], 'basePoints')
    const rounding = expectChoice(given['rounding'], ROUNDING_MODES, 'rounding')
    const { units, scale } = readDecimal(given['intercept'], 'intercept')
    const characteristics = readModel(given['characteristics'], 'characteristics')
    const perUnit = predicts === 'bad' ? factor.negated() : factor
    const basePoints = perUnit.times(decimalFrom(units, scale)).plus(offset)
    const isSpread = base === 'spread'
    const share = isSpread ? basePoints.div(characteristics.length) : new Decimal(0)
    return {
      factor: writeComputed(factor),
      offset: writeComputed(offset),
      basePoints: writeComputed(basePoints),
      scorecard: {
        schema: 'receivables/scorecard@1',
        offset: isSpread ? '0' : whole(basePoints, rounding),
        characteristics: characteristics.map((one) => pointsOf(one, perUnit, share, rounding)),
      },
    }
  })
}

const decimalFrom = (units: bigint, scale: number): Decimal =>
  new Decimal(units.toString()).div(new Decimal(10).pow(scale))

function pointsOf(
  { id, coefficient, rows }: ReadModelCharacteristic,
  perUnit: Decimal,
  share: Decimal,
  rounding: RoundingMode,
): Scorecard['characteristics'][number] {
  const perWoe = perUnit.times(decimalFrom(coefficient.units, coefficient.scale))
  return {
    id,
    attributes: rows.map(({ takes, worth }) => ({
      ...takes,
      points: whole(perWoe.times(decimalFrom(worth.units, worth.scale)).plus(share), rounding),
    })),
  }
}

function whole(points: Decimal, rounding: RoundingMode): DecimalString {
  const text = points.toFixed(0, MODES[rounding])
  return text === '-0' ? '0' : text
}

/** decimal.js identifies modes by number. */
const MODES: Readonly<Record<RoundingMode, 0 | 1 | 2 | 3 | 4 | 5 | 6>> = {
  up: 0,
  down: 1,
  ceiling: 2,
  floor: 3,
  'half-up': 4,
  'half-down': 5,
  'half-even': 6,
}

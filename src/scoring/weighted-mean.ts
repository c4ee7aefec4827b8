import { refuse } from '../kernel/error.js'
import { at, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addRatio, multiplyRatio, type Ratio } from '../numbers/ratio.js'
import type { ExactDecimal } from '../numbers/read-decimal.js'
import { readList } from './bounded-list.js'
import { readPoints, writeTrimmed } from './exact-decimal.js'
import { divideRatio, ZERO } from './ratio-arithmetic.js'
import type { ReadGradePolicy } from './read-grade-policy.js'
import { writeStatistic } from '../numbers/write-statistic.js'

/** The score of a customer on one indicator. */
export interface GradeIndicator {
  /** The id of the indicator, one of the policy's. */
  readonly id: string
  /** The score; null if unknown. */
  readonly score: DecimalInput | null
}

/** The contribution of one indicator to the weighted mean. */
export interface IndicatorShare {
  /** The id of the indicator. */
  readonly indicator: string
  /** Its weight divided by the sum of the weights, 12 decimals. */
  readonly weight: DecimalString
  /** Its score. */
  readonly score: DecimalString
  /** weight × score, 12 decimals. */
  readonly contribution: DecimalString
}

/** The weighted mean of indicators; null if some are unknown, with their names. */
export interface WeightedMean {
  readonly mean: Ratio | null
  readonly shares: readonly IndicatorShare[]
  readonly missing: readonly string[]
  readonly scores: ReadonlyMap<string, ExactDecimal>
}

/** Reads indicators and weighs them. */
export function weigh(value: unknown, path: string, { weights }: ReadGradePolicy): WeightedMean {
  const scores = readScores(value, path, new Set(weights.map(({ indicator }) => indicator)))
  const missing = weights.flatMap(({ indicator }) => (scores.has(indicator) ? [] : [indicator]))
  if (missing.length > 0) return { mean: null, shares: [], missing, scores }
  const ratios = weights.map(({ weight }) => toRatio(weight))
  const total = ratios.reduce(addRatio, ZERO)
  let mean = ZERO
  const shares = weights.map(({ indicator }, index) => {
    const score = scores.get(indicator) as ExactDecimal
    const weight = divideRatio(ratios[index] as Ratio, total)
    const contribution = multiplyRatio(weight, toRatio(score))
    mean = addRatio(mean, contribution)
    return {
      indicator,
      weight: writeStatistic(weight),
      score: writeTrimmed(score),
      contribution: writeStatistic(contribution),
    }
  })
  return { mean, shares, missing, scores }
}

const toRatio = ({ units, scale }: ExactDecimal): Ratio => ({ num: units, den: 10n ** BigInt(scale) })

function readScores(value: unknown, path: string, known: ReadonlySet<string>): Map<string, ExactDecimal> {
  const scores = new Map<string, ExactDecimal>()
  const seen = new Set<string>()
  readList(value, path, [0, 100], 'indicators with their scores', (row, place) => {
    const fields = expectRecord(row, place, 'an indicator with its score')
    expectKeys(fields, ['id', 'score'], place)
    const id = expectId(fields['id'], at(place, 'id'))
    if (!known.has(id)) refuse('input.choice', at(place, 'id'), 'an indicator of the policy', id)
    if (seen.has(id)) refuse('id.duplicate', at(place, 'id'), 'an indicator that is not yet in the list', id)
    seen.add(id)
    if (fields['score'] !== null) scores.set(id, readPoints(fields['score'], at(place, 'score')))
  })
  return scores
}

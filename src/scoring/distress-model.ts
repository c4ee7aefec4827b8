import type { Reason } from '../kernel/reason.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { addRatio, multiplyRatio, readRatio, type Ratio, compareRatio } from '../numbers/ratio.js'
import type { RatioName } from './financial-figures.js'
import type { Figures } from './read-figures.js'
import type { ScoringReasonCode } from './reasons.js'
import { writeStatistic } from '../numbers/write-statistic.js'

/** The zone of a company in a model of corporate distress. */
export type DistressZone = 'safe' | 'grey' | 'distress'

/** One term of a model. */
export interface ModelComponent {
  /** The name of the ratio or other variable. */
  readonly name: string
  /** Its coefficient in the model. */
  readonly coefficient: DecimalString
  /** Its value, 12 decimals, half-up. */
  readonly value: DecimalString
  /** coefficient × value, 12 decimals, half-up. */
  readonly product: DecimalString
}

/** The fields that all models of corporate distress have in common. */
export interface DistressScore {
  /** `not-computable` if a figure is missing, or a denominator is not above zero. */
  readonly status: 'computed' | 'not-computable'
  /** The zone; null if not computable, or if there is no cut-off. */
  readonly zone: DistressZone | null
  /** The constant of the model. */
  readonly constant: DecimalString
  /** The terms of the model; empty if not computable. */
  readonly components: readonly ModelComponent[]
  /** The missing figures. */
  readonly missing: readonly string[]
  /**
   * The zone, a notice if the model was not made for such a company, and the companies for which it was made; or why
   * the score is not computable.
   */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
  /** The publication of the model. */
  readonly source: string
}

/** A coefficient and its ratio. */
export type LinearTerm = readonly [coefficient: string, ratio: RatioName]

/** An exact sum of weighted ratios. */
export interface LinearSum {
  readonly value: Ratio
  readonly components: readonly ModelComponent[]
}

/**
 * Sums the terms of a model; undefined if one of the ratios is not available. All ratios are read, so that all missing
 * ones are reported.
 */
export function addTerms(
  constant: string,
  terms: readonly LinearTerm[],
  { figures, ratio }: { readonly figures: Figures; readonly ratio: (name: RatioName) => Ratio | undefined },
): LinearSum | undefined {
  const found = terms.map(([coefficient, name]) => ({ coefficient, name, value: ratio(name) }))
  if (!figures.suffice) return undefined
  let sum = readRatio(constant, '')
  const components = found.map(({ coefficient, name, value }) => {
    const product = multiplyRatio(readRatio(coefficient, ''), value as Ratio)
    sum = addRatio(sum, product)
    return { name, coefficient, value: writeStatistic(value as Ratio), product: writeStatistic(product) }
  })
  return { value: sum, components }
}

/** The zones of a model with a higher score for a safer company. */
export interface ZoneBounds {
  readonly low: string
  readonly high: string
  /** The zone of a score equal to a bound. */
  readonly atLow: 'distress' | 'grey'
  readonly atHigh: 'safe' | 'grey'
}

/** The zone of a score, and its reason. */
export function zoneOf(
  model: string,
  figure: Ratio,
  { low, high, atLow, atHigh }: ZoneBounds,
): { readonly zone: DistressZone; readonly reason: Reason<ScoringReasonCode> } {
  const value = writeStatistic(figure)
  const aboveHigh = compareRatio(figure, readRatio(high, ''))
  const aboveLow = compareRatio(figure, readRatio(low, ''))
  if (aboveHigh > 0 || (aboveHigh === 0 && atHigh === 'safe')) {
    return { zone: 'safe', reason: { code: 'scoring.zone-safe', params: { model, value, bound: high } } }
  }
  if (aboveLow < 0 || (aboveLow === 0 && atLow === 'distress')) {
    return {
      zone: 'distress',
      reason: { code: 'scoring.zone-distress', params: { model, value, bound: low } },
    }
  }
  return { zone: 'grey', reason: { code: 'scoring.zone-grey', params: { model, value, low, high } } }
}

/** The result of a model that is not computable, with the reasons. */
export const notComputable = (figures: Figures, constant: string, source: string) =>
  ({
    status: 'not-computable',
    zone: null,
    constant,
    components: [],
    missing: figures.missing,
    reasons: figures.reasons,
    source,
  }) as const

import type { Reason } from '../kernel/reason.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { addRatio, multiplyRatio, readRatio, type Ratio, compareRatio } from '../numbers/ratio.js'
import type { RatioName } from './financial-figures.js'
import type { Figures } from './read-figures.js'
import type { ScoringReasonCode } from './reasons.js'
import { writeStatistic } from '../numbers/write-statistic.js'

/** Where a company stands by a model of corporate distress. */
export type DistressZone = 'safe' | 'grey' | 'distress'

/** One term of a model. */
export interface ModelComponent {
  /** The ratio, or what else is weighed. */
  readonly name: string
  /** What it is multiplied by. */
  readonly coefficient: DecimalString
  /** What it is; 12 decimals, half-up. */
  readonly value: DecimalString
  /** Coefficient times value; 12 decimals, half-up. */
  readonly product: DecimalString
}

/** What every model of corporate distress says beside its figure. */
export interface DistressScore {
  /** `not-computable` where a figure is missing, or divided by and not above zero. */
  readonly status: 'computed' | 'not-computable'
  /** Where the company stands; null where that is not said. */
  readonly zone: DistressZone | null
  /** What is added whatever the company. */
  readonly constant: DecimalString
  /** The terms; empty where it is not computable. */
  readonly components: readonly ModelComponent[]
  /** The figures that are missing. */
  readonly missing: readonly string[]
  /** The zone, where the model was not made for the company, and for what it was made; or why there is no figure. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
  /** Where the model was published. */
  readonly source: string
}

/** A coefficient and the ratio that it weighs. */
export type LinearTerm = readonly [coefficient: string, ratio: RatioName]

/** A sum of weighted ratios, exactly. */
export interface LinearSum {
  readonly value: Ratio
  readonly components: readonly ModelComponent[]
}

/** Adds a model up; undefined where one of its ratios could not be had. All are asked for, so that all are named. */
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

/** The zones of a model whose figure rises with safety. */
export interface ZoneBounds {
  readonly low: string
  readonly high: string
  /** Where a figure on a bound itself belongs. */
  readonly atLow: 'distress' | 'grey'
  readonly atHigh: 'safe' | 'grey'
}

/** The zone of a figure and the reason for it. */
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

/** A model that could not be computed, and why. */
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

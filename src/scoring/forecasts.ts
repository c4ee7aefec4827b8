import { refuse } from '../kernel/error.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { readDecimal, type ExactDecimal } from '../numbers/read-decimal.js'
import { readOutcomes } from './tie-groups.js'

/** A forecast probability and its outcome. */
export interface ForecastOutcome {
  /** The forecast probability that the customer turns out bad, from 0 to 1. */
  readonly probability: DecimalInput
  /** Whether the customer turned out bad. */
  readonly bad: boolean
  /** Number of customers that this row stands for, 1 to 10⁹. Default: 1. */
  readonly count?: number
}

/** A forecast after reading. */
export interface ReadForecast {
  readonly value: ExactDecimal
  readonly bad: boolean
  readonly count: number
}

/** Reads forecasts. */
export const readForecasts = (value: unknown): ReadForecast[] =>
  readOutcomes(value, 'forecasts', 'probability', readProbability)

/** Reads a probability from 0 to 1. */
export function readProbability(value: unknown, path: string): ExactDecimal {
  const probability = readDecimal(value, path)
  const { units, scale } = probability
  return units < 0n || units > 10n ** BigInt(scale)
    ? refuse('input.range', path, 'a probability from 0 to 1', value)
    : probability
}

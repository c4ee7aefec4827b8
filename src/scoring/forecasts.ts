import { refuse } from '../kernel/error.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { readDecimal, type ExactDecimal } from '../numbers/read-decimal.js'
import { readOutcomes } from './tie-groups.js'

/** A probability that was forecast, and what came. */
export interface ForecastOutcome {
  /** The probability that the customer turns out bad, from 0 to 1. */
  readonly probability: DecimalInput
  /** Whether it did. */
  readonly bad: boolean
  /** How many customers this row stands for, 1 to 10⁹; 1 when absent. */
  readonly count?: number
}

/** A forecast as it was read. */
export interface ReadForecast {
  readonly value: ExactDecimal
  readonly bad: boolean
  readonly count: number
}

/** Reads forecasts. */
export const readForecasts = (value: unknown): ReadForecast[] =>
  readOutcomes(value, 'forecasts', 'probability', readProbability)

/** A probability from 0 to 1. */
export function readProbability(value: unknown, path: string): ExactDecimal {
  const probability = readDecimal(value, path)
  const { units, scale } = probability
  return units < 0n || units > 10n ** BigInt(scale)
    ? refuse('input.range', path, 'a probability from 0 to 1', value)
    : probability
}

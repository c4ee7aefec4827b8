import { roundQuotient, roundQuotientSafe } from '../numbers/round-quotient.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'

/**
 * A whole number of any size: a plain number if that is provably exact, otherwise a bigint. Both forms may be mixed;
 * equal numbers need not be `===`, so compare with `<` and `>`.
 */
export type Whole = number | bigint

const EXACT = 2 ** 53
const HALF_EXACT = 2 ** 52

/** The product. A product of numbers below 2^53 is exact. */
export function times(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b
    if (product < EXACT && product > -EXACT) return product
  }
  return BigInt(a) * BigInt(b)
}

/** The sum. */
export function plus(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (sum < EXACT && sum > -EXACT) return sum
  }
  return BigInt(a) + BigInt(b)
}

/** `numerator / denominator` rounded to a whole number; `denominator` is positive. */
export function roundWhole(numerator: Whole, denominator: Whole, mode: RoundingMode): Whole {
  if (typeof numerator === 'number' && typeof denominator === 'number' && denominator < HALF_EXACT) {
    return roundQuotientSafe(numerator, denominator, mode)
  }
  return roundQuotient(BigInt(numerator), BigInt(denominator), mode)
}

/** A bigint as a number if that is exact. */
export const narrow = (value: bigint): Whole =>
  value < 9_007_199_254_740_992n && value > -9_007_199_254_740_992n ? Number(value) : value

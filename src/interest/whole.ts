import { roundQuotient, roundQuotientSafe } from '../numbers/round-quotient.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'

/**
 * A whole number of any size: a plain number where that is provably exact, a bigint beyond. Both forms mix; equal
 * numbers need not be `===`, so compare with `<` and `>`.
 */
export type Whole = number | bigint

const EXACT = 2 ** 53
const HALF_EXACT = 2 ** 52

/** The product. A product of numbers that comes out below 2^53 was not rounded on the way. */
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

/** `numerator / denominator`, which is positive, rounded to a whole number. */
export function roundWhole(numerator: Whole, denominator: Whole, mode: RoundingMode): Whole {
  if (typeof numerator === 'number' && typeof denominator === 'number' && denominator < HALF_EXACT) {
    return roundQuotientSafe(numerator, denominator, mode)
  }
  return roundQuotient(BigInt(numerator), BigInt(denominator), mode)
}

/** A bigint as a number where that is exact. */
export const narrow = (value: bigint): Whole =>
  value < 9_007_199_254_740_992n && value > -9_007_199_254_740_992n ? Number(value) : value

import type { RoundingMode } from './rounding-mode.js'

/** Whether the magnitude of a truncated quotient grows by one, given twice the remainder compared with the divisor. */
function growsAway(mode: RoundingMode, negative: boolean, half: -1 | 0 | 1, odd: boolean): boolean {
  switch (mode) {
    case 'half-up':
      return half >= 0
    case 'half-down':
      return half > 0
    case 'half-even':
      return half > 0 || (half === 0 && odd)
    case 'up':
      return true
    case 'down':
      return false
    case 'ceiling':
      return !negative
    case 'floor':
      return negative
  }
}

const sideOfHalf = (twice: number | bigint, divisor: number | bigint): -1 | 0 | 1 =>
  twice < divisor ? -1 : twice > divisor ? 1 : 0

/**
 * `numerator / denominator` rounded to a whole number; the denominator is positive. Exact for any size.
 */
export function roundQuotient(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const quotient = numerator / denominator
  const remainder = numerator - quotient * denominator
  if (remainder === 0n) return quotient
  const negative = numerator < 0n
  const twice = (negative ? -remainder : remainder) * 2n
  if (!growsAway(mode, negative, sideOfHalf(twice, denominator), (quotient & 1n) === 1n)) return quotient
  return negative ? quotient - 1n : quotient + 1n
}

/**
 * The same for numbers: both are whole, the numerator below 2^53 and the denominator below 2^52 in magnitude, so the
 * remainder, and twice the remainder, are exact. Never minus zero: a difference of equals is plus zero.
 */
export function roundQuotientSafe(numerator: number, denominator: number, mode: RoundingMode): number {
  const remainder = numerator % denominator
  const quotient = (numerator - remainder) / denominator
  if (remainder === 0) return quotient
  const negative = numerator < 0
  const twice = (negative ? -remainder : remainder) * 2
  if (!growsAway(mode, negative, sideOfHalf(twice, denominator), quotient % 2 !== 0)) return quotient
  return negative ? quotient - 1 : quotient + 1
}

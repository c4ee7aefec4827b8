import type { DecimalString } from './decimal-input.js'
import { readDecimal } from './read-decimal.js'
import { roundQuotient } from './round-quotient.js'
import type { RoundingMode } from './rounding-mode.js'

/** An exact rational number; `den` is positive. Not always in lowest terms. */
export interface Ratio {
  readonly num: bigint
  readonly den: bigint
}

/** Reads a decimal number as an exact rational. @throws ReceivablesError `decimal.invalid`. */
export function readRatio(input: unknown, path: string): Ratio {
  const { units, scale } = readDecimal(input, path)
  return { num: units, den: 10n ** BigInt(scale) }
}

/** A whole number as a rational. */
export const wholeRatio = (value: number | bigint): Ratio => ({ num: BigInt(value), den: 1n })

/** A rational as a decimal text of `decimals` places, rounded; zero is never negative. */
export function writeRatio(ratio: Ratio, decimals: number, mode: RoundingMode): DecimalString {
  const rounded = roundQuotient(ratio.num * 10n ** BigInt(decimals), ratio.den, mode)
  const digits = (rounded < 0n ? -rounded : rounded).toString().padStart(decimals + 1, '0')
  const point = digits.length - decimals
  const text = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
  return rounded < 0n ? `-${text}` : text
}

/** The greatest common divisor of two whole numbers, never negative. */
export function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a
  let y = b < 0n ? -b : b
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** The sum of two rationals, in lowest terms. */
export function addRatio(a: Ratio, b: Ratio): Ratio {
  return reduceRatio({ num: a.num * b.den + b.num * a.den, den: a.den * b.den })
}

/** The product of two rationals, in lowest terms. */
export function multiplyRatio(a: Ratio, b: Ratio): Ratio {
  return reduceRatio({ num: a.num * b.num, den: a.den * b.den })
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareRatio(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const left = a.num * b.den
  const right = b.num * a.den
  return left < right ? -1 : left > right ? 1 : 0
}

/** The same number in lowest terms. */
export function reduceRatio(ratio: Ratio): Ratio {
  const divisor = gcd(ratio.num, ratio.den)
  return divisor <= 1n ? ratio : { num: ratio.num / divisor, den: ratio.den / divisor }
}

import { reduceRatio, type Ratio } from '../numbers/ratio.js'

/** Nothing. */
export const ZERO: Ratio = { num: 0n, den: 1n }

/** Below zero, zero or above zero, as the first is less than, equal to or greater than the second. */
export function compareRatio(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The first less the second. */
export const subtractRatio = (a: Ratio, b: Ratio): Ratio =>
  reduceRatio({ num: a.num * b.den - b.num * a.den, den: a.den * b.den })

/** The first over the second, which is not zero. */
export function divideRatio(a: Ratio, b: Ratio): Ratio {
  const sign = b.num < 0n ? -1n : 1n
  return reduceRatio({ num: a.num * b.den * sign, den: a.den * b.num * sign })
}

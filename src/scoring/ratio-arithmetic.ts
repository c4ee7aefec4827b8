import { reduceRatio, type Ratio } from '../numbers/ratio.js'

/** Zero. */
export const ZERO: Ratio = { num: 0n, den: 1n }

/** The first minus the second. */
export const subtractRatio = (a: Ratio, b: Ratio): Ratio =>
  reduceRatio({ num: a.num * b.den - b.num * a.den, den: a.den * b.den })

/** The first divided by the second, which must not be zero. */
export function divideRatio(a: Ratio, b: Ratio): Ratio {
  const sign = b.num < 0n ? -1n : 1n
  return reduceRatio({ num: a.num * b.den * sign, den: a.den * b.num * sign })
}

import { Decimal } from '../numbers/decimal.js'

/** √(2π), to 45 digits. */
const ROOT_OF_TWO_PI = '2.50662827463100050241576528481104525300698674'
/** Beyond this number the normal distribution is 0 or 1 to more than 12 decimals: Φ(−8) is below 10⁻¹⁵. */
const NORMAL_END = 8
/** Beyond this number the logistic function is 0 or 1 to more than 12 decimals. */
const LOGISTIC_END = 60
const SMALL = '1e-34'

/**
 * The standard normal distribution Φ(x), by the series Φ(x) = ½ + φ(x) · (x + x³/3 + x⁵/(3·5) + x⁷/(3·5·7) + …). All
 * its terms have the same sign, so there is no cancellation (Abramowitz and Stegun, 26.2.11). Accurate to 30 decimals.
 */
export function cumulativeNormal(x: Decimal): Decimal {
  if (x.abs().gt(NORMAL_END)) return new Decimal(x.isNegative() ? 0 : 1)
  const square = x.times(x)
  let term = x
  let sum = x
  for (let odd = 3; term.abs().gt(SMALL); odd += 2) {
    term = term.times(square).div(odd)
    sum = sum.plus(term)
  }
  return square.div(-2).exp().div(ROOT_OF_TWO_PI).times(sum).plus('0.5')
}

/** The logistic function 1 / (1 + e⁻ˣ). */
export function logistic(x: Decimal): Decimal {
  if (x.abs().gt(LOGISTIC_END)) return new Decimal(x.isNegative() ? 0 : 1)
  return new Decimal(1).div(x.negated().exp().plus(1))
}

import type { Decimal } from '../numbers/decimal.js'
import type { Ratio } from '../numbers/ratio.js'
import { decimalOf } from './twelve-decimals.js'

/** Logarithms are computed in units of 2⁻¹⁶⁰: 48 decimals. */
const BITS = 160n
/** ln 2 in these units. */
const LN_2 = 1_013_035_739_299_659_071_135_698_605_846_798_551_586_536_899_366n

/**
 * The natural logarithm of a rational above zero, computed with integers: an information value needs hundreds of
 * logarithms, and that of Decimal takes a millisecond each. With num/den = 2ᵏ · m and m from 2/3 to 4/3, ln = k · ln 2
 * + 2 · (y + y³/3 + y⁵/5 + …), where y = (m − 1)/(m + 1). Accurate to 40 decimals.
 */
export function naturalLog({ num, den }: Ratio): Decimal {
  let power = bitsOf(num) - bitsOf(den)
  let [over, under] = power < 0 ? [num << BigInt(-power), den] : [num, den << BigInt(power)]
  if (3n * over > 4n * under) [power, under] = [power + 1, under << 1n]
  else if (3n * over < 2n * under) [power, over] = [power - 1, over << 1n]
  const isBelow = over < under
  const y = ((isBelow ? under - over : over - under) << BITS) / (over + under)
  const square = (y * y) >> BITS
  let sum = y
  let term = y
  for (let odd = 3n; term > 0n; odd += 2n) {
    term = (term * square) >> BITS
    sum += term / odd
  }
  return decimalOf({ num: BigInt(power) * LN_2 + (isBelow ? -2n : 2n) * sum, den: 1n << BITS })
}

const bitsOf = (value: bigint): number => value.toString(2).length

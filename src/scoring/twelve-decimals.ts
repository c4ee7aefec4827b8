import { Decimal } from '../numbers/decimal.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { Ratio } from '../numbers/ratio.js'

/** Writes a number computed with the private Decimal as a statistic: 12 decimals, half-up; zero is never negative. */
export function writeComputed(value: Decimal): DecimalString {
  const text = value.toFixed(12, Decimal.ROUND_HALF_UP)
  return /^-0\.0+$/.test(text) ? text.slice(1) : text
}

/** A rational as private Decimal, with 40 digits. */
export const decimalOf = ({ num, den }: Ratio): Decimal => new Decimal(num.toString()).div(den.toString())

import type { DecimalString } from './decimal-input.js'
import type { Minor } from './minor.js'

const POWERS = [1, 10, 100, 1000, 10_000] as const
/** The texts of hundredths, because most currencies have cents: '.00' to '.99'. */
const CENTS: readonly string[] = /* #__PURE__ */ Array.from({ length: 100 }, (_, cents) =>
  cents < 10 ? `.0${String(cents)}` : `.${String(cents)}`,
)
/** '0' to '999'. */
const FIRST_DIGITS: readonly string[] = /* #__PURE__ */ Array.from({ length: 1000 }, (_, value) =>
  String(value),
)
/** '000' to '999'. */
const NEXT_DIGITS: readonly string[] = /* #__PURE__ */ Array.from({ length: 1000 }, (_, value) =>
  String(value + 1000).slice(1),
)
const ZEROS = ['0', '0.0', '0.00', '0.000', '0.0000'] as const

/**
 * Writes hundredths above zero with tables: engines cache the text of every number they convert, and a large book would
 * fill and empty that cache with one entry per amount.
 */
function writeHundredths(minor: number): DecimalString {
  // Exact: the quotient of a number up to 10^15 and 100 is never so close to the next whole number that it rounds to
  // it.
  let whole = Math.floor(minor / 100)
  let text = CENTS[minor - whole * 100] as string
  while (whole >= 1000) {
    const rest = Math.floor(whole / 1000)
    text = (NEXT_DIGITS[whole - rest * 1000] as string) + text
    whole = rest
  }
  return (FIRST_DIGITS[whole] as string) + text
}

/** An amount of minor units as a plain decimal text with exactly `scale` decimals; zero is never negative. */
export function writeMinor(minor: Minor, scale: number): DecimalString {
  const zero = ZEROS[scale]
  if (minor === 0 && zero !== undefined) return zero
  if (scale === 0) return String(minor)
  if (scale === 2 && typeof minor === 'number') {
    return minor < 0 ? `-${writeHundredths(-minor)}` : writeHundredths(minor)
  }
  const power = POWERS[scale]
  if (typeof minor === 'number' && minor > 0 && power !== undefined) {
    const whole = Math.floor(minor / power)
    // Adding the power keeps the leading zeros of the fraction; `slice` then removes the added 1.
    return `${String(whole)}.${String(minor - whole * power + power).slice(1)}`
  }
  const negative = minor < 0
  const digits = String(negative ? -minor : minor).padStart(scale + 1, '0')
  const point = digits.length - scale
  return `${negative ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`
}

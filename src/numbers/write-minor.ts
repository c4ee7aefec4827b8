import type { DecimalString } from './decimal-input.js'
import type { Minor } from './minor.js'

const POWERS = [1, 10, 100, 1000, 10_000] as const
/** The texts of hundredths, since most currencies have cents: '.00' to '.99'. */
const CENTS: readonly string[] = /* #__PURE__ */ Array.from({ length: 100 }, (_, cents) =>
  cents < 10 ? `.0${String(cents)}` : `.${String(cents)}`,
)
const ZEROS = ['0', '0.0', '0.00', '0.000', '0.0000'] as const

/** An amount of minor units as a plain decimal text with exactly `scale` decimals; zero is never negative. */
export function writeMinor(minor: Minor, scale: number): DecimalString {
  const zero = ZEROS[scale]
  if (minor === 0 && zero !== undefined) return zero
  if (scale === 0) return String(minor)
  const power = POWERS[scale]
  if (typeof minor === 'number' && minor > 0 && power !== undefined) {
    const fraction = minor % power
    const whole = (minor - fraction) / power
    if (scale === 2) return `${String(whole)}${CENTS[fraction] as string}`
    // Adding the power keeps the leading zeros of the fraction, which are cut off together with its one.
    return `${String(whole)}.${String(fraction + power).slice(1)}`
  }
  const negative = minor < 0
  const digits = String(negative ? -minor : minor).padStart(scale + 1, '0')
  const point = digits.length - scale
  return `${negative ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`
}

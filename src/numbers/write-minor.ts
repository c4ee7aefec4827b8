import type { DecimalString } from './decimal-input.js'
import type { Minor } from './minor.js'

/** An amount of minor units as a plain decimal text with exactly `scale` decimals; zero is never negative. */
export function writeMinor(minor: Minor, scale: number): DecimalString {
  if (scale === 0) return String(minor)
  const negative = minor < 0
  const digits = String(negative ? -minor : minor).padStart(scale + 1, '0')
  const point = digits.length - scale
  return `${negative ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`
}

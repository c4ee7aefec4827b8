import type { DecimalString } from '../numbers/decimal-input.js'

/** A rate `units / 10^scale` as the shortest plain text: `0.08`, never `0.0800`. */
export function writeRate(units: bigint, scale: number): DecimalString {
  const negative = units < 0n
  const digits = (negative ? -units : units).toString().padStart(scale + 1, '0')
  const point = digits.length - scale
  const fraction = digits.slice(point).replace(/0+$/, '')
  const text = fraction === '' ? digits.slice(0, point) : `${digits.slice(0, point)}.${fraction}`
  return negative ? `-${text}` : text
}

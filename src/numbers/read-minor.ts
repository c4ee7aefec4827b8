import { refuse } from '../kernel/error.js'
import { toMinor, type Minor } from './minor.js'
import { readDecimal } from './read-decimal.js'

const POWERS = [1, 10, 100, 1000, 10_000] as const

/**
 * The fast reader: the minor units of a plain text of at most 15 significant digits whose decimals fit the scale,
 * otherwise NaN. It never throws and never allocates; {@link readMinor} handles all other texts.
 */
export function scanMinor(text: string, scale: number): number {
  const length = text.length
  if (length === 0 || length > 17) return NaN
  const negative = text.charCodeAt(0) === 45
  let index = negative ? 1 : 0
  const first = index
  let value = 0
  let digits = 0
  for (; index < length; index++) {
    const digit = text.charCodeAt(index) - 48
    if (digit < 0 || digit > 9) break
    value = value * 10 + digit
    digits++
  }
  if (index === first) return NaN
  let missing = scale
  if (index < length) {
    if (text.charCodeAt(index) !== 46 || index + 1 === length) return NaN
    for (index++; index < length; index++) {
      const digit = text.charCodeAt(index) - 48
      if (digit < 0 || digit > 9) return NaN
      if (missing === 0) {
        if (digit !== 0) return NaN
        continue
      }
      value = value * 10 + digit
      digits++
      missing--
    }
  }
  const power = POWERS[missing]
  if (power === undefined || digits + missing > 15) return NaN
  // Adding zero turns minus zero into zero.
  return (negative ? -value : value) * power + 0
}

/**
 * Reads an amount exactly in minor units of a currency with `scale` decimals. Decimals beyond the scale must be
 * zeros: `'10.500'` is 1,050 cents, `'10.005'` is refused and never rounded.
 *
 * @throws ReceivablesError `input.missing`, `decimal.invalid` or `amount.too-fine`.
 */
export function readMinor(input: unknown, scale: number, path: string): Minor {
  if (typeof input === 'string') {
    const fast = scanMinor(input, scale)
    if (fast === fast) return fast
  }
  const exact = readDecimal(input, path)
  if (exact.scale <= scale) return toMinor(exact.units * 10n ** BigInt(scale - exact.scale))
  const divisor = 10n ** BigInt(exact.scale - scale)
  if (exact.units % divisor !== 0n) {
    return refuse('amount.too-fine', path, `at most ${String(scale)} decimals in this currency`, input)
  }
  return toMinor(exact.units / divisor)
}

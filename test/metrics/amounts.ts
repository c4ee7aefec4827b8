import { fc } from '@fast-check/vitest'

/** Cents as an amount with two decimals. */
export const money = (cents: number | bigint): string => {
  const digits = String(cents < 0 ? -cents : cents).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Amounts of cents, also those that a plain number no longer holds. */
export const anyCents = fc.oneof(
  { weight: 6, arbitrary: fc.bigInt({ min: 0n, max: 10n ** 7n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: 10n ** 15n, max: 10n ** 17n }) },
)

/** Amounts above zero. */
export const someCents = anyCents.map((cents) => cents + 1n)

/** A fraction to 12 decimals, half-up away from zero: a second way, digit by digit. */
export function statistic(num: bigint, den: bigint): string {
  const negative = num < 0n !== den < 0n && num !== 0n
  const [top, bottom] = [num < 0n ? -num : num, den < 0n ? -den : den]
  const scaled = (top * 2n * 10n ** 12n + bottom) / (bottom * 2n)
  const digits = scaled.toString().padStart(13, '0')
  const text = `${digits.slice(0, -12)}.${digits.slice(-12)}`
  return negative && scaled !== 0n ? `-${text}` : text
}

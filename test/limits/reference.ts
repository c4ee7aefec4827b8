/**
 * A second way to the answers of the limit verbs, written from the requirements and not from the code: fractions of whole numbers,
 * no early ends, all amounts in cents of EUR.
 */
export interface Fraction {
  readonly num: bigint
  readonly den: bigint
}

/** A plain decimal text, or a whole number, as a fraction. */
export function fraction(text: string | number): Fraction {
  const [whole = '', decimals = ''] = String(text).split('.')
  return { num: BigInt(whole + decimals), den: 10n ** BigInt(decimals.length) }
}

export const of = (num: bigint, den = 1n): Fraction => ({ num, den })
export const plus = (a: Fraction, b: Fraction): Fraction => of(a.num * b.den + b.num * a.den, a.den * b.den)
export const times = (a: Fraction, b: Fraction): Fraction => of(a.num * b.num, a.den * b.den)
export const isLess = (a: Fraction, b: Fraction): boolean => a.num * b.den < b.num * a.den
export const smallest = (...all: readonly bigint[]): bigint => all.reduce((a, b) => (b < a ? b : a))
export const largest = (...all: readonly bigint[]): bigint => all.reduce((a, b) => (b > a ? b : a))
export const least = (...all: readonly Fraction[]): Fraction => all.reduce((a, b) => (isLess(b, a) ? b : a))

/** Cents as text, and back. */
export const text = (cents: bigint): string => {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const floor = ({ num, den }: Fraction): bigint => (num - (((num % den) + den) % den)) / den

/** A number of zero or more, rounded to a whole one. */
export function round(value: Fraction, mode: 'up' | 'down' | 'half-up' | 'half-even'): bigint {
  const below = floor(value)
  const rest = plus(value, of(-below))
  if (rest.num === 0n || mode === 'down') return below
  if (mode === 'up') return below + 1n
  const half = 2n * rest.num - rest.den
  if (half !== 0n) return half > 0n ? below + 1n : below
  return mode === 'half-up' || below % 2n !== 0n ? below + 1n : below
}

/** To a multiple of a unit. */
export const roundTo = (value: bigint, unit: bigint, mode: Parameters<typeof round>[1]): bigint =>
  round(of(value, unit), mode) * unit

import { refuse } from '../kernel/error.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { toMinor, type Minor } from '../numbers/minor.js'
import { readDecimal } from '../numbers/read-decimal.js'
import { roundQuotient, roundQuotientSafe } from '../numbers/round-quotient.js'

/** A fraction of an amount: `num / den`, both safe whole numbers. */
export interface Portion {
  readonly num: number
  readonly den: number
}

/** The maximum number of decimals of a rate or a share. */
const MAX_DECIMALS = 12

/** Powers of ten; `**` is slow. */
const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12]

/** Reads a text such as `0.025` with at most twelve decimals; undefined for others, which the readers below read. */
export function scanPortion(text: string): Portion | undefined {
  const length = text.length
  if (length < 3 || length > MAX_DECIMALS + 2 || text.charCodeAt(0) !== 48 || text.charCodeAt(1) !== 46)
    return undefined
  let num = 0
  for (let index = 2; index < length; index++) {
    const digit = text.charCodeAt(index) - 48
    if (!(digit >= 0 && digit <= 9)) return undefined
    num = num * 10 + digit
  }
  return num === 0 ? undefined : { num, den: POWERS[length - 2] as number }
}

/**
 * Reads a fraction above 0 and at most 1.
 *
 * @throws ReceivablesError `input.missing`, `decimal.invalid`, or `terms.inconsistent` outside that range.
 */
export function readPortion(input: unknown, path: string): Portion {
  const scanned = typeof input === 'string' ? scanPortion(input) : undefined
  if (scanned !== undefined) return scanned
  let { units, scale } = readDecimal(input, path)
  for (; scale > 0 && units % 10n === 0n; scale--) units /= 10n
  if (units <= 0n || units > 10n ** BigInt(scale)) {
    return refuse(
      'terms.inconsistent',
      path,
      "a fraction above 0 and at most 1, such as '0.02' for 2 %",
      input,
    )
  }
  if (scale > MAX_DECIMALS) return refuse('decimal.invalid', path, 'at most 12 decimals', input)
  return { num: Number(units), den: 10 ** scale }
}

/** Writes the portion that was read from a text; the text itself if it is already the shortest form. */
export const writeScanned = (text: string, portion: Portion): DecimalString =>
  text.charCodeAt(text.length - 1) === 48 ? writePortion(portion) : text

/** Writes a portion as a decimal text without trailing zeros. */
export function writePortion({ num, den }: Portion): DecimalString {
  if (num === den) return '1'
  const digits = String(num).padStart(String(den).length - 1, '0')
  let end = digits.length
  while (digits.charCodeAt(end - 1) === 48) end--
  return `0.${digits.slice(0, end)}`
}

/** A portion of a non-negative amount, rounded half-up to a multiple of `unit` minor units. */
export function portionOf(amount: Minor, { num, den }: Portion, unit: Minor): Minor {
  if (typeof amount === 'number' && typeof unit === 'number') {
    const product = amount * num
    const divisor = den * unit
    if (product <= Number.MAX_SAFE_INTEGER && divisor < 2 ** 52) {
      return toSafe(roundQuotientSafe(product, divisor, 'half-up') * unit)
    }
  }
  const multiple = BigInt(unit)
  return toMinor(roundQuotient(BigInt(amount) * BigInt(num), BigInt(den) * multiple, 'half-up') * multiple)
}

/** Rounding up to a unit can leave the range of plain numbers: the product is below 2^53 plus one unit. */
const toSafe = (value: number): Minor => (value <= 1e15 ? value : toMinor(BigInt(value)))

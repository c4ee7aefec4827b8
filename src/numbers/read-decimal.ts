import { refuse } from '../kernel/error.js'

/** The maximum length of a text that is read as a number. */
export const MAX_DECIMAL_LENGTH = 64
/** The most digits before the point. */
export const MAX_INTEGER_DIGITS = 30

/** An exact decimal number: `units / 10^scale`. */
export interface ExactDecimal {
  readonly units: bigint
  readonly scale: number
}

const EXPECTED = 'a plain decimal number, such as 1234.50'
const PLAIN = /^-?[0-9]+(?:\.[0-9]+)?$/
const EXPONENTIAL = /^(-?)([0-9]+)(?:\.([0-9]+))?e([+-]?[0-9]{1,3})$/

/** Writes `1.5e-7` as `0.00000015`: the shortest text of a number, or what a decimal library prints. */
function expandExponent(text: string): string {
  const match = EXPONENTIAL.exec(text)
  if (match === null) return text
  const [, sign = '', whole = '', fraction = '', exponent = ''] = match
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  if (Math.abs(point) > MAX_DECIMAL_LENGTH) return text
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

/** The text of a decimal-like object, or undefined if it has none. */
function textOfObject(value: object): string | undefined {
  try {
    if (Array.isArray(value)) return undefined
    // oxlint-disable-next-line typescript/no-base-to-string -- any object may be a decimal of some library
    const text: unknown = value.toString()
    return typeof text === 'string' && text.length <= MAX_DECIMAL_LENGTH ? expandExponent(text) : undefined
  } catch {
    return undefined
  }
}

function textOf(input: unknown): string | undefined {
  switch (typeof input) {
    case 'string':
      return input
    case 'number':
      return expandExponent(String(input))
    case 'bigint':
      // Compared first, because writing a bigint with a million digits takes seconds.
      return input > -(10n ** 63n) && input < 10n ** 63n ? input.toString() : undefined
    case 'object':
      return input === null ? undefined : textOfObject(input)
    default:
      return undefined
  }
}

/**
 * Reads a `DecimalInput` as an exact decimal number.
 *
 * @throws ReceivablesError `input.missing` or `decimal.invalid`.
 */
export function readDecimal(input: unknown, path: string): ExactDecimal {
  if (input === undefined) return refuse('input.missing', path, EXPECTED, input)
  const text = textOf(input)
  if (text === undefined || text.length > MAX_DECIMAL_LENGTH || !PLAIN.test(text)) {
    return refuse('decimal.invalid', path, EXPECTED, input)
  }
  const point = text.indexOf('.')
  const scale = point === -1 ? 0 : text.length - point - 1
  const units = BigInt(point === -1 ? text : text.slice(0, point) + text.slice(point + 1))
  const bound = 10n ** BigInt(MAX_INTEGER_DIGITS + scale)
  if (units >= bound || units <= -bound) {
    return refuse(
      'decimal.invalid',
      path,
      `at most ${String(MAX_INTEGER_DIGITS)} digits before the point`,
      input,
    )
  }
  return { units, scale }
}

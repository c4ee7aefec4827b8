import type { Fail, Token } from './notation-tokens.js'

const withoutTrailingZeros = (text: string): string => {
  let end = text.length
  while (text.charAt(end - 1) === '0') end--
  return text.slice(0, text.charAt(end - 1) === '.' ? end - 1 : end)
}

/**
 * A percentage that a notation states, as a fraction, by moving the point: `'2.5'` is `'0.025'`.
 *
 * @throws ReceivablesError `terms.inconsistent` unless it is above 0 and at most 100, with at most eight decimals.
 */
export function fractionOf({ text, at }: Token, fail: Fail): string {
  const [whole = '', decimals = ''] = text.split('.')
  const value = Number(text)
  if (!(value > 0 && value <= 100) || decimals.length > 8) {
    return fail(at, 'above 0 % and at most 100 %', 'terms.inconsistent')
  }
  const digits = String(Number(whole)).padStart(3, '0') + decimals
  return withoutTrailingZeros(`${digits.charAt(0)}.${digits.slice(1)}`)
}

/** A fraction as a percentage: `'0.025'` is `'2.5'`. */
export function fractionToPercent(fraction: string): string {
  const [whole = '', decimals = ''] = fraction.split('.')
  const digits = whole + decimals.padEnd(2, '0')
  const text = `${digits.slice(0, whole.length + 2)}.${digits.slice(whole.length + 2)}`
  let start = 0
  while (text.charAt(start) === '0' && text.charAt(start + 1) !== '.') start++
  return withoutTrailingZeros(text.slice(start))
}

import type { Fail, Token } from './notation-tokens.js'

const withoutTrailingZeros = (text: string): string => {
  let end = text.length
  while (text.charAt(end - 1) === '0') end--
  return text.slice(0, text.charAt(end - 1) === '.' ? end - 1 : end)
}

/** A percentage, in millionths of a percent. */
export const millionthsOf = ({ text }: Token): number => Math.round(Number(/[\d.]+/.exec(text)?.[0]) * 1e6)

/**
 * Converts a percentage from a notation to a fraction: `'2.5'` is `'0.025'`.
 *
 * @throws ReceivablesError `terms.inconsistent` unless it is above 0 and at most 100, with at most six decimals.
 */
export function fractionOf(token: Token, fail: Fail): string {
  const value = millionthsOf(token)
  if (!(value > 0 && value <= 100e6) || /\.\d{7}/.test(token.text))
    return fail(token.at, 'above 0 % to 100 %', 'terms.inconsistent')
  // A whole number of at most 10^8 divided by 10^8: eight decimals are exact.
  return (value / 1e8).toFixed(8).replace(/\.?0+$/, '')
}

/** Converts a fraction to a percentage: `'0.025'` is `'2.5'`. */
export function fractionToPercent(fraction: string): string {
  const [whole = '', decimals = ''] = fraction.split('.')
  const digits = whole + decimals.padEnd(2, '0')
  const text = `${digits.slice(0, whole.length + 2)}.${digits.slice(whole.length + 2)}`
  let start = 0
  while (text.charAt(start) === '0' && text.charAt(start + 1) !== '.') start++
  return withoutTrailingZeros(text.slice(start))
}

import { expectChoice } from '../kernel/expect.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { readRatio, writeRatio } from '../numbers/ratio.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'
import { readScale, type CurrencyCode } from './currency.js'

/**
 * Rounds a figure to the decimals of its currency. This is the only verb that accepts more decimals; everywhere else
 * `'10.005'` dollars is an error.
 *
 * Rounding is exact: the figure is read as a decimal, never as a binary fraction, so `1.005` is a tie and not slightly
 * below one. There is no default mode, because statutes and contracts differ; see {@link RoundingMode}. All modes
 * except `ceiling` and `floor` are sign-symmetric: a credit note is rounded like its invoice.
 *
 * @param amount - The figure, with any number of decimals within the grammar of {@link DecimalInput}.
 * @param currency - The ISO 4217 code, whose decimals are the scale of the result.
 * @param mode - The rounding.
 * @returns The amount at the scale of the currency; zero is never negative.
 * @throws ReceivablesError `input.missing`, `decimal.invalid` (path `amount`), `currency.unknown` (path `currency`)
 * or `input.choice` (path `mode`).
 *
 * @example
 * ```ts
 * import { roundAmount } from 'receivables'
 *
 * roundAmount('2.345', 'EUR', 'half-up') // => '2.35'
 * roundAmount('2.345', 'EUR', 'half-even') // => '2.34'
 * roundAmount('-2.345', 'EUR', 'half-up') // => '-2.35'
 * roundAmount(1.005, 'USD', 'half-up') // => '1.01'
 * roundAmount('1234.5', 'JPY', 'down') // => '1234'
 * ```
 *
 * @see IEEE 754-2019, clause 4.3: rounding-direction attributes.
 */
export function roundAmount(amount: DecimalInput, currency: CurrencyCode, mode: RoundingMode): DecimalString {
  const ratio = readRatio(amount, 'amount')
  const scale = readScale(currency, 'currency')
  return writeRatio(ratio, scale, expectChoice(mode, ROUNDING_MODES, 'mode'))
}

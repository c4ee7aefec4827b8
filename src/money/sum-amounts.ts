import { at, expectArray } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { readScale, type CurrencyCode } from './currency.js'

/**
 * The exact sum of amounts of one currency, without binary fractions. To subtract, add the opposite: `['100.00',
 * '-40.00']`.
 *
 * Nothing is rounded, so an amount finer than its currency is refused ({@link roundAmount} rounds it first). Two
 * currencies have no sum: add each currency separately.
 *
 * @param amounts - The amounts, of either sign; the sum of none is zero.
 * @param currency - The ISO 4217 code of all of them.
 * @returns The sum at the scale of the currency; zero is never negative.
 * @throws ReceivablesError `input.missing`, `input.type` (path `amounts`), `decimal.invalid`, `amount.too-fine` (path
 * `amounts[0]`) or `currency.unknown` (path `currency`).
 *
 * @example
 * ```ts
 * import { sumAmounts } from 'receivables'
 *
 * // Principal, interest and the lump sum.
 * sumAmounts(['10000.00', '267.08', '40.00'], 'EUR') // => '10307.08'
 * sumAmounts(['100.00', '-40.00'], 'EUR') // => '60.00'
 * sumAmounts([0.1, 0.2], 'EUR') // => '0.30'
 * ```
 *
 * @see {@link compareAmounts}
 */
export function sumAmounts(amounts: readonly DecimalInput[], currency: CurrencyCode): DecimalString {
  return readSafely('amounts', () => {
    const scale = readScale(currency, 'currency')
    const list = expectArray(amounts, 'amounts', 'a list of amounts')
    let sum: Minor = 0
    for (let index = 0; index < list.length; index++)
      sum = addMinor(sum, readMinor(list[index], scale, at('amounts', index)))
    return writeMinor(sum, scale)
  })
}

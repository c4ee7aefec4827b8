import { readScale, type CurrencyCode } from './currency.js'

/**
 * The number of decimals of a currency: 2 for most, 0 for `JPY`, 3 for `KWD`, 4 for `CLF`. This is the scale at which
 * every amount of that currency is read, counted and written here.
 *
 * The table is that of ISO 4217 (list one, and the codes withdrawn since 2015 that old invoices still bear) and not
 * that of `Intl`, which follows local habit: it gives the Hungarian forint no decimals, ISO 4217 gives it two. Codes
 * without minor units, such as gold (`XAU`) or the test code `XTS`, are refused.
 *
 * @param currency - The alphabetic code in capitals, such as `'EUR'`.
 * @returns How many decimals an amount has: 0, 2, 3 or 4.
 * @throws ReceivablesError `input.missing`, or `currency.unknown` for anything that is no such code.
 *
 * @example
 * ```ts
 * import { minorUnitScale } from 'receivables'
 *
 * minorUnitScale('EUR') // => 2
 * minorUnitScale('JPY') // => 0
 * minorUnitScale('HUF') // => 2
 * minorUnitScale('eur') // => throws 'currency.unknown'
 * ```
 *
 * @see ISO 4217:2015, list one: current currency and funds codes.
 */
export function minorUnitScale(currency: CurrencyCode): number {
  return readScale(currency, 'currency')
}

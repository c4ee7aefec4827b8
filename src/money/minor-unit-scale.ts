import { readScale, type CurrencyCode } from './currency.js'

/**
 * The number of decimals of a currency: 2 for most, 0 for `JPY`, 3 for `KWD`, 4 for `CLF`. Every amount of that
 * currency is read, computed and written with this scale.
 *
 * The table is that of ISO 4217 (list one, and codes withdrawn since 2015 that old invoices still have), not that of
 * `Intl`, which follows local practice: there the Hungarian forint has no decimals, in ISO 4217 it has two. Codes
 * without minor units, such as gold (`XAU`) or the test code `XTS`, are refused.
 *
 * @param currency - The alphabetic code in capitals, such as `'EUR'`.
 * @returns How many decimals an amount has: 0, 2, 3 or 4.
 * @throws ReceivablesError `input.missing`, or `currency.unknown` for anything else.
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

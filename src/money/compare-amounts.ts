import type { DecimalInput } from '../numbers/decimal-input.js'
import { compareMinor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { readScale, type CurrencyCode } from './currency.js'

/**
 * Which of two amounts of one currency is larger. Amounts are texts, and `'9.00' < '10.00'` compares characters and is
 * false; this compares values, also for sorting.
 *
 * @param a - An amount.
 * @param b - Another.
 * @param currency - The ISO 4217 code of both.
 * @returns -1 if `a` is smaller, 0 if they are equal, 1 if it is larger.
 * @throws ReceivablesError `input.missing`, `decimal.invalid`, `amount.too-fine` (path `a` or `b`) or `currency.unknown`
 * (path `currency`).
 *
 * @example
 * ```ts
 * import { compareAmounts } from 'receivables'
 *
 * compareAmounts('9.00', '10.00', 'EUR') // => -1
 * compareAmounts('5', '5.00', 'EUR') // => 0
 * const open = ['100.00', '9.00', '20.00']
 * open.sort((a, b) => compareAmounts(b, a, 'EUR')) // => ['100.00', '20.00', '9.00']
 * ```
 *
 * @see {@link sumAmounts}
 */
export function compareAmounts(a: DecimalInput, b: DecimalInput, currency: CurrencyCode): -1 | 0 | 1 {
  const scale = readScale(currency, 'currency')
  const order = compareMinor(readMinor(a, scale, 'a'), readMinor(b, scale, 'b'))
  return order < 0 ? -1 : order > 0 ? 1 : 0
}

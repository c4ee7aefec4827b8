import { refuse } from '../kernel/error.js'
import { at, expectRecord } from '../kernel/expect.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { Minor } from '../numbers/minor.js'
import { readScale, type CurrencyCode } from './currency.js'
import { readAmount } from './read-amount.js'

/**
 * Amounts of a policy, one per currency. If an amount is needed in a currency that is missing, that is an error;
 * nothing is converted.
 */
export type AmountByCurrency = Readonly<Record<CurrencyCode, DecimalInput>>

/**
 * The amount of a policy in one currency. The amounts of the other currencies are checked as well, so that a fault is
 * reported now and not on the first day that this currency is needed.
 *
 * @throws ReceivablesError `currency.missing` or `currency.unknown`, or what is thrown for a malformed amount.
 */
export function readAmountIn(table: unknown, currency: string, scale: number, path: string): Minor {
  const amounts = expectRecord(table, path, 'an amount for each currency')
  if (!Object.hasOwn(amounts, currency)) {
    return refuse('currency.missing', at(path, currency), `an amount in ${currency}`, undefined)
  }
  for (const other of Object.keys(amounts)) {
    const place = at(path, other)
    if (other !== currency) readAmount(amounts[other], readScale(other, place), place)
  }
  return readAmount(amounts[currency], scale, at(path, currency))
}

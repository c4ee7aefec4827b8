import { refuse } from '../kernel/error.js'
import { at, expectRecord } from '../kernel/expect.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { Minor } from '../numbers/minor.js'
import { readScale, type CurrencyCode } from './currency.js'
import { readAmount } from './read-amount.js'

/** Amounts of a policy, one for each currency; a currency that is missing is refused and never converted. */
export type AmountByCurrency = Readonly<Record<CurrencyCode, DecimalInput>>

/**
 * The amount that a policy gives in a currency. The amounts of other currencies are read as well: what is wrong with one of them
 * is told today, and not on the first day that somebody owes it.
 *
 * @throws ReceivablesError `currency.missing` or `currency.unknown`, or as an amount is refused.
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

import { refuse } from '../kernel/error.js'
import { at, expectRecord } from '../kernel/expect.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { Minor } from '../numbers/minor.js'
import type { CurrencyCode } from './currency.js'
import { readAmount } from './read-amount.js'

/** Amounts of a policy, one for each currency; a currency that is missing is refused and never converted. */
export type AmountByCurrency = Readonly<Record<CurrencyCode, DecimalInput>>

/**
 * The amount that a policy gives in a currency.
 *
 * @throws ReceivablesError `currency.missing`, or as an amount is refused.
 */
export function readAmountIn(table: unknown, currency: string, scale: number, path: string): Minor {
  const amounts = expectRecord(table, path, 'an amount for each currency')
  if (!Object.hasOwn(amounts, currency)) {
    return refuse('currency.missing', at(path, currency), `an amount in ${currency}`, undefined)
  }
  return readAmount(amounts[currency], scale, at(path, currency))
}

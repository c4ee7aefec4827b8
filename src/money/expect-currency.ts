import { refuse } from '../kernel/error.js'

/**
 * Requires that a row that says its currency has that of the others: of the payment, or of the request. A row that says
 * none has it.
 *
 * @throws ReceivablesError `currency.mismatch`.
 */
export function expectCurrency(
  stated: unknown,
  currency: string,
  path: string,
  whose: 'payment' | 'request',
): void {
  if (stated === undefined || stated === currency) return
  refuse('currency.mismatch', path, `the currency of the ${whose}, ${currency}`, stated)
}

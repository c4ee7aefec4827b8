import { refuse } from '../kernel/error.js'

/**
 * Requires that a row that says its currency has that of the payment, the request or the facts. A row that says
 * none has it.
 *
 * @throws ReceivablesError `currency.mismatch`.
 */
export function expectCurrency(
  stated: unknown,
  currency: string,
  path: string,
  whose: 'payment' | 'request' | 'facts',
): void {
  if (stated === undefined || stated === currency) return
  refuse('currency.mismatch', path, `the currency of the ${whose}, ${currency}`, stated)
}

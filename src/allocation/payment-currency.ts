import { refuse } from '../kernel/error.js'

/**
 * Requires that a row that says its currency has that of the payment.
 *
 * @throws ReceivablesError `currency.mismatch`.
 */
export function expectPaymentCurrency(stated: unknown, currency: string, path: string): void {
  if (stated === undefined || stated === currency) return
  refuse('currency.mismatch', path, `the currency of the payment, ${currency}`, stated)
}

import { expectChoice } from '../kernel/expect.js'
import { paymentMethods, type PaymentMethod, type PaymentMethodRank } from './payment-methods.js'

/**
 * The risk that a payment method leaves with the seller: its rank from 1, payment in advance, to 7, consignment, and
 * what secures the payment.
 *
 * @throws ReceivablesError `input.missing` or `input.choice`.
 *
 * @example
 * ```ts
 * import { paymentMethodRisk } from 'receivables'
 *
 * paymentMethodRisk('letter-of-credit') // => { method: 'letter-of-credit', rank: 3, reliesOn: 'issuing-bank' }
 * paymentMethodRisk('cheque' as never) // => throws 'input.choice'
 * ```
 *
 * @see {@link paymentMethods}
 */
export function paymentMethodRisk(method: PaymentMethod): PaymentMethodRank {
  return rankOf(method, 'method')
}

/**
 * Reads a payment method and returns its entry.
 *
 * @throws ReceivablesError `input.missing` or `input.choice`.
 */
export function rankOf(value: unknown, path: string): PaymentMethodRank {
  const names = paymentMethods.map(({ method }) => method)
  const index = names.indexOf(expectChoice(value, names, path))
  return { ...(paymentMethods[index] as PaymentMethodRank) }
}

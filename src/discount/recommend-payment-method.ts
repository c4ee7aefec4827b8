import { refuse } from '../kernel/error.js'
import { at, expectKeys, expectRecord, expectText } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { paymentMethods, type PaymentMethod, type PaymentMethodRank } from './payment-methods.js'
import { rankOf } from './payment-method-risk.js'
import type { DiscountReason } from './reasons.js'

/** The least safe method allowed, per level of risk. */
export type MethodByRisk = Readonly<Record<string, PaymentMethod>>

/** The seller's rules: for each level of risk, the least safe method that it accepts. */
export interface PaymentMethodPolicy {
  /** By the risk of the buyer's country; the seller defines the names of the levels. */
  readonly country: MethodByRisk
  /** By the risk of the customer. */
  readonly customer: MethodByRisk
}

/** A foreign buyer, and the policy. */
export interface PaymentMethodRequest {
  /** The risk of the buyer's country: a level in `policy.country`. */
  readonly countryRisk: string
  /** The risk of the customer: a level in `policy.customer`. */
  readonly customerRisk: string
  /** The method allowed for each level. */
  readonly policy: PaymentMethodPolicy
}

/** The payment method to require. */
export interface PaymentMethodAdvice {
  /** The least safe method that both risks allow: the easiest one for the buyer. */
  readonly method: PaymentMethod
  /** All methods that are at least as safe, the safest first. */
  readonly acceptable: readonly PaymentMethod[]
  /** The method that each of the two risks allows. */
  readonly reasons: readonly DiscountReason[]
}

/**
 * The payment method to require from a foreign buyer: the safer of the methods that the country's risk and the
 * customer's risk allow. Any safer method is acceptable too.
 *
 * The risk of a country or a customer, and what each level allows, are the seller's policy; only the ranking of the
 * methods is fixed.
 *
 * @throws ReceivablesError `input.choice` for a level that is not in the policy or an unknown method, `input.missing`,
 * `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { recommendPaymentMethod } from 'receivables'
 *
 * recommendPaymentMethod({
 *   countryRisk: 'high',
 *   customerRisk: 'low',
 *   policy: {
 *     country: { low: 'open-account', high: 'confirmed-letter-of-credit' },
 *     customer: { low: 'open-account', high: 'payment-in-advance' },
 *   },
 * })
 * // => { method: 'confirmed-letter-of-credit', acceptable: ['payment-in-advance', 'confirmed-letter-of-credit'], ... }
 * ```
 *
 * @see {@link paymentMethods}
 */
export function recommendPaymentMethod(request: PaymentMethodRequest): PaymentMethodAdvice {
  return readSafely('', () => recommend(request))
}

function recommend(request: PaymentMethodRequest): PaymentMethodAdvice {
  const record = expectRecord(request, '', 'an object with countryRisk, customerRisk and policy')
  expectKeys(record, ['countryRisk', 'customerRisk', 'policy'], '')
  const policy = expectRecord(record['policy'], 'policy', 'a policy with country and customer')
  expectKeys(policy, ['country', 'customer'], 'policy')
  const countryRisk = expectText(record['countryRisk'], 'countryRisk')
  const customerRisk = expectText(record['customerRisk'], 'customerRisk')
  const byCountry = allowed(policy['country'], countryRisk, 'country')
  const byCustomer = allowed(policy['customer'], customerRisk, 'customer')
  const { method, rank } = byCountry.rank < byCustomer.rank ? byCountry : byCustomer
  return {
    method,
    acceptable: paymentMethods.slice(0, rank).map((entry) => entry.method),
    reasons: [
      { code: 'discount.method-for-country', params: { risk: countryRisk, method: byCountry.method } },
      { code: 'discount.method-for-customer', params: { risk: customerRisk, method: byCustomer.method } },
    ],
  }
}

/** Every method of the policy is checked, not only the one that applies. */
function allowed(value: unknown, risk: string, key: 'country' | 'customer'): PaymentMethodRank {
  const path = at('policy', key)
  const table = expectRecord(value, path, 'a method for every level of risk')
  const levels = new Map(Object.keys(table).map((level) => [level, rankOf(table[level], at(path, level))]))
  return levels.get(risk) ?? refuse('input.choice', `${key}Risk`, `a level of ${path}`, risk)
}

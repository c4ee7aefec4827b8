import { refuse } from '../kernel/error.js'
import { at, expectKeys, expectRecord, expectText } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { paymentMethods, type PaymentMethod, type PaymentMethodRank } from './payment-methods.js'
import { rankOf } from './payment-method-risk.js'
import type { DiscountReason } from './reasons.js'

/** Which method a risk allows at most. */
export type MethodByRisk = Readonly<Record<string, PaymentMethod>>

/** What the seller has decided: for each level of risk, the least safe method that it accepts. */
export interface PaymentMethodPolicy {
  /** By the risk of the buyer's country; the names of the levels are the seller's own. */
  readonly country: MethodByRisk
  /** By the risk of the customer. */
  readonly customer: MethodByRisk
}

/** A buyer abroad, and the policy. */
export interface PaymentMethodRequest {
  /** The risk of the buyer's country, a level of `policy.country`. */
  readonly countryRisk: string
  /** The risk of the customer, a level of `policy.customer`. */
  readonly customerRisk: string
  /** Which method each level allows. */
  readonly policy: PaymentMethodPolicy
}

/** Which payment method to ask for. */
export interface PaymentMethodAdvice {
  /** The least safe method that both risks allow: the easiest one for the buyer. */
  readonly method: PaymentMethod
  /** All methods that are at least as safe, the safest first. */
  readonly acceptable: readonly PaymentMethod[]
  /** What each of the two risks allows. */
  readonly reasons: readonly DiscountReason[]
}

/**
 * Which payment method to ask of a buyer abroad: of what its country and what the customer itself allow, the safer one.
 * Anything safer is acceptable too.
 *
 * How risky a country or a customer is, and what each level allows, is the seller's policy; only the ranking of the
 * methods is given.
 *
 * @throws ReceivablesError `input.choice` for a level that the policy does not name or a method that is none,
 * `input.missing`, `input.type`, `input.unknown-key`.
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

/** Every method of the policy is checked, not only the one that is asked for. */
function allowed(value: unknown, risk: string, key: 'country' | 'customer'): PaymentMethodRank {
  const path = at('policy', key)
  const table = expectRecord(value, path, 'a method for each level of risk')
  const levels = new Map(Object.keys(table).map((level) => [level, rankOf(table[level], at(path, level))]))
  return levels.get(risk) ?? refuse('input.choice', `${key}Risk`, `a level of ${path}`, risk)
}

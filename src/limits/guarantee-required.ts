import { expectBoolean, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readAmountIn } from '../money/amount-in.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { LimitsReason } from './reasons.js'

/** Which orders need a guarantee. */
export interface GuaranteePolicy {
  /** The amount from which an order needs a guarantee, itself included, by currency. */
  readonly fromAmount: Readonly<Record<CurrencyCode, DecimalInput>>
}

/** The fields of an order that decide whether it needs a guarantee. */
export interface GuaranteeOrder {
  /** The amount of the order. */
  readonly amount: DecimalInput
  /** ISO 4217 code of the amount. */
  readonly currency: CurrencyCode
  /**
   * Whether the transaction is marked as important; then it needs a guarantee at any amount. Default: not important.
   */
  readonly important?: boolean
}

/** Whether an order needs a guarantee. */
export interface GuaranteeRequirement {
  /** Whether the order needs one. */
  readonly required: boolean
  /** Why; empty if none is needed. */
  readonly reasons: readonly LimitsReason[]
}

/**
 * Whether an order needs a guarantee, such as the joint and several guarantee of the customer's legal representative:
 * it does from the amount in the policy, itself included, and for every transaction marked as important.
 *
 * @throws ReceivablesError `currency.missing` if the policy has no amount in the currency, `amount.negative`,
 * `amount.too-fine`, `currency.unknown`, `decimal.invalid`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { guaranteeRequired } from 'receivables'
 *
 * const policy = { fromAmount: { CNY: '500000' } }
 * guaranteeRequired({ amount: '500000.00', currency: 'CNY' }, policy).required // => true
 * guaranteeRequired({ amount: '499999.99', currency: 'CNY' }, policy) // => { required: false, reasons: [] }
 * guaranteeRequired({ amount: '1.00', currency: 'CNY', important: true }, policy).reasons
 * // => [{ code: 'limits.important-order', params: {} }]
 * ```
 */
export function guaranteeRequired(order: GuaranteeOrder, policy: GuaranteePolicy): GuaranteeRequirement {
  return readSafely('', () => {
    const rules = expectRecord(policy, 'policy', 'which orders need a guarantee')
    expectKeys(rules, ['fromAmount'], 'policy')
    return requirementOf(expectRecord(order, 'order', 'an order'), rules, 'policy')
  })
}

/** The requirement, from records whose keys were checked already. */
export function requirementOf(
  order: UnknownRecord,
  policy: UnknownRecord,
  path: string,
): GuaranteeRequirement {
  const scale = readScale(order['currency'], 'order.currency')
  const currency = order['currency'] as CurrencyCode
  const amount = readAmount(order['amount'], scale, 'order.amount')
  const from = readAmountIn(policy['fromAmount'], currency, scale, `${path}.fromAmount`)
  const { important } = order
  const reasons: LimitsReason[] = []
  if (amount >= from) {
    const params = { amount: writeMinor(amount, scale), from: writeMinor(from, scale), currency }
    reasons.push({ code: 'limits.guarantee-from', params })
  }
  if (important !== undefined && expectBoolean(important, 'order.important'))
    reasons.push({ code: 'limits.important-order', params: {} })
  return { required: reasons.length > 0, reasons }
}

import { expectBoolean, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readAmountIn } from '../money/amount-in.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { LimitsReason } from './reasons.js'

/** The orders that need a guarantee. */
export interface GuaranteePolicy {
  /** Every order of this amount or more, by currency. */
  readonly fromAmount: Readonly<Record<CurrencyCode, DecimalInput>>
}

/** What is looked at of an order. */
export interface GuaranteeOrder {
  /** The amount of the order. */
  readonly amount: DecimalInput
  /** ISO 4217 code of the amount. */
  readonly currency: CurrencyCode
  /** Whether somebody called the transaction important, whatever its amount. */
  readonly important?: boolean
}

/** Whether an order needs a guarantee. */
export interface GuaranteeRequirement {
  /** Whether it does. */
  readonly required: boolean
  /** Why; empty where none is needed. */
  readonly reasons: readonly LimitsReason[]
}

/**
 * Whether an order needs a guarantee, such as the joint and several guarantee of the customer's legal representative: from
 * a sum of the policy on (the sum itself included), and for every transaction called important.
 *
 * @throws ReceivablesError `currency.missing` where the policy has no sum in the currency, `amount.negative`,
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

/** The requirement, from records whose keys were checked. */
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

import { expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { type DiscountCostRequest, readCost } from './annualized-discount-cost.js'
import { readAnnualRate } from '../numbers/read-annual-rate.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import type { DiscountReason, DiscountReasonCode } from './reasons.js'

/** A discount on offer, and the buyer's cost of funds. */
export interface BuyerDecisionRequest extends DiscountCostRequest {
  /** The buyer's yearly cost of funds as a fraction: its overdraft rate, or the return on its money elsewhere. */
  readonly costOfFunds: DecimalInput
  /**
   * Whether `costOfFunds` is a `nominal` (simple) or an `effective` (compound) yearly rate; it is compared with the
   * cost of the same kind.
   */
  readonly costOfFundsIs: 'nominal' | 'effective'
}

/** Whether a buyer should take a discount. */
export interface BuyerDecision {
  /** `take` if forgoing the discount costs more than borrowing, `forgo` if less, `indifferent` if equal. */
  readonly decision: 'take' | 'forgo' | 'indifferent'
  /** The annual cost of forgoing the discount, of the kind in `costOfFundsIs`. */
  readonly cost: DecimalString
  /** The cost of funds. */
  readonly costOfFunds: DecimalString
  /** cost − costOfFunds; if above zero, taking the discount pays. */
  readonly advantage: DecimalString
  /** Reasons for the decision. */
  readonly reasons: readonly DiscountReason[]
}

/**
 * Whether a buyer should take an early-payment discount: compares the annual cost of forgoing it with the buyer's cost
 * of funds. All results are fractions with 12 decimals and are compared at that precision.
 *
 * @throws ReceivablesError the codes of `annualizedDiscountCost`; `input.range` for a cost of funds outside 0 to 100;
 * `input.choice` or `input.missing` for `costOfFundsIs`.
 *
 * @example
 * ```ts
 * import { buyerDiscountDecision } from 'receivables'
 *
 * buyerDiscountDecision({
 *   rate: '0.02',
 *   discountDays: 10,
 *   netDays: 30,
 *   daysInYear: 365,
 *   costOfFunds: '0.12',
 *   costOfFundsIs: 'nominal',
 * })
 * // => { decision: 'take', cost: '0.372448979592', costOfFunds: '0.120000000000', advantage: '0.252448979592', ... }
 * ```
 *
 * @see {@link annualizedDiscountCost}
 */
export function buyerDiscountDecision(request: BuyerDecisionRequest): BuyerDecision {
  return readSafely('', () => decide(request))
}

function decide(request: BuyerDecisionRequest): BuyerDecision {
  const record = expectRecord(request, '', 'an object with a discount and costOfFunds')
  expectKeys(record, ['rate', 'discountDays', 'netDays', 'daysInYear', 'costOfFunds', 'costOfFundsIs'], '')
  const exact = readCost(record)
  const costOfFunds = writeStatistic(readAnnualRate(record['costOfFunds'], 'costOfFunds'))
  const kind = expectChoice(record['costOfFundsIs'], ['nominal', 'effective'] as const, 'costOfFundsIs')
  const cost = kind === 'nominal' ? writeStatistic(exact.nominal) : exact.effective()
  const advantage = unitsOf(cost) - unitsOf(costOfFunds)
  const [decision, code] = judge(advantage)
  return {
    decision,
    cost,
    costOfFunds,
    advantage: writeStatistic({ num: advantage, den: 10n ** 12n }),
    reasons: [{ code, params: { cost, costOfFunds } }],
  }
}

/** A statistic with 12 decimals, in units of its last decimal. */
const unitsOf = (statistic: string): bigint => BigInt(statistic.replace('.', ''))

function judge(sign: bigint): [BuyerDecision['decision'], DiscountReasonCode] {
  if (sign > 0) return ['take', 'discount.cost-above-funds']
  if (sign < 0) return ['forgo', 'discount.cost-below-funds']
  return ['indifferent', 'discount.cost-equals-funds']
}

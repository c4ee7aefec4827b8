import { expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { type DiscountCostRequest, readCost } from './annualized-discount-cost.js'
import { readAnnualRate } from '../numbers/read-annual-rate.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import type { DiscountReason, DiscountReasonCode } from './reasons.js'

/** A discount on offer, and what money costs the buyer. */
export interface BuyerDecisionRequest extends DiscountCostRequest {
  /** The buyer's yearly cost of funds as a fraction: its overdraft rate, or what its money earns elsewhere. */
  readonly costOfFunds: DecimalInput
  /** Whether that is a `nominal` (simple) or an `effective` (compound) yearly rate: like is compared with like. */
  readonly costOfFundsIs: 'nominal' | 'effective'
}

/** Whether a buyer should take a discount. */
export interface BuyerDecision {
  /** `take` if forgoing it costs more than borrowing, `forgo` if less, `indifferent` if the same. */
  readonly decision: 'take' | 'forgo' | 'indifferent'
  /** The yearly cost of forgoing the discount, of the kind asked for. */
  readonly cost: DecimalString
  /** The cost of funds. */
  readonly costOfFunds: DecimalString
  /** cost − costOfFunds: above zero, taking the discount pays. */
  readonly advantage: DecimalString
  /** Why. */
  readonly reasons: readonly DiscountReason[]
}

/**
 * Whether a buyer should take an early-payment discount, by comparing what forgoing it costs a year with what money
 * costs the buyer. All results are fractions of 12 decimals; they are compared at that precision.
 *
 * @throws ReceivablesError as `annualizedDiscountCost` does; `input.range` for a cost of funds outside 0 to 100;
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

/** A statistic of 12 decimals in units of its last one. */
const unitsOf = (statistic: string): bigint => BigInt(statistic.replace('.', ''))

function judge(sign: bigint): [BuyerDecision['decision'], DiscountReasonCode] {
  if (sign > 0) return ['take', 'discount.cost-above-funds']
  if (sign < 0) return ['forgo', 'discount.cost-below-funds']
  return ['indifferent', 'discount.cost-equals-funds']
}

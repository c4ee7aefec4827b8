import { writeDay } from '../calendar/day-number.js'
import { expectInteger, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { ReasonParam } from '../kernel/reason.js'
import { readAmountIn } from '../money/amount-in.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { toMinor, type Minor } from '../numbers/minor.js'
import { readShare } from '../numbers/read-share.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { InstalmentPlan } from './plan-model.js'
import { readPlan, sumOf, type ReadPlan } from './read-plan.js'
import type { SettlementReason, SettlementReasonCode } from './reasons.js'

/** A company's requirements on an instalment plan. */
export interface PlanPolicy {
  /** The least share of the total in the first instalment, from 0 to 1; `'0'` for no minimum. */
  readonly minFirstShare: DecimalInput
  /** The greatest number of instalments. Default: no limit. */
  readonly maxInstalments?: number
  /** The greatest number of days from the first due date to the last. Default: no limit. */
  readonly maxDays?: number
  /** The smallest instalment per currency. Default: anything above zero. */
  readonly minInstalment?: Readonly<Record<CurrencyCode, DecimalInput>>
}

/** A fault of a plan. */
export interface PlanIssue extends SettlementReason {
  /** `error`: the plan does not sum or breaks the policy; `warning`: to be checked before agreeing. */
  readonly severity: 'error' | 'warning'
  /** Path of the faulty field, such as `instalments[0].amount`. */
  readonly path: string
}

type Add = (
  severity: PlanIssue['severity'],
  code: SettlementReasonCode,
  path: string,
  params: Readonly<Record<string, ReasonParam>>,
) => void

/**
 * Finds all faults of an instalment plan, such as one proposed by a customer: whether it sums, whether its dates
 * ascend, whether the first instalment is large enough for the policy. An empty list means no faults.
 *
 * The minimum for the first instalment is the share of the total rounded up to the minor unit, as in `proposePlan`.
 *
 * @throws ReceivablesError for a value that is not a plan: `input.missing`, `input.type`, `input.range`,
 * `input.choice`, `decimal.invalid`, `amount.negative`, `amount.too-fine`, `currency.unknown`, `date.invalid`; and for
 * the policy: `currency.missing`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { proposePlan, validatePlan } from 'receivables/escalation'
 *
 * const plan = proposePlan({
 *   total: '100000.00',
 *   currency: 'CNY',
 *   instalments: 3,
 *   firstShare: '0.25',
 *   start: '2026-04-01',
 *   every: 'month',
 * })
 * validatePlan(plan, { minFirstShare: '0.30' })
 * // => [{ code: 'settlement.first-payment-below-minimum', params: { first: '25000.00', minimum: '30000.00', ... }, ... }]
 * ```
 */
export function validatePlan(plan: InstalmentPlan, policy: PlanPolicy): readonly PlanIssue[] {
  return readSafely('plan', () => {
    const read = readPlan(plan, 'plan')
    const rules = expectRecord(policy, 'policy', 'a plan policy')
    expectKeys(rules, ['minFirstShare', 'maxInstalments', 'maxDays', 'minInstalment'], 'policy')
    const issues: PlanIssue[] = []
    const add: Add = (severity, code, path, params) => issues.push({ code, params, severity, path })
    checkSums(read, add)
    checkDates(read, add)
    checkFirst(read, rules, add)
    checkSizes(read, rules, add)
    checkLength(read, rules, add)
    return issues
  })
}

function checkSums({ instalments, total, chargeTotal, currency, scale }: ReadPlan, add: Add): void {
  const compare = (part: string, amounts: readonly Minor[], expected: Minor): void => {
    const sum = sumOf(amounts)
    if (sum === expected) return
    const params = { part, sum: writeMinor(sum, scale), expected: writeMinor(expected, scale), currency }
    add('error', 'settlement.plan-does-not-sum', 'instalments', params)
  }
  const amounts = instalments.map(({ amount }) => amount)
  const charges = instalments.map(({ charge }) => charge)
  compare('amounts', amounts, total)
  compare('charges', charges, chargeTotal)
}

function checkDates({ instalments }: ReadPlan, add: Add): void {
  instalments.forEach(({ due }, index) => {
    const before = instalments[index - 1]
    if (before === undefined || due > before.due) return
    const path = `instalments[${String(index)}].dueDate`
    const params = { number: index + 1, dueDate: writeDay(due), previous: writeDay(before.due) }
    if (due < before.due) add('error', 'settlement.plan-dates-go-back', path, params)
    else add('warning', 'settlement.plan-same-day', path, params)
  })
}

function checkFirst({ instalments, total, currency, scale }: ReadPlan, rules: UnknownRecord, add: Add): void {
  const share = readShare(rules['minFirstShare'], 'policy.minFirstShare')
  const minimum = toMinor(roundQuotient(BigInt(total) * share.num, share.den, 'ceiling'))
  const first = instalments[0]?.amount as Minor
  if (first >= minimum) return
  const params = { first: writeMinor(first, scale), minimum: writeMinor(minimum, scale), currency }
  add('error', 'settlement.first-payment-below-minimum', 'instalments[0].amount', params)
}

function checkSizes({ instalments, currency, scale }: ReadPlan, rules: UnknownRecord, add: Add): void {
  const smallest = rules['minInstalment']
  const minimum = smallest === undefined ? 0 : readAmountIn(smallest, currency, scale, 'policy.minInstalment')
  instalments.forEach(({ payable }, index) => {
    const path = `instalments[${String(index)}].amount`
    const number = index + 1
    if (payable === 0) add('error', 'settlement.plan-empty-instalment', path, { number })
    else if (payable < minimum) {
      const params = { number, amount: writeMinor(payable, scale), minimum: writeMinor(minimum, scale) }
      add('error', 'settlement.instalment-below-minimum', path, { ...params, currency })
    }
  })
}

function checkLength({ instalments }: ReadPlan, rules: UnknownRecord, add: Add): void {
  const { maxInstalments, maxDays } = rules
  const count = instalments.length
  if (maxInstalments !== undefined) {
    const maximum = expectInteger(maxInstalments, 'policy.maxInstalments', 1, 1200)
    if (count > maximum) add('error', 'settlement.too-many-instalments', 'instalments', { count, maximum })
  }
  if (maxDays !== undefined) {
    const maximum = expectInteger(maxDays, 'policy.maxDays', 0, 36_525)
    const dues = instalments.map(({ due }) => due)
    const days = Math.max(...dues) - Math.min(...dues)
    if (days > maximum) add('error', 'settlement.plan-too-long', 'instalments', { days, maximum })
  }
}

import { readDay } from '../calendar/day-number.js'
import { expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { addMinor, maxMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { leftOfLimit, readLimit } from './available-limit.js'
import { blockFindings, holdFindings, overdueFindings, supplyFindings } from './customer-gates.js'
import { gradeLimit, type ReadGradeRule } from './grade-rules.js'
import { limitFindings } from './limit-gates.js'
import { severest, type Finding } from './order-decision.js'
import { readOrderFacts, type OrderFacts } from './order-facts.js'
import {
  anomalyFindings,
  behaviourFindings,
  gradeFindings,
  gradeRuleOf,
  guaranteeFindings,
  prepaymentFindings,
} from './order-gates.js'
import type { OrderCheck, OrderCheckRequest } from './order-model.js'
import { readOrderPolicy } from './order-policy.js'

const FIELDS = [
  'order',
  'exposure',
  'limit',
  'limitCurrency',
  'exchangeRates',
  'group',
  'categories',
  'behaviour',
  'grade',
  'guarantee',
  'anomaly',
  'supplyHold',
  'blockList',
  'holds',
  'asOf',
  'policy',
]

/**
 * The credit decision on an order: approved, needs approval, held or rejected. It applies every rule of the policy and
 * reports every reason that holds, with the action that would lift it; the most severe outcome decides.
 *
 * The order fits if the exposure plus the amount that the order adds is at most the limit; exactly at the limit is
 * allowed unless the policy says otherwise. A limit of null means no limit. A limit of zero means no credit: the order
 * is over its limit and held unless `overLimit` says otherwise, because it can still be paid in advance. Group and
 * category have their own limits and exposures, and the order must fit within all of them. An approved order never
 * takes the exposure above a limit.
 *
 * Nothing is counted twice: an order that is already among the open orders of the exposure adds only the amount by
 * which it grew, and a delivery or an invoice consumes the order that it `fulfils`.
 *
 * @throws ReceivablesError `input.missing` for a fact that a rule of the policy needs (grade, behaviour, overdue items,
 * `asOf`), `input.choice` for an unknown grade or category, `policy.invalid` for grades out of order,
 * `currency.missing`, `currency.mismatch`, `rate.unknown`, `rate.table`, `amount.negative`, `input.conflict`,
 * `input.unknown-key`, `date.order` and the codes of malformed fields.
 *
 * @example
 * ```ts
 * import { checkOrder } from 'receivables'
 *
 * const { decision, shortfall, reasons } = checkOrder({
 *   order: { amount: '100000.00', currency: 'CNY' },
 *   exposure: '420000.00',
 *   limit: '500000.00',
 *   policy: {},
 * })
 * const answer = [decision, shortfall, reasons.map(({ code }) => code)]
 * answer // => ['hold', '20000.00', ['limits.over-limit']]
 * ```
 */
export function checkOrder(request: OrderCheckRequest): OrderCheck {
  return readSafely('', () => {
    const fields = expectRecord(request, '', 'an order, an exposure, a limit and a policy')
    expectKeys(fields, FIELDS, '')
    const policy = readOrderPolicy(fields['policy'])
    if (fields['asOf'] !== undefined) readDay(fields['asOf'], 'asOf')
    const facts = readOrderFacts(fields)
    const rule = gradeRuleOf(fields['grade'], policy)
    const { limit, told } = limitOf(fields, facts, rule)
    const findings = [
      ...told,
      ...limitFindings(fields, facts, limit, policy),
      ...overdueFindings(policy.fields, facts),
      ...blockFindings(fields, facts),
      ...holdFindings(fields),
      ...supplyFindings(fields),
      ...gradeFindings(rule),
      ...prepaymentFindings(rule, policy, facts),
      ...guaranteeFindings(fields, policy.fields, facts),
      ...behaviourFindings(fields, policy.fields),
      ...anomalyFindings(fields, policy.fields),
    ]
    const after = leftOfLimit(addMinor(facts.before, facts.added), limit, facts.scale, policy.watchAbove)
    return tell(findings, facts, leftOfLimit(facts.before, limit, facts.scale, undefined), after)
  })
}

/** The smaller of the customer's limit and the limit of its grade. */
function limitOf(
  fields: UnknownRecord,
  { currency, scale }: OrderFacts,
  rule: ReadGradeRule | undefined,
): { limit: Minor | null; told: Finding[] } {
  const own = readLimit(fields['limit'], scale, 'limit')
  const cap = rule === undefined ? null : gradeLimit(rule, currency)
  if (rule === undefined || cap === null || (own !== null && own <= cap)) return { limit: own, told: [] }
  const params = { grade: rule.grade, limit: writeMinor(cap, scale), currency }
  return { limit: cap, told: [{ effect: 'approve', reason: { code: 'limits.grade-limit', params } }] }
}

type Left = ReturnType<typeof leftOfLimit>

function tell(findings: readonly Finding[], facts: OrderFacts, before: Left, after: Left): OrderCheck {
  const write = (minor: Minor): string => writeMinor(minor, facts.scale)
  return {
    decision: severest(findings),
    reasons: findings.map(({ reason }) => reason),
    shortfall: write(findings.map(({ shortfall = 0 }) => shortfall).reduce(maxMinor, 0)),
    releaseWhen: findings.flatMap(({ effect, release }) =>
      effect === 'approve' || release === undefined ? [] : [release],
    ),
    currency: facts.currency,
    limit: after.limit,
    exposure: write(facts.before),
    added: write(facts.added),
    exposureAfter: write(addMinor(facts.before, facts.added)),
    available: before.available,
    availableAfter: after.available,
    status: after.status,
  }
}

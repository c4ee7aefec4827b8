import { MAX_DAYS } from '../calendar/date-steps.js'
import {
  at,
  expectBoolean,
  expectChoice,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { subtractMinor, toMinor } from '../numbers/minor.js'
import { type Ratio, compareRatio } from '../numbers/ratio.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { ReadGradeRule } from './grade-rules.js'
import { requirementOf } from './guarantee-required.js'
import { EFFECTS, readEffect, type Finding } from './order-decision.js'
import type { OrderFacts } from './order-facts.js'
import { readAbove, readDecision, type ReadOrderPolicy } from './order-policy.js'
import type { LimitsReason } from './reasons.js'
import { writeFigure } from './write-figure.js'

/** The rule for the customer's grade; undefined if the policy has no rules by grade. */
export function gradeRuleOf(grade: unknown, { grades }: ReadOrderPolicy): ReadGradeRule | undefined {
  if (grades === undefined) return undefined
  const names = grades.map((rule) => rule.grade)
  const wanted = expectChoice(grade ?? undefined, names, 'grade')
  return grades.find((rule) => rule.grade === wanted)
}

/** The finding from the decision of the grade. */
export function gradeFindings(rule: ReadGradeRule | undefined): Finding[] {
  if (rule === undefined || rule.decision === 'approve') return []
  const reason = { code: 'limits.grade', params: { grade: rule.grade, decision: rule.decision } } as const
  return [
    {
      effect: rule.decision,
      reason,
      release: { code: 'limits.release-grade', params: { grade: rule.grade } },
    },
  ]
}

/** The finding if too little is prepaid. The comparison is exact; the missing amount is the smallest that is enough. */
export function prepaymentFindings(
  rule: ReadGradeRule | undefined,
  policy: ReadOrderPolicy,
  facts: OrderFacts,
): Finding[] {
  const share = larger(policy.prepayment, rule?.prepayment)
  const required = toMinor(roundQuotient(BigInt(facts.amount) * share.num, share.den, 'ceiling'))
  if (facts.prepaid >= required) return []
  const write = (minor: number | bigint): string => writeMinor(minor, facts.orderScale)
  const params = {
    share: writeFigure(share),
    required: write(required),
    prepaid: write(facts.prepaid),
    missing: write(subtractMinor(required, facts.prepaid)),
    currency: facts.orderCurrency,
  }
  return [
    {
      effect: 'hold',
      reason: { code: 'limits.prepayment-missing', params },
      release: {
        code: 'limits.release-prepay',
        params: { missing: params.missing, currency: params.currency },
      },
    },
  ]
}

const larger = (a: Ratio, b: Ratio | undefined): Ratio => (b !== undefined && compareRatio(b, a) > 0 ? b : a)

/** The finding if the policy requires a guarantee and there is no valid one. */
export function guaranteeFindings(
  fields: UnknownRecord,
  rules: UnknownRecord,
  { order }: OrderFacts,
): Finding[] {
  const { guarantee } = fields
  const status = guarantee === undefined ? undefined : expectRecord(guarantee, 'guarantee')
  const isValid = status !== undefined && expectBoolean(status['valid'], 'guarantee.valid')
  if (rules['guarantee'] === undefined) return []
  const path = 'policy.guarantee'
  const rule = expectRecord(rules['guarantee'], path, 'which orders need a guarantee')
  expectKeys(rule, ['fromAmount', 'effect'], path)
  const effect = readEffect(rule['effect'], at(path, 'effect'))
  const { required, reasons } = requirementOf(order, rule, path)
  if (!required || isValid) return []
  const code = guarantee === undefined ? 'limits.guarantee-missing' : 'limits.guarantee-invalid'
  const release = { code: 'limits.release-guarantee', params: {} } as const
  return [
    { effect, reason: { code, params: {} }, release },
    ...reasons.map((reason): Finding => ({ effect, reason })),
  ]
}

const BEHAVIOUR = ['habituallyLate', 'unknown', 'longestDelay', 'brokenPromises']

/** The findings from the payment record. */
export function behaviourFindings(fields: UnknownRecord, rules: UnknownRecord): Finding[] {
  if (rules['behaviour'] === undefined) return []
  const path = 'policy.behaviour'
  const rule = expectRecord(rules['behaviour'], path, 'rules on the payment record')
  expectKeys(rule, BEHAVIOUR, path)
  const record = expectRecord(
    fields['behaviour'] ?? undefined,
    'behaviour',
    'the payment behaviour of the customer',
  )
  return [
    ...habitFindings(rule, record, path),
    ...aboveFindings(rule['longestDelay'], at(path, 'longestDelay'), 'limits.longest-delay', () => {
      const delay = record['longestDelay']
      return delay === null ? 0 : expectInteger(delay, 'behaviour.longestDelay', 0, MAX_DAYS)
    }),
    ...aboveFindings(rule['brokenPromises'], at(path, 'brokenPromises'), 'limits.broken-promises', () => {
      const promises = expectRecord(record['promises'], 'behaviour.promises', 'kept and broken promises')
      return expectInteger(promises['broken'], 'behaviour.promises.broken', 0, Number.MAX_SAFE_INTEGER)
    }),
  ]
}

/** A new object each time, so that no two answers share an object that a caller may change. */
const releaseByRecord = (): LimitsReason => ({ code: 'limits.release-record', params: {} })

function habitFindings(rule: UnknownRecord, record: UnknownRecord, path: string): Finding[] {
  const { habituallyLate, unknown: given } = rule
  if (habituallyLate === undefined) {
    if (given !== undefined) readDecision(given, at(path, 'unknown'))
    return []
  }
  const effect = readEffect(habituallyLate, at(path, 'habituallyLate'))
  const unknown = readDecision(given, at(path, 'unknown'))
  const late = record['habituallyLate']
  if (late === null)
    return [
      { effect: unknown, reason: { code: 'limits.habit-unknown', params: {} }, release: releaseByRecord() },
    ]
  if (!expectBoolean(late, 'behaviour.habituallyLate')) return []
  return [{ effect, reason: { code: 'limits.habitually-late', params: {} }, release: releaseByRecord() }]
}

function aboveFindings(
  rule: unknown,
  path: string,
  code: 'limits.longest-delay' | 'limits.broken-promises',
  read: () => number,
): Finding[] {
  if (rule === undefined) return []
  const { above, effect } = readAbove(rule, path)
  const value = read()
  if (value <= above) return []
  return [{ effect, reason: { code, params: { value, above } }, release: releaseByRecord() }]
}

/** The finding if the order is unusual for the customer. */
export function anomalyFindings(fields: UnknownRecord, rules: UnknownRecord): Finding[] {
  if (rules['anomaly'] === undefined) return []
  const rule = expectRecord(rules['anomaly'], 'policy.anomaly', 'a rule on unusual orders')
  expectKeys(rule, ['effect', 'insufficientData'], 'policy.anomaly')
  // This effect has no default: the rule must name it.
  const effect = expectChoice(rule['effect'], EFFECTS, 'policy.anomaly.effect')
  const unknown = readDecision(rule['insufficientData'], 'policy.anomaly.insufficientData')
  const found = expectRecord(fields['anomaly'], 'anomaly', 'the result of orderAnomaly')
  const release = { code: 'limits.release-review', params: {} } as const
  if (found['anomalous'] === null)
    return [{ effect: unknown, reason: { code: 'limits.order-not-judged', params: {} }, release }]
  if (!expectBoolean(found['anomalous'], 'anomaly.anomalous')) return []
  return [{ effect, reason: { code: 'limits.unusual-order', params: {} }, release }]
}

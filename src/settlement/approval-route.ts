import { readDay, writeDay } from '../calendar/day-number.js'
import { expectBoolean, expectId, expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readAmountIn } from '../money/amount-in.js'
import { readScale } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { bandOf, MAX_STEPS, type AskedBand } from './approval-bands.js'
import {
  APPROVAL_SCHEMA,
  type ApprovalPolicy,
  type ApprovalRequest,
  type ApprovalRoute,
} from './approval-model.js'
import { readEntries } from './read-list.js'
import { MAX_GRACE_DAYS } from './read-monitoring.js'
import type { SettlementReason } from './reasons.js'

const REQUEST_FIELDS = [
  'id',
  'kind',
  'currency',
  'amount',
  'requester',
  'requestedOn',
  'keyCustomer',
  'assessmentId',
]
const POLICY_FIELDS = [
  'rules',
  'stepDays',
  'expiresAfterDays',
  'distinctApprovers',
  'important',
  'assessedKinds',
]

/**
 * Determines the steps that a request must pass to be approved: the roles of the band of its amount, in order; for an
 * important request also the role of `important`; and, for a key customer, the record of an assessment if the policy
 * requires one. The result contains the request as a draft, to be continued with `decideApproval`.
 *
 * A band includes its upper end. Each step should be decided `stepDays` after the previous one, counted from the day of
 * the request. The request expires `expiresAfterDays` after the day of the request, whatever the state of its steps.
 *
 * @throws ReceivablesError `input.choice` for a kind without a rule in the policy; `policy.invalid` for bands that do
 * not ascend or have no end, and for a role that occurs twice on a route; `currency.missing`, `currency.unknown`,
 * `amount.negative`, `amount.too-fine`, `decimal.invalid`, `date.invalid`, `date.out-of-range`, `id.invalid`,
 * `id.duplicate`, `input.missing`, `input.range`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { approvalRoute } from 'receivables/escalation'
 *
 * const { steps } = approvalRoute(
 *   {
 *     id: 'REQ-1',
 *     kind: 'instalment-plan',
 *     currency: 'CNY',
 *     amount: '600000.00',
 *     requester: 'li.wei',
 *     requestedOn: '2026-03-02',
 *     keyCustomer: false,
 *   },
 *   {
 *     rules: [
 *       {
 *         kind: 'instalment-plan',
 *         bands: [
 *           { upTo: { CNY: '100000' }, roles: ['team-lead'] },
 *           { upTo: null, roles: ['team-lead', 'finance-director'] },
 *         ],
 *       },
 *     ],
 *     stepDays: 2,
 *     expiresAfterDays: 14,
 *     distinctApprovers: true,
 *     important: { from: { CNY: '500000' }, role: 'legal' },
 *     assessedKinds: ['credit-limit'],
 *   },
 * )
 * steps.map(({ role, dueBy }) => [role, dueBy])
 * // => [['team-lead', '2026-03-04'], ['finance-director', '2026-03-06'], ['legal', '2026-03-08']]
 * ```
 */
export function approvalRoute(request: ApprovalRequest, policy: ApprovalPolicy): ApprovalRoute {
  return readSafely('', () => {
    const asked = readRequest(request)
    const { currency, scale, requested, kind } = asked
    const rules = expectRecord(policy, 'policy', 'an approval policy')
    expectKeys(rules, POLICY_FIELDS, 'policy')
    const { from, role } = readImportant(rules['important'], asked)
    const important = asked.amount >= from
    const own = bandOf(rules['rules'], asked)
    const roles = important && !own.includes(role) ? [...own, role] : own
    const stepDays = expectInteger(rules['stepDays'], 'policy.stepDays', 0, MAX_GRACE_DAYS)
    const life = expectInteger(rules['expiresAfterDays'], 'policy.expiresAfterDays', 0, MAX_GRACE_DAYS)
    const assessed = readEntries(
      rules['assessedKinds'],
      'policy.assessedKinds',
      'a list of kinds',
      MAX_STEPS,
      expectId,
    )
    const assessmentRequired = asked.keyCustomer && assessed.includes(kind)
    const assessmentMissing = assessmentRequired && asked.assessmentId === null
    const steps = roles.map((name, index) => ({
      role: name,
      dueBy: writeDay(requested + stepDays * (index + 1), 'policy.stepDays'),
      decision: null,
    }))
    const amount = writeMinor(asked.amount, scale)
    const reasons: SettlementReason[] = [
      { code: 'settlement.route', params: { kind, amount, currency, steps: roles.join(', ') } },
    ]
    if (important) {
      const params = { amount, from: writeMinor(from, scale), currency, role }
      reasons.push({ code: 'settlement.important', params })
    }
    if (assessmentMissing) reasons.push({ code: 'settlement.assessment-missing', params: { kind } })
    return {
      approval: {
        schema: APPROVAL_SCHEMA,
        id: asked.id,
        kind,
        currency,
        amount,
        requester: asked.requester,
        status: 'draft',
        requestedOn: writeDay(requested),
        expiresOn: writeDay(requested + life, 'policy.expiresAfterDays'),
        updatedOn: writeDay(requested),
        assessmentRequired,
        assessmentId: asked.assessmentId,
        distinctApprovers: expectBoolean(rules['distinctApprovers'], 'policy.distinctApprovers'),
        steps,
      },
      steps: steps.map(({ role: name, dueBy }, index) => ({ order: index + 1, role: name, dueBy })),
      important,
      assessmentMissing,
      reasons,
    }
  })
}

interface Asked extends AskedBand {
  readonly id: string
  readonly requester: string
  readonly requested: number
  readonly keyCustomer: boolean
  readonly assessmentId: string | null
}

function readRequest(request: unknown): Asked {
  const record = expectRecord(request, 'request', 'the request to be approved')
  expectKeys(record, REQUEST_FIELDS, 'request')
  const currency = record['currency'] as string
  const scale = readScale(currency, 'request.currency')
  const assessment = record['assessmentId']
  return {
    id: expectId(record['id'], 'request.id'),
    kind: expectId(record['kind'], 'request.kind'),
    currency,
    scale,
    amount: readAmount(record['amount'], scale, 'request.amount'),
    requester: expectId(record['requester'], 'request.requester'),
    requested: readDay(record['requestedOn'], 'request.requestedOn'),
    keyCustomer: expectBoolean(record['keyCustomer'], 'request.keyCustomer'),
    assessmentId: assessment === undefined ? null : expectId(assessment, 'request.assessmentId'),
  }
}

function readImportant(
  value: unknown,
  { currency, scale }: Asked,
): { readonly from: Minor; readonly role: string } {
  const path = 'policy.important'
  const record = expectRecord(
    value,
    path,
    'an amount from which a request is important, and the role that then approves it',
  )
  expectKeys(record, ['from', 'role'], path)
  return {
    from: readAmountIn(record['from'], currency, scale, `${path}.from`),
    role: expectId(record['role'], `${path}.role`),
  }
}

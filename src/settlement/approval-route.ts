import { readAmount } from '../allocation/read-amount.js'
import { readDay, writeDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectBoolean,
  expectChoice,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale } from '../money/currency.js'
import type { Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import {
  APPROVAL_SCHEMA,
  type ApprovalPolicy,
  type ApprovalRequest,
  type ApprovalRoute,
} from './approval-model.js'
import { readEntries, readList } from './read-list.js'
import { MAX_GRACE_DAYS } from './read-monitoring.js'
import { readAmountIn } from './read-value.js'
import type { SettlementReason } from './reasons.js'

/** The most roles, bands and rules: no company has more. */
export const MAX_STEPS = 100

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
 * The way that a request has to go to be approved: the roles of the band that its amount falls into, in their order; for
 * an important matter the legal role as well; and, for a key customer, the record of an assessment where the policy asks
 * for one. It comes with the request as a draft, on which `decideApproval` goes on.
 *
 * A band includes its own upper amount. Each step should decide so many days after the one before it, counted from the
 * day of the request; the request expires on its own day whatever the steps do.
 *
 * @throws ReceivablesError `input.choice` for a kind that the policy has no rule for; `policy.invalid` for bands that do
 * not ascend or have no end, and for a role twice on one route; `currency.missing`, `currency.unknown`,
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
    const rules = expectRecord(policy, 'policy', 'who approves what')
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

interface Asked {
  readonly id: string
  readonly kind: string
  readonly currency: string
  readonly scale: number
  readonly amount: Minor
  readonly requester: string
  readonly requested: number
  readonly keyCustomer: boolean
  readonly assessmentId: string | null
}

function readRequest(request: unknown): Asked {
  const record = expectRecord(request, 'request', 'what is to be approved')
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
  const record = expectRecord(value, path, 'from which amount a matter is important, and whose it is then')
  expectKeys(record, ['from', 'role'], path)
  return {
    from: readAmountIn(record['from'], currency, scale, `${path}.from`),
    role: expectId(record['role'], `${path}.role`),
  }
}

/** The roles of the first band that reaches the amount; all bands of the rule are checked. */
function bandOf(value: unknown, asked: Asked): readonly string[] {
  const rules = readList(
    value,
    'policy.rules',
    'a rule with its kind and bands',
    (rule, path) => ({
      kind: expectId(rule['kind'], at(path, 'kind')),
      rule,
      path,
    }),
    MAX_STEPS,
  )
  const kinds = rules.map(({ kind }) => kind)
  const twice = kinds.find((kind, index) => kinds.indexOf(kind) !== index)
  if (twice !== undefined) refuse('id.duplicate', 'policy.rules', 'one rule for every kind', twice)
  const kind = expectChoice(asked.kind, kinds, 'request.kind')
  const own = rules[kinds.indexOf(kind)] as (typeof rules)[number]
  expectKeys(own.rule, ['kind', 'bands'], own.path)
  return rolesOf(own.rule, asked, at(own.path, 'bands'))
}

function rolesOf(rule: UnknownRecord, { amount, currency, scale }: Asked, path: string): readonly string[] {
  const bands = readList(
    rule['bands'],
    path,
    'a band with its amount and roles',
    (band, place) => {
      expectKeys(band, ['upTo', 'roles'], place)
      const end = band['upTo']
      return {
        upTo: end === null ? null : readAmountIn(end, currency, scale, at(place, 'upTo')),
        roles: readRoles(band['roles'], at(place, 'roles')),
      }
    },
    MAX_STEPS,
  )
  bands.forEach(({ upTo }, index) => {
    const isLast = index === bands.length - 1
    const before = bands[index - 1]?.upTo ?? -1
    if (isLast ? upTo !== null : upTo === null || upTo <= before) {
      const expected = isLast
        ? 'null for the last band, which has no end'
        : 'an amount above that of the band before'
      refuse('policy.invalid', at(at(path, index), 'upTo'), expected, upTo)
    }
  })
  const found = bands.find(({ upTo }) => upTo === null || amount <= upTo)
  return found === undefined ? refuse('policy.invalid', path, 'at least one band', bands) : found.roles
}

function readRoles(value: unknown, path: string): readonly string[] {
  const roles = readEntries(value, path, 'a list of roles', MAX_STEPS, expectId)
  const isSound = roles.length > 0 && new Set(roles).size === roles.length
  return isSound
    ? roles
    : refuse('policy.invalid', path, 'at least one role, and none of them twice', roles.length)
}

import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  approvalRoute,
  decideApproval,
  type Approval,
  type ApprovalEvent,
  type ApprovalPolicy,
  type ApprovalRequest,
} from '../../src/settlement/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { dayAfter } from './given.js'

const policy: ApprovalPolicy = {
  rules: [
    {
      kind: 'instalment-plan',
      bands: [
        { upTo: { CNY: '100000' }, roles: ['team-lead'] },
        { upTo: null, roles: ['team-lead', 'finance-director'] },
      ],
    },
    { kind: 'credit-limit', bands: [{ upTo: null, roles: ['finance-director'] }] },
    { kind: '__proto__', bands: [{ upTo: null, roles: ['constructor'] }] },
  ],
  stepDays: 2,
  expiresAfterDays: 14,
  distinctApprovers: true,
  important: { from: { CNY: '500000' }, role: 'legal' },
  assessedKinds: ['credit-limit'],
}
const request: ApprovalRequest = {
  id: 'REQ-1',
  kind: 'instalment-plan',
  currency: 'CNY',
  amount: '100000.01',
  requester: 'li.wei',
  requestedOn: '2026-03-02',
  keyCustomer: false,
}
const routeOf = (change: object = {}, rules: object = {}) =>
  approvalRoute({ ...request, ...change }, { ...policy, ...rules })

describe('approvalRoute', () => {
  test('gives a draft with its steps', () => {
    const steps = [
      { role: 'team-lead', dueBy: '2026-03-04' },
      { role: 'finance-director', dueBy: '2026-03-06' },
    ]
    expect(routeOf()).toEqual({
      approval: {
        schema: 'receivables/approval@1',
        id: 'REQ-1',
        kind: 'instalment-plan',
        currency: 'CNY',
        amount: '100000.01',
        requester: 'li.wei',
        status: 'draft',
        requestedOn: '2026-03-02',
        expiresOn: '2026-03-16',
        updatedOn: '2026-03-02',
        assessmentRequired: false,
        assessmentId: null,
        distinctApprovers: true,
        steps: steps.map((step) => ({ ...step, decision: null })),
      },
      steps: steps.map((step, index) => ({ order: index + 1, ...step })),
      important: false,
      assessmentMissing: false,
      reasons: [
        {
          code: 'settlement.route',
          params: {
            kind: 'instalment-plan',
            amount: '100000.01',
            currency: 'CNY',
            steps: 'team-lead, finance-director',
          },
        },
      ],
    })
  })

  test.each<[string, object, object, string[]]>([
    ['a band includes its upper amount', { amount: '100000.00' }, {}, ['team-lead']],
    ['below what is important', { amount: '499999.99' }, {}, ['team-lead', 'finance-director']],
    [
      'what is important is heard by legal',
      { amount: '500000' },
      {},
      ['team-lead', 'finance-director', 'legal'],
    ],
    [
      'a role on the route is not heard twice',
      { amount: '500000' },
      { important: { from: { CNY: '1' }, role: 'team-lead' } },
      ['team-lead', 'finance-director'],
    ],
    ['a kind of any name', { kind: '__proto__' }, {}, ['constructor']],
  ])('%s', (_, change, rules, roles) => {
    expect(routeOf(change, rules).steps.map(({ role }) => role)).toEqual(roles)
  })

  test('asks for an assessment of a key customer, where the policy does', () => {
    const key = { kind: 'credit-limit', keyCustomer: true }
    expect(routeOf(key)).toMatchObject({ assessmentMissing: true, approval: { assessmentRequired: true } })
    expect(routeOf({ ...key, assessmentId: 'AS-1' })).toMatchObject({
      assessmentMissing: false,
      approval: { assessmentRequired: true, assessmentId: 'AS-1' },
    })
    expect(routeOf({ kind: 'credit-limit' }).assessmentMissing).toBe(false)
    expect(routeOf({ keyCustomer: true }).assessmentMissing).toBe(false)
  })

  const bands = (...list: unknown[]) => ({ rules: [{ kind: 'instalment-plan', bands: list }] })
  test.each<[string, () => unknown, string, string]>([
    ['no request', () => approvalRoute(undefined as never, policy), 'input.missing', 'request'],
    ['no policy', () => approvalRoute(request, undefined as never), 'input.missing', 'policy'],
    ['a revoked proxy', () => approvalRoute(revokedProxy(), policy), 'input.type', 'request'],
    ['a kind without a rule', () => routeOf({ kind: 'gift' }), 'input.choice', 'request.kind'],
    ['a negative amount', () => routeOf({ amount: '-1' }), 'amount.negative', 'request.amount'],
    ['a truthy mark', () => routeOf({ keyCustomer: 'yes' }), 'input.type', 'request.keyCustomer'],
    [
      'a currency without a band',
      () => routeOf({ currency: 'EUR' }),
      'currency.missing',
      'policy.important.from.EUR',
    ],
    [
      'a band without the currency',
      () => routeOf({}, bands({ upTo: { EUR: '1' }, roles: ['a'] }, { upTo: null, roles: ['b'] })),
      'currency.missing',
      'policy.rules[0].bands[0].upTo.CNY',
    ],
    ['no band', () => routeOf({}, bands()), 'policy.invalid', 'policy.rules[0].bands'],
    [
      'bands that do not ascend',
      () =>
        routeOf(
          {},
          bands(
            { upTo: { CNY: '5' }, roles: ['a'] },
            { upTo: { CNY: '5' }, roles: ['a'] },
            { upTo: null, roles: ['b'] },
          ),
        ),
      'policy.invalid',
      'policy.rules[0].bands[1].upTo',
    ],
    [
      'bands without an end',
      () => routeOf({}, bands({ upTo: { CNY: '5' }, roles: ['a'] })),
      'policy.invalid',
      'policy.rules[0].bands[0].upTo',
    ],
    [
      'a band after the end',
      () => routeOf({}, bands({ upTo: null, roles: ['a'] }, { upTo: null, roles: ['a'] })),
      'policy.invalid',
      'policy.rules[0].bands[0].upTo',
    ],
    [
      'a band without roles',
      () => routeOf({}, bands({ upTo: null, roles: [] })),
      'policy.invalid',
      'policy.rules[0].bands[0].roles',
    ],
    [
      'a role twice',
      () => routeOf({}, bands({ upTo: null, roles: ['a', 'a'] })),
      'policy.invalid',
      'policy.rules[0].bands[0].roles',
    ],
    [
      'two rules of one kind',
      () => routeOf({}, { rules: [...policy.rules, policy.rules[0]] }),
      'id.duplicate',
      'policy.rules',
    ],
    [
      'an expiry below zero',
      () => routeOf({}, { expiresAfterDays: -1 }),
      'input.range',
      'policy.expiresAfterDays',
    ],
    ['a day past 9999', () => routeOf({ requestedOn: '9999-12-31' }), 'date.out-of-range', 'policy.stepDays'],
    ['a misspelt rule', () => routeOf({}, { stepDay: 1 }), 'input.unknown-key', 'policy.stepDay'],
  ])('refuses %s', (_, call, code, path) => {
    expect(refusal(call)).toEqual([code, path])
  })

  test('a bound that does not ascend is told as the amount that was given, not in cents', () => {
    const five = { upTo: { CNY: '5' }, roles: ['a'] }
    expect(() => routeOf({}, bands(five, five, { upTo: null, roles: ['b'] }))).toThrow(
      'policy.rules[0].bands[1].upTo: expected an amount above that of the previous band, received "5.00"',
    )
  })
})

const on = '2026-03-03'
const draft = routeOf().approval
/** Applies events that are all allowed. */
function after(state: Approval, ...events: ApprovalEvent[]): Approval {
  return events.reduce((current, event) => {
    const result = decideApproval(current, event)
    if ('refused' in result) throw new Error(result.refused.code)
    return result.state
  }, state)
}
const submit: ApprovalEvent = { type: 'submit', on }
const by = (type: 'approve' | 'reject', actor: string, role: string, day = on): ApprovalEvent => ({
  type,
  actor,
  role,
  on: day,
})
const lead = by('approve', 'zhao.min', 'team-lead')
const director = by('approve', 'qian.li', 'finance-director')

describe('decideApproval', () => {
  test('goes from draft to approved, role after role', () => {
    const pending = decideApproval(draft, submit)
    expect(pending).toMatchObject({
      state: { status: 'pending', updatedOn: on },
      reasons: [{ code: 'settlement.approval-submitted', params: { id: 'REQ-1', role: 'team-lead' } }],
      nextReviewOn: '2026-03-05',
    })
    const half = decideApproval(after(draft, submit), lead)
    expect(half).toMatchObject({
      state: {
        status: 'pending',
        steps: [{ decision: { outcome: 'approved', actor: 'zhao.min', on } }, { decision: null }],
      },
      reasons: [{ code: 'settlement.step-approved' }],
      nextReviewOn: '2026-03-07',
    })
    expect(decideApproval(after(draft, submit, lead), director)).toMatchObject({
      state: { status: 'approved' },
      reasons: [{ code: 'settlement.approval-approved' }],
      nextReviewOn: null,
    })
  })

  test('is rejected by one step', () => {
    const rejected = decideApproval(after(draft, submit), by('reject', 'zhao.min', 'team-lead'))
    expect(rejected).toMatchObject({
      state: { status: 'rejected' },
      reasons: [{ code: 'settlement.approval-rejected' }],
      nextReviewOn: null,
    })
  })

  test('expires on the day after its last', () => {
    const pending = after(draft, submit)
    expect(decideApproval(pending, { type: 'day', on: '2026-03-16' })).toMatchObject({
      state: { status: 'pending' },
      reasons: [],
      nextReviewOn: '2026-03-17',
    })
    expect(decideApproval(pending, { type: 'day', on: '2026-03-17' })).toMatchObject({
      state: { status: 'expired' },
      reasons: [{ code: 'settlement.approval-expired' }],
      nextReviewOn: null,
    })
    expect(decideApproval(draft, { type: 'day', on: '2026-03-17' })).toMatchObject({
      state: { status: 'expired' },
    })
    expect(decideApproval(draft, { type: 'day', on })).toMatchObject({ nextReviewOn: '2026-03-17' })
  })

  test('a key customer needs its assessment before the request is handed in', () => {
    const key = routeOf({ kind: 'credit-limit', keyCustomer: true }).approval
    expect(decideApproval(key, submit)).toEqual({
      refused: { code: 'settlement.assessment-missing', params: { kind: 'credit-limit' } },
    })
    const attach: ApprovalEvent = { type: 'attach-assessment', assessmentId: 'AS-1', on }
    expect(after(key, attach, submit)).toMatchObject({ status: 'pending', assessmentId: 'AS-1' })
    expect(decideApproval(after(key, attach, submit), attach)).toMatchObject({
      refused: { code: 'settlement.approval-not-draft' },
    })
  })

  test.each<[string, Approval, ApprovalEvent, string]>([
    ['the requester', after(draft, submit), by('approve', 'li.wei', 'team-lead'), 'requester-decides'],
    [
      'the requester who rejects',
      after(draft, submit),
      by('reject', 'li.wei', 'team-lead'),
      'requester-decides',
    ],
    ['a role before its turn', after(draft, submit), director, 'not-their-turn'],
    ['a role that is not on the route', after(draft, submit), by('approve', 'x', 'intern'), 'not-their-turn'],
    [
      'one person twice',
      after(draft, submit, lead),
      by('approve', 'zhao.min', 'finance-director'),
      'decides-twice',
    ],
    ['a decision on a draft', draft, lead, 'approval-not-submitted'],
    ['a second submission', after(draft, submit), submit, 'approval-not-draft'],
    [
      'a decision too late',
      after(draft, submit),
      by('approve', 'zhao.min', 'team-lead', '2026-03-17'),
      'approval-expired',
    ],
    ['a decision after the last', after(draft, submit, lead, director), director, 'approval-closed'],
  ])('refuses with a reason %s', (_, state, event, code) => {
    expect(decideApproval(state, event)).toMatchObject({ refused: { code: `settlement.${code}` } })
  })

  test('goes all the way of a hundred roles and the one for what is important', () => {
    const roles = Array.from({ length: 100 }, (_, index) => `role-${String(index)}`)
    const rules = [{ kind: 'instalment-plan', bands: [{ upTo: null, roles }] }]
    const { approval } = routeOf({ amount: '500000' }, { rules })
    const steps = [...roles, 'legal'].map((role) => by('approve', `${role}-holder`, role))
    expect(after(approval, submit, ...steps).status).toBe('approved')
  })

  test('lets one person decide twice, where the policy does', () => {
    const free = routeOf({}, { distinctApprovers: false }).approval
    const twice = after(free, submit, lead, by('approve', 'zhao.min', 'finance-director'))
    expect(twice.status).toBe('approved')
  })

  const events = fc.array(
    fc.oneof(
      fc.constant<ApprovalEvent>(submit),
      fc.record({
        type: fc.constantFrom('approve' as const, 'reject' as const),
        actor: fc.constantFrom('li.wei', 'zhao.min', 'qian.li'),
        role: fc.constantFrom('team-lead', 'finance-director', 'legal'),
        on: fc.nat(20).map((days) => dayAfter('2026-03-02', days)),
      }),
      fc.record({
        type: fc.constant('day' as const),
        on: fc.nat(20).map((days) => dayAfter('2026-03-02', days)),
      }),
    ),
    { maxLength: 12 },
  )
  law.prop([events])(
    'nothing is approved by its requester, out of turn, twice by one, or too late',
    (list) => {
      let state = draft
      for (const event of list.sort((a, b) => (a.on < b.on ? -1 : 1))) {
        if (event.on < state.updatedOn) continue
        const result = decideApproval(state, event)
        if ('refused' in result) continue
        // The same day once more changes nothing and says nothing.
        const again = decideApproval(result.state, { type: 'day', on: event.on })
        expect(again).toMatchObject({ state: result.state, reasons: [] })
        state = result.state
      }
      const decisions = state.steps.flatMap(({ decision }) => (decision === null ? [] : [decision]))
      expect(decisions.every(({ actor }) => actor !== 'li.wei')).toBe(true)
      expect(new Set(decisions.map(({ actor }) => actor)).size).toBe(decisions.length)
      expect(decisions.every((decision) => decision.on <= state.expiresOn)).toBe(true)
      const all = decisions.filter(({ outcome }) => outcome === 'approved').length
      expect(state.status === 'approved').toBe(all === state.steps.length)
    },
  )

  const forged = (change: object): Approval => ({ ...draft, ...change })
  const decided = (actor: string, outcome = 'approved') => ({
    steps: draft.steps.map((step) => ({ ...step, decision: { outcome, actor, on } })),
  })
  test.each<[string, unknown, unknown, string, string]>([
    ['no state', undefined, submit, 'input.missing', 'approval'],
    ['no event', draft, undefined, 'input.missing', 'event'],
    ['a revoked proxy', revokedProxy(), submit, 'input.type', 'approval'],
    ['an unknown event', draft, { type: 'bribe', on }, 'input.choice', 'event.type'],
    ['an event from before', draft, { type: 'submit', on: '2026-03-01' }, 'date.order', 'event.on'],
    ['an event without a day', draft, { type: 'submit' }, 'input.missing', 'event.on'],
    [
      'a decision without its actor',
      after(draft, submit),
      { ...lead, actor: undefined },
      'input.missing',
      'event.actor',
    ],
    [
      'a decision without its role, on what is closed',
      after(draft, submit, by('reject', 'zhao.min', 'team-lead')),
      { ...lead, role: undefined },
      'input.missing',
      'event.role',
    ],
    [
      'an assessment without its record, on what is expired',
      after(draft, { type: 'day', on: '2026-12-31' }),
      { type: 'attach-assessment', on: '2026-12-31' },
      'input.missing',
      'event.assessmentId',
    ],
    ['a field of another event', draft, { ...submit, actor: 'x' }, 'input.unknown-key', 'event.actor'],
    [
      'approved without a decision',
      forged({ status: 'approved' }),
      submit,
      'input.conflict',
      'approval.status',
    ],
    ['a draft with decisions', forged(decided('zhao.min')), submit, 'input.conflict', 'approval.status'],
    [
      'approved by the requester',
      forged({ status: 'approved', ...decided('li.wei') }),
      submit,
      'input.conflict',
      'approval.status',
    ],
    [
      'rejected by all',
      forged({ status: 'rejected', ...decided('x', 'rejected') }),
      submit,
      'input.conflict',
      'approval.status',
    ],
    [
      'approved twice by one, where approvers must differ',
      forged({ status: 'approved', updatedOn: on, ...decided('zhao.min') }),
      submit,
      'input.conflict',
      'approval.status',
    ],
    [
      'handed in without the assessment that it needs',
      forged({ status: 'pending', assessmentRequired: true }),
      submit,
      'input.conflict',
      'approval.status',
    ],
    [
      'a decision from after the last day',
      { ...after(draft, submit, lead), expiresOn: '2026-03-02' },
      director,
      'input.conflict',
      'approval.status',
    ],
    [
      'a decision from before the request',
      { ...after(draft, submit, lead), requestedOn: '2026-03-04' },
      director,
      'input.conflict',
      'approval.status',
    ],
    [
      'a decision from after the last event',
      { ...after(draft, submit, lead), updatedOn: '2026-03-02' },
      director,
      'input.conflict',
      'approval.status',
    ],
    [
      'expired on its last day',
      forged({ status: 'expired', updatedOn: draft.expiresOn }),
      submit,
      'input.conflict',
      'approval.status',
    ],
    [
      'waiting after its last day',
      forged({ status: 'pending', updatedOn: '2027-01-01' }),
      { type: 'day', on: '2027-01-01' },
      'input.conflict',
      'approval.status',
    ],
    [
      'last touched before the request',
      forged({ updatedOn: '2026-03-01' }),
      submit,
      'input.conflict',
      'approval.status',
    ],
    ['no steps', forged({ steps: [] }), submit, 'input.range', 'approval.steps'],
    ['another schema', forged({ schema: 'x' }), submit, 'input.choice', 'approval.schema'],
  ])('refuses %s', (_, state, event, code, path) => {
    expect(refusal(() => decideApproval(state as never, event as never))).toEqual([code, path])
  })
})

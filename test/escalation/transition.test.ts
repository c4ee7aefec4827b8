import { describe, expect, test } from 'vitest'
import {
  escalationPresets,
  prepareEscalation,
  startEscalation,
  transition,
  type EscalationEvent,
  type EscalationPolicy,
  type EscalationStage,
  type EscalationState,
  type TransitionMade,
} from '../../src/escalation/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { after, Desk, item, play, policyOf, stage } from './given.js'

const { stepwise } = escalationPresets
const formal = escalationPresets['formal-first']
const opened = startEscalation(stepwise, item())
const codes = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code)
const refused = (state: EscalationState, event: EscalationEvent, policy: EscalationPolicy = stepwise) => {
  const result = transition(state, event, policy)
  return 'refused' in result ? result.refused.code : null
}
/** The first reminder of `stepwise` after the due date, commanded on 11 February. */
const reached = play(stepwise, item(), { type: 'day-reached', on: '2026-02-11' })

describe('a touch', () => {
  test('is commanded with an id of its own, and pending until it is made', () => {
    expect(reached.commands).toMatchObject([
      {
        id: 'F-1/1',
        type: 'compose-notice',
        stage: 'friendly-reminder',
        notice: 'friendly-reminder',
        tone: 'friendly',
      },
    ])
    const next = after(reached.state, { type: 'day-reached', on: '2026-03-31' }, stepwise)
    expect(next.commands).toEqual([])
    expect(codes(next.reasons)).toEqual(['escalation.pending'])
  })

  test('that was withdrawn comes again, under a new id', () => {
    const back = after(
      reached.state,
      { type: 'touch-withdrawn', on: '2026-02-12', commandId: 'F-1/1' },
      stepwise,
    )
    expect([back.state.stage, back.state.pending]).toEqual([null, null])
    const again = after(back.state, { type: 'day-reached', on: '2026-02-12' }, stepwise)
    expect(again.commands[0]?.id).toBe('F-1/2')
  })

  test('is withdrawn when a promise covers everything before it is made', () => {
    const promised = after(
      reached.state,
      { type: 'promise-made', on: '2026-02-11', id: 'P', amount: '900.00', dueOn: '2026-02-20' },
      stepwise,
    )
    expect(promised.commands).toMatchObject([{ type: 'withdraw-touch', withdraws: 'F-1/1' }])
    expect(promised.nextReviewOn).toBe('2026-02-21')
  })

  test('its receipt is confirmed once', () => {
    const sent = after(reached.state, { type: 'notice-sent', on: '2026-02-11', commandId: 'F-1/1' }, stepwise)
    const received = after(sent.state, { type: 'receipt-confirmed', on: '2026-02-13' }, stepwise)
    const twice = after(received.state, { type: 'receipt-confirmed', on: '2026-02-14' }, stepwise)
    expect(twice.state.lastTouch).toEqual({
      stage: 'friendly-reminder',
      sentOn: '2026-02-11',
      deadline: null,
      receivedOn: '2026-02-13',
    })
  })

  test('a formal demand of 1 February at 10 days runs through the 11th', () => {
    const due = item({ issueDate: '2026-01-01', dueDate: '2026-01-31' })
    const sent = play(
      formal,
      due,
      { type: 'day-reached', on: '2026-02-01' },
      { type: 'notice-sent', on: '2026-02-01', commandId: 'F-1/1' },
    )
    expect(sent.state.demand).toEqual({
      stage: 'overdue-notice',
      sentOn: '2026-02-01',
      deadline: '2026-02-11',
    })
    expect(sent.nextReviewOn).toBe('2026-02-12')
  })
})

describe('good news', () => {
  const back = (
    to: 'same-stage' | 'one-stage' | 'start' | 'by-days',
    leastPercent?: number,
  ): EscalationPolicy => ({
    ...policyOf(stage('first', 1), stage('second', 10), stage('third', 20)),
    catchUp: 'each',
    stepBack: { payment: { to, waitDays: 5, ...(leastPercent === undefined ? {} : { leastPercent }) } },
  })
  const worked = (policy: EscalationPolicy) => new Desk(policy, item()).through('2026-02-24')

  test.each<['same-stage' | 'one-stage' | 'start' | 'by-days', string | null]>([
    ['same-stage', 'third'],
    ['one-stage', 'second'],
    ['start', null],
    ['by-days', 'third'],
  ])('a payment under %s leaves the case at %s, and nothing rises for 5 days', (to, expected) => {
    const desk = worked(back(to)).happens({ type: 'payment-received', on: '2026-02-24', amount: '300.00' })
    expect([desk.state.stage, desk.state.restUntil]).toEqual([expected, '2026-03-01'])
    const count = desk.touches.length
    expect(desk.through('2026-02-28').touches.length).toBe(count)
  })

  test('a payment below the least percentage changes nothing', () => {
    const desk = worked(back('start', 50))
    desk.happens({ type: 'payment-received', on: '2026-02-24', amount: '449.99' })
    expect([desk.state.stage, desk.state.restUntil]).toEqual(['third', null])
    desk.happens({ type: 'payment-received', on: '2026-02-24', amount: '225.01' })
    expect(desk.state.stage).toBeNull()
  })

  test('a credit note, a kept promise and a kept plan have rules of their own', () => {
    const acme = () => new Desk(stepwise, item()).through('2026-02-18')
    const promised = acme()
      .happens({ type: 'promise-made', on: '2026-02-18', id: 'P', amount: '100.00', dueOn: '2026-02-20' })
      .happens({ type: 'promise-kept', on: '2026-02-20', id: 'P' })
    expect([promised.state.stage, promised.state.restUntil]).toEqual(['friendly-reminder', '2026-02-27'])
    const planned = acme()
      .happens({ type: 'plan-agreed', on: '2026-02-18', id: 'L', amount: '900.00' })
      .happens({ type: 'plan-kept', on: '2026-02-20', id: 'L' })
    expect(planned.state.stage).toBe('friendly-reminder')
    const credited = acme().happens({ type: 'credit-note-issued', on: '2026-02-20', amount: '100.00' })
    expect([credited.state.open, credited.state.stage, credited.state.restUntil]).toEqual([
      '800.00',
      'second-reminder',
      '2026-02-27',
    ])
  })
})

describe('holds', () => {
  test('a narrowed dispute holds less', () => {
    const made = play(
      stepwise,
      item(),
      { type: 'dispute-raised', on: '2026-02-05', id: 'D', amount: '900.00' },
      { type: 'day-reached', on: '2026-02-11' },
    )
    expect(codes(made.reasons)).toEqual(['escalation.held'])
    expect(made.nextReviewOn).toBeNull()
    const less = after(
      made.state,
      { type: 'dispute-narrowed', on: '2026-02-12', id: 'D', amount: '0.01' },
      stepwise,
    )
    const dunned = after(less.state, { type: 'day-reached', on: '2026-02-12' }, stepwise)
    expect(dunned.commands).toMatchObject([{ items: [{ amount: '899.99' }] }])
    expect(dunned.reasons[0]).toEqual({
      code: 'escalation.partly-held',
      params: { held: '0.01', dunned: '899.99', currency: 'EUR' },
    })
  })

  test('a hold by hand lasts to its day, or until it is lifted', () => {
    const held = play(stepwise, item(), {
      type: 'hold-placed',
      on: '2026-02-05',
      id: 'H',
      until: '2026-02-20',
    })
    expect(held.nextReviewOn).toBe('2026-02-21')
    expect(after(held.state, { type: 'day-reached', on: '2026-02-20' }, stepwise).commands).toEqual([])
    const over = after(held.state, { type: 'day-reached', on: '2026-02-21' }, stepwise)
    expect(over.reasons[0]).toEqual({
      code: 'escalation.hold-lapsed',
      params: { id: 'H', until: '2026-02-20' },
    })
    expect(over.state.holds).toEqual([])
    const lifted = after(held.state, { type: 'hold-lifted', on: '2026-02-11', id: 'H' }, stepwise)
    expect(after(lifted.state, { type: 'day-reached', on: '2026-02-11' }, stepwise).commands.length).toBe(1)
  })

  test('a promise that has run out can still be kept or broken', () => {
    const made = play(
      stepwise,
      item(),
      { type: 'promise-made', on: '2026-02-05', id: 'P', amount: '900.00', dueOn: '2026-02-10' },
      { type: 'day-reached', on: '2026-02-11' },
      { type: 'promise-broken', on: '2026-02-12', id: 'P' },
    )
    expect([made.state.brokenPromises, made.state.holds]).toEqual([1, []])
  })

  test('a promise of which the case never heard is broken where somebody says when it was made, and once', () => {
    const broken = { type: 'promise-broken', on: '2026-02-12', id: 'P', madeOn: '2026-02-05' } as const
    const made = play(stepwise, item(), broken)
    expect(made.state).toMatchObject({ brokenPromises: 1, promises: ['P'], holds: [] })
    expect(transition(made.state, broken, stepwise)).toEqual({
      refused: { code: 'escalation.unknown-hold', params: { id: 'P' } },
    })
    expect(
      refusal(() => transition(made.state, { ...broken, id: 'Q', madeOn: '2026-02-13' }, stepwise)),
    ).toEqual(['date.order', 'event.madeOn'])
  })

  test('a case remembers ten thousand promises, and takes no more', () => {
    const promises = Array.from({ length: 10_000 }, (_, index) => `P-${String(index)}`)
    const full = {
      ...opened,
      promises,
      holds: [{ id: 'old', kind: 'promise' as const, amount: '10.00', until: '2026-03-01' }],
    }
    const on = '2026-02-09'
    const tooMany = { refused: { code: 'escalation.too-many', params: { limit: 10_000 } } }
    const made = { type: 'promise-made', on, amount: '100.00', dueOn: '2026-03-01' } as const
    expect(transition(full, { ...made, id: 'new' }, stepwise)).toEqual(tooMany)
    expect(transition(full, { type: 'promise-kept', on, id: 'old' }, stepwise)).toEqual(tooMany)
    expect(transition(full, { type: 'promise-broken', on, id: 'new', madeOn: on }, stepwise)).toEqual(tooMany)
    expect(transition(full, { ...made, id: 'P-1' }, stepwise)).toMatchObject({ state: { promises } })
  })

  test('a hold by hand that is named as that of the ledger stays when the ledger speaks of disputes', () => {
    const { state } = play(stepwise, item(), { type: 'hold-placed', on: '2026-02-09', id: 'ledger' })
    const restated = after(
      state,
      { type: 'balance-restated', on: '2026-02-10', open: '900.00', disputed: '20.00' },
      stepwise,
    )
    expect(restated.state.holds).toMatchObject([
      { id: 'ledger', kind: 'manual' },
      { id: 'ledger', kind: 'dispute', amount: '20.00' },
    ])
  })

  describe('a dispute that the ledger has told already and somebody names then', () => {
    const told = (disputed: string) =>
      after(reached.state, { type: 'balance-restated', on: '2026-02-12', open: '900.00', disputed }, stepwise)
    const raise = (amount: string) =>
      ({ type: 'dispute-raised', on: '2026-02-13', id: 'D-1', amount }) as const

    // Of what the ledger says, what is known by name stands under its name: 900.00 are open.
    test.each<[string, string, string, [string, string][]]>([
      ['of all', '900.00', '900.00', [['D-1', '900.00']]],
      ['of the same part', '500.00', '500.00', [['D-1', '500.00']]],
      [
        'of less',
        '500.00',
        '200.00',
        [
          ['ledger', '300.00'],
          ['D-1', '200.00'],
        ],
      ],
      ['of more', '500.00', '600.00', [['D-1', '600.00']]],
    ])('stands under its name: %s', (_, disputed, amount, expected) => {
      const named = after(told(disputed).state, raise(amount), stepwise)
      expect(named.state.holds.map((hold) => [hold.id, hold.amount])).toEqual(expected)
      const again = after(
        named.state,
        { type: 'balance-restated', on: '2026-02-13', open: '900.00', disputed },
        stepwise,
      )
      expect(Object.fromEntries(again.state.holds.map((hold) => [hold.id, hold.amount]))).toEqual(
        Object.fromEntries(expected),
      )
    })

    test('does not count twice, so that the letter about the rest is not taken back', () => {
      expect(reached.state.pending).not.toBeNull()
      const named = after(told('500.00').state, raise('500.00'), stepwise)
      expect(named.commands).toEqual([])
      expect(named.state.pending).toEqual(reached.state.pending)
    })

    test('cannot be about more than is open and not disputed by name', () => {
      const { state } = after(told('500.00').state, raise('500.00'), stepwise)
      const other = (amount: string) => transition(state, { ...raise(amount), id: 'D-2' }, stepwise)
      expect(other('400.00')).toMatchObject({ state: { holds: [{ id: 'D-1' }, { id: 'D-2' }] } })
      expect(refusal(() => other('400.01'))).toEqual(['input.range', 'event.amount'])
    })

    test('cannot bear the name of what the ledger says', () => {
      expect(transition(told('500.00').state, { ...raise('100.00'), id: 'ledger' }, stepwise)).toEqual({
        refused: { code: 'escalation.known-hold', params: { id: 'ledger' } },
      })
    })
  })

  test('a case remembers the promises of which it heard, and the day of insolvency', () => {
    const kept = play(
      stepwise,
      item(),
      { type: 'promise-made', on: '2026-02-05', id: 'P', amount: '100.00', dueOn: '2026-02-10' },
      { type: 'promise-kept', on: '2026-02-08', id: 'P' },
      { type: 'insolvency-filed', on: '2026-02-09' },
    )
    expect(kept.state).toMatchObject({ promises: ['P'], insolvencyHeardOn: '2026-02-09' })
  })
})

describe('a reminder that nobody reports', () => {
  const graded = escalationPresets['graded-30-60-90']
  const passing: EscalationPolicy = { ...graded, unreported: 'pass' }
  // Due on 4 February: day 1 is the 5th, day 31 is 7 March, day 60 is 5 April.
  const lifeOf = (policy: EscalationPolicy, ...on: string[]) =>
    play(policy, item(), ...on.map((day) => ({ type: 'day-reached', on: day }) as const))

  test('is waited for', () => {
    for (const policy of [graded, { ...graded, unreported: 'wait' } as const]) {
      const { commands, reasons } = lifeOf(policy, '2026-02-05', '2026-03-07')
      expect([commands, codes(reasons)]).toEqual([[], ['escalation.pending']])
    }
  })

  test('gives way to the next stage where the policy says so, on its first day and not before', () => {
    expect(lifeOf(passing, '2026-02-05', '2026-03-06').commands).toEqual([])
    const { state, commands, reasons } = lifeOf(passing, '2026-02-05', '2026-03-07')
    expect(commands).toMatchObject([
      { type: 'withdraw-touch', withdraws: 'F-1/1', stage: 'friendly-call' },
      { type: 'compose-notice', stage: 'formal-demand' },
    ])
    expect(codes(reasons)).toEqual(['escalation.passed', 'escalation.touch'])
    expect(state.pending?.stage).toBe('formal-demand')
    expect(refused(state, { type: 'notice-sent', on: '2026-03-07', commandId: 'F-1/1' }, passing)).toBe(
      'escalation.no-such-touch',
    )
    expect(after(state, { type: 'day-reached', on: '2026-03-07' }, passing).commands).toEqual([])
  })

  test('a formal demand is waited for whatever the policy says', () => {
    expect(lifeOf(passing, '2026-03-07', '2026-05-31').commands).toEqual([])
  })

  test('gives way to nothing while the case is held, rests, or the gap runs', () => {
    const held = play(
      passing,
      item(),
      { type: 'day-reached', on: '2026-02-05' },
      { type: 'hold-placed', on: '2026-03-06', id: 'H', amount: '100.00' },
      { type: 'hold-placed', on: '2026-03-06', id: 'I', amount: '800.00' },
      { type: 'day-reached', on: '2026-03-07' },
    )
    expect(codes(held.reasons)).toEqual(['escalation.held'])
    const stepBack = { payment: { to: 'same-stage', waitDays: 20 } } as const
    const rests = play(
      { ...passing, stepBack },
      item(),
      { type: 'day-reached', on: '2026-02-05' },
      { type: 'payment-received', on: '2026-03-01', amount: '1.00' },
      { type: 'day-reached', on: '2026-03-07' },
    )
    expect(rests.commands).toEqual([])
    const customer = {
      unpaidInvoices: 1,
      balance: '900.00',
      total: '900.00',
      oldestDueDate: '2026-02-04',
      oldestIssueDate: '2026-01-05',
      lastTouchOn: '2026-03-05',
    }
    const gap = play(
      { ...passing, minGapDays: 7 },
      item(),
      { type: 'day-reached', on: '2026-02-05' },
      { type: 'day-reached', on: '2026-03-07', customer },
    )
    expect(gap.commands).toEqual([])
  })

  test('where the policy jumps it gives way to the most severe match', () => {
    const { commands } = lifeOf({ ...passing, semantics: 'jump' }, '2026-02-05', '2026-04-05')
    expect(commands.map(({ type, stage: id }) => [type, id])).toEqual([
      ['withdraw-touch', 'friendly-call'],
      ['call', 'dedicated-collector'],
      ['assign', 'dedicated-collector'],
    ])
  })
})

describe('a dispute without an amount, as a stored state may have one', () => {
  const { stepwise: ladder } = escalationPresets
  const holds = [{ id: 'D-1', kind: 'dispute', amount: null, until: null }] as const
  const disputed = { ...startEscalation(ladder, item()), holds }
  const on = '2026-02-05'

  test('is about all that is open: it is narrowed, accepted, and leaves nothing to dispute', () => {
    const narrowed = after(disputed, { type: 'dispute-narrowed', on, id: 'D-1', amount: '300.00' }, ladder)
    expect(narrowed.state.holds).toMatchObject([{ id: 'D-1', amount: '300.00' }])
    const accepted = after(disputed, { type: 'dispute-accepted', on, id: 'D-1' }, ladder)
    expect(accepted.state).toMatchObject({ phase: 'settled', open: '0.00' })
    const more = { type: 'dispute-raised', on, id: 'D-2', amount: '0.01' } as const
    expect(refusal(() => transition(disputed, more, ladder))).toEqual(['input.range', 'event.amount'])
  })
})

describe('an approval', () => {
  const asked = () => {
    const policy: EscalationPolicy = {
      ...policyOf(stage('visit', 5, { channel: 'visit', needsApproval: true, approvedBy: 'sales' })),
      overrides: [{ ground: 'limitation-near', toStage: 'visit', approvedBy: 'board' }],
    }
    return { policy, made: play(policy, item(), { type: 'day-reached', on: '2026-02-09' }) }
  }
  const answer = { on: '2026-02-10', commandId: 'F-1/1', by: 'chen', role: 'sales' } as const

  test('is asked for once, and awaited', () => {
    const { policy, made } = asked()
    expect(made.commands).toMatchObject([
      { type: 'ask-approval', stage: 'visit', role: 'sales', ground: null },
    ])
    const next = after(made.state, { type: 'day-reached', on: '2026-02-20' }, policy)
    expect([next.commands, codes(next.reasons)]).toEqual([[], ['escalation.awaiting-approval']])
  })

  test('lets the stage be entered', () => {
    const { policy, made } = asked()
    const given = after(made.state, { type: 'approval-given', ...answer }, policy)
    expect(given.commands).toMatchObject([{ type: 'visit', stage: 'visit', notice: null }])
  })

  test('that is refused keeps the stage closed until somebody gives it', () => {
    const { policy, made } = asked()
    const no = after(made.state, { type: 'approval-refused', ...answer }, policy)
    expect(no.nextReviewOn).toBeNull()
    expect(codes(after(no.state, { type: 'day-reached', on: '2026-04-01' }, policy).reasons)).toEqual([
      'escalation.approval-refused',
    ])
    expect(after(no.state, { type: 'approval-given', ...answer }, policy).state.stage).toBe('visit')
  })

  test('belongs to its role, and not to whoever asked', () => {
    const { policy, made } = asked()
    expect(refused(made.state, { type: 'approval-given', ...answer, role: 'finance' }, policy)).toBe(
      'escalation.wrong-approver',
    )
    expect(refused(made.state, { type: 'approval-given', ...answer, commandId: 'F-1/9' }, policy)).toBe(
      'escalation.no-request',
    )
    const request = {
      type: 'override-requested',
      on: '2026-02-10',
      ground: 'limitation-near',
      by: 'chen',
    } as const
    const override = after(made.state, request, policy)
    const commandId = override.commands[0]!.id
    expect(
      refused(override.state, { type: 'approval-given', ...answer, commandId, role: 'board' }, policy),
    ).toBe('escalation.self-approval')
    expect(refused(override.state, request, policy)).toBe('escalation.request-open')
    const no = after(
      override.state,
      { type: 'approval-refused', ...answer, commandId, by: 'wu', role: 'board' },
      policy,
    )
    // The policy's own question waited, and stands again.
    expect(no.state.request).toEqual(made.state.request)
  })

  test('is worth nothing while holds cover everything', () => {
    const { policy, made } = asked()
    const held = after(made.state, { type: 'hold-placed', on: '2026-02-10', id: 'H' }, policy)
    expect(refused(held.state, { type: 'approval-given', ...answer }, policy)).toBe('escalation.held')
    expect(
      refused(held.state, { type: 'stage-set', on: '2026-02-10', stage: 'visit', by: 'chen' }, policy),
    ).toBe('escalation.held')
  })
})

describe('refused, each with its reason', () => {
  const sent = after(
    reached.state,
    { type: 'notice-sent', on: '2026-02-11', commandId: 'F-1/1' },
    stepwise,
  ).state
  const settled = after(
    sent,
    { type: 'payment-received', on: '2026-02-12', amount: '900.00' },
    stepwise,
  ).state
  const held = after(sent, { type: 'hold-placed', on: '2026-02-12', id: 'H' }, stepwise).state
  const on = '2026-02-13'
  test.each<[string, EscalationState, EscalationEvent]>([
    ['escalation.not-allowed', settled, { type: 'payment-received', on, amount: '1.00' }],
    ['escalation.not-allowed', sent, { type: 'recovered', on, amount: '1.00' }],
    ['escalation.no-such-touch', sent, { type: 'notice-sent', on, commandId: 'F-1/1' }],
    ['escalation.no-such-touch', sent, { type: 'touch-withdrawn', on, commandId: 'F-1/1' }],
    ['escalation.nothing-sent', opened, { type: 'receipt-confirmed', on }],
    ['escalation.unknown-hold', sent, { type: 'promise-kept', on, id: 'P' }],
    ['escalation.unknown-hold', held, { type: 'promise-broken', on, id: 'H' }],
    ['escalation.unknown-hold', sent, { type: 'plan-breached', on, id: '__proto__' }],
    ['escalation.unknown-hold', sent, { type: 'dispute-narrowed', on, id: 'D', amount: '1.00' }],
    ['escalation.unknown-hold', sent, { type: 'dispute-accepted', on, id: 'D' }],
    ['escalation.unknown-hold', sent, { type: 'dispute-rejected', on, id: 'D' }],
    ['escalation.known-hold', held, { type: 'hold-placed', on, id: 'H' }],
    ['escalation.no-request', sent, { type: 'approval-refused', on, commandId: 'x', by: 'y', role: 'z' }],
    ['escalation.demand-missing', sent, { type: 'referred', on, to: 'lawyer' }],
    ['escalation.demand-missing', sent, { type: 'stage-set', on, stage: 'lawyer-letter', by: 'chen' }],
    ['escalation.held', held, { type: 'referred', on, to: 'lawyer' }],
    [
      'escalation.contact-not-lost',
      sent,
      { type: 'override-requested', on, ground: 'debtor-vanished', by: 'y' },
    ],
  ])('%s', (code, state, event) => {
    expect(refused(state, event)).toBe(code)
  })

  test('an override that the policy does not have', () => {
    const state = startEscalation(formal, item())
    const event = { type: 'override-requested', on, ground: 'asset-flight', by: 'chen' } as const
    expect(refused(state, event, formal)).toBe('escalation.no-override')
  })

  test('a legal step while the deadline of the demand runs', () => {
    const desk = new Desk(formal, item()).through('2026-02-15')
    expect(desk.state.demand?.deadline).toBe('2026-02-15')
    expect(desk.refusal({ type: 'referred', on: '2026-02-15', to: 'agency' })).toBe(
      'escalation.demand-running',
    )
    desk.happens({ type: 'referred', on: '2026-02-16', to: 'agency' })
    expect(desk.last?.commands).toMatchObject([{ type: 'prepare-hand-over', role: 'agency' }])
    expect(desk.happens({ type: 'reopened', on: '2026-03-01' }).state.phase).toBe('open')
  })
})

describe('a stage set by hand', () => {
  test('commands its touch, and the ladder goes on from there', () => {
    const set = play(stepwise, item(), {
      type: 'stage-set',
      on: '2026-01-20',
      stage: 'overdue-notice',
      by: 'chen',
    })
    expect(set.commands).toMatchObject([{ stage: 'overdue-notice', charges: ['late-interest'] }])
  })
})

describe('late in the day', () => {
  test('an item first seen after a year gets its formal demand, and waits for the deadline', () => {
    const desk = new Desk(escalationPresets['graded-30-60-90'], item())
    desk.happens({ type: 'day-reached', on: '2027-02-04' })
    expect(desk.touches).toEqual([['2027-02-04', 'formal-demand']])
    expect(codes(desk.last!.reasons)).toEqual([])
    desk.through('2027-02-19')
    expect(desk.touches.slice(1)).toEqual([
      ['2027-02-05', 'dedicated-collector'],
      // 14 days from 4 February end on the 18th.
      ['2027-02-19', 'lawyer-letter'],
    ])
  })

  test('a jump goes to the demand first too, and falls back when the facts no longer match', () => {
    const policy: EscalationPolicy = {
      ...policyOf(
        stage('reminder', 1),
        stage('demand', 10, { act: 'formal-demand', deadlineDays: 5, minAmount: { EUR: '500.00' } }),
        stage('lawyer', 20, { act: 'legal', minAmount: { EUR: '500.00' } }),
      ),
      semantics: 'jump',
    }
    const desk = new Desk(policy, item()).through('2026-02-24')
    expect(desk.touches.map(([, name]) => name)).toEqual(['reminder', 'demand', 'lawyer'])
    const late = new Desk(policy, item()).happens({ type: 'day-reached', on: '2026-03-31' })
    expect(late.touches).toEqual([['2026-03-31', 'demand']])
    late.happens({ type: 'payment-received', on: '2026-04-01', amount: '400.01' })
    late.happens({ type: 'day-reached', on: '2026-04-02' })
    expect(late.state.stage).toBe('reminder')
    expect(codes(late.last!.reasons)).toContain('escalation.lowered')
  })
})

describe('a ladder looks again', () => {
  const sentOn = (policy: EscalationPolicy) =>
    play(
      policy,
      item(),
      { type: 'day-reached', on: '2026-02-09' },
      { type: 'notice-sent', on: '2026-02-09', commandId: 'F-1/1' },
    )
  // Stages at days 5, 6 and 7: the second keeps five days' distance from the touch of day 5, the third keeps none.
  const patient = policyOf(stage('first', 5), stage('second', 6, { minGapDays: 5 }), stage('third', 7))

  test('when a later stage begins behind a reminder that waits for its gap', () => {
    const sent = sentOn(patient)
    expect(sent.nextReviewOn).toBe('2026-02-11')
    expect(after(sent.state, { type: 'day-reached', on: '2026-02-11' }, patient).state.stage).toBe('third')
  })

  test('after the gap where it takes one stage after the other', () => {
    const policy: EscalationPolicy = { ...patient, catchUp: 'each' }
    const sent = sentOn(policy)
    expect(sent.nextReviewOn).toBe('2026-02-14')
    expect(after(sent.state, { type: 'day-reached', on: '2026-02-13' }, policy).commands).toEqual([])
    expect(after(sent.state, { type: 'day-reached', on: '2026-02-14' }, policy).state.stage).toBe('second')
  })
})

describe('orders are held from a stage on', () => {
  const policy = policyOf(
    stage('call', 1),
    stage('remind', 14, { holdOrders: true }),
    stage('demand', 30, { act: 'formal-demand', deadlineDays: 10 }),
  )
  const typesOf = ({ commands }: TransitionMade) => commands.map(({ type, stage: id }) => [type, id])

  test('also where the stage itself was passed over', () => {
    expect(typesOf(play(policy, item(), { type: 'day-reached', on: '2026-02-05' }))).toEqual([
      ['call', 'call'],
    ])
    expect(typesOf(play(policy, item(), { type: 'day-reached', on: '2026-03-06' }))).toEqual([
      ['call', 'demand'],
      ['hold-orders', 'demand'],
    ])
  })

  test('and again where a payment that had let them go came back', () => {
    const paid = play(
      policy,
      item(),
      { type: 'day-reached', on: '2026-02-18' },
      { type: 'notice-sent', on: '2026-02-18', commandId: 'F-1/1' },
      { type: 'balance-restated', on: '2026-02-20', open: '0.00' },
    )
    expect(typesOf(paid)).toEqual([['release-orders', null]])
    const back = after(paid.state, { type: 'balance-restated', on: '2026-02-25', open: '900.00' }, policy)
    expect(typesOf(back)).toEqual([['hold-orders', 'remind']])
    expect(back.state).toMatchObject({ phase: 'open', stage: 'remind', ordersHeld: true })
    const reopened = after(paid.state, { type: 'reopened', on: '2026-02-25', open: '900.00' }, policy)
    expect(reopened.state.ordersHeld).toBe(true)
  })

  test('of a branch of rejected objections only where it says so', () => {
    const branch = { trigger: { from: 'dispute-rejection', days: 0 }, onlyAfter: 'dispute-rejected' } as const
    const branched = (holdOrders: boolean) =>
      policyOf(...policy.stages, {
        ...stage('again', 0, { act: 'formal-demand', deadlineDays: 10, holdOrders }),
        ...branch,
        fromDaysPastDue: undefined as never,
      })
    const rejected = (own: EscalationPolicy) =>
      typesOf(
        play(
          own,
          item(),
          { type: 'dispute-raised', on: '2026-02-05', id: 'D', amount: '900.00' },
          { type: 'dispute-rejected', on: '2026-02-06', id: 'D' },
          { type: 'day-reached', on: '2026-02-06' },
        ),
      )
    expect(rejected(branched(false))).toEqual([['call', 'again']])
    expect(rejected(branched(true))).toEqual([
      ['call', 'again'],
      ['hold-orders', 'again'],
    ])
  })
})

describe('a jump looks again when it would fall', () => {
  const jumping = (...stages: EscalationStage[]): EscalationPolicy => ({
    ...policyOf(...stages),
    semantics: 'jump',
  })

  test('on the next day where a payment left too little for its stage', () => {
    const policy = jumping(stage('call', 1, { minAmount: { EUR: '80.00' } }))
    const sent = play(
      policy,
      item(),
      { type: 'day-reached', on: '2026-02-05' },
      { type: 'notice-sent', on: '2026-02-05', commandId: 'F-1/1' },
    )
    expect(sent.nextReviewOn).toBeNull()
    const paid = after(sent.state, { type: 'payment-received', on: '2026-02-10', amount: '850.00' }, policy)
    expect(paid).toMatchObject({ state: { stage: 'call' }, nextReviewOn: '2026-02-11' })
    const fallen = after(paid.state, { type: 'day-reached', on: '2026-02-11' }, policy)
    expect(fallen).toMatchObject({ state: { stage: null }, nextReviewOn: '2026-02-12' })
  })

  test('on the due date, after which nobody is reminded that it comes', () => {
    const policy = jumping({
      id: 'before',
      trigger: { from: 'due-date', days: -3 },
      role: 'finance',
      channel: 'email',
      needsApproval: false,
    })
    const sent = play(
      policy,
      item(),
      { type: 'day-reached', on: '2026-02-01' },
      { type: 'notice-sent', on: '2026-02-01', commandId: 'F-1/1' },
    )
    expect(sent).toMatchObject({ state: { stage: 'before' }, nextReviewOn: '2026-02-04' })
    const due = after(sent.state, { type: 'day-reached', on: '2026-02-04' }, policy)
    expect(due).toMatchObject({ state: { stage: null }, nextReviewOn: null })
  })

  test('and falls once a day, also where a stage counts from the last touch', () => {
    const after3: EscalationStage = {
      id: 'second',
      trigger: { from: 'previous-notice', days: 3 },
      role: 'finance',
      channel: 'email',
      needsApproval: false,
    }
    const policy = jumping(stage('call', 1), after3, stage('big', 2, { minAmount: { EUR: '80.00' } }))
    const sent = play(
      policy,
      item(),
      { type: 'day-reached', on: '2026-02-06' },
      { type: 'notice-sent', on: '2026-02-06', commandId: 'F-1/1' },
      { type: 'payment-received', on: '2026-02-07', amount: '850.00' },
    )
    // Three days after the touch of 6 February the second stage matches, and `big` no longer does.
    const fallen = after(sent.state, { type: 'day-reached', on: '2026-02-09' }, policy)
    expect(fallen.state).toMatchObject({ stage: 'second', stageSince: '2026-02-09' })
    const again = after(fallen.state, { type: 'day-reached', on: '2026-02-09' }, policy)
    expect(again.state).toEqual(fallen.state)
  })

  test('not before the days of rest are over', () => {
    const policy: EscalationPolicy = {
      ...jumping(stage('call', 1, { minAmount: { EUR: '80.00' } })),
      stepBack: { payment: { to: 'same-stage', waitDays: 5 } },
    }
    const paid = play(
      policy,
      item(),
      { type: 'day-reached', on: '2026-02-05' },
      { type: 'notice-sent', on: '2026-02-05', commandId: 'F-1/1' },
      { type: 'payment-received', on: '2026-02-10', amount: '850.00' },
    )
    expect(paid).toMatchObject({ state: { restUntil: '2026-02-15' }, nextReviewOn: '2026-02-15' })
  })
})

describe('bad input', () => {
  test('the refusal of an unknown event names those that exist', () => {
    const made = { type: 'call-made', on: '2026-02-11' } as never
    expect(() => transition(opened, made, stepwise)).toThrow(
      /one of 'day-reached', 'notice-sent', .*'reopened'/,
    )
  })

  const event = { type: 'day-reached', on: '2026-02-11' } as const
  test.each<[string, () => unknown, [code: string, path: string]]>([
    ['no event', () => transition(opened, undefined as never, stepwise), ['input.missing', 'event']],
    [
      'an unknown event',
      () => transition(opened, { type: '__proto__', on: '2026-02-11' } as never, stepwise),
      ['input.choice', 'event.type'],
    ],
    [
      'no type',
      () => transition(opened, { on: '2026-02-11' } as never, stepwise),
      ['input.missing', 'event.type'],
    ],
    [
      'no day',
      () => transition(opened, { type: 'day-reached' } as never, stepwise),
      ['input.missing', 'event.on'],
    ],
    [
      'a day that is none',
      () => transition(opened, { ...event, on: '2026-02-30' }, stepwise),
      ['date.invalid', 'event.on'],
    ],
    [
      'an event out of order',
      () => transition(reached.state, { ...event, on: '2026-02-10' }, stepwise),
      ['date.order', 'event.on'],
    ],
    [
      'an unknown stage',
      () => transition({ ...opened, stage: 'nowhere' }, event, stepwise),
      ['stage.unknown', 'state.stage'],
    ],
    [
      'an unknown stage in an event',
      () => transition(opened, { type: 'stage-set', on: '2026-02-11', stage: 'nowhere', by: 'x' }, stepwise),
      ['stage.unknown', 'event.stage'],
    ],
    [
      'a promise larger than the debt',
      () =>
        transition(
          opened,
          { type: 'promise-made', on: '2026-02-11', id: 'P', amount: '900.01', dueOn: '2026-02-20' },
          stepwise,
        ),
      ['input.range', 'event.amount'],
    ],
    ...['900.00', '899.999', 7n].map((wholeAmount): [string, () => unknown, [string, string]] => [
      `what of the whole is held as ${String(wholeAmount)}`,
      () =>
        transition(
          opened,
          {
            type: 'hold-placed',
            on: '2026-02-11',
            id: 'H',
            wholeAmount,
            ...(wholeAmount === '900.00' ? {} : { amount: '900.00' }),
          },
          stepwise,
        ),
      [wholeAmount === '899.999' ? 'amount.too-fine' : 'input.range', 'event.wholeAmount'],
    ]),
    [
      'a promise for a day before',
      () =>
        transition(
          opened,
          { type: 'promise-made', on: '2026-02-11', id: 'P', amount: '1.00', dueOn: '2026-02-10' },
          stepwise,
        ),
      ['date.order', 'event.dueOn'],
    ],
    [
      'a plan larger than the debt',
      () =>
        transition(opened, { type: 'plan-agreed', on: '2026-02-11', id: 'P', amount: '900.01' }, stepwise),
      ['input.range', 'event.amount'],
    ],
    [
      'a dispute below zero',
      () =>
        transition(opened, { type: 'dispute-raised', on: '2026-02-11', id: 'P', amount: '-1.00' }, stepwise),
      ['amount.negative', 'event.amount'],
    ],
    [
      'a payment larger than the debt',
      () => transition(opened, { type: 'payment-received', on: '2026-02-11', amount: '900.01' }, stepwise),
      ['ledger.over-applied', 'event.amount'],
    ],
    [
      'a payment of nothing',
      () => transition(opened, { type: 'payment-received', on: '2026-02-11', amount: 0 }, stepwise),
      ['input.range', 'event.amount'],
    ],
    [
      'a payment below zero',
      () => transition(opened, { type: 'payment-received', on: '2026-02-11', amount: -1 }, stepwise),
      ['amount.negative', 'event.amount'],
    ],
    [
      'half a cent',
      () => transition(opened, { type: 'payment-received', on: '2026-02-11', amount: '0.005' }, stepwise),
      ['amount.too-fine', 'event.amount'],
    ],
    [
      'a balance below zero',
      () => transition(opened, { type: 'balance-restated', on: '2026-02-11', open: '-1' }, stepwise),
      ['amount.negative', 'event.open'],
    ],
    [
      'more disputed than owed',
      () =>
        transition(
          opened,
          { type: 'balance-restated', on: '2026-02-11', open: '1.00', disputed: '1.01' },
          stepwise,
        ),
      ['input.range', 'event.disputed'],
    ],
    [
      'reopened for nothing',
      () =>
        transition(
          { ...opened, phase: 'settled', open: '0.00' },
          { type: 'reopened', on: '2026-02-11' },
          stepwise,
        ),
      ['input.missing', 'event.open'],
    ],
    [
      'reopened for less than nothing',
      () =>
        transition(
          { ...opened, phase: 'settled', open: '0.00' },
          { type: 'reopened', on: '2026-02-11', open: '-5' },
          stepwise,
        ),
      ['amount.negative', 'event.open'],
    ],
    [
      'a revoked proxy for an event',
      () => transition(opened, revokedProxy(), stepwise),
      ['input.type', 'event'],
    ],
    [
      'a revoked proxy for a state',
      () => transition(revokedProxy(), event, stepwise),
      ['input.type', 'state'],
    ],
    [
      'a misspelt policy',
      () => transition(opened, event, { ...stepwise, stage: [] } as never),
      ['input.unknown-key', 'policy.stage'],
    ],
    ['no policy', () => prepareEscalation(undefined as never), ['input.missing', 'policy']],
    [
      'an item without debt',
      () => startEscalation(stepwise, item({ open: '0.00' })),
      ['input.range', 'item.open'],
    ],
    [
      'an item below zero',
      () => startEscalation(stepwise, item({ open: '-1.00' })),
      ['amount.negative', 'item.open'],
    ],
    [
      'an item disputed beyond its debt',
      () => startEscalation(stepwise, item({ disputed: '900.01' })),
      ['input.range', 'item.disputed'],
    ],
    [
      'an invoice of a name too long',
      () => startEscalation(stepwise, item({ invoiceId: 'x'.repeat(201) })),
      ['id.invalid', 'item.invoiceId'],
    ],
    [
      'an unknown currency',
      () => startEscalation(stepwise, item({ currency: 'XXX' })),
      ['currency.unknown', 'item.currency'],
    ],
  ])('%s', (_, call, expected) => {
    expect(refusal(call)).toEqual(expected)
  })

  test.each<[string, Partial<Record<keyof EscalationState, unknown>>, [code: string, path: string]]>([
    ['another form', { schema: 'x' }, ['input.choice', 'state.schema']],
    ['an empty id', { caseId: '' }, ['id.invalid', 'state.caseId']],
    ['no currency', { currency: undefined }, ['input.missing', 'state.currency']],
    ['an amount below zero', { open: '-1.00' }, ['amount.negative', 'state.open']],
    ['an unknown phase', { phase: 'constructor' }, ['input.choice', 'state.phase']],
    ['a day that is none', { dueDate: '2026-02-30' }, ['date.invalid', 'state.dueDate']],
    ['a rest without a day', { restUntil: 7 }, ['date.invalid', 'state.restUntil']],
    ['no stage', { stage: undefined }, ['input.missing', 'state.stage']],
    ['minus no promise', { brokenPromises: -0 }, ['input.range', 'state.brokenPromises']],
    ['a number for an amount', { open: -0 }, ['input.type', 'state.open']],
    ['half a promise', { brokenPromises: 0.5 }, ['input.range', 'state.brokenPromises']],
    ['a text for a flag', { contactLost: 'no' }, ['input.type', 'state.contactLost']],
    ['a pending touch of no stage', { pending: {} }, ['input.missing', 'state.pending.stage']],
    ['a list for a request', { request: [] }, ['input.type', 'state.request']],
    [
      'a touch of an unknown stage',
      { lastTouch: { stage: 'x' } },
      ['stage.unknown', 'state.lastTouch.stage'],
    ],
    ['no holds', { holds: undefined }, ['input.missing', 'state.holds']],
    ['promises by name', { promises: {} }, ['input.type', 'state.promises']],
    ['a promise without a name', { promises: [''] }, ['id.invalid', 'state.promises[0]']],
    ['too many promises', { promises: Array(10_001) }, ['input.range', 'state.promises']],
    [
      'a day of insolvency that is none',
      { insolvencyHeardOn: '2026-02-30' },
      ['date.invalid', 'state.insolvencyHeardOn'],
    ],
    ['former touches by name', { formerTouches: {} }, ['input.type', 'state.formerTouches']],
    ['too many former touches', { formerTouches: Array(101) }, ['input.range', 'state.formerTouches']],
    [
      'a former touch of nobody',
      { formerTouches: [{ sentOn: '2026-02-05' }] },
      ['input.missing', 'state.formerTouches[0].customerId'],
    ],
    [
      'a former touch on no day',
      { formerTouches: [{ customerId: 'acme', sentOn: '2026-02-30' }] },
      ['date.invalid', 'state.formerTouches[0].sentOn'],
    ],
    ['too many holds', { holds: Array(1001).fill(null) }, ['input.range', 'state.holds']],
    ['a hole in the holds', { holds: Array(1) }, ['input.missing', 'state.holds[0]']],
    [
      'a hold below zero',
      { holds: [{ id: 'H', kind: 'manual', amount: '-1.00', until: null }] },
      ['amount.negative', 'state.holds[0].amount'],
    ],
    [
      'a hold of less than nothing of the whole',
      { holds: [{ id: 'H', kind: 'manual', amount: '1.00', until: null, wholeAmount: '-1.00' }] },
      ['amount.negative', 'state.holds[0].wholeAmount'],
    ],
  ])('a state with %s', (_, fields, expected) => {
    expect(refusal(() => transition({ ...opened, ...fields } as EscalationState, event, stepwise))).toEqual(
      expected,
    )
  })

  test('an amount of more digits than a quick look reads is an amount', () => {
    const state = { ...opened, open: '12345678901234567890.00' }
    expect(
      after(state, { type: 'payment-received', on: '2026-02-11', amount: '0.01' }, stepwise).state.open,
    ).toBe('12345678901234567889.99')
  })
})

import { describe, expect, test } from 'vitest'
import {
  evaluateEscalation,
  possibleEvents,
  transition,
  type EscalationPolicy,
  type EscalationStage,
  type EscalationState,
  type EscalationTrigger,
} from '../../src/escalation/index.js'
import { refusal } from '../refusal.js'
import { after, item, play, policyOf, stage } from './given.js'

// The item of these tests is due on 4 February 2026.
/** A stage that counts from something else than the due date, or from before it. */
const counted = (id: string, trigger: EscalationTrigger, fields: Partial<EscalationStage> = {}) => ({
  id,
  role: 'finance',
  channel: 'phone' as const,
  needsApproval: false,
  trigger,
  ...fields,
})
const reached = (on: string) => ({ type: 'day-reached', on }) as const
const sentOn = (on: string, commandId: string) => ({ type: 'notice-sent', on, commandId }) as const

describe('a touch is repeated', () => {
  test('not as a reminder that payment will fall due, once it has', () => {
    const repeat = { everyDays: 2, times: 9 }
    const soon = counted('soon', { from: 'due-date', days: -3 }, { repeat })
    const policy = policyOf(soon, stage('late', 30))
    const once = play(policy, item(), reached('2026-02-01'), sentOn('2026-02-01', 'F-1/1'))
    expect(once.nextReviewOn).toBe('2026-02-03')
    const again = play(
      policy,
      item(),
      reached('2026-02-01'),
      sentOn('2026-02-01', 'F-1/1'),
      reached('2026-02-03'),
      sentOn('2026-02-03', 'F-1/2'),
    )
    // The third would be on 5 February, the day after the due date; 'late' begins 30 days after it.
    expect(again.nextReviewOn).toBe('2026-03-06')
    expect(after(again.state, reached('2026-02-05'), policy).commands).toEqual([])
  })

  test('as a demand only once the item is overdue itself, also where somebody had set the stage before', () => {
    const repeat = { everyDays: 3, times: 2 }
    const policy = policyOf(
      stage('demand', 1, { act: 'formal-demand', deadlineDays: 5, repeat }),
      stage('later', 30),
    )
    const early = play(
      policy,
      item(),
      { type: 'stage-set', on: '2026-01-20', stage: 'demand', by: 'ann' },
      sentOn('2026-01-20', 'F-1/1'),
    )
    expect(early.nextReviewOn).toBe('2026-02-05')
    expect(after(early.state, reached('2026-01-23'), policy).commands).toEqual([])
    expect(after(early.state, reached('2026-02-04'), policy).commands).toEqual([])
    expect(after(early.state, reached('2026-02-05'), policy).commands).toMatchObject([{ stage: 'demand' }])
  })
})

test('a legal step is repeated only on a demand that counts: one from before the due date that was put off is made again first', () => {
  const policy = policyOf(
    stage('demand', 1, { act: 'formal-demand', deadlineDays: 3 }),
    stage('lawyer', 8, { act: 'legal', repeat: { everyDays: 5, times: 2 } }),
  )
  // Demanded on 5 February by the 8th, the lawyer wrote on the 12th;
  // then the due date is put off by a day, so that the demand came before the debt was overdue.
  const moved = play(
    policy,
    item(),
    reached('2026-02-05'),
    sentOn('2026-02-05', 'F-1/1'),
    reached('2026-02-12'),
    sentOn('2026-02-12', 'F-1/2'),
    reached('2026-02-16'),
    { type: 'balance-restated', on: '2026-02-16', open: '900.00', dueDate: '2026-02-05' },
  )
  expect(moved.state).toMatchObject({ stage: 'lawyer', demand: null })
  const again = after(moved.state, reached('2026-02-17'), policy)
  expect(again.commands).toMatchObject([{ stage: 'demand' }])
  // Where the demand still counts the lawyer writes again.
  const stood = play(
    policy,
    item(),
    reached('2026-02-05'),
    sentOn('2026-02-05', 'F-1/1'),
    reached('2026-02-12'),
    sentOn('2026-02-12', 'F-1/2'),
    reached('2026-02-17'),
  )
  expect(stood.commands).toMatchObject([{ stage: 'lawyer' }])
})

test('a jump looks again when the demand may be made that stands in for a legal step, whatever gap the step asks for', () => {
  const legal = counted('lawyer', { from: 'previous-notice', days: 2 }, { act: 'legal', minGapDays: 7 })
  const policy = {
    ...policyOf(stage('reminder', 3), stage('demand', 7, { act: 'formal-demand', deadlineDays: 5 }), legal),
    semantics: 'jump',
  } as const
  // Reminded on day 3; two days later the lawyer's letter would match, and no demand was made.
  const reminded = play(policy, item(), reached('2026-02-07'), sentOn('2026-02-07', 'F-1/1'))
  expect(reminded.nextReviewOn).toBe('2026-02-09')
  expect(after(reminded.state, reached('2026-02-09'), policy).commands).toMatchObject([{ stage: 'demand' }])
})

describe('a stage that counts from a deadline', () => {
  const lawyer = counted('lawyer', { from: 'previous-deadline', days: 1 }, { act: 'legal' })
  const demand = stage('demand', 7, { act: 'formal-demand', deadlineDays: 5 })
  const stages = [stage('reminder', 1), demand, lawyer]
  // Demanded on day 7, 11 February, by the 16th; the lawyer's letter of the 17th sets no deadline.
  const events = [
    reached('2026-02-11'),
    sentOn('2026-02-11', 'F-1/1'),
    reached('2026-02-17'),
    sentOn('2026-02-17', 'F-1/2'),
  ]

  test('is reached again by a case that a payment has stepped back', () => {
    const payment = { to: 'one-stage', waitDays: 10 } as const
    const policy = { ...policyOf(...stages), stepBack: { payment } }
    const paid = play(policy, item(), ...events, {
      type: 'payment-received',
      on: '2026-02-20',
      amount: '100.00',
    })
    expect(paid.state.stage).toBe('demand')
    // The ten days of rest end with 1 March.
    expect(paid.nextReviewOn).toBe('2026-03-02')
    expect(after(paid.state, reached('2026-03-02'), policy).commands).toMatchObject([
      { stage: 'lawyer', items: [{ amount: '800.00' }] },
      { type: 'prepare-hand-over' },
    ])
  })

  test('is reached again by a jump that had fallen to the demand', () => {
    const minimum = { ...lawyer, minAmount: { EUR: '500.00' } }
    const policy = { ...policyOf(stages[0]!, demand, minimum), semantics: 'jump' } as const
    const disputed = play(
      policy,
      item(),
      ...events,
      { type: 'dispute-raised', on: '2026-02-20', id: 'D-1', amount: '600.00' },
      reached('2026-02-20'),
    )
    expect(disputed.state.stage).toBe('demand')
    const rejected = after(disputed.state, { type: 'dispute-rejected', on: '2026-02-25', id: 'D-1' }, policy)
    expect(after(rejected.state, reached('2026-02-25'), policy).commands).toMatchObject([
      { stage: 'lawyer', items: [{ amount: '900.00' }] },
      { type: 'prepare-hand-over' },
    ])
  })
})

describe('a step out of the order of the stages', () => {
  const stages = [
    stage('reminder', 1),
    stage('demand', 30, { act: 'formal-demand', deadlineDays: 5 }),
    stage('lawyer', 60, { act: 'legal' }),
  ]
  const overrideFor = (ground: 'asset-flight' | 'debtor-vanished') => ({
    ...policyOf(...stages),
    overrides: [{ ground, toStage: 'lawyer', approvedBy: 'board' }],
  })
  const asked = (ground: 'asset-flight' | 'debtor-vanished', on: string) =>
    ({ type: 'override-requested', on, ground, by: 'ann' }) as const
  const given = (on: string, commandId: string) =>
    ({ type: 'approval-given', on, commandId, by: 'bob', role: 'board' }) as const

  test('does not go by days: it stands when the oldest item is paid, from which they counted', () => {
    const policy = { ...overrideFor('asset-flight'), anchor: 'oldest-item' } as const
    const old = item({ invoiceId: 'F-0', dueDate: '2026-01-06' })
    const first = evaluateEscalation({ states: [], items: [old, item()], asOf: '2026-02-05', policy })
    const [older, newer] = first.states as [EscalationState, EscalationState]
    // 30 days after 6 January the demand is due for both.
    expect(newer).toMatchObject({ stage: 'demand', anchorDueDate: '2026-01-06' })
    const { state } = after(newer, asked('asset-flight', '2026-02-06'), policy)
    const approved = after(state, given('2026-02-06', 'F-1/2'), policy).state
    expect(approved).toMatchObject({ stage: 'lawyer', pending: { commandId: 'F-1/4' } })
    const paid = evaluateEscalation({
      states: [older, approved],
      items: [item()],
      asOf: '2026-02-07',
      policy,
    })
    expect(paid.commands).toMatchObject([{ type: 'withdraw-touch', withdraws: 'F-0/1' }])
    expect(paid.states[1]).toMatchObject({
      stage: 'lawyer',
      pending: { commandId: 'F-1/4' },
      anchorDueDate: '2026-02-04',
    })
  })

  // The reminder of 5 February went out; on 10 February ann asks for the lawyer, since assets are moved away.
  const askedAfterReminder = (policy: EscalationPolicy) =>
    play(
      policy,
      item(),
      reached('2026-02-05'),
      sentOn('2026-02-05', 'F-1/1'),
      asked('asset-flight', '2026-02-10'),
    ).state

  test('stays asked for when a payment steps the case back: it does not go by what was paid', () => {
    const policy = {
      ...overrideFor('asset-flight'),
      stepBack: { payment: { to: 'start', waitDays: 0 } },
    } as const
    const paid = after(
      askedAfterReminder(policy),
      { type: 'payment-received', on: '2026-02-11', amount: '1.00' },
      policy,
    ).state
    expect(paid).toMatchObject({ stage: null, request: { commandId: 'F-1/2', ground: 'asset-flight' } })
    expect(after(paid, given('2026-02-11', 'F-1/2'), policy).state.stage).toBe('lawyer')
  })

  test('stays asked for when the due date is put off', () => {
    const policy = overrideFor('asset-flight')
    const later = {
      type: 'balance-restated',
      on: '2026-02-11',
      open: '900.00',
      dueDate: '2026-06-30',
    } as const
    const put = after(askedAfterReminder(policy), later, policy).state
    expect(put).toMatchObject({ stage: null, request: { commandId: 'F-1/2' } })
  })

  test('is not approved on the ground that nobody can be reached, once somebody was', () => {
    const policy = overrideFor('debtor-vanished')
    const { state } = play(
      policy,
      item(),
      { type: 'contact-lost', on: '2026-02-10' },
      asked('debtor-vanished', '2026-02-10'),
      { type: 'contact-made', on: '2026-02-11' },
    )
    expect(possibleEvents(state, policy)).not.toContain('approval-given')
    expect(transition(state, given('2026-02-12', 'F-1/1'), policy)).toEqual({
      refused: { code: 'escalation.contact-not-lost', params: {} },
    })
  })
})

describe('a question that an override was asked for beside', () => {
  const policy = {
    ...policyOf(stage('agency', 20, { act: 'collection', needsApproval: true, approvedBy: 'cfo' })),
    overrides: [{ ground: 'asset-flight', toStage: 'agency', approvedBy: 'board' }],
    stepBack: { payment: { to: 'by-days', waitDays: 0 } },
  } as const
  const first = reached('2026-02-24')
  const override = {
    type: 'override-requested',
    on: '2026-02-25',
    ground: 'asset-flight',
    by: 'ann',
  } as const
  const answer = (type: 'approval-given' | 'approval-refused', commandId: string, role = 'cfo') =>
    ({ type, on: '2026-02-25', commandId, by: 'bob', role }) as const
  const both = play(policy, item(), first, override).state
  const question = play(policy, item(), first).state.request

  test('waits for the answer to that', () => {
    expect(both.request).toMatchObject({ commandId: 'F-1/2', ground: 'asset-flight', waiting: question })
    for (const type of ['approval-given', 'approval-refused'] as const) {
      expect(transition(both, answer(type, 'F-1/1'), policy)).toEqual({
        refused: { code: 'escalation.request-open', params: { commandId: 'F-1/2' } },
      })
    }
  })

  test('stands again when that is refused, and is answered', () => {
    const no = after(both, answer('approval-refused', 'F-1/2', 'board'), policy).state
    expect(no.request).toEqual(question)
    expect(after(no, reached('2026-02-26'), policy).commands).toEqual([])
    expect(after(no, answer('approval-given', 'F-1/1'), policy).state.stage).toBe('agency')
  })

  test('and had been refused is not asked again: the stage waits until somebody gives it', () => {
    const refusedFirst = play(policy, item(), first, answer('approval-refused', 'F-1/1'), override).state
    const no = after(refusedFirst, answer('approval-refused', 'F-1/2', 'board'), policy).state
    expect(no.request).toEqual({ ...question, refusedOn: '2026-02-25' })
    expect(after(no, reached('2026-02-26'), policy).commands).toEqual([])
  })

  test('ends with the approval of that', () => {
    const yes = after(both, answer('approval-given', 'F-1/2', 'board'), policy).state
    expect(yes).toMatchObject({ stage: 'agency', request: null })
  })

  test('falls where days do not reach its stage any more, and that stays', () => {
    const later = {
      type: 'balance-restated',
      on: '2026-02-25',
      open: '900.00',
      dueDate: '2026-02-20',
    } as const
    const put = after(both, later, policy).state
    expect(put.request).toMatchObject({ commandId: 'F-1/2' })
    expect(put.request).not.toHaveProperty('waiting')
    expect(after(put, answer('approval-refused', 'F-1/2', 'board'), policy).state.request).toBeNull()
  })

  test('is read with its state, and not about an override of its own', () => {
    const told = (request: object) => refusal(() => transition({ ...both, request } as never, first, policy))
    const other = { ...question, ground: 'insolvency' }
    expect(told({ ...both.request, waiting: other })).toEqual(['input.conflict', 'state.request.waiting'])
    expect(told({ ...question, waiting: question })).toEqual(['input.conflict', 'state.request.waiting'])
    expect(told({ ...both.request, waiting: both.request })).toEqual([
      'input.unknown-key',
      'state.request.waiting.waiting',
    ])
  })
})

describe('a question for an approval', () => {
  const policy = policyOf(
    stage('reminder', 1),
    stage('agency', 20, { act: 'collection', needsApproval: true, minAmount: { EUR: '500.00' } }),
    stage('demand', 40, { act: 'formal-demand', deadlineDays: 5 }),
  )
  const events = [
    reached('2026-02-05'),
    sentOn('2026-02-05', 'F-1/1'),
    reached('2026-02-24'),
    { type: 'payment-received', on: '2026-02-25', amount: '400.01' },
  ] as const
  const yes = {
    type: 'approval-given',
    on: '2026-02-25',
    commandId: 'F-1/2',
    by: 'bob',
    role: 'cfo',
  } as const

  test('falls where a payment leaves less than the stage asks for, and nobody says yes to it any more', () => {
    const paid = play(policy, item(), ...events)
    expect(paid.state.request).toBeNull()
    expect(paid.reasons).toContainEqual({
      code: 'escalation.below-minimum',
      params: { stage: 'agency', amount: '499.99', currency: 'EUR' },
    })
    expect(transition(paid.state, yes, policy)).toMatchObject({ refused: { code: 'escalation.no-request' } })
    // One cent more is enough.
    const more = play(policy, item({ open: '900.01' }), ...events).state
    expect(after(more, yes, policy).commands).toMatchObject([{ stage: 'agency' }, { type: 'assign' }])
  })

  test('falls where so much is disputed; what is held as a whole waits, and is answered afterwards', () => {
    const disputed = (amount: string) =>
      play(policy, item(), ...events.slice(0, 3), {
        type: 'dispute-raised',
        on: '2026-02-25',
        id: 'D-1',
        amount,
      })
    expect(disputed('400.00').state.request).toMatchObject({ stage: 'agency' })
    expect(disputed('400.01').state.request).toBeNull()
    expect(disputed('900.00').state.request).toMatchObject({ stage: 'agency' })
  })

  test('that was refused stays refused, and one that somebody asked by hand stands', () => {
    const refusal = { ...yes, type: 'approval-refused' } as const
    const refused = play(policy, item(), ...events.slice(0, 3), { ...refusal, on: '2026-02-25' }, events[3])
    expect(refused.state.request).toMatchObject({ stage: 'agency', refusedOn: '2026-02-25' })
    const byHand = play(
      policy,
      item({ open: '499.00' }),
      { type: 'stage-set', on: '2026-02-10', stage: 'agency', by: 'ann' },
      { type: 'payment-received', on: '2026-02-11', amount: '1.00' },
    )
    expect(byHand.state.request).toMatchObject({ stage: 'agency' })
  })
})

test('the unpaid invoices of a customer are counted whatever currency they are in', () => {
  const policy = policyOf(stage('call', 1, { minUnpaidInvoices: 2 }))
  const items = [item(), item({ invoiceId: 'F-2', currency: 'USD' })]
  const day = evaluateEscalation({ states: [], items, asOf: '2026-02-05', policy })
  expect(day.states.map(({ stage: at }) => at)).toEqual(['call', 'call'])
  expect(evaluateEscalation({ states: [], items: [item()], asOf: '2026-02-05', policy }).commands).toEqual([])
})

describe('the share of what has reached a stage', () => {
  const share = (trigger: EscalationTrigger) => {
    const second = counted('second', trigger, { act: 'collection', minShare: '0.5' })
    return policyOf(stage('first', 1, { deadlineDays: 10 }), second)
  }
  const small = item({ open: '100.00' })
  // Not due for a month: it has reached nothing, whatever day it was invoiced.
  const large = item({ invoiceId: 'F-2', open: '900.00', dueDate: '2026-03-31' })

  test.each<[EscalationTrigger]>([
    [{ from: 'previous-notice', days: 5 }],
    [{ from: 'previous-deadline', days: 1 }],
    [{ from: 'completion', days: 30 }],
  ])('counts from what the stage counts from: %j', (trigger) => {
    const policy = trigger.from === 'completion' ? policyOf(...[share(trigger).stages[1]!]) : share(trigger)
    const done = trigger.from === 'completion' ? { completedOn: '2026-01-10' } : {}
    const items = [{ ...small, ...done }, large]
    const first = evaluateEscalation({ states: [], items, asOf: '2026-02-05', policy }).states.map((state) =>
      state.pending === null ? state : after(state, sentOn('2026-02-05', 'F-1/1'), policy).state,
    )
    const asOf = '2026-02-20'
    // A tenth of the debt has reached the stage.
    const few = evaluateEscalation({ states: first, items, asOf, policy })
    expect(few.commands).toEqual([])
    expect(few.cases[0]?.reasons).toContainEqual({
      code: 'escalation.below-share',
      params: { stage: 'second' },
    })
    const alone = evaluateEscalation({ states: first.slice(0, 1), items: items.slice(0, 1), asOf, policy })
    expect(alone.commands).toContainEqual(expect.objectContaining({ type: 'call', stage: 'second' }))
  })
})

describe('where the reminder is out of date from whose touch a stage counts, it counts from the day of that reminder', () => {
  const dueToday = stage('due-today', 0, { deadlineDays: 10 })
  const soon = counted('soon', { from: 'due-date', days: -3 })
  const notice: EscalationTrigger = { from: 'previous-notice', days: 7 }
  const deadline: EscalationTrigger = { from: 'previous-deadline', days: 1 }
  // A case that is first looked at on 6 February, two days after the due date.
  test.each<[string, readonly EscalationStage[], string]>([
    ['seven days after 4 February', [dueToday, counted('second', notice)], '2026-02-11'],
    ['seven days after the later of two', [soon, dueToday, counted('second', notice)], '2026-02-11'],
    ['the day after ten days from 4 February', [dueToday, counted('second', deadline)], '2026-02-15'],
    [
      'seven days after 1 February, for a formal demand as well',
      [soon, counted('second', notice, { act: 'formal-demand', deadlineDays: 5 })],
      '2026-02-08',
    ],
  ])('%s', (_, stages, on) => {
    for (const semantics of ['ladder', 'jump'] as const) {
      const policy = { ...policyOf(...stages), semantics }
      const late = play(policy, item(), reached('2026-02-06'))
      expect(late.nextReviewOn).toBe(on)
      expect(after(late.state, reached(on), policy).commands).toMatchObject([{ stage: 'second' }])
    }
  })

  test('and from the touch itself where it was made', () => {
    const policy = policyOf(dueToday, counted('second', notice))
    const made = play(policy, item(), reached('2026-02-04'), sentOn('2026-02-06', 'F-1/1'))
    expect(made.nextReviewOn).toBe('2026-02-13')
  })
})

test('a rejected objection leads to the stages for it only where these have something to count from', () => {
  const branch = counted(
    'restated',
    { from: 'previous-deadline', days: 1 },
    { onlyAfter: 'dispute-rejected' },
  )
  const policy = policyOf(stage('demand', 1, { act: 'formal-demand', deadlineDays: 5 }), branch)
  // The item was disputed before anything was sent, so no deadline was ever set.
  const rejected = play(
    policy,
    item(),
    { type: 'dispute-raised', on: '2026-01-20', id: 'D-1', amount: '900.00' },
    { type: 'dispute-rejected', on: '2026-02-20', id: 'D-1' },
    reached('2026-02-20'),
  )
  expect(rejected.commands).toMatchObject([{ stage: 'demand' }])
  const sent = after(rejected.state, sentOn('2026-02-20', 'F-1/1'), policy)
  // Five days, and the day after them.
  expect(sent.nextReviewOn).toBe('2026-02-26')
  expect(after(sent.state, reached('2026-02-26'), policy).commands).toMatchObject([{ stage: 'restated' }])
})

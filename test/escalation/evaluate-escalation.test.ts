import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDays, chinaCalendar } from '../../src/calendar/index.js'
import {
  escalationPresets,
  evaluateEscalation,
  prepareEscalation,
  startEscalation,
  transition,
  type EscalationEvent,
  type EscalationItem,
  type EscalationPolicy,
  type EscalationState,
} from '../../src/escalation/index.js'
import { refusal } from '../refusal.js'
import { item, play, policyOf, stage } from './given.js'

const { stepwise } = escalationPresets
const formal = escalationPresets['formal-first']
const run = (
  policy: EscalationPolicy,
  items: readonly EscalationItem[],
  asOf: string,
  states: readonly EscalationState[] = [],
) => evaluateEscalation({ states, items, asOf, policy })
const touchesOf = (review: ReturnType<typeof run>) =>
  review.commands.flatMap((command) => ('items' in command ? [command] : []))
const sent = (states: readonly EscalationState[], on: string, policy: EscalationPolicy) =>
  states.map((state) => {
    if (state.pending === null) return state
    const commandId = state.pending.letterId ?? state.pending.commandId
    const result = transition(state, { type: 'notice-sent', on, commandId }, policy)
    return 'refused' in result ? state : result.state
  })

describe('the letters of a day', () => {
  const items = [
    item(),
    item({ invoiceId: 'F-2', dueDate: '2026-02-08', open: '60.00' }),
    item({ invoiceId: 'F-3', language: 'zh-CN' }),
    item({ invoiceId: 'F-4', customerId: 'zeta' }),
  ]

  test('a letter is in one currency, as notices are, and a call is not', () => {
    const two = [item(), item({ invoiceId: 'F-2', currency: 'JPY', open: '500' })]
    const coveredBy = (policy: EscalationPolicy) =>
      touchesOf(run(policy, two, '2026-02-08')).map(({ type, items: rows }) => [
        type,
        rows.map(({ currency, amount }) => [currency, amount]),
      ])
    expect(coveredBy(formal)).toEqual([
      ['compose-notice', [['EUR', '900.00']]],
      ['compose-notice', [['JPY', '500']]],
    ])
    expect(coveredBy(escalationPresets['graded-30-60-90'])).toEqual([
      [
        'call',
        [
          ['EUR', '900.00'],
          ['JPY', '500'],
        ],
      ],
    ])
  })

  test('one for each customer and language, at the highest stage, every item with its own', () => {
    const letters = touchesOf(run(formal, items, '2026-02-08'))
    expect(
      letters.map(({ customerId, language, stage: name, items: rows }) => [
        customerId,
        language,
        name,
        rows.map((row) => [row.invoiceId, row.stage]),
      ]),
    ).toEqual([
      [
        'acme',
        null,
        'overdue-notice',
        [
          ['F-1', 'overdue-notice'],
          ['F-2', 'due-today'],
        ],
      ],
      ['acme', 'zh-CN', 'overdue-notice', [['F-3', 'overdue-notice']]],
      ['zeta', null, 'overdue-notice', [['F-4', 'overdue-notice']]],
    ])
  })

  test('do not depend on the order of the items', () => {
    const letters = (rows: readonly EscalationItem[]) =>
      touchesOf(run(formal, rows, '2026-02-08')).sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(letters([...items].reverse())).toEqual(letters(items))
  })

  test('one answer to the letter answers for all of its items', () => {
    const day = run(formal, items, '2026-02-08')
    const states = sent(day.states, '2026-02-08', formal)
    expect(states.map(({ pending }) => pending)).toEqual([null, null, null, null])
    expect(day.pending).toEqual([])
    expect(run(formal, items, '2026-02-09', day.states).pending.map(({ letterId }) => letterId)).toEqual([
      'F-1/1+1',
      'F-1/1+1',
      null,
      null,
    ])
  })

  test('an item whose demand stands in a letter as a reminder has not been demanded formally', () => {
    const states = sent(run(formal, items, '2026-02-08').states, '2026-02-08', formal)
    expect(states.map(({ demand }) => demand?.stage ?? null)).toEqual([
      'overdue-notice',
      null,
      'overdue-notice',
      'overdue-notice',
    ])
  })

  test('keep the gap between touches of one customer', () => {
    const policy = { ...policyOf(stage('reminder', 1)), minGapDays: 7 }
    const two = [item(), item({ invoiceId: 'F-2', dueDate: '2026-02-06' })]
    const first = run(policy, two, '2026-02-05')
    expect(touchesOf(first).map(({ items: [row] }) => row?.invoiceId)).toEqual(['F-1'])
    const states = sent(first.states, '2026-02-05', policy)
    const soon = run(policy, two, '2026-02-11', states)
    expect(touchesOf(soon)).toEqual([])
    expect(soon.cases[1]?.reasons).toContainEqual({ code: 'escalation.gap', params: { until: '2026-02-12' } })
    expect(touchesOf(run(policy, two, '2026-02-12', states)).length).toBe(1)
  })

  describe('keep the gap between touches of one customer', () => {
    const policy = { ...policyOf(stage('reminder', 1)), minGapDays: 7 }
    const other = item({ invoiceId: 'F-2', dueDate: '2026-02-06' })
    // F-1 is asked for on 5 February; F-2 falls due on the next day, and may be asked for on the 12th.
    const states = sent(run(policy, [item(), other], '2026-02-05').states, '2026-02-05', policy)
    const askedFor = (review: ReturnType<typeof run>) =>
      touchesOf(review).map(({ customerId, items: [row] }) => [customerId, row?.invoiceId])

    test('also where the item that it was asked for turns out to be owed by somebody else', () => {
      const moved = [item({ customerId: 'bolt' }), other]
      const first = run(policy, moved, '2026-02-07', states)
      expect(first.states[0]).toMatchObject({
        lastTouch: null,
        formerTouches: [{ customerId: 'acme', sentOn: '2026-02-05' }],
      })
      // The right debtor was never touched; the wrong one was, on that day and as long as the gap runs.
      expect(askedFor(first)).toEqual([['bolt', 'F-1']])
      const second = sent(first.states, '2026-02-07', policy)
      expect(askedFor(run(policy, moved, '2026-02-11', second))).toEqual([])
      expect(askedFor(run(policy, moved, '2026-02-12', second))).toEqual([['acme', 'F-2']])
    })

    test('also after the item went to somebody else and came back', () => {
      const away = run(policy, [item({ customerId: 'bolt' })], '2026-02-06', states.slice(0, 1))
      const back = run(policy, [item()], '2026-02-08', sent(away.states, '2026-02-06', policy))
      expect(back.states[0]?.formerTouches).toEqual([
        { customerId: 'acme', sentOn: '2026-02-05' },
        { customerId: 'bolt', sentOn: '2026-02-06' },
      ])
      expect(askedFor(back)).toEqual([])
      expect(askedFor(run(policy, [item()], '2026-02-12', back.states))).toEqual([['acme', 'F-1']])
      // By the case alone as well, of which no position of the customer is known.
      const reach = (on: string) => transition(back.states[0]!, { type: 'day-reached', on }, policy)
      expect(reach('2026-02-11')).toMatchObject({ commands: [] })
      expect(reach('2026-02-12')).toMatchObject({ commands: [{ stage: 'reminder' }] })
      // The last touch of a customer is the one that counts.
      const again = run(policy, [item()], '2026-02-12', back.states)
      const gone = run(
        policy,
        [item({ customerId: 'bolt' })],
        '2026-02-13',
        sent(again.states, '2026-02-12', policy),
      )
      expect(gone.states[0]?.formerTouches).toEqual([
        { customerId: 'bolt', sentOn: '2026-02-06' },
        { customerId: 'acme', sentOn: '2026-02-12' },
      ])
    })

    test('also where the item is in another currency than it was asked for', () => {
      const yen = item({ currency: 'JPY', open: '90000' })
      expect(askedFor(run(policy, [yen], '2026-02-07', states.slice(0, 1)))).toEqual([])
      expect(askedFor(run(policy, [yen], '2026-02-12', states.slice(0, 1)))).toEqual([['acme', 'F-1']])
    })

    test('also where the case that was touched rests', () => {
      const [touched, waiting] = states as [EscalationState, EscalationState]
      const on = (asOf: string, resting: readonly EscalationState[]) =>
        evaluateEscalation({ states: [waiting], resting, items: [other], asOf, policy })
      expect(askedFor(on('2026-02-11', []))).toEqual([['acme', 'F-2']])
      expect(askedFor(on('2026-02-11', [touched]))).toEqual([])
      expect(askedFor(on('2026-02-12', [touched]))).toEqual([['acme', 'F-2']])
      expect(on('2026-02-11', [touched]).states.map(({ caseId }) => caseId)).toEqual(['F-2'])
    })

    test('but a stage that a person approves is acted on at once', () => {
      const asking = { ...policyOf(stage('visit', 1, { needsApproval: true })), minGapDays: 7 }
      const { state } = play(asking, item(), { type: 'day-reached', on: '2026-02-05' })
      const answer = { type: 'approval-given', on: '2026-02-06', by: 'chen', role: 'head' } as const
      expect(transition(state, { ...answer, commandId: 'F-1/1' }, asking)).toMatchObject({
        commands: [{ stage: 'visit' }],
      })
    })

    test('and what a day would command waits for that as well, from the same day on', () => {
      const asking = {
        ...policyOf(stage('reminder', 1), stage('visit', 8, { needsApproval: true })),
        minGapDays: 5,
      }
      // F-1 is asked for on 5 February, and its visit is put forward for approval on the 12th; F-2 falls due on the 11th.
      const two = [item(), item({ invoiceId: 'F-2', dueDate: '2026-02-11' })]
      const asked = run(
        asking,
        two,
        '2026-02-12',
        sent(run(asking, two, '2026-02-05').states, '2026-02-05', asking),
      )
      expect(asked.commands).toMatchObject([{ type: 'ask-approval' }, { items: [{ invoiceId: 'F-2' }] }])
      // Had the answer come on the 12th, before F-2 was looked at, F-2 would wait for the visit of F-1.
      const early = run(asking, two.slice(0, 1), '2026-02-12', asked.states.slice(0, 1))
      const answer = { type: 'approval-given', on: '2026-02-12', by: 'chen', role: 'head' } as const
      const approved = transition(early.states[0]!, { ...answer, commandId: 'F-1/2' }, asking)
      if ('refused' in approved) throw new Error(approved.refused.code)
      const look = (asOf: string) => run(asking, two, asOf, [approved.state])
      expect(touchesOf(look('2026-02-12'))).toEqual([])
      expect(look('2026-02-12').cases[1]?.reasons).toContainEqual({
        code: 'escalation.gap',
        params: { until: '2026-02-17' },
      })
      expect(touchesOf(look('2026-02-16'))).toEqual([])
      expect(touchesOf(look('2026-02-17'))).toMatchObject([{ items: [{ invoiceId: 'F-2' }] }])
    })

    test('a touch that the look takes back, as the oldest item was paid, holds nobody up', () => {
      const oldest = {
        ...policyOf(stage('reminder', 1), stage('demand', 30)),
        minGapDays: 7,
        anchor: 'oldest-item',
      } as const
      const all = [
        item({ dueDate: '2026-02-01' }),
        item({ invoiceId: 'F-2', dueDate: '2026-02-10' }),
        item({ invoiceId: 'F-3', dueDate: '2026-02-11' }),
      ]
      const first = run(oldest, all, '2026-02-12').states
      // F-2 was asked for, and nobody said that it was; F-3 was not. F-1 is paid, so days count from F-2.
      const [one, two, three] = first as [EscalationState, EscalationState, EscalationState]
      const fresh = { ...three, stage: null, stageSince: null, pending: null }
      const look = (states: readonly EscalationState[]) => run(oldest, all.slice(1), '2026-02-14', states)
      const day = look([one, two, fresh])
      expect(day.commands).toMatchObject([
        { type: 'withdraw-touch', withdraws: 'F-1/1' },
        { type: 'withdraw-touch', withdraws: 'F-2/1' },
        { items: [{ caseId: 'F-2' }, { caseId: 'F-3' }] },
      ])
      expect(look(day.states)).toMatchObject({ commands: [], states: day.states })
    })

    test('a question about a stage that the later item has not reached falls', () => {
      const oldest = {
        ...policyOf(
          stage('reminder', 1),
          stage('demand', 30, { act: 'formal-demand', deadlineDays: 5, needsApproval: true }),
        ),
        anchor: 'oldest-item',
      } as const
      const all = [item({ dueDate: '2026-02-01' }), item({ invoiceId: 'F-2', dueDate: '2026-03-01' })]
      // Of F-2 a reminder was sent; its days count from F-1, which is past due for 31 days.
      const called = sent(run(oldest, all, '2026-03-02').states, '2026-03-02', oldest)
      const asked = run(oldest, all, '2026-03-04', called)
      expect(asked.states[1]).toMatchObject({ stage: 'reminder', request: { stage: 'demand' } })
      const paid = run(oldest, all.slice(1), '2026-03-05', asked.states)
      expect(paid.states[1]).toMatchObject({ stage: 'reminder', request: null })
    })

    test('a second look at a day sends no second letter', () => {
      const first = run(policy, [item()], '2026-02-05')
      const second = run(policy, [item(), item({ invoiceId: 'F-3' })], '2026-02-05', first.states)
      expect(touchesOf(second)).toEqual([])
      expect(
        touchesOf(run(policy, [item(), item({ invoiceId: 'F-3' })], '2026-02-12', second.states)),
      ).toHaveLength(1)
    })
  })
})

describe('what the ledger says', () => {
  const begun = run(stepwise, [item()], '2026-02-11').states

  describe('another due date', () => {
    const graded = escalationPresets['graded-30-60-90']
    // Called on 5 February; on 10 March, day 34, a formal demand would follow.
    const called = sent(run(graded, [item()], '2026-02-05').states, '2026-02-05', graded)

    test('puts the count off, and nothing is asked for that is not due', () => {
      const later = item({ dueDate: '2026-03-31' })
      const review = run(graded, [later], '2026-03-10', called)
      expect(review.commands).toEqual([])
      expect(review.states[0]).toMatchObject({ dueDate: '2026-03-31', stage: null })
      expect(review.cases[0]?.reasons).toContainEqual({
        code: 'escalation.restated',
        params: { field: 'dueDate', from: '2026-02-04', to: '2026-03-31' },
      })
      expect(run(graded, [later], '2026-03-10', review.states)).toMatchObject({
        commands: [],
        states: review.states,
      })
      expect(touchesOf(run(graded, [later], '2026-04-01', review.states)).map(({ stage }) => stage)).toEqual([
        'friendly-call',
      ])
    })

    test('withdraws a touch that was not made yet', () => {
      const { states } = run(graded, [item()], '2026-02-05')
      const review = run(graded, [item({ dueDate: '2026-02-28' })], '2026-02-06', states)
      expect(review.commands).toMatchObject([{ type: 'withdraw-touch', withdraws: 'F-1/1' }])
      expect(review.states[0]).toMatchObject({ stage: null, pending: null })
    })

    test('leaves a stage that it has reached as well', () => {
      const review = run(graded, [item({ dueDate: '2026-02-06' })], '2026-02-09', called)
      expect(review.commands).toEqual([])
      expect(review.states[0]).toMatchObject({ dueDate: '2026-02-06', stage: 'friendly-call' })
    })

    // Formal notice on 5 February, deadline of ten days through 15 February; on 20 February the due date is put off by two months.
    const noticed = sent(run(formal, [item()], '2026-02-05').states, '2026-02-05', formal)
    const putOff = item({ dueDate: '2026-04-04' })
    const heard = (state: EscalationState | undefined, event: EscalationEvent, policy: EscalationPolicy) => {
      const result = transition(state as EscalationState, event, policy)
      return 'refused' in result ? result.refused.code : result.commands.map(({ type }) => type)
    }

    test('no legal step rests on a demand that came before it was due', () => {
      const referred = { type: 'referred', on: '2026-02-20', to: 'lawyer' } as const
      expect(heard(noticed[0], referred, formal)).toEqual(['prepare-hand-over'])
      const { states } = run(formal, [putOff], '2026-02-20', noticed)
      expect(states[0]).toMatchObject({ stage: null, demand: null })
      expect(heard(states[0], referred, formal)).toBe('escalation.demand-missing')
    })

    test('a demand that came after it stands', () => {
      const [state] = run(formal, [item({ dueDate: '2026-02-04' })], '2026-02-20', noticed).states
      const later = { ...(state as EscalationState), dueDate: '2026-02-01', pending: null }
      const moved = run(formal, [item({ dueDate: '2026-02-04' })], '2026-02-20', [later]).states
      expect(moved[0]).toMatchObject({ dueDate: '2026-02-04', demand: { sentOn: '2026-02-05' } })
    })

    test('a question about a stage that is not reached any more falls, and is asked anew when it is', () => {
      const asking = policyOf(
        stage('demand', 1, { act: 'formal-demand', deadlineDays: 10, needsApproval: true }),
      )
      const { states } = run(asking, [item()], '2026-02-05')
      expect(states[0]).toMatchObject({ request: { commandId: 'F-1/1' } })
      const review = run(asking, [putOff], '2026-02-06', states)
      expect(review).toMatchObject({ commands: [], states: [{ request: null }], nextReviewOn: '2026-04-05' })
      const approved = {
        type: 'approval-given',
        on: '2026-02-07',
        commandId: 'F-1/1',
        by: 'ida',
        role: 'boss',
      } as const
      expect(heard(review.states[0], approved, asking)).toBe('escalation.no-request')
      expect(run(asking, [putOff], '2026-04-04', review.states).commands).toEqual([])
      expect(run(asking, [putOff], '2026-04-05', review.states).commands).toMatchObject([
        { type: 'ask-approval' },
      ])
    })

    test('a case that was paid comes back as one that is not due', () => {
      const { states } = run(formal, [], '2026-02-20', noticed)
      expect(states[0]).toMatchObject({ phase: 'settled', stage: 'overdue-notice' })
      const back = run(formal, [putOff], '2026-02-25', states)
      expect(back.commands).toEqual([])
      expect(back.states[0]).toMatchObject({ phase: 'open', stage: null, demand: null })
    })

    test('a jump does not go by a deadline of before it', () => {
      const jump = { ...formal, semantics: 'jump' } as const
      const made = sent(run(jump, [item()], '2026-02-05').states, '2026-02-05', jump)
      const review = run(jump, [putOff], '2026-02-20', made)
      expect(review).toMatchObject({ commands: [], states: [{ stage: null }] })
      expect(run(jump, [putOff], '2026-04-03', review.states).commands).toEqual([])
    })

    test('a rejected objection is followed by a demand once the item is overdue', () => {
      const rejected = play(
        stepwise,
        item(),
        { type: 'dispute-raised', on: '2026-01-10', id: 'D-1', amount: '900.00' },
        { type: 'dispute-rejected', on: '2026-01-15', id: 'D-1' },
      ).state
      const on = (day: string) =>
        touchesOf(run(stepwise, [item()], day, [rejected])).map(({ stage: id }) => id)
      expect(on('2026-01-15')).toEqual([])
      expect(on('2026-02-04')).toEqual([])
      expect(on('2026-02-05')).toEqual(['restatement'])
    })

    test('may come earlier', () => {
      const review = run(graded, [item({ dueDate: '2026-01-10' })], '2026-02-10', called)
      expect(touchesOf(review).map(({ stage }) => stage)).toEqual(['formal-demand'])
    })
  })

  test('another debtor: the case begins anew with it, and what was under way is withdrawn', () => {
    const moved = item({ customerId: 'bolt' })
    const review = run(stepwise, [moved], '2026-02-12', begun)
    expect(review.commands).toMatchObject([
      { type: 'withdraw-touch', customerId: 'acme', withdraws: 'F-1/1' },
      { customerId: 'bolt', items: [{ caseId: 'F-1' }] },
    ])
    expect(review.states[0]).toMatchObject({ customerId: 'bolt', demand: null, lastTouch: null })
    expect(run(stepwise, [moved], '2026-02-12', review.states)).toMatchObject({
      commands: [],
      states: review.states,
    })
  })

  describe('another debtor of a case that is not open: nothing counts against it that the wrong one was told', () => {
    const graded = escalationPresets['graded-30-60-90']
    const demanded = [
      { type: 'day-reached', on: '2026-03-07' },
      { type: 'notice-sent', on: '2026-03-07', commandId: 'F-1/1' },
      { type: 'contact-lost', on: '2026-03-08' },
    ] as const
    const moved = item({ customerId: 'bolt' })
    const anew = { customerId: 'bolt', demand: null, lastTouch: null, contactLost: false }

    test('one that was settled begins with its formal demand, however late it is', () => {
      const { state } = play(graded, item(), ...demanded)
      const settled = run(graded, [], '2026-03-09', [state]).states
      const review = run(graded, [moved], '2026-05-20', settled)
      expect(review.states[0]).toMatchObject({ ...anew, phase: 'open' })
      expect(touchesOf(review)).toMatchObject([{ stage: 'formal-demand', customerId: 'bolt' }])
    })

    test('one that was stopped by proceedings over the wrong debtor is dunned, and its orders are released', () => {
      const { state } = play(graded, item(), ...demanded, { type: 'insolvency-filed', on: '2026-03-09' })
      const review = run(graded, [moved], '2026-05-20', [state])
      expect(review.states[0]).toMatchObject({ ...anew, phase: 'open', ordersHeld: false })
      expect(review.states[0]?.insolvencyHeardOn).toBeUndefined()
      expect(review.commands).toMatchObject([
        { type: 'release-orders', customerId: 'acme' },
        { stage: 'formal-demand', customerId: 'bolt' },
      ])
    })

    test('one that a lawyer has stays there', () => {
      const { state } = play(graded, item(), ...demanded, {
        type: 'referred',
        on: '2026-04-01',
        to: 'lawyer',
      })
      const review = run(graded, [moved], '2026-05-20', [state])
      expect(review.states[0]).toMatchObject({ ...anew, phase: 'referred' })
      expect(review.commands).toEqual([])
    })
  })

  describe('an item that is split into instalments', () => {
    const graded = escalationPresets['graded-30-60-90']
    const demanded = [
      { type: 'day-reached', on: '2026-03-07' },
      { type: 'notice-sent', on: '2026-03-07', commandId: 'F-1/1' },
    ] as const
    const parts = [
      item({ instalment: 1, dueDate: '2026-03-01', open: '300.00' }),
      item({ instalment: 2, dueDate: '2026-04-01', open: '600.00' }),
    ]

    test('ends its case as split, and each instalment begins by its own due date', () => {
      const { state } = play(graded, item(), ...demanded)
      const review = run(graded, parts, '2026-03-10', [state])
      expect(review.cases[0]?.reasons.slice(0, 2)).toEqual([
        { code: 'escalation.split', params: { instalments: 2 } },
        { code: 'escalation.phase', params: { phase: 'settled' } },
      ])
      const from = { code: 'escalation.split-from', params: { caseId: 'F-1' } }
      expect(review.cases.slice(1).map(({ reasons }) => reasons[0])).toEqual([from, from])
      expect(touchesOf(review).map(({ stage, items }) => [stage, items.map(({ caseId }) => caseId)])).toEqual(
        [['friendly-call', ['F-1#1']]],
      )
      expect(run(graded, parts, '2026-03-10', review.states)).toMatchObject({
        commands: [],
        states: review.states,
      })
    })

    test.each<[string, EscalationEvent[], object]>([
      [
        'a hold by hand',
        [{ type: 'hold-placed', on: '2026-03-08', id: 'H-1' }],
        { holds: [{ id: 'H-1', kind: 'manual', amount: null, until: null }] },
      ],
      [
        'grace',
        [
          {
            type: 'grace-granted',
            on: '2026-03-08',
            id: 'G-1',
            until: '2026-03-20',
            confirmedInWriting: true,
          },
        ],
        { holds: [{ id: 'G-1', kind: 'grace', amount: null, until: '2026-03-20' }] },
      ],
      [
        'a promise',
        [{ type: 'promise-made', on: '2026-03-08', id: 'V-1', amount: '900.00', dueOn: '2026-03-20' }],
        { holds: [{ id: 'V-1', kind: 'promise', amount: '300.00', until: '2026-03-20' }], promises: ['V-1'] },
      ],
      [
        'a plan, a dispute and a hold of an amount',
        [
          { type: 'plan-agreed', on: '2026-03-08', id: 'R-1', amount: '400.00' },
          { type: 'dispute-raised', on: '2026-03-08', id: 'D-1', amount: '100.00' },
          { type: 'dispute-raised', on: '2026-03-08', id: 'D-2', amount: '500.00' },
          { type: 'dispute-raised', on: '2026-03-08', id: 'D-3', amount: '10.00' },
          { type: 'hold-placed', on: '2026-03-08', id: 'H-2', amount: '5.00', until: '2026-03-09' },
          { type: 'hold-placed', on: '2026-03-08', id: 'H-3', amount: '5.00' },
        ],
        {
          holds: [
            { id: 'R-1', kind: 'plan', amount: '300.00', wholeAmount: '400.00' },
            // Each dispute may be about this instalment.
            { id: 'D-1', kind: 'dispute', amount: '100.00', wholeAmount: '100.00' },
            { id: 'D-2', kind: 'dispute', amount: '300.00', wholeAmount: '500.00' },
            { id: 'D-3', kind: 'dispute', amount: '10.00', wholeAmount: '10.00' },
            { id: 'H-3', kind: 'manual', amount: '5.00', wholeAmount: '5.00' },
          ],
        },
      ],
      [
        'insolvency',
        [{ type: 'insolvency-filed', on: '2026-03-08' }],
        { phase: 'insolvent', ordersHeld: true },
      ],
      [
        'a lawyer who has it',
        [
          { type: 'contact-lost', on: '2026-03-08' },
          { type: 'referred', on: '2026-03-22', to: 'lawyer' },
        ],
        { holds: [{ id: 'referred', kind: 'manual', amount: null }], contactLost: true },
      ],
    ])('what keeps it from being dunned keeps its instalments: %s', (_, events, fields) => {
      const { state } = play(graded, item(), ...demanded, ...events)
      const day = state.on > '2026-03-10' ? state.on : '2026-03-10'
      const review = run(graded, parts, day, [state])
      expect(review.states[1]).toMatchObject({ caseId: 'F-1#1', ...fields })
      expect(touchesOf(review)).toEqual([])
      expect(run(graded, parts, day, review.states)).toMatchObject({ commands: [], states: review.states })
    })

    test('is another debt where it stands with somebody else', () => {
      const { state } = play(graded, item(), ...demanded, {
        type: 'hold-placed',
        on: '2026-03-08',
        id: 'H-1',
      })
      const moved = parts.map((part) => ({ ...part, customerId: 'bolt' }))
      expect(run(graded, moved, '2026-03-10', [state]).states[1]).toMatchObject({
        customerId: 'bolt',
        holds: [],
      })
    })

    test('says into how many', () => {
      const { state } = play(graded, item())
      const split = { type: 'balance-restated', on: '2026-03-08', open: '0' } as const
      expect(refusal(() => transition(state, { ...split, instalments: 0 }, graded))).toEqual([
        'input.range',
        'event.instalments',
      ])
    })
  })

  describe('instalments that are merged into one item', () => {
    const graded = escalationPresets['graded-30-60-90']
    const day = '2026-03-10'
    const parts = [
      item({ instalment: 1, dueDate: '2026-03-01', open: '300.00' }),
      item({ instalment: 2, dueDate: '2026-04-01', open: '600.00' }),
    ]
    const whole = item({ dueDate: '2026-02-20' })
    const [first, second] = run(graded, parts, '2026-03-02').states as [EscalationState, EscalationState]
    const tell = (state: EscalationState, ...events: readonly object[]): EscalationState =>
      events.reduce<EscalationState>((one, event) => {
        const result = transition(one, { on: '2026-03-03', ...event } as never, graded)
        if ('refused' in result) throw new Error(result.refused.code)
        return result.state
      }, state)

    test('end as merged, and the item begins by its own due date', () => {
      const review = run(graded, [whole], day, [first, second])
      const merged = { code: 'escalation.merged', params: { caseId: 'F-1' } }
      expect(review.cases.map(({ caseId, state, reasons }) => [caseId, state.phase, reasons[0]])).toEqual([
        ['F-1#1', 'settled', merged],
        ['F-1#2', 'settled', merged],
        ['F-1', 'open', { code: 'escalation.merged-from', params: { instalments: 2 } }],
      ])
      // Day 18: what the first instalment was called for is withdrawn, and the debtor called for all of it.
      expect(review.commands).toMatchObject([
        { type: 'withdraw-touch', withdraws: 'F-1#1/1' },
        { type: 'call', items: [{ caseId: 'F-1', amount: '900.00' }] },
      ])
      expect(run(graded, [whole], day, review.states)).toMatchObject({ commands: [], states: review.states })
    })

    const hold = { type: 'hold-placed', id: 'H' }
    const grace = { type: 'grace-granted', id: 'G', until: '2026-03-20', confirmedInWriting: true }
    const promised = { type: 'promise-made', id: 'V', dueOn: '2026-03-20' }
    test.each<[string, object[], object[], object]>([
      [
        'a hold of one of them holds what was open on it',
        [hold],
        [],
        { holds: [{ id: 'H', kind: 'manual', amount: '300.00', until: null }] },
      ],
      ['a hold of both holds all', [hold], [hold], { holds: [{ id: 'H', amount: null }] }],
      [
        'grace for both is grace',
        [grace],
        [grace],
        { holds: [{ id: 'G', kind: 'grace', until: '2026-03-20' }] },
      ],
      [
        'grace for one holds its part as long',
        [],
        [grace],
        { holds: [{ id: 'G', kind: 'manual', amount: '600.00', until: '2026-03-20' }] },
      ],
      [
        'amounts of one name are added up, and the later day counts',
        [{ ...promised, amount: '200.00' }],
        [{ ...promised, amount: '450.00', dueOn: '2026-03-25' }],
        { holds: [{ id: 'V', kind: 'promise', amount: '650.00', until: '2026-03-25' }], promises: ['V'] },
      ],
      [
        'one of a day and one without hold until somebody lifts them',
        [{ ...hold, amount: '10.00', until: '2026-03-12' }],
        [{ ...hold, amount: '20.00' }],
        { holds: [{ id: 'H', amount: '30.00', until: null }] },
      ],
      [
        'what has run out, and what nobody disputes any more, holds nothing',
        [{ ...hold, until: '2026-03-05' }],
        [
          { type: 'dispute-raised', id: 'D', amount: '5.00' },
          { type: 'dispute-rejected', id: 'D' },
        ],
        { holds: [] },
      ],
      [
        'disputes and plans',
        [{ type: 'dispute-raised', id: 'D', amount: '300.00' }],
        [{ type: 'plan-agreed', id: 'R', amount: '600.00', until: '2026-12-31' }],
        {
          holds: [
            { id: 'D', kind: 'dispute', amount: '300.00' },
            { id: 'R', kind: 'plan', amount: '600.00', until: '2026-12-31' },
          ],
        },
      ],
      ['insolvency', [], [{ type: 'insolvency-filed' }], { phase: 'insolvent', ordersHeld: true }],
      ['that nobody can be reached', [{ type: 'contact-lost' }], [], { contactLost: true, holds: [] }],
    ])('what kept them from being dunned keeps the item: %s', (_, one, two, fields) => {
      const states = [tell(first, ...one), tell(second, ...two)]
      const review = run(graded, [whole], day, states)
      const last = review.cases[2]!
      expect(last.state).toMatchObject({ caseId: 'F-1', ...fields })
      expect(run(graded, [whole], day, review.states)).toMatchObject({ commands: [], states: review.states })
      const folded = last.events.reduce(
        (state, event) => {
          const result = transition(state, event, graded)
          return 'refused' in result ? state : result.state
        },
        startEscalation(graded, whole),
      )
      expect(folded).toEqual(last.state)
    })

    test('what a lawyer has of them is held', () => {
      const sentOn = { on: '2026-03-31' }
      const demanded = run(graded, parts, '2026-03-31', [first, second]).states[0]!
      const called = tell(demanded, { ...sentOn, type: 'touch-withdrawn', commandId: 'F-1#1/1' })
      const formally = run(graded, parts, '2026-04-01', [called]).states[0]!
      const commandId = formally.pending!.commandId
      const referred = tell(
        formally,
        { on: '2026-04-01', type: 'notice-sent', commandId },
        { on: '2026-05-20', type: 'referred', to: 'lawyer' },
      )
      const review = run(graded, [whole], '2026-05-20', [referred, second])
      expect(review.states[2]).toMatchObject({
        holds: [{ id: 'referred', kind: 'manual', amount: '300.00', until: null }],
      })
    })

    test('a dispute that the ledger knows as well holds once', () => {
      const disputed = tell(first, { type: 'dispute-raised', id: 'D', amount: '100.00' })
      const on = (amount: string) => run(graded, [{ ...whole, disputed: amount }], day, [disputed, second])
      expect(on('150.00').states[2]).toMatchObject({
        holds: [
          { id: 'D', kind: 'dispute', amount: '100.00' },
          { id: 'ledger', kind: 'dispute', amount: '50.00' },
        ],
      })
      // The same holds for one that is split.
      const { state } = play(graded, item(), {
        type: 'dispute-raised',
        on: '2026-03-03',
        id: 'D',
        amount: '100.00',
      })
      const split = run(graded, [{ ...parts[0]!, disputed: '100.00' }], day, [state])
      expect(split.states[1]).toMatchObject({ holds: [{ id: 'D', kind: 'dispute', amount: '100.00' }] })
      for (const { states } of [on('150.00'), split]) {
        const items =
          states[2] === undefined
            ? [{ ...parts[0]!, disputed: '100.00' }]
            : [{ ...whole, disputed: '150.00' }]
        expect(run(graded, items, day, states).states).toEqual(states)
      }
    })

    test('an item that is split, merged and split again keeps its hold', () => {
      const held = { type: 'hold-placed', on: '2026-03-08', id: 'H', amount: '200.00' } as const
      let states: readonly EscalationState[] = [play(graded, item(), held).state]
      const amountsOf = () =>
        states.map(({ caseId, holds }) => [caseId, ...holds.map(({ amount }) => amount)])
      for (const items of [parts, [whole], parts, [whole]]) {
        const review = run(graded, items, day, states)
        expect(run(graded, items, day, review.states).states).toEqual(review.states)
        states = review.states
      }
      expect(amountsOf()).toEqual([['F-1', '200.00'], ['F-1#1'], ['F-1#2']])
    })

    law.prop([
      fc.integer({ min: 1, max: 90_000 }),
      fc.array(fc.integer({ min: 1, max: 89_999 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('hold-placed' as const, 'plan-agreed' as const, 'dispute-raised' as const),
    ])('a hold comes back from any number of splits as it was', (cents, cuts, type) => {
      const text = (amount: number) => (amount / 100).toFixed(2)
      const amount = text(cents)
      let { states }: { states: readonly EscalationState[] } = {
        states: [play(graded, item(), { type, on: '2026-03-08', id: 'H', amount }).state],
      }
      for (const cut of cuts) {
        const two = [cut, 90_000 - cut].map((open, place) =>
          item({ instalment: place + 1, open: text(open), dueDate: '2026-03-31' }),
        )
        states = run(graded, two, day, states).states
        // Each instalment may be what it is about.
        expect(states.slice(1).map(({ holds: [hold] }) => hold?.amount)).toEqual(
          [cut, 90_000 - cut].map((open) => text(Math.min(open, cents))),
        )
        states = run(graded, [item()], day, states).states
        expect(states[0]).toMatchObject({ phase: 'open', holds: [{ id: 'H', amount }] })
      }
    })

    test('two disputes about all of an item keep their names and amounts', () => {
      const raised = { type: 'dispute-raised', on: '2026-03-08' } as const
      let states: readonly EscalationState[] = [
        play(
          graded,
          item(),
          { ...raised, id: 'D', amount: '600.00' },
          { ...raised, id: 'E', amount: '300.00' },
        ).state,
      ]
      const heldBy = () =>
        states
          .filter(({ phase }) => phase === 'open')
          .map(({ holds }) => holds.map(({ id, amount }) => [id, amount]))
      const two = [item({ ...parts[0], open: '450.00' }), item({ ...parts[1], open: '450.00' })]
      states = run(graded, two, day, states).states
      // Either part may be what each is about: rejecting D leaves what E holds.
      expect(heldBy()).toEqual([
        [
          ['D', '450.00'],
          ['E', '300.00'],
        ],
        [
          ['D', '450.00'],
          ['E', '300.00'],
        ],
      ])
      states = run(graded, [item()], day, states).states
      expect(heldBy()).toEqual([
        [
          ['D', '600.00'],
          ['E', '300.00'],
        ],
      ])
    })

    test('what was placed on an instalment itself is added to what the whole had', () => {
      const held = { type: 'hold-placed', on: '2026-03-08', id: 'H', amount: '200.00' } as const
      const { state } = play(graded, item(), held)
      const split = run(graded, parts, day, [state]).states
      const own = tell(
        split[2]!,
        { on: day, type: 'hold-lifted', id: 'H' },
        { ...held, on: day, amount: '100.00' },
      )
      const merged = run(graded, [whole], day, [split[0]!, split[1]!, own])
      expect(merged.states[0]).toMatchObject({ caseId: 'F-1', holds: [{ id: 'H', amount: '300.00' }] })
    })

    test('is another debt where it stands with somebody else', () => {
      const review = run(graded, [{ ...whole, customerId: 'bolt' }], day, [tell(first, hold), second])
      expect(review.states[2]).toMatchObject({ customerId: 'bolt', holds: [] })
      expect(review.states[0]).toMatchObject({ phase: 'settled' })
    })

    test('are told by an event that says so', () => {
      const gone = { type: 'balance-restated', on: day, open: '0' } as const
      const reasonsOf = (merged: unknown) => {
        const result = transition(first, { ...gone, merged } as never, graded)
        return 'refused' in result ? [] : result.reasons.map(({ code }) => code)
      }
      expect(reasonsOf(true)).toContain('escalation.merged')
      expect(reasonsOf(false)).not.toContain('escalation.merged')
      expect(refusal(() => reasonsOf('yes'))).toEqual(['input.type', 'event.merged'])
    })
  })

  describe('another currency', () => {
    const graded = escalationPresets['graded-30-60-90']
    const demanded = [
      { type: 'day-reached', on: '2026-03-07' },
      { type: 'notice-sent', on: '2026-03-07', commandId: 'F-1/1' },
      { type: 'dispute-raised', on: '2026-03-08', id: 'D-1', amount: '0.50' },
      { type: 'promise-made', on: '2026-03-08', id: 'V-1', amount: '0.50', dueOn: '2026-03-31' },
    ] as const
    const { state } = play(graded, item(), ...demanded)
    // 90,000 yen have no hundredths: an amount of the old currency could not even be read in it.
    const yen = item({ currency: 'JPY', open: '90000', disputed: '0' })

    test('the case begins anew in it, and says so', () => {
      const review = run(graded, [yen], '2026-04-20', [state])
      expect(review.states[0]).toMatchObject({
        currency: 'JPY',
        open: '90000',
        phase: 'open',
        demand: null,
        holds: [],
        restUntil: null,
      })
      expect(review.cases[0]?.reasons[0]).toEqual({
        code: 'escalation.restated',
        params: { field: 'currency', from: 'EUR', to: 'JPY' },
      })
      // Day 75: the formal demand that was sent asked for euros, so it is sent again before anything follows.
      expect(touchesOf(review)).toMatchObject([
        { id: 'F-1/2', stage: 'formal-demand', items: [{ currency: 'JPY', amount: '90000' }] },
      ])
      expect(run(graded, [yen], '2026-04-20', review.states)).toMatchObject({
        commands: [],
        states: review.states,
      })
      // What a state keeps is what its events say.
      const folded = review.cases[0]!.events.reduce((one, event) => {
        const result = transition(one, event, graded)
        return 'refused' in result ? one : result.state
      }, state)
      expect(folded).toEqual(review.states[0])
    })

    test('withdraws a touch that was not made yet, and other cases go on', () => {
      const { states } = run(graded, [item(), item({ invoiceId: 'F-2' })], '2026-02-05')
      const review = run(
        graded,
        [item({ currency: 'USD' }), item({ invoiceId: 'F-2' })],
        '2026-02-06',
        states,
      )
      expect(review.commands).toMatchObject([
        { type: 'withdraw-touch', withdraws: 'F-1/1' },
        { type: 'call', items: [{ caseId: 'F-1', currency: 'USD' }] },
      ])
      expect(review.states[1]).toEqual(states[1])
    })

    test.each<[string, Partial<EscalationState>]>([
      ['a lawyer has', { phase: 'referred', ordersHeld: true }],
      ['is insolvent', { phase: 'insolvent', ordersHeld: true, insolvencyHeardOn: '2026-03-09' }],
    ])('leaves a case that %s where it is, without amounts of the old one', (_, fields) => {
      const review = run(graded, [yen], '2026-04-20', [{ ...state, ...fields }])
      expect(review.commands).toEqual([])
      expect(review.states[0]).toMatchObject({
        ...fields,
        currency: 'JPY',
        open: '90000',
        holds: [],
        demand: null,
      })
    })

    test('opens a settled case again from its beginning', () => {
      const settled = run(graded, [], '2026-03-09', [state]).states
      const review = run(graded, [yen], '2026-04-20', settled)
      expect(review.states[0]).toMatchObject({
        phase: 'open',
        currency: 'JPY',
        stage: 'formal-demand',
        lastTouch: null,
      })
    })

    test('of an event is read before its amounts', () => {
      const told = (fields: object) =>
        refusal(() =>
          transition(state, { type: 'balance-restated', on: '2026-03-08', ...fields } as never, graded),
        )
      expect(told({ open: '1.5', currency: 'JPY' })).toEqual(['amount.too-fine', 'event.open'])
      expect(told({ open: '1', currency: 'XXY' })).toEqual(['currency.unknown', 'event.currency'])
      expect(told({ open: '1', currency: 5 })).toEqual(['currency.unknown', 'event.currency'])
    })
  })

  test('the language of letters, once it is known', () => {
    const review = run(stepwise, [item({ language: 'zh-CN' })], '2026-02-12', begun)
    expect(review.states[0]?.language).toBe('zh-CN')
    // An item that says nothing of it leaves it.
    expect(run(stepwise, [item()], '2026-02-13', review.states).states[0]?.language).toBe('zh-CN')
  })

  test('an item that is gone is settled, and its touch withdrawn', () => {
    const review = run(stepwise, [], '2026-02-12', begun)
    expect(review.states[0]).toMatchObject({ phase: 'settled', open: '0.00', pending: null })
    expect(review.commands).toMatchObject([{ type: 'withdraw-touch' }])
    expect(review.nextReviewOn).toBeNull()
    expect(run(stepwise, [], '2026-02-13', review.states).cases[0]?.events).toEqual([])
  })

  test('an item that is owed again is open again', () => {
    const settled = run(stepwise, [], '2026-02-12', begun).states
    const review = run(stepwise, [item({ open: '10.00' })], '2026-02-14', settled)
    expect(review.states[0]).toMatchObject({ phase: 'open', open: '10.00', stage: 'friendly-reminder' })
  })

  test('a smaller balance is a payment, and a dispute holds its part', () => {
    const review = run(stepwise, [item({ open: '600.00', disputed: '200.00' })], '2026-02-12', begun)
    expect(review.states[0]).toMatchObject({
      open: '600.00',
      holds: [{ id: 'ledger', kind: 'dispute', amount: '200.00', until: null }],
      restUntil: '2026-02-19',
    })
    const over = run(stepwise, [item({ open: '600.00', disputed: '0.00' })], '2026-02-13', review.states)
    expect(over.states[0]?.holds).toEqual([])
  })

  test('a dispute that the case knows by name is not held twice', () => {
    const known = play(stepwise, item(), {
      type: 'dispute-raised',
      on: '2026-02-01',
      id: 'D-1',
      amount: '200.00',
    }).state
    const review = run(stepwise, [item({ disputed: '300.00' })], '2026-02-02', [known])
    expect(review.states[0]?.holds.map(({ id, amount }) => [id, amount])).toEqual([
      ['D-1', '200.00'],
      ['ledger', '100.00'],
    ])
  })

  test('the events lead to the same state again', () => {
    const [one] = run(
      stepwise,
      [item({ open: '600.00' })],
      '2026-02-18',
      sent(begun, '2026-02-11', stepwise),
    ).cases
    const [before] = sent(begun, '2026-02-11', stepwise)
    const folded = one!.events.reduce((state, event) => {
      const result = transition(state, event, stepwise)
      return 'refused' in result ? state : result.state
    }, before!)
    expect(folded).toEqual(one!.state)
  })
})

describe('one case', () => {
  const state = startEscalation(stepwise, item())
  test('has its commands, reasons and next day to itself', () => {
    const review = evaluateEscalation({ state, items: [item()], asOf: '2026-02-11', policy: stepwise })
    expect(review).toMatchObject({
      state: { stage: 'friendly-reminder' },
      commands: [{ id: 'F-1/1' }],
      nextReviewOn: '2026-02-12',
      events: [{ type: 'day-reached', on: '2026-02-11' }],
      pending: [],
    })
    const again = evaluateEscalation({
      state: review.state,
      items: [item()],
      asOf: '2026-02-11',
      policy: stepwise,
    })
    expect([again.commands, again.events, again.pending.length]).toEqual([[], [], 1])
    expect(prepareEscalation(stepwise).evaluateCase({ state, items: [item()], asOf: '2026-02-11' })).toEqual(
      review,
    )
  })

  test('on which nothing happens keeps its state', () => {
    const review = evaluateEscalation({ state, items: [item()], asOf: '2026-01-20', policy: stepwise })
    expect(review.state).toBe(state)
    expect(review.nextReviewOn).toBe('2026-02-01')
  })
})

test('nothing is commanded on a day that is no business day; 4 February 2026 was a Wednesday, 7 and 8 a weekend', () => {
  const policy = policyOf(stage('reminder', 3))
  const on = (asOf: string) =>
    evaluateEscalation({ states: [], items: [item()], asOf, policy, calendar: chinaCalendar })
  expect(on('2026-02-08').commands).toEqual([])
  expect(on('2026-02-08').cases[0]?.reasons).toEqual([
    { code: 'escalation.no-business-day', params: { on: '2026-02-08' } },
  ])
  expect(on('2026-02-08').nextReviewOn).toBe('2026-02-09')
  expect(on('2026-02-09').commands.length).toBe(1)
})

// An open-source engine keeps the schedule of the paid invoice, and skips a state of the next: killbill/killbill#2297.
test('when the oldest item is paid the schedule starts again from the next one, and no state is skipped', () => {
  const after = (days: number) => ({
    trigger: { from: 'invoice-date', days } as const,
    fromDaysPastDue: undefined as never,
  })
  const days = { warning: 5, blocked: 7, cancelled: 11 }
  const policy: EscalationPolicy = {
    ...policyOf(),
    semantics: 'jump',
    anchor: 'oldest-item',
    stages: Object.entries(days).map(([id, n]) => ({ ...stage(id, 0), ...after(n) })),
  }
  const dunning = prepareEscalation(policy)
  const first = item({ issueDate: '2026-05-01', dueDate: '2026-05-01' })
  const second = item({ invoiceId: 'F-2', issueDate: '2026-05-07', dueDate: '2026-05-07' })
  let states: readonly EscalationState[] = []
  const stages: (string | null | undefined)[] = []
  for (let asOf = '2026-05-05'; asOf <= '2026-05-19'; asOf = addDays(asOf, 1)) {
    // The first is paid on 9 May, when both stand at 'blocked'.
    const items = [...(asOf < '2026-05-09' ? [first] : []), ...(asOf < '2026-05-07' ? [] : [second])]
    states = sent(dunning.evaluate({ states, items, asOf }).states, asOf, policy)
    stages.push(
      states.find(({ invoiceId, phase }) => phase === 'open' && (asOf < '2026-05-09' || invoiceId === 'F-2'))
        ?.stage,
    )
  }
  expect(stages).toEqual([
    ...[null, 'warning', 'warning', 'blocked'],
    // 9 May is the second day of the second invoice.
    ...[
      null,
      null,
      null,
      'warning',
      'warning',
      'blocked',
      'blocked',
      'blocked',
      'blocked',
      'cancelled',
      'cancelled',
    ],
  ])
})

test('a ladder that counts from the oldest item falls back when that is paid', () => {
  const policy: EscalationPolicy = {
    ...policyOf(stage('first', 1), stage('second', 10)),
    anchor: 'oldest-item',
  }
  const old = item({ invoiceId: 'F-0', dueDate: '2026-01-20' })
  let states = sent(run(policy, [old, item()], '2026-02-05').states, '2026-02-05', policy)
  expect(states.map(({ stage: name }) => name)).toEqual(['second', 'second'])
  states = run(policy, [item()], '2026-02-06', states).states.slice()
  expect(states.map(({ stage: name, anchorDueDate }) => [name, anchorDueDate])[1]).toEqual([
    'first',
    '2026-02-04',
  ])
})

test('a dispute that only the case knows is no news of the ledger: the day before stays open to what happened then', () => {
  const begun = run(formal, [item({ disputed: '0.00' })], '2026-02-05').states
  const [first] = begun as [EscalationState]
  const raise = { type: 'dispute-raised', on: '2026-02-05', id: 'D-1', amount: '30.00' } as const
  const raised = transition(first, raise, formal)
  if ('refused' in raised) throw new Error(raised.refused.code)
  const silent = run(formal, [item({ disputed: '0.00' })], '2026-02-09', [raised.state])
  expect(silent.states[0]).toEqual(raised.state)
  expect(silent.cases[0]?.events).toEqual([])
  // What the ledger says beyond it is news once, and so is that it says so no more.
  const more = run(formal, [item({ disputed: '50.00' })], '2026-02-09', [raised.state])
  expect(more.states[0]?.holds.map(({ id, amount }) => [id, amount])).toEqual([
    ['D-1', '30.00'],
    ['ledger', '20.00'],
  ])
  expect(run(formal, [item({ disputed: '50.00' })], '2026-02-10', more.states).states).toEqual(more.states)
  const less = run(formal, [item({ disputed: '20.00' })], '2026-02-10', more.states)
  expect(less.states[0]?.holds.map(({ id, amount }) => [id, amount])).toEqual([['D-1', '30.00']])
  expect(run(formal, [item({ disputed: '20.00' })], '2026-02-11', less.states).states).toEqual(less.states)
})

describe('a name that is now that of another item', () => {
  const ladder = policyOf(
    stage('demand', 1, { act: 'formal-demand', deadlineDays: 5 }),
    stage('lawyer', 7, { act: 'legal' }),
  )
  const former = item({ invoiceId: 'F-1#1' })
  const part = item({ instalment: 1, dueDate: '2026-03-04', open: '400.00' })
  const demanded = sent(run(ladder, [former], '2026-02-05').states, '2026-02-05', ladder)

  test.each<[string, readonly EscalationItem[], string]>([
    ['a closed case', [], 'settled'],
    ['an open one', [former], 'open'],
  ])('%s begins anew: no demand for the item that is gone counts', (_what, items, phase) => {
    const { states } = run(ladder, items, '2026-02-06', demanded)
    expect(states[0]?.phase).toBe(phase)
    const split = run(ladder, [part], '2026-03-05', states)
    expect(split.states).toMatchObject([
      {
        caseId: 'F-1#1',
        invoiceId: 'F-1',
        instalment: 1,
        open: '400.00',
        dueDate: '2026-03-04',
        phase: 'open',
      },
    ])
    expect(split.states[0]).toMatchObject({ stage: 'demand', demand: null, lastTouch: null })
    expect(split.states[0]?.formerTouches).toEqual([{ customerId: 'acme', sentOn: '2026-02-05' }])
    // The numbers of commands go on, so that none is given twice.
    expect(split.commands).toMatchObject([{ id: 'F-1#1/2', stage: 'demand' }])
    expect(split.cases[0]?.reasons).toContainEqual({
      code: 'escalation.restated',
      params: { field: 'invoiceId', from: 'F-1#1', to: 'F-1' },
    })
    expect(run(ladder, [part], '2026-03-05', split.states)).toMatchObject({
      commands: [],
      states: split.states,
    })
    // And back again.
    const back = run(ladder, [former], '2026-03-06', split.states)
    expect(back.states).toMatchObject([
      { invoiceId: 'F-1#1', instalment: null, open: '900.00', stage: 'demand' },
    ])
    expect(back.commands).toMatchObject([{ type: 'withdraw-touch' }, { id: 'F-1#1/4', stage: 'demand' }])
  })

  test('what held the invoice that was split holds it, and what a lawyer has stays with the one that is gone', () => {
    const whole = play(ladder, item(), {
      type: 'hold-placed',
      on: '2026-02-05',
      id: 'H-1',
    }).state
    const referred = { ...(demanded[0] as EscalationState), phase: 'referred', ordersHeld: true } as const
    const split = run(ladder, [part], '2026-03-05', [whole, referred])
    expect(split.states[1]).toMatchObject({
      caseId: 'F-1#1',
      phase: 'open',
      ordersHeld: false,
      holds: [{ id: 'H-1' }],
    })
    expect(split.commands.map(({ type }) => type)).toEqual(['release-orders'])
  })

  test('proceedings over the same debtor stay open, those over another do not', () => {
    const insolvent = { ...(demanded[0] as EscalationState), phase: 'insolvent' } as const
    const phasesOf = (customerId: string) =>
      run(ladder, [{ ...part, customerId }], '2026-03-05', [insolvent]).states.map(({ phase }) => phase)
    expect(phasesOf('acme')).toEqual(['insolvent'])
    expect(phasesOf('bolt')).toEqual(['open'])
  })

  test('an event that names an item of another name is refused', () => {
    const restated = (fields: object) =>
      refusal(() =>
        transition(
          demanded[0] as EscalationState,
          { type: 'balance-restated', on: '2026-03-05', open: '1.00', ...fields },
          ladder,
        ),
      )
    expect(restated({ invoiceId: 'F-2' })).toEqual(['id.invalid', 'event.invoiceId'])
    expect(restated({ invoiceId: '' })).toEqual(['id.invalid', 'event.invoiceId'])
    expect(restated({ invoiceId: 'F-1', instalment: 0 })).toEqual(['input.range', 'event.instalment'])
    const same = { type: 'balance-restated', on: '2026-03-05', open: '1.00', invoiceId: 'F-1#1' } as const
    expect(transition(demanded[0] as EscalationState, same, ladder)).toMatchObject({
      state: { demand: { stage: 'demand' } },
    })
  })
})

test('a case that goes to another debtor forgets the language and the segment of the former one', () => {
  const english = run(formal, [item({ language: 'en', segment: 'small' })], '2026-02-05').states
  const to = (fields: Partial<EscalationItem>) =>
    run(formal, [item({ customerId: 'bolt', ...fields })], '2026-02-06', english)
  expect(to({}).states[0]).toMatchObject({ language: null, segment: null })
  expect(to({}).commands.at(-1)).toMatchObject({ type: 'compose-notice', language: null })
  expect(to({ language: 'en', segment: 'small' }).states[0]).toMatchObject({
    language: 'en',
    segment: 'small',
  })
})

test('a case hears the segment, and that the work is completed, when the item says so', () => {
  const series = escalationPresets['series-5']
  const before = run(series, [item()], '2026-01-10').states
  const after = run(series, [item({ completedOn: '2026-01-12', segment: 'small' })], '2026-01-12', before)
  expect(after.states[0]).toMatchObject({ completedOn: '2026-01-12', segment: 'small' })
  expect(after.commands).toMatchObject([{ stage: 'receipt' }])
})

test('what is not overdue itself does not count from the oldest item: nobody demands what is not due', () => {
  const policy: EscalationPolicy = {
    ...policyOf(
      { ...stage('soon', 0), fromDaysPastDue: undefined as never, trigger: { from: 'due-date', days: -3 } },
      stage('first', 1),
      stage('demand', 10, { act: 'formal-demand', deadlineDays: 10 }),
    ),
    anchor: 'oldest-item',
    graceDays: 2,
  }
  const old = item({ invoiceId: 'F-0', dueDate: '2026-01-20' })
  const stagesOn = (asOf: string, states: readonly EscalationState[] = []) =>
    run(policy, [old, item()], asOf, states).cases.map(({ state }) => state.stage)
  // F-1 is due on 4 February, and overdue after two days of grace.
  expect(stagesOn('2026-01-31')).toEqual(['first', null])
  expect(stagesOn('2026-02-01')).toEqual(['demand', 'soon'])
  expect(stagesOn('2026-02-06')).toEqual(['demand', null])
  expect(stagesOn('2026-02-07')).toEqual(['demand', 'demand'])
  // Put off, it is not due any more, and the demand that nobody has sent is taken back.
  const { states } = run(policy, [old, item()], '2026-02-07')
  const moved = run(policy, [old, item({ dueDate: '2026-03-04' })], '2026-02-08', states)
  expect(moved.commands).toMatchObject([{ type: 'withdraw-touch', withdraws: 'F-1/1' }])
  expect(moved.cases[1]?.state).toMatchObject({ stage: null, anchorDueDate: null, anchorIssueDate: null })
  expect(run(policy, [old, item({ dueDate: '2026-03-04' })], '2026-02-08', moved.states).commands).toEqual([])
})

describe('the oldest item of a customer', () => {
  const policy: EscalationPolicy = {
    ...policyOf(stage('first', 1), stage('second', 10)),
    anchor: 'oldest-item',
  }
  const old = item({ invoiceId: 'F-0', dueDate: '2026-01-20' })
  const disputed = item({ ...old, disputed: '900.00' })
  const standing = (states: readonly EscalationState[]) =>
    states.map(({ stage: name, anchorDueDate }) => [name, anchorDueDate])

  test('is none that is disputed as a whole: the others count from the next one', () => {
    // On 6 February F-0 is 17 days past due, and F-1 two.
    expect(standing(run(policy, [old, item()], '2026-02-06').states)).toEqual([
      ['second', '2026-01-20'],
      ['second', '2026-01-20'],
    ])
    expect(standing(run(policy, [disputed, item()], '2026-02-06').states)).toEqual([
      [null, null],
      ['first', '2026-02-04'],
    ])
    // What is disputed in part is owed for the rest.
    expect(
      standing(run(policy, [item({ ...old, disputed: '899.99' }), item()], '2026-02-06').states),
    ).toEqual([
      ['second', '2026-01-20'],
      ['second', '2026-01-20'],
    ])
    expect(standing(run(policy, [disputed], '2026-02-06').states)).toEqual([[null, null]])
  })

  test('counts again once the objection is gone, and keeps its own stage meanwhile', () => {
    const called = sent(run(policy, [old, item()], '2026-02-06').states, '2026-02-06', policy)
    const during = run(policy, [disputed, item()], '2026-02-07', called)
    expect(standing(during.states)).toEqual([
      ['second', null],
      ['first', '2026-02-04'],
    ])
    expect(during.commands).toEqual([])
    expect(during.cases[1]?.reasons).toContainEqual({
      code: 'escalation.re-anchored',
      params: { from: '2026-01-20', to: '2026-02-04' },
    })
    const again = run(policy, [disputed, item()], '2026-02-07', during.states)
    expect(again).toMatchObject({ commands: [], states: during.states })
    const after = run(policy, [item({ ...old, disputed: '0.00' }), item()], '2026-02-09', during.states)
    expect(standing(after.states)).toEqual([
      ['second', '2026-01-20'],
      ['second', '2026-01-20'],
    ])
    expect(after.commands).toMatchObject([{ stage: 'second', items: [{ invoiceId: 'F-1' }] }])
  })

  test('is the oldest of those that are overdue for stages that count from the invoice as well', () => {
    const byInvoice: EscalationPolicy = {
      ...policyOf({
        ...stage('first', 0),
        fromDaysPastDue: undefined as never,
        trigger: { from: 'invoice-date', days: 30 },
      }),
      anchor: 'oldest-item',
    }
    // F-9 is older and has half a year; F-0 and F-1 are overdue from 5 February on.
    const long = item({ invoiceId: 'F-9', issueDate: '2025-12-01', dueDate: '2026-06-01' })
    const earlier = item({ invoiceId: 'F-0', issueDate: '2026-01-06' })
    const later = item({ invoiceId: 'F-1', issueDate: '2026-01-20' })
    const found = (asOf: string) =>
      run(byInvoice, [long, later, earlier], asOf).states.map(
        ({ invoiceId, anchorIssueDate, stage: name }) => [invoiceId, anchorIssueDate, name],
      )
    // F-9 by itself: 30 days after 1 December. The others: 6 January + 30 = 5 February.
    expect(found('2026-02-04')).toEqual([
      ['F-9', null, 'first'],
      ['F-1', null, null],
      ['F-0', null, null],
    ])
    expect(found('2026-02-05')).toEqual([
      ['F-9', null, 'first'],
      ['F-1', '2026-01-06', 'first'],
      ['F-0', '2026-01-06', 'first'],
    ])
  })
})

test('an invoice whose instalments were merged hears what held them in the order of their numbers, in whatever order states come', () => {
  const parts = [1, 2].map((instalment) => {
    const begun = startEscalation(formal, item({ instalment, open: '100.00' }))
    const id = `D-${String(3 - instalment)}`
    const told = transition(begun, { type: 'dispute-raised', on: '2026-02-05', id, amount: '80.00' }, formal)
    return 'refused' in told ? begun : told.state
  })
  // 40.00 were paid: of 120.00 the first dispute takes 80.00, and 40.00 are left for the second.
  const merged = (states: readonly EscalationState[]) =>
    run(formal, [item({ open: '120.00' })], '2026-02-06', states).states.find(
      ({ instalment }) => instalment === null,
    )?.holds
  const holds = [
    { id: 'D-2', kind: 'dispute', amount: '80.00', until: null },
    { id: 'D-1', kind: 'dispute', amount: '40.00', until: null },
  ]
  expect(merged(parts)).toEqual(holds)
  expect(merged([...parts].reverse())).toEqual(holds)
})

test('a policy that does not count from the oldest item forgets that another one did', () => {
  const own = policyOf(stage('first', 1), stage('second', 10))
  const old = item({ invoiceId: 'F-0', dueDate: '2026-01-20' })
  const oldest = { ...own, anchor: 'oldest-item' } as const
  const anchored = sent(run(oldest, [old, item()], '2026-02-05').states, '2026-02-05', oldest)
  expect(anchored[1]).toMatchObject({ stage: 'second', anchorDueDate: '2026-01-20' })
  const fresh = { ...(anchored[1] as EscalationState), stage: null, stageSince: null, lastTouch: null }
  // On 6 February F-1 is two days past due, whatever was owed beside it.
  const [, after] = run(own, [old, item()], '2026-02-06', [anchored[0] as EscalationState, fresh]).states
  expect(after).toMatchObject({ stage: 'first', anchorDueDate: null, anchorIssueDate: null })
})

describe('bad input', () => {
  const request = { states: [], items: [item()], asOf: '2026-02-11', policy: stepwise }
  const state = startEscalation(stepwise, item())
  const floor = policyOf(stage('first', 1, { minAmount: { USD: '10.00' } }))
  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['neither state nor states', { ...request, states: undefined }, ['input.missing', 'states']],
    ['a misspelt field', { ...request, today: 1 }, ['input.unknown-key', 'today']],
    ['no day', { ...request, asOf: undefined }, ['input.missing', 'asOf']],
    ['an item given twice', { ...request, items: [item(), item()] }, ['id.duplicate', 'items[1]']],
    ['a hole', { ...request, items: Array(1) }, ['input.missing', 'items[0]']],
    ['a state given twice', { ...request, states: [state, state] }, ['id.duplicate', 'states[1].caseId']],
    [
      'a state in no currency',
      { ...request, states: [{ ...state, currency: 'EURO' }] },
      ['currency.unknown', 'states[0].currency'],
    ],
    [
      'a case of another name',
      { ...request, states: [{ ...state, caseId: 'x' }] },
      ['id.invalid', 'states[0].caseId'],
    ],
    [
      'a day before the last event',
      { ...request, states: [{ ...state, on: '2026-03-01' }] },
      ['date.order', 'states[0].on'],
    ],
    [
      'a case that rests and does not',
      { ...request, states: [state], resting: [state] },
      ['id.duplicate', 'resting[0].caseId'],
    ],
    [
      'a case that rests, and has heard of a later day',
      { ...request, resting: [{ ...state, on: '2026-03-01' }] },
      ['date.order', 'resting[0].on'],
    ],
    [
      'a case that rests under another name',
      { ...request, resting: [{ ...state, caseId: 'x' }] },
      ['id.invalid', 'resting[0].caseId'],
    ],
    [
      'a case that rests twice',
      { ...request, resting: [state, state] },
      ['id.duplicate', 'resting[1].caseId'],
    ],
    [
      'an item that is issued after the day',
      { ...request, items: [item(), item({ invoiceId: 'F-2', issueDate: '2026-03-01' })] },
      ['date.order', 'items[1].issueDate'],
    ],
    [
      'one beside a state',
      { ...request, states: [state], items: [item({ invoiceId: 'F-2', issueDate: '2026-03-01' })] },
      ['date.order', 'items[0].issueDate'],
    ],
    ['cases that rest, as a text', { ...request, resting: 'F-1' }, ['input.type', 'resting']],
    ['a case that rests and is none', { ...request, resting: [null] }, ['input.type', 'resting[0]']],
    [
      'a currency without a least amount',
      { ...request, policy: floor },
      ['currency.missing', 'policy.stages[0].minAmount'],
    ],
    ['a calendar that is none', { ...request, calendar: {} }, ['input.type', 'calendar']],
    ['an unknown policy', { ...request, policy: 'stepwise' }, ['input.type', 'policy']],
  ])('%s', (_, given, expected) => {
    expect(refusal(() => evaluateEscalation(given as never))).toEqual(expected)
  })

  test('a stage that asks for the customer needs its position', () => {
    const policy = policyOf(stage('first', 1, { minUnpaidInvoices: 2 }))
    const event = { type: 'day-reached', on: '2026-02-11' } as const
    expect(refusal(() => transition(startEscalation(policy, item()), event, policy))).toEqual([
      'input.missing',
      'event.customer',
    ])
  })
})

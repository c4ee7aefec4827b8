import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { Customer, Documents, PromiseToPay } from '../../src/ledger/index.js'
import {
  combineRuns,
  finishRun,
  partitionDocuments,
  partitionRequest,
  runCreditControl,
  type CaseEvent,
  type ControlJournal,
  type ControlPolicy,
} from '../../src/portfolio/index.js'
import { escalationPresets, type EscalationState } from '../../src/escalation/index.js'
import { asOfs, books, shuffled } from '../ledger/arbitraries.js'
import { invoice, paid, payment } from '../ledger/given.js'
import { policyOf } from './given.js'

const policy = policyOf()

/** 100 EUR of acme on F-1, promised on 20 February for 1 March, with what the test says otherwise. */
const promise = (fields: Partial<PromiseToPay> = {}): PromiseToPay => ({
  id: 'V-1',
  customerId: 'acme',
  invoiceId: 'F-1',
  currency: 'EUR',
  amount: '100.00',
  madeOn: '2026-02-20',
  dueOn: '2026-03-01',
  ...fields,
})

/** A promise that names no invoice. */
const general = (fields: Partial<PromiseToPay> = {}): PromiseToPay => {
  const { invoiceId, ...rest } = promise(fields)
  return fields.invoiceId === undefined ? rest : { ...rest, invoiceId: invoiceId as string }
}

const run = (documents: Documents, asOf: string, journal: ControlJournal = {}, by: ControlPolicy = policy) =>
  runCreditControl({ documents, policy: by, asOf, journal })

const types = (heard: readonly CaseEvent[]) => heard.map(({ caseId, event }) => [caseId, event.type])

const stateOf = (states: readonly EscalationState[], id = 'F-1') => states.find(({ caseId }) => caseId === id)

describe('a promise in the documents', () => {
  const documents = { invoices: [invoice()], promises: [promise()] }

  describe('is told again to a case that a payment had settled, once the payment came back', () => {
    // Paid in full on 24 February, before the last day of the promise.
    const bouncing = (reversedOn: string) => ({
      ...documents,
      payments: [paid('100.00', '2026-02-24', { reversedOn })],
    })
    const settledBy = (facts: Documents) => {
      const made = run(facts, '2026-02-20').escalation
      const settled = run(facts, '2026-02-24', { states: made.states }).escalation
      expect(stateOf(settled.states)).toMatchObject({ phase: 'settled', holds: [] })
      return settled.states
    }

    test('it holds the case while it still stands', () => {
      const facts = bouncing('2026-02-27')
      const back = run(facts, '2026-02-27', { states: settledBy(facts) }).escalation
      expect(types(back.heard)).toEqual([['F-1', 'promise-made']])
      expect(back.commands).toEqual([])
      expect(stateOf(back.states)).toMatchObject({ phase: 'open', promises: ['V-1'], holds: [{ id: 'V-1' }] })
      const again = run(facts, '2026-02-27', { states: back.states }).escalation
      expect(again).toMatchObject({ commands: [], heard: [], states: back.states })
    })

    test('and it is broken where its day has passed', () => {
      const facts = bouncing('2026-03-05')
      const back = run(facts, '2026-03-05', { states: settledBy(facts) }).escalation
      expect(types(back.heard)).toEqual([['F-1', 'promise-broken']])
      expect(stateOf(back.states)).toMatchObject({ phase: 'open', brokenPromises: 1, promises: ['V-1'] })
      expect(run(facts, '2026-03-06', { states: back.states }).escalation.heard).toEqual([])
    })
  })

  test('holds the case of its invoice to its last day, that day included', () => {
    const { escalation, worklist } = run(documents, '2026-02-20')
    expect(escalation.heard).toEqual([
      {
        caseId: 'F-1',
        event: { type: 'promise-made', on: '2026-02-20', id: 'V-1', amount: '100.00', dueOn: '2026-03-01' },
      },
    ])
    expect(escalation.commands).toEqual([])
    expect(worklist[0]?.case.reasons.map(({ code }) => code)).toContain('escalation.held')
    expect(worklist[0]?.nextReviewOn).toBe('2026-03-02')
    expect(run(documents, '2026-03-01', { states: escalation.states }).escalation).toMatchObject({
      commands: [],
      heard: [],
    })
  })

  test('that is broken frees it on the next day, and counts once', () => {
    const { escalation: made } = run(documents, '2026-02-20')
    const { escalation: broken } = run(documents, '2026-03-02', { states: made.states })
    expect(types(broken.heard)).toEqual([['F-1', 'promise-broken']])
    expect(broken.commands).toMatchObject([{ type: 'call', stage: 'friendly-call' }])
    expect(stateOf(broken.states)).toMatchObject({ brokenPromises: 1, holds: [], promises: ['V-1'] })
    for (const day of ['2026-03-02', '2026-03-03']) {
      const { escalation } = run(documents, day, { states: broken.states })
      expect(escalation).toMatchObject({ commands: [], heard: [] })
      expect(stateOf(escalation.states)?.brokenPromises).toBe(1)
    }
  })

  test('that is kept holds nothing any more', () => {
    const { escalation: made } = run({ ...documents, promises: [promise({ amount: '60.00' })] }, '2026-02-20')
    const kept = run(
      { ...documents, promises: [promise({ amount: '60.00' })], payments: [paid('60.00', '2026-02-25')] },
      '2026-02-25',
      { states: made.states },
    ).escalation
    expect(types(kept.heard)).toEqual([['F-1', 'promise-kept']])
    expect(stateOf(kept.states)).toMatchObject({ open: '40.00', holds: [], brokenPromises: 0 })
  })

  test('holds only what is still to come of it', () => {
    const { escalation } = run({ ...documents, payments: [paid('30.00', '2026-02-22')] }, '2026-02-23')
    expect(escalation.heard[0]?.event).toMatchObject({ type: 'promise-made', amount: '70.00' })
  })

  test('that was kept before anybody looked is no event', () => {
    const { escalation } = run(
      { ...documents, promises: [promise({ amount: '60.00' })], payments: [paid('60.00', '2026-02-25')] },
      '2026-02-26',
    )
    expect(escalation.heard).toEqual([])
  })

  test('that ran out before anybody looked counts as broken, and held nothing', () => {
    const { escalation } = run(documents, '2026-03-10')
    expect(escalation.heard).toEqual([
      { caseId: 'F-1', event: { type: 'promise-broken', on: '2026-03-10', id: 'V-1', madeOn: '2026-02-20' } },
    ])
    expect(stateOf(escalation.states)).toMatchObject({ brokenPromises: 1, promises: ['V-1'] })
    expect(escalation.commands).toHaveLength(1)
  })

  test('that is not made yet is not known yet', () => {
    expect(run(documents, '2026-02-19').escalation.heard).toEqual([])
  })

  test('keeps the days of tolerance that the policy gives a promise', () => {
    const tolerant = policyOf({ behaviour: { promiseToleranceDays: 3 } })
    const made = run(documents, '2026-02-20', {}, tolerant).escalation
    expect(made.heard[0]?.event).toMatchObject({ dueOn: '2026-03-04' })
    const heardOn = (day: string) => run(documents, day, { states: made.states }, tolerant).escalation.heard
    expect(heardOn('2026-03-04')).toEqual([])
    expect(types(heardOn('2026-03-05'))).toEqual([['F-1', 'promise-broken']])
  })

  test('withdraws a touch that was commanded and not made', () => {
    const before = run({ invoices: [invoice()] }, '2026-02-10').escalation
    expect(before.commands).toMatchObject([{ type: 'call' }])
    const { commands } = run(documents, '2026-02-20', { states: before.states }).escalation
    expect(commands).toMatchObject([{ type: 'withdraw-touch', withdraws: 'F-1/1' }])
  })

  test('of which the policy takes no more is refused, and says why', () => {
    const strict = policyOf({
      escalation: { ...escalationPresets['graded-30-60-90'], maxBrokenPromises: 1 },
    })
    const broken = run(documents, '2026-03-02', {}, strict).escalation
    const again = {
      ...documents,
      promises: [promise(), promise({ id: 'V-2', madeOn: '2026-03-03', dueOn: '2026-03-20' })],
    }
    const { escalation } = run(again, '2026-03-03', { states: broken.states }, strict)
    expect(escalation.refused).toMatchObject([
      { caseId: 'F-1', type: 'promise-made', reason: { code: 'escalation.promises-exhausted' } },
    ])
    expect(escalation.heard).toEqual([])
  })
})

describe('a promise that names no invoice', () => {
  const invoices = [
    invoice({ id: 'F-1', amount: '100.00' }),
    invoice({ id: 'F-2', amount: '80.00', dueDate: '2026-02-14' }),
    invoice({ id: 'F-3', amount: '500.00', issueDate: '2026-02-21', dueDate: '2026-02-24' }),
    invoice({ id: 'F-4', amount: '70', currency: 'JPY' }),
    invoice({ id: 'F-5', customerId: 'bolt' }),
  ]
  const held = (documents: Documents, asOf: string, journal?: ControlJournal) =>
    run(documents, asOf, journal).escalation.heard.map(({ caseId, event }) => [
      caseId,
      event.type,
      'amount' in event ? event.amount : undefined,
    ])

  test('holds what was owed in its currency when it was made, the oldest due date first', () => {
    expect(held({ invoices, promises: [general({ amount: '150.00' })] }, '2026-02-24')).toEqual([
      ['F-1', 'promise-made', '100.00'],
      ['F-2', 'promise-made', '50.00'],
    ])
  })

  test('holds no part that is disputed', () => {
    const disputes = [{ id: 'D-1', invoiceId: 'F-1', amount: '60.00', openedOn: '2026-02-15' }]
    expect(held({ invoices, disputes, promises: [general({ amount: '150.00' })] }, '2026-02-24')).toEqual([
      ['F-1', 'promise-made', '40.00'],
      ['F-2', 'promise-made', '80.00'],
    ])
  })

  test('two of them hold different parts', () => {
    const promises = [
      general({ amount: '120.00' }),
      general({ id: 'V-2', amount: '30.00', madeOn: '2026-02-21' }),
    ]
    expect(held({ invoices, promises }, '2026-02-21')).toEqual([
      ['F-1', 'promise-made', '100.00'],
      ['F-2', 'promise-made', '20.00'],
      ['F-2', 'promise-made', '30.00'],
    ])
  })

  test('goes on holding the same parts while it stands', () => {
    const documents = { invoices, promises: [general({ amount: '150.00' })] }
    const { states } = run(documents, '2026-02-24').escalation
    expect(held(documents, '2026-02-25', { states })).toEqual([])
    // F-1 is paid: what is left of the promise is on F-2 already.
    const payments = [paid('100.00', '2026-02-26')]
    expect(held({ ...documents, payments }, '2026-02-26', { states })).toEqual([])
  })

  test('is broken in every case that it held, and in no other, however often the day is run', () => {
    const documents = { invoices, promises: [general({ amount: '150.00' })] }
    const { states } = run(documents, '2026-02-24').escalation
    const broken = run(documents, '2026-03-02', { states }).escalation
    expect(types(broken.heard)).toEqual([
      ['F-1', 'promise-broken'],
      ['F-2', 'promise-broken'],
    ])
    expect(held(documents, '2026-03-03', { states: broken.states })).toEqual([])
  })

  test('is kept by money that is applied to nothing yet', () => {
    const documents = { invoices, promises: [general({ amount: '40.00' })] }
    const { states } = run(documents, '2026-02-24').escalation
    const payments = [payment({ date: '2026-02-28' })]
    expect(held({ ...documents, payments }, '2026-02-28', { states })).toEqual([
      ['F-1', 'promise-kept', undefined],
    ])
  })

  test('a renewed promise holds once the first is broken', () => {
    const promises = [promise(), promise({ id: 'V-2', madeOn: '2026-03-01', dueOn: '2026-03-10' })]
    const documents = { invoices: [invoice()], promises }
    const { states } = run(documents, '2026-02-20').escalation
    const next = run(documents, '2026-03-02', { states }).escalation
    expect(types(next.heard)).toEqual([
      ['F-1', 'promise-broken'],
      ['F-1', 'promise-made'],
    ])
    expect(next.commands).toEqual([])
  })
})

test('a broken promise is told once where the case that knew of it goes to another customer', () => {
  const promises = [general({ dueOn: '2026-02-21' })]
  const two = [invoice(), invoice({ id: 'F-2', dueDate: '2026-02-10' })]
  const before = run({ invoices: two, promises }, '2026-03-01').escalation
  const moved = { invoices: [invoice({ customerId: 'bolt' }), two[1]!, invoice({ id: 'F-3' })], promises }
  const first = run(moved, '2026-03-02', { states: before.states.slice(0, 1) }).escalation
  const again = run(moved, '2026-03-02', { states: first.states }).escalation
  expect([again.heard, again.commands, again.states]).toEqual([[], [], first.states])
})

test('an invoice that was split is held by what held it as a whole, once', () => {
  const promises = [promise()]
  const before = run({ invoices: [invoice()], promises }, '2026-02-20').escalation
  const instalments = [
    { dueDate: '2026-02-04', amount: '40.00' },
    { dueDate: '2026-02-10', amount: '60.00' },
  ]
  const split = {
    id: 'F-1',
    customerId: 'acme',
    currency: 'EUR',
    amount: '100.00',
    issueDate: '2026-01-05',
    instalments,
  }
  const documents = { invoices: [split], promises }
  const lost = { caseId: 'F-1#2', event: { type: 'contact-lost', on: '2026-02-20' } } as const
  const after = run(documents, '2026-02-21', { states: before.states, events: [lost] })
  expect(after.escalation.refused).toEqual([])
  expect(after.escalation.heard).toEqual([])
  expect(after.escalation.commands).toEqual([])
  expect(after.escalation.states).toMatchObject([
    { caseId: 'F-1', phase: 'settled' },
    { caseId: 'F-1#1', holds: [{ id: 'V-1', amount: '40.00' }], promises: ['V-1'], contactLost: false },
    { caseId: 'F-1#2', holds: [{ id: 'V-1', amount: '60.00' }], promises: ['V-1'], contactLost: true },
  ])
  expect(after.worklist.map((row) => row.case.reasons[0])).toEqual([
    { code: 'escalation.split-from', params: { caseId: 'F-1' } },
    { code: 'escalation.split-from', params: { caseId: 'F-1' } },
  ])
  const next = run(documents, '2026-03-02', { states: after.escalation.states })
  expect(types(next.escalation.heard)).toEqual([
    ['F-1#1', 'promise-broken'],
    ['F-1#2', 'promise-broken'],
  ])
})

describe('an invoice that is gone, and an instalment that has its name now', () => {
  const former = invoice({ id: 'F-1#1', customerId: 'bolt' })
  const gone = run({ invoices: [former] }, '2026-03-20').escalation.states
  const instalments = [
    { dueDate: '2026-03-04', amount: '40.00' },
    { dueDate: '2026-03-10', amount: '60.00' },
  ]
  const split = invoice({ dueDate: '2026-03-10', instalments })

  test('the case begins anew, also where an event comes first', () => {
    const lost = { caseId: 'F-1#1', event: { type: 'contact-lost', on: '2026-03-21' } } as const
    for (const events of [[], [lost]]) {
      const day = run({ invoices: [split] }, '2026-03-21', { states: gone, events }).escalation
      expect(
        day.states.map(({ caseId, customerId, instalment, open }) => [caseId, customerId, instalment, open]),
      ).toEqual([
        ['F-1#1', 'acme', 1, '40.00'],
        ['F-1#2', 'acme', 2, '60.00'],
      ])
      expect(day.states.map(({ contactLost }) => contactLost)).toEqual([events.length > 0, false])
      expect(new Set(day.commands.map(({ id }) => id)).size).toBe(day.commands.length)
      expect(run({ invoices: [split] }, '2026-03-21', { states: day.states }).escalation.commands).toEqual([])
    }
  })

  test('it does not rest with the customer whose it was', () => {
    const bad = { ...invoice({ id: 'F-9', customerId: 'bolt' }), amount: 'ten' }
    const nameless = { customerId: 'bolt' } as never
    for (const row of [bad, nameless]) {
      const day = run({ invoices: [split, row] }, '2026-03-21', { states: gone }).escalation
      expect(day.states.map(({ caseId, customerId }) => [caseId, customerId])).toEqual([
        ['F-1#1', 'acme'],
        ['F-1#2', 'acme'],
      ])
    }
  })

  test('a promise of its customer is not about it', () => {
    const promises = [general({ customerId: 'bolt', dueOn: '2026-03-30' })]
    const day = run({ invoices: [split], promises }, '2026-03-21', { states: gone }).escalation
    expect([day.heard, day.states[0]?.holds]).toEqual([[], []])
  })

  test('parts have it where the invoice is', () => {
    const documents = {
      invoices: [
        split,
        invoice({ id: 'F-2', customerId: 'bolt' }),
        invoice({ id: 'F-3', customerId: 'carl' }),
      ],
    }
    const request = { documents, policy, asOf: '2026-03-21', journal: { states: gone } }
    const whole = runCreditControl(request)
    const parts = partitionRequest(request, 3).map(runCreditControl)
    expect(finishRun(combineRuns(parts)).escalation).toEqual(whole.escalation)
  })
})

test('an instalment keeps the hold of the whole where only cases that have begun are kept', () => {
  const { id, customerId, currency, amount, issueDate } = invoice()
  const instalments = [
    { dueDate: '2026-03-04', amount: '40.00' },
    { dueDate: '2026-03-10', amount: '60.00' },
  ]
  const split = { invoices: [{ id, customerId, currency, amount, issueDate, instalments }] }
  const on = '2026-01-20'
  const events = [{ caseId: 'F-1', event: { type: 'hold-placed', on, id: 'H' } as const }]
  const before = run({ invoices: [invoice()] }, on, { events }).escalation
  const detail = 'worklist'
  const day = (asOf: string, states: readonly EscalationState[]) =>
    runCreditControl({ documents: split, policy, asOf, detail, journal: { states } }).escalation
  const divided = day('2026-01-21', before.states)
  expect(divided.states).toMatchObject([
    { caseId: 'F-1', phase: 'settled' },
    { caseId: 'F-1#1', holds: [{ id: 'H' }] },
    { caseId: 'F-1#2', holds: [{ id: 'H' }] },
  ])
  expect(day('2026-03-20', divided.states).commands).toEqual([])
})

describe('an invoice whose instalments were merged is held by what held them', () => {
  const promises = [promise()]
  const whole = { invoices: [invoice()], promises }
  const instalments = [
    { dueDate: '2026-02-04', amount: '40.00' },
    { dueDate: '2026-02-10', amount: '60.00' },
  ]
  const { id, customerId, currency, amount, issueDate } = invoice()
  const split = { invoices: [{ id, customerId, currency, amount, issueDate, instalments }], promises }
  const parts = run(split, '2026-02-20').escalation
  const heardOf = (journal: ControlJournal, day = '2026-02-21') => run(whole, day, journal).escalation

  test('in portions of a promise as well, once', () => {
    const after = heardOf({ states: parts.states })
    expect(after).toMatchObject({ refused: [], heard: [], commands: [] })
    expect(after.states).toMatchObject(
      [
        { caseId: 'F-1#1', phase: 'settled' },
        { caseId: 'F-1#2', phase: 'settled' },
        { caseId: 'F-1', phase: 'open', holds: [{ id: 'V-1', amount: '100.00' }] },
      ].sort((a, b) => (a.caseId < b.caseId ? -1 : 1)),
    )
    expect(types(heardOf({ states: after.states }, '2026-03-02').heard)).toEqual([['F-1', 'promise-broken']])
  })

  test('also where the case of the whole was there before, and an event comes with the news', () => {
    const before = run(whole, '2026-02-20').escalation
    const divided = run(split, '2026-02-21', { states: before.states }).escalation
    const event = { type: 'hold-placed', on: '2026-02-22', id: 'H', amount: '5.00' } as const
    const after = heardOf({ states: divided.states, events: [{ caseId: 'F-1#1', event }] }, '2026-02-22')
    expect(after).toMatchObject({ refused: [], heard: [], commands: [] })
    expect(stateOf(after.states)).toMatchObject({
      phase: 'open',
      open: '100.00',
      holds: [
        { id: 'V-1', kind: 'promise', amount: '100.00' },
        { id: 'H', kind: 'manual', amount: '5.00' },
      ],
    })
    const again = heardOf({ states: after.states }, '2026-02-22')
    expect([again.commands, again.states]).toEqual([[], after.states])
  })
})

test('a promise holds a case anew whose item has come to stand in another currency', () => {
  const before = runCreditControl({
    documents: { invoices: [invoice()], promises: [promise({ amount: '0.50' })] },
    policy,
    asOf: '2026-02-20',
  }).escalation
  expect(before.states[0]?.holds).toMatchObject([{ id: 'V-1', amount: '0.50' }])
  const yen = { currency: 'JPY', amount: '10000' } as const
  const after = runCreditControl({
    documents: { invoices: [invoice(yen)], promises: [promise({ ...yen, id: 'V-2', amount: '10000' })] },
    policy,
    asOf: '2026-02-20',
    journal: { states: before.states },
  })
  expect(after.escalation.states).toMatchObject([
    { currency: 'JPY', open: '10000', holds: [{ id: 'V-2', amount: '10000' }], promises: ['V-2'] },
  ])
  expect(after.worklist[0]?.case.reasons).toContainEqual({
    code: 'escalation.restated',
    params: { field: 'currency', from: 'EUR', to: 'JPY' },
  })
})

describe('what the journal said already', () => {
  const documents = { invoices: [invoice()], promises: [promise()] }
  const made = {
    caseId: 'F-1',
    event: { type: 'promise-made', on: '2026-02-20', id: 'V-1', amount: '100.00', dueOn: '2026-03-01' },
  } as const

  test('a promise of the same name is heard once', () => {
    const { escalation } = run(documents, '2026-02-20', { events: [made] })
    expect(escalation).toMatchObject({ heard: [], refused: [] })
    expect(stateOf(escalation.states)?.holds).toHaveLength(1)
  })

  test('one that somebody called broken before its day does not hold again', () => {
    const broken = { caseId: 'F-1', event: { type: 'promise-broken', on: '2026-02-23', id: 'V-1' } } as const
    const { escalation } = run(documents, '2026-02-23', { events: [made, broken] })
    expect(escalation).toMatchObject({ heard: [], refused: [] })
    const later = run(documents, '2026-03-02', { states: escalation.states }).escalation
    expect(later.heard).toEqual([])
    expect(stateOf(later.states)?.brokenPromises).toBe(1)
  })

  test('a state without the names of its promises knows those that hold it', () => {
    const { promises, ...old } = stateOf(run(documents, '2026-02-20').escalation.states)!
    expect(promises).toEqual(['V-1'])
    expect(run(documents, '2026-02-21', { states: [old] }).escalation.heard).toEqual([])
    expect(types(run(documents, '2026-03-02', { states: [old] }).escalation.heard)).toEqual([
      ['F-1', 'promise-broken'],
    ])
  })
})

describe('insolvency in the records', () => {
  const customers: Customer[] = [{ id: 'acme', insolventSince: '2026-02-20' }]
  const documents: Documents = {
    invoices: [
      invoice(),
      invoice({ id: 'F-2', dueDate: '2026-06-30' }),
      invoice({ id: 'F-3', customerId: 'bolt' }),
    ],
    customers,
  }

  test('stops dunning of every case of the customer on its day, holds orders and hands the claim over', () => {
    const before = run(documents, '2026-02-19').escalation
    expect(before.heard).toEqual([])
    const { escalation, worklist } = run(documents, '2026-02-20', { states: before.states })
    expect(types(escalation.heard)).toEqual([
      ['F-1', 'insolvency-filed'],
      ['F-2', 'insolvency-filed'],
    ])
    expect(escalation.commands.map(({ type }) => type)).toEqual([
      'withdraw-touch',
      'hold-orders',
      'prepare-hand-over',
      'hold-orders',
      'prepare-hand-over',
    ])
    expect(escalation.states.map(({ caseId, phase }) => [caseId, phase])).toEqual([
      ['F-1', 'insolvent'],
      ['F-2', 'insolvent'],
      ['F-3', 'open'],
    ])
    expect(worklist.find(({ invoiceId }) => invoiceId === 'F-1')?.case.phase).toBe('insolvent')
    const again = run(documents, '2026-02-20', { states: escalation.states }).escalation
    expect(again).toMatchObject({ heard: [], commands: [] })
  })

  test('is not told to a case that the journal told', () => {
    const event = { type: 'insolvency-filed', on: '2026-02-20' } as const
    const { heard, refused } = run(documents, '2026-02-20', {
      events: [
        { caseId: 'F-1', event },
        { caseId: 'F-2', event },
      ],
    }).escalation
    expect([heard, refused]).toEqual([[], []])
  })

  test('is not told again to a case that somebody opened again, until proceedings are opened anew', () => {
    const { states } = run(documents, '2026-02-20').escalation
    const events = [{ caseId: 'F-1', event: { type: 'reopened', on: '2026-03-05' } }] as const
    const reopened = run(documents, '2026-03-05', { states, events }).escalation
    expect(stateOf(reopened.states)?.phase).toBe('open')
    expect(reopened.heard).toEqual([])
    const anew = { ...documents, customers: [{ id: 'acme', insolventSince: '2026-04-01' }] }
    expect(types(run(anew, '2026-04-01', { states: reopened.states }).escalation.heard)).toEqual([
      ['F-1', 'insolvency-filed'],
    ])
  })

  describe('is told to a case that was settled, once its item is owed again', () => {
    // Paid in full on 10 February; the money goes back on 10 March, which is after the proceedings were opened.
    const reversed: Documents = {
      invoices: [invoice()],
      payments: [paid('100.00', '2026-02-10', { reversedOn: '2026-03-10' })],
      customers,
    }

    test('and nothing is sent to the debtor', () => {
      const begun = run(reversed, '2026-02-09').escalation
      const settled = run(reversed, '2026-02-10', { states: begun.states }).escalation
      expect(stateOf(settled.states)?.phase).toBe('settled')
      const owed = run(reversed, '2026-03-10', { states: settled.states }).escalation
      expect(types(owed.heard)).toEqual([['F-1', 'insolvency-filed']])
      expect(owed.commands.map(({ type }) => type)).toEqual(['hold-orders', 'prepare-hand-over'])
      expect(stateOf(owed.states)).toMatchObject({ phase: 'insolvent', open: '100.00', pending: null })
      const again = run(reversed, '2026-03-10', { states: owed.states }).escalation
      expect(again).toMatchObject({ commands: [], heard: [], states: owed.states })
    })

    test('also where it had heard of them before it was settled', () => {
      const early = { ...reversed, customers: [{ id: 'acme', insolventSince: '2026-02-07' }] }
      const heard = run(early, '2026-02-09').escalation
      expect(stateOf(heard.states)?.phase).toBe('insolvent')
      const settled = run(early, '2026-02-10', { states: heard.states }).escalation
      expect(stateOf(settled.states)?.phase).toBe('settled')
      const owed = run(early, '2026-03-10', { states: settled.states }).escalation
      expect(stateOf(owed.states)).toMatchObject({ phase: 'insolvent', pending: null })
    })
  })

  test('goes before a promise', () => {
    const { heard } = run({ ...documents, promises: [promise()] }, '2026-02-20').escalation
    expect(types(heard)).toEqual([
      ['F-1', 'insolvency-filed'],
      ['F-2', 'insolvency-filed'],
    ])
  })

  test('is told once the day has come, whoever tells it', () => {
    const { customers: told, ...rest } = documents
    const { escalation } = runCreditControl({ documents: rest, customers: told!, policy, asOf: '2026-02-20' })
    expect(escalation.heard).toHaveLength(2)
  })
})

describe('an item that the ledger says anew', () => {
  test('is dunned by its new due date, and a promise is heard after that', () => {
    const before = run({ invoices: [invoice()] }, '2026-02-05').escalation
    expect(before.commands.map(({ type }) => type)).toEqual(['call'])
    const documents = { invoices: [invoice({ dueDate: '2026-03-31' })], promises: [promise()] }
    const { escalation, worklist } = run(documents, '2026-02-20', { states: before.states })
    expect(escalation.commands.map(({ type }) => type)).toEqual(['withdraw-touch'])
    expect(types(escalation.heard)).toEqual([['F-1', 'promise-made']])
    expect(stateOf(escalation.states)).toMatchObject({ dueDate: '2026-03-31', stage: null })
    expect(worklist).toEqual([])
  })

  test('is asked of whoever owes it now', () => {
    const before = run({ invoices: [invoice()] }, '2026-02-05').escalation
    const documents = { invoices: [invoice({ customerId: 'bolt' })] }
    const { escalation, customers } = run(documents, '2026-02-06', { states: before.states })
    expect(escalation.commands.map(({ type, customerId }) => [type, customerId])).toEqual([
      ['withdraw-touch', 'acme'],
      ['call', 'bolt'],
    ])
    expect(customers.map(({ customerId, escalation: own }) => [customerId, own.stage])).toEqual([
      ['bolt', 'friendly-call'],
    ])
  })
})

/** Books of which some customers are insolvent, and promise. */
const told = fc
  .tuple(
    books,
    fc.array(
      fc.record({
        which: fc.nat(9),
        isGeneral: fc.boolean(),
        amount: fc.constantFrom('0', '1', '5', '20', '1000'),
        madeOn: fc.integer({ min: 1, max: 28 }),
        days: fc.integer({ min: 0, max: 20 }),
      }),
      { maxLength: 6 },
    ),
    fc.subarray(['acme', 'bolt', '__proto__']),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([documents, rows, insolvent, since]): Documents => {
    const on = (day: number) => `2026-01-${String(day).padStart(2, '0')}`
    const promises = rows.flatMap(({ which, isGeneral, amount, madeOn, days }, index) => {
      const of = documents.invoices[which]
      if (of === undefined) return []
      return [
        {
          id: `V-${String(index)}`,
          customerId: of.customerId,
          ...(isGeneral ? {} : { invoiceId: of.id }),
          currency: of.currency,
          amount,
          madeOn: on(madeOn),
          dueOn: madeOn + days > 28 ? '2026-02-03' : on(madeOn + days),
        },
      ]
    })
    return { ...documents, promises, customers: insolvent.map((id) => ({ id, insolventSince: on(since) })) }
  })

describe('laws', () => {
  const by = policyOf({ behaviour: {} })

  law.prop([told, asOfs])(
    'told twice on one day, a case hears nothing new and is commanded nothing new',
    (documents, day) => {
      const first = run(documents, day, {}, by).escalation
      for (const detail of ['full', 'worklist'] as const) {
        const { escalation: kept } = runCreditControl({ documents, policy: by, asOf: day, detail })
        const again = run(documents, day, { states: kept.states }, by).escalation
        expect(again).toMatchObject({ commands: [], heard: [] })
        expect(again.states).toEqual(first.states)
      }
    },
  )

  law.prop([told, asOfs, fc.integer()])(
    'the order of promises and customers decides nothing',
    (documents, day, seed) => {
      const other = {
        ...documents,
        invoices: shuffled(documents.invoices, seed),
        promises: shuffled(documents.promises ?? [], seed),
        customers: shuffled(documents.customers ?? [], seed),
      }
      expect(run(other, day, {}, by)).toEqual(run(documents, day, {}, by))
    },
  )

  law.prop([told, asOfs, fc.integer({ min: 2, max: 4 })])(
    'a book in parts hears what the whole does',
    (documents, day, parts) => {
      const whole = run(documents, day, {}, by)
      const runs = partitionDocuments(documents, parts).map((part) => run(part, day, {}, by))
      expect(finishRun(combineRuns(runs)).escalation).toEqual(whole.escalation)
    },
  )

  law.prop([told, asOfs])(
    'no case hears of a promise twice, or counts one twice as broken',
    (documents, day) => {
      let states: readonly EscalationState[] = []
      const heard: string[] = []
      for (const asOf of [day, '2026-02-04', '2026-02-10', '2026-03-01'].sort()) {
        const { escalation } = run(documents, asOf, { states }, by)
        states = escalation.states
        for (const { caseId, event } of escalation.heard) {
          // Insolvency is heard again by a case that was settled and is owed again.
          if (event.type === 'insolvency-filed') continue
          const id = 'id' in event ? event.id : ''
          // A promise is made once in a case, and ends once.
          heard.push(
            JSON.stringify([caseId, event.type === 'promise-kept' ? 'promise-broken' : event.type, id]),
          )
        }
      }
      expect(new Set(heard).size).toBe(heard.length)
      const broken = heard.filter((text) => text.includes('promise-broken')).length
      expect(states.reduce((sum, { brokenPromises }) => sum + brokenPromises, 0) <= broken).toBe(true)
    },
  )
})

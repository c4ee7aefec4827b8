import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { chinaCalendar } from '../../src/calendar/index.js'
import type { EscalationState } from '../../src/escalation/index.js'
import type { Documents } from '../../src/ledger/index.js'
import { runCreditControl, type SetAside } from '../../src/portfolio/index.js'
import { books, shuffled } from '../ledger/arbitraries.js'
import { invoice, payment } from '../ledger/given.js'
import { refusal, revokedProxy, stretched } from '../refusal.js'
import { policyOf } from './given.js'
import { wholePolicy, wholeRequest } from './whole.js'

const policy = policyOf()
const asOf = '2026-03-31'
const runOf = (documents: unknown, more: object = {}) =>
  runCreditControl({ documents: documents as Documents, policy, asOf, ...more })
const briefly = ({ customerId, code, path }: SetAside) => [customerId, code, path]

const good = invoice({ id: 'G-1', customerId: 'good' })

describe('a customer with bad documents is left out whole', () => {
  test.each<[string, object, (readonly [string | null, string, string])[]]>([
    [
      'an amount that is none',
      { invoices: [good, invoice(), invoice({ id: 'F-2', amount: 'ten' })] },
      [['acme', 'decimal.invalid', 'invoices[2].amount']],
    ],
    [
      'a payment that applies more than it has',
      {
        invoices: [invoice(), good],
        payments: [payment({ amount: '1', applications: [{ invoiceId: 'F-1', amount: '2' }] })],
      },
      [['acme', 'ledger.over-applied', 'payments[0].applications']],
    ],
    [
      'a dispute that is closed before it is opened',
      {
        invoices: [good, invoice()],
        disputes: [
          { id: 'D-1', invoiceId: 'F-1', amount: '1', openedOn: '2026-03-02', closedOn: '2026-03-01' },
        ],
      },
      [['acme', 'date.order', 'disputes[0].closedOn']],
    ],
    [
      'two customers with one invoice id',
      { invoices: [invoice(), good, invoice({ customerId: 'bolt' })] },
      [
        ['acme', 'id.duplicate', 'invoices[2].id'],
        ['bolt', 'id.duplicate', 'invoices[2].id'],
      ],
    ],
    [
      'an invoice with the name of an instalment of another',
      {
        invoices: [
          invoice({ id: 'F-1#2', customerId: 'bolt' }),
          good,
          {
            ...invoice(),
            instalments: [
              { dueDate: '2026-01-20', amount: '60.00' },
              { dueDate: '2026-02-04', amount: '40.00' },
            ],
          },
          // No instalment bears this name.
          invoice({ id: 'F-1#3', customerId: 'good', amount: '0.00' }),
        ],
      },
      [
        ['acme', 'id.duplicate', 'invoices[0].id'],
        ['bolt', 'id.duplicate', 'invoices[0].id'],
      ],
    ],
    [
      'a payment of one for a bad invoice of the other',
      {
        invoices: [good, invoice({ amount: null as never })],
        payments: [
          payment({ customerId: 'bolt', amount: '1', applications: [{ invoiceId: 'F-1', amount: '1' }] }),
        ],
      },
      [
        ['acme', 'decimal.invalid', 'invoices[1].amount'],
        ['bolt', 'decimal.invalid', 'invoices[1].amount'],
      ],
    ],
    [
      'a payment without a customer, for an invoice that has one',
      {
        invoices: [good, invoice()],
        payments: [
          payment({
            customerId: undefined as never,
            amount: '1',
            applications: [{ invoiceId: 'F-1', amount: '1' }],
          }),
        ],
      },
      [['acme', 'input.missing', 'payments[0].customerId']],
    ],
    [
      'documents of nobody',
      {
        invoices: [invoice({ customerId: '' }), good, null, revokedProxy()],
        writeOffs: [{ id: 'W', invoiceId: 'X', amount: '1', date: asOf }],
      },
      [
        [null, 'id.invalid', 'invoices[0].customerId'],
        [null, 'input.type', 'invoices[2]'],
        [null, 'input.type', 'invoices[3]'],
        [null, 'ledger.unknown-invoice', 'writeOffs[0].invoiceId'],
      ],
    ],
    [
      'a customer record that is twice there',
      { invoices: [good, invoice()], customers: [{ id: 'acme' }, { id: 'good' }, { id: 'acme' }] },
      [['acme', 'id.duplicate', 'customers[2].id']],
    ],
  ])('%s', (_, documents, expected) => {
    const run = runOf(documents)
    expect(run.setAside.map(briefly)).toEqual(expected)
    for (const row of run.setAside) expect(row.scope).toBe('documents')
    expect(run.customers.map(({ customerId }) => customerId)).toEqual(['good'])
    expect(run.aging.currencies[0]?.total).toBe('100.00')
    const [code, path] = refusal(() => runOf(documents, { badData: 'refuse' }))
    expect([code, path]).toEqual(expect.arrayContaining([expect.any(String)]))
  })

  test('what is told of a customer is a document of it', () => {
    const documents = { invoices: [good, invoice()], customers: [{ id: 'good', grade: 'A' }] }
    const told = [{ id: 'good', grade: 'A' }, { id: 'acme', insolventSince: 'yesterday' }, { name: 'Nobody' }]
    const run = runOf(documents, { customers: told })
    expect(run.setAside.map(briefly)).toEqual([
      [null, 'input.missing', 'customers[2].id'],
      ['acme', 'date.invalid', 'customers[1].insolventSince'],
    ])
    expect(run.worklist.map(({ customerId, grade }) => [customerId, grade])).toEqual([['good', 'A']])
  })

  test('what the book says is told in short, however long it is', () => {
    const documents = { invoices: [invoice()], customers: [{ id: 'acme', name: 'x'.repeat(1000) }] }
    const run = runOf(documents, { customers: [{ id: 'acme', name: 'Acme' }] })
    expect(run.setAside.map(briefly)).toEqual([['acme', 'input.conflict', 'customers[0].name']])
    expect(run.setAside[0]?.expected).toBe(`"${'x'.repeat(80)}… (1000 characters)", as in the book`)
  })

  test('what is wrong with the documents as such is refused', () => {
    const bad = { invoices: [invoice({ amount: 'x' })] }
    expect(refusal(() => runOf({ ...bad, paymnets: [] }))).toEqual(['input.unknown-key', 'paymnets'])
    expect(refusal(() => runOf({ ...bad, payments: {} }))).toEqual(['input.type', 'payments'])
    expect(refusal(() => runOf(bad, { customers: {} }))).toEqual(['input.type', 'customers'])
  })
})

describe('the cases of a customer that is left out', () => {
  const sound = { invoices: [good, invoice()] }
  const bad = { invoices: [good, invoice({ dueDate: '2026-02-30' })] }
  const before = runOf(sound, { asOf: '2026-03-30' }).escalation
  const stateOf = (states: readonly EscalationState[]) => states.find(({ caseId }) => caseId === 'F-1')

  test('stay as they are: nobody knows that anything was paid', () => {
    const { escalation, setAside } = runOf(bad, { journal: { states: before.states } })
    expect(setAside.map(briefly)).toEqual([['acme', 'date.invalid', 'invoices[1].dueDate']])
    expect(stateOf(escalation.states)).toEqual(stateOf(before.states))
    expect(escalation.commands).toEqual([])
    expect(escalation.pending.map(({ caseId }) => caseId)).toEqual(['F-1', 'G-1'])
    // The next day the row is right again, and what was commanded is still to be made.
    const next = runOf(sound, { asOf: '2026-04-01', journal: { states: escalation.states } }).escalation
    expect([next.commands, next.pending.length]).toEqual([[], 2])
  })

  test('hear what the journal says of them', () => {
    const event = { type: 'notice-sent', on: asOf, commandId: 'F-1/1' } as const
    const journal = { states: before.states, events: [{ caseId: 'F-1', event }] }
    const { escalation } = runOf(bad, { journal })
    expect(stateOf(escalation.states)).toMatchObject({ phase: 'open', lastTouch: { sentOn: asOf } })
    expect(escalation.refused).toEqual([])
  })

  test('are kept where only cases that have begun are', () => {
    const later = invoice({ dueDate: '2026-06-30' })
    const { states } = runOf({ invoices: [good, later] }, { asOf: '2026-03-30' }).escalation
    const broken = { invoices: [good, { ...later, amount: 'ten' }] }
    const { escalation } = runOf(broken, { detail: 'worklist', journal: { states } })
    expect(stateOf(escalation.states)).toEqual(stateOf(states))
  })

  test('are refused where they are malformed, with their place in the journal', () => {
    const states = before.states.map((state) => ({ ...state, phase: 'lost' }))
    expect(refusal(() => runOf(bad, { journal: { states } }))).toEqual([
      'input.choice',
      'journal.states[0].phase',
    ])
    const [first, second] = before.states
    const mixed = [first, { ...second, phase: 'lost' }]
    expect(refusal(() => runOf(bad, { journal: { states: mixed } }))).toEqual([
      'input.choice',
      'journal.states[1].phase',
    ])
  })
})

describe('a state of a later day', () => {
  // The first state is that of a customer who is set aside, so that its case rests.
  const sound = { invoices: [good, invoice()] }
  const { states } = runOf(sound, { asOf: '2026-03-30' }).escalation
  const broken = { invoices: [good, invoice({ amount: 'ten' })] }
  test.each([
    ['is refused where its case rests', 'F-1', 0],
    ['is refused at its place in the journal where another case rests', 'G-1', 1],
  ])('%s', (_, late, place) => {
    expect(states.map(({ caseId }) => caseId)).toEqual(['F-1', 'G-1'])
    const given = states.map((state) => (state.caseId === late ? { ...state, on: '2026-04-02' } : state))
    expect(refusal(() => runOf(broken, { asOf: '2026-04-01', journal: { states: given } }))).toEqual([
      'date.order',
      `journal.states[${String(place)}].on`,
    ])
  })
})

describe('the case of an item whose row is left out', () => {
  const sound = { invoices: [good, invoice(), invoice({ id: 'F-2' })] }
  const before = runOf(sound, { asOf: '2026-03-30' }).escalation
  const journal = { states: before.states }
  const stateOf = (states: readonly EscalationState[], id: string) =>
    states.find(({ caseId }) => caseId === id)
  const row = (fields: object) => ({ ...invoice(), ...fields }) as never
  const kept = [good, invoice({ id: 'F-2' })]

  test.each<[string, unknown, (string | null)[]]>([
    ['a customer that is none', row({ customerId: '' }), [null]],
    ['no customer', row({ customerId: undefined }), [null]],
    ['another customer, and bad', row({ customerId: 'acmee', amount: 'ten' }), ['acmee']],
  ])('rests where the row has %s, and the customer stays in the run', (_, bad, owners) => {
    const { escalation, setAside, customers } = runOf({ invoices: [...kept, bad] }, { journal })
    expect(setAside.map(({ customerId }) => customerId)).toEqual(owners)
    expect(stateOf(escalation.states, 'F-1')).toEqual(stateOf(before.states, 'F-1'))
    expect(escalation.commands).toEqual([])
    expect(escalation.pending.map(({ caseId }) => caseId)).toEqual(['F-1', 'F-2', 'G-1'])
    // Its case is one of the customer all the same.
    expect(customers.find(({ customerId }) => customerId === 'acme')?.escalation).toMatchObject({
      cases: 2,
      pending: ['F-1/1', 'F-2/1'],
    })
    const next = runOf(sound, { asOf: '2026-04-01', journal: { states: escalation.states } }).escalation
    expect([next.commands, next.pending.length]).toEqual([[], 3])
  })

  test('keeps its customer from being touched again within the gap, as if it were awake', () => {
    const policy = policyOf({ escalation: { ...policyOf().escalation, minGapDays: 7 } })
    const called = runOf({ invoices: [invoice()] }, { policy, asOf: '2026-03-30' }).escalation
    const commandId = called.commands[0]!.id
    const sent = { caseId: 'F-1', event: { type: 'notice-sent', on: '2026-03-30', commandId } as const }
    const day = (at: string) =>
      runOf(
        { invoices: [invoice({ id: 'F-2' }), row({ customerId: 5 })] },
        { policy, asOf: at, journal: { states: called.states, events: [sent] } },
      ).escalation.commands
    expect(day('2026-04-05')).toEqual([])
    expect(day('2026-04-06')).toMatchObject([{ items: [{ caseId: 'F-2' }] }])
  })

  test('rests with all instalments of the invoice', () => {
    const split = {
      dueDate: undefined,
      instalments: [
        { dueDate: '2026-02-04', amount: '40.00' },
        { dueDate: '2026-03-04', amount: '60.00' },
      ],
    }
    const { states } = runOf({ invoices: [good, row(split)] }).escalation
    expect(states.map(({ caseId }) => caseId)).toEqual(['F-1#1', 'F-1#2', 'G-1'])
    const { escalation } = runOf(
      { invoices: [good, row({ ...split, customerId: 5 })] },
      { journal: { states } },
    )
    expect(escalation.states).toEqual(states)
  })

  test('rests where nobody can read which invoice the row is about, unless the invoice is there', () => {
    const paid = payment({ amount: '100.00', applications: [{ invoiceId: 'F-2', amount: '100.00' }] })
    for (const unread of [null, revokedProxy(), row({ customerId: 5, id: 7 })]) {
      const { escalation } = runOf({ invoices: [...kept, unread], payments: [paid] }, { journal })
      expect(stateOf(escalation.states, 'F-1')).toEqual(stateOf(before.states, 'F-1'))
      expect(stateOf(escalation.states, 'F-2')?.phase).toBe('settled')
      expect(stateOf(escalation.states, 'G-1')?.phase).toBe('open')
    }
    // Any other row that nobody can read says nothing of an invoice.
    const { escalation } = runOf({ invoices: kept, payments: [null] }, { journal })
    expect(stateOf(escalation.states, 'F-1')?.phase).toBe('settled')
  })

  test('follows its item where that stands with a customer who is in the book', () => {
    const moved = { invoices: [good, invoice({ customerId: 'bolt' }), invoice({ id: 'F-2', amount: 'ten' })] }
    const { escalation, setAside } = runOf(moved, { journal })
    expect(setAside.map(briefly)).toEqual([['acme', 'decimal.invalid', 'invoices[2].amount']])
    expect(escalation.states.map(({ caseId, customerId }) => [caseId, customerId])).toEqual([
      ['F-1', 'bolt'],
      ['F-2', 'acme'],
      ['G-1', 'good'],
    ])
    const again = runOf(moved, { journal: { states: escalation.states } }).escalation
    expect([again.commands, again.states]).toEqual([[], escalation.states])
  })
})

describe('an event of a case that has neither a state nor an open item', () => {
  const lost = (caseId: string) => ({ caseId, event: { type: 'contact-lost', on: asOf } as const })
  const heardBy = (documents: unknown, ...caseIds: string[]) =>
    runOf(documents, { journal: { events: caseIds.map(lost) } }).escalation
  const refusedOf = (...rows: [caseId: string, code: string][]) =>
    rows.map(([caseId, code]) => ({
      caseId,
      type: 'contact-lost',
      reason: { code: `escalation.${code}`, params: {} },
    }))

  test('waits where its row was set aside, and the others are heard', () => {
    const documents = {
      invoices: [good, invoice({ amount: 'ten' }), invoice({ id: 'F-2', customerId: '' })],
    }
    const { refused, states } = heardBy(documents, 'F-1', 'F-2#1', 'G-1')
    expect(refused).toEqual(refusedOf(['F-1', 'set-aside'], ['F-2#1', 'set-aside']))
    expect(states).toMatchObject([{ caseId: 'G-1', contactLost: true }])
  })

  test('waits where nobody can read which invoice a row is about', () => {
    expect(heardBy({ invoices: [good, null] }, 'F-9').refused).toEqual(refusedOf(['F-9', 'set-aside']))
  })

  test('finds nothing open where its invoice is paid, with a row that nobody can read as well', () => {
    const paid = payment({ amount: '100.00', applications: [{ invoiceId: 'F-1', amount: '100.00' }] })
    for (const more of [[], [null]]) {
      const { refused } = heardBy({ invoices: [good, invoice(), ...more], payments: [paid] }, 'F-1', 'F-1#2')
      expect(refused).toEqual(refusedOf(['F-1', 'nothing-open'], ['F-1#2', 'nothing-open']))
    }
  })

  test('is refused where it is malformed, or nobody knows of its case', () => {
    const documents = { invoices: [good, invoice({ amount: 'ten' })] }
    const tell = (caseId: string, event: unknown) =>
      refusal(() => runOf(documents, { journal: { events: [{ caseId, event }] } }))
    expect(tell('F-1', { type: 'rain' })).toEqual(['input.choice', 'journal.events[0].event.type'])
    expect(tell('F-1', null)).toEqual(['input.type', 'journal.events[0].event'])
    expect(tell('F-2', { type: 'contact-lost', on: asOf })).toEqual([
      'input.choice',
      'journal.events[0].caseId',
    ])
  })
})

describe('lists with holes', () => {
  test('a hole is a row of nobody, and what stands behind it counts', () => {
    const invoices: unknown[] = [good]
    invoices[2] = invoice()
    const run = runOf({ invoices })
    expect(run.setAside.map(briefly)).toEqual([[null, 'input.missing', 'invoices[1]']])
    expect(run.customers.map(({ customerId }) => customerId)).toEqual(['acme', 'good'])
  })

  test.each<[string, object, object, [code: string, path: string]]>([
    // The first 1,000 that are missing are told one by one, the next is one too many.
    ['documents', { invoices: stretched([good]) }, {}, ['input.missing', 'invoices[1001]']],
    ['ten million', { invoices: [], payments: Array(10_000_000) }, {}, ['input.missing', 'payments[1000]']],
    [
      'customers beside the documents',
      { invoices: [good] },
      { customers: stretched([]) },
      ['input.missing', 'customers[1000]'],
    ],
    ['facts', { invoices: [good] }, { facts: stretched([]) }, ['input.missing', 'facts[1000]']],
    [
      'calendars',
      { invoices: [good], calendars: stretched([]) },
      { referenceData: { calendars: [] } },
      ['input.missing', 'calendars[0]'],
    ],
    [
      'calendars of the reference data',
      { invoices: [good] },
      { referenceData: { calendars: stretched([]) } },
      ['input.missing', 'referenceData.calendars[0]'],
    ],
    [
      'states with an event behind them',
      { invoices: [good] },
      { journal: { states: stretched([]), events: [{ caseId: 'G-1', event: {} }] } },
      ['input.missing', 'journal.states[0]'],
    ],
  ])('%s without end are refused as a list', (_, documents, more, refused) => {
    expect(refusal(() => runOf(documents, more))).toEqual(refused)
  })

  test('a payment of which the applications have no end ties whom it names, and both are left out', () => {
    const applications = stretched([{ invoiceId: 'F-1', amount: '1' }])
    applications[3_000_000_000] = { invoiceId: 'B-1', amount: '1' }
    const run = runOf({
      invoices: [good, invoice(), invoice({ id: 'B-1', customerId: 'bolt' })],
      payments: [payment({ applications })],
    })
    expect(run.setAside.map(briefly)).toEqual([
      ['acme', 'input.missing', 'payments[0].applications[1]'],
      ['bolt', 'input.missing', 'payments[0].applications[1]'],
    ])
    expect(run.customers.map(({ customerId }) => customerId)).toEqual(['good'])
  })
})

describe('a customer with bad facts is not judged, and its documents count', () => {
  const whole = (facts: unknown, more: object = {}) =>
    runCreditControl({ ...wholeRequest, facts: facts as never, ...more })

  test.each<[string, unknown, [string | null, string, string]]>([
    [
      'an order without an amount',
      { customerId: 'acme', openOrders: [{ id: 'O', currency: 'EUR' }] },
      ['acme', 'input.missing', 'facts[0].openOrders[0].amount'],
    ],
    [
      'a cover below zero',
      { customerId: 'acme', secured: '-1' },
      ['acme', 'amount.negative', 'facts[0].secured'],
    ],
    [
      'a signal of no kind',
      { customerId: 'acme', signals: [{ kind: 'rain' }] },
      ['acme', 'input.choice', 'facts[0].signals[0].kind'],
    ],
    [
      'a fact of another kind',
      { customerId: 'acme', creditFacts: { years: 'many' } },
      ['acme', 'decimal.invalid', 'facts[0].creditFacts.years'],
    ],
    [
      'a misspelt field',
      { customerId: 'acme', secure: '1' },
      ['acme', 'input.unknown-key', 'facts[0].secure'],
    ],
    [
      '501 facts',
      {
        customerId: 'acme',
        creditFacts: Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`f${String(n)}`, n])),
      },
      ['acme', 'input.range', 'facts[0].creditFacts'],
    ],
    ['no record', 7, [null, 'input.type', 'facts[0]']],
    ['nobody', { secured: '1' }, [null, 'input.missing', 'facts[0].customerId']],
  ])('%s', (_, row, expected) => {
    const run = whole([row])
    expect(run.setAside.map(briefly)).toEqual([expected])
    expect(run.setAside[0]?.scope).toBe('facts')
    expect(run.aging.currencies[0]?.total).toBe('1230.00')
    const acme = run.customers.find(({ customerId }) => customerId === 'acme')!
    if (expected[0] === 'acme')
      expect(acme).toMatchObject({ score: null, exposure: null, limit: null, warning: null })
    expect(acme.behaviour?.openCount).toBe(2)
    expect(refusal(() => whole([row], { badData: 'refuse' }))[0]).toBe(expected[1])
  })

  test('of two rows of one customer nobody knows which is right', () => {
    const run = whole([{ customerId: 'acme' }, { customerId: 'acme' }])
    expect(run.setAside.map(briefly)).toEqual([['acme', 'id.duplicate', 'facts[1].customerId']])
    expect(run.customers.find(({ customerId }) => customerId === 'acme')?.exposure).toBeNull()
  })

  test('facts by customer are refused', () => {
    expect(refusal(() => whole({ acme: {} }))).toEqual(['input.type', 'facts'])
  })
})

describe('laws', () => {
  law.prop([books, fc.integer(), fc.nat()])(
    'the others run as if the bad customer had never been there, in whatever order the documents come',
    (documents, seed, pick) => {
      const bad = { ...invoice({ id: 'bad-invoice', customerId: 'bad' }), amount: 'x' }
      const place = pick % (documents.invoices.length + 1)
      const spoilt = {
        ...documents,
        invoices: [...documents.invoices.slice(0, place), bad, ...documents.invoices.slice(place)],
      }
      const run = runOf(spoilt)
      expect(run.setAside.map(briefly)).toEqual([
        ['bad', 'decimal.invalid', `invoices[${String(place)}].amount`],
      ])
      expect({ ...run, setAside: [] }).toEqual(runOf(documents))
      const turned = runOf({ ...spoilt, invoices: shuffled(spoilt.invoices, seed) })
      expect({ ...turned, setAside: [] }).toEqual({ ...run, setAside: [] })
      expect(turned.setAside.map(({ customerId }) => customerId)).toEqual(['bad'])
    },
  )

  test('one in a hundred rows corrupted: as many customers are set aside, the others run', () => {
    const invoices = Array.from({ length: 3000 }, (_, row) => ({
      ...invoice({ id: `F-${String(row)}`, customerId: `C-${String(row % 1500)}` }),
      ...(row % 100 === 7 ? { dueDate: '2026-02-30' } : {}),
    }))
    const run = runOf({ invoices })
    // Rows 7, 107 … 2907 belong to the customers 7, 107 … 1407, two to each.
    expect(run.setAside).toHaveLength(15)
    expect(run.customers).toHaveLength(1485)
    expect(run.worklist).toHaveLength(2970)
  })

  test('null is no list, beside faulty rows and sound ones', () => {
    const faulty = [invoice({}), invoice({ id: 'F-9', customerId: 'bad', amount: 'x' })]
    for (const invoices of [faulty, faulty.slice(0, 1)]) {
      const call = () => runOf({ invoices, payments: null as never })
      expect(refusal(call)).toEqual(['input.type', 'payments'])
    }
    const call = () =>
      runCreditControl({
        documents: { invoices: [], calendars: null as never },
        policy: policyOf(),
        asOf,
        referenceData: { calendars: [chinaCalendar] },
      })
    expect(refusal(call)).toEqual(['input.type', 'calendars'])
  })

  test(
    'one customer with more than twenty thousand invoices is judged like any other',
    { tags: ['size'], timeout: 120_000 },
    () => {
      const invoices = Array.from({ length: 20_500 }, (_, row) =>
        invoice({ id: `F-${String(row)}`, amount: '1.00' }),
      )
      const { limits, ...rest } = wholePolicy
      const run = runCreditControl({
        documents: { invoices },
        policy: { ...rest, limits: limits! },
        asOf,
        detail: 'full',
      })
      expect(run.setAside).toEqual([])
      expect(run.customers[0]?.exposure?.gross).toBe('20500.00')
    },
  )
})

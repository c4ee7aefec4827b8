import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { agingReport } from '../../src/aging/index.js'
import { chinaCalendar } from '../../src/calendar/index.js'
import {
  evaluateEscalation,
  type EscalationPolicy,
  type EscalationState,
} from '../../src/escalation/index.js'
import { digestOf } from '../../src/evidence/index.js'
import { prepareAccrual } from '../../src/interest/index.js'
import { ledgerAsOf, openItems, prepareBook } from '../../src/ledger/index.js'
import { checkSeparationOfDuties, creditExposure, reviewsDue } from '../../src/limits/index.js'
import { dsoTrend, expectedCreditLoss, periodFigures } from '../../src/metrics/index.js'
import {
  replayRun,
  runCreditControl,
  type CaseEvent,
  type ControlPolicy,
  type ControlRequest,
} from '../../src/portfolio/index.js'
import { paymentBehaviour, scoreCredit } from '../../src/scoring/index.js'
import { policyOf as escalationOf, stage } from '../escalation/given.js'
import { asOfs, books } from '../ledger/arbitraries.js'
import { invoice, paid } from '../ledger/given.js'
import { refusal } from '../refusal.js'
import { policyOf } from './given.js'
import { interest, wholePolicy, wholeRequest } from './whole.js'

const { documents, asOf } = wholeRequest as Required<ControlRequest>
const run = runCreditControl(wholeRequest)
const customer = (id: string) => run.customers.find(({ customerId }) => customerId === id)!

/** Rows ascending by one of their texts. */
const sortedBy = <Row, Key extends keyof Row>(rows: readonly Row[], key: Key): Row[] =>
  [...rows].sort((a, b) => (a[key] < b[key] ? -1 : 1))

describe('a run with every section', () => {
  test('says by which policy it was made', () => {
    expect(run.policy).toEqual({ id: 'house', version: '2026-1' })
    expect(run.digests).toEqual({ policy: digestOf(wholePolicy), facts: null })
  })

  test('interest is what has accrued on what is open and undisputed', () => {
    // F-1: 90 × 0.10 × 55 / 365 = 1.356…; F-3: 80 × 0.10 × 4 / 365 = 0.0876…; F-5: 900 × 0.10 × 91 / 365 = 22.438…
    const amounts = run.interest?.items.map(({ invoiceId, days, interest: amount }) => [
      invoiceId,
      days,
      amount,
    ])
    expect(amounts).toEqual([
      ['F-1', 55, '1.36'],
      ['F-2', 0, '0.00'],
      ['F-3', 4, '0.09'],
      ['F-5', 91, '22.44'],
    ])
    expect(run.interest?.totals).toEqual([{ currency: 'EUR', count: 4, open: '1230.00', interest: '23.89' }])
  })

  test('customers are those that owe, are owed, or of whom facts are given', () => {
    expect(run.customers.map(({ customerId }) => customerId)).toEqual(['acme', 'bolt', 'dora', 'zeta'])
    expect(customer('dora')).toMatchObject({ balances: [], openItems: 0, behaviour: null })
  })

  test('scores by behaviour and by what is told, and grades by the score', () => {
    // acme: a delay of 55 days is 0 points, seven years are 50. bolt: ten days late 30, years unknown 0. dora: no behaviour 20.
    expect(
      run.customers.map(({ score, grade }) => [score?.status === 'scored' && score.score, grade]),
    ).toEqual([
      ['50', 'B'],
      ['30', 'C'],
      ['20', 'C'],
      ['0', 'C'],
    ])
    expect(customer('acme').terms).toMatchObject({ schema: 'receivables/terms@1' })
  })

  test('measures exposure against the smaller of the own limit and that of the grade', () => {
    // acme: 250 less 50 secured against its own 200. bolt: 80 and an order of 300 against 100 of grade C. zeta: 900 against 100.
    expect(
      run.customers.map(({ exposure, limit }) => [
        exposure?.exposure,
        limit?.limit,
        limit?.from,
        limit?.status,
      ]),
    ).toEqual([
      ['200.00', '200.00', 'own', 'watch'],
      ['380.00', '100.00', 'grade', 'over'],
      ['40.00', '100.00', 'grade', 'ok'],
      ['900.00', '100.00', 'grade', 'over'],
    ])
    expect(customer('acme').limit).toMatchObject({
      available: '0.00',
      overrun: '0.00',
      used: '1.000000000000',
    })
  })

  test('warns of what it has measured and of what it was told', () => {
    const levels = run.customers.map(({ warning }) => [
      warning?.level,
      warning?.fired.map(({ kind }) => kind),
    ])
    expect(levels).toEqual([
      ['red', ['limit-use', 'days-late']],
      // Its own rule for days late is severer than the general one.
      ['red', ['days-late', 'limit-use', 'litigation', 'overdue-share']],
      [null, []],
      ['red', ['insolvency', 'limit-use', 'days-late', 'overdue-share']],
    ])
  })

  test('every row of the worklist says what accrued, where its case stands and when to look again', () => {
    expect(
      run.worklist.map((row) => [row.invoiceId, row.stage, row.case.stage, row.interest, row.nextReviewOn]),
    ).toEqual([
      // Its customer is insolvent since 20 March: nothing is dunned, and days change nothing.
      ['F-5', 'lawyer-letter', null, '22.44', null],
      ['F-1', 'formal-demand', 'formal-demand', '1.36', '2026-04-01'],
      ['F-3', 'friendly-call', 'friendly-call', '0.09', '2026-04-01'],
    ])
    expect(run.worklist.map((row) => row.case.pending)).toEqual([null, 'F-1/1', 'F-3/1'])
    expect(customer('acme').escalation).toMatchObject({ stage: 'formal-demand', cases: 2, pending: [] })
    expect(customer('acme').escalation.commands).toHaveLength(1)
  })

  test('provides for what is expected to be lost', () => {
    // 150 × 0.003 + 80 × 0.016 + 100 × 0.036 + 900 × 0.106 = 0.45 + 1.28 + 3.60 + 95.40
    expect(run.provision?.currencies[0]?.provision).toBe('100.73')
    // Without a basis the matrix takes that of the aging.
    const { rows, rounding } = wholePolicy.provision!
    const other = runCreditControl({
      ...wholeRequest,
      policy: { ...wholePolicy, provision: { rows, rounding } },
    })
    expect(other.provision).toEqual(run.provision)
  })

  test('measures the book', () => {
    const periods = run.metrics?.dso?.currencies[0]?.periods
    expect(periods?.map(({ id }) => id)).toEqual(['2026-01', '2026-02', '2026-03'])
    // current 150 / 1230, 91+ 900 / 1230, largest 900 / 1230, secured 50 / (250 + 380 + 40 + 900)
    expect(run.metrics?.health).toMatchObject({
      status: 'scored',
      parts: [
        { id: 'current', share: '0.121951219512' },
        { id: '91+', share: '0.731707317073' },
        { id: 'largest-customer', share: '0.731707317073' },
        { id: 'secured', share: '0.031847133758' },
      ],
    })
  })

  test('says which reviews are due and which duties do not go together', () => {
    expect(run.reviews?.map(({ id, due }) => [id, due])).toEqual([
      ['limits', true],
      ['policy', false],
    ])
    expect(run.duties).toMatchObject([{ person: 'ida', roles: ['payment-receiver', 'sales'] }])
  })
})

describe('a run is the composition of its parts', () => {
  const book = prepareBook(documents)

  test('each section is what the verb of its room says', () => {
    const items = openItems({ book, asOf })
    expect(run.aging).toEqual(agingReport({ book, asOf, ...wholePolicy.aging }))
    const accrued = prepareAccrual({ policy: interest }).accrueAll(items, asOf)
    expect(run.interest).toEqual({ ...accrued, items: sortedBy(accrued.items, 'invoiceId') })
    expect(run.provision).toEqual(expectedCreditLoss(wholePolicy.provision!, run.aging))
    const span = { from: '2026-01-01', to: '2026-04-01', unit: 'month' } as const
    expect(run.metrics?.dso).toEqual(dsoTrend({ book, ...span, policy: wholePolicy.metrics!.dso!.policy }))
    expect(run.metrics?.figures).toEqual(periodFigures({ book, ...span }))
    expect(run.reviews).toEqual(reviewsDue(wholePolicy.reviews!, asOf))
    expect(run.duties).toEqual(checkSeparationOfDuties(wholePolicy.roles!.assignments, []))
    expect(run.diagnostics).toEqual(ledgerAsOf(book, asOf).diagnostics)
  })

  test('each customer is what the verbs of scoring and limits say', () => {
    const behaviour = paymentBehaviour({ book, customerId: 'acme', asOf, policy: wholePolicy.behaviour! })
    expect(customer('acme').behaviour).toEqual(behaviour)
    expect(customer('acme').score).toEqual(
      scoreCredit(
        { ...wholePolicy.scorecard!, grades: wholePolicy.grades!.bands! },
        { ...behaviour, years: 7 },
      ),
    )
    expect(customer('acme').exposure).toEqual(
      creditExposure({
        items: openItems({ book, asOf }).filter(({ customerId }) => customerId === 'acme'),
        openOrders: [],
        unapplied: [],
        secured: '50.00',
        limitCurrency: 'EUR',
        overdueMarginDays: 5,
      }),
    )
  })

  test('a section that the policy does not have is null', () => {
    const { customers, ...bare } = runCreditControl({ documents, policy: policyOf(), asOf })
    expect(bare).toMatchObject({
      interest: null,
      metrics: null,
      provision: null,
      reviews: null,
      duties: null,
      policy: { id: null, version: null },
    })
    const judged = { behaviour: null, score: null, terms: null, exposure: null, limit: null, warning: null }
    for (const row of customers) expect(row).toMatchObject(judged)
    // The grade is that of the record where no section says otherwise.
    expect(customers.map(({ grade }) => grade)).toEqual(['B', null, 'A'])
  })

  test('the worklist alone has the same totals, and no rows of customers', () => {
    const brief = runCreditControl({ ...wholeRequest, detail: 'worklist' })
    expect(brief).toMatchObject({ detail: 'worklist', customers: [] })
    expect(brief.worklist).toEqual(run.worklist)
    expect(brief.metrics).toEqual(run.metrics)
    expect(brief.provision).toEqual(run.provision)
    expect(brief.interest).toEqual({ ...run.interest, items: [] })
    expect(brief.escalation.commands).toEqual(run.escalation.commands)
    expect(brief.aging.currencies[0]).toEqual({ ...run.aging.currencies[0], customers: [] })
    // F-2 has not begun, but knows the language of Acme, which the item does not say.
    expect(brief.escalation.states.map(({ caseId }) => caseId)).toEqual(['F-1', 'F-2', 'F-3', 'F-5'])
    const customers = (documents.customers ?? []).map(({ id }) => ({ id }))
    const silent = runCreditControl({
      ...wholeRequest,
      documents: { ...documents, customers },
      detail: 'worklist',
    })
    // Without one it begins anew from its item.
    expect(silent.escalation.states.map(({ caseId }) => caseId)).toEqual(['F-1', 'F-3', 'F-5'])
  })

  test('the worklist alone forgets no language that a case was told before its first touch', () => {
    const due = { currency: 'EUR', amount: '100.00', issueDate: '2026-01-05', dueDate: '2026-02-04' }
    const invoices = [{ ...due, id: 'F-1', customerId: 'acme' }]
    const languagesOf = (detail: 'full' | 'worklist') => {
      const policy = policyOf({ escalation: escalationOf(stage('first', 1)) })
      const told = runCreditControl({
        documents: { invoices },
        customers: [{ id: 'acme', locale: 'zh-CN' }],
        policy,
        asOf: '2026-02-04',
        detail,
      })
      // The next run gets its documents from elsewhere, where nobody says who Acme is.
      const { commands } = runCreditControl({
        documents: { invoices },
        policy,
        asOf: '2026-02-05',
        journal: { states: told.escalation.states },
        detail,
      }).escalation
      return commands.map((command) => ('items' in command ? command.language : undefined))
    }
    expect(languagesOf('full')).toEqual(['zh-CN'])
    expect(languagesOf('worklist')).toEqual(['zh-CN'])
  })

  test('the worklist alone commands what the whole run does, where a payment lets a case rest before its first touch', () => {
    // Due on 4 February: the first touch is on the 5th. A quarter of it is paid on the 4th, and nothing rises for seven days.
    const invoices = [
      {
        id: 'F-1',
        customerId: 'acme',
        currency: 'EUR',
        amount: '100.00',
        issueDate: '2026-01-05',
        dueDate: '2026-02-04',
      },
    ]
    const payments = [
      {
        id: 'P-1',
        customerId: 'acme',
        currency: 'EUR',
        amount: '25.00',
        date: '2026-02-04',
        applications: [{ invoiceId: 'F-1', amount: '25.00' }],
      },
    ]
    const escalation: EscalationPolicy = {
      ...escalationOf(stage('first', 1)),
      stepBack: { payment: { to: 'same-stage', waitDays: 7 } },
    }
    const commandsOf = (detail: 'full' | 'worklist') => {
      let states: readonly EscalationState[] = []
      return ['2026-02-03', '2026-02-04', '2026-02-05', '2026-02-11'].map((day) => {
        const { escalation: found } = runCreditControl({
          documents: { invoices, payments },
          policy: policyOf({ escalation }),
          asOf: day,
          journal: { states },
          detail,
        })
        states = found.states
        return found.commands.length
      })
    }
    expect(commandsOf('full')).toEqual([0, 0, 0, 1])
    expect(commandsOf('worklist')).toEqual([0, 0, 0, 1])
  })
})

describe('the journal', () => {
  const journal = { states: run.escalation.states }

  test('the same day again commands nothing new', () => {
    const again = runCreditControl({ ...wholeRequest, journal })
    expect(again.escalation).toMatchObject({ commands: [], states: run.escalation.states, refused: [] })
    expect(again.escalation.pending.map(({ caseId }) => caseId)).toEqual(['F-1', 'F-3'])
    expect(again.escalation.heard).toEqual([])
    expect(customerOf(again, 'acme').escalation.pending).toEqual(['F-1/1'])
  })

  test('the order in which states come back from a store says nothing', () => {
    const two = { documents: { invoices: [invoice(), invoice({ id: 'F-2' })] }, policy: policyOf() }
    const { states } = runCreditControl({ ...two, asOf: '2026-02-20' }).escalation
    const next = (own: readonly EscalationState[]) =>
      runCreditControl({ ...two, asOf: '2026-02-21', journal: { states: own } })
    expect(next(states).customers[0]?.escalation.pending).toEqual(['F-1/1', 'F-2/1'])
    expect(next([...states].reverse())).toEqual(next(states))
  })

  test('nor does it, or which states were kept, for the commands of one customer', () => {
    const letter = { channel: 'letter' } as const
    const policy = policyOf({
      escalation: escalationOf(stage('first', 1, letter), stage('second', 10, letter)),
    })
    const invoices = [
      invoice(),
      invoice({ id: 'F-2', currency: 'USD' }),
      invoice({ id: 'F-3', dueDate: '2026-02-12' }),
    ]
    const on = (
      day: string,
      states: readonly EscalationState[],
      detail: 'full' | 'worklist',
      ids: string[] = [],
    ) => {
      const events = ids.map((caseId) => ({
        caseId,
        event: { type: 'touch-withdrawn', on: day, commandId: `${caseId}/1` } as const,
      }))
      const { escalation } = runCreditControl({
        documents: { invoices },
        policy,
        asOf: day,
        journal: { states, events },
        detail,
      })
      return escalation
    }
    for (const detail of ['full', 'worklist'] as const) {
      const { states } = on('2026-02-05', [], detail)
      const { commands } = on('2026-02-14', states, detail, ['F-1', 'F-2'])
      expect(commands.map(({ id }) => id)).toEqual(['F-1/2+1', 'F-2/2'])
      expect(on('2026-02-14', [...states].reverse(), detail, ['F-1', 'F-2'])).toEqual(
        on('2026-02-14', states, detail, ['F-1', 'F-2']),
      )
      expect(on('2026-02-14', states.slice(1), detail).commands).toMatchObject([
        { items: [{ caseId: 'F-1' }, { caseId: 'F-3' }] },
      ])
    }
  })

  describe('what is said of an item that was booked on the wrong customer, on the day on which that is put right', () => {
    const graded = { policy: policyOf(), documents: { invoices: [invoice()] } }
    const right = {
      ...graded,
      documents: { invoices: [invoice({ customerId: 'bolt' })] },
      asOf: '2026-02-06',
    }
    const { states } = runCreditControl({ ...graded, asOf: '2026-02-05' }).escalation
    const hear = (event: object) =>
      runCreditControl({
        ...right,
        journal: {
          states,
          events: [{ caseId: 'F-1', event: { on: '2026-02-06', ...event } as CaseEvent['event'] }],
        },
      }).escalation

    test.each([
      ['a dispute', { type: 'dispute-raised', id: 'H-1', amount: '100.00' }],
      ['a promise', { type: 'promise-made', id: 'H-1', amount: '100.00', dueOn: '2026-02-20' }],
      ['a plan', { type: 'plan-agreed', id: 'H-1', amount: '100.00' }],
      ['a hold', { type: 'hold-placed', id: 'H-1' }],
    ])('%s holds it', (_, event) => {
      const { commands, states: after, refused } = hear(event)
      expect(commands).toMatchObject([{ type: 'withdraw-touch', customerId: 'acme', withdraws: 'F-1/1' }])
      expect(after).toMatchObject([{ customerId: 'bolt', holds: [{ id: 'H-1' }], pending: null }])
      expect(refused).toEqual([])
    })

    test('a letter that was sent counts for whoever had it', () => {
      const { states: after, refused } = hear({ type: 'notice-sent', commandId: 'F-1/1' })
      expect(refused).toEqual([])
      expect(after).toMatchObject([
        {
          customerId: 'bolt',
          lastTouch: null,
          formerTouches: [{ customerId: 'acme', sentOn: '2026-02-06' }],
        },
      ])
    })
  })

  test('what happened since goes to its case before the day does', () => {
    const events = [
      { caseId: 'F-1', event: { type: 'notice-sent', on: asOf, commandId: 'F-1/1' } },
      {
        caseId: 'F-2',
        event: { type: 'promise-made', id: 'V-1', on: asOf, amount: '150.00', dueOn: '2026-04-30' },
      },
      { caseId: 'F-3', event: { type: 'notice-sent', on: asOf, commandId: 'F-3/9' } },
    ] as const
    const next = runCreditControl({ ...wholeRequest, journal: { ...journal, events } })
    expect(next.escalation.pending.map(({ caseId }) => caseId)).toEqual(['F-3'])
    expect(next.escalation.states.find(({ caseId }) => caseId === 'F-2')?.holds).toHaveLength(1)
    expect(next.escalation.refused).toMatchObject([{ caseId: 'F-3', type: 'notice-sent' }])
    // A case without a state begins from its item.
    const anew = runCreditControl({ ...wholeRequest, journal: { events: [events[1]] } })
    expect(anew.escalation.states.find(({ caseId }) => caseId === 'F-2')?.holds).toHaveLength(1)
  })

  test('what is older than what its case has heard is told, and the others go on', () => {
    const early = '2026-01-02'
    const touch = { type: 'notice-sent', commandId: 'F-1/1' } as const
    const events = [
      { caseId: 'F-1', event: { ...touch, on: early } },
      { caseId: 'F-3', event: { type: 'notice-sent', on: asOf, commandId: 'F-3/1' } },
      // A case that has not begun has heard of its invoice.
      { caseId: 'F-2', event: { type: 'hold-placed', id: 'H', on: early } },
    ] as const
    const { states, ...sound } = journal
    const own = states.filter(({ caseId }) => caseId !== 'F-2')
    const next = runCreditControl({ ...wholeRequest, journal: { ...sound, states: own, events } })
    const last = states.find(({ caseId }) => caseId === 'F-1')?.on
    const issued = documents.invoices.find(({ id }) => id === 'F-2')?.issueDate
    expect(next.escalation.refused).toEqual([
      {
        caseId: 'F-1',
        type: 'notice-sent',
        reason: { code: 'escalation.past', params: { on: early, last } },
      },
      {
        caseId: 'F-2',
        type: 'hold-placed',
        reason: { code: 'escalation.past', params: { on: early, last: issued } },
      },
    ])
    expect(next.escalation.states.find(({ caseId }) => caseId === 'F-3')?.lastTouch?.sentOn).toBe(asOf)
  })

  describe('an event that its case cannot bear is told, and the others go on:', () => {
    const facts = {
      invoices: [invoice(), invoice({ id: 'F-2' })],
      disputes: [{ id: 'D-1', invoiceId: 'F-1', amount: '30.00', openedOn: '2026-02-18' }],
    }
    const on = '2026-02-20'
    const first = runCreditControl({ documents: facts, policy: policyOf(), asOf: '2026-02-19' })
    const hear = (event: object, before: readonly object[] = []) => {
      const rows = [...before, event].map((one) => ({ caseId: 'F-1', event: { on, ...one } }))
      const other = { caseId: 'F-2', event: { type: 'contact-lost', on } }
      return runCreditControl({
        documents: facts,
        policy: policyOf(),
        asOf: on,
        journal: { states: first.escalation.states, events: [...rows, other] as never },
      }).escalation
    }
    const tooLarge = (amount: string, most: string) => ({
      code: 'escalation.too-large',
      params: { amount, most, currency: 'EUR' },
    })
    const narrowed = { type: 'dispute-narrowed', id: 'D-2', amount: '20.01' }
    const dispute = { type: 'dispute-raised', id: 'D-2', amount: '20.00' }

    test.each<[string, object, object, object[]]>([
      ['a payment', { type: 'payment-received', amount: '100.01' }, tooLarge('100.01', '100.00'), []],
      ['a credit note', { type: 'credit-note-issued', amount: '101.00' }, tooLarge('101.00', '100.00'), []],
      [
        'a promise',
        { type: 'promise-made', id: 'V', amount: '100.01', dueOn: on },
        tooLarge('100.01', '100.00'),
        [],
      ],
      ['a plan', { type: 'plan-agreed', id: 'P', amount: '100.01' }, tooLarge('100.01', '100.00'), []],
      ['a hold', { type: 'hold-placed', id: 'H', amount: '100.01' }, tooLarge('100.01', '100.00'), []],
      // The 30.00 of the ledger may be what D-2 is about, so all that is open may.
      [
        'a dispute',
        { type: 'dispute-raised', id: 'D-2', amount: '100.01' },
        tooLarge('100.01', '100.00'),
        [],
      ],
      ['a dispute that grows', narrowed, tooLarge('20.01', '20.00'), [dispute]],
      [
        'a stage that the policy does not have any more',
        { type: 'stage-set', stage: 'old-stage', by: 'chen' },
        { code: 'escalation.no-such-stage', params: { stage: 'old-stage' } },
        [],
      ],
      [
        'a case opened again with nothing',
        { type: 'reopened' },
        { code: 'escalation.nothing-open', params: {} },
        [{ type: 'written-off' }],
      ],
      [
        'news of tomorrow',
        { type: 'contact-lost', on: '2026-02-21' },
        { code: 'escalation.not-yet', params: { on: '2026-02-21', asOf: on } },
        [],
      ],
    ])('%s', (_, event, reason, before) => {
      const { refused, states } = hear(event, before)
      expect(refused).toEqual([{ caseId: 'F-1', type: (event as { type: string }).type, reason }])
      expect(states.find(({ caseId }) => caseId === 'F-1')).toMatchObject({ open: '100.00' })
      expect(states.find(({ caseId }) => caseId === 'F-2')).toMatchObject({ contactLost: true })
    })

    test('a dispute that the ledger told on the day before gets its name, and is rejected by it', () => {
      const named = { type: 'dispute-raised', id: 'D-1', amount: '30.00' }
      const holdsOf = ({ states }: { readonly states: readonly EscalationState[] }) =>
        states.find(({ caseId }) => caseId === 'F-1')?.holds
      expect(holdsOf(first.escalation)).toEqual([
        { id: 'ledger', kind: 'dispute', amount: '30.00', until: null },
      ])
      const heard = hear(named)
      expect(heard.refused).toEqual([])
      expect(holdsOf(heard)).toEqual([{ id: 'D-1', kind: 'dispute', amount: '30.00', until: null }])
      expect(hear({ type: 'dispute-rejected', id: 'D-1' }, [named]).refused).toEqual([])
    })

    test('all of what is there can happen', () => {
      expect(hear({ type: 'promise-made', id: 'V', amount: '100.00', dueOn: on }).refused).toEqual([])
      expect(hear({ type: 'dispute-raised', id: 'D-2', amount: '70.00' }).refused).toEqual([])
    })

    test.each([
      [{ type: 'payment-received', amount: '0.00' }, 'input.range', 'amount'],
      [{ type: 'payment-received', amount: '-1.00' }, 'amount.negative', 'amount'],
      [{ type: 'payment-received', amount: '1.001' }, 'amount.too-fine', 'amount'],
      [{ type: 'payment-received', amount: '999.00', on: '2026-02-30' }, 'date.invalid', 'on'],
      [{ type: 'constructor', amount: '999.00' }, 'input.choice', 'type'],
      [{ type: 'stage-set', by: 'chen' }, 'input.missing', 'stage'],
      [{ type: 'stage-set', stage: 7, by: 'chen' }, 'id.invalid', 'stage'],
      [{ type: 'stage-set', stage: 'old-stage' }, 'input.missing', 'by'],
    ])('what is malformed is refused still: %o', (event, code, field) => {
      expect(refusal(() => hear(event))).toEqual([code, `journal.events[0].event.${field}`])
    })

    test('a case takes so many holds, from the journal and from documents, and no more', () => {
      const promises = Array.from({ length: 1001 }, (_, index) => ({
        id: `V-${String(index)}`,
        customerId: 'acme',
        invoiceId: 'F-1',
        currency: 'EUR',
        amount: '0.01',
        madeOn: on,
        dueOn: '2026-03-01',
      }))
      const documents = { ...facts, promises }
      const next = runCreditControl({ documents, policy: policyOf(), asOf: on })
      expect(next.escalation.refused).toMatchObject([
        { caseId: 'F-1', reason: { code: 'escalation.too-many', params: { limit: 999 } } },
        { caseId: 'F-1', reason: { code: 'escalation.too-many' } },
      ])
      // With the dispute of the ledger there are a thousand, which the next run reads.
      const { states } = next.escalation
      expect(states.find(({ caseId }) => caseId === 'F-1')?.holds).toHaveLength(1000)
      expect(
        runCreditControl({ documents, policy: policyOf(), asOf: '2026-02-21', journal: { states } })
          .escalation.heard,
      ).toEqual([])
    })

    test('a state of a later day is refused at its place', () => {
      const { states } = first.escalation
      const early = () =>
        runCreditControl({ documents: facts, policy: policyOf(), asOf: '2026-02-18', journal: { states } })
      expect(refusal(early)).toEqual(['date.order', 'journal.states[0].on'])
    })
  })

  describe('a case that was settled and is owed again', () => {
    const facts = { invoices: [invoice()] }
    const runOn = (
      day: string,
      more: object,
      states: readonly EscalationState[],
      events: readonly object[] = [],
    ) =>
      runCreditControl({
        documents: { ...facts, ...more },
        policy: policyOf(),
        asOf: day,
        journal: { states, events: events.map((event) => ({ caseId: 'F-1', event })) as never },
      }).escalation
    const open = runOn('2026-02-10', {}, [])
    const settled = runOn('2026-02-11', { payments: [paid('100.00', '2026-02-11')] }, open.states)
    const promised = {
      type: 'promise-made',
      on: '2026-02-13',
      id: 'V',
      amount: '100.00',
      dueOn: '2026-03-01',
    }

    test('hears what the debtor promises on the day', () => {
      expect(settled.states).toMatchObject([{ phase: 'settled' }])
      // The payment came back.
      const { refused, states, commands } = runOn('2026-02-13', {}, settled.states, [promised])
      expect(refused).toEqual([])
      expect(states).toMatchObject([{ phase: 'open', open: '100.00', holds: [{ id: 'V' }] }])
      expect(commands).toEqual([])
    })

    test('hears it late, and nothing that was before it was settled', () => {
      expect(runOn('2026-02-15', {}, settled.states, [promised])).toMatchObject({
        refused: [],
        states: [{ holds: [{ id: 'V' }] }],
      })
      const early = { ...promised, on: '2026-02-10' }
      expect(runOn('2026-02-15', {}, settled.states, [early]).refused).toMatchObject([
        { reason: { code: 'escalation.past' } },
      ])
    })

    test('is opened by the event that says so, and stays closed while nothing is owed', () => {
      const reopened = { type: 'reopened', on: '2026-02-13', open: '90.00' }
      expect(runOn('2026-02-13', {}, settled.states, [reopened]).refused).toEqual([])
      const more = { payments: [paid('100.00', '2026-02-11')] }
      expect(runOn('2026-02-13', more, settled.states, [promised]).refused).toMatchObject([
        { reason: { code: 'escalation.not-allowed' } },
      ])
    })
  })

  test('two states of one case are refused, also where they rest or hear of something', () => {
    const twice = [...journal.states, journal.states[0]!]
    const event = { type: 'contact-lost', on: asOf } as const
    const given = { ...wholeRequest, journal: { states: twice, events: [{ caseId: 'F-1', event }] } }
    const path = `journal.states[${String(twice.length - 1)}].caseId`
    expect(refusal(() => runCreditControl(given))).toEqual(['id.duplicate', path])
  })

  test('an older event is malformed as any other', () => {
    const refusalOf = (event: unknown) =>
      refusal(() =>
        runCreditControl({
          ...wholeRequest,
          journal: { ...journal, events: [{ caseId: 'F-1', event }] } as never,
        }),
      )
    const path = 'journal.events[0].event'
    expect(refusalOf({ type: 'x', on: '2026-01-02' })).toEqual(['input.choice', `${path}.type`])
    expect(refusalOf({ type: 'notice-sent', on: '2026-01-00' })).toEqual(['date.invalid', `${path}.on`])
    expect(refusalOf(null)).toEqual(['input.type', path])
  })

  test('a case that is paid is settled', () => {
    const paid = {
      ...documents,
      payments: [
        ...documents.payments!,
        {
          id: 'P-2',
          customerId: 'acme',
          currency: 'EUR',
          amount: '100.00',
          date: asOf,
          applications: [{ invoiceId: 'F-1', amount: '100.00' }],
        },
      ],
    }
    const next = runCreditControl({ ...wholeRequest, documents: paid, journal })
    expect(next.escalation.states.find(({ caseId }) => caseId === 'F-1')?.phase).toBe('settled')
    expect(next.worklist.map(({ invoiceId }) => invoiceId)).toEqual(['F-5', 'F-3'])
  })

  describe('an approval that comes with news', () => {
    const legal = policyOf({
      escalation: escalationOf(
        stage('demand', 1, { act: 'formal-demand', deadlineDays: 5 }),
        stage('lawyer', 30, { act: 'legal', needsApproval: true }),
      ),
    })
    const facts = { invoices: [invoice()] }
    const runOn = (
      day: string,
      states: readonly EscalationState[],
      events: readonly CaseEvent[],
      more: object = {},
    ) =>
      runCreditControl({
        documents: { ...facts, ...more },
        policy: legal,
        asOf: day,
        journal: { states, events },
      }).escalation
    const told = (event: CaseEvent['event']) => [{ caseId: 'F-1', event }]
    const first = runOn('2026-02-05', [], [])
    const sent = told({ type: 'notice-sent', on: '2026-02-05', commandId: 'F-1/1' })
    const asked = runOn('2026-03-20', first.states, sent)
    const approved = told({
      type: 'approval-given',
      on: '2026-03-21',
      commandId: 'F-1/2',
      by: 'chen',
      role: 'counsel',
    })

    test('asks for what is owed now', () => {
      expect(asked.commands).toMatchObject([{ id: 'F-1/2', type: 'ask-approval' }])
      const { commands, states } = runOn('2026-03-21', asked.states, approved, {
        payments: [paid('30.00', '2026-03-21')],
      })
      expect(commands).toMatchObject([
        { id: 'F-1/3', stage: 'lawyer', items: [{ amount: '70.00' }] },
        { type: 'prepare-hand-over' },
      ])
      expect(states).toMatchObject([{ open: '70.00', pending: { commandId: 'F-1/3' } }])
    })

    test('writes in the language that the customer has now', () => {
      const customers = [{ id: 'acme', locale: 'zh-CN' }]
      const { commands, states } = runOn('2026-03-21', asked.states, approved, { customers })
      expect(commands).toMatchObject([{ id: 'F-1/3', language: 'zh-CN' }, { type: 'prepare-hand-over' }])
      expect(states).toMatchObject([{ language: 'zh-CN' }])
    })

    test('is commanded by this run, and pending from the next one on', () => {
      const request = { documents: facts, policy: legal, asOf: '2026-03-21' }
      const run = runCreditControl({ ...request, journal: { states: asked.states, events: approved } })
      const ids = (found: typeof run) => {
        const own = found.customers[0]?.escalation
        return [found.escalation.pending.map(({ commandId }) => commandId), own?.pending, own?.commands]
      }
      expect(ids(run)).toEqual([[], [], ['F-1/3', 'F-1/4']])
      const again = runCreditControl({ ...request, journal: { states: run.escalation.states } })
      expect(ids(again)).toEqual([['F-1/3'], ['F-1/3'], []])
    })

    test.each<[string, object, string, string[]]>([
      ['is paid', { payments: [paid('100.00', '2026-03-21')] }, 'settled', []],
      [
        'is owed by an insolvent customer',
        { customers: [{ id: 'acme', insolventSince: '2026-03-21' }] },
        'insolvent',
        ['hold-orders', 'prepare-hand-over'],
      ],
      [
        'is disputed as a whole',
        { disputes: [{ id: 'D-1', invoiceId: 'F-1', amount: '100.00', openedOn: '2026-03-21' }] },
        'open',
        [],
      ],
    ])('asks for nothing of an item that %s', (_, more, phase, types) => {
      const { commands, states } = runOn('2026-03-21', asked.states, approved, more)
      expect(commands.map(({ type }) => type)).toEqual(types)
      expect(states).toMatchObject([{ phase, pending: null }])
    })

    test('asks for nothing where a hold follows it', () => {
      const held = told({ type: 'hold-placed', on: '2026-03-21', id: 'H-1' })
      expect(runOn('2026-03-21', asked.states, [...approved, ...held]).commands).toEqual([])
    })
  })

  test('nothing is commanded on a day that is no business day', () => {
    // 2026-02-17 is in the Spring Festival.
    const rest = runCreditControl({
      documents,
      policy: policyOf(),
      asOf: '2026-02-17',
      referenceData: { businessDays: chinaCalendar },
    })
    expect(rest.escalation).toMatchObject({ commands: [], nextReviewOn: '2026-02-24' })
  })

  test.each<[string, unknown, [code: string, path: string]]>([
    ['a list', [], ['input.type', 'journal']],
    ['a misspelt field', { state: [] }, ['input.unknown-key', 'journal.state']],
    ['states by name', { states: {} }, ['input.type', 'journal.states']],
    ['a state that is none', { states: [1] }, ['input.type', 'journal.states[0]']],
    ['a state of another form', { states: [{ schema: 'x' }] }, ['input.choice', 'journal.states[0].schema']],
    ['events by name', { events: {} }, ['input.type', 'journal.events']],
    ['an event of no case', { events: [{ event: {} }] }, ['input.missing', 'journal.events[0].caseId']],
    [
      'an event of a case that is not there',
      { events: [{ caseId: 'F-9', event: { type: 'contact-lost', on: '2026-03-31' } }] },
      ['input.choice', 'journal.events[0].caseId'],
    ],
    [
      'an event of a kind that is none',
      { events: [{ caseId: 'F-1', event: { type: 'rain', on: '2026-03-31' } }] },
      ['input.choice', 'journal.events[0].event.type'],
    ],
  ])('refuses %s', (_, given, refused) => {
    expect(refusal(() => runCreditControl({ ...wholeRequest, journal: given as never }))).toEqual(refused)
  })
})

const customerOf = (of: typeof run, id: string) => of.customers.find(({ customerId }) => customerId === id)!

test('health is rounded once, and not share by share', () => {
  // Of 3.00 that are open and disputed 1.00 is current: (4 × 1/3 + 1 × 0) ÷ 5 = 4/15 = 0.2666…; of 0.333333333333 it would end in 6.
  const { metrics } = runCreditControl({
    documents: {
      invoices: [invoice({ amount: '1.00', dueDate: '2026-04-30' }), invoice({ id: 'F-2', amount: '2.00' })],
      disputes: [
        { id: 'D-1', invoiceId: 'F-1', amount: '1.00', openedOn: '2026-03-01' },
        { id: 'D-2', invoiceId: 'F-2', amount: '2.00', openedOn: '2026-03-01' },
      ],
    },
    policy: policyOf({
      currency: 'EUR',
      metrics: {
        health: [
          { id: 'current', weight: '4', better: 'higher' },
          { id: 'disputed', weight: '1', better: 'lower' },
        ],
      },
    }),
    asOf: '2026-03-31',
  })
  expect(metrics?.health).toMatchObject({
    score: '0.266666666667',
    parts: [{ id: 'current', share: '0.333333333333', part: '0.266666666667' }, { part: '0.000000000000' }],
  })
})

describe('who is judged in which currency', () => {
  const usd = {
    id: 'F-6',
    customerId: 'acme',
    currency: 'USD',
    amount: '10.00',
    issueDate: '2026-03-01',
    dueDate: '2026-03-31',
  }
  const both = { ...documents, invoices: [...documents.invoices, usd] }
  const policy = policyOf({ behaviour: {} })

  test('that of the policy; the others stand beside it', () => {
    const of = runCreditControl({ documents: both, policy: { ...policy, currency: 'USD' }, asOf })
    expect(customerOf(of, 'acme')).toMatchObject({
      behaviour: { currency: 'USD' },
      furtherBehaviour: [{ currency: 'EUR' }],
    })
    expect(customerOf(of, 'bolt')).toMatchObject({ behaviour: null, furtherBehaviour: [{ currency: 'EUR' }] })
  })

  test('the only one, where the policy names none', () => {
    const of = runCreditControl({ documents: both, policy, asOf })
    expect(customerOf(of, 'bolt').behaviour?.currency).toBe('EUR')
    expect(customerOf(of, 'acme').behaviour).toBeNull()
    expect(customerOf(of, 'acme').furtherBehaviour).toHaveLength(2)
  })
})

describe('digests', () => {
  const given = { ...wholeRequest, digest: 'policy-and-facts' } as const

  test('the facts are the same in whatever order they are given', () => {
    const { facts } = runCreditControl(given).digests
    expect(facts).toMatch(/^[0-9a-f]{64}$/)
    const turned = { ...documents, invoices: [...documents.invoices].reverse() }
    expect(runCreditControl({ ...given, documents: turned }).digests.facts).toBe(facts)
    const other = { ...documents, disputes: [] }
    expect(runCreditControl({ ...given, documents: other }).digests.facts).not.toBe(facts)
    expect(runCreditControl({ ...given, journal: { states: [] } }).digests.facts).not.toBe(facts)
  })

  test('a policy that is not plain JSON has none', () => {
    const policy = policyOf({ interest: { ...interest, rate: { annual: 0n } } })
    expect(runCreditControl({ documents, policy, asOf }).digests.policy).toBeNull()
  })

  // As JSON writes it: such a request, stored and read back, is the same request.
  test('a field that is undefined is absent, as it will be where the request is stored', () => {
    const [first, ...others] = documents.invoices
    const odd = {
      ...given,
      policy: { ...policyOf(), currency: undefined, metrics: undefined } as unknown as ControlPolicy,
      documents: { ...documents, invoices: [{ ...first!, taxAmount: undefined }, ...others] },
      customers: [{ id: 'acme', grade: undefined }],
      facts: [{ customerId: 'acme', openOrders: undefined }],
      journal: { states: undefined, events: [] },
    } as unknown as ControlRequest
    const { digests } = runCreditControl(odd)
    expect(digests.policy).toBe(digestOf(policyOf()))
    expect(digests).toEqual(runCreditControl(JSON.parse(JSON.stringify(odd)) as ControlRequest).digests)
    expect(replayRun(JSON.parse(JSON.stringify(odd)) as ControlRequest, runCreditControl(odd)).same).toBe(
      true,
    )
  })

  test('a Book no longer has its documents, and a row may have no JSON form', () => {
    const book = prepareBook(documents)
    const fromBook: ControlRequest = { book, policy: policyOf(), asOf, digest: 'policy-and-facts' }
    expect(refusal(() => runCreditControl(fromBook))).toEqual(['input.conflict', 'digest'])
    const odd = { ...documents, invoices: [{ ...documents.invoices[0]!, amount: 100n }] }
    expect(refusal(() => runCreditControl({ ...given, documents: odd, policy: policyOf() }))).toEqual([
      'json.not-representable',
      'documents.invoices[0].amount',
    ])
  })
})

describe('laws', () => {
  const escalation = escalationOf(stage('first', 1), stage('second', 4), stage('third', 15))
  const policy = policyOf({ escalation, interest, behaviour: {} })

  law.prop([books, asOfs])('escalation is what the evaluation of the open items says', (facts, day) => {
    const of = runCreditControl({ documents: facts, policy, asOf: day })
    const review = evaluateEscalation({
      states: [],
      items: openItems({ ...facts, asOf: day }),
      asOf: day,
      policy: escalation,
    })
    const { states, commands, pending, nextReviewOn } = review
    // A run has the cases by name and the commands by customer, so that runs of parts can be put together.
    expect({ ...of.escalation, commands: sortedBy(of.escalation.commands, 'id') }).toEqual({
      states: sortedBy(states, 'caseId'),
      commands: sortedBy(commands, 'id'),
      pending: sortedBy(pending, 'caseId'),
      nextReviewOn,
      refused: [],
      heard: [],
    })
    expect(of.escalation.commands.map(({ customerId }) => customerId)).toEqual(
      of.escalation.commands.map(({ customerId }) => customerId).sort(),
    )
  })

  law.prop([books, asOfs, fc.constantFrom('full', 'worklist')])(
    'run twice on one day, it commands nothing new, whichever states were kept',
    (facts, day, detail) => {
      const request = { documents: facts, policy, asOf: day, detail } as const
      const first = runCreditControl(request)
      const again = runCreditControl({ ...request, journal: { states: first.escalation.states } })
      expect(again.escalation.commands).toEqual([])
      expect(again.escalation.states).toEqual(first.escalation.states)
    },
  )

  law.prop([books, asOfs])(
    'a whole run is plain data, and a Book gives the run of its documents',
    (facts, day) => {
      const of = runCreditControl({ documents: facts, policy, asOf: day })
      expect(JSON.parse(JSON.stringify(of))).toStrictEqual(of)
      expect(runCreditControl({ book: prepareBook(facts), policy, asOf: day })).toEqual(of)
    },
  )
})

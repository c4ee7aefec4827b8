import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { prepareBook, type Documents } from '../../src/ledger/index.js'
import {
  combineRuns,
  finishRun,
  partitionRequest,
  runCreditControl,
  type CaseEvent,
  type ControlRequest,
} from '../../src/portfolio/index.js'
import { books } from '../ledger/arbitraries.js'
import { invoice } from '../ledger/given.js'
import { refusal, revokedProxy, stretched } from '../refusal.js'
import { policyOf } from './given.js'
import { reference, wholePolicy } from './whole-policy.js'

const policy = policyOf()
const asOf = '2026-03-31'
const documents: Documents = {
  invoices: [
    invoice(),
    invoice({ id: 'F-2', customerId: 'bolt' }),
    invoice({ id: 'F-2#1', customerId: 'zeta' }),
  ],
}

describe('what goes with its customer', () => {
  test('the customer whom a case had touched before it went to another one', () => {
    const { escalation } = policy
    const gap = policyOf({ escalation: { ...escalation, minGapDays: 7 } })
    const on = (day: string, invoices: Documents['invoices'], journal: ControlRequest['journal'] = {}) => ({
      documents: { invoices },
      policy: gap,
      asOf: day,
      journal,
    })
    const sent = { type: 'notice-sent', on: '2026-02-06', commandId: 'F-1/1' } as const
    const called = runCreditControl(on('2026-02-05', [invoice()])).escalation
    const moved = [invoice({ customerId: 'bolt' }), invoice({ id: 'F-9', dueDate: '2026-02-08' })]
    const { states } = runCreditControl(
      on('2026-02-06', moved, { states: called.states, events: [{ caseId: 'F-1', event: sent }] }),
    ).escalation
    // Acme was called about F-1 on 6 February, so F-9 waits until 13 February, wherever the case of F-1 is now.
    const request = on('2026-02-09', moved, { states })
    const whole = runCreditControl(request)
    expect(whole.escalation.commands).toEqual([])
    const parts = partitionRequest(request, 2)
    expect(finishRun(combineRuns(parts.map(runCreditControl))).escalation).toEqual(whole.escalation)
    const odd = {
      ...states[0],
      formerTouches: [null, { customerId: 7 }],
    } as unknown as (typeof states)[number]
    expect(partitionRequest(on('2026-02-09', moved, { states: [odd] }), 2)).toHaveLength(2)
  })

  test('customers, facts, states and events; what names nobody stands in the first part', () => {
    const states = runCreditControl({ documents, policy, asOf }).escalation.states
    const event = (caseId: string): CaseEvent => ({ caseId, event: { type: 'day-reached', on: asOf } })
    const parts = partitionRequest(
      {
        documents,
        customers: [{ id: 'bolt' }, { id: 'zeta' }],
        facts: [{ customerId: 'zeta' }, { customerId: 'acme' }],
        journal: { states: states.slice(0, 2), events: [event('F-1'), event('F-2'), event('nowhere')] },
        policy,
        asOf,
        detail: 'worklist',
      },
      2,
    )
    // Nobody has 1 row and is in the first part; acme 4 (invoice, fact, state, event) go to the second, bolt 4 (invoice, customer,
    // state, event) to the first, which then has 5, and zeta 3 (invoice, customer, fact) to the second.
    const shown = parts.map(({ journal, customers, facts, ...rest }) => ({
      invoices: rest.documents?.invoices.map(({ id }) => id),
      customers: customers?.map(({ id }) => id),
      facts: facts?.map(({ customerId }) => customerId),
      states: journal?.states?.map(({ caseId }) => caseId),
      events: journal?.events?.map(({ caseId }) => caseId),
      detail: rest.detail,
    }))
    expect(shown).toEqual([
      {
        invoices: ['F-2'],
        customers: ['bolt'],
        facts: [],
        states: ['F-2'],
        events: ['F-2', 'nowhere'],
        detail: 'worklist',
      },
      {
        invoices: ['F-1', 'F-2#1'],
        customers: ['zeta'],
        facts: ['zeta', 'acme'],
        states: ['F-1'],
        events: ['F-1'],
        detail: 'worklist',
      },
    ])
  })

  test('an invoice may bear a name that looks like an instalment of another: their customers stand together', () => {
    const events = [{ caseId: 'F-2#1', event: { type: 'day-reached', on: asOf } as const }]
    const parts = partitionRequest({ documents, journal: { events }, policy, asOf }, 3)
    const home = parts.find(({ journal }) => journal?.events?.length === 1)
    expect(home?.documents?.invoices.map(({ id }) => id)).toEqual(['F-2', 'F-2#1'])
  })

  test.each<[string, unknown]>([
    ['a row of nobody', { ...invoice(), customerId: 5 }],
    ['a bad row of somebody else', { ...invoice(), customerId: 'zeta', amount: 'ten' }],
    ['a row that nobody can read', { ...invoice(), customerId: 5, id: 5 }],
    ['no row', null],
  ])('the case of an item with its row: %s', (_, row) => {
    const { states } = runCreditControl({ documents, policy, asOf }).escalation
    const request = {
      documents: { invoices: [...documents.invoices.slice(1), row as never] },
      journal: {
        states,
        events: [{ caseId: 'F-1#2', event: { type: 'contact-lost', on: asOf } as const }],
      },
      policy,
      asOf,
    }
    const whole = runCreditControl(request)
    expect(whole.escalation.states.find(({ caseId }) => caseId === 'F-1')).toEqual(states[0])
    expect(whole.escalation.refused).toMatchObject([{ reason: { code: 'escalation.set-aside' } }])
    for (const parts of [2, 3, 4]) {
      const { setAside, ...run } = finishRun(
        combineRuns(partitionRequest(request, parts).map(runCreditControl)),
      )
      expect({ ...whole, ...run }).toStrictEqual({ ...run, setAside: whole.setAside })
      expect(setAside.map(({ customerId }) => customerId)).toEqual(
        whole.setAside.map(({ customerId }) => customerId),
      )
    }
  })

  test('fields that are absent stay absent', () => {
    const [part] = partitionRequest({ documents, policy, asOf }, 1)
    expect(part).toEqual({ documents, policy, asOf })
  })
})

describe('laws', () => {
  law.prop([books, fc.integer({ min: 1, max: 5 })])(
    'splitting a run with its journal changes nothing',
    (own, parts) => {
      const first = runCreditControl({
        documents: own,
        policy: wholePolicy,
        asOf: '2026-01-20',
        referenceData: reference,
      })
      const touched = first.escalation.states.filter(({ phase }) => phase === 'open')
      const request: ControlRequest = {
        documents: own,
        policy: wholePolicy,
        asOf: '2026-02-10',
        referenceData: reference,
        journal: {
          states: first.escalation.states,
          events: touched.map(({ caseId }): CaseEvent => ({
            caseId,
            event: { type: 'day-reached', on: '2026-01-25' },
          })),
        },
      }
      expect(finishRun(combineRuns(partitionRequest(request, parts).map(runCreditControl)))).toStrictEqual(
        runCreditControl(request),
      )
    },
  )
})

describe('bad input', () => {
  const request = { documents, policy, asOf }
  test.each<[string, unknown, unknown, [code: string, path: string]]>([
    ['nothing', undefined, 2, ['input.missing', '']],
    ['a revoked proxy', revokedProxy(), 2, ['input.type', '']],
    ['no documents', { policy, asOf }, 2, ['input.missing', 'documents']],
    ['a Book', { book: prepareBook(documents), policy, asOf }, 2, ['input.conflict', 'book']],
    ['no number of parts', request, undefined, ['input.missing', 'parts']],
    ['customers by id', { ...request, customers: {} }, 2, ['input.type', 'customers']],
    ['facts that are none', { ...request, facts: 'acme' }, 2, ['input.type', 'facts']],
    ['facts without end', { ...request, facts: stretched([]) }, 2, ['input.missing', 'facts[1000]']],
    [
      'events without end',
      { ...request, journal: { events: stretched([]) } },
      2,
      ['input.missing', 'journal.events[1000]'],
    ],
    ['a journal that is a list', { ...request, journal: [] }, 2, ['input.type', 'journal']],
    ['a misspelt journal', { ...request, journal: { state: [] } }, 2, ['input.unknown-key', 'journal.state']],
    ['states that are none', { ...request, journal: { states: {} } }, 2, ['input.type', 'journal.states']],
  ])('%s', (_, given, parts, refused) => {
    expect(refusal(() => partitionRequest(given as never, parts as never))).toEqual(refused)
  })
})

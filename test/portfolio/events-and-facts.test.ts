import { describe, expect, test } from 'vitest'
import type { EscalationEvent, EscalationState } from '../../src/escalation/index.js'
import type { Documents } from '../../src/ledger/index.js'
import { runCreditControl } from '../../src/portfolio/index.js'
import { policyOf as escalationOf, stage } from '../escalation/given.js'
import { invoice, paid } from '../ledger/given.js'
import { policyOf } from './given.js'

// 100 EUR of acme on F-1, due on 4 February 2026. A reminder after 7 days, a demand after 21, a lawyer after the demand.
const policy = policyOf({
  escalation: escalationOf(
    stage('reminder', 7),
    stage('demand', 21, {
      act: 'formal-demand',
      deadlineDays: 5,
      needsApproval: true,
      minAmount: { EUR: '50.00' },
    }),
    stage('lawyer', 60, { act: 'legal' }),
  ),
})
const run = (
  asOf: string,
  documents: Partial<Documents> = {},
  states: readonly EscalationState[] = [],
  ...events: readonly EscalationEvent[]
) =>
  runCreditControl({
    documents: { invoices: [invoice()], ...documents },
    policy,
    asOf,
    journal: { states, events: events.map((event) => ({ caseId: 'F-1', event })) },
  }).escalation

const reminded = run('2026-02-20').states
const sent = { type: 'notice-sent', on: '2026-02-20', commandId: 'F-1/1' } as const
const putOff = { invoices: [invoice({ dueDate: '2026-03-31' })] }
const raised = { invoices: [invoice({ amount: '150.00' })] }

describe('what somebody decides is held against what the documents say on the day', () => {
  const asked = run('2026-02-26', {}, reminded, sent)
  const approved = (on: string): EscalationEvent => ({
    type: 'approval-given',
    on,
    commandId: 'F-1/2',
    by: 'dirk',
    role: 'director',
  })

  test('an approval acts where the facts are as they were', () => {
    expect(asked.commands).toMatchObject([{ id: 'F-1/2', type: 'ask-approval' }])
    const { commands, refused } = run('2026-02-27', {}, asked.states, approved('2026-02-27'))
    expect(commands).toMatchObject([{ id: 'F-1/3', stage: 'demand', items: [{ amount: '100.00' }] }])
    expect(refused).toEqual([])
  })

  test.each<[string, Partial<Documents>, string]>([
    ['the due date was put off', putOff, 'escalation.no-request'],
    // 100 − 60 = 40, and the stage asks for 50.
    ['too little is left of the debt', { payments: [paid('60.00', '2026-02-27')] }, 'escalation.no-request'],
    [
      'too little of it is undisputed',
      { disputes: [{ id: 'D-1', invoiceId: 'F-1', amount: '60.00', openedOn: '2026-02-27' }] },
      'escalation.no-request',
    ],
    [
      'all of it is disputed',
      { disputes: [{ id: 'D-1', invoiceId: 'F-1', amount: '100.00', openedOn: '2026-02-27' }] },
      'escalation.held',
    ],
  ])('an approval is refused where %s', (_, documents, code) => {
    const { commands, refused, states } = run('2026-02-27', documents, asked.states, approved('2026-02-27'))
    expect(refused).toMatchObject([{ caseId: 'F-1', type: 'approval-given', reason: { code } }])
    expect(commands).toEqual([])
    expect(states).toMatchObject(
      [{ stage: 'reminder', pending: null }].map((row) => (documents === putOff ? { pending: null } : row)),
    )
  })

  test('a case is not referred whose formal demand is none, since the due date was put off beyond it', () => {
    const demanded = run('2026-02-27', {}, asked.states, approved('2026-02-27')).states
    const made = { type: 'notice-sent', on: '2026-02-28', commandId: 'F-1/3' } as const
    const lapsed = run('2026-03-10', {}, demanded, made).states
    const referred = { type: 'referred', on: '2026-03-11', to: 'lawyer' } as const
    expect(run('2026-03-11', {}, lapsed, referred).states).toMatchObject([{ phase: 'referred' }])
    const { commands, refused, states } = run('2026-03-11', putOff, lapsed, referred)
    expect(refused).toMatchObject([{ type: 'referred', reason: { code: 'escalation.demand-missing' } }])
    expect(commands).toEqual([])
    expect(states).toMatchObject([{ phase: 'open' }])
  })

  test.each(['reminder', 'demand'])(
    'a stage that is set by hand on the day on which the due date is put off is refused, and says why: %s',
    (name) => {
      const set = { type: 'stage-set', on: '2026-02-21', stage: name, by: 'ida' } as const
      expect(run('2026-02-21', {}, reminded, sent, set).refused).toEqual([])
      const { commands, refused, states } = run('2026-02-21', putOff, reminded, sent, set)
      expect(refused).toEqual([
        {
          caseId: 'F-1',
          type: 'stage-set',
          reason: {
            code: 'escalation.restated',
            params: { field: 'dueDate', from: '2026-02-04', to: '2026-03-31' },
          },
        },
      ])
      expect(commands).toEqual([])
      // On the next day somebody who knows of the new due date may set it.
      const next = run('2026-02-22', putOff, states, { ...set, on: '2026-02-22' })
      expect(next.refused).toEqual([])
      expect(next.commands).toMatchObject([{ stage: name }])
    },
  )

  test('a stage may be set in a case that has not begun, whether its state was kept or not', () => {
    const set = { type: 'stage-set', on: '2026-02-05', stage: 'reminder', by: 'ida' } as const
    const { states } = run('2026-02-04')
    expect(states).toMatchObject([{ dueDate: '2026-02-04', commands: 0 }])
    const kept = run('2026-02-05', putOff, states, set)
    expect(kept.refused).toEqual([])
    expect(kept.commands).toMatchObject([{ id: 'F-1/1', stage: 'reminder' }])
    expect(run('2026-02-05', putOff, [], set).commands).toEqual(kept.commands)
  })

  test.each<EscalationEvent>([
    { type: 'promise-made', on: '2026-02-21', id: 'V-1', amount: '120.00', dueOn: '2026-03-01' },
    { type: 'plan-agreed', on: '2026-02-21', id: 'V-1', amount: '120.00' },
    { type: 'hold-placed', on: '2026-02-21', id: 'V-1', amount: '120.00' },
    { type: 'dispute-raised', on: '2026-02-21', id: 'V-1', amount: '120.00' },
  ])('what is promised or objected to may be all that the documents say is open: $type', (event) => {
    const { refused, states } = run('2026-02-21', raised, reminded, sent, event)
    expect(refused).toEqual([])
    expect(states).toMatchObject([{ open: '150.00', holds: [{ id: 'V-1', amount: '120.00' }] }])
    // Of 100.00 it is too much.
    expect(run('2026-02-21', {}, reminded, sent, event).refused).toMatchObject([
      { reason: { code: 'escalation.too-large', params: { amount: '120.00', most: '100.00' } } },
    ])
  })
})

describe('a question of the journal', () => {
  const set = { type: 'stage-set', on: '2026-02-21', stage: 'demand', by: 'ida' } as const

  test('is asked where it stands', () => {
    expect(run('2026-02-21', {}, reminded, sent, set).commands).toMatchObject([{ type: 'ask-approval' }])
  })

  test('is not asked about what is paid', () => {
    const { commands, states } = run(
      '2026-02-21',
      { payments: [paid('100.00', '2026-02-21')] },
      reminded,
      sent,
      set,
    )
    expect(states).toMatchObject([{ phase: 'settled', request: null }])
    expect(commands).toEqual([])
  })

  test.each(['approval-given', 'approval-refused'] as const)(
    'is not asked once it is answered: %s',
    (type) => {
      const answer = { type, on: '2026-02-21', commandId: 'F-1/2', by: 'dirk', role: 'director' } as const
      const { commands } = run('2026-02-21', {}, reminded, sent, set, answer)
      expect(commands.filter((command) => command.type === 'ask-approval')).toEqual([])
    },
  )
})

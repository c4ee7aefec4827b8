import { describe, expect, test } from 'vitest'
import {
  controlPresets,
  replayRun,
  runCreditControl,
  viewFor,
  type ControlPolicy,
} from 'receivables/portfolio'
import type { Documents } from 'receivables/ledger'

// A small firm runs its book on three mornings. The policy is that of the preset, which bears its sources.
const policy: ControlPolicy = { ...controlPresets['small-business'].policy, version: '2026' }
const documents: Documents = {
  customers: [
    { id: 'acme', name: 'Acme GmbH', locale: 'en' },
    { id: 'bolt', name: 'Bolt SARL', locale: 'en' },
  ],
  invoices: [
    {
      id: 'F-1',
      customerId: 'acme',
      currency: 'EUR',
      amount: '900.00',
      issueDate: '2026-01-05',
      dueDate: '2026-02-04',
    },
    {
      id: 'F-2',
      customerId: 'acme',
      currency: 'EUR',
      amount: '100.00',
      issueDate: '2026-01-06',
      dueDate: '2026-02-05',
    },
    {
      id: 'F-3',
      customerId: 'bolt',
      currency: 'EUR',
      amount: '70.00',
      issueDate: '2026-01-05',
      dueDate: '2026-02-04',
    },
    // Somebody has typed a day that does not exist.
    {
      id: 'F-4',
      customerId: 'cold',
      currency: 'EUR',
      amount: '50.00',
      issueDate: '2026-01-05',
      dueDate: '2026-02-31',
    },
  ],
}

describe('three mornings of a small firm', () => {
  const first = runCreditControl({ documents, policy, asOf: '2026-02-12' })

  test('on the first, one letter goes to each customer that is late, and one customer is set aside', () => {
    expect(first.escalation.commands).toMatchObject([
      { customerId: 'acme', stage: 'friendly-reminder', items: [{ invoiceId: 'F-1' }, { invoiceId: 'F-2' }] },
      { customerId: 'bolt', stage: 'friendly-reminder', items: [{ invoiceId: 'F-3' }] },
    ])
    expect(first.setAside).toMatchObject([{ customerId: 'cold', path: 'invoices[3].dueDate' }])
    expect(first.aging.currencies[0]?.total).toBe('1070.00')
  })

  test('started again by mistake, it sends no letter twice', () => {
    const again = runCreditControl({
      documents,
      policy,
      asOf: '2026-02-12',
      journal: { states: first.escalation.states },
    })
    expect(again.escalation.commands).toEqual([])
    expect(again.escalation.pending).toHaveLength(3)
  })

  // The letters went out; Bolt pays, Acme promises a part; the day of F-4 is mended.
  const sent = first.escalation.commands.flatMap((command) =>
    'items' in command
      ? command.items.map(({ caseId, commandId }) => ({
          caseId,
          event: { type: 'notice-sent', on: '2026-02-12', commandId } as const,
        }))
      : [],
  )
  const promise = {
    type: 'promise-made',
    id: 'V-1',
    on: '2026-02-16',
    amount: '900.00',
    dueOn: '2026-02-27',
  } as const
  const later: Documents = {
    ...documents,
    invoices: documents.invoices.map((row) => (row.id === 'F-4' ? { ...row, dueDate: '2026-02-28' } : row)),
    payments: [
      {
        id: 'P-1',
        customerId: 'bolt',
        currency: 'EUR',
        amount: '70.00',
        date: '2026-02-17',
        applications: [{ invoiceId: 'F-3', amount: '70.00' }],
      },
    ],
  }
  const second = runCreditControl({
    documents: later,
    policy,
    asOf: '2026-02-19',
    journal: { states: first.escalation.states, events: [...sent, { caseId: 'F-1', event: promise }] },
  })

  test('on the second, what is promised rests, what is not is called about, what is paid is settled', () => {
    expect(second.setAside).toEqual([])
    expect(second.escalation.refused).toEqual([])
    expect(second.escalation.commands).toMatchObject([
      { customerId: 'acme', type: 'call', stage: 'second-reminder', items: [{ invoiceId: 'F-2' }] },
    ])
    expect(second.escalation.states.find(({ caseId }) => caseId === 'F-3')?.phase).toBe('settled')
    expect(second.customers.map(({ customerId }) => customerId)).toEqual(['acme', 'cold'])
  })

  test('on the third, the promise is broken by the calendar, and its invoice goes on', () => {
    const third = runCreditControl({
      documents: later,
      policy,
      asOf: '2026-02-28',
      journal: { states: second.escalation.states },
    })
    const stages = third.escalation.commands.map(({ type, customerId }) => [type, customerId])
    // F-4 falls due this very day, of which the preset reminds.
    expect(stages).toEqual([
      ['call', 'acme'],
      ['compose-notice', 'cold'],
    ])
    expect(viewFor('finance', third.worklist).length).toBe(third.worklist.length)
  })

  test('a year later an auditor makes the first morning again', () => {
    const recorded = JSON.parse(JSON.stringify(first)) as typeof first
    expect(replayRun({ documents, policy, asOf: '2026-02-12' }, recorded)).toMatchObject({
      same: true,
      differences: [],
    })
  })
})

import { describe, expect, test } from 'vitest'
import { ledgerAsOf } from 'receivables/ledger'
import type { Documents } from 'receivables/ledger'

/*
 * Bolt buys machines for 90,000.00 in three instalments. It says that one machine is broken and disputes 20,000.00,
 * pays the rest of what is due, and gets a credit note of 5,000.00; the dispute is closed.
 */
const book: Documents = {
  invoices: [
    {
      id: 'M-7',
      customerId: 'bolt',
      currency: 'USD',
      amount: '90000.00',
      issueDate: '2026-01-10',
      instalments: [
        { dueDate: '2026-02-10', amount: '30000.00' },
        { dueDate: '2026-03-10', amount: '30000.00' },
        { dueDate: '2026-04-10', amount: '30000.00' },
      ],
    },
  ],
  disputes: [
    { id: 'D-1', invoiceId: 'M-7', amount: '20000.00', openedOn: '2026-02-05', closedOn: '2026-03-20' },
  ],
  payments: [
    {
      id: 'P-1',
      customerId: 'bolt',
      currency: 'USD',
      amount: '10000.00',
      date: '2026-02-10',
      applications: [{ invoiceId: 'M-7', amount: '10000.00' }],
    },
    {
      id: 'P-2',
      customerId: 'bolt',
      currency: 'USD',
      amount: '45000.00',
      date: '2026-03-25',
      applications: [{ invoiceId: 'M-7', amount: '45000.00' }],
    },
  ],
  creditNotes: [
    {
      id: 'G-1',
      customerId: 'bolt',
      currency: 'USD',
      amount: '5000.00',
      date: '2026-03-20',
      invoiceId: 'M-7',
    },
  ],
}

const onDay = (asOf: string) =>
  ledgerAsOf(book, asOf).items.map(
    ({ instalment, undisputed, disputed, daysPastDue }) =>
      `${String(instalment)}: ${undisputed} to collect, ${disputed} disputed, ${String(daysPastDue)} days`,
  )

describe('Bolt disputes a part of a delivery', () => {
  test('the dispute lies on the oldest instalment', () => {
    expect(onDay('2026-02-05')).toEqual([
      '1: 10000.00 to collect, 20000.00 disputed, 0 days',
      '2: 30000.00 to collect, 0.00 disputed, 0 days',
      '3: 30000.00 to collect, 0.00 disputed, 0 days',
    ])
  })

  test('Bolt pays the undisputed part: nothing of the first instalment is left to collect', () => {
    expect(onDay('2026-03-09')).toEqual([
      '1: 0.00 to collect, 20000.00 disputed, 27 days',
      '2: 30000.00 to collect, 0.00 disputed, 0 days',
      '3: 30000.00 to collect, 0.00 disputed, 0 days',
    ])
  })

  test('on the day on which the dispute is closed the credit note reduces the debt, and all the rest is owed', () => {
    expect(onDay('2026-03-19')[0]).toBe('1: 0.00 to collect, 20000.00 disputed, 37 days')
    expect(onDay('2026-03-20')).toEqual([
      '1: 15000.00 to collect, 0.00 disputed, 38 days',
      '2: 30000.00 to collect, 0.00 disputed, 10 days',
      '3: 30000.00 to collect, 0.00 disputed, 0 days',
    ])
  })

  test('the last payment settles two instalments, each with a delay of its own', () => {
    expect(onDay('2026-03-25')).toEqual(['3: 30000.00 to collect, 0.00 disputed, 0 days'])
    expect(ledgerAsOf(book, '2026-03-25').settled).toMatchObject([
      { instalment: 1, settledOn: '2026-03-25', daysPastDue: 43 },
      { instalment: 2, settledOn: '2026-03-25', daysPastDue: 15 },
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { ledgerAsOf } from 'receivables/ledger'
import type { Documents } from 'receivables/ledger'

/*
 * Carver pays 500.00 by cheque; the bank returns it nine days later. Carver then transfers 600.00, too much by 100.00.
 */
const cheque = {
  id: 'cheque-3',
  customerId: 'carver',
  currency: 'GBP',
  amount: '500.00',
  date: '2026-05-04',
  reversedOn: '2026-05-13',
  applications: [{ invoiceId: 'F-5', amount: '500.00' }],
}
const book: Documents = {
  invoices: [
    {
      id: 'F-5',
      customerId: 'carver',
      currency: 'GBP',
      amount: '500.00',
      issueDate: '2026-04-01',
      dueDate: '2026-05-01',
    },
  ],
  payments: [
    cheque,
    {
      id: 'transfer-9',
      customerId: 'carver',
      currency: 'GBP',
      amount: '600.00',
      date: '2026-05-20',
      applications: [{ invoiceId: 'F-5', amount: '600.00' }],
    },
  ],
}

const story = (asOf: string) => {
  const { items, settled, unapplied } = ledgerAsOf(book, asOf)
  return {
    owed: items.map(({ open, daysPastDue }) => `${open}, ${String(daysPastDue)} days`),
    settled: settled.map(({ settledOn, daysPastDue }) => `${settledOn}, ${String(daysPastDue)} days late`),
    credit: unapplied.map(({ documentId, kind, amount }) => `${amount} ${kind} of ${documentId}`),
  }
}

describe('a cheque bounces', () => {
  test('while nobody knows it, the invoice is paid', () => {
    const paid = { owed: [], settled: ['2026-05-04, 3 days late'], credit: [] }
    expect(story('2026-05-04')).toEqual(paid)
    expect(story('2026-05-12')).toEqual(paid)
  })

  test('from the day on which it is returned the invoice was never paid', () => {
    expect(story('2026-05-13')).toEqual({ owed: ['500.00, 12 days'], settled: [], credit: [] })
    expect(story('2026-05-19')).toEqual({ owed: ['500.00, 18 days'], settled: [], credit: [] })
  })

  test('the transfer settles it, and what is too much is a credit that is reported', () => {
    expect(story('2026-05-20')).toEqual({
      owed: [],
      settled: ['2026-05-20, 19 days late'],
      credit: ['100.00 over-payment of transfer-9'],
    })
    expect(ledgerAsOf(book, '2026-05-20').diagnostics).toEqual([
      {
        code: 'ledger.over-payment',
        params: {
          document: 'payment',
          documentId: 'transfer-9',
          invoiceId: 'F-5',
          currency: 'GBP',
          amount: '100.00',
        },
      },
    ])
  })

  test('what was said on 12 May stays true of 12 May, though the cheque bounced', () => {
    const { reversedOn, ...unknown } = cheque
    expect(reversedOn).toBe('2026-05-13')
    expect(ledgerAsOf({ ...book, payments: [unknown] }, '2026-05-12')).toEqual(ledgerAsOf(book, '2026-05-12'))
  })
})

import { describe, expect, test } from 'vitest'
import { agingReport, ledgerAsOf, openItems } from 'receivables/ledger'
import type { Documents } from 'receivables/ledger'

// Acme buys for 1,000.00 on 30 days and pays 12 days late: 600.00 first, the rest a week later.
const book: Documents = {
  invoices: [
    {
      id: '2026-017',
      customerId: 'acme',
      currency: 'EUR',
      amount: '1000.00',
      issueDate: '2026-01-15',
      dueDate: '2026-02-14',
    },
  ],
  payments: [
    {
      id: 'bank-81',
      customerId: 'acme',
      currency: 'EUR',
      amount: '600.00',
      date: '2026-02-26',
      applications: [{ invoiceId: '2026-017', amount: '600.00' }],
    },
    {
      id: 'bank-94',
      customerId: 'acme',
      currency: 'EUR',
      amount: '400.00',
      date: '2026-03-05',
      applications: [{ invoiceId: '2026-017', amount: '400.00' }],
    },
  ],
}

const onDay = (asOf: string) =>
  openItems({ ...book, asOf }).map(
    ({ open, daysPastDue }) => `${open} open, ${String(daysPastDue)} days past due`,
  )

describe('Acme pays 12 days late', () => {
  test('before the invoice nothing is owed', () => {
    expect(onDay('2026-01-14')).toEqual([])
  })

  test('on the day of the invoice, and until the due date, it is not past due', () => {
    expect(onDay('2026-01-15')).toEqual(['1000.00 open, 0 days past due'])
    expect(onDay('2026-02-14')).toEqual(['1000.00 open, 0 days past due'])
  })

  test('the next day is the first day past due', () => {
    expect(onDay('2026-02-15')).toEqual(['1000.00 open, 1 days past due'])
  })

  test('the first payment counts from its day on', () => {
    expect(onDay('2026-02-25')).toEqual(['1000.00 open, 11 days past due'])
    expect(onDay('2026-02-26')).toEqual(['400.00 open, 12 days past due'])
  })

  test('the second settles the invoice, whose delay stays 19 days for good', () => {
    expect(onDay('2026-03-04')).toEqual(['400.00 open, 18 days past due'])
    for (const asOf of ['2026-03-05', '2026-12-31']) {
      expect(onDay(asOf)).toEqual([])
      expect(ledgerAsOf(book, asOf).settled).toMatchObject([
        { invoiceId: '2026-017', settledOn: '2026-03-05', settledBy: 'payment', daysPastDue: 19 },
      ])
    }
  })

  test('the report of the end of February still says what it said then', () => {
    const { currencies } = agingReport({
      ...book,
      asOf: '2026-02-28',
      basis: 'due-date',
      bucketEdges: [30, 60, 90],
    })
    expect(currencies[0]?.total).toBe('400.00')
    expect(currencies[0]?.buckets.find(({ id }) => id === '1-30')).toEqual({
      id: '1-30',
      amount: '400.00',
      share: '1.0000',
      count: 1,
      disputed: '0.00',
    })
  })
})

import { describe, expect, test } from 'vitest'
import { agingReport, compareAging, openItems, prepareBook, staleItems } from 'receivables/ledger'

const invoice = (id: string, customerId: string, currency: string, amount: string, dueDate: string) => ({
  id,
  customerId,
  currency,
  amount,
  issueDate: '2026-01-01',
  dueDate,
})

// What the credit manager of a small exporter sees on 30 June.
const book = prepareBook({
  invoices: [
    invoice('1', 'acme', 'EUR', '4000.00', '2026-07-15'),
    invoice('2', 'acme', 'EUR', '1000.00', '2026-06-30'),
    invoice('3', 'bolt', 'EUR', '2500.00', '2026-06-29'),
    invoice('4', 'bolt', 'EUR', '1500.00', '2026-05-31'),
    invoice('5', 'bolt', 'EUR', '500.00', '2026-05-30'),
    invoice('6', 'acme', 'EUR', '500.00', '2026-03-31'),
    invoice('7', '富士', 'JPY', '800000', '2026-05-01'),
    invoice('8', 'gulf', 'KWD', '1234.567', '2026-04-01'),
  ],
  payments: [{ id: 'P-1', customerId: 'bolt', currency: 'EUR', amount: '300.00', date: '2026-06-02' }],
})
const report = agingReport({ book, asOf: '2026-06-30', basis: 'due-date', bucketEdges: [30, 60, 90] })

describe('the end of a month at a small exporter', () => {
  test('each currency has a part of its own', () => {
    expect(
      report.currencies.map(({ currency, total, count, unapplied }) => [currency, total, count, unapplied]),
    ).toEqual([
      ['EUR', '10000.00', 6, '300.00'],
      ['JPY', '800000', 1, '0'],
      ['KWD', '1234.567', 1, '0.000'],
    ])
  })

  test('half of the euros is not yet due, what is due today included', () => {
    expect(
      report.currencies[0]?.buckets.map(({ id, amount, share }) => `${id} ${amount} ${String(share)}`),
    ).toEqual([
      'current 5000.00 0.5000',
      '1-30 4000.00 0.4000',
      '31-60 500.00 0.0500',
      '61-90 0.00 0.0000',
      '91+ 500.00 0.0500',
    ])
  })

  test('Bolt owes 4,500.00 and has 300.00 to its credit that nobody has applied', () => {
    const bolt = report.currencies[0]?.customers.find(({ customerId }) => customerId === 'bolt')
    expect([bolt?.total, bolt?.count, bolt?.unapplied]).toEqual(['4500.00', 3, '300.00'])
  })

  test('the book is older than the trade in its first month only', () => {
    const gaps = compareAging({
      own: report.currencies[0]!.buckets,
      benchmark: [
        { id: 'current', share: '0.70' },
        { id: '1-30', share: '0.20' },
        { id: '31-60', share: '0.04' },
        { id: '61-90', share: '0.02' },
        { id: '91+', share: '0.04' },
      ],
      tolerance: '2',
    })
    expect(gaps.filter(({ worse }) => worse).map(({ id, gapPoints }) => [id, gapPoints])).toEqual([
      ['1-30', '20.00'],
    ])
  })

  test('who has not been called for a week comes first', () => {
    const late = openItems({ book, asOf: '2026-06-30' }).filter(({ daysPastDue }) => daysPastDue > 0)
    const called: Record<string, string> = { '3': '2026-06-29', '4': '2026-06-20', '5': '2026-06-23' }
    const tracked = late.map(({ invoiceId }) => {
      const updatedOn = called[invoiceId]
      return updatedOn === undefined ? { id: invoiceId } : { id: invoiceId, updatedOn }
    })
    expect(
      staleItems(tracked, { maxAgeDays: 7 }, '2026-06-30').map(({ id, ageDays }) => [id, ageDays]),
    ).toEqual([
      ['6', null],
      ['7', null],
      ['8', null],
      ['4', 10],
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { agingReport, explain, ledgerAsOf } from 'receivables'
import type { Documents } from 'receivables'

/*
 * 东方公司 pays a deposit of ¥30,000.00 before its invoice is written, takes 2 % for paying the rest early, and later
 * returns goods; the seller owes it money.
 */
const book: Documents = {
  invoices: [
    {
      id: '发票-001',
      customerId: '东方公司',
      currency: 'CNY',
      amount: '100000.00',
      issueDate: '2026-03-10',
      dueDate: '2026-04-09',
    },
  ],
  payments: [
    {
      id: '定金-1',
      customerId: '东方公司',
      currency: 'CNY',
      amount: '30000.00',
      date: '2026-03-02',
      applications: [{ invoiceId: '发票-001', amount: '30000.00' }],
    },
    {
      id: '尾款-1',
      customerId: '东方公司',
      currency: 'CNY',
      amount: '68600.00',
      date: '2026-03-20',
      applications: [{ invoiceId: '发票-001', amount: '68600.00', discount: '1400.00' }],
    },
  ],
  creditNotes: [
    {
      id: '红字-1',
      customerId: '东方公司',
      currency: 'CNY',
      amount: '2500.00',
      date: '2026-05-06',
      invoiceId: '发票-001',
    },
  ],
}

const credits = (asOf: string) =>
  ledgerAsOf(book, asOf).unapplied.map(({ kind, amount }) => `${amount} ${kind}`)

describe('a deposit comes before the invoice', () => {
  test('until then it is unapplied cash, and the ledger says so', () => {
    const { items, diagnostics } = ledgerAsOf(book, '2026-03-09')
    expect(items).toEqual([])
    expect(credits('2026-03-09')).toEqual(['30000.00 cash'])
    expect(diagnostics.map((reason) => explain(reason, 'en'))).toEqual([expect.stringContaining('发票-001')])
    expect(diagnostics.map(({ code }) => code)).toEqual(['ledger.payment-before-invoice'])
  })

  test('from the day of the invoice it reduces the debt', () => {
    expect(ledgerAsOf(book, '2026-03-10').items).toMatchObject([{ amount: '100000.00', open: '70000.00' }])
    expect(credits('2026-03-10')).toEqual([])
  })

  test('the rest less its discount closes the invoice, 20 days before it is due', () => {
    const { items, settled } = ledgerAsOf(book, '2026-03-20')
    expect(items).toEqual([])
    expect(settled).toMatchObject([{ settledOn: '2026-03-20', settledBy: 'discount', daysPastDue: 0 }])
  })

  test('goods that come back later make a credit, which the report shows as a line of its own', () => {
    expect(credits('2026-05-06')).toEqual(['2500.00 credit-note'])
    const { currencies } = agingReport({
      ...book,
      asOf: '2026-05-31',
      basis: 'due-date',
      bucketEdges: [30, 60, 90],
    })
    expect(currencies).toMatchObject([{ currency: 'CNY', total: '0.00', count: 0, unapplied: '2500.00' }])
  })
})

import { expect, test } from 'vitest'
import { prepareBook, type Documents } from '../../src/ledger/index.js'
import { refusal } from '../refusal.js'
import { invoice } from './given.js'

test.each<[invoiceId: string, instalment: number, others: Documents['invoices']]>([
  // F-4 has two instalments, and stands behind invoices that have one item or two.
  ['F-4', 3, [invoice({ id: 'F-1' })]],
  ['F-4', 3, [invoice({ id: 'F-1' }), inTwo('F-0')]],
  // One item without a number.
  ['F-1', 1, [inTwo('F-0'), invoice({ id: 'F-1' })]],
])('%s has no instalment %i', (invoiceId, instalment, others) => {
  const documents = {
    invoices: [...others, inTwo('F-4')],
    payments: [
      {
        id: 'P-1',
        customerId: 'acme',
        currency: 'EUR',
        amount: '1.00',
        date: '2026-02-01',
        applications: [{ invoiceId, instalment, amount: '1.00' }],
      },
    ],
  }
  expect(refusal(() => prepareBook(documents))).toEqual([
    'input.range',
    'payments[0].applications[0].instalment',
  ])
})

function inTwo(id: string): Documents['invoices'][number] {
  const instalments = [
    { dueDate: '2026-02-04', amount: '10.00' },
    { dueDate: '2026-03-04', amount: '20.00' },
  ]
  return { id, customerId: 'acme', currency: 'EUR', amount: '30.00', issueDate: '2026-01-05', instalments }
}

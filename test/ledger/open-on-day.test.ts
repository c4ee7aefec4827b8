import { expect, test } from 'vitest'
import { scanDay } from '../../src/calendar/day-number.js'
import { prepareBook } from '../../src/ledger/index.js'
import { OpenOnDay } from '../../src/ledger/open-on-day.js'
import { standAsOf } from '../../src/ledger/stand-as-of.js'
import { invoice } from './given.js'

/** F-2 is paid; of F-3 the second instalment is open, and 4.00 of it is disputed; F-1 is open and in another currency. */
const book = prepareBook({
  invoices: [
    {
      id: 'F-3',
      customerId: 'acme',
      currency: 'EUR',
      amount: '30.00',
      issueDate: '2026-01-05',
      instalments: [
        { dueDate: '2026-02-04', amount: '10.00' },
        { dueDate: '2026-03-04', amount: '20.00' },
      ],
    },
    invoice({ id: 'F-2', currency: 'EUR', amount: '5.00' }),
    invoice({ id: 'F-1', currency: 'USD', amount: '7.00', issueDate: '2026-01-08', dueDate: '2026-02-09' }),
  ],
  payments: [
    {
      id: 'P-1',
      customerId: 'acme',
      currency: 'EUR',
      amount: '15.00',
      date: '2026-02-01',
      applications: [
        { invoiceId: 'F-2', amount: '5.00' },
        { invoiceId: 'F-3', instalment: 1, amount: '10.00' },
      ],
    },
  ],
  disputes: [{ id: 'D-1', invoiceId: 'F-3', amount: '4.00', openedOn: '2026-02-02' }],
})
const open = new OpenOnDay(book, standAsOf(book, scanDay('2026-02-10')))

test('what is open stands in the order of the book, as numbers', () => {
  expect(open.length).toBe(2)
  expect(
    [0, 1].map((index) => [
      open.invoiceId(index),
      open.instalment(index),
      open.currencyCode(index),
      open.issued(index) - scanDay('2026-01-01'),
      open.due(index) - scanDay('2026-01-01'),
      open.open(index),
      open.disputed(index),
    ]),
  ).toEqual([
    // 20.00 EUR issued on 5 January and due on 4 March: 31 + 28 + 3 days after the first.
    ['F-3', 2, 'EUR', 4, 62, 2000, 400],
    ['F-1', 0, 'USD', 7, 39, 700, 0],
  ])
})

test('items compare by invoice, then by instalment', () => {
  expect(Math.sign(open.compare(0, 1))).toBe(1)
  const before = new OpenOnDay(book, standAsOf(book, scanDay('2026-01-10')))
  // F-3 in two instalments, F-2, F-1
  expect([0, 1, 2, 3].map((index) => `${before.invoiceId(index)}#${before.instalment(index)}`)).toEqual([
    'F-3#1',
    'F-3#2',
    'F-2#0',
    'F-1#0',
  ])
  expect(Math.sign(before.compare(0, 1))).toBe(-1)
  expect(Math.sign(before.compare(1, 0))).toBe(1)
  expect(before.compare(2, 2)).toBe(0)
})

import { describe, expect, test } from 'vitest'
import { chinaCalendar } from '../../src/calendar/china-calendar.js'
import { ledgerAsOf, prepareBook, type Documents, type Ledger } from '../../src/ledger/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { creditNote, dispute, everything, invoice, paid, payment, promised, writeOff } from './given.js'

const DAY = '2026-02-20'

/** F-1 in three instalments, given out of the order of their days: 2 is due first, then 1, then 3. */
const inThree = (fields: Partial<Documents['invoices'][number]> = {}) => ({
  id: 'F-1',
  customerId: 'acme',
  currency: 'EUR',
  amount: '100.00',
  issueDate: '2026-01-05',
  instalments: [
    { dueDate: '2026-03-01', amount: '50.00' },
    { dueDate: '2026-02-01', amount: '30.00' },
    { dueDate: '2026-04-01', amount: '20.00' },
  ],
  ...fields,
})

const book = (rest: Omit<Documents, 'invoices'>, ...invoices: Documents['invoices']): Documents => ({
  invoices: invoices.length === 0 ? [invoice()] : invoices,
  ...rest,
})

/** What is open on each item, disputed in parentheses. */
const open = ({ items }: Ledger): string[] =>
  items.map(
    ({ invoiceId, instalment, open, disputed }) =>
      `${invoiceId}${instalment === undefined ? '' : `/${String(instalment)}`} ${open}${Number(disputed) === 0 ? '' : ` (${disputed})`}`,
  )
const settled = (ledger: Ledger): string[] =>
  ledger.settled.map(
    ({ invoiceId, instalment, settledOn, settledBy, daysPastDue }) =>
      `${invoiceId}${instalment === undefined ? '' : `/${String(instalment)}`} ${settledOn} ${settledBy ?? 'nothing'} ${String(daysPastDue)}`,
  )
const unapplied = (ledger: Ledger): string[] =>
  ledger.unapplied.map(({ documentId, kind, amount }) => `${documentId} ${kind} ${amount}`)
const codes = ({ diagnostics }: Ledger): string[] => diagnostics.map(({ code }) => code)

interface Row {
  readonly name: string
  readonly documents: Documents
  readonly asOf?: string
  readonly open?: readonly string[]
  readonly settled?: readonly string[]
  readonly unapplied?: readonly string[]
  readonly codes?: readonly string[]
}

const apply = (amount: string, fields: object = {}) => [{ invoiceId: 'F-1', amount, ...fields }]

const ROWS: Row[] = [
  { name: 'an invoice not yet issued is not there', documents: book({}), asOf: '2026-01-04' },
  { name: 'it counts from the day of issue', documents: book({}), asOf: '2026-01-05', open: ['F-1 100.00'] },
  {
    name: 'an invoice of zero is settled when issued, by nothing',
    documents: book({}, invoice({ amount: '0' })),
    settled: ['F-1 2026-01-05 nothing 0'],
  },

  {
    name: 'a payment of tomorrow does not count',
    documents: book({ payments: [paid('40.00', '2026-02-21')] }),
    open: ['F-1 100.00'],
  },
  {
    name: 'a payment of today does',
    documents: book({ payments: [paid('40.00', DAY)] }),
    open: ['F-1 60.00'],
  },
  {
    name: 'a payment in full settles',
    documents: book({ payments: [paid('100.00', '2026-02-16')] }),
    settled: ['F-1 2026-02-16 payment 12'],
  },
  {
    name: 'two payments sum up',
    documents: book({ payments: [paid('40.00', '2026-02-16'), paid('60.00', '2026-02-18', { id: 'P-2' })] }),
    settled: ['F-1 2026-02-18 payment 14'],
  },
  {
    name: 'money without an invoice stays unapplied',
    documents: book({ payments: [payment()] }),
    open: ['F-1 100.00'],
    unapplied: ['P-1 cash 40.00'],
  },
  {
    name: 'and so does the rest of what was applied in part',
    documents: book({ payments: [payment({ applications: apply('15.00') })] }),
    open: ['F-1 85.00'],
    unapplied: ['P-1 cash 25.00'],
  },
  {
    name: 'an empty list of applications applies nothing',
    documents: book({ payments: [payment({ applications: [] })] }),
    open: ['F-1 100.00'],
    unapplied: ['P-1 cash 40.00'],
  },
  {
    name: 'cash applied later counts from that day',
    documents: book({ payments: [payment({ applications: apply('40.00', { on: '2026-02-21' }) })] }),
    open: ['F-1 100.00'],
    unapplied: ['P-1 cash 40.00'],
  },
  {
    name: 'and then settles on that day',
    documents: book({
      payments: [payment({ amount: '100.00', applications: apply('100.00', { on: DAY }) })],
    }),
    settled: ['F-1 2026-02-20 payment 16'],
  },
  {
    name: 'more than is open is the customer’s credit',
    documents: book({ payments: [paid('130.00', '2026-02-16')] }),
    settled: ['F-1 2026-02-16 payment 12'],
    unapplied: ['P-1 over-payment 30.00'],
    codes: ['ledger.over-payment'],
  },
  {
    name: 'cash that was not applied and an over-payment stand apart',
    documents: book({ payments: [payment({ amount: '150.00', applications: apply('120.00') })] }),
    settled: ['F-1 2026-02-10 payment 6'],
    unapplied: ['P-1 cash 30.00', 'P-1 over-payment 20.00'],
    codes: ['ledger.over-payment'],
  },
  {
    name: 'the second of two payments in full is over-paid',
    documents: book({
      payments: [paid('100.00', '2026-02-16', { id: 'P-2' }), paid('100.00', '2026-02-16')],
    }),
    settled: ['F-1 2026-02-16 payment 12'],
    unapplied: ['P-2 over-payment 100.00'],
    codes: ['ledger.over-payment'],
  },
  {
    name: 'two over-payments of one payment are one credit',
    documents: book(
      {
        payments: [
          payment({
            amount: '230.00',
            applications: [...apply('110.00'), { invoiceId: 'F-2', amount: '120.00' }],
          }),
        ],
      },
      invoice(),
      invoice({ id: 'F-2' }),
    ),
    settled: ['F-1 2026-02-10 payment 6', 'F-2 2026-02-10 payment 6'],
    unapplied: ['P-1 over-payment 30.00'],
    codes: ['ledger.over-payment', 'ledger.over-payment'],
  },

  {
    name: 'a payment before its invoice stays unapplied until the invoice is issued',
    documents: book({ payments: [paid('100.00', '2026-01-03')] }),
    asOf: '2026-01-04',
    unapplied: ['P-1 cash 100.00'],
    codes: ['ledger.payment-before-invoice'],
  },
  {
    name: 'and settles it on the day of issue',
    documents: book({ payments: [paid('100.00', '2026-01-03')] }),
    asOf: '2026-01-05',
    settled: ['F-1 2026-01-05 payment 0'],
    codes: ['ledger.payment-before-invoice'],
  },
  {
    name: 'a deposit applied once the invoice is issued is nothing to report',
    documents: book({
      payments: [
        payment({
          amount: '100.00',
          date: '2026-01-03',
          applications: apply('100.00', { on: '2026-01-05' }),
        }),
      ],
    }),
    settled: ['F-1 2026-01-05 payment 0'],
  },

  {
    name: 'a reversed payment counts until the day before',
    documents: book({ payments: [paid('100.00', '2026-02-16', { reversedOn: '2026-02-21' })] }),
    settled: ['F-1 2026-02-16 payment 12'],
  },
  {
    name: 'and from its reversal never happened',
    documents: book({ payments: [paid('100.00', '2026-02-16', { reversedOn: DAY })] }),
    open: ['F-1 100.00'],
  },
  {
    name: 'its unapplied cash is gone as well',
    documents: book({ payments: [payment({ reversedOn: DAY })] }),
    open: ['F-1 100.00'],
  },
  {
    name: 'and so is its discount',
    documents: book({
      payments: [
        payment({ amount: '98.00', reversedOn: DAY, applications: apply('98.00', { discount: '2.00' }) }),
      ],
    }),
    open: ['F-1 100.00'],
  },

  {
    name: 'a discount closes its part',
    documents: book({
      payments: [payment({ amount: '98.00', applications: apply('98.00', { discount: '2.00' }) })],
    }),
    settled: ['F-1 2026-02-10 discount 6'],
  },
  {
    name: 'a discount alone is one too',
    documents: book({ payments: [payment({ amount: '0', applications: apply('0', { discount: '2.00' }) })] }),
    open: ['F-1 98.00'],
  },
  {
    name: 'a discount beyond what is open has no effect',
    documents: book({
      payments: [payment({ amount: '99.00', applications: apply('99.00', { discount: '2.00' }) })],
    }),
    settled: ['F-1 2026-02-10 discount 6'],
    codes: ['ledger.discount-beyond-balance'],
  },

  {
    name: 'a credit note reduces its invoice',
    documents: book({ creditNotes: [creditNote()] }),
    open: ['F-1 70.00'],
  },
  {
    name: 'not before its day',
    documents: book({ creditNotes: [creditNote({ date: '2026-02-21' })] }),
    open: ['F-1 100.00'],
  },
  {
    name: 'without an invoice it is a credit',
    documents: { invoices: [invoice()], creditNotes: [payment({ id: 'G-1' })] },
    open: ['F-1 100.00'],
    unapplied: ['G-1 credit-note 40.00'],
  },
  {
    name: 'a credit note in full settles',
    documents: book({ creditNotes: [creditNote({ amount: '100.00' })] }),
    settled: ['F-1 2026-02-10 credit-note 6'],
  },
  {
    name: 'beyond what is open it is a credit',
    documents: book({ payments: [paid('80.00', '2026-02-09')], creditNotes: [creditNote()] }),
    settled: ['F-1 2026-02-10 credit-note 6'],
    unapplied: ['G-1 credit-note 10.00'],
    codes: ['ledger.over-credit'],
  },
  {
    name: 'before its invoice it stays unapplied',
    documents: book({ creditNotes: [creditNote({ date: '2026-01-02' })] }),
    asOf: '2026-01-04',
    unapplied: ['G-1 credit-note 30.00'],
    codes: ['ledger.payment-before-invoice'],
  },

  { name: 'a write-off reduces', documents: book({ writeOffs: [writeOff()] }), open: ['F-1 70.00'] },
  {
    name: 'not before its day',
    documents: book({ writeOffs: [writeOff({ date: '2026-02-21' })] }),
    open: ['F-1 100.00'],
  },
  {
    name: 'a write-off before its invoice counts from the invoice on',
    documents: book({ writeOffs: [writeOff({ date: '2026-01-02', amount: '100.00' })] }),
    settled: ['F-1 2026-01-05 write-off 0'],
  },
  {
    name: 'beyond what is open it has no effect',
    documents: book({ writeOffs: [writeOff({ amount: '100.01' })] }),
    settled: ['F-1 2026-02-10 write-off 6'],
    codes: ['ledger.write-off-beyond-balance'],
  },
  {
    name: 'on one day cash comes first, then discounts, credit notes and write-offs',
    documents: book({
      payments: [payment({ amount: '96.00', applications: apply('96.00', { discount: '1.00' }) })],
      creditNotes: [creditNote({ amount: '1.00' })],
      writeOffs: [writeOff({ amount: '2.00' })],
    }),
    settled: ['F-1 2026-02-10 write-off 6'],
  },
  {
    name: 'what comes last finds least',
    documents: book({
      payments: [payment({ amount: '96.00', applications: apply('96.00', { discount: '3.00' }) })],
      creditNotes: [creditNote({ amount: '1.00' })],
      writeOffs: [writeOff({ amount: '2.00' })],
    }),
    settled: ['F-1 2026-02-10 credit-note 6'],
    codes: ['ledger.write-off-beyond-balance'],
  },

  {
    name: 'instalments fall due one by one',
    documents: book({}, inThree()),
    open: ['F-1/2 30.00', 'F-1/1 50.00', 'F-1/3 20.00'],
  },
  {
    name: 'money goes to the oldest first',
    documents: book({ payments: [paid('40.00', '2026-02-10')] }, inThree()),
    open: ['F-1/1 40.00', 'F-1/3 20.00'],
    settled: ['F-1/2 2026-02-10 payment 9'],
  },
  {
    name: 'what one payment settles is in the order of the numbers',
    documents: book({ payments: [paid('80.00', '2026-02-10')] }, inThree()),
    open: ['F-1/3 20.00'],
    settled: ['F-1/1 2026-02-10 payment 0', 'F-1/2 2026-02-10 payment 9'],
  },
  {
    name: 'what is open and due on one day as well, of several invoices',
    documents: book(
      {},
      inThree({
        id: 'F-2',
        instalments: [9, 8, 7].map((amount) => ({ dueDate: '2026-02-01', amount })),
        amount: 24,
      }),
      inThree({ instalments: [6, 5].map((amount) => ({ dueDate: '2026-02-01', amount })), amount: 11 }),
    ),
    open: ['F-1/1 6.00', 'F-1/2 5.00', 'F-2/1 9.00', 'F-2/2 8.00', 'F-2/3 7.00'],
  },
  {
    name: 'money that names no instalment passes over those that are settled',
    documents: book(
      {
        payments: [
          payment({
            amount: '60.00',
            applications: [...apply('30.00', { instalment: 2 }), ...apply('30.00', { on: '2026-02-11' })],
          }),
        ],
      },
      inThree(),
    ),
    open: ['F-1/1 20.00', 'F-1/3 20.00'],
    settled: ['F-1/2 2026-02-10 payment 9'],
  },
  {
    name: 'the first two instalments of one invoice and a whole one stand side by side',
    documents: book(
      {
        disputes: [dispute({ invoiceId: 'F-3', amount: '5.00' })],
        writeOffs: [writeOff({ invoiceId: 'F-2' })],
      },
      invoice({ id: 'F-3', dueDate: '2026-02-02' }),
      inThree(),
      invoice({ id: 'F-2' }),
    ),
    open: ['F-1/2 30.00', 'F-3 100.00 (5.00)', 'F-2 70.00', 'F-1/1 50.00', 'F-1/3 20.00'],
  },
  {
    name: 'or where it says',
    documents: book({ payments: [payment({ applications: apply('40.00', { instalment: 1 }) })] }, inThree()),
    open: ['F-1/2 30.00', 'F-1/1 10.00', 'F-1/3 20.00'],
  },
  {
    name: 'and not beyond it',
    documents: book({ payments: [payment({ applications: apply('40.00', { instalment: 3 }) })] }, inThree()),
    open: ['F-1/2 30.00', 'F-1/1 50.00'],
    settled: ['F-1/3 2026-02-10 payment 0'],
    unapplied: ['P-1 over-payment 20.00'],
    codes: ['ledger.over-payment'],
  },
  {
    name: 'nor on to the instalments that are due later',
    documents: book({ payments: [payment({ applications: apply('40.00', { instalment: 2 }) })] }, inThree()),
    open: ['F-1/1 50.00', 'F-1/3 20.00'],
    settled: ['F-1/2 2026-02-10 payment 9'],
    unapplied: ['P-1 over-payment 10.00'],
    codes: ['ledger.over-payment'],
  },
  {
    name: 'of one payment what names an instalment takes first, in whatever order it is given',
    documents: book(
      {
        payments: [
          payment({
            amount: '60.00',
            applications: [...apply('30.00'), ...apply('30.00', { instalment: 2 })],
          }),
        ],
      },
      inThree(),
    ),
    open: ['F-1/1 20.00', 'F-1/3 20.00'],
    settled: ['F-1/2 2026-02-10 payment 9'],
  },
  {
    name: 'a credit note on an instalment',
    documents: book({ creditNotes: [creditNote({ instalment: 3, amount: '20.00' })] }, inThree()),
    open: ['F-1/2 30.00', 'F-1/1 50.00'],
    settled: ['F-1/3 2026-02-10 credit-note 0'],
  },
  {
    name: 'a write-off on an instalment',
    documents: book({ writeOffs: [writeOff({ instalment: 1 })] }, inThree()),
    open: ['F-1/2 30.00', 'F-1/1 20.00', 'F-1/3 20.00'],
  },
  {
    name: 'instalments due on one day are in their order',
    documents: book(
      { payments: [paid('60.00', '2026-02-10')] },
      inThree({
        instalments: [
          { dueDate: '2026-02-01', amount: '50.00' },
          { dueDate: '2026-02-01', amount: '50.00' },
        ],
      }),
    ),
    open: ['F-1/2 40.00'],
    settled: ['F-1/1 2026-02-10 payment 9'],
  },
  {
    name: 'one instalment still bears its number',
    documents: book({}, inThree({ instalments: [{ dueDate: '2026-02-01', amount: '100.00' }] })),
    open: ['F-1/1 100.00'],
  },
  {
    name: 'an instalment of zero is settled when issued',
    documents: book(
      {},
      inThree({
        instalments: [
          { dueDate: '2026-02-01', amount: '0' },
          { dueDate: '2026-02-01', amount: '100.00' },
        ],
      }),
    ),
    open: ['F-1/2 100.00'],
    settled: ['F-1/1 2026-01-05 nothing 0'],
  },

  { name: 'a part is disputed', documents: book({ disputes: [dispute()] }), open: ['F-1 100.00 (30.00)'] },
  {
    name: 'not before it is',
    documents: book({ disputes: [dispute({ openedOn: '2026-02-21' })] }),
    open: ['F-1 100.00'],
  },
  {
    name: 'and on the day it closes no longer',
    documents: book({ disputes: [dispute({ closedOn: DAY })] }),
    open: ['F-1 100.00'],
  },
  {
    name: 'but on the day before',
    documents: book({ disputes: [dispute({ closedOn: '2026-02-21' })] }),
    open: ['F-1 100.00 (30.00)'],
  },
  {
    name: 'several disputes sum up',
    documents: book({
      disputes: [dispute(), dispute({ id: 'D-2', openedOn: '2026-02-03', amount: '20.00' })],
    }),
    open: ['F-1 100.00 (50.00)'],
  },
  {
    name: 'never beyond what is open',
    documents: book({
      payments: [paid('60.00', '2026-02-10')],
      disputes: [dispute(), dispute({ id: 'D-2', amount: '20.00' })],
    }),
    open: ['F-1 40.00 (40.00)'],
    codes: ['ledger.dispute-beyond-balance'],
  },
  {
    name: 'a dispute goes to the oldest open instalments',
    documents: book(
      { payments: [paid('30.00', '2026-02-10')], disputes: [dispute({ amount: '60.00' })] },
      inThree(),
    ),
    open: ['F-1/1 50.00 (50.00)', 'F-1/3 20.00 (10.00)'],
    settled: ['F-1/2 2026-02-10 payment 9'],
  },
  {
    name: 'or to the one it names',
    documents: book({ disputes: [dispute({ instalment: 1 })] }, inThree()),
    open: ['F-1/2 30.00', 'F-1/1 50.00 (30.00)', 'F-1/3 20.00'],
  },
  {
    name: 'and not beyond that one',
    documents: book({ disputes: [dispute({ instalment: 3 })] }, inThree()),
    open: ['F-1/2 30.00', 'F-1/1 50.00', 'F-1/3 20.00 (20.00)'],
    codes: ['ledger.dispute-beyond-balance'],
  },
  {
    name: 'nor on to those that are due later',
    documents: book({ disputes: [dispute({ amount: '40.00', instalment: 2 })] }, inThree()),
    open: ['F-1/2 30.00 (30.00)', 'F-1/1 50.00', 'F-1/3 20.00'],
    codes: ['ledger.dispute-beyond-balance'],
  },
  {
    name: 'a dispute of what is settled has no effect',
    documents: book({ payments: [paid('100.00', '2026-02-16')], disputes: [dispute()] }),
    settled: ['F-1 2026-02-16 payment 12'],
    codes: ['ledger.dispute-beyond-balance'],
  },

  {
    name: 'an invoice due before it was issued',
    documents: book({}, invoice({ dueDate: '2026-01-04' })),
    open: ['F-1 100.00'],
    codes: ['ledger.due-before-issue'],
  },
  {
    name: 'and one due on the day',
    documents: book({}, invoice({ dueDate: '2026-01-05' })),
    open: ['F-1 100.00'],
  },
  {
    name: 'an instalment due before',
    documents: book({}, inThree({ issueDate: '2026-02-02' })),
    open: ['F-1/2 30.00', 'F-1/1 50.00', 'F-1/3 20.00'],
    codes: ['ledger.due-before-issue'],
  },
  {
    name: 'on the day on which it is issued',
    documents: book({}, invoice({ issueDate: DAY, dueDate: '2026-02-19' })),
    open: ['F-1 100.00'],
    codes: ['ledger.due-before-issue'],
  },
  {
    name: 'not before it is issued',
    documents: book({}, invoice({ dueDate: '2026-01-04' })),
    asOf: '2026-01-04',
  },
  {
    name: 'the money of another customer',
    documents: book({ payments: [paid('40.00', DAY, { customerId: 'bolt' })] }),
    open: ['F-1 60.00'],
    codes: ['ledger.paid-by-another'],
  },
  {
    name: 'the credit note of another customer',
    documents: book({ creditNotes: [creditNote({ customerId: 'bolt' })] }),
    open: ['F-1 70.00'],
    codes: ['ledger.paid-by-another'],
  },
  {
    name: 'the promise of another customer',
    documents: book({ promises: [promised({ customerId: 'bolt', invoiceId: 'F-1' })] }),
    open: ['F-1 100.00'],
    codes: ['ledger.promised-by-another'],
  },
  {
    name: 'on the day on which it is made',
    documents: book({ promises: [promised({ customerId: 'bolt', invoiceId: 'F-1', madeOn: DAY })] }),
    open: ['F-1 100.00'],
    codes: ['ledger.promised-by-another'],
  },
  {
    name: 'a write-off is of nobody else, whoever paid first',
    documents: book({
      payments: [payment({ customerId: 'bolt' })],
      writeOffs: [writeOff()],
    }),
    open: ['F-1 70.00'],
    unapplied: ['P-1 cash 40.00'],
  },
  {
    name: 'nor is a discount before its invoice',
    documents: book({
      payments: [
        payment({
          customerId: 'bolt',
          date: '2026-01-01',
          amount: '10.00',
        }),
        payment({ id: 'P-2', applications: apply('40.00', { discount: '2.00' }) }),
      ],
    }),
    open: ['F-1 58.00'],
    unapplied: ['P-1 cash 10.00'],
  },
  {
    name: 'not before it is made',
    documents: book({ promises: [promised({ customerId: 'bolt', invoiceId: 'F-1', madeOn: '2026-02-21' })] }),
    open: ['F-1 100.00'],
  },
  {
    name: 'nor one of the debtor, or about no invoice in particular',
    documents: book({
      promises: [promised({ invoiceId: 'F-1' }), promised({ id: 'V-2', customerId: 'bolt' })],
    }),
    open: ['F-1 100.00'],
  },
  {
    name: 'not while it is unapplied',
    documents: book({
      payments: [payment({ customerId: 'bolt', applications: apply('40.00', { on: '2026-02-21' }) })],
    }),
    open: ['F-1 100.00'],
    unapplied: ['P-1 cash 40.00'],
  },
  {
    name: 'nor once it is reversed',
    documents: book({ payments: [paid('40.00', '2026-02-10', { customerId: 'bolt', reversedOn: DAY })] }),
    open: ['F-1 100.00'],
  },
  {
    name: 'what one dispute says of an instalment leaves another that names none the others, whatever their ids and days',
    documents: book(
      { disputes: [dispute({ id: 'D-2', instalment: 2, openedOn: '2026-02-03' }), dispute({ id: 'D-1' })] },
      inThree(),
    ),
    open: ['F-1/2 30.00 (30.00)', 'F-1/1 50.00 (30.00)', 'F-1/3 20.00'],
  },
  {
    name: 'until the one that names it is closed',
    documents: book(
      { disputes: [dispute({ id: 'D-2', instalment: 2, closedOn: DAY }), dispute({ id: 'D-1' })] },
      inThree(),
    ),
    open: ['F-1/2 30.00 (30.00)', 'F-1/1 50.00', 'F-1/3 20.00'],
  },
  {
    name: 'a write-off is no money of the customer whose payment stands in the same row',
    documents: book({ payments: [payment({ customerId: 'bolt' })], writeOffs: [writeOff()] }),
    open: ['F-1 70.00'],
    unapplied: ['P-1 cash 40.00'],
  },
  {
    name: 'one payment crosses to an invoice once',
    documents: book({
      payments: [
        payment({
          customerId: 'bolt',
          date: '2026-01-01',
          applications: [...apply('1.00'), ...apply('2.00', { on: '2026-02-01' })],
        }),
      ],
    }),
    open: ['F-1 97.00'],
    unapplied: ['P-1 cash 37.00'],
    codes: ['ledger.paid-by-another', 'ledger.payment-before-invoice'],
  },
]

describe('ledgerAsOf', () => {
  test.each(ROWS.map((row) => [row.name, row] as const))('%s', (_, row) => {
    const ledger = ledgerAsOf(row.documents, row.asOf ?? DAY)
    expect({
      open: open(ledger),
      settled: settled(ledger),
      unapplied: unapplied(ledger),
      codes: codes(ledger),
    }).toEqual({
      open: row.open ?? [],
      settled: row.settled ?? [],
      unapplied: row.unapplied ?? [],
      codes: row.codes ?? [],
    })
  })

  test('writes every field of an open item, a settled one and a credit', () => {
    const {
      items,
      settled: closed,
      unapplied: credits,
    } = ledgerAsOf(
      {
        invoices: [inThree()],
        payments: [payment({ amount: '42.50', applications: apply('40.00') })],
        disputes: [dispute({ amount: '15.00' })],
      },
      '2026-03-04',
    )
    expect(items[0]).toStrictEqual({
      invoiceId: 'F-1',
      instalment: 1,
      customerId: 'acme',
      currency: 'EUR',
      issueDate: '2026-01-05',
      dueDate: '2026-03-01',
      amount: '50.00',
      open: '40.00',
      disputed: '15.00',
      undisputed: '25.00',
      daysPastDue: 3,
    })
    expect(closed).toStrictEqual([
      {
        invoiceId: 'F-1',
        instalment: 2,
        customerId: 'acme',
        currency: 'EUR',
        issueDate: '2026-01-05',
        dueDate: '2026-02-01',
        amount: '30.00',
        settledOn: '2026-02-10',
        settledBy: 'payment',
        daysPastDue: 9,
      },
    ])
    expect(credits).toStrictEqual([
      {
        customerId: 'acme',
        currency: 'EUR',
        amount: '2.50',
        date: '2026-02-10',
        documentId: 'P-1',
        kind: 'cash',
      },
    ])
  })

  test('names the document of every diagnostic', () => {
    const late = { id: 'X', customerId: 'bolt', date: '2026-01-02' }
    const { diagnostics } = ledgerAsOf(
      {
        invoices: [invoice({ dueDate: '2026-01-04' })],
        payments: [
          payment({ ...late, amount: '120.00', applications: apply('110.00', { discount: '3.00' }) }),
        ],
        creditNotes: [creditNote({ ...late, amount: '5.00' })],
        writeOffs: [writeOff({ id: 'X', amount: '7.00' })],
        disputes: [dispute({ id: 'X', amount: '9.00' })],
        promises: [promised({ id: 'X', customerId: 'bolt', invoiceId: 'F-1' })],
      },
      DAY,
    )
    const beyond = { documentId: 'X', invoiceId: 'F-1', currency: 'EUR' }
    const other = { documentId: 'X', customerId: 'bolt', invoiceId: 'F-1', debtorId: 'acme' }
    const early = { documentId: 'X', invoiceId: 'F-1', date: '2026-01-02', issueDate: '2026-01-05' }
    expect(diagnostics).toStrictEqual([
      { code: 'ledger.discount-beyond-balance', params: { document: 'payment', ...beyond, amount: '3.00' } },
      {
        code: 'ledger.dispute-beyond-balance',
        params: { invoiceId: 'F-1', currency: 'EUR', amount: '9.00' },
      },
      {
        code: 'ledger.due-before-issue',
        params: { invoiceId: 'F-1', issueDate: '2026-01-05', dueDate: '2026-01-04' },
      },
      { code: 'ledger.over-credit', params: { document: 'credit-note', ...beyond, amount: '5.00' } },
      { code: 'ledger.over-payment', params: { document: 'payment', ...beyond, amount: '10.00' } },
      { code: 'ledger.paid-by-another', params: { document: 'credit-note', ...other } },
      { code: 'ledger.paid-by-another', params: { document: 'payment', ...other } },
      { code: 'ledger.payment-before-invoice', params: { document: 'credit-note', ...early } },
      { code: 'ledger.payment-before-invoice', params: { document: 'payment', ...early } },
      {
        code: 'ledger.promised-by-another',
        params: { promiseId: 'X', customerId: 'bolt', invoiceId: 'F-1', debtorId: 'acme' },
      },
      {
        code: 'ledger.write-off-beyond-balance',
        params: { document: 'write-off', ...beyond, amount: '7.00' },
      },
    ])
  })

  test('of two write-offs of one day the later id finds less', () => {
    const writeOffs = [writeOff({ id: 'W-2', amount: '50.00' }), writeOff({ id: 'W-1', amount: '60.00' })]
    // Payments in the same rows, whose ids are the other way round.
    const payments = [payment({ id: 'a' }), payment({ id: 'b' })]
    expect(ledgerAsOf({ invoices: [invoice()], payments, writeOffs }, DAY).diagnostics).toMatchObject([
      { code: 'ledger.write-off-beyond-balance', params: { documentId: 'W-2', amount: '10.00' } },
    ])
  })

  test('applications of one payment to one invoice may be given in any order', () => {
    const applications = [...apply('70.00'), ...apply('80.00'), ...apply('80.00', { discount: '1.00' })]
    const told = (given: typeof applications) =>
      ledgerAsOf(
        {
          invoices: [invoice()],
          payments: [
            paid('40.00', '2026-02-09'),
            payment({ id: 'P-2', amount: '230.00', applications: given }),
          ],
        },
        DAY,
      )
    const [first, second, third] = applications as [object, object, object]
    for (const given of [
      [second, first, third],
      [third, second, first],
      [third, first, second],
    ])
      expect(told(given as typeof applications)).toEqual(told(applications))
    expect(unapplied(told(applications))).toEqual(['P-2 over-payment 170.00'])
  })

  test('orders items, settled items and credits', () => {
    const ids = ['b', 'a', 'aa', 'B', '10', '9']
    const invoices = ids.flatMap((id) => [
      invoice({ id, dueDate: '2026-02-04' }),
      invoice({ id: `late ${id}`, dueDate: '2026-02-03' }),
      invoice({ id: `paid ${id}`, amount: '1.00' }),
    ])
    const applications = ids.map((id) => ({ invoiceId: `paid ${id}`, amount: '1.00' }))
    const payments = [
      payment({ id: 'z', applications }),
      payment({ id: 'y' }),
      payment({ id: 'x', date: '2026-02-09' }),
      payment({ id: 'w', customerId: 'Acme' }),
    ]
    const sorted = ['10', '9', 'B', 'a', 'aa', 'b']
    const ledger = ledgerAsOf({ invoices, payments }, DAY)
    expect(ledger.items.map(({ invoiceId }) => invoiceId)).toEqual([
      ...sorted.map((id) => `late ${id}`),
      ...sorted,
    ])
    expect(ledger.settled.map(({ invoiceId }) => invoiceId)).toEqual(sorted.map((id) => `paid ${id}`))
    expect(ledger.unapplied.map(({ documentId }) => documentId)).toEqual(['w', 'x', 'y', 'z'])
  })

  test.each([
    [undefined, 16, 12],
    ['due+1..asOf', 16, 12],
    ['exclude-payment-day', 15, 11],
    ['exclude-due-and-payment-day', 15, 11],
    ['include-due-day', 17, 13],
    [{ convention: 'include-due-day' }, 17, 13],
    // Due on Wednesday 4 February, a day of work: nothing rolls.
    [{ roll: 'following', calendar: chinaCalendar }, 16, 12],
  ] as const)('counts days past due by %o: %d open, %d frozen', (convention, openDays, frozen) => {
    const documents = {
      invoices: [invoice(), invoice({ id: 'F-2' })],
      payments: [
        payment({
          amount: '100.00',
          date: '2026-02-16',
          applications: [{ invoiceId: 'F-2', amount: '100.00' }],
        }),
      ],
    }
    const ledger = ledgerAsOf(documents, DAY, convention)
    expect(ledger.items[0]?.daysPastDue).toBe(openDays)
    expect(ledger.settled[0]?.daysPastDue).toBe(frozen)
  })

  test('counts from where a due date on a holiday moves to', () => {
    // 20 February 2026 lies in the Spring Festival; work begins on the 24th.
    const documents = {
      invoices: [invoice({ dueDate: DAY }), invoice({ id: 'F-2', dueDate: DAY })],
      payments: [
        payment({
          amount: '100.00',
          date: '2026-02-25',
          applications: [{ invoiceId: 'F-2', amount: '100.00' }],
        }),
      ],
    }
    const rolled = ledgerAsOf(documents, '2026-03-06', { roll: 'following', calendar: chinaCalendar })
    expect([rolled.items[0]?.daysPastDue, rolled.settled[0]?.daysPastDue]).toEqual([10, 1])
    const plain = ledgerAsOf(documents, '2026-03-06')
    expect([plain.items[0]?.daysPastDue, plain.settled[0]?.daysPastDue]).toEqual([14, 5])
  })

  test('never adds two currencies', () => {
    const currencies = ['EUR', 'USD', 'JPY', 'KWD']
    const ledger = ledgerAsOf(
      {
        invoices: currencies.map((currency) => invoice({ id: currency, currency, amount: 100 })),
        payments: currencies.map((currency) =>
          payment({
            id: currency,
            currency,
            amount: 130,
            applications: [{ invoiceId: currency, amount: 110 }],
          }),
        ),
      },
      DAY,
    )
    expect(ledger.items).toEqual([])
    expect(ledger.unapplied.map(({ currency, kind, amount }) => [currency, kind, amount])).toEqual([
      ['EUR', 'cash', '20.00'],
      ['EUR', 'over-payment', '10.00'],
      ['JPY', 'cash', '20'],
      ['JPY', 'over-payment', '10'],
      ['KWD', 'cash', '20.000'],
      ['KWD', 'over-payment', '10.000'],
      ['USD', 'cash', '20.00'],
      ['USD', 'over-payment', '10.00'],
    ])
  })

  test('is exact beyond 10^15 minor units, in sums and differences', () => {
    const big = '999999999999999999999999999999.99'
    const ledger = ledgerAsOf(
      {
        invoices: [invoice({ amount: big }), invoice({ id: 'F-2', amount: '10000000000000.01' })],
        payments: [
          payment({
            amount: big,
            applications: [
              { invoiceId: 'F-1', amount: '999999999999999999999999999999.98' },
              { invoiceId: 'F-2', amount: '0.01' },
            ],
          }),
        ],
        disputes: [dispute({ invoiceId: 'F-2', amount: '9999999999999.99' })],
      },
      DAY,
    )
    expect(open(ledger)).toEqual(['F-1 0.01', 'F-2 10000000000000.00 (9999999999999.99)'])
    expect(ledger.items[1]?.undisputed).toBe('0.01')
    expect(ledger.unapplied).toEqual([])
  })
})

describe('ledgerAsOf refuses', () => {
  const throwing = (): never => {
    throw new TypeError('a getter of another library')
  }

  test.each<[string, unknown, string]>([
    ['no day', undefined, 'input.missing'],
    ['30 February', '2026-02-30', 'date.invalid'],
    ['a Date', new Date(0), 'date.invalid'],
    ['null', null, 'date.invalid'],
    ['a symbol', Symbol('x'), 'date.invalid'],
    ['ten megabytes', '2026-02-03'.repeat(1_000_000), 'date.invalid'],
  ])('%s', (_, asOf, code) => {
    expect(refusal(() => ledgerAsOf(everything(), asOf as string))).toEqual([code, 'asOf'])
  })

  test.each<[string, unknown, string, string]>([
    ['an unknown convention', 'both', 'input.choice', 'convention'],
    ['null', null, 'input.type', 'convention'],
    ['a misspelt field', { rol: 'following' }, 'input.unknown-key', 'convention.rol'],
    ['a roll without a calendar', { roll: 'following' }, 'input.missing', 'convention.calendar'],
    ['a revoked proxy', revokedProxy(), 'input.type', 'convention'],
    ['one that throws', new Proxy({}, { get: throwing, ownKeys: throwing }), 'input.type', 'convention'],
    [
      'a calendar that does not cover a due date',
      { roll: 'following', calendar: { ...chinaCalendar, covers: { from: '2025-01-01', to: '2026-01-01' } } },
      'calendar.not-covered',
      'dueDate',
    ],
  ])('as a convention %s', (_, convention, code, path) => {
    expect(refusal(() => ledgerAsOf(everything(), DAY, convention as never))).toEqual([code, path])
  })

  const whole = prepareBook(everything())
  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'input.missing', ''],
    ['null', null, 'input.type', ''],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
    ['a book in an object', { book: whole }, 'input.unknown-key', 'book'],
    ['a book out of JSON', JSON.parse(JSON.stringify(whole)), 'input.type', ''],
    ['the mark of a book and nothing else', { schema: 'receivables/book@1' }, 'input.type', ''],
    [
      'a book that throws',
      new Proxy(whole, { get: (target, key) => (key === 'schema' ? target.schema : throwing()) }),
      'input.type',
      '',
    ],
  ])('as documents %s', (_, documents, code, path) => {
    expect(refusal(() => ledgerAsOf(documents as never, DAY))).toEqual([code, path])
  })

  // Any column that is lost or has another length: the book was moved away, or put together by hand.
  const columns: [string, string][] = [
    ...['id.ends', 'customer', 'currency', 'issued', 'items'].map((name): [string, string] => [
      'invoices',
      name,
    ]),
    ...['due', 'amount.values', 'instalment'].map((name): [string, string] => ['items', name]),
    ...['id.ends', 'customer', 'currency', 'day', 'end', 'amount.values'].map((name): [string, string] => [
      'credits',
      name,
    ]),
    ...['start', 'told', 'from', 'end', 'kind', 'instalment', 'amount.values', 'source'].map(
      (name): [string, string] => ['movements', name],
    ),
    ...['start', 'from', 'end', 'instalment', 'amount.values'].map((name): [string, string] => [
      'disputes',
      name,
    ]),
  ]
  test.each(columns)('a book without its column %s.%s', (group, name) => {
    for (const wrong of [undefined, new Int32Array(97), [], 'x']) {
      const broken = structuredClone(whole) as unknown as Record<string, Record<string, unknown>>
      const [first = '', second] = name.split('.')
      const holder =
        second === undefined ? broken[group]! : (broken[group]![first] as Record<string, unknown>)
      holder[second ?? first] = wrong
      expect(refusal(() => ledgerAsOf(broken as never, DAY))).toEqual(['input.type', ''])
    }
  })

  test.each([
    ['size', 8],
    ['currencies', undefined],
    ['currencies', [undefined]],
    ['scales', [4]],
    ['scales', 'x'],
    ['customers', {}],
    ['writeOffIds', {}],
    ['records', {}],
  ])('a book with another %s', (name, value) => {
    const broken = { ...structuredClone(whole), [name]: value }
    expect(refusal(() => ledgerAsOf(broken as never, DAY))).toEqual(['input.type', ''])
  })

  test('a book without the amounts that are too wide for a number', () => {
    const broken = structuredClone(whole) as unknown as { items: { amount: { wide: unknown } } }
    broken.items.amount.wide = {}
    expect(refusal(() => ledgerAsOf(broken as never, DAY))).toEqual(['input.type', ''])
  })
})

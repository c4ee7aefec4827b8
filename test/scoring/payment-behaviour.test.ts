import { describe, expect, test } from 'vitest'
import { ledgerAsOf, prepareBook, type Documents } from '../../src/ledger/index.js'
import { paymentBehaviour, type Behaviour, type BehaviourPolicy } from '../../src/scoring/index.js'
import { deepFreeze } from '../ledger/given.js'
import { AS_OF, halfYear, mean, paid, sold } from './acme.js'

const whole: Behaviour = {
  schema: 'receivables/behaviour@1',
  customerId: 'acme',
  asOf: AS_OF,
  currency: 'EUR',
  settledCount: 4,
  settledAmount: '1000.00',
  openCount: 3,
  openAmount: '380.00',
  overdueCount: 2,
  overdueAmount: '300.00',
  creditedCount: 1,
  creditedAmount: '60.00',
  writtenOffCount: 1,
  writtenOffAmount: '40.00',
  averageDaysLate: mean(10 + 0 + 0 + 30, 4),
  averageDaysBeyondTerms: mean(10 - 2 - 20 + 30, 4),
  medianDaysLate: mean(0 + 10, 2),
  medianDaysBeyondTerms: mean(-2 + 10, 2),
  weightedDaysLate: mean(100 * 10 + 200 * 30, 1000),
  weightedDaysBeyondTerms: mean(100 * 10 - 300 * 2 - 400 * 20 + 200 * 30, 1000),
  weightedDaysToPay: mean(100 * 40 + 300 * 28 + 400 * 10 + 200 * 60, 1000),
  lateCount: 2,
  lateAmount: '300.00',
  lateShareByCount: mean(2, 4),
  lateShareByAmount: mean(300, 1000),
  // The mean is 4.5: (5.5² + 6.5² + 24.5² + 25.5²) ÷ 3 = 441.
  volatility: mean(21, 1),
  // In order of settlement 10, −2, −20, 30.
  trend: mean((-20 + 30) / 2 - (10 - 2) / 2, 1),
  delays: null,
  // F-11, from 15 April to 30 June.
  longestDelay: 15 + 31 + 30,
  promises: { kept: 0, broken: 0, pending: 0, brokenRate: null },
  // F-3 and F-5 of F-1 to F-5: the money for F-11 never came.
  partialPaymentRate: mean(2, 5),
  // F-3 of F-1 to F-8 and F-11.
  disputeRate: mean(1, 9),
  paymentIndex: null,
  habituallyLate: null,
  recentDaysBeyondTerms: [10, -2, -20, 30],
  overdueDays: [76, 30],
  reasons: [
    { code: 'scoring.settled-items', params: { count: 4, amount: '1000.00', currency: 'EUR' } },
    { code: 'scoring.closed-without-payment', params: { credited: 1, writtenOff: 1 } },
    { code: 'scoring.zero-items', params: { count: 1 } },
  ],
}

const judge = (policy?: BehaviourPolicy, documents: Documents = halfYear()): Behaviour =>
  paymentBehaviour({ ...documents, customerId: 'acme', asOf: AS_OF, ...(policy && { policy }) })

describe('paymentBehaviour', () => {
  test('measures a half-year worked out by hand', () => {
    expect(judge()).toStrictEqual(whole)
  })

  test('is the same from a Book, and from frozen documents', () => {
    const book = prepareBook(halfYear())
    expect(paymentBehaviour({ book, customerId: 'acme', asOf: AS_OF })).toStrictEqual(whole)
    expect(judge(undefined, deepFreeze(halfYear()))).toStrictEqual(whole)
  })

  test('takes documents in one object, or a Book, for a history', () => {
    const about = { customerId: 'acme', asOf: AS_OF } as const
    expect(paymentBehaviour({ history: deepFreeze(halfYear()), ...about })).toStrictEqual(whole)
    expect(paymentBehaviour({ history: prepareBook(halfYear()), ...about })).toStrictEqual(whole)
  })

  test('is the same from the items of the ledger as a plain history, but for what those do not say', () => {
    const { settled, items } = ledgerAsOf(halfYear(), AS_OF)
    const history = [...settled, ...items]
    expect(paymentBehaviour({ history, customerId: 'acme', asOf: AS_OF })).toStrictEqual({
      ...whole,
      partialPaymentRate: null,
      disputeRate: null,
    })
  })

  test.each([
    // as of, settled, open, overdue: what happened later has not happened
    ['2025-12-31', 0, 0, 0],
    ['2026-01-31', 0, 2, 0],
    ['2026-02-01', 0, 3, 1],
    ['2026-02-09', 0, 3, 1],
    ['2026-02-10', 1, 2, 0],
    ['2026-04-10', 3, 3, 2],
    ['2026-04-20', 3, 4, 3],
    ['2026-07-01', 5, 3, 2],
  ])('as of %s', (asOf, settledCount, openCount, overdueCount) => {
    expect(paymentBehaviour({ ...halfYear(), customerId: 'acme', currency: 'EUR', asOf })).toMatchObject({
      settledCount,
      openCount,
      overdueCount,
    })
  })

  test('knows nothing of a customer without items, and says so', () => {
    const unknown = paymentBehaviour({ ...halfYear(), customerId: 'bolt', currency: 'JPY', asOf: AS_OF })
    expect(unknown).toMatchObject({
      customerId: 'bolt',
      currency: 'JPY',
      settledCount: 0,
      settledAmount: '0',
      openAmount: '0',
      averageDaysLate: null,
      medianDaysLate: null,
      weightedDaysLate: null,
      weightedDaysToPay: null,
      lateShareByAmount: null,
      volatility: null,
      trend: null,
      longestDelay: null,
      partialPaymentRate: null,
      disputeRate: null,
      recentDaysBeyondTerms: [],
      reasons: [{ code: 'scoring.no-settled-items', params: { asOf: AS_OF } }],
    })
  })

  test('judges one currency at a time and counts what it left out', () => {
    const documents = halfYear()
    const inYen = sold('J-1', '5000', '2026-01-01', '2026-01-31', { currency: 'JPY' })
    const both = { ...documents, invoices: [...documents.invoices, inYen] }
    expect(paymentBehaviour({ ...both, currency: 'EUR', customerId: 'acme', asOf: AS_OF })).toStrictEqual({
      ...whole,
      reasons: [
        ...whole.reasons,
        { code: 'scoring.other-currencies', params: { count: 1, currency: 'EUR' } },
      ],
    })
    expect(paymentBehaviour({ ...both, currency: 'JPY', asOf: AS_OF })).toMatchObject({
      customerId: null,
      openAmount: '5000',
      longestDelay: 150,
      // F-1 to F-9 and F-11.
      reasons: [
        { code: 'scoring.no-settled-items' },
        { code: 'scoring.other-currencies', params: { count: 10, currency: 'JPY' } },
      ],
    })
  })

  test('an invoice with instalments is one item for each', () => {
    const parts = {
      invoices: [
        {
          id: 'F-1',
          customerId: 'acme',
          currency: 'EUR',
          amount: '90.00',
          issueDate: '2026-01-01',
          instalments: [
            { dueDate: '2026-01-31', amount: '30.00' },
            { dueDate: '2026-02-28', amount: '60.00' },
          ],
        },
      ],
      // One transfer closes the first part three days late and leaves a rest on the second.
      payments: [paid('P-1', 'F-1', '50.00', '2026-02-03'), paid('P-2', 'F-1', '40.00', '2026-03-02')],
      disputes: [{ id: 'D-1', invoiceId: 'F-1', instalment: 2, amount: '5.00', openedOn: '2026-02-01' }],
    }
    expect(paymentBehaviour({ ...parts, asOf: AS_OF })).toMatchObject({
      settledCount: 2,
      recentDaysBeyondTerms: [3, 2],
      weightedDaysToPay: mean(30 * 33 + 60 * 60, 90),
      partialPaymentRate: mean(1, 2),
      disputeRate: mean(1, 2),
    })
    const wholly = { ...parts, disputes: [{ ...parts.disputes[0]!, instalment: undefined as never }] }
    expect(paymentBehaviour({ ...wholly, asOf: AS_OF }).disputeRate).toBe(mean(1, 1))
  })

  test.each<[string, Documents, Partial<Behaviour>]>([
    [
      'a rest that was written off is no payment, though money came',
      {
        invoices: [sold('F-1', '100.00', '2026-01-01', '2026-01-31')],
        payments: [paid('P-1', 'F-1', '95.00', '2026-02-10')],
        writeOffs: [{ id: 'W-1', invoiceId: 'F-1', amount: '5.00', date: '2026-03-01' }],
      },
      {
        settledCount: 0,
        writtenOffCount: 1,
        writtenOffAmount: '100.00',
        partialPaymentRate: mean(1, 1),
        longestDelay: null,
      },
    ],
    [
      'a payment after a credit note is one, with the whole amount',
      {
        invoices: [sold('F-1', '100.00', '2026-01-01', '2026-01-31')],
        creditNotes: [
          {
            id: 'G-1',
            customerId: 'acme',
            currency: 'EUR',
            amount: '60.00',
            date: '2026-01-20',
            invoiceId: 'F-1',
          },
        ],
        payments: [paid('P-1', 'F-1', '40.00', '2026-02-10')],
      },
      {
        settledCount: 1,
        settledAmount: '100.00',
        creditedCount: 0,
        weightedDaysLate: mean(10, 1),
        partialPaymentRate: mean(0, 1),
      },
    ],
    [
      'two transfers on one day are one payment',
      {
        invoices: [sold('F-1', '100.00', '2026-01-01', '2026-01-31')],
        payments: [paid('P-1', 'F-1', '60.00', '2026-01-31'), paid('P-2', 'F-1', '40.00', '2026-01-31')],
      },
      { settledCount: 1, lateCount: 0, partialPaymentRate: mean(0, 1) },
    ],
    [
      'money and a write-off of the rest on one day are no parts',
      {
        invoices: [sold('F-1', '100.00', '2026-01-01', '2026-01-31')],
        payments: [paid('P-1', 'F-1', '60.00', '2026-01-31')],
        writeOffs: [{ id: 'W-1', invoiceId: 'F-1', amount: '40.00', date: '2026-01-31' }],
      },
      { settledCount: 0, writtenOffCount: 1, partialPaymentRate: mean(0, 1) },
    ],
    [
      'a payment before the invoice settles it on the day of the invoice',
      {
        invoices: [sold('F-1', '100.00', '2026-01-10', '2026-01-31')],
        payments: [paid('P-1', 'F-1', '100.00', '2026-01-02')],
      },
      { settledCount: 1, recentDaysBeyondTerms: [-21], weightedDaysToPay: mean(0, 1) },
    ],
    [
      'only a zero invoice is nothing',
      { invoices: [sold('F-1', '0.00', '2026-01-10', '2026-01-31')] },
      { settledCount: 0, openCount: 0, longestDelay: null, disputeRate: null },
    ],
  ])('%s', (_, documents, expected) => {
    expect(judge(undefined, documents)).toMatchObject(expected)
  })

  test('amounts beyond plain numbers are weighed exactly', () => {
    const huge = '9'.repeat(29)
    const documents = {
      invoices: [
        sold('F-1', huge, '2026-01-01', '2026-01-31', { currency: 'JPY' }),
        sold('F-2', huge, '2026-01-01', '2026-01-31', { currency: 'JPY' }),
      ],
      payments: [
        paid('P-1', 'F-1', huge, '2026-02-01', { currency: 'JPY' }),
        paid('P-2', 'F-2', huge, '2026-02-03', { currency: 'JPY' }),
      ],
    }
    expect(paymentBehaviour({ ...documents, asOf: AS_OF })).toMatchObject({
      settledAmount: `1${'9'.repeat(28)}8`,
      weightedDaysLate: mean(1 + 3, 2),
      weightedDaysToPay: mean(31 + 33, 2),
      lateShareByAmount: mean(1, 1),
    })
  })

  test('of one day the earlier due date comes first', () => {
    const history = [
      { amount: 1, dueDate: '2026-03-01', settledOn: '2026-03-11' },
      { amount: 1, dueDate: '2026-02-01', settledOn: '2026-03-11' },
      { amount: 1, dueDate: '2026-03-05', settledOn: '2026-03-01' },
    ]
    const { recentDaysBeyondTerms, trend } = paymentBehaviour({ history, currency: 'EUR', asOf: AS_OF })
    expect(recentDaysBeyondTerms).toEqual([-4, 38, 10])
    // The middle one of three belongs to neither half.
    expect(trend).toBe(mean(10 - -4, 1))
  })

  test('lists no more than 24 items of either kind, the newest and the longest', () => {
    const day = (offset: number): string => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10)
    const history = Array.from({ length: 30 }, (_, index) => [
      { amount: 1, dueDate: day(index), settledOn: day(2 * index) },
      { amount: 1, dueDate: day(index), settledOn: null },
    ]).flat()
    const found = paymentBehaviour({ history, currency: 'EUR', asOf: day(100) })
    expect(found.recentDaysBeyondTerms).toEqual(Array.from({ length: 24 }, (_, index) => 6 + index))
    expect(found.overdueDays).toEqual(Array.from({ length: 24 }, (_, index) => 100 - index))
    expect(found.overdueCount).toBe(30)
  })
})

describe('the policy', () => {
  test('counts delays in its ranges', () => {
    expect(judge({ delayEdges: [10, 20] }).delays).toEqual([
      { id: 'in-time', count: 2, amount: '700.00' },
      { id: '1-10', count: 1, amount: '100.00' },
      { id: '11-20', count: 0, amount: '0.00' },
      { id: '21+', count: 1, amount: '200.00' },
    ])
    expect(judge({ delayEdges: [30] }).delays?.map(({ id, count }) => [id, count])).toEqual([
      ['in-time', 2],
      ['1-30', 2],
      ['31+', 0],
    ])
  })

  test.each<[NonNullable<BehaviourPolicy['paymentIndex']>, string]>([
    // F-2 and F-4 came early, F-1 ten and F-3 thirty days late
    [
      {
        anchors: [
          { days: 0, index: 100 },
          { days: 40, index: 20 },
        ],
        interpolation: 'linear',
      },
      mean(100 * 80 + 300 * 100 + 200 * 40 + 400 * 100, 1000),
    ],
    [
      {
        anchors: [
          { days: 0, index: 100 },
          { days: 40, index: 20 },
        ],
        interpolation: 'step',
      },
      mean(100, 1),
    ],
    [
      {
        anchors: [
          { days: 0, index: 9 },
          { days: 10, index: '4.5' },
          { days: 30, index: 1 },
        ],
        interpolation: 'step',
      },
      mean(100 * 4.5 + 300 * 9 + 200 * 1 + 400 * 9, 1000),
    ],
    [
      {
        anchors: [
          { days: -20, index: 8 },
          { days: -5, index: 6 },
          { days: 16, index: '0.25' },
        ],
        interpolation: 'linear',
      },
      // F-1: 6 − 5.75 × 15 ÷ 21, F-2: 6 − 5.75 × 3 ÷ 21, F-3: 0.25, F-4: 8
      mean(100 * (6 - (5.75 * 15) / 21) + 300 * (6 - (5.75 * 3) / 21) + 200 * 0.25 + 400 * 8, 1000),
    ],
    [{ anchors: [{ days: 15, index: '7.5' }], interpolation: 'linear' }, mean(7.5, 1)],
  ])('weighs an index by amount: %o', (paymentIndex, expected) => {
    const found = judge({ paymentIndex, delayEdges: [15] })
    expect(found.paymentIndex).toBe(expected)
    expect(found.delays?.map(({ amount }) => amount)).toEqual(['700.00', '100.00', '200.00'])
  })

  test('has no index where nothing was settled', () => {
    const paymentIndex = { anchors: [{ days: 0, index: 1 }], interpolation: 'step' } as const
    const request = { history: [], currency: 'EUR', asOf: AS_OF, policy: { paymentIndex } }
    expect(paymentBehaviour(request).paymentIndex).toBeNull()
  })

  test.each([
    // at least, of, more than, overdue, habitual
    [2, 4, 9, 'left-out', true, 'scoring.habitually-late', { late: 2, of: 4, atLeast: 2, days: 9 }],
    [2, 4, 10, 'left-out', false, 'scoring.not-habitually-late', { late: 1, of: 4, atLeast: 2, days: 10 }],
    [1, 2, 9, 'left-out', true, 'scoring.habitually-late', { late: 1, of: 2, atLeast: 1, days: 9 }],
    [1, 5, 0, 'left-out', null, 'scoring.habit-history-short', { have: 4, need: 5 }],
    // Two more are overdue by 76 and 30 days.
    [3, 6, 9, 'counted', true, 'scoring.habitually-late', { late: 4, of: 6, atLeast: 3, days: 9 }],
    [3, 6, 30, 'counted', null, 'scoring.habit-history-short', { have: 5, need: 6 }],
    [2, 2, 29, 'counted', true, 'scoring.habitually-late', { late: 2, of: 2, atLeast: 2, days: 29 }],
    [1, 1, 0, 'counted', true, 'scoring.habitually-late', { late: 1, of: 1, atLeast: 1, days: 0 }],
  ] as const)(
    '%d of %d by more than %d, overdue %s',
    (late, of, byMoreThanDays, overdue, expected, code, params) => {
      const { habituallyLate, reasons } = judge({ habitual: { late, of, byMoreThanDays, overdue } })
      expect(habituallyLate).toBe(expected)
      expect(reasons.at(-1)).toEqual({ code, params })
    },
  )
})

describe('promises', () => {
  const promised = (fields: object = {}) => ({
    id: 'V-1',
    customerId: 'acme',
    currency: 'EUR',
    amount: '100.00',
    madeOn: '2026-04-01',
    dueOn: '2026-04-10',
    ...fields,
  })
  const outcome = (
    promises: readonly object[],
    payments: Documents['payments'],
    asOf: string,
    promiseToleranceDays?: number,
  ) =>
    paymentBehaviour({
      invoices: [
        sold('F-1', '500.00', '2026-01-01', '2026-01-31'),
        sold('F-2', '500.00', '2026-01-01', '2026-01-31'),
      ],
      payments: payments ?? [],
      promises: promises as never,
      customerId: 'acme',
      currency: 'EUR',
      asOf,
      policy: promiseToleranceDays === undefined ? {} : { promiseToleranceDays },
    }).promises
  const kept = { kept: 1, broken: 0, pending: 0, brokenRate: mean(0, 1) }
  const broken = { kept: 0, broken: 1, pending: 0, brokenRate: mean(1, 1) }
  const pending = { kept: 0, broken: 0, pending: 1, brokenRate: null }
  const none = { kept: 0, broken: 0, pending: 0, brokenRate: null }

  test.each<[string, object, Documents['payments'], string, number | undefined, object]>([
    ['on the promised day it is pending', {}, [], '2026-04-10', 0, pending],
    ['the day after it is broken', {}, [], '2026-04-11', undefined, broken],
    ['within the tolerance it is pending', {}, [], '2026-04-13', 3, pending],
    ['after the tolerance it is broken', {}, [], '2026-04-14', 3, broken],
    ['before it is made it does not exist', {}, [], '2026-03-31', 0, none],
    [
      'paid on the last day it is kept',
      {},
      [paid('P', 'F-1', '100.00', '2026-04-10')],
      '2026-04-10',
      0,
      kept,
    ],
    [
      'paid on the first day it is kept',
      {},
      [paid('P', 'F-1', '100.00', '2026-04-01')],
      '2026-04-02',
      0,
      kept,
    ],
    [
      'money from before does not keep it',
      {},
      [paid('P', 'F-1', '100.00', '2026-03-31')],
      '2026-04-11',
      0,
      broken,
    ],
    ['a day late is broken', {}, [paid('P', 'F-1', '100.00', '2026-04-11')], '2026-04-30', 0, broken],
    [
      'a day late within the tolerance is kept',
      {},
      [paid('P', 'F-1', '100.00', '2026-04-11')],
      '2026-04-30',
      1,
      kept,
    ],
    ['a cent short is broken', {}, [paid('P', 'F-1', '99.99', '2026-04-05')], '2026-04-30', 0, broken],
    [
      'two payments keep it together',
      {},
      [paid('P', 'F-1', '60.00', '2026-04-05'), paid('Q', 'F-2', '40.00', '2026-04-06')],
      '2026-04-30',
      0,
      kept,
    ],
    [
      'a cheque that bounced does not',
      {},
      [paid('P', 'F-1', '100.00', '2026-04-05', { reversedOn: '2026-04-20' })],
      '2026-04-30',
      0,
      broken,
    ],
    [
      'until it bounces it does',
      {},
      [paid('P', 'F-1', '100.00', '2026-04-05', { reversedOn: '2026-04-20' })],
      '2026-04-19',
      0,
      kept,
    ],
    [
      'money of another customer does not',
      {},
      [paid('P', 'F-1', '100.00', '2026-04-05', { customerId: 'bolt' })],
      '2026-04-30',
      0,
      broken,
    ],
    [
      'for its own invoice, money from anybody does',
      { invoiceId: 'F-1' },
      [paid('P', 'F-1', '100.00', '2026-04-05', { customerId: 'bolt' })],
      '2026-04-30',
      0,
      kept,
    ],
    [
      'for its own invoice, money for another does not',
      { invoiceId: 'F-1' },
      [paid('P', 'F-2', '100.00', '2026-04-05')],
      '2026-04-30',
      0,
      broken,
    ],
    ['without any movement it is broken', { invoiceId: 'F-1' }, [], '2026-04-30', 0, broken],
    [
      'money in time that was applied later counts once it is applied',
      { invoiceId: 'F-1' },
      [
        paid('P', 'F-1', '100.00', '2026-04-05', {
          applications: [{ invoiceId: 'F-1', amount: '100.00', on: '2026-04-20' }],
        }),
      ],
      '2026-04-20',
      0,
      kept,
    ],
    [
      'and not before',
      { invoiceId: 'F-1' },
      [
        paid('P', 'F-1', '100.00', '2026-04-05', {
          applications: [{ invoiceId: 'F-1', amount: '100.00', on: '2026-04-20' }],
        }),
      ],
      '2026-04-19',
      0,
      broken,
    ],
    [
      'a discount is no money',
      { invoiceId: 'F-1' },
      [
        paid('P', 'F-1', '98.00', '2026-04-05', {
          applications: [{ invoiceId: 'F-1', amount: '98.00', discount: '2.00' }],
        }),
      ],
      '2026-04-30',
      0,
      broken,
    ],
    [
      'for its own invoice a bounced cheque does not',
      { invoiceId: 'F-1' },
      [paid('P', 'F-1', '100.00', '2026-04-05', { reversedOn: '2026-04-20' })],
      '2026-04-20',
      0,
      broken,
    ],
    ['a promise of zero promises nothing', { amount: '0.00' }, [], '2026-04-30', 0, none],
    ['a promise of another customer is not its own', { customerId: 'bolt' }, [], '2026-04-30', 0, none],
    ['a promise in another currency stands apart', { currency: 'USD' }, [], '2026-04-30', 0, none],
  ])('%s', (_, fields, payments, asOf, tolerance, expected) => {
    expect(outcome([promised(fields)], payments, asOf, tolerance)).toEqual(expected)
  })

  test('are counted one by one', () => {
    const promises = [
      promised(),
      promised({ id: 'V-2', amount: '200.00' }),
      promised({ id: 'V-3', dueOn: '2026-05-31', amount: '999.00' }),
      promised({ id: 'V-4', customerId: 'bolt', amount: '1.00' }),
    ]
    expect(outcome(promises, [paid('P', 'F-1', '100.00', '2026-04-05')], '2026-04-30')).toEqual({
      kept: 1,
      broken: 1,
      pending: 1,
      brokenRate: mean(1, 2),
    })
  })
})

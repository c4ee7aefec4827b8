import { describe, expect, test } from 'vitest'
import { agingReport, type AgingReport, type AgingRequest } from '../../src/aging/index.js'
import { ledgerAsOf, prepareBook } from '../../src/ledger/index.js'
import { creditNote, deepFreeze, dispute, everything, invoice, paid, payment } from '../ledger/given.js'
import { refusal, revokedProxy } from '../refusal.js'

const asOf = '2026-03-31'
const schedule = { basis: 'due-date', bucketEdges: [30, 60, 90] } as const

/** `id amount share count disputed` of each bucket that holds something. */
const filled = (buckets: AgingReport['currencies'][number]['buckets']): string[] =>
  buckets
    .filter(({ count, amount }) => count > 0 || Number(amount) !== 0)
    .map(
      ({ id, amount, share, count, disputed }) =>
        `${id} ${amount} ${String(share)} ${String(count)} ${disputed}`,
    )

const item = (fields: object = {}) => ({
  invoiceId: 'F-1',
  customerId: 'acme',
  currency: 'EUR',
  issueDate: '2026-02-04',
  dueDate: '2026-03-06',
  open: '100.00',
  disputed: '0.00',
  ...fields,
})
const credit = (fields: object = {}) => ({
  customerId: 'acme',
  currency: 'EUR',
  amount: '30.00',
  date: '2026-03-01',
  ...fields,
})

describe('agingReport', () => {
  test('writes every field', () => {
    const documents = {
      invoices: [
        invoice({ dueDate: '2026-03-01', amount: '60.00' }),
        invoice({ id: 'F-2', dueDate: '2026-01-30', amount: '20.00', customerId: 'bolt' }),
        invoice({ id: 'F-3', dueDate: '2026-03-31', amount: '40.00' }),
      ],
      payments: [payment({ amount: '7.50', customerId: 'zeta' })],
      disputes: [dispute({ amount: '12.00' })],
    }
    expect(agingReport({ ...documents, asOf, ...schedule, bucketEdges: [30] })).toStrictEqual({
      schema: 'receivables/aging-report@1',
      asOf,
      agedAsOf: asOf,
      basis: 'due-date',
      currencies: [
        {
          currency: 'EUR',
          total: '120.00',
          count: 3,
          unapplied: '7.50',
          buckets: [
            { id: 'current', amount: '40.00', share: '0.3333', count: 1, disputed: '0.00' },
            { id: '1-30', amount: '60.00', share: '0.5000', count: 1, disputed: '12.00' },
            // The ten-thousandth that is left goes to the larger remainder.
            { id: '31+', amount: '20.00', share: '0.1667', count: 1, disputed: '0.00' },
          ],
          customers: [
            {
              customerId: 'acme',
              total: '100.00',
              count: 2,
              unapplied: '0.00',
              buckets: [
                { id: 'current', amount: '40.00', share: '0.4000', count: 1, disputed: '0.00' },
                { id: '1-30', amount: '60.00', share: '0.6000', count: 1, disputed: '12.00' },
                { id: '31+', amount: '0.00', share: '0.0000', count: 0, disputed: '0.00' },
              ],
            },
            {
              customerId: 'bolt',
              total: '20.00',
              count: 1,
              unapplied: '0.00',
              buckets: [
                { id: 'current', amount: '0.00', share: '0.0000', count: 0, disputed: '0.00' },
                { id: '1-30', amount: '0.00', share: '0.0000', count: 0, disputed: '0.00' },
                { id: '31+', amount: '20.00', share: '1.0000', count: 1, disputed: '0.00' },
              ],
            },
            {
              customerId: 'zeta',
              total: '0.00',
              count: 0,
              unapplied: '7.50',
              buckets: [
                { id: 'current', amount: '0.00', share: null, count: 0, disputed: '0.00' },
                { id: '1-30', amount: '0.00', share: null, count: 0, disputed: '0.00' },
                { id: '31+', amount: '0.00', share: null, count: 0, disputed: '0.00' },
              ],
            },
          ],
        },
      ],
    })
  })

  test.each([
    ['2026-05-01', 'current'],
    ['2026-04-29', 'current'],
    ['2026-04-28', '1-30'],
    ['2026-03-30', '1-30'],
    ['2026-03-29', '31-60'],
    ['2026-02-28', '31-60'],
    ['2026-02-27', '61-90'],
    ['2026-01-29', '61-90'],
    ['2026-01-28', '91+'],
  ])('an invoice due on %s is in %s on 29 April', (dueDate, id) => {
    const [euros] = agingReport({
      invoices: [invoice({ dueDate })],
      asOf: '2026-04-29',
      ...schedule,
    }).currencies
    expect(filled(euros!.buckets)).toEqual([`${id} 100.00 1.0000 1 0.00`])
  })

  test('ages by the invoice date where it is asked to', () => {
    const report = agingReport({
      invoices: [invoice()],
      asOf: '2026-02-04',
      basis: 'invoice-date',
      bucketEdges: [29, 30],
    })
    expect(report.basis).toBe('invoice-date')
    expect(filled(report.currencies[0]!.buckets)).toEqual(['30-30 100.00 1.0000 1 0.00'])
  })

  test('ages instalment by instalment, by either basis', () => {
    const parts = [
      { dueDate: '2026-03-31', amount: '10.00' },
      { dueDate: '2026-03-30', amount: '20.00' },
      { dueDate: '2026-01-30', amount: '30.00' },
    ]
    const documents = {
      invoices: [
        {
          id: 'F-1',
          customerId: 'acme',
          currency: 'EUR',
          amount: '60.00',
          issueDate: '2026-01-10',
          instalments: parts,
        },
        invoice({
          id: 'F-2',
          amount: '40.00',
          issueDate: '2026-03-20',
          dueDate: '2026-03-25',
          customerId: 'bolt',
        }),
      ],
      asOf,
    }
    const due = agingReport({ ...documents, ...schedule }).currencies[0]!
    expect(filled(due.buckets)).toEqual([
      'current 10.00 0.1000 1 0.00',
      '1-30 60.00 0.6000 2 0.00',
      '31-60 30.00 0.3000 1 0.00',
    ])
    const issued = agingReport({ ...documents, ...schedule, basis: 'invoice-date' }).currencies[0]!
    expect(filled(issued.buckets)).toEqual(['0-30 40.00 0.4000 1 0.00', '61-90 60.00 0.6000 3 0.00'])
    expect(issued.customers.map(({ customerId, total }) => [customerId, total])).toEqual([
      ['acme', '60.00'],
      ['bolt', '40.00'],
    ])
  })

  test('knows two days: balances of one, ages of another', () => {
    const invoices = [
      invoice({ dueDate: '2026-03-01' }),
      invoice({ id: 'F-2', issueDate: '2026-03-15', dueDate: '2026-04-14' }),
    ]
    const request: AgingRequest = {
      invoices,
      payments: [paid('40.00', '2026-03-20')],
      ...schedule,
      asOf: '2026-03-10',
    }
    const balance = agingReport(request)
    expect([balance.asOf, balance.agedAsOf]).toEqual(['2026-03-10', '2026-03-10'])
    expect(filled(balance.currencies[0]!.buckets)).toEqual(['1-30 100.00 1.0000 1 0.00'])
    const aged = agingReport({ ...request, agedAsOf: '2026-04-30' })
    expect([aged.asOf, aged.agedAsOf]).toEqual(['2026-03-10', '2026-04-30'])
    expect(filled(aged.currencies[0]!.buckets)).toEqual(['31-60 100.00 1.0000 1 0.00'])
    const later = agingReport({ ...request, asOf: '2026-03-31', agedAsOf: '2026-03-01' })
    expect(filled(later.currencies[0]!.buckets)).toEqual(['current 160.00 1.0000 2 0.00'])
  })

  test('counts months back from the day on which ages are measured', () => {
    const invoices = [invoice({ dueDate: '2026-02-28' })]
    const months: AgingRequest = {
      invoices,
      asOf: '2026-04-30',
      basis: 'due-date',
      bucketEdges: [1, 2],
      unit: 'month',
    }
    expect(filled(agingReport(months).currencies[0]!.buckets)).toEqual(['1-2m 100.00 1.0000 1 0.00'])
    expect(filled(agingReport({ ...months, agedAsOf: '2026-03-31' }).currencies[0]!.buckets)).toEqual([
      '0-1m 100.00 1.0000 1 0.00',
    ])
  })

  const owed = {
    items: [
      item({ dueDate: '2026-03-30' }),
      item({ invoiceId: 'F-2', dueDate: '2026-01-30', open: '50.00' }),
    ],
    asOf,
  }
  const credits = [
    credit({ date: '2026-03-30', amount: '10.00' }),
    credit({ date: '2026-01-15', amount: '70.00' }),
  ]
  test.each<[AgingRequest['unapplied'], string, string, string[]]>([
    [undefined, '150.00', '80.00', ['1-30 100.00 0.6667 1 0.00', '31-60 50.00 0.3333 1 0.00']],
    ['own-line', '150.00', '80.00', ['1-30 100.00 0.6667 1 0.00', '31-60 50.00 0.3333 1 0.00']],
    [
      'by-date',
      '70.00',
      '80.00',
      ['1-30 90.00 1.2857 1 0.00', '31-60 50.00 0.7143 1 0.00', '61-90 -70.00 -1.0000 0 0.00'],
    ],
    [
      'first-bucket',
      '70.00',
      '80.00',
      ['current -80.00 -1.1429 0 0.00', '1-30 100.00 1.4286 1 0.00', '31-60 50.00 0.7143 1 0.00'],
    ],
  ])('puts unapplied credits %s', (unapplied, total, amount, buckets) => {
    const report = agingReport({
      ...owed,
      credits,
      ...schedule,
      ...(unapplied === undefined ? {} : { unapplied }),
    })
    const [euros] = report.currencies
    expect([euros?.total, euros?.unapplied, euros?.count]).toEqual([total, amount, 2])
    expect(filled(euros!.buckets)).toEqual(buckets)
    expect(filled(euros!.customers[0]!.buckets)).toEqual(buckets)
  })

  test('a credit of the day itself is current, one dated after it as well', () => {
    const dated = (date: string) =>
      filled(
        agingReport({ items: [], credits: [credit({ date })], asOf, ...schedule, unapplied: 'by-date' })
          .currencies[0]!.buckets,
      )
    expect(dated('2026-04-30')).toEqual(['current -30.00 1.0000 0 0.00'])
    expect(dated(asOf)).toEqual(['current -30.00 1.0000 0 0.00'])
    expect(dated('2026-03-30')).toEqual(['1-30 -30.00 1.0000 0 0.00'])
  })

  test('a netted total of zero has no shares', () => {
    const report = agingReport({
      items: [item()],
      credits: [credit({ amount: '100.00' })],
      asOf,
      ...schedule,
      unapplied: 'by-date',
    })
    expect(report.currencies[0]?.total).toBe('0.00')
    expect(report.currencies[0]?.count).toBe(1)
    expect(report.currencies[0]?.buckets.map(({ share }) => share)).toEqual([null, null, null, null, null])
  })

  test('an item that a credit nets within one bucket, of several that are not empty, is still an item', () => {
    const report = agingReport({
      items: [item(), item({ invoiceId: 'F-2', dueDate: '2026-01-30', open: '50.00', disputed: '5.00' })],
      credits: [credit({ amount: '100.00', date: '2026-03-20' })],
      asOf,
      ...schedule,
      unapplied: 'by-date',
    })
    for (const { total, count, buckets } of [report.currencies[0]!, report.currencies[0]!.customers[0]!]) {
      expect([total, count]).toEqual(['50.00', 2])
      expect(buckets.map(({ amount, count: items }) => [amount, items])).toEqual([
        ['0.00', 0],
        ['0.00', 1],
        ['50.00', 1],
        ['0.00', 0],
        ['0.00', 0],
      ])
    }
  })

  test('keeps currencies apart, ascending by code', () => {
    const currencies = ['USD', 'JPY', 'EUR', 'KWD', 'CNY']
    const report = agingReport({
      items: currencies.map((currency, index) =>
        item({ invoiceId: String(index), currency, open: String(index + 1) }),
      ),
      credits: [
        credit({ currency: 'CHF', customerId: 'bolt' }),
        credit({ currency: 'JPY', customerId: 'bolt', amount: 5 }),
      ],
      asOf,
      ...schedule,
    })
    expect(
      report.currencies.map(({ currency, total, unapplied, customers }) => [
        currency,
        total,
        unapplied,
        customers.length,
      ]),
    ).toEqual([
      ['CHF', '0.00', '30.00', 1],
      ['CNY', '5.00', '0.00', 1],
      ['EUR', '3.00', '0.00', 1],
      ['JPY', '2', '5', 2],
      ['KWD', '4.000', '0.000', 1],
      ['USD', '1.00', '0.00', 1],
    ])
  })

  test('orders customers by code unit, whatever they are called', () => {
    const ids = ['b', 'a', '__proto__', 'constructor', '\ud800', 'B', 'ä']
    const items = ids.map((customerId, index) => item({ invoiceId: String(index), customerId }))
    const [euros] = agingReport({ items, asOf, ...schedule }).currencies
    expect(euros?.customers.map(({ customerId }) => customerId)).toEqual([...ids].sort())
    expect(euros?.customers.every(({ total }) => total === '100.00')).toBe(true)
  })

  test('leaves out items on which nothing is open', () => {
    expect(agingReport({ items: [item({ open: 0 })], asOf, ...schedule }).currencies).toEqual([])
    expect(
      agingReport({ items: [], credits: [credit({ amount: 0 })], asOf, ...schedule, unapplied: 'by-date' })
        .currencies[0]?.total ?? '0.00',
    ).toBe('0.00')
    const report = agingReport({
      items: [item(), item({ invoiceId: 'F-2', open: '0.00', customerId: 'bolt' })],
      asOf,
      ...schedule,
    })
    expect(report.currencies[0]?.count).toBe(1)
    expect(report.currencies[0]?.customers.map(({ customerId }) => customerId)).toEqual(['acme'])
  })

  test('sums what is too wide for a number', () => {
    const items = Array.from({ length: 12 }, (_, index) =>
      item({
        invoiceId: String(index),
        open: '999999999999999999999999999999.99',
        disputed: index === 0 ? '999999999999999999999999999999.99' : '0.01',
      }),
    )
    const [euros] = agingReport({ items, asOf, ...schedule }).currencies
    expect(euros?.total).toBe('11999999999999999999999999999999.88')
    expect(filled(euros!.buckets)).toEqual([
      '1-30 11999999999999999999999999999999.88 1.0000 12 1000000000000000000000000000000.10',
    ])
  })

  test('sums ten million million cents and a cent', () => {
    const items = Array.from({ length: 1000 }, (_, index) =>
      item({
        invoiceId: String(index),
        open: '9999999999999.99',
        dueDate: index % 2 === 0 ? '2026-03-30' : '2026-01-30',
      }),
    )
    const [euros] = agingReport({ items, asOf, ...schedule }).currencies
    expect(euros?.total).toBe('9999999999999990.00')
    expect(filled(euros!.buckets)).toEqual([
      '1-30 4999999999999995.00 0.5000 500 0.00',
      '31-60 4999999999999995.00 0.5000 500 0.00',
    ])
  })

  // 10^15 − 1 cents each; eleven of them are beyond 2^53, and odd.
  test.each<['by-date' | 'first-bucket', number]>([
    ['by-date', 1],
    ['first-bucket', 0],
  ])('sums credits too wide for a number, %s', (unapplied, place) => {
    const credits = Array.from({ length: 11 }, () =>
      credit({ amount: '9999999999999.99', date: '2026-03-30' }),
    )
    const [euros] = agingReport({ items: [], credits, asOf, ...schedule, unapplied }).currencies
    expect(euros?.unapplied).toBe('109999999999999.89')
    expect(euros?.buckets[place]?.amount).toBe('-109999999999999.89')
    expect(euros?.customers[0]?.buckets[place]?.amount).toBe('-109999999999999.89')
  })

  test('sums customers to the cent where one is owed 2^52 and another owes 2^53 + 1', () => {
    const credits = [
      ...Array.from({ length: 4 }, () => credit({ amount: '10000000000000.00', date: '2026-03-30' })),
      credit({ amount: '5035996273704.96', date: '2026-03-30' }),
    ]
    const items = [item({ customerId: 'bolt', open: '90071992547409.93', dueDate: '2026-03-30' })]
    const request = { items, asOf, ...schedule }
    const [apart] = agingReport({ ...request, credits }).currencies
    expect([apart?.total, apart?.unapplied]).toEqual(['90071992547409.93', '45035996273704.96'])
    const [netted] = agingReport({ ...request, credits, unapplied: 'by-date' }).currencies
    // 2^53 + 1 − 2^52 = 2^52 + 1.
    expect(netted?.total).toBe('45035996273704.97')
    expect(netted?.buckets[1]?.amount).toBe('45035996273704.97')
  })

  test('sums a bucket of amounts on both sides of 10^15 cents', () => {
    const opens = ['10000000000000.00', '10000000000000.01', '0.01', '9999999999999.99', '99999999999999.99']
    const items = opens.map((open, index) =>
      item({ invoiceId: String(index), open, disputed: open, customerId: `C-${String(index % 2)}` }),
    )
    const [euros] = agingReport({ items, asOf, ...schedule }).currencies
    expect(filled(euros!.buckets)).toEqual(['1-30 130000000000000.00 1.0000 5 130000000000000.00'])
    // The first, third and fifth; the second and fourth.
    expect(euros?.customers.map(({ total }) => total)).toEqual(['110000000000000.00', '20000000000000.00'])
  })

  test('nets more than ten million million cents, owed and owed to, at every customer', () => {
    const amount = '9999999999999.99'
    const owing = Array.from({ length: 3003 }, (_, index) => index)
    const items = owing.map((index) =>
      item({ invoiceId: String(index), customerId: `C-${String(index % 3)}`, open: amount, dueDate: asOf }),
    )
    const owedTo = owing.map((index) =>
      credit({ customerId: `C-${String(index % 3)}`, amount, date: '2026-01-05' }),
    )
    const [euros] = agingReport({
      items,
      credits: owedTo.slice(1),
      asOf,
      ...schedule,
      unapplied: 'by-date',
    }).currencies
    // 1,001 times 10^15 − 1 cents at each of three customers; one credit less at the first.
    expect(euros?.customers.map(({ buckets }) => [buckets[0]?.amount, buckets[3]?.amount])).toEqual([
      ['10009999999999989.99', '-9999999999999990.00'],
      ['10009999999999989.99', '-10009999999999989.99'],
      ['10009999999999989.99', '-10009999999999989.99'],
    ])
    expect(euros?.total).toBe(amount)
  })

  test('ages what a ledger found, and a Book, and the documents alike', () => {
    const documents = everything()
    const request = { asOf, ...schedule }
    const { items, unapplied: credits } = ledgerAsOf(documents, asOf)
    const report = agingReport({ ...documents, ...request })
    expect(agingReport({ items, credits, ...request })).toEqual(report)
    expect(agingReport({ book: prepareBook(documents), ...request })).toEqual(report)
  })

  // Nothing reduces or disputes an invoice: the columns of the Book are read as they are.
  const untouched = {
    invoices: [
      invoice({ issueDate: '2026-04-01', dueDate: '2026-04-01', amount: '1.00' }),
      invoice({ id: 'F-2', issueDate: asOf, dueDate: '2026-04-30', amount: '2.00' }),
      invoice({ id: 'F-3', issueDate: '2026-01-05', dueDate: '2026-03-30', amount: '4.00' }),
    ],
    payments: [
      payment({ amount: '0.16', date: '2026-04-01' }),
      payment({ id: 'P-2', amount: '0.32', date: asOf }),
      payment({ id: 'P-3', amount: '0.64', date: '2026-03-01', reversedOn: asOf }),
      payment({ id: 'P-4', amount: '1.28', date: '2026-03-01', reversedOn: '2026-04-01' }),
    ],
    creditNotes: [
      {
        id: 'G-1',
        customerId: 'acme',
        currency: 'EUR',
        amount: '2.56',
        date: '2026-03-01',
      },
    ],
  }

  test.each<[AgingRequest['basis'], string[]]>([
    ['due-date', ['current 2.00 0.3333 1 0.00', '1-30 4.00 0.6667 1 0.00']],
    ['invoice-date', ['0-30 2.00 0.3333 1 0.00', '61-90 4.00 0.6667 1 0.00']],
  ])('of invoices and unapplied credits, counts those that are there on the day, by %s', (basis, buckets) => {
    const documents = [untouched, { book: prepareBook(untouched) }]
    for (const given of documents) {
      const [euros] = agingReport({ ...given, asOf, ...schedule, basis }).currencies
      expect([euros?.total, euros?.count, euros?.unapplied]).toEqual(['6.00', 2, '4.16'])
      expect(filled(euros!.buckets)).toEqual(buckets)
      expect(filled(euros!.customers[0]!.buckets)).toEqual(buckets)
    }
  })

  test('of disputes alone, counts those that are open on the day', () => {
    const disputes = [
      dispute({ amount: '1.00', openedOn: asOf }),
      dispute({ id: 'D-2', amount: '2.00', openedOn: '2026-04-01' }),
      dispute({ id: 'D-3', amount: '4.00', closedOn: asOf }),
    ]
    const [euros] = agingReport({ invoices: [invoice()], disputes, asOf, ...schedule }).currencies
    expect(filled(euros!.buckets)).toEqual(['31-60 100.00 1.0000 1 1.00'])
  })

  test('takes items with no more than it needs, as numbers and bigints as well', () => {
    const items = [
      { invoiceId: 'F-1', customerId: 'acme', currency: 'EUR', open: 100n as never, dueDate: '2026-03-06' },
    ]
    expect(agingReport({ items: deepFreeze(items), asOf, ...schedule }).currencies[0]?.total).toBe('100.00')
  })

  test('two instalments of one invoice are two items', () => {
    const items = [
      item({ instalment: 1 }),
      item({ instalment: 2 }),
      item({ invoiceId: 'F-2', instalment: 1 }),
    ]
    expect(agingReport({ items, asOf, ...schedule }).currencies[0]?.count).toBe(3)
  })
})

describe('agingReport refuses', () => {
  const request = (fields: object): AgingRequest =>
    ({ items: [], asOf, ...schedule, ...fields }) as AgingRequest
  const throwing = (): never => {
    throw new TypeError('no')
  }

  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'input.missing', ''],
    ['null', null, 'input.type', ''],
    ['an array', [], 'input.type', ''],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
    ['a request that throws', new Proxy(request({}), { get: throwing }), 'input.type', ''],
    ['no day', request({ asOf: undefined }), 'input.missing', 'asOf'],
    ['30 February', request({ asOf: '2026-02-30' }), 'date.invalid', 'asOf'],
    ['another day that there is not', request({ agedAsOf: '2026-02-30' }), 'date.invalid', 'agedAsOf'],
    ['null as another day', request({ agedAsOf: null }), 'date.invalid', 'agedAsOf'],
    ['an unknown place for credits', request({ unapplied: 'netted' }), 'input.choice', 'unapplied'],
    ['null for credits', request({ unapplied: null }), 'input.choice', 'unapplied'],
    ['no basis', request({ basis: undefined }), 'input.missing', 'basis'],
    ['an unknown basis', request({ basis: 'due' }), 'input.choice', 'basis'],
    ['no edges', request({ bucketEdges: undefined }), 'input.missing', 'bucketEdges'],
    ['edges out of order', request({ bucketEdges: [60, 30] }), 'aging.edges', 'bucketEdges[1]'],
    ['an edge of NaN', request({ bucketEdges: [30, NaN] }), 'aging.edges', 'bucketEdges[1]'],
    ['a misspelt option', request({ agedAsof: '2026-02-01' }), 'input.unknown-key', 'agedAsof'],
    ['no items', { asOf, ...schedule }, 'input.missing', 'invoices'],
    ['items and invoices', request({ invoices: [] }), 'input.conflict', 'invoices'],
    ['items and payments', request({ payments: [] }), 'input.conflict', 'payments'],
    ['items and a book', request({ book: prepareBook({ invoices: [] }) }), 'input.conflict', 'book'],
    [
      'credits beside documents',
      { invoices: [], credits: [], asOf, ...schedule },
      'input.conflict',
      'credits',
    ],
    [
      'credits beside a book',
      { book: prepareBook({ invoices: [] }), credits: [], asOf, ...schedule },
      'input.conflict',
      'credits',
    ],
    [
      'a book and payments',
      { book: prepareBook({ invoices: [] }), payments: [], asOf, ...schedule },
      'input.conflict',
      'payments',
    ],
    ['documents as a book', { book: everything(), asOf, ...schedule }, 'input.type', 'book'],
    [
      'a fault in the documents',
      { invoices: [{ ...invoice(), amount: 'x' }], asOf, ...schedule },
      'decimal.invalid',
      'invoices[0].amount',
    ],
    ['items of null', request({ items: null }), 'input.type', 'items'],
    ['an object of items', request({ items: {} }), 'input.type', 'items'],
    ['credits of null', request({ credits: null }), 'input.type', 'credits'],
    ['a hole in the items', request({ items: Array(2) }), 'input.missing', 'items[0]'],
    ['four thousand million holes', request({ items: Array(4_294_967_295) }), 'input.missing', 'items[0]'],
    [
      'a hole in the credits',
      request({ credits: [credit(), ...(Array(1) as [])] }),
      'input.missing',
      'credits[1]',
    ],
    [
      'an item that throws',
      request({ items: [item(), new Proxy({}, { get: throwing })] }),
      'input.type',
      'items[1]',
    ],
    [
      'a credit that throws',
      request({ credits: [new Proxy({}, { get: throwing })] }),
      'input.type',
      'credits[0]',
    ],
    ['a revoked item', request({ items: [revokedProxy()] }), 'input.type', 'items[0]'],
    ['a list that throws', request({ items: new Proxy([], { get: throwing }) }), 'input.type', 'items'],
  ])('%s', (_, value, code, path) => {
    expect(refusal(() => agingReport(value as AgingRequest))).toEqual([code, path])
  })

  test.each<[string, unknown, string]>([
    ['invoiceId', undefined, 'input.missing'],
    ['invoiceId', '', 'id.invalid'],
    ['invoiceId', 'x'.repeat(10_000_000), 'id.invalid'],
    ['instalment', 0, 'input.range'],
    ['instalment', 1.5, 'input.range'],
    ['instalment', '1', 'input.range'],
    ['instalment', null, 'input.range'],
    ['customerId', undefined, 'input.missing'],
    ['customerId', 7, 'id.invalid'],
    ['currency', undefined, 'input.missing'],
    ['currency', 'XAU', 'currency.unknown'],
    ['dueDate', undefined, 'input.missing'],
    ['dueDate', '2026-02-30', 'date.invalid'],
    ['open', undefined, 'input.missing'],
    ['open', NaN, 'decimal.invalid'],
    ['open', '1'.repeat(10_000_000), 'decimal.invalid'],
    ['open', '-0.01', 'amount.negative'],
    ['open', '0.001', 'amount.too-fine'],
    ['disputed', null, 'decimal.invalid'],
    ['disputed', '-1', 'amount.negative'],
    ['disputed', '100.01', 'input.range'],
    ['disputed', '1.001', 'amount.too-fine'],
  ])('an item whose %s is wrong (%#)', (field, value, code) => {
    expect(refusal(() => agingReport(request({ items: [item({ [field]: value })] })))).toEqual([
      code,
      `items[0].${field}`,
    ])
  })

  test('an item without the day from which it ages', () => {
    const items = [item({ issueDate: undefined })]
    expect(refusal(() => agingReport(request({ items, basis: 'invoice-date' })))).toEqual([
      'input.missing',
      'items[0].issueDate',
    ])
    expect(() => agingReport(request({ items }))).not.toThrow()
  })

  test.each<[string, unknown, string]>([
    ['customerId', undefined, 'input.missing'],
    ['currency', 'eur', 'currency.unknown'],
    ['date', '2026-02-30', 'date.invalid'],
    ['amount', '-1', 'amount.negative'],
    ['amount', Infinity, 'decimal.invalid'],
  ])('a credit whose %s is wrong (%#)', (field, value, code) => {
    expect(refusal(() => agingReport(request({ credits: [credit({ [field]: value })] })))).toEqual([
      code,
      `credits[0].${field}`,
    ])
  })

  test.each([
    ['an item twice', [item(), item()]],
    ['an instalment twice', [item({ instalment: 1 }), item({ instalment: 1 })]],
    ['an invoice whole and in parts', [item(), item({ instalment: 1 })]],
    ['an invoice in parts and whole', [item({ instalment: 1 }), item()]],
  ])('%s', (_, items) => {
    expect(refusal(() => agingReport(request({ items })))).toEqual(['id.duplicate', 'items[1].invoiceId'])
  })

  test('but not ids that run together with their instalments', () => {
    const items = [
      item({ invoiceId: '1:F', instalment: 1 }),
      item({ invoiceId: 'F', instalment: 1 }),
      item({ invoiceId: '1:1:F' }),
    ]
    expect(agingReport(request({ items })).currencies[0]?.count).toBe(3)
  })

  test('a credit note in the books of two days', () => {
    const documents = { invoices: [invoice()], creditNotes: [creditNote({ date: '2026-02-30' })] }
    expect(refusal(() => agingReport({ ...documents, asOf, ...schedule }))).toEqual([
      'date.invalid',
      'creditNotes[0].date',
    ])
  })
})

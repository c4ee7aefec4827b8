import { describe, expect, test } from 'vitest'
import { prepareBook } from '../../src/ledger/index.js'
import { behaviourOfBook, paymentBehaviour } from '../../src/scoring/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { AS_OF, halfYear, sold } from './acme.js'

const promise = (id: string, customerId: string, currency: string, madeOn: string) => ({
  id,
  customerId,
  currency,
  amount: '1',
  madeOn,
  dueOn: '2026-06-29',
})

const documents = {
  ...halfYear(),
  invoices: [
    ...halfYear().invoices,
    sold('B-1', '10.00', '2026-01-01', '2026-01-31', { customerId: 'bolt' }),
    sold('B-2', '10', '2026-01-01', '2026-01-31', { customerId: 'bolt', currency: 'JPY' }),
    sold('B-3', '10', '2026-07-01', '2026-07-31', { customerId: 'later' }),
  ],
  promises: [
    promise('V-1', 'acme', 'USD', '2026-06-01'),
    promise('V-2', 'aaa', 'EUR', '2026-06-01'),
    promise('V-3', '__proto__', 'EUR', '2026-06-01'),
    promise('V-4', '__proto__', 'EUR', '2026-06-02'),
    { ...promise('V-5', 'later', 'EUR', '2026-07-01'), dueOn: '2026-07-31' },
  ],
}

describe('behaviourOfBook', () => {
  test('has a row for each customer and each of its currencies, ascending', () => {
    const rows = behaviourOfBook({ ...documents, asOf: AS_OF })
    expect(
      rows.map(({ customerId, currency, openCount, promises }) => [
        customerId,
        currency,
        openCount,
        promises.broken,
      ]),
    ).toEqual([
      ['__proto__', 'EUR', 0, 2],
      ['aaa', 'EUR', 0, 1],
      ['acme', 'EUR', 3, 0],
      ['acme', 'USD', 0, 1],
      ['bolt', 'EUR', 1, 0],
      ['bolt', 'JPY', 1, 0],
    ])
    expect(rows[2]).toMatchObject({ settledCount: 4, settledAmount: '1000.00' })
  })

  test('a row is what the single call gives', () => {
    const book = prepareBook(documents)
    const policy = {
      habitual: { late: 2, of: 4, byMoreThanDays: 9, overdue: 'counted' },
      paymentIndex: {
        anchors: [
          { days: 0, index: 1 },
          { days: 7, index: 0 },
        ],
        interpolation: 'linear',
      },
      delayEdges: [30],
      promiseToleranceDays: 2,
    } as const
    const rows = behaviourOfBook({ book, asOf: AS_OF, policy })
    expect(rows).toHaveLength(6)
    for (const row of rows) {
      const request = { book, customerId: row.customerId, currency: row.currency, asOf: AS_OF, policy }
      expect(paymentBehaviour(request)).toStrictEqual(row)
    }
  })

  test('an empty book has no rows', () => {
    expect(behaviourOfBook({ invoices: [], asOf: AS_OF })).toEqual([])
  })

  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'input.missing', ''],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
    ['no day', { invoices: [] }, 'input.missing', 'asOf'],
    ['a customer', { invoices: [], asOf: AS_OF, customerId: 'acme' }, 'input.unknown-key', 'customerId'],
    ['a history', { history: [], asOf: AS_OF }, 'input.unknown-key', 'history'],
    [
      'a Book beside invoices',
      { book: prepareBook({ invoices: [] }), invoices: [], asOf: AS_OF },
      'input.conflict',
      'invoices',
    ],
    ['a policy of text', { invoices: [], asOf: AS_OF, policy: 'strict' }, 'input.type', 'policy'],
  ])('refuses %s', (_, request, code, path) => {
    expect(refusal(() => behaviourOfBook(request as never))).toEqual([code, path])
  })
})

import { describe, expect, test } from 'vitest'
import { paymentBehaviour, type HistoryItem } from '../../src/scoring/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { AS_OF, halfYear, mean, sold } from './acme.js'

const judge = (history: readonly HistoryItem[], fields: object = {}) =>
  paymentBehaviour({ history, currency: 'EUR', asOf: AS_OF, ...fields })

describe('a plain history', () => {
  test.each<[string, HistoryItem, readonly number[]]>([
    ['two days', { amount: '1.00', dueDate: '2026-02-01', settledOn: '2026-02-11' }, [10]],
    ['a due date and a delay', { amount: '1.00', dueDate: '2026-02-01', daysLate: -3 }, [-3]],
    ['a settlement and a delay', { amount: '1.00', settledOn: '2026-02-11', daysLate: 4 }, [4]],
    [
      'all three, if they agree',
      { amount: '1.00', dueDate: '2026-02-01', settledOn: '2026-02-11', daysLate: 10 },
      [10],
    ],
    ['settled on the day itself', { amount: '1.00', dueDate: '2026-06-01', settledOn: AS_OF }, [29]],
  ])('reads a delay from %s', (_, item, recent) => {
    expect(judge([item])).toMatchObject({ settledCount: 1, recentDaysBeyondTerms: recent })
  })

  test('knows a delay alone, but no order', () => {
    const found = judge([
      { amount: '30.00', daysLate: 8, issueDate: '2026-01-01' },
      { amount: '10.00', daysLate: -4 },
    ])
    expect(found).toMatchObject({
      settledCount: 2,
      weightedDaysLate: mean(30 * 8, 40),
      weightedDaysBeyondTerms: mean(30 * 8 - 10 * 4, 40),
      medianDaysBeyondTerms: mean(8 - 4, 2),
      weightedDaysToPay: null,
      trend: null,
      recentDaysBeyondTerms: [],
    })
    expect(found.reasons.map(({ code }) => code)).toEqual([
      'scoring.settled-items',
      'scoring.issue-unknown',
      'scoring.order-unknown',
    ])
  })

  test('what is settled, or issued, after the day is not', () => {
    const later = { amount: '5.00', dueDate: '2026-06-20', settledOn: '2026-07-01' }
    const unissued = { amount: '7.00', issueDate: '2026-07-01', dueDate: '2026-07-31', settledOn: null }
    const promised = { amount: '9.00', dueDate: '2026-06-30', daysLate: 1 }
    expect(judge([later, unissued, promised])).toMatchObject({
      settledCount: 0,
      openCount: 2,
      openAmount: '14.00',
      overdueAmount: '5.00',
      longestDelay: 10,
    })
  })

  test('an open item may be open in part', () => {
    const items: HistoryItem[] = [
      { amount: '5.00', open: '2.00', dueDate: '2026-06-20' },
      { amount: '5.00', open: '2.00', dueDate: '2026-06-20', settledOn: null },
      { amount: '5.00', dueDate: '2026-06-30', settledOn: null },
    ]
    expect(judge(items)).toMatchObject({ openCount: 3, openAmount: '9.00', overdueAmount: '4.00' })
  })

  test('rates are over the rows that say', () => {
    const item = (fields: Partial<HistoryItem>): HistoryItem => ({
      amount: '1.00',
      dueDate: '2026-02-01',
      settledOn: '2026-02-01',
      ...fields,
    })
    expect(judge([item({})])).toMatchObject({ partialPaymentRate: null, disputeRate: null })
    expect(
      judge([
        item({ paidInParts: true, everDisputed: false }),
        item({ paidInParts: false, everDisputed: true }),
        item({ everDisputed: true }),
      ]),
    ).toMatchObject({ partialPaymentRate: mean(1, 2), disputeRate: mean(2, 3) })
  })

  test('credit notes and write-offs are no payments, discounts are', () => {
    const closed = (settledBy: HistoryItem['settledBy']): HistoryItem => ({
      amount: '1.00',
      dueDate: '2026-02-01',
      settledOn: '2026-02-11',
      settledBy: settledBy!,
    })
    const all = [closed('payment'), closed('discount'), closed('credit-note'), closed('write-off')]
    expect(judge(all)).toMatchObject({ settledCount: 2, creditedCount: 1, writtenOffCount: 1 })
  })

  test('rows of other customers are left out, rows of nobody are the customer’s', () => {
    const row = (customerId: string | undefined, amount: string): HistoryItem => ({
      amount,
      dueDate: '2026-02-01',
      settledOn: '2026-02-11',
      ...(customerId === undefined ? {} : { customerId }),
    })
    const history = [row('acme', '1.00'), row('__proto__', '2.00'), row(undefined, '4.00')]
    expect(judge(history).settledAmount).toBe('7.00')
    expect(judge(history, { customerId: 'acme' }).settledAmount).toBe('5.00')
    expect(judge(history, { customerId: '__proto__' }).settledAmount).toBe('6.00')
    expect(judge(history, { customerId: 'constructor' }).settledAmount).toBe('4.00')
  })

  test('rows may bear their currency', () => {
    const item = { amount: '1', dueDate: '2026-02-01', settledOn: '2026-02-11', currency: 'JPY' }
    expect(paymentBehaviour({ history: [item], asOf: AS_OF }).currency).toBe('JPY')
    expect(judge([item, { ...item, currency: 'EUR' }])).toMatchObject({
      settledCount: 1,
      settledAmount: '1.00',
    })
  })
})

describe('bad input', () => {
  const good = { amount: '1.00', dueDate: '2026-02-01', settledOn: '2026-02-11' }
  const row = (fields: object): unknown => ({
    history: [good, { ...good, ...fields }],
    currency: 'EUR',
    asOf: AS_OF,
  })
  const bare = (fields: object): unknown => ({ history: [fields], currency: 'EUR', asOf: AS_OF })
  const policy = (fields: unknown): unknown => ({
    history: [good],
    currency: 'EUR',
    asOf: AS_OF,
    policy: fields,
  })
  const rule = { late: 1, of: 2, byMoreThanDays: 0, overdue: 'counted' }
  const index = (anchors: unknown): unknown => policy({ paymentIndex: { anchors, interpolation: 'linear' } })
  const anchor = { days: 0, index: 1 }
  const long = 'x'.repeat(10_000_000)
  const throwing = {
    get amount(): never {
      throw new RangeError('no')
    },
  }

  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'input.missing', ''],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
    ['no day', { history: [good], currency: 'EUR' }, 'input.missing', 'asOf'],
    ['an impossible day', { history: [good], currency: 'EUR', asOf: '2026-02-30' }, 'date.invalid', 'asOf'],
    ['a misspelt field', { ...(bare(good) as object), currancy: 'EUR' }, 'input.unknown-key', 'currancy'],
    ['no history at all', { currency: 'EUR', asOf: AS_OF }, 'input.missing', 'invoices'],
    [
      'documents without invoices',
      { history: {}, currency: 'EUR', asOf: AS_OF },
      'input.missing',
      'invoices',
    ],
    ['no list', { history: 7, currency: 'EUR', asOf: AS_OF }, 'input.type', 'history'],
    ['a hole', { history: Array(1), currency: 'EUR', asOf: AS_OF }, 'input.missing', 'history[0]'],
    ['a row that throws', { history: [throwing], currency: 'EUR', asOf: AS_OF }, 'input.type', 'history[0]'],
    ['a history beside invoices', { ...(bare(good) as object), invoices: [] }, 'input.conflict', 'invoices'],
    ['a history beside a book', { ...(bare(good) as object), book: {} }, 'input.conflict', 'book'],
    ['an empty id', { ...(bare(good) as object), customerId: '' }, 'id.invalid', 'customerId'],
    ['an unknown currency', { history: [], currency: 'XXX', asOf: AS_OF }, 'currency.unknown', 'currency'],
    [
      'a currency of ten megabytes',
      { history: [], currency: long, asOf: AS_OF },
      'currency.unknown',
      'currency',
    ],
    ['no currency, no rows', { history: [], asOf: AS_OF }, 'input.missing', 'currency'],
    ['no currency', { history: [good], asOf: AS_OF }, 'input.missing', 'history[0].currency'],
    [
      'two currencies and none named',
      {
        history: [
          { ...good, currency: 'EUR' },
          { ...good, currency: 'USD' },
        ],
        asOf: AS_OF,
      },
      'currency.mismatch',
      'currency',
    ],
    ['no amount', row({ amount: undefined }), 'input.missing', 'history[1].amount'],
    ['NaN', row({ amount: NaN }), 'decimal.invalid', 'history[1].amount'],
    ['a negative amount', row({ amount: '-1.00' }), 'amount.negative', 'history[1].amount'],
    ['too fine an amount', row({ amount: '1.001' }), 'amount.too-fine', 'history[1].amount'],
    ['an amount of ten megabytes', row({ amount: long }), 'decimal.invalid', 'history[1].amount'],
    ['a day of ten megabytes', row({ dueDate: long }), 'date.invalid', 'history[1].dueDate'],
    ['an issue of null', row({ issueDate: null }), 'date.invalid', 'history[1].issueDate'],
    ['a settlement before the issue', row({ issueDate: '2026-02-12' }), 'date.order', 'history[1].settledOn'],
    [
      'a delay that ends before the issue',
      bare({ amount: 1, dueDate: '2026-02-01', daysLate: -9, issueDate: '2026-01-31' }),
      'date.order',
      'history[0].daysLate',
    ],
    ['a delay of another length', row({ daysLate: 0 }), 'input.conflict', 'history[1].daysLate'],
    ['a delay that is no whole number', row({ daysLate: 0.5 }), 'input.range', 'history[1].daysLate'],
    ['a delay of NaN', row({ daysLate: NaN }), 'input.range', 'history[1].daysLate'],
    [
      'a delay of an open item',
      row({ settledOn: null, daysLate: 3 }),
      'input.conflict',
      'history[1].daysLate',
    ],
    [
      'a row that says nothing',
      bare({ amount: 1, dueDate: '2026-02-01' }),
      'input.missing',
      'history[0].settledOn',
    ],
    [
      'a misspelt settlement',
      bare({ amount: 1, dueDate: '2026-02-01', settledon: '2026-02-01' }),
      'input.missing',
      'history[0].settledOn',
    ],
    [
      'a settlement without a due date',
      bare({ amount: 1, settledOn: '2026-02-01' }),
      'input.missing',
      'history[0].dueDate',
    ],
    [
      'an open item without a due date',
      bare({ amount: 1, settledOn: null }),
      'input.missing',
      'history[0].dueDate',
    ],
    ['something open of what is settled', row({ open: '1.00' }), 'input.conflict', 'history[1].open'],
    [
      'more open than there was',
      bare({ amount: 1, open: 2, dueDate: '2026-02-01' }),
      'input.range',
      'history[0].open',
    ],
    [
      'nothing open of an open item',
      bare({ amount: 1, open: 0, dueDate: '2026-02-01' }),
      'input.range',
      'history[0].open',
    ],
    ['another settlement', row({ settledBy: 'barter' }), 'input.choice', 'history[1].settledBy'],
    ['a truthy dispute', row({ everDisputed: 1 }), 'input.type', 'history[1].everDisputed'],
    ['a truthy part', row({ paidInParts: 'yes' }), 'input.type', 'history[1].paidInParts'],
    ['a customer of a number', row({ customerId: 7 }), 'id.invalid', 'history[1].customerId'],
    [
      'two rows of one id',
      {
        history: [
          { ...good, id: '7' },
          { ...good, id: '7' },
        ],
        currency: 'EUR',
        asOf: AS_OF,
      },
      'id.duplicate',
      'history[1].id',
    ],
    [
      'two rows of one invoice',
      {
        history: [
          { ...good, invoiceId: '7' },
          { ...good, invoiceId: '7' },
        ],
        currency: 'EUR',
        asOf: AS_OF,
      },
      'id.duplicate',
      'history[1].invoiceId',
    ],
    ['no policy', policy(null), 'input.type', 'policy'],
    ['a misspelt policy', policy({ habit: rule }), 'input.unknown-key', 'policy.habit'],
    [
      'a tolerance of NaN',
      policy({ promiseToleranceDays: NaN }),
      'input.range',
      'policy.promiseToleranceDays',
    ],
    ['a rule of nothing', policy({ habitual: {} }), 'input.missing', 'policy.habitual.of'],
    ['a rule of too many', policy({ habitual: { ...rule, of: 25 } }), 'input.range', 'policy.habitual.of'],
    [
      'a rule that nobody meets',
      policy({ habitual: { ...rule, late: 3 } }),
      'policy.invalid',
      'policy.habitual.late',
    ],
    [
      'a rule of early items',
      policy({ habitual: { ...rule, byMoreThanDays: -1 } }),
      'input.range',
      'policy.habitual.byMoreThanDays',
    ],
    [
      'a rule that does not say',
      policy({ habitual: { ...rule, overdue: undefined } }),
      'input.missing',
      'policy.habitual.overdue',
    ],
    ['no edges', policy({ delayEdges: [] }), 'input.range', 'policy.delayEdges'],
    ['edges out of order', policy({ delayEdges: [30, 30] }), 'policy.invalid', 'policy.delayEdges[1]'],
    ['an edge of zero', policy({ delayEdges: [0] }), 'input.range', 'policy.delayEdges[0]'],
    ['no anchors', index([]), 'input.range', 'policy.paymentIndex.anchors'],
    [
      'too many anchors',
      index(Array.from({ length: 51 }, (_, days) => ({ days, index: 1 }))),
      'input.range',
      'policy.paymentIndex.anchors',
    ],
    [
      'anchors out of order',
      index([anchor, anchor]),
      'policy.invalid',
      'policy.paymentIndex.anchors[1].days',
    ],
    [
      'an anchor without an index',
      index([{ days: 0 }]),
      'input.missing',
      'policy.paymentIndex.anchors[0].index',
    ],
    [
      'a negative index',
      index([{ days: 0, index: -1 }]),
      'input.range',
      'policy.paymentIndex.anchors[0].index',
    ],
    [
      'an anchor with more',
      index([{ ...anchor, name: 'x' }]),
      'input.unknown-key',
      'policy.paymentIndex.anchors[0].name',
    ],
    [
      'no interpolation',
      policy({ paymentIndex: { anchors: [anchor] } }),
      'input.missing',
      'policy.paymentIndex.interpolation',
    ],
    ['a Book that is none', { book: {}, asOf: AS_OF }, 'input.type', 'book'],
    [
      'a book in two currencies and none named',
      {
        ...halfYear(),
        invoices: [...halfYear().invoices, sold('J', '1', '2026-01-01', '2026-01-31', { currency: 'JPY' })],
        asOf: AS_OF,
      },
      'currency.mismatch',
      'currency',
    ],
    ['a book of nothing yet', { ...halfYear(), asOf: '2025-12-31' }, 'input.missing', 'currency'],
    [
      'duplicate invoices',
      {
        invoices: [sold('F', '1', '2026-01-01', '2026-01-31'), sold('F', '1', '2026-01-01', '2026-01-31')],
        asOf: AS_OF,
      },
      'id.duplicate',
      'invoices[1].id',
    ],
  ])('%s', (_, request, code, path) => {
    expect(refusal(() => paymentBehaviour(request as never))).toEqual([code, path])
  })
})

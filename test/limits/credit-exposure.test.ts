import { describe, expect, test } from 'vitest'
import { creditExposure, type ExposureCover, type ExposureRequest } from '../../src/limits/index.js'
import { openItems, ledgerAsOf } from '../../src/ledger/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { as, exposureOf, item, request } from './given.js'

const order = (id: string, amount: string, more = {}) => ({ id, currency: 'EUR', amount, ...more })

describe('the exposure of a customer', () => {
  test('adds what is owed, delivered and ordered, and takes off unapplied cash', () => {
    const exposure = exposureOf({
      items: [item('I-1', '400.00'), item('I-2', '100.00')],
      deliveries: [{ id: 'D-1', currency: 'EUR', amount: '70.00' }],
      openOrders: [order('O-1', '250.00')],
      unapplied: [{ currency: 'EUR', amount: '20.00' }],
    })
    // 400 + 100 + 70 + 250 − 20
    expect(exposure).toMatchObject({
      receivables: '500.00',
      deliveries: '70.00',
      openOrders: '250.00',
      unapplied: '20.00',
      gross: '800.00',
      secured: '0.00',
      exposure: '800.00',
    })
  })

  test('is below zero for a customer that has paid ahead', () => {
    expect(exposureOf({ unapplied: [{ currency: 'EUR', amount: '5.00' }] }).exposure).toBe('-5.00')
  })

  test('takes the items and credits of the ledger as they are', () => {
    const documents = {
      invoices: [
        {
          id: 'I-1',
          customerId: 'c',
          currency: 'EUR',
          amount: '100',
          issueDate: '2026-01-01',
          dueDate: '2026-01-31',
        },
      ],
      payments: [{ id: 'P-1', customerId: 'c', currency: 'EUR', amount: '30', date: '2026-02-01' }],
    }
    const { unapplied } = ledgerAsOf(documents, '2026-02-03')
    expect(exposureOf({ items: openItems({ ...documents, asOf: '2026-02-03' }), unapplied })).toMatchObject({
      exposure: '70.00',
      overdue: '100.00',
      longestDaysPastDue: 3,
      overdueItems: [{ invoiceId: 'I-1', daysPastDue: 3, amount: '100.00' }],
    })
  })

  test('shows overdue, disputed and retained parts, which stay exposure', () => {
    const exposure = exposureOf({
      items: [
        item('I-2', '50.00', { daysPastDue: 10 }),
        item('I-1', '100.00', { daysPastDue: 10, instalment: 2, disputed: '40.00' }),
        item('I-1', '100.00', { daysPastDue: 10, instalment: 1, retained: '10.00' }),
        item('I-3', '1.00', { daysPastDue: 90 }),
      ],
    })
    expect(exposure).toMatchObject({
      exposure: '251.00',
      overdue: '251.00',
      disputed: '40.00',
      retained: '10.00',
      longestDaysPastDue: 90,
    })
    // Longest overdue first, then by invoice and instalment.
    expect(exposure.overdueItems.map(({ invoiceId, instalment }) => [invoiceId, instalment])).toEqual([
      ['I-3', undefined],
      ['I-1', 1],
      ['I-1', 2],
      ['I-2', undefined],
    ])
  })

  test.each([
    [2, '0.00'],
    [1, '10.00'],
  ])('with a margin of %i days calls 2 days past due overdue: %s', (overdueMarginDays, overdue) => {
    expect(exposureOf({ items: [item('I-1', '10.00', { daysPastDue: 2 })], overdueMarginDays }).overdue).toBe(
      overdue,
    )
  })
})

describe('nothing counts twice', () => {
  test.each<[what: string, request: Partial<ExposureRequest>, open: string, exposure: string]>([
    [
      'an invoice consumes its order by what was invoiced, not by what is still open',
      {
        items: [item('I-1', '100.00', { amount: '400.00', orderId: 'O-1' })],
        openOrders: [order('O-1', '1000.00')],
      },
      '600.00',
      // 100 + (1000 − 400)
      '700.00',
    ],
    [
      'an invoice above its order consumes the order and no more',
      {
        items: [item('I-1', '1500.00', { amount: '1500.00', orderId: 'O-1' })],
        openOrders: [order('O-1', '1000.00')],
      },
      '0.00',
      '1500.00',
    ],
    [
      'paid invoices are no items any more: the order says what was invoiced',
      { openOrders: [order('O-1', '1000.00', { invoiced: '700.00' })] },
      '300.00',
      '300.00',
    ],
    [
      'of what is said to be invoiced and what the items come to, the larger counts',
      {
        items: [item('I-1', '800.00', { amount: '800.00', orderId: 'O-1' })],
        openOrders: [order('O-1', '1000.00', { invoiced: '700.00' })],
      },
      '200.00',
      '1000.00',
    ],
    [
      'a delivery consumes its order',
      {
        deliveries: [{ id: 'D-1', orderId: 'O-1', currency: 'EUR', amount: '400.00' }],
        openOrders: [order('O-1', '1000.00')],
      },
      '600.00',
      '1000.00',
    ],
    [
      'an invoice of a delivery consumes the delivery, which has consumed the order',
      {
        items: [item('I-1', '300.00', { amount: '300.00', orderId: 'O-1', deliveryId: 'D-1' })],
        deliveries: [{ id: 'D-1', orderId: 'O-1', currency: 'EUR', amount: '400.00' }],
        openOrders: [order('O-1', '1000.00')],
      },
      '600.00',
      // 300 + (400 − 300) + (1000 − 400)
      '1000.00',
    ],
    [
      'an invoice names the order where its delivery does not',
      {
        items: [item('I-1', '300.00', { amount: '300.00', orderId: 'O-1', deliveryId: 'D-1' })],
        deliveries: [{ id: 'D-1', currency: 'EUR', amount: '300.00' }],
        openOrders: [order('O-1', '1000.00')],
      },
      '700.00',
      '1000.00',
    ],
    [
      'what was delivered and is not invoiced is no part of what was invoiced: an order loses both',
      {
        deliveries: [{ id: 'D-2', orderId: 'O-1', currency: 'EUR', amount: '300.00' }],
        openOrders: [order('O-1', '1000.00', { invoiced: '400.00' })],
      },
      // 1000 − 400 invoiced and paid − 300 delivered
      '300.00',
      // 300 delivered + 300 ordered
      '600.00',
    ],
    [
      'the invoiced part of a delivery is a part of what was invoiced on its order',
      {
        items: [item('I-1', '100.00', { amount: '100.00', orderId: 'O-1', deliveryId: 'D-2' })],
        deliveries: [{ id: 'D-2', orderId: 'O-1', currency: 'EUR', amount: '300.00' }],
        openOrders: [order('O-1', '1000.00', { invoiced: '400.00' })],
      },
      // 1000 − 400 invoiced, 100 of them of the delivery − (300 − 100) delivered and not invoiced
      '400.00',
      // 100 owed + 200 delivered + 400 ordered
      '700.00',
    ],
    [
      'an invoice above its delivery consumes its order as if the delivery were closed and not in the list',
      {
        items: [item('I-1', '400.00', { amount: '400.00', orderId: 'O-1', deliveryId: 'D-1' })],
        deliveries: [{ id: 'D-1', orderId: 'O-1', currency: 'EUR', amount: '300.00' }],
        openOrders: [order('O-1', '1000.00')],
      },
      // 1000 − 400
      '600.00',
      '1000.00',
    ],
    [
      'an invoice of a closed order consumes nothing',
      {
        items: [item('I-1', '300.00', { amount: '300.00', orderId: 'O-9', deliveryId: 'D-9' })],
        openOrders: [order('O-1', '1000.00')],
      },
      '1000.00',
      '1300.00',
    ],
  ])('%s', (_, given, open, exposure) => {
    const result = exposureOf(given)
    expect(result.openOrders).toBe(open)
    expect(result.orders[0]?.open).toBe(open)
    expect(result.exposure).toBe(exposure)
  })

  test('and the reasons say which orders were consumed', () => {
    const { reasons, orders } = exposureOf({
      items: [item('I-1', '1.00', { amount: '1.00', orderId: 'b' })],
      openOrders: [order('b', '3.00'), order('a', '5.00')],
    })
    expect(orders.map(({ orderId }) => orderId)).toEqual(['a', 'b'])
    expect(reasons).toEqual([
      {
        code: 'limits.order-consumed',
        params: { orderId: 'b', amount: '3.00', consumed: '1.00', open: '2.00', currency: 'EUR' },
      },
    ])
  })
})

describe('covers', () => {
  const security = (more: object = {}): ExposureCover =>
    as({ kind: 'security', currency: 'EUR', amount: '300.00', scope: 'delivered', revolving: true, ...more })
  const insurance = (more: object = {}): ExposureCover =>
    as({
      kind: 'insurance',
      currency: 'EUR',
      coveredShare: '0.9',
      buyerLimit: '800.00',
      rounding: 'down',
      scope: 'delivered',
      revolving: true,
      ...more,
    })
  // 1000 delivered, 500 ordered
  const given = { items: [item('I-1', '1000.00')], openOrders: [order('O-1', '500.00')] }

  test.each<[what: string, secured: ExposureRequest['secured'], amount: string]>([
    ['a bare amount', '120.00', '120.00'],
    ['a number', 120, '120.00'],
    ['a bare amount above the exposure', '9999', '1500.00'],
    ['a security', [security()], '300.00'],
    ['a security above what is delivered', [security({ amount: '1200.00' })], '1000.00'],
    [
      'one that answers for orders too',
      [security({ amount: '1200.00', scope: 'delivered-and-ordered' })],
      '1200.00',
    ],
    [
      'one that does not revolve and was drawn on',
      [security({ revolving: false, used: '100.00' })],
      '200.00',
    ],
    ['one that is used up', [security({ revolving: false, used: '400.00' })], '0.00'],
    // 0.9 × min(800, 1000)
    ['insurance, capped by the buyer limit before its share', [insurance()], '720.00'],
    // 0.9 × (800 − 300)
    ['insurance of which a part is spent', [insurance({ revolving: false, used: '300.00' })], '450.00'],
    // 0.9 × 0.05 = 0.045
    ['insurance rounded down', [insurance({ buyerLimit: '0.05' })], '0.04'],
    ['insurance rounded as it says', [insurance({ buyerLimit: '0.05', rounding: 'half-up' })], '0.05'],
    // 200 + 720
    ['both', [security({ amount: '200.00' }), insurance()], '920.00'],
    // 1000 + 720 for the 1000 that is delivered: nothing of it answers for the 500 ordered
    ['more than what they answer for', [security({ amount: '1000.00' }), insurance()], '1000.00'],
    // min(1000, 300 + 720) + 400
    [
      'and one for orders besides',
      [security(), insurance(), security({ amount: '400.00', scope: 'delivered-and-ordered' })],
      '1400.00',
    ],
    // min(1500, 1000 + 900)
    [
      'more than the exposure',
      [security({ amount: '1000.00' }), security({ amount: '900.00', scope: 'delivered-and-ordered' })],
      '1500.00',
    ],
  ])('%s', (_, secured, amount) => {
    const result = exposureOf({ ...given, ...(secured === undefined ? {} : { secured }) })
    expect(result.secured).toBe(amount)
  })

  test('that come to more than the exposure are said to', () => {
    expect(exposureOf({ items: [item('I-1', '10.00')], secured: '15.00' }).reasons).toEqual([
      { code: 'limits.cover-above-exposure', params: { secured: '15.00', gross: '10.00', currency: 'EUR' } },
    ])
  })

  test('that come to more than what they answer for are said to', () => {
    const secured = [security({ amount: '1000.00' }), insurance()]
    expect(exposureOf({ ...given, secured }).reasons).toEqual([
      {
        code: 'limits.cover-above-exposure',
        params: { secured: '1720.00', gross: '1000.00', currency: 'EUR' },
      },
    ])
  })

  test('answer for nothing where the customer has paid ahead', () => {
    const exposure = exposureOf({ unapplied: [{ currency: 'EUR', amount: '5.00' }], secured: [security()] })
    expect([exposure.secured, exposure.exposure]).toEqual(['0.00', '-5.00'])
  })

  test.each<[what: string, cover: unknown, expected: [string, string]]>([
    ['an unknown kind', security({ kind: 'pledge' }), ['input.choice', 'secured[0].kind']],
    ['a misspelt field', security({ ammount: 1 }), ['input.unknown-key', 'secured[0].ammount']],
    ['no scope', security({ scope: undefined }), ['input.missing', 'secured[0].scope']],
    ['used on a revolving cover', security({ used: 1 }), ['input.conflict', 'secured[0].used']],
    ['no used on one that is not', security({ revolving: false }), ['input.missing', 'secured[0].used']],
    ['a share above 1', insurance({ coveredShare: 90 }), ['input.range', 'secured[0].coveredShare']],
    ['a negative share', insurance({ coveredShare: '-0.1' }), ['input.range', 'secured[0].coveredShare']],
    ['another currency', security({ currency: 'USD' }), ['currency.mismatch', 'secured[0].currency']],
  ])('refused: %s', (_, cover, expected) => {
    expect(refusal(() => exposureOf({ ...given, secured: as([cover]) }))).toEqual(expected)
  })
})

describe('other currencies', () => {
  const rate = (more: object = {}) => ({
    currency: 'USD',
    rate: '0.9',
    from: '2026-01-01',
    through: '2026-01-31',
    ...more,
  })
  const rates = (more: object = {}, table: readonly unknown[] = [rate()]) =>
    as<NonNullable<ExposureRequest['exchangeRates']>>({
      asOf: '2026-01-31',
      rounding: 'half-even',
      rates: table,
      ...more,
    })
  const items = [item('I-1', '100.05', { currency: 'USD' }), item('I-2', '100.05', { currency: 'USD' })]

  test('are converted document by document at the rate of the day, rounded as named', () => {
    // 100.05 × 0.9 = 90.045: to even 90.04, half-up 90.05
    expect(exposureOf({ items, exchangeRates: rates() }).exposure).toBe('180.08')
    expect(exposureOf({ items, exchangeRates: rates({ rounding: 'half-up' }) }).exposure).toBe('180.10')
  })

  test('are converted between scales', () => {
    const yen = rate({ currency: 'JPY', rate: '0.006' })
    const given = { items: [item('I-1', '1001', { currency: 'JPY' })], exchangeRates: rates({}, [yen]) }
    // 1001 × 0.006 = 6.006
    expect(exposureOf(given).exposure).toBe('6.01')
  })

  test('an order in another currency is consumed in its own', () => {
    const exposure = exposureOf({
      items: [item('I-1', '10.00', { currency: 'USD', amount: '40.00', orderId: 'O-1' })],
      openOrders: [{ id: 'O-1', currency: 'USD', amount: '100.00' }],
      exchangeRates: rates(),
    })
    expect(exposure.orders).toEqual([{ orderId: 'O-1', amount: '90.00', consumed: '36.00', open: '54.00' }])
    expect(exposure.exposure).toBe('63.00')
  })

  const later = rate({ from: '2026-01-31', through: '2026-02-28' })
  test.each<[what: string, exchangeRates: unknown, expected: [string, string]]>([
    ['no rates', undefined, ['currency.mismatch', 'items[0].currency']],
    [
      'no rate of that currency',
      rates({}, [rate({ currency: 'CHF' })]),
      ['rate.unknown', 'exchangeRates.rates'],
    ],
    ['a day after the rates', rates({ asOf: '2026-02-01' }), ['rate.unknown', 'exchangeRates.rates']],
    ['a day before the rates', rates({ asOf: '2025-12-31' }), ['rate.unknown', 'exchangeRates.rates']],
    ['rates that overlap', rates({}, [later, rate()]), ['rate.table', 'exchangeRates.rates']],
    ['a rate of zero', rates({}, [rate({ rate: 0 })]), ['input.range', 'exchangeRates.rates[0].rate']],
    [
      'days out of order',
      rates({}, [rate({ through: '2025-01-01' })]),
      ['date.order', 'exchangeRates.rates[0].through'],
    ],
    ['no rounding', rates({ rounding: undefined }), ['input.missing', 'exchangeRates.rounding']],
    ['a misspelt field', rates({ round: 'up' }), ['input.unknown-key', 'exchangeRates.round']],
    [
      'a misspelt rate',
      rates({}, [rate({ until: 1 })]),
      ['input.unknown-key', 'exchangeRates.rates[0].until'],
    ],
  ])('refused: %s', (_, exchangeRates, expected) => {
    const given = request({
      items,
      ...(exchangeRates === undefined ? {} : { exchangeRates: as(exchangeRates) }),
    })
    expect(refusal(() => creditExposure(given))).toEqual(expected)
  })
})

describe('bad input', () => {
  const one = (more: object) => request({ items: [item('I-1', '100.00', more)] })
  test.each<[what: string, given: unknown, expected: [string, string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['a revoked proxy', revokedProxy(), ['input.type', '']],
    ['an unknown field', { ...request(), limit: 1 }, ['input.unknown-key', 'limit']],
    ['no items', { ...request(), items: undefined }, ['input.missing', 'items']],
    ['no unapplied', { ...request(), unapplied: undefined }, ['input.missing', 'unapplied']],
    ['a number for orders', { ...request(), openOrders: 3 }, ['input.type', 'openOrders']],
    ['null for deliveries', { ...request(), deliveries: null }, ['input.type', 'deliveries']],
    ['a hole in the list', { ...request(), items: new Array(1) }, ['input.missing', 'items[0]']],
    ['too many items', { ...request(), items: new Array(1_000_001) }, ['input.range', 'items']],
    ['no limit currency', { ...request(), limitCurrency: undefined }, ['input.missing', 'limitCurrency']],
    ['an unknown currency', one({ currency: 'XXX' }), ['currency.unknown', 'items[0].currency']],
    ['a negative balance', one({ open: '-1' }), ['amount.negative', 'items[0].open']],
    ['NaN', one({ open: NaN }), ['decimal.invalid', 'items[0].open']],
    ['a huge number', one({ open: 1e300 }), ['decimal.invalid', 'items[0].open']],
    ['too fine an amount', one({ open: '1.001' }), ['amount.too-fine', 'items[0].open']],
    ['more disputed than open', one({ disputed: '100.01' }), ['input.range', 'items[0].disputed']],
    ['more retained than open', one({ retained: '100.01' }), ['input.range', 'items[0].retained']],
    ['negative days', one({ daysPastDue: -1 }), ['input.range', 'items[0].daysPastDue']],
    ['no days', one({ daysPastDue: undefined }), ['input.missing', 'items[0].daysPastDue']],
    [
      'more open than was invoiced',
      one({ orderId: 'O-1', open: '10.00', amount: '9.99' }),
      ['input.range', 'items[0].open'],
    ],
    ['an order without what was invoiced', one({ orderId: 'O-1' }), ['input.missing', 'items[0].amount']],
    ['an empty order id', one({ orderId: '' }), ['id.invalid', 'items[0].orderId']],
    ['an instalment of zero', one({ instalment: 0 }), ['input.range', 'items[0].instalment']],
    [
      'an item twice',
      request({ items: [item('a', '1'), item('a', '1')] }),
      ['id.duplicate', 'items[1].invoiceId'],
    ],
    [
      'an invoice whole and in parts',
      request({ items: [item('a', '1'), item('a', '1', { instalment: 1 })] }),
      ['id.duplicate', 'items[1].invoiceId'],
    ],
    [
      'an invoice in parts and whole',
      request({ items: [item('a', '1', { instalment: 1 }), item('a', '1')] }),
      ['id.duplicate', 'items[1].invoiceId'],
    ],
    [
      'an order twice',
      request({ openOrders: [order('a', '1'), order('a', '1')] }),
      ['id.duplicate', 'openOrders[1].id'],
    ],
    [
      'an invoice in another currency than its order',
      request({
        items: [item('I-1', '1', { amount: '1', orderId: 'a' })],
        openOrders: [{ id: 'a', currency: 'USD', amount: '1' }],
        exchangeRates: {
          asOf: '2026-01-01',
          rounding: 'up',
          rates: [{ currency: 'USD', rate: 1, from: '2026-01-01', through: '2026-01-01' }],
        },
      }),
      ['currency.mismatch', 'items[0].currency'],
    ],
    [
      'an invoice and a delivery of different orders',
      request({
        items: [item('I-1', '1', { amount: '1', orderId: 'a', deliveryId: 'd' })],
        deliveries: [{ id: 'd', orderId: 'b', currency: 'EUR', amount: '1' }],
      }),
      ['input.conflict', 'items[0].orderId'],
    ],
    ['null for a margin', { ...request(), overdueMarginDays: null }, ['input.type', 'overdueMarginDays']],
    ['a negative margin', request({ overdueMarginDays: -1 }), ['input.range', 'overdueMarginDays']],
  ])('%s', (_, given, expected) => {
    expect(refusal(() => creditExposure(as(given)))).toEqual(expected)
  })
})

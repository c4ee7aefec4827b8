import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { quoteDiscount, type ReversalRequest, reverseDiscount } from '../../src/discount/index.js'
import { refusal } from '../refusal.js'
import { money, units } from './amounts.js'

const request = (fields: Partial<ReversalRequest> = {}): ReversalRequest => ({
  currency: 'EUR',
  payment: '1127.00',
  discount: '23.00',
  reversedOn: '2026-04-20',
  ...fields,
})

describe('a payment that came back', () => {
  test.each([
    [
      'opens cash and discount',
      {},
      { reopened: '1150.00', discount: '23.00', taxAdjustment: '0.00', stillEarnable: null },
    ],
    ['turns the tax adjustment', { taxAdjustment: '3.00' }, { taxAdjustment: '-3.00' }],
    ['opens what was written off', { tolerated: '1.50' }, { reopened: '1151.50' }],
    ['takes back what was over', { tolerated: '-1.50' }, { reopened: '1148.50' }],
    ['on the last day of the window', { until: '2026-04-20' }, { stillEarnable: true }],
    ['the day after', { until: '2026-04-19' }, { stillEarnable: false }],
    ['without a discount', { discount: '0.00' }, { reopened: '1127.00', discount: '0.00' }],
  ])('%s', (_, fields, expected) => {
    expect(reverseDiscount(request(fields))).toMatchObject(expected)
  })

  test('says why', () => {
    expect(reverseDiscount(request({ until: '2026-04-20' })).reasons).toEqual([
      { code: 'discount.reversed', params: { payment: '1127.00', discount: '23.00', currency: 'EUR' } },
      { code: 'discount.window-still-open', params: { until: '2026-04-20' } },
    ])
    expect(reverseDiscount(request({ until: '2026-04-19' })).reasons[1]!.code).toBe('discount.window-closed')
  })
})

test.prop([fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 0, max: 400 })])(
  'reversing a quote opens what the payment settled',
  (cents, tolerance) => {
    const invoice = { terms: '2/10 net 30', invoiceDate: '2026-03-01', amount: money(cents), currency: 'EUR' }
    const exact = quoteDiscount({ ...invoice, paidOn: '2026-03-10' })
    const payment = exact.payable
    const quote = quoteDiscount({ ...invoice, paidOn: '2026-03-10', payment, tolerance: money(tolerance) })
    const { discount, tolerated } = quote
    const { reopened } = reverseDiscount(request({ payment, discount, tolerated }))
    expect(units(reopened, quote.residue)).toBe(units(money(cents)))
  },
)

describe('refuses', () => {
  test.each([
    ['a negative payment', { payment: '-1' }, 'amount.negative', 'payment'],
    ['a negative discount', { discount: '-1' }, 'amount.negative', 'discount'],
    ['more tax than discount', { taxAdjustment: '23.01' }, 'input.conflict', 'taxAdjustment'],
    ['more over than was paid', { tolerated: '-1127.01' }, 'input.conflict', 'tolerated'],
    ['no day', { reversedOn: undefined }, 'input.missing', 'reversedOn'],
    ['30 February', { reversedOn: '2026-02-30' }, 'date.invalid', 'reversedOn'],
    ['a window of nonsense', { until: 'soon' }, 'date.invalid', 'until'],
    ['no currency', { currency: undefined }, 'input.missing', 'currency'],
    ['a misspelling', { tax: '1' }, 'input.unknown-key', 'tax'],
  ])('%s', (_, fields, code, path) => {
    expect(refusal(() => reverseDiscount(request(fields as never)))).toEqual([code, path])
  })

  test('an array', () => {
    expect(refusal(() => reverseDiscount([] as never))).toEqual(['input.type', ''])
  })
})

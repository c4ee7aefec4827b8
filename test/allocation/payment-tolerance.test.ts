import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { paymentTolerance } from '../../src/allocation/index.js'
import { refusal } from '../refusal.js'
import { money, units } from './amounts.js'

const EUR = { currency: 'EUR' }

test.each([
  [
    'the lower of both: the maximum',
    { amount: '1000.00', ...EUR, rate: '0.01', maximum: { EUR: '5.00' } },
    '5.00',
  ],
  [
    'the lower of both: the rate',
    { amount: '400.00', ...EUR, rate: '0.01', maximum: { EUR: '5.00' } },
    '4.00',
  ],
  ['only a rate', { amount: '400.00', ...EUR, rate: '0.01' }, '4.00'],
  ['only a maximum', { amount: '1.00', ...EUR, maximum: { EUR: '5.00' } }, '5.00'],
  ['rounded down: 1 % of 199.99 is 1.9999', { amount: '199.99', ...EUR, rate: '0.01' }, '1.99'],
  ['nothing of nothing', { amount: '0', ...EUR, rate: '1' }, '0.00'],
  ['yen', { amount: '1050', currency: 'JPY', rate: '0.01' }, '10'],
])('%s', (_, request, expected) => {
  expect(paymentTolerance(request)).toBe(expected)
})

test.prop([
  fc.integer({ min: 0, max: 10 ** 9 }),
  fc.integer({ min: 0, max: 1000 }),
  fc.integer({ min: 0, max: 10 ** 6 }),
])('is never above the rate nor above the maximum', (cents, permille, maximum) => {
  const tolerance = paymentTolerance({
    amount: money(cents),
    ...EUR,
    rate: (permille / 1000).toFixed(3),
    maximum: { EUR: money(maximum) },
  })
  expect(units(tolerance) * 1000n <= units(money(cents)) * BigInt(permille)).toBe(true)
  expect(units(tolerance) <= units(money(maximum))).toBe(true)
})

describe('refuses', () => {
  test.each([
    ['nothing', undefined, 'input.missing', ''],
    ['neither rate nor maximum', { amount: '1', ...EUR }, 'input.missing', 'rate'],
    ['a rate over 1', { amount: '1', ...EUR, rate: '1.01' }, 'input.range', 'rate'],
    ['a negative rate', { amount: '1', ...EUR, rate: '-0.01' }, 'input.range', 'rate'],
    [
      'a maximum in another currency',
      { amount: '1', ...EUR, maximum: { USD: '1' } },
      'currency.missing',
      'maximum.EUR',
    ],
    [
      'a maximum from the prototype',
      { amount: '1', ...EUR, maximum: Object.create({ EUR: '1' }) },
      'currency.missing',
      'maximum.EUR',
    ],
    ['a maximum as text', { amount: '1', ...EUR, maximum: '1' }, 'input.type', 'maximum'],
    ['a negative amount', { amount: '-1', ...EUR, rate: '0' }, 'amount.negative', 'amount'],
    ['a misspelling', { amount: '1', ...EUR, percent: '1' }, 'input.unknown-key', 'percent'],
  ])('%s', (_, request, code, path) => {
    expect(refusal(() => paymentTolerance(request as never))).toEqual([code, path])
  })
})

import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { dynamicDiscount, type DynamicDiscountRequest } from '../../src/discount/index.js'
import { refusal } from '../refusal.js'
import { money, units } from './amounts.js'

const request = (fields: Partial<DynamicDiscountRequest> = {}): DynamicDiscountRequest => ({
  amount: '10000.00',
  currency: 'USD',
  dueDate: '2026-04-30',
  paidOn: '2026-04-23',
  price: { kind: 'apr', rate: '0.18', daysInYear: 360 },
  ...fields,
})
const perDay = { kind: 'per-day', rate: '0.001' } as const

describe('a sliding discount', () => {
  test.each([
    ['a year of 360 days', {}, 7, '35.00'],
    // 10,000 · 0.18 · 7 / 365 = 34.5205.
    ['a year of 365 days', { price: { kind: 'apr', rate: '0.18', daysInYear: 365 } }, 7, '34.52'],
    ['rounded up', { price: { kind: 'apr', rate: '0.18', daysInYear: 365 }, rounding: 'up' }, 7, '34.53'],
    ['a price a day', { price: perDay }, 7, '70.00'],
    ['the day before', { paidOn: '2026-04-29', price: perDay }, 1, '10.00'],
    ['the due date', { paidOn: '2026-04-30', price: perDay }, 0, '0.00'],
    ['late', { paidOn: '2026-05-10', price: perDay }, 0, '0.00'],
    ['a cap', { price: perDay, cap: '0.005' }, 7, '50.00'],
    ['a cap that is just reached', { price: perDay, cap: '0.007' }, 7, '70.00'],
    ['a cap of nothing', { price: perDay, cap: '0' }, 7, '0.00'],
    ['a price above everything', { price: { kind: 'per-day', rate: '0.5' } }, 7, '10000.00'],
  ] as const)('%s', (_, fields, daysEarly, discount) => {
    expect(dynamicDiscount(request(fields))).toMatchObject({ daysEarly, discount })
  })

  test.each([
    [{ paidOn: '2026-04-30' }, ['discount.not-early']],
    [{ price: perDay, cap: '0.005' }, ['discount.capped']],
    [{ price: perDay, cap: '0.007' }, []],
  ])('says why: %j', (fields, codes) => {
    expect(dynamicDiscount(request(fields)).reasons.map(({ code }) => code)).toEqual(codes)
  })
})

test.prop([
  fc.integer({ min: 0, max: 10 ** 8 }),
  fc.integer({ min: 1, max: 28 }),
  fc.integer({ min: 0, max: 100 }),
])('discount + payable = amount, within the cap, and never less a day earlier', (cents, day, permille) => {
  const cap = (permille / 1000).toFixed(3)
  const on = (date: number) => `2026-04-${String(date).padStart(2, '0')}`
  const at = (date: number) =>
    dynamicDiscount(request({ amount: money(cents), paidOn: on(date), price: perDay, cap }))
  const { discount, payable } = at(day + 1)
  expect(units(discount, payable)).toBe(units(money(cents)))
  expect(units(discount) * 1000n <= units(money(cents)) * BigInt(permille) + 50_000n).toBe(true)
  expect(units(at(day).discount) >= units(discount)).toBe(true)
})

describe('refuses', () => {
  test.each([
    ['no price', { price: undefined }, 'input.missing', 'price'],
    ['an unknown price', { price: { kind: 'flat', rate: '1' } }, 'input.choice', 'price.kind'],
    ['an apr without a year', { price: { kind: 'apr', rate: '0.1' } }, 'input.missing', 'price.daysInYear'],
    [
      'a year for a price a day',
      { price: { ...perDay, daysInYear: 360 } },
      'input.unknown-key',
      'price.daysInYear',
    ],
    ['a negative rate', { price: { ...perDay, rate: '-1' } }, 'input.range', 'price.rate'],
    ['a cap over 1', { cap: '1.1' }, 'input.range', 'cap'],
    ['a negative amount', { amount: '-1' }, 'amount.negative', 'amount'],
    ['30 February', { paidOn: '2026-02-30' }, 'date.invalid', 'paidOn'],
    ['an unknown rounding', { rounding: 'nearest' }, 'input.choice', 'rounding'],
    ['a misspelling', { maximum: '1' }, 'input.unknown-key', 'maximum'],
  ])('%s', (_, fields, code, path) => {
    expect(refusal(() => dynamicDiscount(request(fields as never)))).toEqual([code, path])
  })
})

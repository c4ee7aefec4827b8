import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { type UnearnedDiscountRequest, unearnedDiscount } from '../../src/discount/index.js'
import { refusal } from '../refusal.js'
import { money, units } from './amounts.js'

const judge = (fields: Partial<UnearnedDiscountRequest> = {}) =>
  unearnedDiscount({
    terms: '3/5 2/10 net 30',
    invoiceDate: '2026-03-01',
    amount: '1000.00',
    currency: 'EUR',
    paidOn: '2026-03-12',
    payment: '980.00',
    taken: '20.00',
    ...fields,
  })

describe('a discount that was taken', () => {
  test.each([
    ['in time', { paidOn: '2026-03-11' }, 'earned', '20.00', '0.00', 'none', '0.00'],
    ['late', {}, 'unearned', '0.00', '20.00', 'charge-back', '20.00'],
    ['late, small', { writeOffUpTo: '20.00' }, 'unearned', '0.00', '20.00', 'write-off', '0.00'],
    [
      'late, not small enough',
      { writeOffUpTo: '19.99' },
      'unearned',
      '0.00',
      '20.00',
      'charge-back',
      '20.00',
    ],
    ['late, in grace', { graceDays: 1 }, 'earned', '20.00', '0.00', 'none', '0.00'],
    // 970 / 0.98 · 0.02 = 19.80 of the 30 taken.
    [
      'at the first rate in the second window',
      { paidOn: '2026-03-11', payment: '970.00', taken: '30.00', partialPayment: 'prorated' },
      'partly-unearned',
      '19.80',
      '10.20',
      'charge-back',
      '10.20',
    ],
    [
      'less than was earned',
      { paidOn: '2026-03-11', payment: '980.00', taken: '5.00' },
      'earned',
      '5.00',
      '0.00',
      'none',
      '0.00',
    ],
    ['none', { payment: '1000.00', taken: '0.00' }, 'earned', '0.00', '0.00', 'none', '0.00'],
    [
      'with a short payment besides',
      { payment: '900.00' },
      'unearned',
      '0.00',
      '20.00',
      'charge-back',
      '100.00',
    ],
    [
      'with a short payment besides, given up',
      { payment: '900.00', writeOffUpTo: '50.00' },
      'unearned',
      '0.00',
      '20.00',
      'write-off',
      '80.00',
    ],
    // What the tolerance has written off is open no more, so nobody can claim it.
    [
      'late, within the tolerance of the payment',
      { tolerance: '20.00' },
      'unearned',
      '0.00',
      '20.00',
      'write-off',
      '0.00',
    ],
    ['late, beyond it', { tolerance: '19.99' }, 'unearned', '0.00', '20.00', 'charge-back', '20.00'],
  ] as const)('%s', (_, fields, status, earned, unearned, action, residue) => {
    expect(judge(fields)).toMatchObject({ status, earned, unearned, action, residue })
  })

  test.each([
    [{}, ['discount.lapsed', 'discount.unearned', 'discount.charged-back']],
    [{ writeOffUpTo: '20.00' }, ['discount.lapsed', 'discount.unearned', 'discount.written-off']],
    [{ paidOn: '2026-03-11' }, ['discount.earned']],
    [{ tolerance: '20.00' }, ['discount.lapsed', 'discount.tolerated', 'discount.unearned']],
  ])('says why: %j', (fields, codes) => {
    expect(judge(fields).reasons.map(({ code }) => code)).toEqual(codes)
  })
})

test.prop([
  fc.integer({ min: 0, max: 100_000 }),
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 1, max: 31 }),
])('earned + unearned = taken', (paid, share, day) => {
  const taken = money(Math.floor(((100_000 - paid) * share) / 100))
  const result = judge({
    payment: money(paid),
    taken,
    paidOn: `2026-03-${String(day).padStart(2, '0')}`,
    partialPayment: 'prorated',
  })
  expect(units(result.earned, result.unearned)).toBe(units(taken))
  expect([result.earned, result.unearned, result.residue].join()).not.toContain('-')
})

describe('refuses', () => {
  test.each([
    ['more than is open', { taken: '20.01' }, 'input.conflict', 'taken'],
    ['a negative discount', { taken: '-1' }, 'amount.negative', 'taken'],
    ['no discount', { taken: undefined }, 'input.missing', 'taken'],
    ['no payment', { payment: undefined }, 'input.missing', 'payment'],
    ['a negative limit', { writeOffUpTo: '-1' }, 'amount.negative', 'writeOffUpTo'],
    ['a misspelling', { writeOff: '1' }, 'input.unknown-key', 'writeOff'],
    ['an undecided part payment', { paidOn: '2026-03-10', payment: '1' }, 'input.missing', 'partialPayment'],
  ])('%s', (_, fields, code, path) => {
    expect(refusal(() => judge(fields as never))).toEqual([code, path])
  })

  test('nothing', () => {
    expect(refusal(() => unearnedDiscount(undefined as never))).toEqual(['input.missing', ''])
  })
})

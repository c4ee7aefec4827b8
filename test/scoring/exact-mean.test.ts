import { fc, test as prop } from '@fast-check/vitest'
import { Decimal as Shared } from 'decimal.js'
import { describe, expect, test } from 'vitest'
import { writeDeviation, writeMean } from '../../src/scoring/exact-mean.js'

const Decimal = Shared.clone({ precision: 120, rounding: Shared.ROUND_HALF_UP })

describe('writeMean', () => {
  test.each<[number | bigint, number | bigint, string]>([
    [1, 3, '0.333333333333'],
    [2, 3, '0.666666666667'],
    [-2, 3, '-0.666666666667'],
    [0, 7, '0.000000000000'],
    [5, 1, '5.000000000000'],
    // 0.99999966… millionths: the carry goes through six nines.
    [3, 3_000_001, '0.000001000000'],
    [-3, 3_000_001, '-0.000001000000'],
    // Just below one, and just above zero.
    [8_999_999_999, 9_000_000_000, '0.999999999889'],
    [-1, 8_999_999_999, '-0.000000000111'],
    // 0.9999999999995 is a tie.
    [1_999_999_999_999n, 2_000_000_000_000n, '1.000000000000'],
    [-1n, 10n ** 20n, '0.000000000000'],
    [10n ** 29n, 3, '33333333333333333333333333333.333333333333'],
  ])('%d ÷ %d', (sum, weight, expected) => {
    expect(writeMean(sum, weight)).toBe(expected)
  })

  prop.prop([
    fc.maxSafeInteger().filter((sum) => Math.abs(sum) <= 1e15),
    fc.integer({ min: 1, max: 20_000_000_000 }),
  ])('is the quotient to twelve decimals, half away from zero', (sum, weight) => {
    const expected = new Decimal(sum).div(weight).toFixed(12)
    expect(writeMean(sum, weight)).toBe(/^-0\.0+$/.test(expected) ? expected.slice(1) : expected)
  })

  prop.prop([
    fc.integer({ min: -100, max: 100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 12 }),
  ])('carries what is rounded up through the nines', (whole, shift, nines) => {
    const weight = 2 * 10 ** Math.min(9, shift + (nines % 4))
    const sum = whole * weight - 1
    const expected = new Decimal(sum).div(weight).toFixed(12)
    expect(writeMean(sum, weight)).toBe(/^-0\.0+$/.test(expected) ? expected.slice(1) : expected)
  })
})

describe('writeDeviation', () => {
  prop.prop([fc.array(fc.integer({ min: -40_000, max: 40_000 }), { minLength: 2, maxLength: 40 })])(
    'is the root of the mean square distance from the mean, over n − 1',
    (days) => {
      const sum = days.reduce((total, day) => total + day, 0)
      const squares = days.reduce((total, day) => total + day * day, 0)
      const mean = new Decimal(sum).div(days.length)
      const distance = days.reduce((total, day) => total.plus(mean.minus(day).pow(2)), new Decimal(0))
      expect(writeDeviation(days.length, sum, squares)).toBe(
        distance
          .div(days.length - 1)
          .sqrt()
          .toFixed(12),
      )
    },
  )
})

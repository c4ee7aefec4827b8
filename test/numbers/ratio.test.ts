import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  addRatio,
  compareRatio,
  gcd,
  multiplyRatio,
  readRatio,
  reduceRatio,
  wholeRatio,
  writeRatio,
  type Ratio,
} from '../../src/numbers/ratio.js'
import { refusal } from '../refusal.js'

const ratio = (num: bigint, den: bigint): Ratio => ({ num, den })

describe('reading', () => {
  test.each<[unknown, Ratio]>([
    ['0.08', ratio(8n, 100n)],
    ['-1.5', ratio(-15n, 10n)],
    [3, ratio(3n, 1n)],
  ])('%s', (input, expected) => {
    expect(readRatio(input, '')).toEqual(expected)
  })
  test('what is no decimal is refused', () => {
    expect(refusal(() => readRatio('8%', 'policy.rate'))).toEqual(['decimal.invalid', 'policy.rate'])
  })
})

describe('writing', () => {
  test.each<[Ratio, number, string]>([
    [ratio(1n, 3n), 4, '0.3333'],
    [ratio(2n, 3n), 4, '0.6667'],
    [ratio(-2n, 3n), 4, '-0.6667'],
    [ratio(1n, 2n), 0, '1'],
    [ratio(-1n, 2n), 0, '-1'],
    [ratio(1n, 4n), 0, '0'],
    [ratio(-1n, 4n), 0, '0'],
    [ratio(-1n, 1000n), 2, '0.00'],
    [ratio(5n, 1n), 2, '5.00'],
    [ratio(-1n, 100n), 2, '-0.01'],
    [ratio(123456n, 100n), 2, '1234.56'],
    [ratio(0n, 7n), 12, '0.000000000000'],
  ])('%o with %d decimals, half-up', (value, decimals, text) => {
    expect(writeRatio(value, decimals, 'half-up')).toBe(text)
  })
  test('the mode counts', () => {
    expect(writeRatio(ratio(1n, 3n), 2, 'up')).toBe('0.34')
    expect(writeRatio(ratio(2n, 3n), 2, 'down')).toBe('0.66')
  })
})

describe('the greatest common divisor', () => {
  test.each([
    [12n, 18n, 6n],
    [-12n, 18n, 6n],
    [12n, -18n, 6n],
    [0n, 5n, 5n],
    [5n, 0n, 5n],
    [0n, 0n, 0n],
    [17n, 13n, 1n],
  ])('of %d and %d is %d', (a, b, divisor) => {
    expect(gcd(a, b)).toBe(divisor)
  })
})

describe('lowest terms', () => {
  test.each<[Ratio, Ratio]>([
    [ratio(6n, 4n), ratio(3n, 2n)],
    [ratio(-6n, 4n), ratio(-3n, 2n)],
    [ratio(0n, 4n), ratio(0n, 1n)],
    [ratio(3n, 2n), ratio(3n, 2n)],
  ])('of %o', (value, lowest) => {
    expect(reduceRatio(value)).toEqual(lowest)
  })
})

describe('comparing', () => {
  test.each<[Ratio, Ratio, number]>([
    [ratio(1n, 3n), ratio(1n, 2n), -1],
    [ratio(1n, 2n), ratio(1n, 3n), 1],
    [ratio(1n, 2n), ratio(2n, 4n), 0],
    [ratio(-1n, 2n), ratio(-1n, 3n), -1],
    [ratio(-1n, 3n), ratio(1n, 100n), -1],
    [ratio(0n, 7n), ratio(0n, 1n), 0],
    [wholeRatio(2), wholeRatio(10n ** 20n), -1],
    [wholeRatio(-3), ratio(-6n, 2n), 0],
  ])('%o with %o: %d', (a, b, order) => {
    expect(compareRatio(a, b)).toBe(order)
  })
})

describe('sums and products', () => {
  test('of thirds and sixths', () => {
    expect(addRatio(ratio(1n, 3n), ratio(1n, 6n))).toEqual(ratio(1n, 2n))
    expect(multiplyRatio(ratio(2n, 3n), ratio(3n, 4n))).toEqual(ratio(1n, 2n))
  })

  const whole = fc.bigInt(-(10n ** 20n), 10n ** 20n)
  const any = fc.record({ num: whole, den: fc.bigInt(1n, 10n ** 12n) })
  const equal = (a: Ratio, b: Ratio): boolean => a.num * b.den === b.num * a.den

  law.prop([any, any, any])('sums and products obey the laws of arithmetic', (a, b, c) => {
    expect(equal(addRatio(a, b), addRatio(b, a))).toBe(true)
    expect(equal(addRatio(addRatio(a, b), c), addRatio(a, addRatio(b, c)))).toBe(true)
    expect(equal(multiplyRatio(a, b), multiplyRatio(b, a))).toBe(true)
    expect(equal(multiplyRatio(a, addRatio(b, c)), addRatio(multiplyRatio(a, b), multiplyRatio(a, c)))).toBe(
      true,
    )
  })

  law.prop([any, any])('results are in lowest terms with a positive denominator', (a, b) => {
    for (const { num, den } of [addRatio(a, b), multiplyRatio(a, b), reduceRatio(a)]) {
      expect(den > 0n).toBe(true)
      expect(gcd(num, den)).toBe(1n)
    }
  })
})

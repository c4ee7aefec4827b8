import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { Minor } from '../../src/numbers/minor.js'
import { readMinor, scanMinor } from '../../src/numbers/read-minor.js'
import { writeMinor } from '../../src/numbers/write-minor.js'
import { refusal } from '../refusal.js'

describe('an amount in minor units', () => {
  test.each<[input: unknown, scale: number, minor: Minor]>([
    ['0', 2, 0],
    ['-0', 2, 0],
    ['-0.00', 2, 0],
    ['1', 2, 100],
    ['1.5', 2, 150],
    ['1.50', 2, 150],
    ['-1.50', 2, -150],
    ['1.500', 2, 150],
    ['1.5000000', 2, 150],
    ['0.05', 2, 5],
    ['007.00', 2, 700],
    ['1234', 0, 1234],
    ['1234.0', 0, 1234],
    ['1.234', 3, 1234],
    ['1.2345', 4, 12345],
    ['1', 4, 10000],
    ['1.2345', 5, 123450],
    ['1', 12, 1e12],
    // 10^15 minor units are the last plain number.
    ['9999999999999.99', 2, 999_999_999_999_999],
    ['10000000000000.00', 2, 1e15],
    ['10000000000000.01', 2, 10n ** 15n + 1n],
    ['-10000000000000.00', 2, -1e15],
    ['-10000000000000.01', 2, -(10n ** 15n) - 1n],
    ['999999999999999', 0, 999_999_999_999_999],
    ['1000000000000000', 0, 1e15],
    ['1000000000000001', 0, 10n ** 15n + 1n],
    ['99999999999999999999', 2, 9_999_999_999_999_999_999_900n],
    [10.1, 2, 1010],
    [-10.1, 2, -1010],
    [0.07, 2, 7],
    [-0, 2, 0],
    [10n, 2, 1000],
    [{ toString: () => '10.10' }, 2, 1010],
    [new Number(10.1), 2, 1010],
  ])('%s at scale %d', (input, scale, minor) => {
    expect(readMinor(input, scale, 'amount')).toBe(minor)
  })

  test.each<[input: unknown, scale: number, code: string]>([
    ['10.005', 2, 'amount.too-fine'],
    ['-10.005', 2, 'amount.too-fine'],
    ['0.001', 2, 'amount.too-fine'],
    ['10.0000000001', 2, 'amount.too-fine'],
    ['0.1', 0, 'amount.too-fine'],
    ['1.0005', 3, 'amount.too-fine'],
    ['99999999999999999999.001', 2, 'amount.too-fine'],
    [10.005, 2, 'amount.too-fine'],
    [{ toString: () => '0.001' }, 2, 'amount.too-fine'],
    [undefined, 2, 'input.missing'],
    ['', 2, 'decimal.invalid'],
    ['-', 2, 'decimal.invalid'],
    ['1.', 2, 'decimal.invalid'],
    ['.5', 2, 'decimal.invalid'],
    ['-.5', 2, 'decimal.invalid'],
    ['1e3', 2, 'decimal.invalid'],
    ['1 ', 2, 'decimal.invalid'],
    ['1.5x', 2, 'decimal.invalid'],
    ['1.0x', 0, 'decimal.invalid'],
    ['1/5', 2, 'decimal.invalid'],
    ['1:5', 2, 'decimal.invalid'],
    ['1.5/', 2, 'decimal.invalid'],
    ['1.5:', 2, 'decimal.invalid'],
    ['1-5', 2, 'decimal.invalid'],
    ['1,5', 2, 'decimal.invalid'],
    [null, 2, 'decimal.invalid'],
    ['9'.repeat(10_000_000), 2, 'decimal.invalid'],
  ])('%s at scale %d is refused', (input, scale, code) => {
    expect(refusal(() => readMinor(input, scale, 'items[0].open'))).toEqual([code, 'items[0].open'])
  })
})

describe('the fast reader', () => {
  test.each<[what: string, text: string, scale: number]>([
    ['no text', '', 2],
    ['a minus alone', '-', 2],
    ['no figure before the point', '.5', 2],
    ['no figure after the point', '1.', 2],
    ['a letter before the point', '1a.5', 2],
    ['a letter after the point', '1.a', 2],
    ['a letter among zeros beyond the scale', '1.00a', 2],
    ['a decimal too many', '1.001', 2],
    ['16 digits with those that the scale adds', '12345678901234', 2],
    ['16 digits', '1234567890123456', 0],
    ['more than 17 characters', '000000000000000001', 0],
    ['a scale above 4', '1', 5],
  ])('leaves %s to the slow one', (_, text, scale) => {
    expect(scanMinor(text, scale)).toBeNaN()
  })

  test.each<[text: string, scale: number, minor: number]>([
    ['0.00', 2, 0],
    ['-0.00', 2, 0],
    ['-9999999999999.99', 2, -999_999_999_999_999],
    ['123456789012345', 0, 123_456_789_012_345],
    ['-123456789012345', 0, -123_456_789_012_345],
    ['1.0000', 0, 1],
    ['12345678901234.5', 1, 123_456_789_012_345],
    ['12345678901.2345', 4, 123_456_789_012_345],
  ])('reads %s at scale %d itself', (text, scale, minor) => {
    expect(scanMinor(text, scale)).toBe(minor)
  })
})

/** Texts of the grammar and near it. */
const nearDecimals = fc
  .array(fc.constantFrom(...'0123456789', ...'0123456789', '.', '-', 'e', ' '), {
    minLength: 1,
    maxLength: 20,
  })
  .map((figures) => figures.join(''))
const decimals = fc
  .tuple(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.integer({ min: 0, max: 6 }))
  .map(([units, scale]) => writeMinor(units, scale))

describe('laws', () => {
  law.prop([fc.oneof(nearDecimals, decimals), fc.integer({ min: 0, max: 4 })])(
    'where the fast reader answers, the slow one says the same',
    (text, scale) => {
      const fast = scanMinor(text, scale)
      fc.pre(!Number.isNaN(fast))
      // An object takes the slow way.
      expect(readMinor({ toString: () => text }, scale, '')).toBe(fast)
    },
  )

  law.prop([fc.bigInt(-(10n ** 29n), 10n ** 29n), fc.integer({ min: 0, max: 4 })])(
    'reading what was written is the identity',
    (units, scale) => {
      expect(BigInt(readMinor(writeMinor(units, scale), scale, ''))).toBe(units)
    },
  )
})

import { describe, expect, test } from 'vitest'
import { readAmountIn } from '../../src/money/amount-in.js'
import { readAmount } from '../../src/money/read-amount.js'
import { refusal } from '../refusal.js'

describe('an amount that is not negative', () => {
  test.each([
    ['0', 2, 0],
    ['-0.00', 2, 0],
    ['0.01', 2, 1],
    ['12', 0, 12],
    ['1.234', 3, 1234],
    ['10000000000000000.01', 2, 1_000_000_000_000_000_001n],
  ])('%s at scale %d is %s minor units', (text, scale, minor) => {
    expect(readAmount(text, scale, 'a')).toBe(minor)
  })

  test.each([
    ['-0.01', 'amount.negative'],
    ['0.001', 'amount.too-fine'],
    ['1,00', 'decimal.invalid'],
    [undefined, 'input.missing'],
  ])('%s is refused: %s', (value, code) => {
    expect(refusal(() => readAmount(value, 2, 'policy.floor'))).toEqual([code, 'policy.floor'])
  })
})

describe('an amount by currency', () => {
  test('is that of the currency', () => {
    expect(readAmountIn({ EUR: '1.50', JPY: '150' }, 'EUR', 2, 'floor')).toBe(150)
    expect(readAmountIn({ EUR: '1.50', JPY: '150' }, 'JPY', 0, 'floor')).toBe(150)
  })

  test.each([
    [{ EUR: '1.50' }, 'USD', 'currency.missing', 'floor.USD'],
    // what every object has is no currency
    [{ EUR: '1.50' }, 'constructor', 'currency.missing', 'floor.constructor'],
    [{ EUR: '-1.50' }, 'EUR', 'amount.negative', 'floor.EUR'],
    [{ EUR: '1.505' }, 'EUR', 'amount.too-fine', 'floor.EUR'],
    [undefined, 'EUR', 'input.missing', 'floor'],
    ['1.50', 'EUR', 'input.type', 'floor'],
  ])('%j in %s: %s', (table, currency, code, path) => {
    expect(refusal(() => readAmountIn(table, currency, 2, 'floor'))).toEqual([code, path])
  })
})

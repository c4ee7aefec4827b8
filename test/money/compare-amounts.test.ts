import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { compareAmounts, type DecimalInput } from '../../src/money/index.js'
import { refusal } from '../refusal.js'

describe('compareAmounts', () => {
  test.each<[a: DecimalInput, b: DecimalInput, currency: string, order: -1 | 0 | 1]>([
    // As texts they stand the other way round.
    ['9.00', '10.00', 'EUR', -1],
    ['-2.00', '-1.00', 'EUR', -1],
    ['0.00', '-0.01', 'EUR', 1],
    ['5', '5.00', 'EUR', 0],
    [5, '5.00', 'EUR', 0],
    ['-0.00', 0, 'EUR', 0],
    ['9007199254740993', '9007199254740992', 'JPY', 1],
  ])('%s and %s in %s: %d', (a, b, currency, order) => {
    expect(compareAmounts(a, b, currency)).toBe(order)
  })

  test('sorts', () => {
    const amounts = ['100.00', '9.00', '-3.00', '20.00']
    expect(amounts.sort((a, b) => compareAmounts(a, b, 'EUR'))).toEqual(['-3.00', '9.00', '20.00', '100.00'])
  })

  test.each<[what: string, call: () => unknown, expected: [string, string]]>([
    ['a third decimal', () => compareAmounts('1.001', '1.00', 'EUR'), ['amount.too-fine', 'a']],
    ['a text', () => compareAmounts('1.00', 'one', 'EUR'), ['decimal.invalid', 'b']],
    ['nothing', () => compareAmounts('1.00', undefined as never, 'EUR'), ['input.missing', 'b']],
    ['an unknown currency', () => compareAmounts('1.00', '1.00', 'XXX'), ['currency.unknown', 'currency']],
  ])('refused: %s', (_, call, expected) => {
    expect(refusal(call)).toEqual(expected)
  })

  const yen = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
  law.prop([yen, yen])('orders yen as whole numbers', (a, b) => {
    expect(compareAmounts(a, b, 'JPY')).toBe(a < b ? -1 : a > b ? 1 : 0)
  })
})

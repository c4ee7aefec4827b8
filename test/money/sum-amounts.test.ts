import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { splitAmount, sumAmounts, type DecimalInput } from '../../src/money/index.js'
import { refusal, revokedProxy, stretched } from '../refusal.js'

describe('sumAmounts', () => {
  test.each<[amounts: readonly DecimalInput[], currency: string, sum: string]>([
    [[], 'EUR', '0.00'],
    [[], 'JPY', '0'],
    [['267.08', '40.00', '10000.00'], 'EUR', '10307.08'],
    [['0.1', '0.2'], 'EUR', '0.30'],
    [[0.1, 0.2], 'EUR', '0.30'],
    [['100.00', '-40.00'], 'EUR', '60.00'],
    [['40.00', '-40.00'], 'EUR', '0.00'],
    [['1.234', 2n, 3], 'KWD', '6.234'],
    [['9007199254740993.00', '0.01'], 'EUR', '9007199254740993.01'],
    // 10^15 minor units and one: beyond the plain numbers.
    [['10000000000000.00', '0.01'], 'EUR', '10000000000000.01'],
  ])('%s in %s: %s', (amounts, currency, sum) => {
    expect(sumAmounts(amounts, currency)).toBe(sum)
  })

  test.each<[what: string, call: () => unknown, expected: [string, string]]>([
    ['nothing', () => sumAmounts(undefined as never, 'EUR'), ['input.missing', 'amounts']],
    ['no list', () => sumAmounts('1.00' as never, 'EUR'), ['input.type', 'amounts']],
    ['a revoked proxy', () => sumAmounts(revokedProxy([]), 'EUR'), ['input.type', 'amounts']],
    ['a hole', () => sumAmounts(stretched(['1.00']), 'EUR'), ['input.missing', 'amounts[1]']],
    ['a null', () => sumAmounts(['1.00', null as never], 'EUR'), ['decimal.invalid', 'amounts[1]']],
    ['a third decimal', () => sumAmounts(['1.001'], 'EUR'), ['amount.too-fine', 'amounts[0]']],
    ['two currencies', () => sumAmounts(['1.00 USD'], 'EUR'), ['decimal.invalid', 'amounts[0]']],
    ['no currency', () => sumAmounts(['1.00'], undefined as never), ['input.missing', 'currency']],
    ['an unknown currency', () => sumAmounts(['1.00'], 'EURO'), ['currency.unknown', 'currency']],
  ])('refused: %s', (_, call, expected) => {
    expect(refusal(call)).toEqual(expected)
  })

  const cents = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
  const written = (value: bigint) => {
    const digits = String(value < 0n ? -value : value).padStart(3, '0')
    return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
  }
  law.prop([fc.array(cents, { maxLength: 20 })])('adds cents as whole numbers add, in any order', (list) => {
    const sum = written(list.reduce((a, b) => a + b, 0n))
    expect(sumAmounts(list.map(written), 'EUR')).toBe(sum)
    expect(sumAmounts(list.map(written).reverse(), 'EUR')).toBe(sum)
  })
  law.prop([cents, fc.integer({ min: 1, max: 30 })])('is what splitAmount split', (amount, parts) => {
    const currency = 'EUR'
    expect(sumAmounts(splitAmount({ amount: written(amount), currency, parts }), currency)).toBe(
      written(amount),
    )
  })
})

import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { ROUNDING_MODES, type RoundingMode } from '../../src/money/index.js'
import { roundAmount } from '../../src/money/round-amount.js'
import { refusal, revokedProxy } from '../refusal.js'

describe('table', () => {
  test.each<[amount: string | number | bigint, currency: string, mode: RoundingMode, rounded: string]>([
    // Ties at the scale of the currency.
    ['2.345', 'EUR', 'half-up', '2.35'],
    ['2.345', 'EUR', 'half-even', '2.34'],
    ['2.345', 'EUR', 'half-down', '2.34'],
    ['2.345', 'EUR', 'up', '2.35'],
    ['2.345', 'EUR', 'down', '2.34'],
    ['2.345', 'EUR', 'ceiling', '2.35'],
    ['2.345', 'EUR', 'floor', '2.34'],
    ['2.335', 'EUR', 'half-even', '2.34'],
    ['-2.345', 'EUR', 'half-up', '-2.35'],
    ['-2.345', 'EUR', 'half-even', '-2.34'],
    ['-2.345', 'EUR', 'half-down', '-2.34'],
    ['-2.345', 'EUR', 'up', '-2.35'],
    ['-2.345', 'EUR', 'down', '-2.34'],
    ['-2.345', 'EUR', 'ceiling', '-2.34'],
    ['-2.345', 'EUR', 'floor', '-2.35'],
    // Beside the tie.
    ['2.3450000001', 'EUR', 'half-down', '2.35'],
    ['2.3449999999', 'EUR', 'half-up', '2.34'],
    // Numbers that binary fractions cannot hold are ties all the same.
    [1.005, 'USD', 'half-up', '1.01'],
    [8.345, 'USD', 'half-up', '8.35'],
    [0.285, 'USD', 'half-even', '0.28'],
    // Other scales.
    ['1234.5', 'JPY', 'half-up', '1235'],
    ['1234.5', 'JPY', 'half-even', '1234'],
    ['1.2345', 'KWD', 'half-up', '1.235'],
    ['1.23455', 'CLF', 'half-even', '1.2346'],
    // Nothing to round.
    ['2', 'EUR', 'up', '2.00'],
    ['2.30', 'EUR', 'up', '2.30'],
    ['2.3000', 'EUR', 'ceiling', '2.30'],
    [7n, 'EUR', 'floor', '7.00'],
    // Zero has no sign.
    ['-0.001', 'EUR', 'half-up', '0.00'],
    ['-0.9', 'JPY', 'down', '0'],
    ['-0.001', 'EUR', 'floor', '-0.01'],
    ['0.001', 'EUR', 'up', '0.01'],
    // Beyond 2^53.
    ['99999999999999999999.995', 'EUR', 'half-up', '100000000000000000000.00'],
    // 125.00 at 7.3 % for one day of 365 is exactly 0.025, 175.00 exactly 0.035.
    ['0.025', 'EUR', 'half-up', '0.03'],
    ['0.025', 'EUR', 'half-even', '0.02'],
    ['0.035', 'EUR', 'half-up', '0.04'],
    ['0.035', 'EUR', 'half-even', '0.04'],
    ['0.035', 'EUR', 'down', '0.03'],
  ])('%s %s %s is %s', (amount, currency, mode, rounded) => {
    expect(roundAmount(amount, currency, mode)).toBe(rounded)
  })
})

const mode = fc.constantFrom(...ROUNDING_MODES)
const currency = fc.constantFrom('JPY', 'EUR', 'KWD', 'CLF')
const figure = fc
  .tuple(fc.bigInt(-(10n ** 24n), 10n ** 24n), fc.integer({ min: 0, max: 20 }))
  .map(([units, scale]) => {
    const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0')
    const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
    return units < 0n ? `-${text}` : text
  })
const negated = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`)

describe('laws', () => {
  law.prop([figure, currency, mode])('rounding twice is rounding once', (amount, code, m) => {
    const once = roundAmount(amount, code, m)
    expect(roundAmount(once, code, m)).toBe(once)
  })

  law.prop([figure, currency, fc.constantFrom('half-up', 'half-even', 'half-down', 'up', 'down')])(
    'a credit note is rounded like its invoice',
    (amount, code, m) => {
      const [plus, minus] = [roundAmount(amount, code, m), roundAmount(negated(amount), code, m)]
      expect([minus, negated(minus)]).toContain(/^-?0[.0]*$/.test(plus) ? minus : negated(plus))
      expect(minus.replace('-', '')).toBe(plus.replace('-', ''))
    },
  )

  law.prop([figure, currency])(
    'floor and ceiling are at most one minor unit apart, with the others between',
    (amount, code) => {
      const units = (m: RoundingMode): bigint => BigInt(roundAmount(amount, code, m).replace('.', ''))
      const [low, high] = [units('floor'), units('ceiling')]
      expect(high - low === 0n || high - low === 1n).toBe(true)
      for (const m of ROUNDING_MODES) expect([low, high]).toContain(units(m))
    },
  )
})

describe('bad input', () => {
  test.each<[what: string, args: unknown[], refused: [string, string]]>([
    ['no amount', [undefined, 'EUR', 'up'], ['input.missing', 'amount']],
    ['an exponent', ['1e9000000', 'EUR', 'up'], ['decimal.invalid', 'amount']],
    ['NaN', [NaN, 'EUR', 'up'], ['decimal.invalid', 'amount']],
    ['infinity', [Infinity, 'EUR', 'up'], ['decimal.invalid', 'amount']],
    ['ten megabytes', ['1'.repeat(10_000_000), 'EUR', 'up'], ['decimal.invalid', 'amount']],
    ['an array', [['1'], 'EUR', 'up'], ['decimal.invalid', 'amount']],
    ['null', [null, 'EUR', 'up'], ['decimal.invalid', 'amount']],
    ['a revoked proxy', [revokedProxy(), 'EUR', 'up'], ['decimal.invalid', 'amount']],
    ['a symbol', [Symbol('1'), 'EUR', 'up'], ['decimal.invalid', 'amount']],
    ['no currency', ['1', undefined, 'up'], ['input.missing', 'currency']],
    ['an unknown currency', ['1', 'XXX', 'up'], ['currency.unknown', 'currency']],
    ['no mode', ['1', 'EUR'], ['input.missing', 'mode']],
    ['an unknown mode', ['1', 'EUR', 'bankers'], ['input.choice', 'mode']],
    ['a mode from a prototype', ['1', 'EUR', 'constructor'], ['input.choice', 'mode']],
    ['null for a mode', ['1', 'EUR', null], ['input.choice', 'mode']],
  ])('%s', (_, args, refused) => {
    expect(refusal(() => (roundAmount as (...all: unknown[]) => string)(...args))).toEqual(refused)
  })
})

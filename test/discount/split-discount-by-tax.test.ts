import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  quoteDiscount,
  splitDiscountByTax,
  type DiscountRounding,
  type TaxSplitRequest,
} from '../../src/discount/index.js'
import type { RoundingMode } from '../../src/numbers/rounding-mode.js'
import { refusal } from '../refusal.js'
import { money, units } from './amounts.js'

const request = (fields: Partial<TaxSplitRequest> = {}): TaxSplitRequest => ({
  currency: 'EUR',
  lines: [
    { net: '1000.00', taxRate: '0.20' },
    { net: '500.00', taxRate: '0.10' },
    { net: '100.00', taxRate: '0.2' },
  ],
  rate: '0.02',
  taxMode: 'included',
  rounding: { scope: 'per-tax-rate', mode: 'half-up' },
  ...fields,
})

describe('1600 net with 20 % and 10 % tax, 2 % discount', () => {
  test.each([
    ['included', '270.00', '1870.00', '37.40', '1832.60'],
    ['excluded', '270.00', '1870.00', '32.00', '1838.00'],
    // 1078 · 20 % + 490 · 10 % = 264.60.
    ['mixed', '264.60', '1864.60', '32.00', '1832.60'],
  ] as const)('%s', (taxMode, tax, gross, discount, payable) => {
    expect(splitDiscountByTax(request({ taxMode }))).toMatchObject({
      net: '1600.00',
      tax,
      gross,
      discount,
      payable,
    })
  })

  test('by rate, in the order in which the rates first appear', () => {
    expect(splitDiscountByTax(request()).rates).toEqual([
      { taxRate: '0.2', net: '1100.00', tax: '220.00', discountNet: '22.00', discountTax: '4.40' },
      { taxRate: '0.1', net: '500.00', tax: '50.00', discountNet: '10.00', discountTax: '1.00' },
    ])
  })
})

test('a line without a rate bears no tax, and fixed taxes are never discounted', () => {
  const lines = [{ net: '100.00', fixedTax: '5.00' }]
  expect(splitDiscountByTax(request({ lines, rate: '0.10' }))).toMatchObject({
    tax: '5.00',
    gross: '105.00',
    discount: '10.00',
    payable: '95.00',
    rates: [{ taxRate: '0', tax: '0.00' }],
  })
})

describe('a discount on the gross price is the rate of the gross price', () => {
  type Pair = [string, string]
  type Row = [DiscountRounding['scope'], string, Pair[], string, Pair[], RoundingMode?]
  test.each<Row>([
    // 12.20 · 2 % = 0.244; the tax in 0.24 is 0.24 · 1.95 / 12.20 = 0.0384. Rounded apart, 0.205 and 0.03895 made 0.25.
    ['once', '0.02', [['10.25', '0.19']], '0.24', [['0.20', '0.04']]],
    ['per-tax-rate', '0.02', [['10.25', '0.19']], '0.24', [['0.20', '0.04']]],
    // 2000.00 gross, 3 %: 60.00, in which 60.00 · 19 / 119 = 9.58 is tax.
    ['once', '0.03', [['1680.67', '0.19']], '60.00', [['50.42', '9.58']]],
    // 1.25 and 1.38 gross at 10 %: 0.125 and 0.138 rounded apart are 0.27. Together 0.263 are 0.26, in proportion 0.1236
    // and 0.1364, and the cent left over goes to the larger remainder.
    [
      'per-tax-rate',
      '0.10',
      [
        ['1.25', '0'],
        ['1.25', '0.10'],
      ],
      '0.27',
      [
        ['0.13', '0.00'],
        ['0.13', '0.01'],
      ],
    ],
    [
      'once',
      '0.10',
      [
        ['1.25', '0'],
        ['1.25', '0.10'],
      ],
      '0.26',
      [
        ['0.12', '0.00'],
        ['0.13', '0.01'],
      ],
    ],
    // Each line 1.05 · 1.1 · 1 % = 0.01155, rounded up to 0.02, four times; together 4.62 · 1 % = 0.0462.
    ['per-line', '0.01', new Array(4).fill(['1.05', '0.10']), '0.08', [['0.07', '0.01']], 'up'],
    ['per-tax-rate', '0.01', new Array(4).fill(['1.05', '0.10']), '0.05', [['0.04', '0.01']], 'up'],
    // Each line 0.03 · 1.19 = 0.0357 rounds to 0.04; the discount of everything is the gross price, 0.09 + 0.02.
    ['per-line', '1', new Array(3).fill(['0.03', '0.19']), '0.11', [['0.09', '0.02']]],
  ])('%s, %s of %j', (scope, rate, given, discount, parts, mode = 'half-up') => {
    const lines = given.map(([net, taxRate]) => ({ net, taxRate }))
    const split = splitDiscountByTax(request({ lines, rate, rounding: { scope, mode } }))
    expect(split.discount).toBe(discount)
    expect(split.rates.map(({ discountNet, discountTax }) => [discountNet, discountTax])).toEqual(parts)
  })

  test('a discount on the net price is shared by the rates where it is rounded once', () => {
    // 0.25 · 10 % twice is 0.025 + 0.025 = 0.05 together, but 0.03 each.
    const lines = [
      { net: '0.25', taxRate: '0.19' },
      { net: '0.25', taxRate: '0.07' },
    ]
    const parts = (scope: 'once' | 'per-tax-rate') =>
      splitDiscountByTax(
        request({ lines, rate: '0.1', taxMode: 'excluded', rounding: { scope, mode: 'half-up' } }),
      ).rates.map(({ discountNet }) => discountNet)
    expect(parts('once')).toEqual(['0.03', '0.02'])
    expect(parts('per-tax-rate')).toEqual(['0.03', '0.03'])
  })
})

const anyRequest = fc
  .record({
    lines: fc.array(
      fc.record({
        net: fc.integer({ min: 0, max: 1_000_000 }).map(money),
        taxRate: fc.constantFrom('0', '0.07', '0.19', '0.055'),
        fixedTax: fc.integer({ min: 0, max: 500 }).map(money),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    rate: fc.constantFrom('0', '0.02', '0.1', '0.333333', '1'),
    taxMode: fc.constantFrom('included' as const, 'excluded' as const, 'mixed' as const),
    scope: fc.constantFrom('once' as const, 'per-line' as const, 'per-tax-rate' as const),
    mode: fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const),
  })
  .map(({ lines, rate, taxMode, scope, mode }) =>
    request({ lines, rate, taxMode, rounding: { scope, mode } }),
  )

describe('laws', () => {
  test.prop([anyRequest])('gross = net + tax = discount + payable', (input) => {
    const { net, tax, gross, discount, payable } = splitDiscountByTax(input)
    expect(units(net, tax)).toBe(units(gross))
    expect(units(discount, payable)).toBe(units(gross))
  })

  test.prop([anyRequest])('the rates add up to the totals', (input) => {
    const { rates, net, tax, discount, discountTax } = splitDiscountByTax(input)
    const fixed = units(...input.lines.map(({ fixedTax }) => String(fixedTax)))
    expect(units(...rates.map((row) => row.net))).toBe(units(net))
    expect(units(...rates.map((row) => row.tax)) + fixed).toBe(units(tax))
    expect(units(...rates.map((row) => row.discountTax))).toBe(units(discountTax))
    expect(units(...rates.flatMap((row) => [row.discountNet, row.discountTax]))).toBe(units(discount))
  })

  const notations = { '0.02': '2/10 net 30', '0.1': '10/10 net 30', '0.333333': '33.3333/10 net 30' }
  const offered = fc.constantFrom('0.02' as const, '0.1' as const, '0.333333' as const)
  test.prop([anyRequest, offered, fc.boolean()])(
    'rounded once, the quote of the whole invoice says the same',
    ({ lines: given, rounding: { mode } }, rate, included) => {
      const lines = given.map(({ net, taxRate = 0 }) => ({ net, taxRate }))
      const taxMode = included ? 'included' : 'excluded'
      const split = splitDiscountByTax(request({ lines, rate, taxMode, rounding: { scope: 'once', mode } }))
      const quote = quoteDiscount({
        terms: notations[rate],
        invoiceDate: '2026-03-15',
        paidOn: '2026-03-15',
        currency: 'EUR',
        amount: split.gross,
        taxAmount: split.tax,
        discountBase: included ? 'gross' : 'net-of-tax',
        rounding: mode,
      })
      expect([quote.discount, quote.payable]).toEqual([split.discount, split.payable])
      if (split.rates.length === 1) expect(quote.taxAdjustment).toBe(split.discountTax)
    },
  )

  test.prop([anyRequest])('no discount exceeds what it is counted on', (input) => {
    for (const { net, tax, discountNet, discountTax } of splitDiscountByTax(input).rates) {
      expect(units(discountNet) <= units(net)).toBe(true)
      expect(units(discountTax) <= units(tax)).toBe(true)
    }
  })
})

describe('refuses', () => {
  test.each([
    ['a misspelling', { taxmode: 'mixed' }, 'input.unknown-key', 'taxmode'],
    ['no lines', { lines: [] }, 'input.range', 'lines'],
    ['a hole', { lines: new Array(1) }, 'input.missing', 'lines[0]'],
    ['a line without net', { lines: [{}] }, 'input.missing', 'lines[0].net'],
    ['a negative line', { lines: [{ net: '-1' }] }, 'amount.negative', 'lines[0].net'],
    ['a negative tax rate', { lines: [{ net: '1', taxRate: '-0.1' }] }, 'input.range', 'lines[0].taxRate'],
    [
      'a negative fixed tax',
      { lines: [{ net: '1', fixedTax: '-1' }] },
      'amount.negative',
      'lines[0].fixedTax',
    ],
    ['a rate of 2 for 2 %', { rate: '2' }, 'input.range', 'rate'],
    ['a negative rate', { rate: '-0.02' }, 'input.range', 'rate'],
    ['an unknown mode', { taxMode: 'gross' }, 'input.choice', 'taxMode'],
    ['no rounding', { rounding: undefined }, 'input.missing', 'rounding'],
    ['rounding without scope', { rounding: { mode: 'up' } }, 'input.missing', 'rounding.scope'],
    [
      'misspelt rounding',
      { rounding: { scope: 'per-line', mode: 'up', unit: 1 } },
      'input.unknown-key',
      'rounding.unit',
    ],
    ['an unknown currency', { currency: 'EURO' }, 'currency.unknown', 'currency'],
  ])('%s', (_, fields, code, path) => {
    expect(refusal(() => splitDiscountByTax(request(fields as never)))).toEqual([code, path])
  })
})

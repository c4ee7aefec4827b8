import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { agingReport } from '../../src/aging/index.js'
import { ledgerAsOf } from '../../src/ledger/index.js'
import {
  expectedCreditLoss,
  provisionPresets,
  type ProvisionPresetName,
  type LossMatrix,
  type LossRounding,
} from '../../src/metrics/index.js'
import { creditNote, invoice } from '../ledger/given.js'
import { refusal } from '../refusal.js'
import { anyCents, money } from './amounts.js'

const BUCKETS = ['current', '1-30', '31+'] as const
const matrixOf = (rates: readonly (string | number)[], more: Partial<LossMatrix> = {}): LossMatrix => ({
  schema: 'receivables/loss-matrix@1',
  basis: 'due-date',
  rows: BUCKETS.map((bucket, index) => ({ bucket, rate: rates[index]! })),
  rounding: { scope: 'per-bucket', mode: 'half-up' },
  ...more,
})
const agedOf = (amounts: readonly (string | number)[], currency = 'EUR') => ({
  currency,
  basis: 'due-date' as const,
  buckets: BUCKETS.map((id, index) => ({ id, amount: amounts[index]! })),
})
const RATES = ['0.01', '0.05', '0.5']
const units = (amount: string): bigint => BigInt(amount.replace('.', ''))

/** Two customers: acme owes 100 not yet due and 40 past due for 10 days, bolt 60 past due for 50. */
const documents = {
  invoices: [
    invoice({ id: 'F-1', amount: '100.00', dueDate: '2026-04-30' }),
    invoice({ id: 'F-2', amount: '40.00', dueDate: '2026-03-21' }),
    invoice({ id: 'F-3', customerId: 'bolt', amount: '60.00', dueDate: '2026-02-09' }),
    invoice({ id: 'F-4', customerId: 'bolt', currency: 'JPY', amount: '1001', dueDate: '2026-04-30' }),
  ],
}
const schedule = { asOf: '2026-03-31', basis: 'due-date', bucketEdges: [30] } as const
const report = agingReport({ ...documents, ...schedule })

describe('expectedCreditLoss', () => {
  test('provides for an aging report, currency by currency', () => {
    expect(expectedCreditLoss(matrixOf(RATES), report)).toEqual({
      basis: 'due-date',
      currencies: [
        {
          currency: 'EUR',
          gross: '200.00',
          rows: [
            // 100 × 1 %, 40 × 5 %, 60 × 50 %
            {
              bucket: 'current',
              gross: '100.00',
              individual: '0.00',
              base: '100.00',
              rate: '0.01',
              expectedRate: '0.01',
              loss: '1.00',
            },
            {
              bucket: '1-30',
              gross: '40.00',
              individual: '0.00',
              base: '40.00',
              rate: '0.05',
              expectedRate: '0.05',
              loss: '2.00',
            },
            {
              bucket: '31+',
              gross: '60.00',
              individual: '0.00',
              base: '60.00',
              rate: '0.5',
              expectedRate: '0.5',
              loss: '30.00',
            },
          ],
          matrixLoss: '33.00',
          unrounded: '33.000000000000',
          individualLoss: '0.00',
          provision: '33.00',
          coverage: '0.165000000000',
          reasons: [
            { code: 'metrics.matrix-loss', params: { base: '200.00', loss: '33.00', currency: 'EUR' } },
          ],
        },
        expect.objectContaining({
          currency: 'JPY',
          gross: '1001',
          // 10.01, half-up to whole yen
          provision: '10',
          unrounded: '10.010000000000',
        }) as unknown,
      ],
    })
  })

  test('leaves to their own loss the customers and amounts that are assessed individually', () => {
    const { currencies } = expectedCreditLoss(matrixOf(RATES), report, [
      { currency: 'EUR', customerId: 'bolt', loss: '45.00' },
      { currency: 'EUR', bucket: 'current', amount: '30.00', loss: '0.00' },
    ])
    expect(currencies[0]).toMatchObject({
      rows: [
        { individual: '30.00', base: '70.00', loss: '0.70' },
        { individual: '0.00', base: '40.00', loss: '2.00' },
        { individual: '60.00', base: '0.00', loss: '0.00' },
      ],
      matrixLoss: '2.70',
      individualLoss: '45.00',
      provision: '47.70',
    })
    expect(currencies[0]?.reasons[1]).toEqual({
      code: 'metrics.individual',
      params: { amount: '90.00', loss: '45.00', currency: 'EUR' },
    })
    expect(currencies[1]?.provision).toBe('10')
  })

  test('a customer leaves the matrix whatever credits of others the report nets in the bucket', () => {
    // acme owes 100.00 there, bolt is owed 150.00: the bucket stands at −50.00.
    const netted = agingReport({
      invoices: [invoice({ dueDate: '2026-03-20' })],
      payments: [{ id: 'P-1', customerId: 'bolt', currency: 'EUR', amount: '150.00', date: '2026-03-15' }],
      ...schedule,
      unapplied: 'by-date',
    })
    expect(netted.currencies[0]?.buckets[1]?.amount).toBe('-50.00')
    const { currencies } = expectedCreditLoss(matrixOf(RATES), netted, [
      { currency: 'EUR', customerId: 'acme', loss: '40.00' },
    ])
    expect(currencies[0]?.rows[1]).toMatchObject({ individual: '100.00', base: '-150.00', loss: '0.00' })
    expect(currencies[0]?.provision).toBe('40.00')
  })

  test('a matrix for one use needs no mark, and no basis: that of the balances counts', () => {
    const { rows, rounding } = matrixOf(RATES)
    expect(expectedCreditLoss({ rows, rounding }, report)).toEqual(
      expectedCreditLoss(matrixOf(RATES), report),
    )
  })

  test('multiplies the rates for what lies ahead, and caps them at 1', () => {
    const { currencies } = expectedCreditLoss(
      matrixOf(RATES, { forwardLooking: '2.5' }),
      agedOf(['100', '100', '100']),
    )
    expect(currencies[0]?.rows.map(({ expectedRate, loss }) => [expectedRate, loss])).toEqual([
      ['0.025', '2.50'],
      ['0.125', '12.50'],
      ['1', '100.00'],
    ])
    expect(currencies[0]?.reasons.slice(1)).toEqual([
      { code: 'metrics.forward-looking', params: { multiplier: '2.5' } },
      { code: 'metrics.rate-capped', params: { bucket: '31+', rate: '0.5', multiplier: '2.5' } },
    ])
  })

  test('a bucket below zero, of credits that the report nets, bears no loss', () => {
    const { unapplied: credits, items } = ledgerAsOf(
      {
        invoices: [invoice({ amount: '10.00', dueDate: '2026-02-09' })],
        creditNotes: [
          { ...creditNote({ amount: '30.00', date: '2026-03-30' }), invoiceId: undefined as never },
        ],
      },
      '2026-03-31',
    )
    const netted = agingReport({ items, credits, ...schedule, unapplied: 'by-date' })
    expect(netted.currencies[0]?.buckets.map(({ amount }) => amount)).toEqual(['0.00', '-30.00', '10.00'])
    const { currencies } = expectedCreditLoss(matrixOf(RATES), netted)
    expect(currencies[0]).toMatchObject({ gross: '-20.00', provision: '5.00', coverage: null })
    expect(currencies[0]?.reasons[1]).toEqual({
      code: 'metrics.credit-bucket',
      params: { bucket: '1-30', amount: '-30.00', currency: 'EUR' },
    })
  })

  // 1/3 of a cent each: 0.333 + 0.333 + 0.334 cents and more.
  test.each<[LossRounding, string[], string]>([
    [{ scope: 'per-bucket', mode: 'half-up' }, ['0.03', '0.03', '0.03'], '0.09'],
    [{ scope: 'per-bucket', mode: 'up' }, ['0.04', '0.04', '0.04'], '0.12'],
    // 0.10 × 0.333 × 3 = 0.0999, and two cents left for the earlier buckets.
    [{ scope: 'once', mode: 'half-up' }, ['0.04', '0.03', '0.03'], '0.10'],
    [{ scope: 'once', mode: 'down' }, ['0.03', '0.03', '0.03'], '0.09'],
    [{ scope: 'once', mode: 'half-up', decimals: 1 }, ['0.10', '0.00', '0.00'], '0.10'],
    [{ scope: 'once', mode: 'half-up', decimals: 4 }, ['0.04', '0.03', '0.03'], '0.10'],
    [{ scope: 'per-bucket', mode: 'ceiling', decimals: 0 }, ['1.00', '1.00', '1.00'], '3.00'],
  ])('rounds as the matrix says: %o', (rounding, losses, provision) => {
    const { currencies } = expectedCreditLoss(
      matrixOf(['0.333', '0.333', '0.333'], { rounding }),
      agedOf(['0.10', '0.10', '0.10']),
    )
    expect(currencies[0]?.rows.map(({ loss }) => loss)).toEqual(losses)
    expect(currencies[0]).toMatchObject({ provision, unrounded: '0.099900000000' })
  })

  test('gives the last cent to the largest remainder', () => {
    // 0.0003, 0.0018 and 0.0009 sum to 0.003, which is rounded up to a cent.
    const rounding = { scope: 'once', mode: 'up' } as const
    const matrix = matrixOf(['0.03', '0.18', '0.09'], { rounding })
    const { currencies } = expectedCreditLoss(matrix, agedOf(['0.01', '0.01', '0.01']))
    expect(currencies[0]?.rows.map(({ loss }) => loss)).toEqual(['0.00', '0.01', '0.00'])
  })

  const aged = agedOf([1, 1, 1])
  const matrix = matrixOf(RATES)
  test.each<[string, unknown, unknown, unknown, [string, string]]>([
    ['no matrix', undefined, aged, undefined, ['input.missing', 'matrix']],
    ['no balances', matrix, undefined, undefined, ['input.missing', 'aging']],
    [
      'another form',
      { ...matrix, schema: 'receivables/loss-matrix@2' },
      aged,
      undefined,
      ['input.choice', 'matrix.schema'],
    ],
    [
      'a misspelling',
      { ...matrix, forwardlooking: 1 },
      aged,
      undefined,
      ['input.unknown-key', 'matrix.forwardlooking'],
    ],
    [
      'no rounding',
      { ...matrix, rounding: undefined },
      aged,
      undefined,
      ['input.missing', 'matrix.rounding'],
    ],
    [
      'five decimals',
      matrixOf(RATES, { rounding: { scope: 'once', mode: 'up', decimals: 5 } }),
      aged,
      undefined,
      ['input.range', 'matrix.rounding.decimals'],
    ],
    [
      'a rate above 1',
      matrixOf(['0.01', '0.05', '1.0001']),
      aged,
      undefined,
      ['input.range', 'matrix.rows[2].rate'],
    ],
    [
      'a negative rate',
      matrixOf(['0.01', '-0.05', '1']),
      aged,
      undefined,
      ['input.range', 'matrix.rows[1].rate'],
    ],
    [
      'a rate that is NaN',
      matrixOf([NaN, 0, 0]),
      aged,
      undefined,
      ['decimal.invalid', 'matrix.rows[0].rate'],
    ],
    [
      'a negative multiplier',
      matrixOf(RATES, { forwardLooking: -1 }),
      aged,
      undefined,
      ['input.range', 'matrix.forwardLooking'],
    ],
    [
      'a bucket twice',
      { ...matrix, rows: [matrix.rows[0], matrix.rows[0]] },
      aged,
      undefined,
      ['id.duplicate', 'matrix.rows[1].bucket'],
    ],
    ['no rows', { ...matrix, rows: [] }, aged, undefined, ['input.range', 'matrix.rows']],
    [
      'a row that is missing',
      { ...matrix, rows: matrix.rows.slice(1) },
      aged,
      undefined,
      ['input.conflict', 'matrix.rows'],
    ],
    [
      'a row of no bucket',
      { ...matrix, rows: [...matrix.rows, { bucket: '91+', rate: 1 }] },
      aged,
      undefined,
      ['input.conflict', 'matrix.rows[3].bucket'],
    ],
    [
      'another basis',
      matrix,
      { ...aged, basis: 'invoice-date' },
      undefined,
      ['input.conflict', 'matrix.basis'],
    ],
    ['no basis', matrix, { ...aged, basis: undefined }, undefined, ['input.missing', 'aging.basis']],
    [
      'a bucket of balances twice',
      matrix,
      { ...aged, buckets: [...aged.buckets, aged.buckets[0]] },
      undefined,
      ['id.duplicate', 'aging.buckets[3].id'],
    ],
    [
      'an unknown currency',
      matrix,
      { ...aged, currency: 'RMB' },
      undefined,
      ['currency.unknown', 'aging.currency'],
    ],
    [
      'a currency twice',
      matrix,
      { ...report, currencies: [report.currencies[0], report.currencies[0]] },
      undefined,
      ['id.duplicate', 'aging.currencies[1].currency'],
    ],
    [
      'a currency that nobody owes',
      matrix,
      aged,
      [{ currency: 'USD', bucket: 'current', amount: 1, loss: 0 }],
      ['currency.mismatch', 'individual[0].currency'],
    ],
    [
      'more than the bucket',
      matrix,
      aged,
      [{ currency: 'EUR', bucket: 'current', amount: 2, loss: 0 }],
      ['input.range', 'individual[0]'],
    ],
    [
      'more than the bucket, together',
      matrix,
      aged,
      new Array(2).fill({ currency: 'EUR', bucket: 'current', amount: '0.6', loss: 0 }),
      ['input.range', 'individual[1]'],
    ],
    [
      'a customer and more than the bucket has beside it, in this order',
      matrix,
      report,
      [
        { currency: 'EUR', customerId: 'bolt', loss: '0' },
        { currency: 'EUR', bucket: '31+', amount: '0.01', loss: '0' },
      ],
      ['input.range', 'individual[1]'],
    ],
    [
      'the same in the other order',
      matrix,
      report,
      [
        { currency: 'EUR', bucket: '31+', amount: '0.01', loss: '0' },
        { currency: 'EUR', customerId: 'bolt', loss: '0' },
      ],
      ['input.range', 'individual[0]'],
    ],
    [
      'more lost than owed',
      matrix,
      aged,
      [{ currency: 'EUR', bucket: 'current', amount: 1, loss: 2 }],
      ['input.range', 'individual[0].loss'],
    ],
    [
      'a bucket that is none',
      matrix,
      aged,
      [{ currency: 'EUR', bucket: 'late', amount: 1, loss: 0 }],
      ['input.conflict', 'individual[0].bucket'],
    ],
    [
      'a customer without a report',
      matrix,
      aged,
      [{ currency: 'EUR', customerId: 'acme', loss: 0 }],
      ['input.missing', 'aging.customers'],
    ],
    [
      'a customer who is not there',
      matrix,
      report,
      [{ currency: 'EUR', customerId: 'constructor', loss: 0 }],
      ['input.conflict', 'individual[0].customerId'],
    ],
    [
      'a customer twice',
      matrix,
      report,
      new Array(2).fill({ currency: 'EUR', customerId: 'acme', loss: 0 }),
      ['id.duplicate', 'individual[1].customerId'],
    ],
    [
      'a customer and a bucket',
      matrix,
      report,
      [{ currency: 'EUR', customerId: 'acme', bucket: 'current', loss: 0 }],
      ['input.conflict', 'individual[0].bucket'],
    ],
  ])('refuses %s', (_, givenMatrix, givenAged, individual, expected) => {
    expect(
      refusal(() => expectedCreditLoss(givenMatrix as never, givenAged as never, individual as never)),
    ).toEqual(expected)
  })

  const amounts = fc.tuple(anyCents, anyCents, anyCents)
  const rates = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 3 })
  const written = (permille: readonly number[]): string[] => permille.map((rate) => (rate / 1000).toFixed(3))
  const lossOf = (matrixOfLaw: LossMatrix, cents: readonly bigint[]) =>
    expectedCreditLoss(matrixOfLaw, agedOf(cents.map(money))).currencies[0]!

  prop.prop([amounts, amounts, rates])(
    'is additive over customers before it is rounded',
    (a, b, permille) => {
      const law = matrixOf(written(permille))
      const both = a.map((cents, index) => cents + b[index]!)
      // Rates of 3 decimals on cents have 5, so nothing of 12 is rounded.
      expect(units(lossOf(law, both).unrounded)).toBe(
        units(lossOf(law, a).unrounded) + units(lossOf(law, b).unrounded),
      )
    },
  )

  prop.prop([
    amounts,
    rates,
    rates,
    fc.constantFrom('per-bucket', 'once'),
    fc.constantFrom('half-up', 'half-even', 'up', 'down'),
  ])('never falls where a rate rises, and never exceeds what is owed', (cents, low, more, scope, mode) => {
    const rounding = { scope, mode } as const
    const high = low.map((rate, index) => Math.min(1000, rate + more[index]!))
    const [less, greater] = [low, high].map((own) => lossOf(matrixOf(written(own), { rounding }), cents))
    expect(units(greater!.provision) >= units(less!.provision)).toBe(true)
    expect(units(greater!.provision) <= units(greater!.gross)).toBe(true)
    for (const { rows, matrixLoss } of [less!, greater!])
      expect(rows.reduce((sum, { loss }) => sum + units(loss), 0n)).toBe(units(matrixLoss))
  })

  prop.prop([amounts, rates, fc.integer({ min: 0, max: 3000 })])(
    'is the same by the multiplied rates',
    (cents, permille, times) => {
      const multiplied = lossOf(
        matrixOf(written(permille), { forwardLooking: (times / 1000).toFixed(3) }),
        cents,
      )
      const plain = permille.map((rate) => (Math.min(1_000_000, rate * times) / 1_000_000).toFixed(6))
      expect(multiplied.rows.map(({ loss }) => loss)).toEqual(
        lossOf(matrixOf(plain), cents).rows.map(({ loss }) => loss),
      )
    },
  )
})

describe('provisionPresets', () => {
  test.each(Object.entries(provisionPresets))(
    '%s has a row for every bucket of its schedule',
    (_, preset) => {
      const empty = agingReport({ ...documents, asOf: '2026-03-31', ...preset.schedule })
      const { currencies } = expectedCreditLoss(preset.matrix, empty)
      expect(currencies.map(({ currency }) => currency)).toEqual(['EUR', 'JPY'])
      expect(preset.source).not.toBe('')
    },
  )

  // The amounts and the provisions that the publications give, in whole units.
  test.each<[ProvisionPresetName, number[], string[], string]>([
    // IFRS 9, IE74 to IE77
    [
      'ifrs-9-ie12',
      [15_000_000, 7_500_000, 4_000_000, 2_500_000, 1_000_000],
      ['45000', '120000', '144000', '165000', '106000'],
      '580000',
    ],
    // ASC 326-20-55-37 to 40
    ['asc-326-example-5', [5_984_698, 8272, 2882, 842, 1100], ['16159', '596', '674', '440', '812'], '18681'],
    // 1,000 in each bucket: the ladder itself.
    ['cn-age-ladder', Array(6).fill(1000), ['50', '100', '300', '500', '800', '1000'], '2750'],
    ['cn-300593-2024', Array(6).fill(1000), ['50', '100', '150', '300', '500', '1000'], '2100'],
  ])('%s gives what was published', (name, amounts, provisions, total) => {
    const { matrix, schedule } = provisionPresets[name]
    const buckets = matrix.rows.map(({ bucket }, index) => ({ id: bucket, amount: String(amounts[index]) }))
    expect(amounts).toHaveLength(matrix.rows.length)
    const { currencies } = expectedCreditLoss(matrix, { currency: 'CNY', basis: schedule.basis, buckets })
    expect(currencies[0]?.rows.map(({ loss }) => String(Number(loss)))).toEqual(provisions)
    expect(Number(currencies[0]?.provision)).toBe(Number(total))
  })

  test('the ladder that is only usual says so', () => {
    expect(provisionPresets['cn-age-ladder'].source).toMatch(/no single publication/)
  })

  test('are frozen to the last field', () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(frozen))
    expect(frozen(provisionPresets)).toBe(true)
  })
})

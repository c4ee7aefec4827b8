import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { agingReport } from '../../src/aging/index.js'
import { cohortLossRates, rollRates } from '../../src/metrics/index.js'
import { invoice } from '../ledger/given.js'
import { refusal } from '../refusal.js'
import { anyCents, money, someCents } from './amounts.js'

const buckets = (...amounts: readonly string[]) =>
  amounts.map((amount, index) => ({ id: `b${String(index)}`, amount }))
const request = {
  currency: 'EUR',
  snapshots: [
    { buckets: buckets('100.00', '40.00', '9.00') },
    { buckets: buckets('50.00', '60.00', '10.00') },
    { buckets: buckets('80.00', '10.00', '30.00') },
  ],
  average: 'mean-of-rates',
  minimumTransitions: 2,
  terminalRate: '1',
} as const

describe('rollRates', () => {
  test('averages the transitions, each alike', () => {
    // 60 / 100 and 10 / 50: mean 0.4; 10 / 40 and 30 / 60: mean 0.375; 0.4 × 0.375 = 0.15
    expect(rollRates(request)).toEqual({
      rows: [
        {
          bucket: 'b0',
          rollRate: '0.400000000000',
          lossRate: '0.150000000000',
          transitions: ['0.600000000000', '0.200000000000'],
        },
        {
          bucket: 'b1',
          rollRate: '0.375000000000',
          lossRate: '0.375000000000',
          transitions: ['0.250000000000', '0.500000000000'],
        },
        { bucket: 'b2', rollRate: '1.000000000000', lossRate: '1.000000000000', transitions: [] },
      ],
      matrixRows: [
        { bucket: 'b0', rate: '0.150000000000' },
        { bucket: 'b1', rate: '0.375000000000' },
        { bucket: 'b2', rate: '1.000000000000' },
      ],
      reasons: [
        { code: 'metrics.rolled', params: { bucket: 'b0', rate: '0.400000000000', transitions: 2 } },
        { code: 'metrics.rolled', params: { bucket: 'b1', rate: '0.375000000000', transitions: 2 } },
      ],
    })
  })

  test('pools them by amount', () => {
    // 70 / 150 and 40 / 100; 0.466… × 0.4 × 0.5
    const { rows } = rollRates({ ...request, average: 'pooled', terminalRate: '0.5' })
    expect(rows.map(({ rollRate, lossRate }) => [rollRate, lossRate])).toEqual([
      ['0.466666666667', '0.093333333333'],
      ['0.400000000000', '0.200000000000'],
      ['0.500000000000', '0.500000000000'],
    ])
  })

  test('caps a rate at 1, and says that it would be more', () => {
    const snapshots = [{ buckets: buckets('10.00', '0.00') }, { buckets: buckets('0.00', '12.00') }]
    const { rows, reasons } = rollRates({ ...request, snapshots, minimumTransitions: 1 })
    expect(rows[0]?.rollRate).toBe('1.000000000000')
    expect(reasons[1]).toEqual({
      code: 'metrics.roll-capped',
      params: { bucket: 'b0', transition: 1, rate: '1.200000000000' },
    })
  })

  test('has no rate with too few transitions, nor a loss rate that rests on it', () => {
    const snapshots = [
      { buckets: buckets('10.00', '0.00', '0.00') },
      { buckets: buckets('0.00', '5.00', '0.00') },
    ]
    const { rows, matrixRows, reasons } = rollRates({ ...request, snapshots, minimumTransitions: 1 })
    expect(rows.map(({ rollRate, lossRate }) => [rollRate, lossRate])).toEqual([
      ['0.500000000000', null],
      [null, null],
      ['1.000000000000', '1.000000000000'],
    ])
    expect(rows[1]?.transitions).toEqual([null])
    expect(matrixRows).toBeNull()
    expect(reasons[1]).toEqual({
      code: 'metrics.roll-unknown',
      params: { bucket: 'b1', transitions: 0, required: 1 },
    })
  })

  test('takes the buckets of aging reports', () => {
    const at = (asOf: string) =>
      agingReport({
        invoices: [invoice({ dueDate: '2026-02-28' })],
        asOf,
        basis: 'due-date',
        bucketEdges: [30],
      })
    const snapshots = ['2026-02-28', '2026-03-31'].map((day) => ({ buckets: at(day).currencies[0]!.buckets }))
    // All of 100 that was current goes past the first 30 days, so nothing of it is found there.
    const { rows } = rollRates({ ...request, snapshots, minimumTransitions: 1 })
    expect(rows.map(({ bucket, rollRate }) => [bucket, rollRate])).toEqual([
      ['current', '0.000000000000'],
      ['1-30', null],
      ['31+', '1.000000000000'],
    ])
    const reports = ['2026-02-28', '2026-03-31'].map(at)
    expect(rollRates({ ...request, snapshots: reports, minimumTransitions: 1 }).rows).toEqual(rows)
    expect(refusal(() => rollRates({ ...request, currency: 'CHF', snapshots: reports }))).toEqual([
      'currency.missing',
      'snapshots[0].currencies',
    ])
  })

  const [first] = request.snapshots
  test.each<[string, object, [string, string]]>([
    ['one snapshot', { snapshots: [first] }, ['input.range', 'snapshots']],
    ['a million snapshots', { snapshots: new Array(1e6).fill(first) }, ['input.range', 'snapshots']],
    [
      'one bucket',
      { snapshots: [{ buckets: buckets('1') }, first] },
      ['input.range', 'snapshots[0].buckets'],
    ],
    [
      'other buckets',
      { snapshots: [first, { buckets: buckets('1', '2') }] },
      ['input.conflict', 'snapshots[1].buckets'],
    ],
    [
      'a bucket twice',
      { snapshots: [{ buckets: [...first.buckets, ...first.buckets] }, first] },
      ['id.duplicate', 'snapshots[0].buckets[3].id'],
    ],
    [
      'a negative balance',
      { snapshots: [{ buckets: buckets('-1', '2') }, first] },
      ['amount.negative', 'snapshots[0].buckets[0].amount'],
    ],
    [
      'a write-off of no bucket',
      { snapshots: [first, { ...first, writtenOff: [{ id: 'b9', amount: '1' }] }] },
      ['input.conflict', 'snapshots[1].writtenOff'],
    ],
    ['no average', { average: undefined }, ['input.missing', 'average']],
    ['no minimum', { minimumTransitions: 0 }, ['input.range', 'minimumTransitions']],
    ['no terminal rate', { terminalRate: undefined }, ['input.missing', 'terminalRate']],
    ['a terminal rate above 1', { terminalRate: '1.1' }, ['input.range', 'terminalRate']],
  ])('refuses %s', (_, spoilt, expected) => {
    expect(refusal(() => rollRates({ ...request, ...spoilt } as never))).toEqual(expected)
  })

  const books = fc.array(fc.array(someCents, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 })
  prop.prop([books, fc.constantFrom('mean-of-rates', 'pooled'), fc.constantFrom('1', '0.35')])(
    'gives loss rates that are the products of the roll rates, from 0 to 1',
    (rows, average, terminalRate) => {
      const snapshots = rows.map((amounts) => ({ buckets: buckets(...amounts.map(money)) }))
      const result = rollRates({ ...request, snapshots, average, minimumTransitions: 1, terminalRate })
      let product = 1
      for (const { rollRate, lossRate } of [...result.rows].reverse()) {
        product *= Number(rollRate)
        expect(Number(lossRate)).toBeCloseTo(product, 9)
        expect(Number(rollRate) >= 0 && Number(rollRate) <= 1).toBe(true)
      }
    },
  )
})

describe('cohortLossRates', () => {
  const cohort = (sales: string, ...paid: readonly string[]) =>
    cohortLossRates({
      currency: 'EUR',
      sales,
      stages: paid.map((amount, index) => ({ bucket: `b${String(index)}`, paid: amount })),
    })

  test('follows the sales to their end', () => {
    // 100 sold: 60 paid at once, 30 of the 40 left, 2 of the 10 left, 8 never
    expect(cohort('100.00', '60.00', '30.00', '2.00')).toMatchObject({
      unpaid: '8.00',
      rows: [
        { reached: '100.00', paid: '60.00', rollRate: '0.400000000000', lossRate: '0.080000000000' },
        { reached: '40.00', paid: '30.00', rollRate: '0.250000000000', lossRate: '0.200000000000' },
        { reached: '10.00', paid: '2.00', rollRate: '0.800000000000', lossRate: '0.800000000000' },
      ],
    })
  })

  test('has no rate of a bucket that nothing reached', () => {
    const { rows, matrixRows, reasons } = cohort('100.00', '100.00', '0.00')
    expect(rows.map(({ lossRate }) => lossRate)).toEqual(['0.000000000000', null])
    expect(matrixRows).toBeNull()
    expect(reasons.map(({ code }) => code)).toEqual(['metrics.cohort', 'metrics.cohort-empty'])
  })

  test('refuses more paid than sold, a bucket twice, and none', () => {
    expect(refusal(() => cohort('1.00', '0.60', '0.41'))).toEqual(['input.conflict', 'stages[1].paid'])
    expect(refusal(() => cohort('1.00'))).toEqual(['input.range', 'stages'])
    const twice = { bucket: 'a', paid: '0' }
    const request = { currency: 'EUR', sales: '1', stages: [twice, twice] }
    expect(refusal(() => cohortLossRates(request))).toEqual(['id.duplicate', 'stages[1].bucket'])
  })

  prop.prop([fc.array(anyCents, { minLength: 1, maxLength: 5 }), someCents])(
    'gives the rates that roll rates of the same cohort give',
    (paid, unpaid) => {
      const sales = paid.reduce((sum, cents) => sum + cents, unpaid)
      const { rows } = cohort(money(sales), ...paid.map(money), '0.00')
      const reached = rows.map((row) => row.reached)
      const snapshots = reached.map((amount, place) => ({
        buckets: buckets(...reached.map((_, bucket) => (bucket === place ? amount : '0.00'))),
      }))
      const rolled = rollRates({ ...request, snapshots, average: 'pooled', minimumTransitions: 1 })
      expect(rolled.rows.map(({ rollRate }) => rollRate)).toEqual(rows.map(({ rollRate }) => rollRate))
      rolled.rows.forEach(({ lossRate }, index) => {
        expect(Number(lossRate)).toBeCloseTo(Number(rows[index]?.lossRate), 10)
      })
    },
  )
})

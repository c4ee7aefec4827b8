import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { agingReport, type AgingReport } from '../../src/aging/index.js'
import { cohortLossRates, rollRates, type RollSnapshot } from '../../src/metrics/index.js'
import { invoice } from '../ledger/given.js'
import { refusal } from '../refusal.js'
import { anyCents, money, someCents, statistic } from './amounts.js'

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

const stood = (transition: number, opening: string, collected: string) => ({
  code: 'metrics.roll-opening',
  params: { bucket: 'b1', last: 'b2', transition, opening, collected, currency: 'EUR' },
})

describe('rollRates', () => {
  test('averages the transitions, each alike', () => {
    // 60 / 100 and 10 / 50: mean 0.4; (10 − 9) / 40 and (30 − 10) / 60: mean 0.179…; their product is 0.0716…
    expect(rollRates(request)).toEqual({
      rows: [
        {
          bucket: 'b0',
          rollRate: '0.400000000000',
          lossRate: '0.071666666667',
          transitions: ['0.600000000000', '0.200000000000'],
        },
        {
          bucket: 'b1',
          rollRate: '0.179166666667',
          lossRate: '0.179166666667',
          transitions: ['0.025000000000', '0.333333333333'],
        },
        { bucket: 'b2', rollRate: '1.000000000000', lossRate: '1.000000000000', transitions: [] },
      ],
      matrixRows: [
        { bucket: 'b0', rate: '0.071666666667' },
        { bucket: 'b1', rate: '0.179166666667' },
        { bucket: 'b2', rate: '1.000000000000' },
      ],
      reasons: [
        { code: 'metrics.rolled', params: { bucket: 'b0', rate: '0.400000000000', transitions: 2 } },
        { code: 'metrics.rolled', params: { bucket: 'b1', rate: '0.179166666667', transitions: 2 } },
        stood(1, '9.00', '0.00'),
        stood(2, '10.00', '0.00'),
      ],
    })
  })

  test('pools them by amount', () => {
    // 70 / 150 and (1 + 20) / 100; 0.466… × 0.21 × 0.5
    const { rows } = rollRates({ ...request, average: 'pooled', terminalRate: '0.5' })
    expect(rows.map(({ rollRate, lossRate }) => [rollRate, lossRate])).toEqual([
      ['0.466666666667', '0.049000000000'],
      ['0.210000000000', '0.105000000000'],
      ['0.500000000000', '0.500000000000'],
    ])
  })

  test('rounds once, from the exact product', () => {
    // 1 / 3 × 1 / 2 × 0.333333333333 = 0.0555555555555
    const snapshots = [
      { buckets: buckets('3.00', '2.00', '0.00') },
      { buckets: buckets('9.00', '1.00', '1.00') },
    ]
    const { rows } = rollRates({
      ...request,
      snapshots,
      minimumTransitions: 1,
      terminalRate: '0.333333333333',
    })
    expect(rows.map(({ lossRate }) => lossRate)).toEqual([
      '0.055555555556',
      '0.166666666667',
      '0.333333333333',
    ])
  })

  test('counts nothing as rolled that stood in the last bucket already', () => {
    // All of the 50 was paid; the 100 had been in the last bucket before, whether it stands there still, was written off
    // or was paid.
    const last = (amount: string, more = {}) =>
      rollRates({
        ...request,
        snapshots: [{ buckets: buckets('50.00', '100.00') }, { buckets: buckets('0.00', amount), ...more }],
        minimumTransitions: 1,
      }).rows[0]?.rollRate
    expect(last('100.00')).toBe('0.000000000000')
    expect(last('0.00', { writtenOff: [{ id: 'b1', amount: '100.00' }] })).toBe('0.000000000000')
    expect(last('60.00')).toBe('0.000000000000')
    // 120 − 100 rolled; had 30 of the 100 been paid, 120 − 70 would have.
    expect(last('120.00')).toBe('0.400000000000')
    expect(last('120.00', { collected: '30.00' })).toBe('1.000000000000')
  })

  test('tells what stood in the last bucket and what of it was paid', () => {
    const [first, second] = request.snapshots
    const snapshots = [first, { ...second, collected: '4.00' }]
    const { rows, reasons } = rollRates({ ...request, snapshots, minimumTransitions: 1 })
    // (10 − (9 − 4)) / 40
    expect(rows[1]?.transitions).toEqual(['0.125000000000'])
    expect(reasons.slice(2)).toEqual([stood(1, '9.00', '4.00')])
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
    // A report knows nothing of what was written off, and what is said beside one would be lost.
    const [before, after] = reports as [AgingReport, AgingReport]
    const beside = { ...after, writtenOff: [{ id: '1-30', amount: '5.00' }] }
    expect(refusal(() => rollRates({ ...request, snapshots: [before, beside] }))).toEqual([
      'input.conflict',
      'snapshots[1].writtenOff',
    ])
    for (const snapshots of [
      [after, before],
      [after, after],
    ])
      expect(refusal(() => rollRates({ ...request, snapshots }))).toEqual(['date.order', 'snapshots[1].asOf'])
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
    [
      'more collected of the last bucket than stood in it',
      { snapshots: [first, { ...first, collected: '9.01' }] },
      ['input.conflict', 'snapshots[1].collected'],
    ],
    [
      'less than nothing collected',
      { snapshots: [first, { ...first, collected: '-1' }] },
      ['amount.negative', 'snapshots[1].collected'],
    ],
    ['no average', { average: undefined }, ['input.missing', 'average']],
    ['no minimum', { minimumTransitions: 0 }, ['input.range', 'minimumTransitions']],
    ['no terminal rate', { terminalRate: undefined }, ['input.missing', 'terminalRate']],
    ['a terminal rate above 1', { terminalRate: '1.1' }, ['input.range', 'terminalRate']],
  ])('refuses %s', (_, spoilt, expected) => {
    expect(refusal(() => rollRates({ ...request, ...spoilt } as never))).toEqual(expected)
  })

  // Of each bucket a part is paid, a part written off, and the rest is one age older; the last bucket keeps its rest.
  const parts = fc.tuple(fc.bigInt({ min: 0n, max: 4n }), fc.bigInt({ min: 0n, max: 4n }))
  const periods = fc.array(fc.tuple(someCents, fc.array(parts, { minLength: 4, maxLength: 4 })), {
    minLength: 1,
    maxLength: 5,
  })
  prop.prop([fc.array(someCents, { minLength: 4, maxLength: 4 }), periods])(
    'finds the share of each age that was not paid, however much the last bucket held',
    (opening, moves) => {
      let book = opening
      const snapshots: RollSnapshot[] = [{ buckets: buckets(...book.map(money)) }]
      const unpaid: (string | null)[][] = []
      for (const [sales, fates] of moves) {
        const paid = book.map((amount, place) => (amount * fates[place]![0]) / 10n)
        const off = book.map((amount, place) => (amount * fates[place]![1]) / 10n)
        const left = book.map((amount, place) => amount - paid[place]! - off[place]!)
        unpaid.push(
          book.map((amount, place) => (amount === 0n ? null : statistic(amount - paid[place]!, amount))),
        )
        book = [sales, left[0]!, left[1]!, left[2]! + left[3]!]
        snapshots.push({
          buckets: buckets(...book.map(money)),
          writtenOff: buckets('0', ...[off[0]!, off[1]!, off[2]! + off[3]!].map(money)),
          collected: money(paid[3]!),
        })
      }
      const { rows } = rollRates({ ...request, snapshots, minimumTransitions: 1 })
      rows.slice(0, -1).forEach(({ transitions }, place) => {
        expect(transitions).toEqual(unpaid.map((rates) => rates[place]))
      })
    },
  )

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

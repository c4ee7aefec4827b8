import { describe, expect, test } from 'vitest'
import { recommendLimit, type LimitMethod, type LimitRequest } from '../../src/limits/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { as } from './given.js'

const given = (methods: readonly LimitMethod[], more: Partial<LimitRequest> = {}): LimitRequest => ({
  currency: 'EUR',
  methods,
  rounding: { unit: { EUR: '0.01' }, mode: 'half-up' },
  ...more,
})
/** The limit of one method, or null. */
const limitOf = (method: unknown): string | null =>
  recommendLimit(given([as(method)])).methods[0]?.limit ?? null

const classes = [
  { class: 'A', netWorthShare: '0.5', turnoverShare: '0.1' },
  { class: 'B', netWorthShare: '0.35', turnoverShare: '0.05' },
]
const factors = [
  { grade: 'AA', factor: '1.0' },
  { grade: 'A', factor: '0.8' },
  { grade: 'C', factor: '0' },
]
const bands = [
  { upTo: '-4.6', share: '0' },
  { upTo: '1', share: '0.2' },
  { upTo: null, share: '0.25' },
]
const points = [
  { from: 4, to: 7, limit: '4000' },
  { from: 8, to: 11, limit: '10000' },
]

describe('one method', () => {
  test.each<[method: unknown, limit: string | null]>([
    [{ method: 'net-worth', netWorth: '500000', share: '0.1' }, '50000.00'],
    // min(50,000, 0.1 × 300,000)
    [
      { method: 'net-worth', netWorth: '500000', share: '0.1', cap: { ownBusiness: '300000', share: '0.1' } },
      '30000.00',
    ],
    [
      { method: 'net-worth', netWorth: '500000', share: '0.1', cap: { ownBusiness: '900000', share: '0.1' } },
      '50000.00',
    ],
    [{ method: 'net-worth', netWorth: '-500000', share: '0.1' }, '0.00'],
    [{ method: 'net-worth', netWorth: null, share: '0.1' }, null],
    [
      { method: 'tangible-net-worth', tangibleNetWorth: '400000', preTaxProfit: '0.01', share: '0.05' },
      '20000.00',
    ],
    [
      { method: 'tangible-net-worth', tangibleNetWorth: '400000', preTaxProfit: '0.00', share: '0.05' },
      '0.00',
    ],
    [{ method: 'tangible-net-worth', tangibleNetWorth: '400000', preTaxProfit: '-1', share: '0.05' }, '0.00'],
    [{ method: 'tangible-net-worth', tangibleNetWorth: '400000', preTaxProfit: null, share: '0.05' }, null],
    // min(0.35 × 100,000, 0.05 × 560,000) = min(35,000, 28,000)
    [
      { method: 'class-minimum', tangibleNetWorth: '100000', turnover: '560000', class: 'B', classes },
      '28000.00',
    ],
    [
      { method: 'class-minimum', tangibleNetWorth: '100000', turnover: '5600000', class: 'B', classes },
      '35000.00',
    ],
    [{ method: 'trade-references', limits: ['60000', '20000', '40000'] }, '40000.00'],
    // (20,000 + 40,000) ÷ 2
    [{ method: 'trade-references', limits: ['60000', '20000', '40000', '10000'] }, '30000.00'],
    [{ method: 'trade-references', limits: [] }, null],
    // 30,000 ÷ 30 × (45 + 15) × 1.2
    [{ method: 'needs', sales: '30000', days: 30, termDays: 45, graceDays: 15, taxRate: '0.2' }, '72000.00'],
    [{ method: 'needs', sales: '365000', days: 365, termDays: 30, taxRate: 0 }, '30000.00'],
    [{ method: 'last-limit', limit: '50000', factor: '1.2' }, '60000.00'],
    [{ method: 'last-limit', limit: null, factor: '1.2' }, null],
    [{ method: 'sum-of-risks', amounts: ['200000', '100000'] }, '300000.00'],
    // (3,000,000 + 500,000) ÷ 2
    [{ method: 'small-customer', netAssets: '3000000', netProfit: '500000' }, '1750000.00'],
    [{ method: 'small-customer', netAssets: '3000000', netProfit: '500000', factor: '0.5' }, '875000.00'],
    [{ method: 'small-customer', netAssets: '100', netProfit: '-500' }, '0.00'],
    [
      { method: 'sales-term-factor', monthlySales: '200000', termMonths: 2, grade: 'A', factors },
      '320000.00',
    ],
    [{ method: 'sales-term-factor', monthlySales: '200000', termMonths: '1.5', grade: 'C', factors }, '0.00'],
    [{ method: 'share-of', amount: '120000', share: '0.1' }, '12000.00'],
    [{ method: 'share-of', amount: '-120000', share: '0.1' }, '0.00'],
    [{ method: 'banded-share', amount: '1000', figure: '-4.6', bands }, '0.00'],
    [{ method: 'banded-share', amount: '1000', figure: '-4.59', bands }, '200.00'],
    [{ method: 'banded-share', amount: '1000', figure: '1.01', bands }, '250.00'],
    [{ method: 'banded-share', amount: '1000', figure: null, bands }, null],
    [{ method: 'points', points: 7, bands: points }, '4000.00'],
    [{ method: 'points', points: 8, bands: points }, '10000.00'],
    [{ method: 'points', points: '7.5', bands: points }, null],
    [{ method: 'points', points: 12, bands: points }, null],
  ])('%o comes to %s', (method, limit) => {
    expect(limitOf(method)).toBe(limit)
  })

  test('says what it lacks, and that it came out below zero', () => {
    const reasonsOf = (method: LimitMethod) => recommendLimit(given([method])).reasons
    expect(
      reasonsOf({ method: 'tangible-net-worth', tangibleNetWorth: null, preTaxProfit: null, share: 1 }),
    ).toEqual([
      {
        code: 'limits.fact-unknown',
        params: { method: 'tangible-net-worth', facts: 'tangibleNetWorth, preTaxProfit' },
      },
    ])
    expect(reasonsOf({ method: 'share-of', amount: -1, share: 1 })).toEqual([
      { code: 'limits.method-below-zero', params: { method: 'share-of' } },
    ])
    const unprofitable = {
      method: 'tangible-net-worth',
      tangibleNetWorth: 400_000,
      preTaxProfit: 0,
      share: 1,
    }
    expect(reasonsOf(unprofitable as LimitMethod)).toEqual([
      { code: 'limits.method-needs-profit', params: { method: 'tangible-net-worth' } },
    ])
    expect(reasonsOf({ ...unprofitable, preTaxProfit: '0.01' } as LimitMethod)).toEqual([])
    expect(reasonsOf({ method: 'trade-references', limits: [] })).toEqual([
      { code: 'limits.method-silent', params: { method: 'trade-references' } },
    ])
  })
})

describe('several methods', () => {
  const share = (amount: string | null): LimitMethod => ({ method: 'share-of', amount, share: 1 })
  const three = [share('50000'), share('40000'), share('45001')]

  test.each<[blend: LimitRequest['blend'], limit: string]>([
    ['minimum', '40000.00'],
    // 135,001 ÷ 3 = 45,000.333…
    ['average', '45000.33'],
    // (2 × 50,000 + 40,000) ÷ 3
    [{ weights: [2, 1, 0] }, '46666.67'],
    [{ weights: ['0.5', '0.25', '0.25'] }, '46250.25'],
  ])('blended by %o come to %s', (blend, limit) => {
    expect(recommendLimit(given(three, as({ blend })))).toMatchObject({ limit, blended: limit })
  })

  test('of which one is not known give no limit, unless it may be passed over', () => {
    const two = [share('50000'), share(null)]
    expect(recommendLimit(given(two, { blend: 'average' }))).toMatchObject({
      status: 'not-computable',
      methods: [{ limit: '50000.00' }, { limit: null }],
      reasons: [{ code: 'limits.fact-unknown' }],
    })
    const skipped = recommendLimit(given(two, { blend: 'average', whenNotComputable: 'skip' }))
    expect(skipped).toMatchObject({
      status: 'recommended',
      limit: '50000.00',
      reasons: [{ code: 'limits.fact-unknown' }],
    })
    const none = recommendLimit(given([share(null)], { whenNotComputable: 'skip' }))
    expect(none.status).toBe('not-computable')
  })

  test('are rounded to the unit, then bounded, and say so', () => {
    const rounding = { unit: { EUR: '1000' }, mode: 'down' } as const
    expect(recommendLimit(given([share('45999.99')], { rounding }))).toMatchObject({
      limit: '45000.00',
      blended: '45999.99',
    })
    expect(recommendLimit(given([share('45999.99')], { rounding, ceiling: '40500' }))).toMatchObject({
      limit: '40500.00',
      reasons: [{ code: 'limits.capped', params: { rounded: '45000.00', limit: '40500.00' } }],
    })
    expect(recommendLimit(given([share('10')], { rounding, floor: '500' }))).toMatchObject({
      limit: '500.00',
      reasons: [{ code: 'limits.raised-to-floor' }],
    })
  })
})

describe('bad input', () => {
  const one: LimitMethod = { method: 'share-of', amount: 1, share: 1 }
  const method = (more: object): LimitRequest => given([as({ ...one, ...more })])
  const table = (rows: readonly object[]) =>
    given([as({ method: 'banded-share', amount: 1, figure: 1, bands: rows })])
  const card = (rows: readonly object[]) => given([as({ method: 'points', points: 1, bands: rows })])
  const sales = (more: object) =>
    given([as({ method: 'sales-term-factor', monthlySales: 1, termMonths: 1, grade: 'A', factors, ...more })])
  test.each<[what: string, request: unknown, expected: [string, string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['a revoked proxy', revokedProxy(), ['input.type', '']],
    ['an unknown field', { ...given([one]), asOf: 1 }, ['input.unknown-key', 'asOf']],
    ['no methods', given([]), ['policy.invalid', 'methods']],
    ['too many methods', given(new Array<LimitMethod>(51).fill(one)), ['input.range', 'methods']],
    ['an unknown method', method({ method: 'guess' }), ['input.choice', 'methods[0].method']],
    ['a field of another method', method({ netWorth: 1 }), ['input.unknown-key', 'methods[0].netWorth']],
    [
      'a missing fact: not the same as null',
      method({ amount: undefined }),
      ['input.missing', 'methods[0].amount'],
    ],
    ['a percentage', method({ share: 10 }), ['input.range', 'methods[0].share']],
    [
      'a percentage beside a fact that is not known',
      method({ amount: null, share: 10 }),
      ['input.range', 'methods[0].share'],
    ],
    [
      'a table out of order beside a fact that is not known',
      sales({ monthlySales: null, factors: [...factors].reverse() }),
      ['policy.invalid', 'methods[0].factors[1]'],
    ],
    [
      'a percentage in a band',
      table([{ upTo: null, share: 25 }]),
      ['input.range', 'methods[0].bands[0].share'],
    ],
    [
      'a percentage of a class',
      given([
        {
          method: 'class-minimum',
          tangibleNetWorth: 1,
          turnover: 1,
          class: 'B',
          classes: [{ class: 'B', netWorthShare: '0.35', turnoverShare: 5 }],
        },
      ]),
      ['input.range', 'methods[0].classes[0].turnoverShare'],
    ],
    ['NaN', method({ amount: NaN }), ['decimal.invalid', 'methods[0].amount']],
    ['no blend for two', given([one, one]), ['input.missing', 'blend']],
    ['an unknown blend', given([one, one], { blend: as('mode') }), ['input.choice', 'blend']],
    ['too few weights', given([one, one], { blend: { weights: [1] } }), ['input.conflict', 'blend.weights']],
    [
      'weights of zero',
      given([one, one], { blend: { weights: [0, 0] } }),
      ['split.no-weight', 'blend.weights'],
    ],
    ['a negative weight', given([one], { blend: { weights: [-1] } }), ['input.range', 'blend.weights[0]']],
    ['a misspelt blend', given([one], { blend: as({ weight: [1] }) }), ['input.unknown-key', 'blend.weight']],
    ['a floor above the ceiling', given([one], { floor: 2, ceiling: 1 }), ['policy.invalid', 'floor']],
    ['no rounding', { ...given([one]), rounding: undefined }, ['input.missing', 'rounding']],
    [
      'no unit in the currency',
      given([one], { rounding: { unit: { USD: 1 }, mode: 'up' } }),
      ['currency.missing', 'rounding.unit.EUR'],
    ],
    [
      'a unit of zero',
      given([one], { rounding: { unit: { EUR: 0 }, mode: 'up' } }),
      ['input.range', 'rounding.unit.EUR'],
    ],
    ['no risks', given([{ method: 'sum-of-risks', amounts: [] }]), ['input.missing', 'methods[0].amounts']],
    ['an unknown grade', sales({ grade: 'Z' }), ['input.choice', 'methods[0].grade']],
    [
      'grades out of order',
      sales({ factors: [...factors].reverse() }),
      ['policy.invalid', 'methods[0].factors[1]'],
    ],
    [
      'a grade twice',
      sales({ factors: [factors[0], factors[0]] }),
      ['id.duplicate', 'methods[0].factors[1].grade'],
    ],
    ['no bands', table([]), ['policy.invalid', 'methods[0].bands']],
    ['bands with an end', table([{ upTo: 1, share: 1 }]), ['policy.invalid', 'methods[0].bands']],
    [
      'bands out of order',
      table([
        { upTo: 2, share: 1 },
        { upTo: 1, share: 1 },
        { upTo: null, share: 1 },
      ]),
      ['policy.invalid', 'methods[0].bands[1]'],
    ],
    [
      'two bands without an end',
      table([
        { upTo: null, share: 1 },
        { upTo: null, share: 1 },
      ]),
      ['policy.invalid', 'methods[0].bands[1]'],
    ],
    ['points upside down', card([{ from: 2, to: 1, limit: 1 }]), ['policy.invalid', 'methods[0].bands[0]']],
    [
      'points that overlap',
      card([
        { from: 1, to: 2, limit: 1 },
        { from: 2, to: 3, limit: 2 },
      ]),
      ['policy.invalid', 'methods[0].bands[1]'],
    ],
    [
      'more points and a lower limit',
      card([
        { from: 1, to: 2, limit: 2 },
        { from: 3, to: 4, limit: 1 },
      ]),
      ['policy.invalid', 'methods[0].bands[1]'],
    ],
    [
      'null for the days of grace',
      given([as({ method: 'needs', sales: 1, days: 1, termDays: 1, graceDays: null, taxRate: 0 })]),
      ['input.type', 'methods[0].graceDays'],
    ],
    [
      'null for what is not computable',
      { ...given([]), whenNotComputable: null },
      ['input.choice', 'whenNotComputable'],
    ],
    [
      'no days',
      given([as({ method: 'needs', sales: 1, days: 0, termDays: 1, taxRate: 0 })]),
      ['input.range', 'methods[0].days'],
    ],
  ])('%s', (_, request, expected) => {
    expect(refusal(() => recommendLimit(as(request)))).toEqual(expected)
  })
})

import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { compareDso, dsoBenchmarks } from '../../src/metrics/index.js'
import { refusal } from '../refusal.js'
import { statistic } from './amounts.js'

const request = { figures: ['40', '44', '48'], benchmarks: [], tolerance: '2', trendTolerance: '1' } as const

describe('compareDso', () => {
  test('takes the mean of the earlier figures for the own average', () => {
    // (40 + 44) / 2 = 42; 48 − 42 = 6
    expect(compareDso(request)).toEqual({
      latest: '48.000000000000',
      comparisons: [
        { id: 'own-average', days: '42.000000000000', difference: '6.000000000000', verdict: 'above' },
      ],
      trend: 'rising',
      slope: '4.000000000000',
      reasons: [
        {
          code: 'metrics.above-benchmark',
          params: {
            benchmark: 'own-average',
            days: '42.000000000000',
            difference: '6.000000000000',
            tolerance: '2.000000000000',
          },
        },
        {
          code: 'metrics.rising',
          params: { slope: '4.000000000000', tolerance: '1.000000000000', periods: 3 },
        },
      ],
    })
  })

  // A difference that is the tolerance is none.
  test.each([
    ['45.99', 'above'],
    ['46', 'at'],
    ['50', 'at'],
    ['50.01', 'below'],
  ] as const)('48 against %s is %s, give or take 2', (days, verdict) => {
    const { comparisons } = compareDso({ ...request, benchmarks: [{ id: 'industry', days }] })
    expect(comparisons[1]?.verdict).toBe(verdict)
  })

  test.each([
    [['40', '41', '42'], 'steady', '1.000000000000'],
    [['40', '41.1', '42.2'], 'rising', '1.100000000000'],
    [['50', '45', '40'], 'falling', '-5.000000000000'],
    // Through (0, 40) and (2, 44): the period without a figure keeps its place.
    [['40', null, '44'], 'rising', '2.000000000000'],
    // Least squares through 1, 0, 0 at 0, 1, 2: (3 · 0 − 3 · 1) / (3 · 5 − 9)
    [['1', '0', '0'], 'steady', '-0.500000000000'],
    [['40'], null, null],
    [[null, null], null, null],
  ] as const)('%j is %s', (figures, trend, slope) => {
    expect(compareDso({ ...request, figures })).toMatchObject({ trend, slope })
  })

  test('compares nothing where the last period has no figure', () => {
    const { latest, comparisons, reasons } = compareDso({ ...request, figures: ['40', '44', null] })
    expect([latest, comparisons]).toEqual([null, []])
    expect(reasons.map(({ code }) => code)).toEqual(['metrics.no-latest', 'metrics.rising'])
  })

  test('says that one figure is no trend', () => {
    expect(compareDso({ ...request, figures: ['40'] }).reasons).toEqual([
      { code: 'metrics.too-few-figures', params: { periods: 1 } },
    ])
  })

  test('takes the published benchmarks as they are', () => {
    const benchmarks = dsoBenchmarks.map(({ id, days }) => ({ id, days }))
    const { comparisons } = compareDso({ ...request, figures: ['94'], benchmarks })
    expect(comparisons.map(({ verdict }) => verdict)).toEqual(['at', 'below', 'above'])
    expect(Object.isFrozen(dsoBenchmarks) && dsoBenchmarks.every((row) => Object.isFrozen(row))).toBe(true)
  })

  test('has the published figures', () => {
    expect(dsoBenchmarks.map(({ id, days, asOf }) => [id, days, asOf])).toEqual([
      ['cn-dso-guide', '94', null],
      // Coface, 1 April 2025: terms of 76 days and delays of 65 days in 2024
      ['cn-coface-2024', String(76 + 65), '2024-12-31'],
      // National Bureau of Statistics, 27 November 2024: 66.7 days at the end of October, 3.9 more than a year before
      ['cn-industry-2024-10', '66.7', '2024-10-31'],
    ])
  })

  test.each<[string, object, [string, string]]>([
    ['no figure', { figures: [] }, ['input.range', 'figures']],
    ['a million figures', { figures: new Array(1e6).fill('1') }, ['input.range', 'figures']],
    ['a hole', { figures: new Array(2) }, ['input.missing', 'figures[0]']],
    ['a negative figure', { figures: ['-1'] }, ['input.range', 'figures[0]']],
    ['NaN', { figures: [NaN] }, ['decimal.invalid', 'figures[0]']],
    ['no tolerance', { tolerance: undefined }, ['input.missing', 'tolerance']],
    ['no tolerance of the trend', { trendTolerance: undefined }, ['input.missing', 'trendTolerance']],
    ['no benchmarks', { benchmarks: undefined }, ['input.missing', 'benchmarks']],
    [
      'one name twice',
      {
        benchmarks: [
          { id: 'a', days: 1 },
          { id: 'a', days: 2 },
        ],
      },
      ['id.duplicate', 'benchmarks[1].id'],
    ],
    [
      'the name of the own average',
      { benchmarks: [{ id: 'own-average', days: 1 }] },
      ['id.duplicate', 'benchmarks[0].id'],
    ],
    [
      'days and terms',
      { benchmarks: [{ id: 'a', days: 1, termDays: 1 }] },
      ['input.conflict', 'benchmarks[0].termDays'],
    ],
    [
      'a delay alone',
      { benchmarks: [{ id: 'a', delayDays: 1 }] },
      ['input.conflict', 'benchmarks[0].delayDays'],
    ],
    ['terms alone', { benchmarks: [{ id: 'a', termDays: 1 }] }, ['input.missing', 'benchmarks[0].delayDays']],
    ['no days', { benchmarks: [{ id: 'a' }] }, ['input.missing', 'benchmarks[0].days']],
  ])('refuses %s', (_, spoilt, expected) => {
    expect(refusal(() => compareDso({ ...request, ...spoilt } as never))).toEqual(expected)
  })

  prop.prop([
    fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 2, maxLength: 12 }),
    fc.integer({ min: 0, max: 50 }),
  ])('has the same slope where every figure is longer by as much', (figures, more) => {
    const shift = (by: number) => compareDso({ ...request, figures: figures.map((figure) => figure + by) })
    expect(shift(more).slope).toBe(shift(0).slope)
    // Σ (x − x̄)(y − ȳ) / Σ (x − x̄)², both times n
    const count = figures.length
    const places = figures.reduce((sum, _, place) => sum + place, 0)
    const total = figures.reduce((sum, figure) => sum + figure, 0)
    const lean = figures.reduce(
      (sum, figure, place) => sum + (count * place - places) * (count * figure - total),
      0,
    )
    const spread = figures.reduce((sum, _, place) => sum + (count * place - places) ** 2, 0)
    expect(shift(0).slope).toBe(statistic(BigInt(lean), BigInt(spread)))
  })
})

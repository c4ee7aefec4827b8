import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { giniCoefficient, ksStatistic, rocAuc } from '../../src/scoring/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { bothKinds, outcomes, spread } from './outcomes.js'

const scored = (good: number[], bad: number[]) => [
  ...good.map((score) => ({ score, bad: false })),
  ...bad.map((score) => ({ score, bad: true })),
]
const aucOf = (rows: readonly object[], higherScoreIs: 'good' | 'bad' = 'good') =>
  rocAuc({ outcomes: rows as never, higherScoreIs }).auc

describe('rocAuc', () => {
  test.each<[string, number[], number[], string]>([
    ['parts all', [3, 4], [1, 2], '1.000000000000'],
    ['parts all the wrong way round', [1, 2], [3, 4], '0.000000000000'],
    // all four pairs are ties
    ['knows nothing', [5, 5], [5, 5], '0.500000000000'],
    // pairs (1,0) (1,1) (2,0) (2,1): 1 + ½ + 1 + 1 of 4
    ['has a tie', [1, 2], [0, 1], '0.875000000000'],
    // 2 of 3
    ['is a third', [1, 2, 3], [1.5], '0.666666666667'],
  ])('a score that %s', (_, good, bad, auc) => {
    expect(aucOf(scored(good, bad))).toBe(auc)
  })

  test('compares scores as decimals, whatever their scale', () => {
    const rows = [
      { score: '0.1', bad: true },
      { score: '0.10', bad: false },
      { score: 0.30000000000000004, bad: false },
    ]
    // a tie and a pair in order: 1.5 of 2
    expect(aucOf(rows)).toBe('0.750000000000')
  })

  law.prop([bothKinds])('agrees with counting every pair', (rows) => {
    const cases = spread(rows)
    let points = 0
    for (const { score: good } of cases.filter(({ bad }) => !bad)) {
      for (const { score: bad } of cases.filter((one) => one.bad))
        points += good > bad ? 2 : good === bad ? 1 : 0
    }
    const pairs = cases.filter(({ bad }) => bad).length * cases.filter(({ bad }) => !bad).length
    // In units of 10⁻¹², rounded half-up.
    const expected = (BigInt(points) * 10n ** 12n + BigInt(pairs)) / BigInt(2 * pairs)
    expect(aucOf(rows)).toBe(
      `${String(expected / 10n ** 12n)}.${String(expected % 10n ** 12n).padStart(12, '0')}`,
    )
    expect(aucOf(cases)).toBe(aucOf(rows))
  })

  law.prop([bothKinds])(
    'is one less itself where the scores are negated, or read the other way round',
    (rows) => {
      const auc = Number(aucOf(rows))
      const negated = rows.map(({ score, ...rest }) => ({ score: -score, ...rest }))
      expect(Number(aucOf(negated)) + auc).toBeCloseTo(1, 11)
      expect(aucOf(rows, 'bad')).toBe(aucOf(negated))
    },
  )

  law.prop([outcomes])('does not depend on the order of the rows', (rows) => {
    expect(aucOf([...rows].reverse())).toBe(aucOf(rows))
  })

  test('says of what there is no case', () => {
    const { auc, reasons } = rocAuc({ outcomes: scored([1], []), higherScoreIs: 'good' })
    expect([auc, reasons]).toEqual([null, [{ code: 'scoring.no-bad', params: {} }]])
    expect(rocAuc({ outcomes: [], higherScoreIs: 'good' })).toEqual({
      auc: null,
      good: 0,
      bad: 0,
      reasons: [
        { code: 'scoring.no-good', params: {} },
        { code: 'scoring.no-bad', params: {} },
      ],
    })
  })
})

describe('giniCoefficient', () => {
  test.each<[number[], number[], string]>([
    [[3, 4], [1, 2], '1.000000000000'],
    [[1, 2], [3, 4], '-1.000000000000'],
    [[5], [5], '0.000000000000'],
    // 2 · 2/3 − 1
    [[1, 2, 3], [1.5], '0.333333333333'],
  ])('of %j against %j is %s', (good, bad, gini) => {
    expect(giniCoefficient({ outcomes: scored(good, bad), higherScoreIs: 'good' }).gini).toBe(gini)
  })

  test('says of what there is no case', () => {
    const { gini, reasons } = giniCoefficient({ outcomes: scored([], [1]), higherScoreIs: 'bad' })
    expect([gini, reasons]).toEqual([null, [{ code: 'scoring.no-good', params: {} }]])
  })
})

describe('ksStatistic', () => {
  test.each<[string, number[], number[], string, string | null]>([
    ['parts all', [3, 4], [1, 2], '1.000000000000', '2'],
    // within the tie a row-by-row count would find 1, or 0
    ['knows nothing', [5, 5], [5, 5], '0.000000000000', null],
    // up to 1: 2/2 of the bad, 1/2 of the good
    ['has a tie', [1, 2], [0, 1], '0.500000000000', '0'],
    ['parts the wrong way round', [1, 2], [3, 4], '1.000000000000', '2'],
  ])('of a score that %s', (_, good, bad, ks, at) => {
    expect(ksStatistic({ outcomes: scored(good, bad) })).toEqual({ ks, at, reasons: [] })
  })

  law.prop([bothKinds])('is from 0 to 1, the same read from above', (rows) => {
    const ks = Number(ksStatistic({ outcomes: rows }).ks)
    expect(ks).toBeGreaterThanOrEqual(0)
    expect(ks).toBeLessThanOrEqual(1)
    const negated = rows.map(({ score, ...rest }) => ({ score: -score, ...rest }))
    expect(ksStatistic({ outcomes: negated }).ks).toBe(ksStatistic({ outcomes: rows }).ks)
    expect(ksStatistic({ outcomes: [...rows].reverse() })).toEqual(ksStatistic({ outcomes: rows }))
  })

  law.prop([bothKinds])('agrees with counting up to every score', (rows) => {
    const cases = spread(rows)
    const upTo = (bad: boolean, score: number) =>
      cases.filter((one) => one.bad === bad && one.score <= score).length /
      cases.filter((one) => one.bad === bad).length
    const largest = Math.max(...cases.map(({ score }) => Math.abs(upTo(true, score) - upTo(false, score))))
    expect(Number(ksStatistic({ outcomes: rows }).ks)).toBeCloseTo(largest, 10)
  })

  test('says of what there is no case', () => {
    expect(ksStatistic({ outcomes: [] })).toMatchObject({ ks: null, at: null })
  })
})

test.each<[string, unknown, string, string]>([
  ['nothing', undefined, 'input.missing', ''],
  ['a revoked proxy', revokedProxy(), 'input.type', ''],
  ['no direction', { outcomes: [] }, 'input.missing', 'higherScoreIs'],
  ['an unknown direction', { outcomes: [], higherScoreIs: 'better' }, 'input.choice', 'higherScoreIs'],
  ['an unknown field', { outcomes: [], higherScoreIs: 'bad', x: 1 }, 'input.unknown-key', 'x'],
  ['no outcomes', { higherScoreIs: 'bad' }, 'input.missing', 'outcomes'],
  ['a hole', { outcomes: Array(1), higherScoreIs: 'bad' }, 'input.missing', 'outcomes[0]'],
  [
    'a score that is none',
    { outcomes: [{ score: NaN, bad: true }], higherScoreIs: 'bad' },
    'decimal.invalid',
    'outcomes[0].score',
  ],
  [
    'an outcome that is merely truthy',
    { outcomes: [{ score: 1, bad: 1 }], higherScoreIs: 'bad' },
    'input.type',
    'outcomes[0].bad',
  ],
  [
    'a count of zero',
    { outcomes: [{ score: 1, bad: true, count: 0 }], higherScoreIs: 'bad' },
    'input.range',
    'outcomes[0].count',
  ],
])('%s is refused', (_, request, code, path) => {
  expect(refusal(() => rocAuc(request as never))).toEqual([code, path])
  expect(refusal(() => giniCoefficient(request as never))).toEqual([code, path])
})

test('a direction is nothing that ksStatistic reads', () => {
  expect(refusal(() => ksStatistic({ outcomes: [], higherScoreIs: 'good' } as never))).toEqual([
    'input.unknown-key',
    'higherScoreIs',
  ])
})

law.prop([fc.array(fc.boolean(), { minLength: 1, maxLength: 30 })])(
  'a score that is the outcome itself parts everything',
  (bads) => {
    const rows = bads.map((bad) => ({ score: bad ? 0 : 1, bad }))
    const isWhole = bads.includes(true) && bads.includes(false)
    expect(aucOf(rows)).toBe(isWhole ? '1.000000000000' : null)
    expect(ksStatistic({ outcomes: rows }).ks).toBe(isWhole ? '1.000000000000' : null)
  },
)

import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { ROUNDING_MODES } from '../../src/numbers/rounding-mode.js'
import {
  scoreCredit,
  scoreForOdds,
  scoreScaling,
  scorecardPoints,
  type ScorecardPointsRequest,
} from '../../src/scoring/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const scaling = { score0: 600, odds0: { good: 50, bad: 1 }, pdo: 20 }

/* With pdo = 1 the factor is 1/ln 2; coefficients of ln 2 make points that can be seen. */
const LN2 = '0.693147180559945309417232121458176568'
const request: ScorecardPointsRequest = {
  scaling: { score0: 10, odds0: { good: 1, bad: 1 }, pdo: 1 },
  predicts: 'bad',
  intercept: LN2,
  basePoints: 'offset',
  rounding: 'half-up',
  characteristics: [
    {
      id: 'x',
      coefficient: LN2,
      attributes: [
        { to: 0, woe: '-2.6' },
        { from: 0, woe: '1.6' },
        { missing: true, woe: '0.2' },
      ],
    },
    {
      id: 'y',
      coefficient: LN2,
      attributes: [
        { categories: ['a', 'b'], woe: '3.1' },
        { otherwise: true, woe: '-3.1' },
      ],
    },
  ],
}

describe('scoreScaling and scoreForOdds', () => {
  law.prop([fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 })])(
    'odds twice as good are worth the points that double them',
    (good, bad) => {
      const [one, twice] = [good, 2 * good].map((odds) =>
        Number(scoreForOdds({ scaling, odds: { good: odds, bad } })),
      ) as [number, number]
      expect(twice - one).toBeCloseTo(20, 9)
    },
  )

  test('the score of the odds that it is anchored at is the anchor', () => {
    expect(scoreForOdds({ scaling, odds: { good: '12.5', bad: '0.25' } })).toBe('600.000000000000')
  })

  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'input.missing', ''],
    ['odds of nothing', { ...scaling, odds0: { good: 1, bad: 0 } }, 'input.range', 'odds0.bad'],
    ['odds below nothing', { ...scaling, odds0: { good: -1, bad: 1 } }, 'input.range', 'odds0.good'],
    ['odds as one number', { ...scaling, odds0: 50 }, 'input.type', 'odds0'],
    ['no points that double the odds', { ...scaling, pdo: 0 }, 'input.range', 'pdo'],
    ['a score that is none', { ...scaling, score0: NaN }, 'decimal.invalid', 'score0'],
    ['an unknown field', { ...scaling, points0: 1 }, 'input.unknown-key', 'points0'],
  ])('refuse %s', (_, given, code, path) => {
    expect(refusal(() => scoreScaling(given as never))).toEqual([code, path])
  })

  test('scoreForOdds names the place within', () => {
    expect(refusal(() => scoreForOdds({ scaling: { ...scaling, pdo: -1 }, odds: scaling.odds0 }))).toEqual([
      'input.range',
      'scaling.pdo',
    ])
    expect(refusal(() => scoreForOdds({ scaling } as never))).toEqual(['input.missing', 'odds'])
    expect(refusal(() => scoreForOdds(revokedProxy()))).toEqual(['input.type', ''])
  })
})

describe('scorecardPoints', () => {
  test('rounds each row by itself, and the base', () => {
    // The factor is 1/ln 2, so a row earns −woe.
    const { basePoints, offset, scorecard } = scorecardPoints(request)
    expect([basePoints, offset]).toEqual(['9.000000000000', '10.000000000000'])
    expect(scorecard).toEqual({
      schema: 'receivables/scorecard@1',
      offset: '9',
      characteristics: [
        {
          id: 'x',
          attributes: [
            { to: '0', points: '3' },
            { from: '0', points: '-2' },
            { missing: true, points: '0' },
          ],
        },
        {
          id: 'y',
          attributes: [
            { categories: ['a', 'b'], points: '-3' },
            { otherwise: true, points: '3' },
          ],
        },
      ],
    })
    expect(scoreCredit(scorecard, { x: -1, y: 'c' })).toMatchObject({ score: '15' })
  })

  test('a regression on being good has the opposite signs', () => {
    const { basePoints, scorecard } = scorecardPoints({ ...request, predicts: 'good', rounding: 'down' })
    expect(basePoints).toBe('11.000000000000')
    expect(scorecard.characteristics[0]?.attributes?.map(({ points }) => points)).toEqual(['-2', '1', '0'])
  })

  test('base points that are spread leave no offset', () => {
    const { scorecard } = scorecardPoints({ ...request, basePoints: 'spread' })
    // 9/2 to each: 2.6 + 4.5, −1.6 + 4.5, −0.2 + 4.5; −3.1 + 4.5, 3.1 + 4.5
    expect(scorecard.offset).toBe('0')
    expect(
      scorecard.characteristics.map(({ attributes }) => attributes?.map(({ points }) => points)),
    ).toEqual([
      ['7', '3', '4'],
      ['1', '8'],
    ])
  })

  test('every rounding is one that can be named', () => {
    const points = ROUNDING_MODES.map(
      (rounding) =>
        scorecardPoints({ ...request, rounding }).scorecard.characteristics[0]?.attributes?.[2]?.points,
    )
    // −0.2
    expect(points).toEqual(['0', '0', '0', '-1', '0', '0', '-1'])
  })

  const x = request.characteristics[0]!
  test.each<[string, object, string, string]>([
    ['no such outcome', { predicts: 'default' }, 'input.choice', 'predicts'],
    ['no such rounding', { rounding: 'round' }, 'input.choice', 'rounding'],
    ['no such base', { basePoints: 'none' }, 'input.choice', 'basePoints'],
    ['an intercept that is no number', { intercept: NaN }, 'decimal.invalid', 'intercept'],
    ['no characteristics', { characteristics: [] }, 'input.range', 'characteristics'],
    ['a characteristic twice', { characteristics: [x, x] }, 'id.duplicate', 'characteristics[1].id'],
    ['an unknown field', { base: 1 }, 'input.unknown-key', 'base'],
    [
      'points in place of weights of evidence',
      { characteristics: [{ ...x, attributes: [{ from: 0, points: 1 }] }] },
      'input.unknown-key',
      'characteristics[0].attributes[0].points',
    ],
    [
      'a hole between ranges',
      {
        characteristics: [
          {
            ...x,
            attributes: [
              { to: 0, woe: 1 },
              { from: 1, woe: 1 },
            ],
          },
        ],
      },
      'scorecard.invalid',
      'characteristics[0].attributes[1].from',
    ],
  ])('refuses %s', (_, change, code, path) => {
    expect(refusal(() => scorecardPoints({ ...request, ...change } as never))).toEqual([code, path])
  })
})

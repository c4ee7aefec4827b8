import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  prepareScorecard,
  scoreCredit,
  validateScorecard,
  type Behaviour,
  type Scorecard,
} from '../../src/scoring/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const card: Scorecard = {
  schema: 'receivables/scorecard@1',
  offset: '100',
  characteristics: [
    {
      id: 'years',
      attributes: [
        { from: 0, to: 5, points: 2 },
        { from: 5, to: '10.5', points: 5 },
        { from: '10.5', points: 9 },
        { missing: true, points: -3 },
      ],
    },
    {
      id: 'sector',
      weight: '0.5',
      attributes: [
        { categories: ['retail', '__proto__'], points: 4 },
        { categories: ['building'], points: -2 },
        { otherwise: true, points: 1 },
      ],
    },
    { id: 'character', weight: '1.25', rating: { min: 0, max: 10 } },
  ],
  grades: [
    { grade: 'A', from: 115 },
    { grade: 'B', from: 105, to: 115 },
    { grade: 'C', to: 105 },
  ],
}

/** The score of facts, or null. */
const scoreOf = (scorecard: Scorecard, facts: object): string | null => {
  const result = scoreCredit(scorecard, facts as never)
  return result.status === 'scored' ? result.score : null
}

describe('scoreCredit', () => {
  test.each<[string, object, string, string]>([
    // 100 + 2 + 0.5 × 4 + 1.25 × 8
    ['in the lowest range', { years: 0, sector: 'retail', character: 8 }, '114', 'B'],
    // 4.999… is below 5, 5 is not: ranges hold their lower end
    ['just below an edge', { years: '4.999999999999', sector: 'retail', character: 8 }, '114', 'B'],
    // 100 + 5 + 2 + 10
    ['on an edge', { years: 5, sector: 'retail', character: 8 }, '117', 'A'],
    ['on the next edge', { years: '10.50', sector: 'retail', character: 8 }, '121', 'A'],
    // 100 + 9 − 0.5 × 2 + 0
    ['with a category that costs', { years: 10n ** 20n, sector: 'building', character: 0 }, '108', 'B'],
    // 100 + 2 + 0.5 + 1.25 × 7.3 = 111.625
    ['with a category that no row names', { years: 1, sector: 'mining', character: '7.3' }, '111.625', 'B'],
    // 100 − 3 + 2 + 0
    ['with a missing fact that has a row', { years: null, sector: '__proto__', character: 0 }, '99', 'C'],
    // 100 + 2 + 2 + 0.9 × 1.25 = 105.125; a grade begins at its `from`
    ['near a grade', { years: 1, sector: 'retail', character: '0.8' }, '105', 'B'],
  ])('%s', (_, facts, score, grade) => {
    expect(scoreCredit(card, facts as never)).toMatchObject({ status: 'scored', score, grade })
  })

  test('says what each characteristic brought, and ranks what cost points', () => {
    expect(scoreCredit(card, { sector: 'building', character: '4' })).toEqual({
      status: 'scored',
      score: '101',
      grade: 'C',
      offset: '100',
      contributions: [
        {
          characteristic: 'years',
          attribute: 'missing',
          fact: null,
          points: '-3',
          weight: '1',
          contribution: '-3',
          maximum: '9',
          shortfall: '12',
        },
        {
          characteristic: 'sector',
          attribute: 'building',
          fact: 'building',
          points: '-2',
          weight: '0.5',
          contribution: '-1',
          maximum: '2',
          shortfall: '3',
        },
        {
          characteristic: 'character',
          attribute: 'rating',
          fact: '4',
          points: '4',
          weight: '1.25',
          contribution: '5',
          maximum: '12.5',
          shortfall: '7.5',
        },
      ],
      reasons: [
        lost('years', 'missing', '-3', '9', '12', 1),
        lost('character', 'rating', '5', '12.5', '7.5', 2),
        lost('sector', 'building', '-1', '2', '3', 3),
        { code: 'scoring.missing-row', params: { characteristic: 'years', contribution: '-3' } },
        { code: 'scoring.score-graded', params: { score: '101', grade: 'C' } },
      ],
    })
  })

  test('a card for one use needs no mark', () => {
    const { offset, characteristics, grades } = card
    const unmarked = { offset, characteristics, grades } as Scorecard
    const facts = { years: 5, sector: 'retail', character: 8 }
    expect(scoreCredit(unmarked, facts)).toEqual(scoreCredit(card, facts))
  })

  test('equal losses stay in the order of the card', () => {
    const attributes = [
      { categories: ['a'], points: 1 },
      { categories: ['b'], points: 3 },
    ]
    const tied: Scorecard = {
      schema: 'receivables/scorecard@1',
      characteristics: ['z', 'a', 'm'].map((id) => ({ id, attributes })),
    }
    const { reasons } = scoreCredit(tied, { m: 'a', a: 'a', z: 'a' })
    expect(reasons.map(({ params }) => params['characteristic'] ?? params['score'])).toEqual([
      'z',
      'a',
      'm',
      '3',
    ])
  })

  test('a missing fact without a row is no zero: the score is not computable, and all that is missing is named', () => {
    expect(scoreCredit(card, {})).toEqual({
      status: 'not-computable',
      missing: ['sector', 'character'],
      reasons: [
        { code: 'scoring.missing-fact', params: { characteristic: 'sector' } },
        { code: 'scoring.missing-fact', params: { characteristic: 'character' } },
      ],
    })
    expect(scoreOf(card, { sector: null, character: 1 })).toBeNull()
  })

  test('names of prototypes are ordinary names, and nothing is inherited', () => {
    const names = ['__proto__', 'constructor', 'toString']
    const odd: Scorecard = {
      schema: 'receivables/scorecard@1',
      characteristics: names.map((id) => ({ id, attributes: [{ from: 0, points: 1 }] })),
    }
    expect(scoreCredit(odd, {})).toMatchObject({ status: 'not-computable', missing: names })
    const facts = JSON.parse('{"__proto__":1,"constructor":2,"toString":3}') as object
    expect(scoreOf(odd, facts)).toBe('3')
    // A category is not found on a prototype either.
    const { characteristics } = card
    const strict: Scorecard = {
      schema: 'receivables/scorecard@1',
      characteristics: [{ id: 'sector', attributes: characteristics[1]!.attributes!.slice(0, 2) }],
    }
    expect(scoreOf(strict, { sector: '__proto__' })).toBe('4')
    expect(refusal(() => scoreCredit(strict, { sector: 'constructor' }))).toEqual([
      'input.choice',
      'facts.sector',
    ])
  })

  test('a behaviour is facts as it is; true and false are categories', () => {
    const behaviour = {
      schema: 'receivables/behaviour@1',
      averageDaysLate: '12.000000000000',
      habituallyLate: true,
      longestDelay: null,
    } as unknown as Behaviour
    const record: Scorecard = {
      schema: 'receivables/scorecard@1',
      characteristics: [
        {
          id: 'averageDaysLate',
          attributes: [
            { to: 10, points: 10 },
            { from: 10, points: 4 },
          ],
        },
        {
          id: 'habituallyLate',
          attributes: [
            { categories: ['true'], points: -5 },
            { categories: ['false'], points: 0 },
          ],
        },
        {
          id: 'longestDelay',
          attributes: [
            { from: 0, points: 0 },
            { missing: true, points: 1 },
          ],
        },
      ],
    }
    expect(scoreCredit(record, behaviour)).toMatchObject({ score: '0', grade: null })
  })

  test.each<[string, object, string, string]>([
    ['a number that is none', { years: NaN }, 'decimal.invalid', 'facts.years'],
    ['an infinite number', { years: Infinity }, 'decimal.invalid', 'facts.years'],
    ['a number of 31 digits', { years: '1'.repeat(31) }, 'decimal.invalid', 'facts.years'],
    ['a number below all ranges', { years: -1 }, 'input.range', 'facts.years'],
    ['a category that is a number', { years: 1, sector: 4 }, 'input.type', 'facts.sector'],
    ['a category of 201 characters', { years: 1, sector: 'x'.repeat(201) }, 'input.choice', 'facts.sector'],
    [
      'a rating above its bounds',
      { years: 1, sector: 'retail', character: '10.01' },
      'input.range',
      'facts.character',
    ],
    [
      'a rating below its bounds',
      { years: 1, sector: 'retail', character: -1 },
      'input.range',
      'facts.character',
    ],
    [
      'a rating of 13 decimals',
      { years: 1, sector: 'retail', character: '1.0000000000001' },
      'input.range',
      'facts.character',
    ],
    ['a list of facts', [1], 'input.type', 'facts'],
    ['a revoked proxy', revokedProxy(), 'input.type', 'facts'],
    [
      'a getter that throws',
      {
        get years() {
          throw new Error('no')
        },
      },
      'input.type',
      'facts',
    ],
  ])('refuses %s', (_, facts, code, path) => {
    expect(refusal(() => scoreCredit(card, facts as never))).toEqual([code, path])
  })

  test('a number above all ranges is refused as well', () => {
    const bounded: Scorecard = {
      schema: 'receivables/scorecard@1',
      characteristics: [{ id: 'share', attributes: [{ from: 0, to: 1, points: 1 }] }],
    }
    expect(refusal(() => scoreCredit(bounded, { share: 1 }))).toEqual(['input.range', 'facts.share'])
  })

  law.prop([
    fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 8 }),
    fc.nat(1000),
    fc.nat(1000),
  ])('a card whose points rise with a fact gives a score that rises with it', (steps, one, other) => {
    const rising = steps.map((_, index) =>
      steps.slice(0, index + 1).reduce((sum, step) => sum + Math.abs(step), 0),
    )
    const attributes = rising.map((points, index) => ({
      ...(index === 0 ? {} : { from: index * 100 }),
      ...(index === rising.length - 1 ? {} : { to: (index + 1) * 100 }),
      points,
    }))
    const monotone = prepareScorecard({
      schema: 'receivables/scorecard@1',
      characteristics: [
        // Without an edge a characteristic would have no range at all.
        { id: 'x', attributes: steps.length === 1 ? [{ from: 0, points: rising[0]! }] : attributes },
      ],
    })
    const [low, high] = [Math.min(one, other), Math.max(one, other)].map((x) => {
      const scored = monotone.score({ x })
      return scored.status === 'scored' ? Number(scored.score) : NaN
    }) as [number, number]
    expect(low).toBeLessThanOrEqual(high)
  })

  law.prop([
    fc.record({
      years: fc.option(fc.nat(30)),
      sector: fc.option(fc.string({ minLength: 1, maxLength: 20 })),
      character: fc.option(fc.nat(10)),
    }),
  ])('offset and contributions add up to the score, and a prepared card says the same', (facts) => {
    const result = scoreCredit(card, facts)
    expect(prepareScorecard(card).score(facts)).toEqual(result)
    if (result.status === 'not-computable') {
      expect(result.missing).toEqual(['sector', 'character'].filter((id) => facts[id as 'sector'] === null))
      return
    }
    const sum = result.contributions.reduce((total, { contribution }) => total + Number(contribution), 100)
    // Quarters and halves are exact in binary.
    expect(sum).toBe(Number(result.score))
  })
})

const lost = (
  characteristic: string,
  attribute: string,
  contribution: string,
  maximum: string,
  shortfall: string,
  rank: number,
) => ({
  code: 'scoring.points-lost',
  params: { characteristic, attribute, contribution, maximum, shortfall, rank },
})

describe('a scorecard', () => {
  const of = (characteristic: object, more: object = {}): Scorecard =>
    ({
      schema: 'receivables/scorecard@1',
      characteristics: [{ id: 'x', ...characteristic }],
      ...more,
    }) as Scorecard
  const rows = (...attributes: object[]): Scorecard => of({ attributes })
  const row = 'scorecard.characteristics[0].attributes'
  const grades = (...bands: object[]): Scorecard => of({ rating: { min: 0, max: 10 } }, { grades: bands })

  test.each<[string, unknown, string, string]>([
    ['no card', undefined, 'input.missing', 'scorecard'],
    ['a revoked proxy', revokedProxy(), 'input.type', 'scorecard'],
    ['another schema', { ...card, schema: 'x' }, 'input.choice', 'scorecard.schema'],
    ['an unknown field', { ...card, offsets: 1 }, 'input.unknown-key', 'scorecard.offsets'],
    ['an empty name', { ...card, id: '' }, 'id.invalid', 'scorecard.id'],
    ['no characteristic', { ...card, characteristics: [] }, 'input.range', 'scorecard.characteristics'],
    ['an offset that is no number', { ...card, offset: NaN }, 'decimal.invalid', 'scorecard.offset'],
    [
      'one characteristic twice',
      { schema: card.schema, characteristics: [card.characteristics[0], card.characteristics[0]] },
      'id.duplicate',
      'scorecard.characteristics[1].id',
    ],
    [
      'a weight of zero',
      of({ weight: 0, rating: { min: 0, max: 1 } }),
      'input.range',
      'scorecard.characteristics[0].weight',
    ],
    ['no rows', of({}), 'input.missing', row],
    ['an empty list of rows', rows(), 'input.range', row],
    ['a row of no kind', rows({ points: 1 }), 'scorecard.invalid', `${row}[0]`],
    ['a row of two kinds', rows({ from: 1, missing: true, points: 1 }), 'scorecard.invalid', `${row}[0]`],
    ['a row without points', rows({ from: 1 }), 'input.missing', `${row}[0].points`],
    ['missing: false', rows({ missing: false, points: 1 }), 'input.type', `${row}[0].missing`],
    ['only a row for a missing fact', rows({ missing: true, points: 1 }), 'scorecard.invalid', row],
    [
      'two rows for a missing fact',
      rows({ from: 0, points: 1 }, { missing: true, points: 1 }, { missing: true, points: 2 }),
      'scorecard.invalid',
      `${row}[2]`,
    ],
    [
      'ranges beside categories',
      rows({ from: 0, points: 1 }, { categories: ['a'], points: 1 }),
      'scorecard.invalid',
      `${row}[1]`,
    ],
    ['an empty range', rows({ from: 2, to: 2, points: 1 }), 'scorecard.invalid', `${row}[0].to`],
    [
      'ranges that overlap',
      rows({ from: 5, points: 1 }, { from: 0, to: 6, points: 1 }),
      'scorecard.invalid',
      `${row}[0].from`,
    ],
    [
      'two ranges without a lower end',
      rows({ to: 5, points: 1 }, { to: 6, points: 1 }),
      'scorecard.invalid',
      `${row}[1].from`,
    ],
    [
      'a range within an open one',
      rows({ from: 0, points: 1 }, { from: 6, to: 7, points: 1 }),
      'scorecard.invalid',
      `${row}[1].from`,
    ],
    [
      'a hole between ranges',
      rows({ to: 5, points: 1 }, { from: '5.001', points: 1 }),
      'scorecard.invalid',
      `${row}[1].from`,
    ],
    ['no category', rows({ categories: [], points: 1 }), 'input.range', `${row}[0].categories`],
    [
      'a category twice',
      rows({ categories: ['a'], points: 1 }, { categories: ['b', 'a'], points: 1 }),
      'scorecard.invalid',
      `${row}[1].categories[1]`,
    ],
    [
      'a rating beside rows',
      of({ rating: { min: 0, max: 1 }, attributes: [{ from: 0, points: 1 }] }),
      'scorecard.invalid',
      `${row}[0]`,
    ],
    [
      'a rating beside two rows for a missing fact',
      of({
        rating: { min: 0, max: 1 },
        attributes: [
          { missing: true, points: 1 },
          { missing: true, points: 0 },
        ],
      }),
      'scorecard.invalid',
      `${row}[1]`,
    ],
    [
      'a rating of nothing',
      of({ rating: { min: 1, max: 1 } }),
      'scorecard.invalid',
      'scorecard.characteristics[0].rating.max',
    ],
    ['no grades', grades(), 'input.range', 'scorecard.grades'],
    ['a grade without a name', grades({ from: 0 }), 'input.missing', 'scorecard.grades[0].grade'],
    [
      'a grade twice',
      grades({ grade: 'A', from: 5 }, { grade: 'A', to: 5 }),
      'scorecard.invalid',
      'scorecard.grades[1].grade',
    ],
    [
      'grades from the worst on',
      grades({ grade: 'C', to: 5 }, { grade: 'A', from: 5 }),
      'scorecard.invalid',
      'scorecard.grades[0].from',
    ],
    [
      'a hole between grades',
      grades({ grade: 'A', from: 6 }, { grade: 'C', to: 5 }),
      'scorecard.invalid',
      'scorecard.grades[1].to',
    ],
    [
      'grades that overlap',
      grades({ grade: 'A', from: 4 }, { grade: 'C', to: 5 }),
      'scorecard.invalid',
      'scorecard.grades[1].to',
    ],
    [
      'an open band that is not the best',
      grades({ grade: 'A', from: 4 }, { grade: 'C', from: 2 }),
      'scorecard.invalid',
      'scorecard.grades[1].to',
    ],
    ['an empty band', grades({ grade: 'A', from: 4, to: 4 }), 'scorecard.invalid', 'scorecard.grades[0].to'],
    [
      'a best score without a grade',
      grades({ grade: 'A', from: 4, to: 10 }, { grade: 'C', to: 4 }),
      'scorecard.invalid',
      'scorecard.grades',
    ],
    [
      'a worst score without a grade',
      grades({ grade: 'A', from: 4 }, { grade: 'C', from: 1, to: 4 }),
      'scorecard.invalid',
      'scorecard.grades',
    ],
  ])('with %s is refused', (_, value, code, path) => {
    expect(refusal(() => scoreCredit(value as never, {}))).toEqual([code, path])
    expect(refusal(() => prepareScorecard(value as never))).toEqual([code, path])
  })

  test('a rating may have a row for a missing fact', () => {
    const rated = of({ rating: { min: 0, max: 10 }, attributes: [{ missing: true, points: 2 }] })
    expect(scoreOf(rated, {})).toBe('2')
    expect(scoreOf(rated, { x: 10 })).toBe('10')
  })

  test('is told all its faults at once', () => {
    const bad = {
      schema: 'receivables/scorecard@1',
      characteristics: [
        {
          id: 'a',
          attributes: [
            { to: 5, points: 1 },
            { from: 4, points: 2 },
          ],
        },
        { id: 'b', attributes: [{ from: 1, points: 'x' }, { from: 2 }] },
        { id: 'a', rating: { min: 0, max: 1 } },
      ],
      grades: [
        { grade: 'A', from: 9 },
        { grade: 'B', to: 8 },
      ],
    } as never
    const paths = [
      'scorecard.characteristics[0].attributes[1].from',
      'scorecard.characteristics[1].attributes[0].points',
      'scorecard.characteristics[1].attributes[1].points',
      'scorecard.characteristics[2].id',
      'scorecard.grades[1].to',
    ]
    expect(validateScorecard(bad).map(({ path }) => path)).toEqual(paths)
    expect(validateScorecard(bad).map(({ code }) => code)).toEqual([
      'scorecard.invalid',
      'decimal.invalid',
      'input.missing',
      'id.duplicate',
      'scorecard.invalid',
    ])
    try {
      prepareScorecard(bad)
      expect.unreachable()
    } catch (error) {
      expect((error as { faults: { path: string }[] }).faults.map(({ path }) => path)).toEqual(paths)
    }
    expect(validateScorecard(card)).toEqual([])
  })

  test('lists at most 100 faults, and begins with a refusal that names the first', () => {
    const attributes = Array.from({ length: 150 }, () => ({ points: 1 }))
    expect(validateScorecard(rows(...attributes))).toHaveLength(100)
    const first = rows({ from: 0, points: 'x' }, { from: 'y', points: 1 })
    expect(refusal(() => prepareScorecard(first))).toEqual(['decimal.invalid', `${row}[0].points`])
    // The message of several faults tells what stood at the first of them.
    expect(() => prepareScorecard(first)).toThrow(/\[0\]\.points: .*, received "x"$/)
  })
})

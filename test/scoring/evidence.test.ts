import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { informationValue, populationStability, weightOfEvidence } from '../../src/scoring/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const bins = fc.array(
  fc.record({ good: fc.integer({ min: 1, max: 999 }), bad: fc.integer({ min: 1, max: 999 }) }),
  {
    minLength: 1,
    maxLength: 8,
  },
)

describe('weightOfEvidence', () => {
  // good 3/4 and 1/4, bad 1/4 and 3/4: ln 3 = 1.098612288668110
  const even = [
    { id: 'a', good: 3, bad: 1 },
    { good: 1, bad: 3 },
  ]
  test('of two bins that mirror each other', () => {
    expect(weightOfEvidence({ bins: even, direction: 'good-over-bad' })).toEqual({
      direction: 'good-over-bad',
      bins: [
        {
          id: 'a',
          good: 3,
          bad: 1,
          share: '0.500000000000',
          badRate: '0.250000000000',
          woe: '1.098612288668',
          // (3/4 − 1/4) · ln 3
          informationValue: '0.549306144334',
        },
        {
          id: '2',
          good: 1,
          bad: 3,
          share: '0.500000000000',
          badRate: '0.750000000000',
          woe: '-1.098612288668',
          informationValue: '0.549306144334',
        },
      ],
      informationValue: '1.098612288668',
      reasons: [],
    })
  })

  test('an empty cell has no logarithm, and the others keep theirs', () => {
    const {
      bins: found,
      informationValue: sum,
      reasons,
    } = weightOfEvidence({
      bins: [
        { good: 2, bad: 0 },
        { good: 1, bad: 1 },
        { good: 0, bad: 0 },
      ],
      direction: 'bad-over-good',
    })
    // bad 1/1, good 1/3: ln 3
    expect(found.map(({ woe }) => woe)).toEqual([null, '1.098612288668', null])
    expect(found[2]?.badRate).toBeNull()
    expect(sum).toBeNull()
    expect(reasons).toEqual([
      { code: 'scoring.empty-cell', params: { bin: '1' } },
      { code: 'scoring.empty-cell', params: { bin: '3' } },
    ])
  })

  test('a number in place of an empty cell counts in the total', () => {
    const { bins: found, reasons } = weightOfEvidence({
      bins: [
        { good: 2, bad: 0 },
        { good: 2, bad: 1 },
      ],
      direction: 'bad-over-good',
      emptyCells: { replaceBy: '0.50' },
    })
    // bad 0.5/1.5 = 1/3, good 1/2: ln(2/3) = −0.405465108108164
    expect(found[0]?.woe).toBe('-0.405465108108')
    expect(reasons).toEqual([{ code: 'scoring.cell-replaced', params: { bin: '1', count: '0.5' } }])
  })

  test('a number added to every cell counts in all of them', () => {
    const { bins: found } = weightOfEvidence({
      bins: [
        { good: 2, bad: 0 },
        { good: 1, bad: 2 },
      ],
      direction: 'bad-over-good',
      emptyCells: { addToEvery: 1 },
    })
    // bad 1/4 and 3/4, good 3/5 and 2/5: ln(5/12) = −0.875468737353900, ln(15/8) = 0.628608659422374
    expect(found.map(({ woe }) => woe)).toEqual(['-0.875468737354', '0.628608659422'])
  })

  test('where there is no case of a kind nothing is defined, whatever stands for an empty cell', () => {
    const result = weightOfEvidence({
      bins: [{ good: 2, bad: 0 }],
      direction: 'bad-over-good',
      emptyCells: { replaceBy: 1 },
    })
    expect(result.bins[0]?.woe).toBeNull()
    expect(result.reasons).toEqual([{ code: 'scoring.no-bad', params: {} }])
    const none = weightOfEvidence({ bins: [{ good: 0, bad: 0 }], direction: 'bad-over-good' })
    expect(none.bins[0]).toMatchObject({ share: '0.000000000000', badRate: null, woe: null })
    expect(none.reasons).toHaveLength(2)
  })

  law.prop([bins])(
    'one direction has the opposite signs of the other, and the same information value',
    (given) => {
      const one = weightOfEvidence({ bins: given, direction: 'bad-over-good' })
      const other = weightOfEvidence({ bins: given, direction: 'good-over-bad' })
      expect(other.informationValue).toBe(one.informationValue)
      expect(other.bins.map(({ woe }) => Number(woe))).toEqual(one.bins.map(({ woe }) => 0 - Number(woe)))
      expect(informationValue({ bins: given }).informationValue).toBe(one.informationValue)
    },
  )
})

describe('informationValue', () => {
  law.prop([bins])('is never below zero, and so is no bin', (given) => {
    expect(Number(informationValue({ bins: given }).informationValue)).toBeGreaterThanOrEqual(0)
    for (const bin of weightOfEvidence({ bins: given, direction: 'bad-over-good' }).bins) {
      expect(Number(bin.informationValue)).toBeGreaterThanOrEqual(0)
    }
  })

  // Two bins that mirror each other: 2 · (more − less)/100 · ln(more/less)
  test.each<[number, number, string]>([
    [53, 47, 'useless'],
    [57, 43, 'weak'],
    [62, 38, 'medium'],
    [65, 35, 'strong'],
    [70, 30, 'suspicious'],
  ])('of %i against %i of a hundred is %s', (more, less, strength) => {
    const given = [
      { good: more, bad: less },
      { good: less, bad: more },
    ]
    const result = informationValue({ bins: given })
    const value = (2 * (more - less) * Math.log(more / less)) / 100
    expect(Number(result.informationValue)).toBeCloseTo(value, 11)
    expect(result.strength).toBe(strength)
    expect(result.reasons[0]?.code).toBe(`scoring.iv-${strength}`)
  })
})

describe('populationStability', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 8 })
  law.prop([counts])('is 0 for a population that has not moved, or only grown', (given) => {
    const grown = given.map((count) => 7 * count)
    expect(populationStability({ expected: given, actual: grown })).toMatchObject({
      psi: '0.000000000000',
      band: 'stable',
    })
  })

  law.prop([counts, counts])('is the same both ways and never below zero', (one, other) => {
    const length = Math.min(one.length, other.length)
    const [expected, actual] = [one.slice(0, length), other.slice(0, length)]
    const { psi } = populationStability({ expected, actual })
    expect(populationStability({ expected: actual, actual: expected }).psi).toBe(psi)
    expect(Number(psi)).toBeGreaterThanOrEqual(0)
  })

  test.each<[number, string, string]>([
    // (0.6 − 0.5) · ln(0.6/0.5) + (0.4 − 0.5) · ln(0.4/0.5) = 0.1 · ln 1.5 = 0.040546510810816
    [60, '0.040546510811', 'stable'],
    // 0.2 · ln(7/3) = 0.169459572077441
    [70, '0.169459572077', 'moderate'],
    // 0.3 · ln 4 = 0.415888308335967
    [80, '0.415888308336', 'significant'],
  ])('of halves that became %i of a hundred is %s: %s', (now, psi, band) => {
    expect(populationStability({ expected: [1, 1], actual: [now, 100 - now] })).toMatchObject({ psi, band })
  })

  test('an empty band has no logarithm unless something stands for it', () => {
    expect(populationStability({ expected: [1, 0], actual: [1, 1] })).toEqual({
      psi: null,
      band: null,
      bins: [
        // (1/2 − 1) · ln(1/2)
        { expectedShare: '1.000000000000', actualShare: '0.500000000000', contribution: '0.346573590280' },
        { expectedShare: '0.000000000000', actualShare: '0.500000000000', contribution: null },
      ],
      reasons: [{ code: 'scoring.empty-cell', params: { bin: '2' } }],
    })
    // 1 and 1 of 2: shares equal
    const filled = populationStability({ expected: [1, 0], actual: [1, 1], emptyCells: { replaceBy: 1 } })
    expect(filled.psi).toBe('0.000000000000')
    expect(filled.reasons[0]).toEqual({ code: 'scoring.cell-replaced', params: { bin: '2', count: '1' } })
  })

  test('a population without a case is none', () => {
    const empty = populationStability({ expected: [0, 0], actual: [1, 1], emptyCells: { replaceBy: 1 } })
    expect(empty).toMatchObject({ psi: null, band: null, reasons: [{ code: 'scoring.no-cases' }] })
    expect(empty.bins[0]).toEqual({ expectedShare: null, actualShare: '0.500000000000', contribution: null })
  })

  test.each<[string, unknown, string, string]>([
    ['lists of different length', { expected: [1, 2], actual: [1] }, 'input.conflict', 'actual'],
    ['no list', { expected: [1] }, 'input.missing', 'actual'],
    ['an empty list', { expected: [], actual: [] }, 'input.range', 'expected'],
    ['a part of a case', { expected: [0.5], actual: [1] }, 'input.range', 'expected[0]'],
    ['a count below zero', { expected: [1], actual: [-1] }, 'input.range', 'actual[0]'],
    ['an unknown field', { expected: [1], actual: [1], bands: 1 }, 'input.unknown-key', 'bands'],
  ])('refuses %s', (_, request, code, path) => {
    expect(refusal(() => populationStability(request as never))).toEqual([code, path])
  })
})

const one = { good: 1, bad: 1 }
test.each<[string, unknown, string, string]>([
  ['nothing', undefined, 'input.missing', ''],
  ['a revoked proxy', revokedProxy(), 'input.type', ''],
  ['no bins', {}, 'input.missing', 'bins'],
  ['an empty list of bins', { bins: [] }, 'input.range', 'bins'],
  ['1,001 bins', { bins: Array.from({ length: 1001 }, () => one) }, 'input.range', 'bins'],
  ['a bin without a count', { bins: [{ good: 1 }] }, 'input.missing', 'bins[0].bad'],
  ['a count as text', { bins: [{ good: '1', bad: 1 }] }, 'input.type', 'bins[0].good'],
  ['an empty id', { bins: [{ ...one, id: '' }] }, 'id.invalid', 'bins[0].id'],
  [
    'two bins of one id',
    { bins: [{ ...one, id: 'a' }, one, { ...one, id: 'a' }] },
    'id.duplicate',
    'bins[2].id',
  ],
  [
    'a bin named as another is by its place',
    { bins: [{ ...one, id: '2' }, one] },
    'id.duplicate',
    'bins[1].id',
  ],
  ['a misspelt field', { bins: [{ ...one, goods: 1 }] }, 'input.unknown-key', 'bins[0].goods'],
  [
    'two rules for empty cells',
    { bins: [one], emptyCells: { replaceBy: 1, addToEvery: 1 } },
    'input.conflict',
    'emptyCells',
  ],
  ['no rule in it', { bins: [one], emptyCells: {} }, 'input.missing', 'emptyCells.addToEvery'],
  [
    'nothing in place of nothing',
    { bins: [one], emptyCells: { replaceBy: 0 } },
    'input.range',
    'emptyCells.replaceBy',
  ],
  [
    'too much in place of nothing',
    { bins: [one], emptyCells: { addToEvery: 1001 } },
    'input.range',
    'emptyCells.addToEvery',
  ],
])('%s is refused', (_, request, code, path) => {
  expect(refusal(() => informationValue(request as never))).toEqual([code, path])
})

test('weight of evidence has no default direction', () => {
  expect(refusal(() => weightOfEvidence({ bins: [one] } as never))).toEqual(['input.missing', 'direction'])
  expect(refusal(() => weightOfEvidence({ bins: [one], direction: 'up' } as never))).toEqual([
    'input.choice',
    'direction',
  ])
})

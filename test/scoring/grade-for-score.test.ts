import { expect, test } from 'vitest'
import { gradeForScore } from '../../src/scoring/index.js'
import { refusal } from '../refusal.js'

// Bands as a bureau would have them, with figures of our own: whoever has a licence brings the table.
const bands = [
  { grade: '1', from: 700, to: 901 },
  { grade: '2', from: '550.5', to: 700 },
  { grade: '3', from: 100, to: '550.5' },
]

test.each<[number | string, string]>([
  [900, '1'],
  [700, '1'],
  ['699.999', '2'],
  ['550.5', '2'],
  ['550.499999999999', '3'],
  [100, '3'],
])('a score of %s is in band %s', (score, grade) => {
  expect(gradeForScore(score, bands)).toBe(grade)
})

test.each<[string, unknown, unknown, string, string]>([
  ['a score above all bands', 901, bands, 'input.range', 'score'],
  ['a score below all bands', '99.9', bands, 'input.range', 'score'],
  ['a score that is no number', NaN, bands, 'decimal.invalid', 'score'],
  ['no score', undefined, bands, 'input.missing', 'score'],
  ['no bands', 1, undefined, 'input.missing', 'grades'],
  ['an unknown field', 1, [{ grade: 'A', form: 1 }], 'input.unknown-key', 'grades[0].form'],
  ['bands out of order', 1, [...bands].reverse(), 'scorecard.invalid', 'grades[1].to'],
])('refuses %s', (_, score, grades, code, path) => {
  expect(refusal(() => gradeForScore(score as never, grades as never))).toEqual([code, path])
})

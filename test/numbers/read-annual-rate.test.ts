import { describe, expect, test } from 'vitest'
import { readAnnualRate } from '../../src/numbers/read-annual-rate.js'
import { writeStatistic } from '../../src/numbers/write-statistic.js'
import { refusal } from '../refusal.js'

describe('readAnnualRate', () => {
  test.each([
    ['0', { num: 0n, den: 1n }],
    ['0.08', { num: 8n, den: 100n }],
    ['100', { num: 100n, den: 1n }],
    ['99.5', { num: 995n, den: 10n }],
  ])('reads %s exactly', (rate, { num, den }) => {
    const read = readAnnualRate(rate, 'rate')
    expect(read.num * den).toBe(num * read.den)
  })

  test.each([
    ['-0.0001', 'input.range'],
    ['100.0001', 'input.range'],
    ['8 %', 'decimal.invalid'],
    [undefined, 'input.missing'],
  ])('refuses %s', (rate, code) => {
    expect(refusal(() => readAnnualRate(rate, 'policy.rate'))).toEqual([code, 'policy.rate'])
  })
})

describe('writeStatistic', () => {
  // A half goes up, away from zero: 0.0000000000005 and 1/3.
  test.each([
    [1n, 3n, '0.333333333333'],
    [2n, 3n, '0.666666666667'],
    [5n, 10_000_000_000_000n, '0.000000000001'],
    [-5n, 10_000_000_000_000n, '-0.000000000001'],
    [7n, 1n, '7.000000000000'],
  ])('writes %s/%s with 12 decimals', (num, den, text) => {
    expect(writeStatistic({ num, den })).toBe(text)
  })
})

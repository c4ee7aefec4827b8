import { expect, test } from 'vitest'
import { interestBenchmark } from '../../src/interest/index.js'

test.each([
  ['USD', 'average USD loan rate of the PBOC Monetary Policy Report'],
  ['EUR', 'EURIBOR'],
  ['GBP', 'SONIA'],
  ['JPY', 'TONA'],
  ['AUD', 'BBSW'],
  ['CHF', 'SARON'],
  ['CAD', 'CORRA'],
  ['NZD', 'BKBM'],
  ['SGD', 'SORA'],
  ['HKD', 'HIBOR'],
  ['MOP', 'composite rate'],
  ['TWD', 'base lending rate'],
  ['SEK', 'benchmark rate of the central bank'],
])('%s: %s', (currency, benchmark) => {
  expect(interestBenchmark(currency)).toMatchObject({ currency, benchmark, inForceFrom: '2025-02-13' })
})

test('renminbi are not foreign: LPR is by the interpretation on sales, not by the reply of 2025', () => {
  expect(interestBenchmark('CNY')).toEqual({
    currency: 'CNY',
    benchmark: 'one-year LPR',
    inForceFrom: '2019-08-20',
    source: 'Sales Contract Interpretation (as amended on 29 December 2020), article 18(4)',
  })
})

test.each([
  ['XYZ', 'currency.unknown'],
  [undefined, 'input.missing'],
  [['EUR'], 'currency.unknown'],
])('%j is refused', (currency, code) => {
  expect(() => interestBenchmark(currency as string)).toThrow(
    expect.objectContaining({ code, path: 'currency' }),
  )
})

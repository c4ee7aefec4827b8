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
  ['CNY', 'one-year LPR'],
  ['SEK', 'benchmark rate of the central bank'],
])('%s: %s', (currency, benchmark) => {
  expect(interestBenchmark(currency)).toMatchObject({ currency, benchmark, inForceFrom: '2025-02-13' })
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

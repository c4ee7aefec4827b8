import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  agingReport,
  classifyAging,
  daysBetween,
  expectedCreditLoss,
  provisionPresets,
} from '../../src/index.js'

const { matrix, schedule } = provisionPresets['cn-age-ladder']

/** The bucket of an invoice of one day in a report of another. */
const bucketOf = (invoiced: string, asOf: string): string =>
  classifyAging(daysBetween(invoiced, asOf), schedule, asOf).id

// The edges of a report are days: the same day one to five years before it, or the last of that month where it has none.
// An invoice of such a day is in the younger bucket (1年以内含1年), one of the day before it in the older.
describe('the Chinese age ladder', () => {
  test.each<[asOf: string, edge: string, younger: string, older: string]>([
    ['2026-12-31', '2025-12-31', '0-1y', '1-2y'],
    ['2026-12-31', '2021-12-31', '4-5y', '5y+'],
    ['2026-06-30', '2024-06-30', '1-2y', '2-3y'],
    // A year that has a leap day in it is 366 days, any other 365.
    ['2024-12-31', '2023-12-31', '0-1y', '1-2y'],
    ['2024-03-01', '2023-03-01', '0-1y', '1-2y'],
    // From the end of February to the end of February is a whole year, and 29 February 2024 is younger than 28 February.
    ['2025-02-28', '2024-02-28', '0-1y', '1-2y'],
    // 2023 has no 29 February: an invoice of the 28th is a year old on the 28th of 2024 and on the 29th.
    ['2024-02-28', '2023-02-28', '0-1y', '1-2y'],
    ['2024-02-29', '2023-02-28', '0-1y', '1-2y'],
    ['2024-02-29', '2020-02-29', '3-4y', '4-5y'],
  ])('as of %s the invoices of %s are still in %s, those of the day before in %s', (asOf, edge, ...ids) => {
    expect([edge, addDays(edge, -1)].map((day) => bucketOf(day, asOf))).toEqual(ids)
  })

  test('a leap day of invoice is a year old at the end of February', () => {
    expect(['2025-02-28', '2025-03-01'].map((asOf) => bucketOf('2024-02-29', asOf))).toEqual(['0-1y', '1-2y'])
  })

  test('counting forward from the invoice differs on a report of 29 February for invoices of 28 February', () => {
    const different: string[] = []
    for (let asOf = '2023-01-01'; asOf < '2027-01-01'; asOf = addDays(asOf, 1)) {
      for (const years of schedule.bucketEdges) {
        const edge = addMonths(asOf, -12 * years, 'clamp')
        for (const invoiced of [-2, -1, 0, 1, 2].map((days) => addDays(edge, days))) {
          const isOver = Number.parseInt(bucketOf(invoiced, asOf), 10) >= years
          if (isOver !== addMonths(invoiced, 12 * years, 'clamp') < asOf)
            different.push(`${invoiced} as of ${asOf}`)
        }
      }
    }
    expect(different).toEqual(
      ['2023-02-28', '2022-02-28', '2021-02-28', '2019-02-28'].map((day) => `${day} as of 2024-02-29`),
    )
  })

  test('provides 5 % for a claim on the edge and 10 % for one a day older', () => {
    const invoices = ['2025-12-31', '2025-12-30'].map((issueDate, index) => ({
      id: `F-${String(index)}`,
      customerId: 'acme',
      currency: 'CNY',
      amount: '1000.00',
      issueDate,
      dueDate: '2026-01-31',
    }))
    const report = agingReport({ invoices, asOf: '2026-12-31', ...schedule })
    const rows = expectedCreditLoss(matrix, report).currencies[0]?.rows
    expect(rows?.slice(0, 2).map(({ gross, loss }) => [gross, loss])).toEqual([
      ['1000.00', '50.00'],
      ['1000.00', '100.00'],
    ])
  })
})

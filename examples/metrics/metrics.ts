// DSO month by month, and what a provision matrix makes of the example ledger: node examples/run.mjs metrics
import {
  agingReport,
  dsoTrend,
  expectedCreditLoss,
  prepareBook,
  provisionPresets,
  type Documents,
} from 'receivables/ledger'
import documents from '../ledger/book.json' with { type: 'json' }

const asOf = '2026-06-30'

const tenth = (days: string | null): string => (days === null ? '–' : Number(days).toFixed(1)).padStart(6)

/** The last three months of each currency, then the provision on the last day. */
export function* main(): Generator<string, void, undefined> {
  const book = prepareBook(documents as Documents)
  const trend = dsoTrend({
    book,
    from: '2025-07-01',
    to: '2026-07-01',
    unit: 'month',
    policy: {
      rollingPeriods: 3,
      unapplied: 'apart',
      salesBasis: 'period',
      countback: { zeroSales: 'skip', partialDay: 'none' },
    },
  })
  for (const { currency, periods } of trend.currencies) {
    yield `${currency}      DSO  rolling  counted back  best possible`
    for (const { id, dso, rollingDso, countbackDso, bestPossible } of periods.slice(-3)) {
      yield `  ${id} ${tenth(dso)}  ${tenth(rollingDso)}        ${tenth(countbackDso)}         ${tenth(bestPossible)}`
    }
  }

  const { matrix, schedule, source } = provisionPresets['ifrs-9-ie12']
  yield `Provision by a published matrix: ${source}`
  const { currencies } = expectedCreditLoss(matrix, agingReport({ book, asOf, ...schedule }))
  for (const { currency, gross, provision } of currencies) {
    yield `  ${currency} ${gross.padStart(13)} open, ${provision.padStart(10)} expected to be lost`
  }
}

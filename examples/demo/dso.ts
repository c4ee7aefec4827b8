import { addDays, bestPossibleDso, dsoTrend, reportingPeriod, type DsoTrendRow } from 'receivables'
import type { Book } from 'receivables/ledger'

/** How many whole months are looked at, at most. */
const MONTHS = 12

/** Over how many months DSO rolls. */
export const ROLLING = 3

/** A month, with the best possible DSO over the same months as its rolling DSO: only such two can be compared. */
export interface TrendRow extends DsoTrendRow {
  /** Null until there are as many months, and where there were no sales. */
  readonly rollingBest: string | null
}

/** The trend of one currency. */
export interface Trend {
  readonly currency: string
  /** The months, the oldest first. */
  readonly periods: readonly TrendRow[]
}

/**
 * DSO over the last whole months of a book; months before its first invoice have none, and are not looked at. Empty for a
 * book of less than {@link ROLLING} whole months.
 */
export function trendOf(book: Book, firstIssue: string, asOf: string): readonly Trend[] {
  const months = wholeMonths(firstIssue, asOf)
  const first = months[0]
  if (first === undefined || months.length < ROLLING) return []
  const { currencies } = dsoTrend({
    book,
    from: first.from,
    to: months.at(-1)?.to ?? first.to,
    unit: 'month',
    policy: {
      rollingPeriods: ROLLING,
      unapplied: 'apart',
      salesBasis: 'period',
      countback: { zeroSales: 'skip', partialDay: 'none' },
    },
  })
  return currencies.map(({ currency, periods }) => ({
    currency,
    periods: periods.map((row, place) => ({ ...row, rollingBest: rollingBest(currency, periods, place) })),
  }))
}

function rollingBest(currency: string, periods: readonly DsoTrendRow[], place: number): string | null {
  const rolled = periods.slice(Math.max(0, place + 1 - ROLLING), place + 1)
  const { currentReceivables } = periods[place] ?? {}
  if (rolled.length < ROLLING || currentReceivables === undefined) return null
  return bestPossibleDso({
    currency,
    currentReceivables,
    periods: rolled.map(({ creditSales, days }) => ({ creditSales, days })),
  }).bestPossible
}

/** The whole months that end by a day, the last twelve of them; the first is at the earliest that of the first invoice. */
function wholeMonths(firstIssue: string, asOf: string) {
  const months: { readonly from: string; readonly to: string }[] = []
  if (firstIssue === '' || firstIssue > asOf) return months
  // A period ends before `to`: the month of asOf is whole only where asOf is its last day.
  const current = reportingPeriod(asOf, 'month')
  let month = addDays(asOf, 1) < current.to ? monthBefore(current) : current
  while (month !== undefined && months.length < MONTHS && month.to > firstIssue) {
    months.unshift(month)
    month = monthBefore(month)
  }
  return months
}

/** The month before one; none before the first that the calendar has. */
const monthBefore = ({ from }: { readonly from: string }) =>
  from === '0001-01-01' ? undefined : reportingPeriod(addDays(from, -1), 'month')

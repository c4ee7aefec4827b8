import { addDays, dsoTrend, reportingPeriod, type CurrencyDsoTrend } from 'receivables'
import type { Book } from 'receivables/ledger'

/** How many whole months are looked at, at most. */
const MONTHS = 12

/** Over how many months DSO rolls. */
export const ROLLING = 3

/**
 * DSO over the last whole months of a book; months before its first invoice have none, and are not looked at. Empty for a
 * book of less than {@link ROLLING} whole months.
 */
export function trendOf(book: Book, firstIssue: string, asOf: string): readonly CurrencyDsoTrend[] {
  const months = wholeMonths(firstIssue, asOf)
  const first = months[0]
  if (first === undefined || months.length < ROLLING) return []
  return dsoTrend({
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
  }).currencies
}

/** The whole months that end by a day, the last twelve of them; the first is at the earliest that of the first invoice. */
function wholeMonths(firstIssue: string, asOf: string) {
  const months: { readonly from: string; readonly to: string }[] = []
  if (firstIssue === '' || firstIssue > asOf) return months
  // A period ends before `to`: the month of asOf is whole only where asOf is its last day.
  const dayAfter = addDays(asOf, 1)
  let month = reportingPeriod(asOf, 'month')
  if (dayAfter < month.to) month = monthBefore(month)
  while (months.length < MONTHS && month.to > firstIssue) {
    months.unshift(month)
    month = monthBefore(month)
  }
  return months
}

const monthBefore = ({ from }: { readonly from: string }) => reportingPeriod(addDays(from, -1), 'month')

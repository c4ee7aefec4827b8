import { writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { Book } from '../ledger/book.js'
import type { Standing } from '../ledger/stand-as-of.js'
import { ageCurrency, type Placement } from './age-currency.js'
import { asOneCustomer, columnsOfStanding, type AgedColumns } from './aged-columns.js'
import { AGING_REPORT_SCHEMA, type AgedCurrency } from './report.js'
import type { AgingReport } from './report.js'
import { bucketsOf, type AgingBasis, type AgingBucket, type AgingSchedule } from './schedule.js'

/** The parts of an aging report, ascending by currency code. */
export function ageCurrencies(
  columns: AgedColumns,
  day: DayNumber,
  buckets: readonly AgingBucket[],
  placement: Placement,
): AgedCurrency[] {
  const order = columns.currencies.map((_, currency) => currency)
  order.sort((a, b) => ((columns.currencies[a] as string) < (columns.currencies[b] as string) ? -1 : 1))
  return order
    .map((currency) => ageCurrency(columns, currency, day, buckets, placement))
    .filter((aged): aged is AgedCurrency => aged !== undefined)
}

/**
 * The aging report of a Book whose standing on the day was computed already, for a caller that needs the standing for
 * other figures too; with `totals` there are no rows per customer.
 *
 * @throws ReceivablesError for an invalid schedule.
 */
export function ageBook(
  book: Book,
  standing: Standing,
  schedule: AgingSchedule,
  detail: 'customers' | 'totals',
): AgingReport {
  const { day } = standing
  const asOf: PlainDate = writeDay(day)
  const basis: AgingBasis = schedule.basis
  const buckets = bucketsOf(schedule, day, '')
  const columns = columnsOfStanding(book, standing, basis)
  const isWhole = detail === 'customers'
  const currencies = ageCurrencies(isWhole ? columns : asOneCustomer(columns), day, buckets, 'own-line')
  return {
    schema: AGING_REPORT_SCHEMA,
    asOf,
    agedAsOf: asOf,
    basis,
    currencies: isWhole ? currencies : currencies.map((currency) => ({ ...currency, customers: [] })),
  }
}

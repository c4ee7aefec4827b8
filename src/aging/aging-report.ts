import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectChoice } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { BookSource } from '../ledger/source-of.js'
import { readRequest } from '../ledger/read-request.js'
import { SOURCE_FIELDS, sourceOf } from '../ledger/source-of.js'
import { columnsOfBook, type AgedColumns } from './aged-columns.js'
import { ageCurrencies } from './age-book.js'
import type { Placement } from './age-currency.js'
import { columnsOfItems, type AgingCredit, type AgingItem } from './read-items.js'
import { AGING_REPORT_SCHEMA, type AgingReport } from './report.js'
import { SCHEDULE_FIELDS, bucketsOf, type AgingBasis, type AgingSchedule } from './schedule.js'

/** Open items, and the unapplied credits that `ledgerAsOf` returns with them. */
export interface AgingItems {
  /** Open items; the result of `openItems` fits. */
  readonly items: readonly AgingItem[]
  /** Unapplied credits; those of `ledgerAsOf` fit. Default: the report shows no unapplied credit. */
  readonly credits?: readonly AgingCredit[]
}

/** The input of {@link agingReport}: what to age, as of which day, into which buckets. */
export type AgingRequest = (BookSource | AgingItems) &
  AgingSchedule & {
    /** The day as of which balances are taken: documents of this day count, later ones do not. */
    readonly asOf: PlainDate
    /** The day as of which ages are measured. Default: `asOf`. */
    readonly agedAsOf?: PlainDate
    /**
     * Where unapplied credits stand: `'own-line'` outside the buckets, not netted; `'by-date'` as negative amounts in
     * the bucket of their own date; `'first-bucket'` as negative amounts in the first bucket. Default: `'own-line'`.
     */
    readonly unapplied?: Placement
  }

const REQUEST_FIELDS = [
  ...SOURCE_FIELDS,
  ...SCHEDULE_FIELDS,
  'items',
  'credits',
  'asOf',
  'agedAsOf',
  'unapplied',
] as const

/**
 * The aging report: open amounts by age, per currency and per customer.
 *
 * An item's age is the number of days from its due date (or invoice date) to the day of the report; with the basis
 * `'due-date'`, items not yet due, and by default items due on that day, are in `current`. Every open item is in
 * exactly one bucket: the amounts of the buckets sum to the total, their counts to the count, and their shares, rounded
 * to four decimals by largest remainder, to 1.0000. Instalments of an invoice are aged one by one. Unapplied credits
 * are shown separately unless `unapplied` says otherwise.
 *
 * @throws ReceivablesError `aging.edges`, `input.choice`, `input.missing` or `input.conflict` for the schedule,
 * `input.unknown-key` for a misspelt field, `input.conflict` for more than one of items, documents and a book,
 * `date.invalid` for a day, `id.duplicate` for an item that is listed twice, and everything that {@link prepareBook}
 * throws.
 *
 * @example
 * ```ts
 * import { agingReport } from 'receivables/ledger'
 *
 * const report = agingReport({
 *   invoices: [
 *     { id: 'F-1', customerId: 'acme', currency: 'EUR', amount: '75.00', issueDate: '2026-01-05', dueDate: '2026-02-04' },
 *     { id: 'F-2', customerId: 'acme', currency: 'EUR', amount: '25.00', issueDate: '2026-02-05', dueDate: '2026-03-07' },
 *   ],
 *   asOf: '2026-03-07',
 *   basis: 'due-date',
 *   bucketEdges: [30, 60, 90],
 * })
 * report.currencies[0]?.buckets.map(({ id, amount, share }) => [id, amount, share])
 * // => [
 * //   ['current', '25.00', '0.2500'],
 * //   ['1-30', '0.00', '0.0000'],
 * //   ['31-60', '75.00', '0.7500'],
 * //   ['61-90', '0.00', '0.0000'],
 * //   ['91+', '0.00', '0.0000'],
 * // ]
 * ```
 */
export function agingReport(request: AgingRequest): AgingReport {
  return readSafely('', () => {
    const given = readRequest(request, REQUEST_FIELDS, 'a book to age, a day and a schedule')
    const asOf = readDay(given.asOf, 'asOf')
    const { agedAsOf = given.asOf, unapplied = 'own-line' } = given
    const agedDay = readDay(agedAsOf, 'agedAsOf')
    const placement = expectChoice(unapplied, ['own-line', 'by-date', 'first-bucket'], 'unapplied')
    const buckets = bucketsOf(given, agedDay, '')
    const basis = given.basis as AgingBasis
    const columns = columnsOf(given, asOf, basis)
    return {
      schema: AGING_REPORT_SCHEMA,
      asOf: given.asOf as PlainDate,
      agedAsOf: agedAsOf as PlainDate,
      basis,
      currencies: ageCurrencies(columns, agedDay, buckets, placement),
    }
  })
}

type Given = Readonly<Partial<Record<(typeof REQUEST_FIELDS)[number], unknown>>>

function columnsOf(given: Given, asOf: DayNumber, basis: AgingBasis): AgedColumns {
  const { items, credits } = given
  if (items === undefined) {
    if (credits !== undefined)
      refuse('input.conflict', 'credits', 'no credits in addition to documents or a book', credits)
    return columnsOfBook(sourceOf(given as unknown as BookSource), asOf, basis)
  }
  for (const other of SOURCE_FIELDS) {
    if (given[other] !== undefined)
      refuse('input.conflict', other, 'only one of items, documents and a book', given[other])
  }
  return columnsOfItems(items, credits, basis)
}

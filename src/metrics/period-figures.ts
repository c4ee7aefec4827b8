import type { PlainDate } from '../calendar/plain-date.js'
import type { ReportingUnit } from '../calendar/reporting-period.js'
import { readSafely } from '../kernel/read-safely.js'
import type { BookSource } from '../ledger/source-of.js'
import { readRequest } from '../ledger/read-request.js'
import { SOURCE_FIELDS, sourceOf } from '../ledger/source-of.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { figuresOfBook, readBoundPeriods, type BoundPeriod, type MinorFigures } from './figures-of-book.js'

/** A book and the periods to look at. */
export type PeriodFiguresRequest = BookSource & {
  /** The first day of the first period. */
  readonly from: PlainDate
  /** The first day after the last period. */
  readonly to: PlainDate
  /** Weeks (ISO 8601), months, quarters or years. */
  readonly unit: ReportingUnit
}

/** What happened in a period, and how the book stood at its end. */
export interface PeriodFigures {
  /** `2026-W07`, `2026-02`, `2026-Q1` or `2026`. */
  readonly id: string
  /** The first day, included. */
  readonly from: PlainDate
  /** The first day of the next period, excluded. */
  readonly to: PlainDate
  /** Days of the period. */
  readonly days: number
  /** Open items at the start. */
  readonly openingReceivables: DecimalString
  /** Invoices issued, gross. */
  readonly creditSales: DecimalString
  /** Payments received, less those reversed in the period. */
  readonly cash: DecimalString
  /** Early-payment discounts taken, as far as something was open; less those of payments reversed. */
  readonly discounts: DecimalString
  /** Credit notes. */
  readonly credits: DecimalString
  /** Write-offs, as far as something was open. */
  readonly writeOffs: DecimalString
  /** Open items at the end; the total of an aging report. */
  readonly receivables: DecimalString
  /** Of which not past due: due on the last day of the period or later. */
  readonly currentReceivables: DecimalString
  /**
   * The same where unapplied credit is taken off, first off what is past due of the customer whose credit it is, and off
   * nothing of another: below zero where customers are owed more than what is not past due of the others.
   */
  readonly netCurrentReceivables: DecimalString
  /** Credit of customers that no item has consumed, at the end. */
  readonly unapplied: DecimalString
  /** Open items less unapplied credit at the start: the opening balance of the ledger. */
  readonly openingBalance: DecimalString
  /** Open items less unapplied credit at the end: openingBalance + creditSales − cash − discounts − credits − writeOffs. */
  readonly closingBalance: DecimalString
}

/** The figures of one currency. */
export interface CurrencyFigures {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The periods, the oldest first. */
  readonly periods: readonly PeriodFigures[]
}

/** The figures of a book. */
export interface BookFigures {
  /** One part for each currency of the book, ascending by code; nothing adds two currencies. */
  readonly currencies: readonly CurrencyFigures[]
}

/**
 * What a book says period by period: credit sales, cash, credits, and what stood open at the end, as DSO and its family
 * take them. Each figure is what the ledger says as of the last day of a period, by the same kernel as the aging report.
 *
 * Periods are whole ones of the calendar, from included, to excluded; documents dated the last day count. For every period
 * closingBalance = openingBalance + creditSales − cash − discounts − credits − writeOffs, exactly. Sales are gross: what was
 * credited stands apart. All invoices of the book count as sold on credit.
 *
 * @throws ReceivablesError `input.range` where `from` or `to` is not the first day of a period, or for more than 300 periods,
 * `date.order`, `date.invalid`, `input.choice` for the unit, `input.conflict` for documents beside a Book, `input.missing`,
 * `input.unknown-key`, `date.out-of-range`, and whatever {@link prepareBook} throws.
 *
 * @example
 * ```ts
 * import { periodFigures } from 'receivables/ledger'
 *
 * periodFigures({
 *   invoices: [
 *     { id: 'F-1', customerId: 'acme', currency: 'EUR', amount: '100.00', issueDate: '2026-01-05', dueDate: '2026-01-20' },
 *     { id: 'F-2', customerId: 'acme', currency: 'EUR', amount: '60.00', issueDate: '2026-01-31', dueDate: '2026-03-02' },
 *   ],
 *   payments: [
 *     {
 *       id: 'P-1', customerId: 'acme', currency: 'EUR', amount: '40.00', date: '2026-01-31',
 *       applications: [{ invoiceId: 'F-1', amount: '40.00' }],
 *     },
 *   ],
 *   from: '2026-01-01',
 *   to: '2026-02-01',
 *   unit: 'month',
 * }).currencies[0]?.periods
 * // => [{
 * //   id: '2026-01', days: 31, openingReceivables: '0.00', creditSales: '160.00', cash: '40.00',
 * //   receivables: '120.00', currentReceivables: '60.00', closingBalance: '120.00', ...
 * // }]
 * ```
 *
 * @see {@link dsoTrend}, {@link receivablesRollForward}
 */
export function periodFigures(request: PeriodFiguresRequest): BookFigures {
  return readSafely('', () => {
    const given = readRequest(request, [...SOURCE_FIELDS, 'from', 'to', 'unit'], 'a book and periods')
    const periods = readBoundPeriods(given)
    const book = sourceOf(given as unknown as BookSource)
    const figures = figuresOfBook(book, periods, given.from as PlainDate)
    const currencies = book.currencies.map((currency, index) => ({
      currency,
      periods: periods.map((period, place) =>
        writeFigures(period, figures[index]?.[place] as MinorFigures, book.scales[index] as number),
      ),
    }))
    return { currencies: currencies.sort((a, b) => (a.currency < b.currency ? -1 : 1)) }
  })
}

function writeFigures(
  { id, from, to, days }: BoundPeriod,
  figures: MinorFigures,
  scale: number,
): PeriodFigures {
  const write = (amount: Minor): DecimalString => writeMinor(amount, scale)
  const { opening, openingUnapplied, receivables, unapplied } = figures
  return {
    id,
    from,
    to,
    days,
    openingReceivables: write(opening),
    creditSales: write(figures.sales),
    cash: write(figures.cash),
    discounts: write(figures.discounts),
    credits: write(figures.credits),
    writeOffs: write(figures.writeOffs),
    receivables: write(receivables),
    currentReceivables: write(figures.current),
    netCurrentReceivables: write(figures.netCurrent),
    unapplied: write(unapplied),
    openingBalance: write(subtractMinor(opening, openingUnapplied)),
    closingBalance: write(subtractMinor(receivables, unapplied)),
  }
}

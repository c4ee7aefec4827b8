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

/** A book and the periods. */
export type PeriodFiguresRequest = BookSource & {
  /** The first day of the first period. */
  readonly from: PlainDate
  /** The first day after the last period. */
  readonly to: PlainDate
  /** Weeks (ISO 8601), months, quarters or years. */
  readonly unit: ReportingUnit
}

/** The movements of a period, and the balances at its end. */
export interface PeriodFigures {
  /** `2026-W07`, `2026-02`, `2026-Q1` or `2026`. */
  readonly id: string
  /** The first day, included. */
  readonly from: PlainDate
  /** The first day of the next period, excluded. */
  readonly to: PlainDate
  /** Days of the period. */
  readonly days: number
  /** Sum of open items at the start. */
  readonly openingReceivables: DecimalString
  /** Invoices issued in the period, including tax. */
  readonly creditSales: DecimalString
  /** Payments received, less payments reversed, in the period. */
  readonly cash: DecimalString
  /** Early-payment discounts taken, at most what was open, less discounts of payments reversed. */
  readonly discounts: DecimalString
  /** Credit notes. */
  readonly credits: DecimalString
  /** Write-offs, at most what was open. */
  readonly writeOffs: DecimalString
  /** Sum of open items at the end, as in the total of an aging report. */
  readonly receivables: DecimalString
  /** The part of `receivables` that is not past due: due on the last day of the period or later. */
  readonly currentReceivables: DecimalString
  /**
   * `currentReceivables` less the unapplied credit of each customer that is left after covering what this customer owes
   * past due. Credit of one customer never reduces what another owes. Can be below zero.
   */
  readonly netCurrentReceivables: DecimalString
  /** Unapplied credit at the end: credit not yet applied to an item. */
  readonly unapplied: DecimalString
  /** Opening balance: open items less unapplied credit at the start. */
  readonly openingBalance: DecimalString
  /**
   * Closing balance: open items less unapplied credit at the end = openingBalance + creditSales − cash − discounts −
   * credits − writeOffs.
   */
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
  /** One part per currency of the book, ascending by code; amounts of two currencies are never added. */
  readonly currencies: readonly CurrencyFigures[]
}

/**
 * The figures of a book, period by period: credit sales, cash, credits and open balances, as inputs of DSO and related
 * figures. Balances are those of the ledger as of the last day of each period, as in the aging report.
 *
 * Periods are whole calendar periods, `from` included, `to` excluded; documents dated the last day count. For every
 * period closingBalance = openingBalance + creditSales − cash − discounts − credits − writeOffs, exactly. Sales are not
 * reduced by credit notes, which are in `credits`. All invoices of the book count as credit sales.
 *
 * @throws ReceivablesError `input.range` if `from` or `to` is not the first day of a period, or for more than 300
 * periods, `date.order`, `date.invalid`, `input.choice` for the unit, `input.conflict` for documents together with a
 * Book, `input.missing`, `input.unknown-key`, `date.out-of-range`, and everything that {@link prepareBook} throws.
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

import type { DayNumber } from '../calendar/day-number.js'
import { firstItem, type Book } from '../ledger/book.js'
import { minorColumn, type MinorColumn } from '../ledger/minor-column.js'
import { standAsOf, type Standing } from '../ledger/stand-as-of.js'
import type { TextColumn } from '../ledger/text-column.js'
import { leftOf } from '../ledger/unapplied-credits.js'
import type { Minor } from '../numbers/minor.js'
import type { AgingBasis } from './schedule.js'

/** Credit that is not applied to an item yet. */
export interface AgedCredit {
  readonly customer: number
  readonly currency: number
  readonly day: DayNumber
  readonly amount: Minor
}

/** What aging reads: items in columns, and unapplied credits. Items on which nothing is open have 0. */
export interface AgedColumns {
  readonly currencies: readonly string[]
  readonly scales: readonly number[]
  /** The ids of the customers, ascending; a customer's number is its index here. */
  readonly customers: TextColumn
  readonly customer: Int32Array
  readonly currency: Uint8Array
  /** The day from which the item ages. */
  readonly day: Int32Array
  readonly open: MinorColumn
  readonly disputed: MinorColumn
  /** Items issued after this day are left out, whatever `open` says; undefined if `open` is 0 for them already. */
  readonly hidden: { readonly issued: Int32Array; readonly after: DayNumber } | undefined
  readonly credits: readonly AgedCredit[]
}

/** The columns of a Book as it stood on a day. */
export function columnsOfBook(book: Book, balanceDay: DayNumber, basis: AgingBasis): AgedColumns {
  if (book.movements.start.length > 0 || book.disputes.start.length > 0) {
    return columnsOfStanding(book, standAsOf(book, balanceDay), basis)
  }
  // If no document reduces or disputes an invoice, the amounts column of the Book is used as it is, without a copy.
  const untouched = { day: balanceDay, absorbed: minorColumn(0) }
  const hidden = { issued: issuedOf(book), after: balanceDay }
  return columnsOf(book, basis, book.items.amount, minorColumn(0), hidden, (credit) =>
    leftOf(book, untouched, credit),
  )
}

/** The columns of a Book whose standing is known. */
export const columnsOfStanding = (book: Book, standing: Standing, basis: AgingBasis): AgedColumns =>
  columnsOf(book, basis, standing.open, standing.disputed, undefined, (credit) =>
    leftOf(book, standing, credit),
  )

const columnsOf = (
  book: Book,
  basis: AgingBasis,
  open: MinorColumn,
  disputed: MinorColumn,
  hidden: AgedColumns['hidden'],
  left: (credit: number) => Minor,
): AgedColumns => ({
  currencies: book.currencies,
  scales: book.scales,
  customers: book.customers,
  customer: perItem(book, book.invoices.customer, (length) => new Int32Array(length)),
  currency: perItem(book, book.invoices.currency, (length) => new Uint8Array(length)),
  day: basis === 'due-date' ? book.items.due : issuedOf(book),
  open,
  disputed,
  hidden,
  credits: creditsOf(book, left),
})

const issuedOf = (book: Book): Int32Array =>
  perItem(book, book.invoices.issued, (length) => new Int32Array(length))

/**
 * A column with one value per invoice as a column with one value per item; the same column if every invoice is one
 * item.
 */
const perItem = <Column extends Int32Array | Uint8Array>(
  book: Book,
  column: Column,
  empty: (length: number) => Column,
): Column => (book.invoices.items.length === 0 ? column : spread(book, column, empty(book.items.due.length)))

/** A single customer with an empty id. */
const NOBODY: TextColumn = /* #__PURE__ */ Object.freeze({
  units: /* #__PURE__ */ new Uint8Array(0),
  ends: /* #__PURE__ */ new Uint32Array(1),
})

/** The columns with all customers merged into one, for totals without names. */
export const asOneCustomer = (columns: AgedColumns): AgedColumns => ({
  ...columns,
  customers: NOBODY,
  customer: new Int32Array(columns.customer.length),
  credits: columns.credits.map((credit) => ({ ...credit, customer: 0 })),
})

function creditsOf(book: Book, left: (credit: number) => Minor): AgedCredit[] {
  const credits: AgedCredit[] = []
  for (let credit = 0; credit < book.credits.day.length; credit++) {
    const amount = left(credit)
    if (amount === 0) continue
    credits.push({
      customer: book.credits.customer[credit] as number,
      currency: book.credits.currency[credit] as number,
      day: book.credits.day[credit] as number,
      amount,
    })
  }
  return credits
}

/** A column over invoices as a column over their items. */
function spread<Column extends Int32Array | Uint8Array>(book: Book, source: Column, target: Column): Column {
  for (let invoice = 0; invoice < source.length; invoice++) {
    target.fill(source[invoice] as number, firstItem(book, invoice), firstItem(book, invoice + 1))
  }
  return target
}

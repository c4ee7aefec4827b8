import type { DayNumber } from '../calendar/day-number.js'
import { firstItem, type Book } from '../ledger/book.js'
import type { MinorColumn } from '../ledger/minor-column.js'
import { balancesAsOf } from '../ledger/stand-as-of.js'
import { textAt, textCount } from '../ledger/text-column.js'
import { leftOf } from '../ledger/unapplied-credits.js'
import type { Minor } from '../numbers/minor.js'
import type { AgingBasis } from './schedule.js'

/** Credit that no item has consumed. */
export interface AgedCredit {
  readonly customer: number
  readonly currency: number
  readonly day: DayNumber
  readonly amount: Minor
}

/** What aging reads: items in columns, and unapplied credits. Items on which nothing is open bear 0. */
export interface AgedColumns {
  readonly currencies: readonly string[]
  readonly scales: readonly number[]
  /** How many customers there are; they are numbered ascending by id. */
  readonly customers: number
  readonly customerId: (customer: number) => string
  readonly customer: Int32Array
  readonly currency: Uint8Array
  /** The day from which the item ages. */
  readonly day: Int32Array
  readonly open: MinorColumn
  readonly disputed: MinorColumn
  readonly credits: readonly AgedCredit[]
}

/** The columns of a Book as it stood on a day. */
export function columnsOfBook(book: Book, balanceDay: DayNumber, basis: AgingBasis): AgedColumns {
  const standing = balancesAsOf(book, balanceDay)
  const { invoices } = book
  const perItem = invoices.items.length === 0
  return {
    currencies: book.currencies,
    scales: book.scales,
    customers: textCount(book.customers),
    customerId: (customer) => textAt(book.customers, customer),
    customer: perItem
      ? invoices.customer
      : spread(book, invoices.customer, new Int32Array(book.items.due.length)),
    currency: perItem
      ? invoices.currency
      : spread(book, invoices.currency, new Uint8Array(book.items.due.length)),
    day:
      basis === 'due-date'
        ? book.items.due
        : perItem
          ? invoices.issued
          : spread(book, invoices.issued, new Int32Array(book.items.due.length)),
    open: standing.open,
    disputed: standing.disputed,
    credits: creditsOf(book, (credit) => leftOf(book, standing, credit)),
  }
}

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

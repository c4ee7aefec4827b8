import type { DayNumber } from '../calendar/day-number.js'
import { firstItem, type Book } from '../ledger/book.js'
import { CASH, DISCOUNT, NEVER } from '../ledger/book.js'
import type { MinorColumn } from '../ledger/minor-column.js'
import { NOT_YET, standAsOf, type Standing } from '../ledger/stand-as-of.js'

/** The values of a column with three states: unknown, no, yes. */
export const UNKNOWN = 0
export const NO = 1
export const YES = 2

/** What payment behaviour reads: items in columns, as of the end of a day. */
export interface ItemColumnsOnDay {
  readonly day: DayNumber
  readonly currencies: readonly string[]
  readonly scales: readonly number[]
  /** The number of the customer, and of the currency, per item. */
  readonly customer: Int32Array
  readonly currency: Uint8Array
  readonly due: Int32Array
  /** The day of issue; {@link NOT_YET} if it is unknown. */
  readonly issued: Int32Array
  readonly amount: MinorColumn
  readonly open: MinorColumn
  /** The day of settlement; {@link NEVER} while open, {@link NOT_YET} if the item does not exist on the day. */
  readonly settledOn: Int32Array
  /** The kind of movement that settled it. */
  readonly settledBy: Uint8Array
  /** Whether it was paid in parts: {@link NO} if paid at once, {@link UNKNOWN} if no money was received. */
  readonly inParts: Uint8Array
  /** Whether the customer ever disputed it. */
  readonly disputed: Uint8Array
  /** 1 if the day of settlement is invented and only its distance from the due date is known; may be empty. */
  readonly undated: Uint8Array
}

/** The columns of a Book as it stood on a day. */
export function columnsOnDay(book: Book, day: DayNumber): ItemColumnsOnDay {
  const standing = standAsOf(book, day)
  const { invoices, items } = book
  const length = items.due.length
  const split = invoices.items.length > 0
  return {
    day,
    currencies: book.currencies,
    scales: book.scales,
    customer: split ? spread(book, invoices.customer, new Int32Array(length)) : invoices.customer,
    currency: split ? spread(book, invoices.currency, new Uint8Array(length)) : invoices.currency,
    due: items.due,
    issued: split ? spread(book, invoices.issued, new Int32Array(length)) : invoices.issued,
    amount: items.amount,
    open: standing.open,
    settledOn: standing.settledOn,
    settledBy: standing.settledBy,
    inParts: partsOf(standing),
    disputed: disputedOf(book, day),
    undated: new Uint8Array(0),
  }
}

/** A column with one value per invoice as a column with one value per item. */
function spread<Column extends Int32Array | Uint8Array>(book: Book, source: Column, target: Column): Column {
  for (let invoice = 0; invoice < source.length; invoice++)
    target.fill(source[invoice] as number, firstItem(book, invoice), firstItem(book, invoice + 1))
  return target
}

/** Whether an item was closed by a payment, or by a discount taken with one. */
export const isPayment = (kind: number | undefined): boolean => kind === CASH || kind === DISCOUNT

/**
 * An item is paid in parts if a payment left a part of it open at the end of its day. An item settled on the day of its
 * first payment was paid at once, even by two transfers, or by cash and a discount.
 */
function partsOf(standing: Standing): Uint8Array {
  const { settledOn, settledBy, partPaidOn } = standing
  const parts = new Uint8Array(settledOn.length)
  for (let item = 0; item < parts.length; item++) {
    const settled = settledOn[item] as number
    if (settled === NOT_YET) continue
    const left = partPaidOn[item] ?? NEVER
    if (left < settled) parts[item] = YES
    else if (left !== NEVER || (settled !== NEVER && isPayment(settledBy[item]))) parts[item] = NO
  }
  return parts
}

/** A dispute that names no instalment marks all items of its invoice. */
function disputedOf(book: Book, day: DayNumber): Uint8Array {
  const marks = new Uint8Array(book.items.due.length).fill(NO)
  const { start, from, instalment, amount } = book.disputes
  for (let invoice = 0; invoice + 1 < start.length; invoice++) {
    const end = start[invoice + 1] as number
    for (let dispute = start[invoice] as number; dispute < end; dispute++) {
      if ((from[dispute] as number) > day || amount.values[dispute] === 0) continue
      const last = firstItem(book, invoice + 1)
      for (let item = firstItem(book, invoice); item < last; item++) {
        const named = instalment[dispute]
        if (named === 0 || book.items.instalment[item] === named) marks[item] = YES
      }
    }
  }
  return marks
}

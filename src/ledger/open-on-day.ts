import type { DayNumber } from '../calendar/day-number.js'
import type { Minor } from '../numbers/minor.js'
import { NEVER, type Book } from './book.js'
import { minorAt } from './minor-column.js'
import { comparePicked, pickItems, type PickedItems } from './pick-items.js'
import type { Standing } from './stand-as-of.js'
import { textAt } from './text-column.js'

/**
 * What is open on a day, in the order of the book's columns. Whoever adds up, compares or selects reads numbers here; the texts of an
 * item are made only for a row that somebody gets.
 */
export class OpenOnDay implements PickedItems {
  readonly book: Book
  readonly standing: Standing
  readonly item: Uint32Array
  readonly invoice: Uint32Array

  constructor(book: Book, standing: Standing) {
    const { item, invoice } = pickItems(book, (place) => standing.settledOn[place] === NEVER)
    this.book = book
    this.standing = standing
    this.item = item
    this.invoice = invoice
  }

  get length(): number {
    return this.item.length
  }

  due(index: number): DayNumber {
    return this.book.items.due[this.item[index] as number] as number
  }

  issued(index: number): DayNumber {
    return this.book.invoices.issued[this.invoice[index] as number] as number
  }

  open(index: number): Minor {
    return minorAt(this.standing.open, this.item[index] as number)
  }

  disputed(index: number): Minor {
    return minorAt(this.standing.disputed, this.item[index] as number)
  }

  /** The place of its currency in the book's list of currencies. */
  currency(index: number): number {
    return this.book.invoices.currency[this.invoice[index] as number] as number
  }

  currencyCode(index: number): string {
    return this.book.currencies[this.currency(index)] as string
  }

  /** Counted from 1; 0 where the invoice has none. */
  instalment(index: number): number {
    return this.book.items.instalment[this.item[index] as number] ?? 0
  }

  invoiceId(index: number): string {
    return textAt(this.book.invoices.id, this.invoice[index] as number)
  }

  /** Ascending by invoice id, then instalment. */
  compare(a: number, b: number): number {
    return comparePicked(this.book, this, a, b)
  }
}

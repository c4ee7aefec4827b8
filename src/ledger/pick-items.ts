import type { DayNumber } from '../calendar/day-number.js'
import { firstItem, type Book } from './book.js'
import { orderByNumber } from './order-by-number.js'
import { compareTextsAt } from './text-column.js'

/** Items that were picked, with their invoices, in the order of the book's columns. */
export interface PickedItems {
  readonly item: Uint32Array
  readonly invoice: Uint32Array
}

/** The items that are wanted. */
export function pickItems(book: Book, wanted: (item: number) => boolean): PickedItems {
  let length = 0
  for (let part = 0; part < book.items.due.length; part++) if (wanted(part)) length++
  const item = new Uint32Array(length)
  const invoice = new Uint32Array(length)
  let count = 0
  for (let owner = 0; owner < book.invoices.issued.length; owner++) {
    const end = firstItem(book, owner + 1)
    for (let part = firstItem(book, owner); part < end; part++) {
      if (!wanted(part)) continue
      item[count] = part
      invoice[count] = owner
      count++
    }
  }
  return { item, invoice }
}

/** The places of picked items ascending by a day of each item, then invoice id, then instalment. */
export function orderPicked(book: Book, picked: PickedItems, days: ArrayLike<DayNumber>): Uint32Array {
  const day = Int32Array.from(picked.item, (item) => days[item] as number)
  return orderByNumber(day, (a, b) => comparePicked(book, picked, a, b))
}

/** Ascending by invoice id, then instalment. */
export function comparePicked(book: Book, { item, invoice }: PickedItems, a: number, b: number): number {
  const { instalment } = book.items
  return (
    compareTextsAt(book.invoices.id, invoice[a] as number, invoice[b] as number) ||
    (instalment[item[a] as number] ?? 0) - (instalment[item[b] as number] ?? 0)
  )
}

import type { DayNumber } from '../calendar/day-number.js'
import { firstItem, type Book } from './book.js'
import { orderByNumber } from './order-by-number.js'
import { compareTextsAt } from './text-column.js'

/** Items that were picked, with their invoices; `order` numbers them in the order in which they are listed, null where that is their own. */
export interface PickedItems {
  readonly item: Uint32Array
  readonly invoice: Uint32Array
  readonly order: Uint32Array | null
}

/** The items that are wanted, ascending by a day, then invoice id, then instalment; where no days are given, as they lie in the book. */
export function pickItems(
  book: Book,
  wanted: (item: number) => boolean,
  days: ArrayLike<DayNumber> | null,
): PickedItems {
  let length = 0
  for (let part = 0; part < book.items.due.length; part++) if (wanted(part)) length++
  const item = new Uint32Array(length)
  const invoice = new Uint32Array(length)
  const day = new Int32Array(length)
  let count = 0
  for (let owner = 0; owner < book.invoices.issued.length; owner++) {
    const end = firstItem(book, owner + 1)
    for (let part = firstItem(book, owner); part < end; part++) {
      if (!wanted(part)) continue
      item[count] = part
      invoice[count] = owner
      day[count] = days?.[part] ?? 0
      count++
    }
  }
  if (days === null) return { item, invoice, order: null }
  const { id } = book.invoices
  const { instalment } = book.items
  const order = orderByNumber(day, (a, b) => {
    const texts = compareTextsAt(id, invoice[a] as number, invoice[b] as number)
    return texts || (instalment[item[a] as number] as number) - (instalment[item[b] as number] as number)
  })
  return { item, invoice, order }
}

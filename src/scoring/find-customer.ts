import type { Book } from '../ledger/book.js'
import { textAt, textCount } from '../ledger/text-column.js'

/** The number of a customer in a Book, −1 if it has none. The column of customers is ascending. */
export function findCustomer(book: Book, customerId: string): number {
  let first = 0
  let last = textCount(book.customers) - 1
  while (first <= last) {
    const middle = (first + last) >> 1
    const id = textAt(book.customers, middle)
    if (id === customerId) return middle
    if (id < customerId) first = middle + 1
    else last = middle - 1
  }
  return -1
}

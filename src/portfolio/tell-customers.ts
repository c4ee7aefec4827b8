import { describe } from '../kernel/describe.js'
import { refuse } from '../kernel/error.js'
import { at } from '../kernel/expect.js'
import type { Book } from '../ledger/book.js'
import type { Customer } from '../ledger/index.js'
import { readCustomers } from '../ledger/read-records.js'

/**
 * A Book with more customer records. Either source may lack fields; if both have a field and differ, it is unknown
 * which is right, so it is refused.
 *
 * @throws ReceivablesError `input.conflict` for a field in which they differ, or the code of a malformed customer.
 */
export function tellCustomers(book: Book, told: unknown): Book {
  const customers = new Map(book.records.customers.map((customer) => [customer.id, customer]))
  readCustomers(told).forEach((customer, index) => {
    const known = customers.get(customer.id)
    if (known !== undefined) expectSame(known, customer, at('customers', index))
    customers.set(customer.id, { ...known, ...customer })
  })
  return { ...book, records: { ...book.records, customers: [...customers.values()] } }
}

function expectSame(known: Customer, told: Customer, path: string): void {
  for (const [field, value] of Object.entries(told)) {
    const before = known[field as keyof Customer]
    if (before !== undefined && before !== value)
      refuse('input.conflict', at(path, field), `${describe(before)}, as in the book`, value)
  }
}

import { BOOK_SCHEMA, isBook, type Book } from './book.js'
import type { Documents } from './documents.js'
import { expectBook } from './expect-book.js'
import { IdIndex } from './id-index.js'
import { MovementRows } from './movement-rows.js'
import { readDisputes, readWriteOffs } from './read-claims.js'
import { readCredits } from './read-credits.js'
import { Currencies } from './read-fields.js'
import { readInvoices } from './read-invoices.js'
import { readRecords } from './read-records.js'
import { readRequest } from './read-request.js'
import { expectedRows, optionalRowsOf } from './read-rows.js'
import type { Registers } from './registers.js'
import { renumber, sortCustomers } from './sort-customers.js'
import { textAt } from './text-column.js'

/** The lists of documents of a book, and the calendars that payment terms need. */
export const DOCUMENT_LISTS = [
  'invoices',
  'payments',
  'creditNotes',
  'writeOffs',
  'disputes',
  'promises',
  'contacts',
  'customers',
  'calendars',
] as const

/**
 * Checks the documents of a book once and stores them in columns. Every verb over many items accepts the Book instead
 * of documents and returns the same figures many times faster. {@link bookBuffers} helps to send a Book to a worker.
 *
 * Everything is checked: ids are unique within their kind, no invoice has the name of an instalment of another
 * (`F-1#2`), days exist, amounts fit the decimals of the currency and are not negative, applications name invoices of
 * the book, are in their currency and sum to no more than their payment, instalments sum to their invoice. `__proto__`
 * is an ordinary id. The input is not changed and nothing is dropped silently: an unknown list is refused; unknown
 * fields of a document are ignored.
 *
 * @throws ReceivablesError `id.duplicate`, `ledger.unknown-invoice`, `currency.mismatch`, `ledger.over-applied`,
 * `ledger.future-application`, `date.order`, `input.conflict`, `input.unknown-key`; `terms.unreadable`, `terms.ambiguous`,
 * `terms.inconsistent`, `calendar.not-covered` or `date.out-of-range` for payment terms; or the code of a malformed value, each
 * with its path.
 *
 * @example
 * ```ts
 * import { agingReport, prepareBook } from 'receivables/ledger'
 *
 * const book = prepareBook({
 *   invoices: [
 *     { id: '0042', customerId: 'acme', currency: 'EUR', amount: '100.00', issueDate: '2026-01-05', dueDate: '2026-02-04' },
 *   ],
 * })
 * const { currencies } = agingReport({ book, asOf: '2026-02-05', basis: 'due-date', bucketEdges: [30, 60, 90] })
 * currencies[0]?.total // => '100.00'
 * ```
 */
export function prepareBook(documents: Documents): Book {
  const given = readRequest(documents, DOCUMENT_LISTS, 'the documents of a book')
  const { invoices, payments, creditNotes, writeOffs, disputes, promises, contacts, customers, calendars } =
    given
  const currencies = new Currencies()
  const customerIds = new IdIndex(1024)
  const registers: Registers = {
    invoices: readInvoices(invoices, calendars, customerIds, currencies),
    customers: customerIds,
    currencies,
  }
  const paid = optionalRowsOf(payments, 'payments', 'an array of payments')
  const credited = optionalRowsOf(creditNotes, 'creditNotes', 'an array of credit notes')
  // A payment nearly always pays one invoice.
  const movements = new MovementRows(expectedRows(paid) + expectedRows(credited))
  const contested = new MovementRows(0)
  const credits = readCredits(paid, credited, registers, movements)
  const writeOffIds = readWriteOffs(writeOffs, registers, movements)
  const disputeIds = readDisputes(disputes, registers, contested)
  const records = readRecords({ customers, promises, contacts }, registers)
  const { columns, items, index } = registers.invoices
  const count = columns.issued.length
  const sorted = sortCustomers(customerIds.texts())
  return {
    schema: BOOK_SCHEMA,
    size: count + items.due.length + credits.day.length,
    currencies: currencies.codes,
    scales: currencies.scales,
    customers: sorted.texts,
    invoices: { ...columns, id: index.texts(), customer: renumber(columns.customer, sorted.rank) },
    items,
    credits: { ...credits, customer: renumber(credits.customer, sorted.rank) },
    movements: movements.group(count, (kind, source) =>
      kind === 3 ? textAt(writeOffIds, source) : textAt(credits.id, source),
    ),
    writeOffIds,
    disputes: contested.group(count, (_, source) => textAt(disputeIds, source)),
    records,
  }
}

/**
 * The Book itself if the source is one, otherwise the Book of the documents.
 *
 * @throws ReceivablesError `input.type`, or everything that {@link prepareBook} throws.
 */
export const bookOf = (source: Documents | Book): Book =>
  isBook(source) ? expectBook(source, '') : prepareBook(source)

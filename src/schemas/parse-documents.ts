import type { Documents } from '../ledger/index.js'
import { documentsSchema } from './documents-schema.js'
import { readShape } from './read-shape.js'

/**
 * Reads the documents of a book from outside: from a request, a file, rows of a database. It returns typed documents,
 * or throws one error whose `faults` name every faulty path, so that a file can be corrected in one go.
 *
 * It checks the shape and what follows from the shape alone: which fields are present, that a day is a text and exists,
 * that an amount is a plain decimal number, that a currency is three capitals and an id has 1 to 200 characters. The
 * meaning of the documents (unique ids, a payment that names an invoice of the book, decimals that fit the currency) is
 * checked by `prepareBook` and every verb that takes documents.
 *
 * Amounts stay the given texts or numbers; bigints and objects of decimal libraries become texts. A field with the
 * value undefined is left out. Fields that {@link Documents} does not have are allowed. There is no other conversion: a
 * Date, null or an empty text is a fault. The value is copied and never changed; each field is read once.
 *
 * @param value - Anything.
 * @returns The documents.
 * @throws ReceivablesError `document.invalid`: `path`, `expected` and `received` belong to the first fault, `faults`
 * contains the first 1,000 in the order of the documents, and if there are several, `expected` ends with their number.
 *
 * @example
 * ```ts
 * import { isReceivablesError, parseDocuments } from 'receivables/schemas'
 *
 * const row = { id: '0042', customerId: 'acme', currency: 'EUR', amount: 100, issueDate: '2026-01-05', dueDate: '2026-02-04' }
 * parseDocuments({ invoices: [row] }) // => { invoices: [{ id: '0042', amount: 100, ... }] }
 * parseDocuments({ invoices: [{ ...row, amount: '1,000', dueDate: '2026-02-30' }] }) // => throws 'document.invalid'
 * try {
 *   parseDocuments({ invoices: [{ ...row, amount: '1,000', dueDate: '2026-02-30' }] })
 * } catch (error) {
 *   isReceivablesError(error) && error.faults.map(({ path }) => path) // => ['invoices[0].amount', 'invoices[0].dueDate']
 * }
 * ```
 */
export function parseDocuments(value: unknown): Documents {
  return readShape(documentsSchema, value) as Documents
}

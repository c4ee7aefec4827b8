import { expectInteger } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Documents } from '../ledger/index.js'
import { DOCUMENT_LISTS } from '../ledger/prepare-book.js'
import { readRequest } from '../ledger/read-request.js'
import { shareOutRows } from './share-out-rows.js'
import { DocumentTies } from './document-ties.js'

/** More parts than any machine has workers. */
export const MAX_PARTS = 1000

/** The name of a list of documents. */
type List = (typeof DOCUMENT_LISTS)[number]

/**
 * Splits the documents of a book by customer, for runs that are made apart and then put together with
 * {@link combineRuns}.
 *
 * A document goes with its customer, a write-off and a dispute with the customer of their invoice. Customers whom a
 * document ties to each other (one pays for the other, two rows bear one id, or one the name of an instalment of the other) stand in one part, so that a run of it finds what
 * a run of the whole book finds. A row that names no customer, or an invoice that is not there, stands in the first part,
 * where the run says what is wrong with it. Every part has the holiday calendars.
 *
 * The groups of customers are dealt out by their number of rows, the largest first, then by their first id, each to the part
 * that has the fewest rows so far: parts are about as large as each other, and which customer is where does not depend on
 * the order of the documents. Rows keep their order. There are always as many parts as were asked for; some may be empty.
 *
 * @param documents - The documents, none of which is copied.
 * @param parts - How many parts, from 1 to 1,000.
 * @throws ReceivablesError `input.missing`, `input.type` or `input.range` for `parts`, `input.unknown-key` for a misspelt
 * list, `input.type` for a list that is none, `input.missing` for one that lacks more than 1,000 rows.
 *
 * @example
 * ```ts
 * import { partitionDocuments } from 'receivables'
 *
 * const invoice = { currency: 'EUR', amount: '75.00', issueDate: '2026-01-05', dueDate: '2026-02-04' }
 * const parts = partitionDocuments(
 *   {
 *     invoices: [
 *       { ...invoice, id: 'F-1', customerId: 'acme' },
 *       { ...invoice, id: 'F-2', customerId: 'bolt' },
 *       { ...invoice, id: 'F-3', customerId: 'acme' },
 *     ],
 *     disputes: [{ id: 'D-1', invoiceId: 'F-2', amount: '5.00', openedOn: '2026-02-01' }],
 *   },
 *   2,
 * )
 * parts.map(({ invoices, disputes }) => [invoices.map(({ id }) => id), disputes?.map(({ id }) => id)])
 * // => [[['F-1', 'F-3'], []], [['F-2'], ['D-1']]]
 * ```
 */
export function partitionDocuments(documents: Documents, parts: number): Documents[] {
  return readSafely('', () => {
    const { calendars, lists } = documentListsOf(documents)
    const count = expectInteger(parts, 'parts', 1, MAX_PARTS)
    const ties = new DocumentTies()
    const read = lists.map(([list, rows]) => ({ list, rows, nodes: ties.read(rows, list) }))
    return partsOfDocuments(read, shareOutRows(ties, read, count), calendars, count)
  })
}

/** The lists of documents that there are, invoices first, since other documents name them; and the calendars. */
export function documentListsOf(documents: unknown): {
  readonly calendars: unknown
  readonly lists: readonly (readonly [List, readonly unknown[]])[]
} {
  const { calendars, ...given } = readRequest(documents, DOCUMENT_LISTS, 'the documents of a book')
  const { invoices, ...others } = given
  const lists = [['invoices', invoices], ...Object.entries(others)]
  return { calendars, lists: lists as [List, readonly unknown[]][] }
}

/** The documents of each part: its rows of every list that was given, and the calendars. */
export function partsOfDocuments(
  read: readonly { readonly list: List }[],
  split: readonly (readonly unknown[][])[],
  calendars: unknown,
  count: number,
): Documents[] {
  return Array.from({ length: count }, (_, part) => {
    const own = Object.fromEntries(read.map(({ list }, index) => [list, split[index]?.[part]]))
    return (calendars === undefined ? own : { ...own, calendars }) as unknown as Documents
  })
}

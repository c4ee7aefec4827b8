import { expectInteger } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Documents } from '../ledger/index.js'
import { DOCUMENT_LISTS } from '../ledger/prepare-book.js'
import { readRequest } from '../ledger/read-request.js'
import { sortCustomers } from '../ledger/sort-customers.js'
import { DocumentTies, NOBODY } from './document-ties.js'

/** More parts than any machine has workers. */
const MAX_PARTS = 1000

/** The name of a list of documents. */
type List = (typeof DOCUMENT_LISTS)[number]

/**
 * Splits the documents of a book by customer, for runs that are made apart and then put together with
 * {@link combineRuns}.
 *
 * A document goes with its customer, a write-off and a dispute with the customer of their invoice. Customers whom a
 * document ties to each other (one pays for the other, or two rows bear one id) stand in one part, so that a run of it finds what
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
 * list, `input.type` for a list that is none.
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
    const { calendars, ...lists } = readRequest(documents, DOCUMENT_LISTS, 'the documents of a book')
    const count = expectInteger(parts, 'parts', 1, MAX_PARTS)
    const ties = new DocumentTies()
    const read = listsOf(lists).map(([list, rows]) => ({ list, rows, nodes: ties.read(rows, list) }))
    const partOf = deal(
      ties,
      read.map(({ nodes }) => nodes),
      count,
    )
    const dealt = Array.from({ length: count }, (): Partial<Record<List, unknown>> => ({ invoices: [] }))
    for (const { list, rows, nodes } of read) {
      const split = Array.from({ length: count }, (): unknown[] => [])
      nodes.forEach((node, row) => split[at(partOf, node)]?.push(rows[row]))
      dealt.forEach((part, index) => (part[list] = split[index]))
    }
    if (calendars !== undefined) dealt.forEach((part) => (part.calendars = calendars))
    return dealt as unknown as Documents[]
  })
}

/** The lists that there are, invoices first: other documents name them. */
function listsOf(given: Partial<Record<List, unknown>>): [List, readonly unknown[]][] {
  const { invoices, ...others } = given
  return [['invoices', invoices], ...Object.entries(others)] as [List, readonly unknown[]][]
}

/**
 * The part of each node: the group that names nobody first, then the largest, each to the part with the fewest rows.
 */
function deal(ties: DocumentTies, nodes: readonly Int32Array[], parts: number): Int32Array {
  const roots = Int32Array.from({ length: ties.count }, (_, node) => ties.find(node))
  const sizes = new Float64Array(ties.count)
  for (const list of nodes) {
    for (const node of list) addAt(sizes, roots[node] as number, 1)
  }
  const names = firstIds(ties, roots)
  const order = Array.from(new Set(roots.subarray(1)))
    .filter((root) => root !== NOBODY)
    .sort((a, b) => at(sizes, b) - at(sizes, a) || at(names, a) - at(names, b))
  const filled = new Float64Array(parts)
  const partOf = new Int32Array(ties.count)
  for (const root of [NOBODY, ...order]) {
    const part = root === NOBODY ? 0 : emptiest(filled)
    partOf[root] = part
    addAt(filled, part, at(sizes, root))
  }
  return roots.map((root) => at(partOf, root))
}

/** The place of each group's first customer in the order of ids. */
function firstIds(ties: DocumentTies, roots: Int32Array): Float64Array {
  const { rank } = sortCustomers(ties.ids.texts())
  const first = new Float64Array(ties.count).fill(Infinity)
  rank.forEach((place, customer) => {
    const root = at(roots, customer + 1)
    first[root] = Math.min(at(first, root), place)
  })
  return first
}

function emptiest(filled: Float64Array): number {
  let found = 0
  for (let part = 1; part < filled.length; part++) {
    if (at(filled, part) < at(filled, found)) found = part
  }
  return found
}

type Numbers = Float64Array | Int32Array

const at = (numbers: Numbers, index: number): number => numbers[index] as number

function addAt(numbers: Float64Array, index: number, amount: number): void {
  numbers[index] = at(numbers, index) + amount
}

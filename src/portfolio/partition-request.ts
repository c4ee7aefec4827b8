import { refuse } from '../kernel/error.js'
import { expectInteger, expectKeys, expectRecord, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { rowsOf } from '../ledger/read-rows.js'
import type { ControlRequest } from './control-request.js'
import { readInstalmentName } from '../ledger/instalment-name.js'
import { invoiceIdOf } from './absent-rows.js'
import { shareOutRows, type TiedRows } from './share-out-rows.js'
import { DocumentTies, NOBODY } from './document-ties.js'
import { documentListsOf, MAX_PARTS, partsOfDocuments } from './partition-documents.js'

/**
 * Splits the request of a run by customer, journal and all: documents as {@link partitionDocuments} does, and with them what
 * is told of customers, their facts, the states of their cases and what happened to them. A case whose item is not in the
 * book counts as settled, so a journal must be split together with its documents.
 *
 * Policy, day, reference data and options are those of the request in every part.
 *
 * @param request - The request of a run over documents; a Book cannot be split.
 * @param parts - How many parts, from 1 to 1,000.
 * @throws ReceivablesError `input.conflict` for a Book, and what {@link partitionDocuments} throws; what else is wrong with the
 * request the run says.
 *
 * @example
 * ```ts
 * import { combineRuns, escalationPresets, finishRun, partitionRequest, runCreditControl } from 'receivables'
 *
 * const invoice = { currency: 'EUR', amount: '75.00', issueDate: '2026-01-05', dueDate: '2026-02-04' }
 * const requests = partitionRequest(
 *   {
 *     documents: {
 *       invoices: [{ ...invoice, id: 'F-1', customerId: 'acme' }, { ...invoice, id: 'F-2', customerId: 'bolt' }],
 *     },
 *     customers: [{ id: 'bolt', name: 'Bolt SA' }],
 *     policy: {
 *       schema: 'receivables/control-policy@1',
 *       aging: { basis: 'due-date', bucketEdges: [30, 60, 90] },
 *       escalation: escalationPresets['graded-30-60-90'],
 *     },
 *     asOf: '2026-03-31',
 *   },
 *   2,
 * )
 * const run = finishRun(combineRuns(requests.map(runCreditControl)))
 * run.worklist.map(({ invoiceId, customerName }) => [invoiceId, customerName])
 * // => [['F-1', undefined], ['F-2', 'Bolt SA']]
 * ```
 */
export function partitionRequest(request: ControlRequest, parts: number): ControlRequest[] {
  return readSafely('', () => {
    const fields = Object.entries(expectRecord(request, '', 'the request of a run'))
    const given: UnknownRecord = Object.fromEntries(fields.filter(([, value]) => value !== undefined))
    if (given['book'] !== undefined)
      refuse('input.conflict', 'book', 'documents, since a Book cannot be split', given['book'])
    const count = expectInteger(parts, 'parts', 1, MAX_PARTS)
    const { calendars, lists } = documentListsOf(expectRecord(given['documents'], 'documents', 'documents'))
    const ties = new DocumentTies()
    const read = lists.map(([list, rows]) => ({ list, rows, nodes: ties.read(rows, list) }))
    const rest = readRest(given, ties, hasUnread(read))
    const split = shareOutRows(ties, [...read, ...rest.map(({ tied }) => tied)], count)
    const documents = partsOfDocuments(read, split, calendars, count)
    return documents.map((own, part) => {
      const mine: Record<string, unknown> = { ...given, documents: own }
      if (given['journal'] !== undefined) mine['journal'] = {}
      rest.forEach(({ put }, index) => put(mine, split[read.length + index]?.[part] as unknown[]))
      return mine as unknown as ControlRequest
    })
  })
}

/** A list beside the documents, and where it stands in the request of a part. */
interface Rest {
  readonly tied: TiedRows
  readonly put: (request: Record<string, unknown>, rows: readonly unknown[]) => void
}

/** Whether there is an invoice of which nobody can read who owes it, or its name. */
const hasUnread = (read: readonly (TiedRows & { readonly list: string })[]): boolean =>
  read.some(
    ({ list, rows, nodes }) =>
      list === 'invoices' &&
      nodes.some((node, row) => node === NOBODY && invoiceIdOf(rows[row]) === undefined),
  )

function readRest(given: UnknownRecord, ties: DocumentTies, isUnread: boolean): Rest[] {
  const list = (
    value: unknown,
    path: string,
    nodeOf: (fields: UnknownRecord) => number,
    put: Rest['put'],
  ): Rest[] => {
    if (value === undefined) return []
    const rows = rowsOf(value, path, `an array of ${path}`)
    return [{ tied: { rows, nodes: ties.readBy(rows, path, nodeOf) }, put }]
  }
  return [
    ...list(
      given['customers'],
      'customers',
      ({ id }) => ties.customer(id),
      (request, rows) => (request['customers'] = rows),
    ),
    ...list(
      given['facts'],
      'facts',
      ({ customerId }) => ties.customer(customerId),
      (request, rows) => (request['facts'] = rows),
    ),
    ...readJournal(given['journal'], ties, isUnread, list),
  ]
}

type ReadList = (
  value: unknown,
  path: string,
  nodeOf: (fields: UnknownRecord) => number,
  put: Rest['put'],
) => Rest[]

function readJournal(value: unknown, ties: DocumentTies, isUnread: boolean, list: ReadList): Rest[] {
  if (value === undefined) return []
  const { states, events, ...others } = { ...expectRecord(value, 'journal', 'states and events') }
  expectKeys(others, ['states', 'events'], 'journal')
  const cases = new Map<unknown, number>()
  const into =
    (field: string): Rest['put'] =>
    (request, rows) =>
      (request['journal'] = { ...(request['journal'] as object), [field]: rows })
  return [
    ...list(
      states,
      'journal.states',
      ({ customerId, caseId, invoiceId, formerTouches }) => {
        const node = ties.customer(customerId)
        // Whom the case had touched before it began anew, its touch still counts for.
        for (const touched of customersOf(formerTouches)) ties.tieCustomer(node, touched)
        ties.tie(node, invoiceId)
        // Its name may be that of another item by now: an instalment of another invoice, or an invoice of its own.
        if (ties.debtor(invoiceId) === undefined && typeof caseId === 'string')
          ties.tie(node, readInstalmentName(caseId)?.invoiceId)
        ties.tie(node, caseId)
        // It may be the invoice that cannot be read, which stands in the first part.
        if (isUnread && ties.debtor(invoiceId) === undefined) ties.stray(node)
        cases.set(caseId, node)
        return node
      },
      into('states'),
    ),
    ...list(
      events,
      'journal.events',
      ({ caseId }) => cases.get(caseId) ?? debtorOf(caseId, ties),
      into('events'),
    ),
  ]
}

/** The customers whom rows name, as far as they can be read: what is wrong with them the run says. */
const customersOf = (rows: unknown): string[] =>
  shapeOf(rows) !== 'array'
    ? []
    : Array.from(rows as readonly unknown[], (row) =>
        shapeOf(row) === 'record' ? (row as UnknownRecord)['customerId'] : undefined,
      ).filter((id) => typeof id === 'string')

/** Who owes the item of a case: the case bears the name of its invoice, with `#` and the instalment where it has one. */
function debtorOf(caseId: unknown, ties: DocumentTies): number {
  const invoiceId = typeof caseId === 'string' ? caseId.replace(/#\d+$/, '') : caseId
  const node = ties.debtor(caseId)
  if (node === undefined) return ties.debtor(invoiceId) ?? NOBODY
  // An invoice may bear a name that looks like an instalment of another.
  ties.tie(node, invoiceId)
  return node
}

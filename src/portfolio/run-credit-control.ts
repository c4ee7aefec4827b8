import { agingReport } from '../aging/index.js'
import { readDay, writeDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { expectArray, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { ledgerAsOf, prepareBook, type Book, type Documents } from '../ledger/index.js'
import { sourceOf } from '../ledger/source-of.js'
import type { ControlRequest } from './control-request.js'
import type { ControlRun } from './control-run.js'
import { readControlPolicy } from './read-control-policy.js'
import { runRulesOf } from './run-rules.js'
import { summarizeCustomers } from './summarize-customers.js'
import { tellCustomers } from './tell-customers.js'
import { trackingTable } from './tracking-table.js'

/**
 * Credit control's morning run over a book: the book aged, every customer's position, the worklist in order of urgency
 * and the diagnostics of the ledger. It composes {@link agingReport}, {@link ledgerAsOf} and {@link trackingTable}
 * and adds no rule of its own; the same facts, policy and day give the same run.
 *
 * @throws ReceivablesError for a policy or document that is malformed, with its path (a document's as {@link prepareBook}
 * names it); `input.conflict` for both documents and a book, for calendars beside a book, or for a customer of whom the book says something else;
 * `input.missing` for neither; `input.unknown-key` for a misspelt field.
 *
 * @example
 * ```ts
 * import { escalationPresets, runCreditControl } from 'receivables'
 *
 * const run = runCreditControl({
 *   documents: {
 *     invoices: [
 *       { id: 'F-1', customerId: 'acme', currency: 'EUR', amount: '75.00', issueDate: '2026-01-05', dueDate: '2026-02-04' },
 *       { id: 'F-2', customerId: 'acme', currency: 'EUR', amount: '25.00', issueDate: '2026-03-05', dueDate: '2026-04-04' },
 *     ],
 *   },
 *   policy: {
 *     schema: 'receivables/control-policy@1',
 *     aging: { basis: 'due-date', bucketEdges: [30, 60, 90] },
 *     escalation: escalationPresets['graded-30-60-90'],
 *   },
 *   asOf: '2026-03-31',
 * })
 * run.worklist // => [{ invoiceId: 'F-1', daysPastDue: 55, stage: 'formal-demand', role: 'finance', ... }]
 * run.customers
 * // => [{ customerId: 'acme', stage: 'formal-demand', balances: [{ currency: 'EUR', open: '100.00', overdue: '75.00', ... }], ... }]
 * ```
 */
export function runCreditControl(request: ControlRequest): ControlRun {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'the facts of a run, a policy and a day')
    expectKeys(given, ['documents', 'book', 'customers', 'policy', 'asOf', 'referenceData'], '')
    const book = factsOf(given)
    const policy = readControlPolicy(given['policy'], 'policy')
    const asOf = writeDay(readDay(given['asOf'], 'asOf'))
    const rows = trackingTable({ book, policy, asOf })
    const { items, unapplied, diagnostics } = ledgerAsOf(book, asOf, policy.daysPastDue)
    return {
      schema: 'receivables/control-run@1',
      asOf,
      detail: 'full',
      policy: { id: policy.id ?? null, version: policy.version ?? null },
      rules: runRulesOf(policy),
      digests: { policy: null, facts: null },
      aging: agingReport({ book, asOf, ...policy.aging }),
      interest: null,
      customers: summarizeCustomers(items, unapplied, rows) as never,
      worklist: rows.filter(({ stage }) => stage !== null) as never,
      metrics: null,
      provision: null,
      escalation: { states: [], commands: [], pending: [], refused: [], nextReviewOn: null },
      reviews: null,
      duties: null,
      diagnostics,
      setAside: [],
    }
  })
}

function factsOf({ documents, book, customers, referenceData }: UnknownRecord): Book {
  if (documents !== undefined && book !== undefined) {
    return refuse('input.conflict', 'book', 'either documents or a book', book)
  }
  const prepared =
    book === undefined ? prepareBook(bindCalendars(documents, referenceData)) : bound(book, referenceData)
  return customers === undefined ? prepared : tellCustomers(prepared, customers)
}

/** The calendars of the reference data; undefined where it names none. */
function readCalendars(referenceData: unknown): readonly unknown[] | undefined {
  if (referenceData === undefined) return undefined
  const given = expectRecord(referenceData, 'referenceData', 'reference data')
  expectKeys(given, ['calendars'], 'referenceData')
  const { calendars } = given
  return calendars === undefined
    ? undefined
    : expectArray(calendars, 'referenceData.calendars', 'holiday calendars')
}

/** Documents with the calendars of the reference data beside their own. */
function bindCalendars(documents: unknown, referenceData: unknown): Documents {
  const given = expectRecord(documents, 'documents', 'documents, or a book')
  const calendars = readCalendars(referenceData)
  if (calendars === undefined) return given as unknown as Documents
  const own = expectArray(given['calendars'] ?? [], 'calendars', 'holiday calendars')
  return { ...given, calendars: [...own, ...calendars] } as unknown as Documents
}

function bound(book: unknown, referenceData: unknown): Book {
  const calendars = readCalendars(referenceData)
  if (calendars !== undefined && calendars.length > 0) {
    refuse(
      'input.conflict',
      'referenceData.calendars',
      'none beside a book, whose terms are bound',
      calendars,
    )
  }
  return sourceOf({ book: book as Book })
}

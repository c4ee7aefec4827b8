import { agingReport, type AgingReport } from '../aging/index.js'
import { readDay, writeDay } from '../calendar/day-number.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectArray, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import { readSafely } from '../kernel/read-safely.js'
import {
  ledgerAsOf,
  prepareBook,
  type Book,
  type Customer,
  type Documents,
  type LedgerReasonCode,
} from '../ledger/index.js'
import { sourceOf } from '../ledger/source-of.js'
import { readControlPolicy, type ControlPolicy } from './policy.js'
import { summarizeCustomers, type CustomerSummary } from './summarize-customers.js'
import { tellCustomers } from './tell-customers.js'
import { trackingTable, type TrackingRow } from './tracking-table.js'

/** What terms and policies name, and a run binds. */
export interface ControlReferenceData {
  /** The holiday calendars that payment terms name; those of the documents stand beside them. */
  readonly calendars?: readonly HolidayCalendar[]
}

/** The facts of a run, the policy and the day. */
export interface ControlRequest {
  /** The documents of the book; or give `book`. */
  readonly documents?: Documents
  /** A prepared Book; or give `documents`. */
  readonly book?: Book
  /** Who the customers are, where the documents or the book do not say; what both say must be the same. */
  readonly customers?: readonly Customer[]
  /** What the company has decided. */
  readonly policy: ControlPolicy
  /** The day, at its end. */
  readonly asOf: PlainDate
  /** What terms and policies name. A prepared Book is bound already, and takes none. */
  readonly referenceData?: ControlReferenceData
}

/** What credit control found on a day. */
export interface ControlRun {
  /** The name and version of this form. */
  readonly schema: 'receivables/control-run@1'
  /** The day. */
  readonly asOf: PlainDate
  /** The aged book. */
  readonly aging: AgingReport
  /** Every customer that owes or is owed, ascending by id. */
  readonly customers: readonly CustomerSummary[]
  /** The open items that have a stage, in the order of {@link trackingTable}. */
  readonly worklist: readonly TrackingRow[]
  /** What a bookkeeper should look at. */
  readonly diagnostics: readonly Reason<LedgerReasonCode>[]
}

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
      aging: agingReport({ book, asOf, ...policy.aging }),
      customers: summarizeCustomers(items, unapplied, rows),
      worklist: rows.filter(({ stage }) => stage !== null),
      diagnostics,
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

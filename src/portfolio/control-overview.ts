import { ageBook } from '../aging/age-book.js'
import type { AgingReport } from '../aging/index.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { BatchAccrual } from '../interest/index.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import type { LedgerReasonCode } from '../ledger/index.js'
import { expectedCreditLoss, type ExpectedCreditLoss } from '../metrics/index.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { boundBookOnDay } from './book-on-day.js'
import { bookOfRun } from './book-of-run.js'
import { readOrder } from './control-order.js'
import type { ControlRequest } from './control-request.js'
import type { SetAside } from './control-run.js'
import { customerFile } from './customer-file.js'
import { interestOnDay } from './interest-on-day.js'
import { inOrder } from './set-aside.js'
import { deskOf, trackItems } from './track-items.js'
import type { TrackingRow } from './tracking-row.js'

const FIELDS = ['documents', 'book', 'customers', 'policy', 'asOf', 'referenceData', 'badData']

/** The facts, the policy and the day of an overview: those of a run of which no case is looked at. */
export type OverviewRequest = Pick<
  ControlRequest,
  'documents' | 'book' | 'customers' | 'policy' | 'asOf' | 'referenceData' | 'badData'
>

/** One item that the policy names a stage for: the row of the tracking table, with what has accrued on it. */
export interface OverviewRow extends TrackingRow {
  /** The interest accrued on it, in its currency; null where the policy has no interest. */
  readonly interest: DecimalString | null
}

/** What a book looks like on a day: totals and the worklist, and nothing that has to be kept. */
export interface ControlOverview {
  /** The day. */
  readonly asOf: PlainDate
  /** The aged book in total, without the rows of customers. */
  readonly aging: AgingReport
  /** The interest accrued on what is open, in total; null where the policy has no interest. */
  readonly interest: BatchAccrual | null
  /** The open items for which the policy names a stage by their days past due, in the order of {@link trackingTable}. */
  readonly worklist: readonly OverviewRow[]
  /** The expected credit loss; null where the policy has no provisioning. */
  readonly provision: ExpectedCreditLoss | null
  /** What a bookkeeper should look at. */
  readonly diagnostics: readonly Reason<LedgerReasonCode>[]
  /** Whose documents were left out, by customer: those of nobody first. */
  readonly setAside: readonly SetAside[]
}

/**
 * A book at a glance, as often in a day as somebody looks: aging, interest and provision in total, and the worklist by days past due.
 * The stage of a row is the one that the policy names for its days, see {@link nominalStage}. No case is looked at, so
 * nothing is commanded, held or promised, there is nothing to keep, and no journal goes in; for that there is
 * {@link runCreditControl}, of which this is a part: with `detail: 'worklist'` its aging, interest, provision and diagnostics are the same, and so is
 * every row of its worklist that has a stage, but for its case.
 *
 * @throws ReceivablesError `policy.invalid` and the other codes of {@link runCreditControl} for a policy, a day, documents, a book or
 * reference data that are malformed or missing; `input.unknown-key` for a field that only a run has, such as `journal`.
 *
 * @example
 * ```ts
 * import { controlOverview, escalationPresets } from 'receivables'
 *
 * const overview = controlOverview({
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
 * overview.worklist // => [{ invoiceId: 'F-1', daysPastDue: 55, stage: 'formal-demand', nextStageOn: '2026-04-05', ... }]
 * overview.aging.currencies // => [{ currency: 'EUR', total: '100.00', customers: [], ... }]
 * ```
 */
export function controlOverview(request: OverviewRequest): ControlOverview {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a book, a policy and a day')
    expectKeys(given, FIELDS, '')
    const order = readOrder(given)
    const { policy, reference } = order
    const { book, setAside } = bookOfRun(given, reference, order.badData)
    const onDay = boundBookOnDay(book, order)
    const { asOf, day, open, write, diagnostics } = onDay
    const desk = deskOf(policy, day, customerFile(book.records, asOf))
    const interest = interestOnDay(policy, reference, onDay, 'totals')
    const aging = ageBook(book, onDay.standing, policy.aging, 'totals')
    const worklist = trackItems(
      open,
      write,
      desk,
      (row, index) => withInterest(row, interest.of(index)),
      (_, hasStage) => hasStage,
    )
    return {
      asOf,
      aging,
      interest: interest.accrual,
      worklist,
      provision: policy.provision === undefined ? null : expectedCreditLoss(policy.provision, aging),
      diagnostics,
      setAside: inOrder(setAside),
    }
  })
}

/** The row itself with one field more: it was made for this list, and nobody else has it. */
function withInterest(row: TrackingRow, interest: OverviewRow['interest']): OverviewRow {
  const own = row as TrackingRow & { interest: OverviewRow['interest'] }
  own.interest = interest
  return own
}

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

/** The facts, policy and day of an overview: those of a run without the fields for cases. */
export type OverviewRequest = Pick<
  ControlRequest,
  'documents' | 'book' | 'customers' | 'policy' | 'asOf' | 'referenceData' | 'badData'
>

/** An item for which the policy names a stage: the row of the tracking table, with the accrued interest. */
export interface OverviewRow extends TrackingRow {
  /** Accrued interest, in the currency of the row; null if the policy has no interest. */
  readonly interest: DecimalString | null
}

/** A book on a day: totals and the worklist, without anything that must be stored. */
export interface ControlOverview {
  /** The day; documents of this day count. */
  readonly asOf: PlainDate
  /** The aging report in totals, without rows per customer. */
  readonly aging: AgingReport
  /** The interest accrued on open items, in total; null if the policy has no interest. */
  readonly interest: BatchAccrual | null
  /**
   * The open items for which the policy names a stage by their days past due, in the order of {@link trackingTable}.
   */
  readonly worklist: readonly OverviewRow[]
  /** The expected credit loss; null if the policy has no provisioning. */
  readonly provision: ExpectedCreditLoss | null
  /** Findings that a bookkeeper should check. */
  readonly diagnostics: readonly Reason<LedgerReasonCode>[]
  /** Rows that were left out: those without a customer first, then by customer. */
  readonly setAside: readonly SetAside[]
}

/**
 * An overview of a book that can be called as often as needed: aging, interest and provision in total, and the worklist
 * by days past due. The stage of a row is the one that the policy names for its days past due, see
 * {@link nominalStage}. Cases are not evaluated, so there are no commands, holds or promises, nothing must be stored,
 * and no journal is accepted; for these use {@link runCreditControl}. With `detail: 'worklist'` that run has the same
 * aging, interest, provision and diagnostics; the rows of its worklist that have a `stage` are the same, each with
 * `case` and `nextReviewOn` in addition.
 *
 * @throws ReceivablesError `policy.invalid` and the other codes of {@link runCreditControl} for a policy, a day,
 * documents, a book or reference data that are malformed or missing; `input.unknown-key` for a field that only a run
 * has, such as `journal`.
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

/** The same row object with one more field: it was made for this list and is not used elsewhere. */
function withInterest(row: TrackingRow, interest: OverviewRow['interest']): OverviewRow {
  const own = row as TrackingRow & { interest: OverviewRow['interest'] }
  own.interest = interest
  return own
}

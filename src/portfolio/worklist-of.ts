import type { Draft } from '../kernel/draft.js'
import type { EvaluatedCase } from '../escalation/index.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { OpenItem } from '../ledger/index.js'
import type { BookOnDay } from './book-on-day.js'
import type { WorklistRow } from './control-run.js'
import type { CustomerFile } from './customer-file.js'
import type { Escalated } from './escalate.js'
import type { InterestOnDay } from './interest-on-day.js'
import type { ControlPolicy } from './policy.js'
import type { TrackingRow } from './tracking-row.js'
import { deskOf, trackItems } from './track-items.js'

/** The items that have a stage, by days past due or by their case, each with its interest and its case. */
export function worklistOf(
  { open, day }: BookOnDay,
  items: readonly OpenItem[],
  policy: ControlPolicy,
  file: CustomerFile,
  { review, placeOf }: Escalated,
  interest: InterestOnDay,
): WorklistRow[] {
  const cases = items.map((item, index) => review.cases[placeOf(item, index)] as EvaluatedCase)
  const wants = (index: number, hasStage: boolean): boolean => hasStage || cases[index]?.state.stage !== null
  const finish = (row: TrackingRow, index: number): WorklistRow =>
    withCase(row, cases[index] as EvaluatedCase, interest.of(index))
  const write = (index: number): OpenItem => items[index] as OpenItem
  return trackItems(open, write, deskOf(policy, day, file), finish, wants)
}

/**
 * A row with its case, written field by field: a spread of so many fields is slow and takes several times the memory.
 */
function withCase(
  row: TrackingRow,
  { caseId, state, reasons, nextReviewOn }: EvaluatedCase,
  interest: WorklistRow['interest'],
): WorklistRow {
  const written: Draft<WorklistRow> = {
    invoiceId: row.invoiceId,
    customerId: row.customerId,
    currency: row.currency,
    issueDate: row.issueDate,
    dueDate: row.dueDate,
    amount: row.amount,
    open: row.open,
    disputed: row.disputed,
    undisputed: row.undisputed,
    daysPastDue: row.daysPastDue,
    bucket: row.bucket,
    stage: row.stage,
    role: row.role,
    lastContactOn: row.lastContactOn,
    nextStageOn: row.nextStageOn,
    nextStage: row.nextStage,
    reasons: row.reasons,
    interest,
    case: {
      caseId,
      phase: state.phase,
      stage: state.stage,
      pending: state.pending?.commandId ?? null,
      reasons,
    },
    nextReviewOn: earlier(nextReviewOn, row.nextStageOn),
  }
  if (row.instalment !== undefined) written.instalment = row.instalment
  if (row.customerName !== undefined) written.customerName = row.customerName
  if (row.grade !== undefined) written.grade = row.grade
  if (row.owner !== undefined) written.owner = row.owner
  return written
}

/** The earlier of two days; null if both are null. */
export const earlier = (a: PlainDate | null, b: PlainDate | null): PlainDate | null =>
  a === null ? b : b === null || a <= b ? a : b

import type { BatchAccrual } from '../interest/index.js'
import type { EvaluatedCase } from '../escalation/index.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { BookOnDay } from './book-on-day.js'
import type { WorklistRow } from './control-run.js'
import type { CustomerFile } from './customer-file.js'
import type { Escalated } from './escalate.js'
import type { ControlPolicy } from './policy.js'
import { deskOf, trackItems } from './track-items.js'

/** The items that have a stage, by the table or by their case, each with its interest and its case. */
export function worklistOf(
  { items, day }: BookOnDay,
  policy: ControlPolicy,
  file: CustomerFile,
  { review, placeOf }: Escalated,
  interest: BatchAccrual | null,
): WorklistRow[] {
  const cases = items.map((item, index) => review.cases[placeOf(item, index)] as EvaluatedCase)
  const wants = (index: number, hasStage: boolean): boolean => hasStage || cases[index]?.state.stage !== null
  return trackItems(items, deskOf(policy, day, file), wants).map(({ row, index }) => {
    const { caseId, state, reasons, nextReviewOn } = cases[index] as EvaluatedCase
    // The row was made for this list, and is written on rather than copied.
    const written = row as { -readonly [Field in keyof WorklistRow]?: WorklistRow[Field] }
    written.interest = interest?.items[index]?.interest ?? null
    written.case = {
      caseId,
      phase: state.phase,
      stage: state.stage,
      pending: state.pending?.commandId ?? null,
      reasons,
    }
    written.nextReviewOn = earlier(nextReviewOn, row.nextStageOn)
    return written as WorklistRow
  })
}

/** The earlier of two days; null where there is neither. */
export const earlier = (a: PlainDate | null, b: PlainDate | null): PlainDate | null =>
  a === null ? b : b === null || a <= b ? a : b

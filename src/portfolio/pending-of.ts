import type { PendingReport } from '../escalation/index.js'
import type { Escalated } from './escalate.js'

/** What was commanded before and is still to be made, of the cases that rest as well. */
export function pendingOf({ review, resting }: Escalated): readonly PendingReport[] {
  if (resting.length === 0) return review.pending
  const found = [...review.pending]
  for (const { caseId, pending } of resting) {
    if (pending === null) continue
    const { commandId, letterId, stage, commandedOn } = pending
    found.push({ caseId, commandId, letterId, stage, commandedOn })
  }
  return found
}

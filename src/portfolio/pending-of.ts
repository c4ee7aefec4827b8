import type { PendingReport } from '../escalation/index.js'
import { pendingReport } from '../escalation/pending-report.js'
import type { Escalated } from './escalate.js'

/** What was commanded before and is still to be made, of the cases that rest as well. */
export function pendingOf({ review, resting }: Escalated): readonly PendingReport[] {
  if (resting.length === 0) return review.pending
  return [...review.pending, ...resting.map(pendingReport).filter((report) => report !== null)]
}

import type { PendingReport } from './evaluation.js'
import type { EscalationState } from './state.js'

/** The touch of a case that is still to be made; null if there is none. */
export function pendingReport({ caseId, pending }: EscalationState): PendingReport | null {
  if (pending === null) return null
  const { commandId, letterId, stage, commandedOn } = pending
  return { caseId, commandId, letterId, stage, commandedOn }
}

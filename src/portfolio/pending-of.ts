import type { BookReview, EscalationState, PendingReport } from '../escalation/index.js'
import { pendingReport } from '../escalation/pending-report.js'
import type { CommandsOfEvent } from './standing-commands.js'

/**
 * What was commanded before and is still to be made, of the cases that rest as well. What an event of this run has commanded, such as an
 * approval, is a command of this run and was not commanded before.
 */
export function pendingOf(
  { pending }: Pick<BookReview, 'pending'>,
  resting: readonly EscalationState[],
  ofEvents: readonly CommandsOfEvent[],
): readonly PendingReport[] {
  const all =
    resting.length === 0
      ? pending
      : [...pending, ...resting.map(pendingReport).filter((report) => report !== null)]
  if (ofEvents.length === 0) return all
  const given = new Set(ofEvents.flatMap((commands) => commands.map(({ id }) => id)))
  return all.filter(({ commandId }) => !given.has(commandId))
}

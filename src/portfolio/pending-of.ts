import type { BookReview, EscalationState, PendingReport } from '../escalation/index.js'
import { pendingReport } from '../escalation/pending-report.js'
import type { CommandsOfEvent } from './standing-commands.js'

/**
 * Earlier commands that are not carried out yet, those of resting cases included. Commands that an event of this run
 * issued, such as after an approval, belong to this run and are left out.
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

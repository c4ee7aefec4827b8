import { no } from '../escalation/turn.js'
import type { AbsentRows } from './absent-rows.js'
import type { RefusedEvent } from './control-run.js'

/**
 * Why an event is not heard whose case has neither a state nor an open item: its item was set aside, and the event waits with
 * it, or nothing is open on its item. Undefined for a case of which nobody knows.
 */
export function whyUnheard(
  caseId: string,
  { invoiceIds, hasUnread }: AbsentRows,
  invoicesOfBook: () => ReadonlySet<string>,
): RefusedEvent['reason'] | undefined {
  // An invoice may bear a name that looks like an instalment of another.
  const names = [caseId, caseId.replace(/#\d+$/, '')]
  if (names.some((name) => invoiceIds.has(name))) return no('escalation.set-aside')
  if (names.some((name) => invoicesOfBook().has(name))) return no('escalation.nothing-open')
  return hasUnread ? no('escalation.set-aside') : undefined
}

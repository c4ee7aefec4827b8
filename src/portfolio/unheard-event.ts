import { no } from '../escalation/turn.js'
import type { AbsentRows } from './absent-rows.js'
import type { RefusedEvent } from './control-run.js'

/**
 * Why an event is not applied to a case that has neither a state nor an open item: the item was set aside, and the
 * event must be passed again later, or nothing is open on the item. Undefined for an unknown case.
 */
export function whyUnheard(
  caseId: string,
  { invoiceIds, hasUnread }: AbsentRows,
  invoicesOfBook: () => ReadonlySet<string>,
): RefusedEvent['reason'] | undefined {
  // The id of an invoice may look like the name of an instalment of another.
  const names = [caseId, caseId.replace(/#\d+$/, '')]
  if (names.some((name) => invoiceIds.has(name))) return no('escalation.set-aside')
  if (names.some((name) => invoicesOfBook().has(name))) return no('escalation.nothing-open')
  return hasUnread ? no('escalation.set-aside') : undefined
}

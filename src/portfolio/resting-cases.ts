import { expectCase } from '../escalation/expect-case.js'
import type { EscalationState } from '../escalation/index.js'
import { at } from '../kernel/expect.js'
import type { AbsentRows } from './absent-rows.js'
import type { CaseDesk } from './case-desk.js'

/** The states of a run: those that are evaluated, and those of items that were left out. */
export interface RestingCases {
  readonly awake: readonly EscalationState[]
  readonly resting: readonly EscalationState[]
}

/**
 * Lets the cases of items that were set aside rest: their absence from the book does not mean that they were paid.
 * These are the cases of customers that were left out, those whose invoice is in a row that was set aside, and, while
 * there is a row whose invoice cannot be read, all whose invoice is not in the book. Events of the journal were applied
 * to them; otherwise they stay unchanged. A case whose invoice is in the book, open or paid, does not rest.
 *
 * @throws ReceivablesError for a state that is malformed or of a later day, with its path in the journal, which is
 * lost once the states are separated.
 */
export function restingCases(
  desk: CaseDesk,
  absent: AbsentRows,
  invoicesOfBook: () => ReadonlySet<string>,
): RestingCases {
  const { customerIds, invoiceIds, hasUnread } = absent
  const isNoneAbsent = customerIds.size === 0 && invoiceIds.size === 0 && !hasUnread
  if (isNoneAbsent || desk.states.length === 0) return { awake: desk.states, resting: [] }
  const [awake, resting]: [EscalationState[], EscalationState[]] = [[], []]
  let place = 0
  for (const state of desk.statesOf(() => true)) {
    expectCase(state, desk.asOf, at('journal.states', place++))
    const { caseId, customerId, invoiceId } = state
    const mayRest = hasUnread || customerIds.has(customerId) || invoiceIds.has(invoiceId)
    // An id that an open item has is that of its case.
    const rests = mayRest && !invoicesOfBook().has(invoiceId) && !desk.isOwed(caseId)
    ;(rests ? resting : awake).push(state)
  }
  return { awake, resting }
}

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
 * Lets the cases rest whose items were set aside: that they are not in the book does not mean that they were paid. So rest the
 * cases of customers that were left out, those whose invoice stands in a row that was set aside, and, as long as nobody can read
 * which invoice a row is about, all whose invoice is not in the book. They have heard what the journal says of them, and stay as
 * they are. An invoice that is in the book, open or paid, speaks for itself.
 *
 * @throws ReceivablesError for a state that is malformed or of a later day, with its place in the journal: once some are parted from the
 * others nobody knows it.
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
    // A name that an open item bears is that of its case.
    const rests = mayRest && !invoicesOfBook().has(invoiceId) && !desk.isOwed(caseId)
    ;(rests ? resting : awake).push(state)
  }
  return { awake, resting }
}

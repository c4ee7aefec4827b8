import type { EscalationState } from './state.js'

/**
 * A copy of a state that may be modified. The fields are copied one by one, since engines copy a literal of one shape
 * many times faster than a spread, and a case is copied at every event.
 */
export function copyState(state: EscalationState, on: string): Draft {
  const copy: Draft = {
    schema: state.schema,
    policy: state.policy,
    caseId: state.caseId,
    invoiceId: state.invoiceId,
    instalment: state.instalment,
    customerId: state.customerId,
    language: state.language,
    segment: state.segment,
    currency: state.currency,
    issueDate: state.issueDate,
    dueDate: state.dueDate,
    completedOn: state.completedOn,
    anchorDueDate: state.anchorDueDate,
    anchorIssueDate: state.anchorIssueDate,
    phase: state.phase,
    on,
    open: state.open,
    stage: state.stage,
    stageSince: state.stageSince,
    pending: state.pending,
    request: state.request,
    lastTouch: state.lastTouch,
    demand: state.demand,
    override: state.override,
    holds: state.holds,
    brokenPromises: state.brokenPromises,
    contactLost: state.contactLost,
    disputeRejectedOn: state.disputeRejectedOn,
    restUntil: state.restUntil,
    ordersHeld: state.ordersHeld,
    repeats: state.repeats,
    commands: state.commands,
  }
  // Most cases have none of these and keep the same object shape.
  if (state.promises !== undefined) copy.promises = state.promises
  if (state.insolvencyHeardOn !== undefined) copy.insolvencyHeardOn = state.insolvencyHeardOn
  if (state.formerTouches !== undefined) copy.formerTouches = state.formerTouches
  return copy
}
/** A state while it is being modified. */
export type Draft = {
  -readonly [Field in keyof EscalationState]: EscalationState[Field]
}

import type { EscalationState } from '../escalation/index.js'
import type { CaseDesk } from './case-desk.js'
import type { SetAside } from './control-run.js'

/** The states of a run: those that are evaluated, and those of customers that were left out. */
export interface RestingCases {
  readonly awake: readonly EscalationState[]
  readonly resting: readonly EscalationState[]
}

/**
 * Lets the cases rest whose customers were set aside: their items are not in the book, and that does not mean that they were
 * paid. They have heard what the journal says of them, and stay as they are.
 *
 * @throws ReceivablesError for a state that is malformed, with its place in the journal.
 */
export function restingCases(desk: CaseDesk, leftOut: readonly SetAside[]): RestingCases {
  const absent = new Set(leftOut.map(({ customerId }) => customerId))
  if (absent.size === 0 || desk.states.length === 0) return { awake: desk.states, resting: [] }
  const [awake, resting]: [EscalationState[], EscalationState[]] = [[], []]
  for (const state of desk.statesOf(() => true)) (absent.has(state.customerId) ? resting : awake).push(state)
  return { awake, resting }
}

import { refuse } from '../kernel/error.js'
import { at } from '../kernel/expect.js'
import { caseIdOf } from './start-escalation.js'
import type { EscalationState } from './state.js'

/**
 * Checks that a state has the id of its item and is not later than the day of the evaluation.
 *
 * @throws ReceivablesError `id.invalid` or `date.order`, with the field.
 */
export function expectCase(state: EscalationState, asOf: string, path: string): void {
  const id = caseIdOf(state.invoiceId, state.instalment)
  if (id !== state.caseId) refuse('id.invalid', at(path, 'caseId'), `the case ${id}`, state.caseId)
  if (state.on > asOf)
    refuse('date.order', at(path, 'on'), `a day up to ${asOf}, the day as of which it is evaluated`, state.on)
}

import { readSafely } from '../kernel/read-safely.js'
import { advance, type TransitionResult } from './advance.js'
import type { EscalationEvent } from './events.js'
import { planOf } from './plan.js'
import type { EscalationPolicy } from './policy.js'
import { readState } from './read-state.js'
import type { EscalationState } from './state.js'

/**
 * Applies an event to a case: the next state, the commands as data, the reasons and the day of the next review; or a
 * refusal with its reason, which leaves the state unchanged.
 *
 * The rules, in order of precedence:
 *
 * - A case moves from stage to stage, by the ladder of the policy or to the most severe match. A touch that was
 *   commanded is pending until `notice-sent`; until then nothing else is commanded.
 * - A legal stage and a referral need a formal demand whose deadline has passed, or an approved override.
 * - Disputes, promises and plans hold only their own part; dunning continues for the rest. While holds cover the whole
 *   balance the case does not rise, and a touch not yet made is withdrawn.
 * - Payments and similar events step the case back by the rules of the policy; if it has none, the case is not stepped
 *   back.
 *
 * An event on the same day as the last one is accepted, an earlier one is an error. For many transitions under one
 * policy use {@link prepareEscalation}, which reads it once.
 *
 * @param state - The present state; it is not changed.
 * @param event - The event.
 * @param policy - The escalation policy.
 * @returns The next state with commands and reasons, or `refused`.
 * @throws ReceivablesError `date.order` for an event before the last one, `stage.unknown` for a stage that the policy
 * does not have, `input.range` for a promise, plan or dispute larger than the debt, `ledger.over-applied` for a payment
 * larger than it, `currency.missing` if the policy has no minimum amount in the currency of the case, `policy.invalid`
 * for a policy that contradicts itself, and the code of a malformed field.
 *
 * @example
 * ```ts
 * import { escalationPresets, startEscalation, transition } from 'receivables/escalation'
 *
 * const policy = escalationPresets.stepwise
 * const opened = startEscalation(policy, {
 *   invoiceId: 'F-1',
 *   customerId: 'acme',
 *   currency: 'EUR',
 *   issueDate: '2026-01-05',
 *   dueDate: '2026-02-04',
 *   open: '900.00',
 * })
 * const reached = transition(opened, { type: 'day-reached', on: '2026-02-11' }, policy)
 * reached // => { state: { stage: 'friendly-reminder', ... }, commands: [{ type: 'compose-notice', id: 'F-1/1', ... }], ... }
 * transition(opened, { type: 'notice-sent', on: '2026-02-11', commandId: 'F-1/1' }, policy)
 * // => { refused: { code: 'escalation.no-such-touch', params: { commandId: 'F-1/1' } } }
 * transition(opened, { type: 'day-reached', on: '2026-01-04' }, policy) // => throws 'date.order'
 * ```
 *
 * @see BGB § 286; Late Payment of Commercial Debts Regulations 2013; Civil Code of the People's Republic of China, article 1259.
 */
export function transition(
  state: EscalationState,
  event: EscalationEvent,
  policy: EscalationPolicy,
): TransitionResult {
  return readSafely('', () => {
    const plan = planOf(policy, 'policy')
    return advance(plan, readState(plan, state, 'state'), event)
  })
}

import { readSafely } from '../kernel/read-safely.js'
import { advance, type TransitionResult } from './advance.js'
import { evaluateBook, evaluateCase } from './evaluate-cases.js'
import type { BookEvaluation, BookReview, CaseEvaluation, CaseReview } from './evaluation.js'
import type { EscalationEvent } from './events.js'
import { planOf } from './plan.js'
import type { EscalationPolicy } from './policy.js'
import { readState } from './read-state.js'
import { startCase, type EscalationItem } from './start-escalation.js'
import type { EscalationState } from './state.js'

/** The functions of escalation bound to a policy that was read once. */
export interface PreparedEscalation {
  /** Same as {@link startEscalation}. */
  readonly start: (item: EscalationItem) => EscalationState
  /** Same as {@link transition}. */
  readonly transition: (state: EscalationState, event: EscalationEvent) => TransitionResult
  /** Same as {@link evaluateEscalation} for one case. */
  readonly evaluateCase: (request: Omit<CaseEvaluation, 'policy'>) => CaseReview
  /** Same as {@link evaluateEscalation} for many cases. */
  readonly evaluate: (request: Omit<BookEvaluation, 'policy'>) => BookReview
}

/**
 * Reads a policy once for many transitions and evaluations, with the same rules and results as {@link transition} and
 * {@link evaluateEscalation}. A later change of the policy object has no effect.
 *
 * @throws ReceivablesError `policy.invalid`, or the code of a malformed field.
 *
 * @example
 * ```ts
 * import { escalationPresets, prepareEscalation } from 'receivables/escalation'
 *
 * const dunning = prepareEscalation(escalationPresets['graded-30-60-90'])
 * const opened = dunning.start({
 *   invoiceId: 'F-1',
 *   customerId: 'acme',
 *   currency: 'EUR',
 *   issueDate: '2026-01-05',
 *   dueDate: '2026-02-04',
 *   open: '900.00',
 * })
 * dunning.transition(opened, { type: 'payment-received', on: '2026-02-10', amount: '900.00' })
 * // => { state: { phase: 'settled', open: '0.00', ... }, commands: [], nextReviewOn: null, ... }
 * ```
 *
 * @see The open-source engines of the field, whose dunning state rests in a database; here it is a fold.
 */
export function prepareEscalation(policy: EscalationPolicy): PreparedEscalation {
  const plan = readSafely('policy', () => planOf(policy, 'policy'))
  return {
    start: (item) => readSafely('', () => startCase(plan, item, 'item')),
    transition: (state, event) => readSafely('', () => advance(plan, readState(plan, state, 'state'), event)),
    evaluateCase: (request) => readSafely('', () => evaluateCase(plan, request)),
    evaluate: (request) => readSafely('', () => evaluateBook(plan, request)),
  }
}

import { expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { evaluateBook, evaluateCase } from './evaluate-cases.js'
import type { BookEvaluation, BookReview, CaseEvaluation, CaseReview } from './evaluation.js'
import { planOf } from './plan.js'

/**
 * Evaluates escalation cases on a day: the next state of each case, the commands, the reasons, and the day of the next
 * review.
 *
 * Pass one `state`, or `states` of any number of customers. The items are what is owed: a case whose item is absent is
 * settled, a case whose balance changed is restated, and an item without a state starts a case; an instalment of a
 * split invoice takes over the holds of the case of the whole invoice. Then the rules of the day are applied.
 *
 * - If the result is evaluated again on the same day, nothing new is commanded. A touch is pending until `notice-sent`:
 *   it is reported, not commanded again.
 * - If days were missed, only the latest touch is commanded. Reminders may be skipped, a formal demand never.
 * - Touches of one customer in one language become one letter per currency (or one call, or one visit) at the highest
 *   stage among them; each item in it has the stage that it has reached by itself. No item is in two letters on one
 *   day.
 * - With a `calendar`, nothing is commanded on a day that is not a business day.
 *
 * `events` are the events that led to each state, for its journal: {@link replayEscalation} computes the same state
 * from them.
 *
 * @throws ReceivablesError `id.duplicate` for an item or a state that is given twice, `currency.missing`, `date.order`
 * for a day before the last event, or before the invoice of an item without a state, `calendar.not-covered`,
 * `input.unknown-key`, `policy.invalid`, `stage.unknown`, or the code of a malformed field.
 *
 * @example
 * ```ts
 * import { escalationPresets, evaluateEscalation } from 'receivables/escalation'
 *
 * const policy = escalationPresets.stepwise
 * const item = {
 *   customerId: 'acme',
 *   currency: 'EUR',
 *   issueDate: '2026-01-05',
 *   dueDate: '2026-02-04',
 *   open: '900.00',
 * }
 * const items = [
 *   { ...item, invoiceId: 'F-1' },
 *   { ...item, invoiceId: 'F-2' },
 * ]
 * const day = evaluateEscalation({ states: [], items, asOf: '2026-02-11', policy })
 * day.commands // => [{ type: 'compose-notice', stage: 'friendly-reminder', items: [{ invoiceId: 'F-1', ... }, { invoiceId: 'F-2', ... }], ... }]
 *
 * const again = evaluateEscalation({ states: day.states, items, asOf: '2026-02-11', policy })
 * again.commands // => []
 * again.pending // => [{ caseId: 'F-1', commandId: 'F-1/1', ... }, { caseId: 'F-2', ... }]
 * ```
 *
 * @see The dunning runs of the open-source engines of the field, which tie this to a database.
 */
export function evaluateEscalation(request: CaseEvaluation): CaseReview
export function evaluateEscalation(request: BookEvaluation): BookReview
export function evaluateEscalation(request: CaseEvaluation | BookEvaluation): CaseReview | BookReview {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a state or states, items and a day')
    const plan = planOf(given['policy'], 'policy')
    return given['state'] === undefined ? evaluateBook(plan, request) : evaluateCase(plan, request)
  })
}

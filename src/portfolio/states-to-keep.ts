import { isLedgers } from '../escalation/rules-of-money.js'
import type { EscalationPolicy, EscalationState } from '../escalation/index.js'
import type { Escalated } from './escalate.js'

/**
 * The states that the next run needs. With `full` all; with `worklist` without those of cases that have not started,
 * which the next run starts from their items in the same way: they have no command, request or stage, no earlier news,
 * and know nothing that the item does not say. The language comes from the record of the customer, which the next run
 * may not have. If the policy lets a case rest after a payment, the next run must know the balance before the payment,
 * so all are kept. The states of customers that were set aside are kept too.
 */
export function statesToKeep(
  { review, given, resting }: Escalated,
  { stepBack }: EscalationPolicy,
  detail: 'full' | 'worklist',
): readonly EscalationState[] {
  const isWhole = detail === 'full' || (stepBack?.payment?.waitDays ?? 0) > 0
  const kept = isWhole
    ? review.states
    : review.states.filter((state, place) => place < given || hasBegun(state) || knowsMore(state))
  return resting.length === 0 ? kept : [...kept, ...resting]
}

const hasBegun = ({
  commands,
  stage,
  phase,
  request,
  promises,
  contactLost,
  holds,
}: EscalationState): boolean =>
  commands > 0 ||
  stage !== null ||
  phase !== 'open' ||
  request !== null ||
  promises !== undefined ||
  contactLost ||
  // A dispute hold from the ledger is set again by the ledger.
  (holds.length > 0 && !holds.every(isLedgers))

/** What an item of the ledger does not say. */
const knowsMore = ({ language, segment, completedOn }: EscalationState): boolean =>
  language !== null || segment !== null || completedOn !== null

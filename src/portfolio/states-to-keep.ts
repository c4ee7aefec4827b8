import { isLedgers } from '../escalation/rules-of-money.js'
import type { EscalationPolicy, EscalationState } from '../escalation/index.js'
import type { Escalated } from './escalate.js'

/**
 * The states that the next run needs. With `full` all; with `worklist` without those of cases that have not begun, which
 * the next run begins from their item as this one did: nothing was commanded, asked or entered, and they know nothing but what the item says. The
 * language is that of the customer's record, which the next run may not have. Where a payment lets a case rest, the next run must know what was owed
 * before it, and all of them are kept. So are those of customers that were set aside.
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
  // What the ledger says is disputed, it says again.
  (holds.length > 0 && !holds.every(isLedgers))

/** What an item of the ledger does not say. */
const knowsMore = ({ language, segment, completedOn }: EscalationState): boolean =>
  language !== null || segment !== null || completedOn !== null

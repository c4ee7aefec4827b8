import type { DayNumber } from '../calendar/day-number.js'
import { addMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { accrue, type Outcome } from './accrue.js'
import type { Plan } from './plan.js'
import type { CheckedClaim } from './read-claim.js'

/** More than any debt comes to. */
const ENOUGH = 10n ** 90n

/**
 * A debt that a payment on a day closes: `found` is what the payment finds open, `unapplied` what those before it left over. Up to which day interest runs then is
 * said by the day of payment of the policy; its last day says so where nobody pays. `through` is the last day that may
 * be looked at.
 */
export function payOn(
  plan: Plan,
  claim: CheckedClaim,
  day: DayNumber,
  through: DayNumber = Infinity,
): Outcome {
  const asOf = Math.min(through, day + Math.max(0, plan.paymentLag - plan.endLag))
  const enough = toMinor(ENOUGH)
  const payments = [...claim.payments, { day, amount: enough }]
  const outcome = accrue(plan, { ...claim, asOf, payments }, true)
  const ownRest = subtractMinor(enough, fillable(plan, outcome))
  return { ...outcome, unapplied: subtractMinor(outcome.unapplied, ownRest) }
}

/** What of a debt that was found open a payment fills: a part that the allocation does not name stays open. */
export const fillable = (plan: Plan, { found }: Outcome): Minor =>
  plan.order.reduce<Minor>((sum, part) => addMinor(sum, found[part]), 0)

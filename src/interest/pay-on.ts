import type { DayNumber } from '../calendar/day-number.js'
import { addMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { accrue, type Outcome } from './accrue.js'
import type { Plan } from './plan.js'
import type { CheckedClaim } from './read-claim.js'

/** An amount greater than any debt. */
const ENOUGH = 10n ** 90n

/**
 * A debt with a payment on a day that closes it: `found` is what this payment finds open, `unapplied` what earlier
 * payments left. The `paymentDay` of the policy decides through which day interest runs, not its `lastDay`. `through`
 * is the last day that may be read.
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

/** The part of the open debt that a payment can fill: a component that the allocation does not list stays open. */
export const fillable = (plan: Plan, { found }: Outcome): Minor =>
  plan.order.reduce<Minor>((sum, part) => addMinor(sum, found[part]), 0)

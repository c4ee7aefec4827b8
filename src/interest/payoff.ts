import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { addMinor, toMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { Outcome } from './accrue.js'
import { payOn } from './pay-on.js'
import type { Plan } from './plan.js'
import type { InterestReasonCode } from './reasons.js'
import { reasonsOf } from './write-accrual.js'
import { roundWhole, times } from './whole.js'
import type { InterestRequest } from './accrue-interest.js'
import { readClaim } from './read-claim.js'
import { readPolicy } from './read-policy.js'

/** What closes a debt on a day. */
export interface Payoff {
  /** The day of payment. */
  readonly payOn: PlainDate
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** Open principal, capitalised interest included. */
  readonly principal: DecimalString
  /** Open interest through the day. */
  readonly interest: DecimalString
  /** Open costs. */
  readonly costs: DecimalString
  /** The sum: what closes the debt on the day. */
  readonly total: DecimalString
  /** The interest of the next day, rounded as the policy rounds: 0 where nothing is charged then. */
  readonly perDiem: DecimalString
  /** Why the interest is what it is; those of the accrual that this payment closes. */
  readonly reasons: readonly Reason<InterestReasonCode>[]
}

/**
 * What closes a debt on a day, and what each further day costs: the two figures of a payment demand.
 *
 * It is what a payment of that day finds open by the rules of {@link accrueInterest}, `asOf` being the day of
 * payment: `paymentDay` says whether the day itself is still charged, `lastDay` does not matter here. The per diem is
 * the interest of the last day alone that a payment one day later would bear, rounded; it holds as long as rate and
 * base do. Where interest is rounded once, the per diem times the number of days is only nearly exact: 57.95 for 60
 * days at 0.97 a day are 58.91, not 58.92, for 61. With monthly rests a part of a month counts by its days until the
 * month is full, which it never is once the debt is closed. A cent less than the payoff closes nothing: the month becomes
 * full, and the difference between its twelfth and its days is open with the cent, 76.65 of 100,000.00 at 12 % after a
 * payment of 27 February. Under a count of months of 30 days the per diem is the interest of one
 * counted day, though the 31st counts none and the end of February several.
 *
 * @param request - The debt; `asOf` is the day of payment.
 * @returns The parts and their sum.
 * @throws ReceivablesError as {@link accrueInterest} does; `rate.unknown` also where the rate of the next day is not
 * known.
 *
 * @example
 * ```ts
 * import { payoff } from 'receivables'
 *
 * payoff({
 *   principal: '3000.00', currency: 'GBP', dueDate: '2026-01-31', asOf: '2026-04-01',
 *   policy: {
 *     rate: { annual: '0.1175' }, dayCount: 'ACT/365F', accrualStart: 'day-after-due', lastDay: 'included',
 *     compounding: 'none', rounding: { scope: 'once', mode: 'half-up' },
 *     allocation: ['costs', 'interest', 'principal'],
 *   },
 * })
 * // => { payOn: '2026-04-01', interest: '57.95', total: '3057.95', perDiem: '0.97', ... }
 * ```
 *
 * @see Late Payment of Commercial Debts (Interest) Act 1998, for a demand that states a daily rate.
 */
export function payoff(request: InterestRequest): Payoff {
  return readSafely('', () => {
    const claim = readClaim(request, '', ['policy', 'rates'])
    const plan = readPolicy(request.policy, request.rates, 'policy')
    const outcome = payOn(plan, claim, claim.asOf)
    const [costs, interest, principal] = outcome.found
    const text = (amount: Minor) => writeMinor(amount, claim.scale)
    return {
      payOn: writeDay(claim.asOf),
      currency: claim.currency,
      principal: text(principal),
      interest: text(interest),
      costs: text(costs),
      total: text(addMinor(addMinor(principal, interest), costs)),
      perDiem: text(lastDayOf(plan, claim.asOf + 1, payOn(plan, claim, claim.asOf + 1))),
      reasons: reasonsOf(plan, claim, outcome),
    }
  })
}

/** The interest of the last day that a payment on a day bears, where that day is charged. */
function lastDayOf(plan: Plan, day: DayNumber, { segments }: Outcome): Minor {
  const end = day + plan.paymentLag
  const last = segments.find(({ to }) => to === end)
  if (last === undefined || last.days === 0) return 0
  return toMinor(BigInt(roundWhole(last.exact, times(last.den, last.days), plan.mode)))
}

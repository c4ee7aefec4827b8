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

/** The amount that closes a debt on a day. */
export interface Payoff {
  /** The day of payment. */
  readonly payOn: PlainDate
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Open principal, including capitalised interest. */
  readonly principal: DecimalString
  /** Open interest up to the day of payment. */
  readonly interest: DecimalString
  /** Open costs. */
  readonly costs: DecimalString
  /** The total that closes the debt on the day. */
  readonly total: DecimalString
  /** Interest of the next day, rounded as in the policy; 0 if that day bears none. */
  readonly perDiem: DecimalString
  /** Reasons for the interest: those of the accrual that this payment closes. */
  readonly reasons: readonly Reason<InterestReasonCode>[]
}

/**
 * The payoff amount of a debt on a day and the interest per further day: the two figures of a payment demand.
 *
 * The total is what a payment on that day finds open under the rules of {@link accrueInterest}; `asOf` is the day of
 * payment. `paymentDay` decides whether that day itself is charged; `lastDay` has no effect here. The per diem is the
 * interest of the last day that a payment one day later would bear, rounded; it holds as long as the rate and the base
 * do not change. If interest is rounded once, per diem × days is only nearly exact: 57.95 for 60 days plus 0.97 per day
 * gives 58.92 for 61 days, but the exact figure is 58.91. With monthly rests a partial month counts by its days until
 * the month is full, which it never is once the debt is closed. A payment one cent below the payoff amount does not
 * close the debt: the month becomes full, and the difference between one twelfth and the days counted stays open with
 * the cent: 76.65 for 100,000.00 at 12 % after a payment on 27 February. Under a 30/360 day count the per diem is the
 * interest of one counted day, although the 31st counts no day and the end of February counts several.
 *
 * @param request - The debt; `asOf` is the day of payment.
 * @returns The components and their total.
 * @throws ReceivablesError the codes of {@link accrueInterest}; `rate.unknown` also if the rate of the next day is not
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

/** The interest of the last charged day before a payment on a day; 0 if that day is not charged. */
function lastDayOf(plan: Plan, day: DayNumber, { segments }: Outcome): Minor {
  const end = day + plan.paymentLag
  const last = segments.find(({ to }) => to === end)
  if (last === undefined || last.days === 0) return 0
  return toMinor(BigInt(roundWhole(last.exact, times(last.den, last.days), plan.mode)))
}

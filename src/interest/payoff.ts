import { readSafely } from '../kernel/read-safely.js'
import { writeDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { addMinor, toMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { accrue, type Outcome } from './accrue.js'
import type { Plan } from './plan.js'
import { roundWhole, times } from './whole.js'
import type { InterestRequest } from './accrue-interest.js'
import { readClaim, type CheckedClaim } from './read-claim.js'
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
}

/**
 * What closes a debt on a day, and what every day more costs: the two figures of a payment demand.
 *
 * It is {@link accrueInterest} as of the day of payment. The per diem is the interest of the day after it alone, rounded;
 * it holds as long as rate and base do. Where interest is rounded once, ten days more cost the tenfold only nearly: 57.95
 * for 60 days at 0.97 a day are 58.91, not 58.92, for 61.
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
    const now = accrue(plan, claim, undefined, false)
    const next: CheckedClaim = { ...claim, asOf: claim.asOf + 1 }
    const owed = addMinor(now.principalOpen, now.interestOpen)
    const text = (amount: typeof owed) => writeMinor(amount, claim.scale)
    return {
      payOn: writeDay(claim.asOf),
      currency: claim.currency,
      principal: text(now.principalOpen),
      interest: text(now.interestOpen),
      costs: text(now.costsOpen),
      total: text(addMinor(owed, now.costsOpen)),
      perDiem: text(dayOf(plan, accrue(plan, next, undefined, true))),
    }
  })
}

/** The interest of the last charged day, where that is the last day of the outcome. */
function dayOf(plan: Plan, { segments, period }: Outcome): Minor {
  const last = segments[segments.length - 1]
  if (last?.to !== period.end || last.days === 0 || period.stop === 'capped') return 0
  return toMinor(BigInt(roundWhole(last.exact, times(last.den, last.days), plan.mode)))
}

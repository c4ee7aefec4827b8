import { readSafely } from '../kernel/read-safely.js'
import { writeDay } from '../calendar/day-number.js'
import type { RateTable } from '../rates/model.js'
import { accrue } from './accrue.js'
import type { InterestAccrual, InterestClaim } from './model.js'
import type { InterestPolicy } from './policy.js'
import { readClaim } from './read-claim.js'
import { readPolicy } from './read-policy.js'
import { writeAccrual } from './write-accrual.js'

/** One debt, the policy, and the rate tables that the policy names. */
export interface InterestRequest extends InterestClaim {
  /** How interest is computed. */
  readonly policy: InterestPolicy
  /** Rate tables by the names that the policy uses; not needed where the rate is a figure. */
  readonly rates?: Readonly<Record<string, RateTable>>
}

/**
 * The late interest on one debt as of a day, with its working.
 *
 * Charged days run from the first day that `accrualStart` names, **included**, through `asOf`, included or excluded as
 * `lastDay` says; nothing is charged while the due date has not passed. Every charged day takes the rate in force that
 * day (or the rate fixed at the start or at the last rest) on the undisputed open principal of that day; a payment
 * lowers it from the next day, a payment on or before the due date from the start. A segment is
 * `principal × rate × days / year`, half-open, cut where the rate, the base, or (ACT/ACT) the year changes; its days
 * are differences of one running count, so segments always add up to the total. A 30/360 count runs to `asOf` itself:
 * where the last day is charged, day `d` is the interval that ends on `d`, else the one that begins on it.
 *
 * A payment fills costs, interest and principal in the order of the policy; it takes the interest that is due that day,
 * and unpaid interest never joins the principal except at a rest. On a rest, interest joins first and a payment of the
 * same day follows. Rounding `once` rounds the exact sum: the difference to the segments, each rounded by itself, is an
 * entry of `adjustments`, as is what a cap or a minimum changed.
 *
 * @param request - The debt, the policy and its rates. All amounts are in one currency.
 * @returns The interest in all, paid or not; what is open; the segments; and the reasons.
 * @throws ReceivablesError `rate.unknown` if a rate is needed that the table does not know; `date.order` for a payment
 * after `asOf`, `currency.mismatch` for one in another currency, `input.conflict` for one that came back; `amount.negative`; `input.range` for a rate of 1,000 % a year or more, or a dispute above the
 * principal; `currency.missing` if the policy has no amount in the currency; `policy.invalid`,
 * `input.unknown-key`, `input.missing`, `input.type`, `input.choice`, `decimal.invalid`, `amount.too-fine`,
 * `currency.unknown`, `date.invalid`, `id.invalid`, `rate.table` for a field; `date.out-of-range` where 9999-12-31 is charged.
 *
 * @example
 * ```ts
 * import { accrueInterest, deBasiszinssatz } from 'receivables'
 *
 * accrueInterest({
 *   principal: '10000.00', currency: 'EUR', dueDate: '2024-12-31', asOf: '2025-07-31',
 *   payments: [{ date: '2025-03-31', amount: '4000.00' }],
 *   policy: {
 *     rate: { reference: 'basiszinssatz', margin: '0.09', fixing: 'floating' },
 *     dayCount: 'ACT/365F', accrualStart: 'day-after-due', lastDay: 'included', compounding: 'none',
 *     rounding: { scope: 'per-segment', mode: 'half-up' }, allocation: ['costs', 'interest', 'principal'],
 *   },
 *   rates: { basiszinssatz: deBasiszinssatz() },
 * })
 * // => {
 * //   interest: '509.04', days: 212, principalOpen: '6277.89', interestOpen: '231.15', ...
 * // }
 * ```
 *
 * @see Directive 2011/7/EU, article 3; BGB §§ 288, 367.
 */
export function accrueInterest(request: InterestRequest): InterestAccrual {
  return readSafely('', () => {
    const claim = readClaim(request, '', ['policy', 'rates'])
    const plan = readPolicy(request.policy, request.rates, 'policy')
    return writeAccrual(plan, claim, accrue(plan, claim, true), writeDay)
  })
}

import { readSafely } from '../kernel/read-safely.js'
import { writeDay } from '../calendar/day-number.js'
import type { RateTable } from '../rates/model.js'
import { accrue } from './accrue.js'
import type { InterestAccrual, InterestClaim } from './model.js'
import type { InterestPolicy } from './policy.js'
import { readClaim } from './read-claim.js'
import { readPolicy } from './read-policy.js'
import { writeAccrual } from './write-accrual.js'

/** A debt, the policy, and the rate tables to which the policy refers. */
export interface InterestRequest extends InterestClaim {
  /** How interest is computed. */
  readonly policy: InterestPolicy
  /** Rate tables, by the names that the policy uses; not needed if the policy has a fixed rate. */
  readonly rates?: Readonly<Record<string, RateTable>>
}

/**
 * Late interest on one debt as of a day, with the calculation.
 *
 * Charged days run from the first day that `accrualStart` names, **included**, through `asOf`, included or excluded by
 * `lastDay`. Nothing is charged until the due date has passed. Each charged day has the rate in force that day (or the
 * rate fixed at the start or at the last rest) on the undisputed open principal of that day. A payment lowers the base
 * from the next day (from its own day with `paymentDay: 'not-charged'`); a payment on or before the due date lowers it
 * from the start. A segment is `principal × rate × days / year` over a half-open interval; a new segment starts where
 * the rate, the base or, with ACT/ACT, the year changes. The days of segments are differences of one running count, so
 * they always add up to the total. A 30/360 count ends on `asOf` itself: if the last day is charged, day `d` is the
 * interval that ends on `d`, otherwise the interval that begins on it.
 *
 * A payment fills costs, interest and principal in the order of the policy. It can take the interest owed up to that
 * day; unpaid interest is added to the principal only at a rest. On a rest, interest is added first and a payment of
 * the same day follows. With the rounding scope `once` the exact sum is rounded: its difference from the segments, each
 * rounded on its own, is an entry of `adjustments`, as is any change by a cap or a minimum.
 *
 * @param request - The debt, the policy and its rates. All amounts are in the same currency.
 * @returns The total interest, paid or not; the open amounts; the segments; and the reasons.
 * @throws ReceivablesError `rate.unknown` if a rate is needed that is not in the table; `date.order` for a payment
 * after `asOf`, `currency.mismatch` for one in another currency, `input.conflict` for one that was reversed;
 * `amount.negative`; `input.range` for a rate of 1,000 % a year or more, or a dispute above the principal;
 * `currency.missing` if the policy has no amount in the currency; `policy.invalid`, `input.unknown-key`,
 * `input.missing`, `input.type`, `input.choice`, `decimal.invalid`, `amount.too-fine`, `currency.unknown`,
 * `date.invalid`, `id.invalid`, `rate.table` for a field; `date.out-of-range` if 9999-12-31 is charged.
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

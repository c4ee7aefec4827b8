import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { RateTable } from '../rates/model.js'
import { accrueInterest } from './accrue-interest.js'
import type { InterestAccrual } from './model.js'
import type { InterestPolicy } from './policy.js'

/** A discount that was taken after its period had ended. */
export interface DiscountInterestRequest {
  /** The amount of the discount taken. */
  readonly discount: DecimalInput
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /** Last day of the discount period. */
  readonly discountUntil: PlainDate
  /** The day through which interest is computed: the day of repayment, or today. */
  readonly asOf: PlainDate
  /** How interest is computed. */
  readonly policy: InterestPolicy
  /** Rate tables, by the names that the policy uses. */
  readonly rates?: Readonly<Record<string, RateTable>>
}

/**
 * Interest on an early-payment discount taken too late: on the amount of the discount, from the day after the last
 * discount day.
 *
 * The rest of the invoice was paid and bears no interest. What is late is the discount, from the day after the last
 * discount day and not from the due date of the invoice. The result is that of {@link accrueInterest} with the discount
 * as principal and the last discount day as due date.
 *
 * @param request - The discount, its last day and the policy.
 * @returns The interest with its calculation.
 * @throws ReceivablesError the codes of {@link accrueInterest}.
 *
 * @example
 * ```ts
 * import { discountInterest } from 'receivables'
 *
 * discountInterest({
 *   discount: '200.00', currency: 'USD', discountUntil: '2026-03-25', asOf: '2026-04-24',
 *   policy: {
 *     rate: { annual: '0.06' }, dayCount: 'ACT/360', accrualStart: 'day-after-due', lastDay: 'included',
 *     compounding: 'none', rounding: { scope: 'once', mode: 'half-up' }, allocation: ['interest', 'principal'],
 *   },
 * })
 * // 200 × 6 % × 30 / 360
 * // => { interest: '1.00', days: 30, ... }
 * ```
 *
 * @see 5 CFR 1315.10(a)(6).
 */
export function discountInterest(request: DiscountInterestRequest): InterestAccrual {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a discount and a policy')
    expectKeys(given, ['discount', 'currency', 'discountUntil', 'asOf', 'policy', 'rates'], '')
    const { discount, currency, discountUntil, asOf, policy, rates } = request
    // Read here first, so that error paths have the field names of this function.
    readAmount(discount, readScale(currency, 'currency'), 'discount')
    readDay(discountUntil, 'discountUntil')
    const claim = { principal: discount, currency, dueDate: discountUntil, asOf, policy }
    return accrueInterest(rates === undefined ? claim : { ...claim, rates })
  })
}

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

/** A discount that was taken after its window had closed. */
export interface DiscountInterestRequest {
  /** The discount that was taken. */
  readonly discount: DecimalInput
  /** ISO 4217 code of the amount. */
  readonly currency: CurrencyCode
  /** Last day on which the discount could be taken. */
  readonly discountUntil: PlainDate
  /** The day through which interest is computed: that of the repayment, or today. */
  readonly asOf: PlainDate
  /** How interest is computed. */
  readonly policy: InterestPolicy
  /** Rate tables by the names that the policy uses. */
  readonly rates?: Readonly<Record<string, RateTable>>
}

/**
 * Interest on an early-payment discount wrongly taken: on the discount, from the day after the last discount day.
 *
 * The rest of the invoice was paid and bears nothing; what is late is the discount, and it is late from the day on which
 * it could no longer be taken, not from the due date of the invoice. It is {@link accrueInterest} with the discount as
 * principal and the last discount day as due date.
 *
 * @param request - The discount, its last day and the policy.
 * @returns The interest with its working.
 * @throws ReceivablesError as {@link accrueInterest} does.
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
    // Read here first: what is wrong is told at the names of this verb.
    readAmount(discount, readScale(currency, 'currency'), 'discount')
    readDay(discountUntil, 'discountUntil')
    const claim = { principal: discount, currency, dueDate: discountUntil, asOf, policy }
    return accrueInterest(rates === undefined ? claim : { ...claim, rates })
  })
}

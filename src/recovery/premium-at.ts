import type { PlainDate } from '../calendar/plain-date.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import type { Estimate } from '../kernel/estimate.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addRatio, multiplyRatio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { PREMIUM_FIELDS, readPremium, type PremiumRangeRequest } from './premium-range.js'

/** A turnover, two rates, and the level of risk between them. */
export interface PremiumAtRequest extends PremiumRangeRequest {
  /** The risk of the buyers: 0 gives the lowest rate, 1 the highest, linear in between. */
  readonly risk: DecimalInput
}

/** The premium at a level of risk. */
export interface PremiumAt {
  /** ISO 4217 code of the premium. */
  readonly currency: CurrencyCode
  /** The rate on turnover as a fraction, 12 decimals. */
  readonly rate: DecimalString
  /** The premium per year. */
  readonly premium: Estimate
}

/**
 * The premium of a credit insurance at a level of risk: (lowest rate + risk × (highest − lowest)) × turnover, and at
 * least the minimum premium. The linear rate is a rule of this package; insurers use their own models.
 *
 * @throws ReceivablesError `input.range` for a risk or rates outside 0 to 1, rates in the wrong order or a blank basis;
 * `amount.negative`, `amount.too-fine`, `decimal.invalid`, `date.invalid`, `currency.unknown`, `input.missing`,
 * `input.choice`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { premiumAt } from 'receivables'
 *
 * const { rate, premium } = premiumAt(
 *   {
 *     turnover: '8000000.00',
 *     currency: 'CNY',
 *     minimumRate: '0.001',
 *     maximumRate: '0.005',
 *     risk: '0.25',
 *     basis: 'a guide to overdue invoices',
 *     rounding: 'half-up',
 *   },
 *   '2026-03-01',
 * )
 * rate // => '0.002000000000'
 * premium.value // => '16000.00'
 * ```
 *
 * @see {@link premiumRange}
 */
export function premiumAt(request: PremiumAtRequest, asOf: PlainDate): PremiumAt {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a turnover, two rates and a risk')
    expectKeys(given, [...PREMIUM_FIELDS, 'risk'], '')
    const { currency, low, high, estimate } = readPremium(given, asOf)
    const risk = readShare(given['risk'], 'risk')
    const span = addRatio(high, { num: -low.num, den: low.den })
    const rate = addRatio(low, multiplyRatio(risk, span))
    return { currency, rate: writeStatistic(rate), premium: estimate(rate) }
  })
}

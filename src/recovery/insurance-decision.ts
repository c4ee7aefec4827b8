import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import type { Estimate } from '../kernel/estimate.js'
import { expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { subtractMinor, toMinor } from '../numbers/minor.js'
import { readShare } from '../numbers/read-share.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'
import { writeMinor } from '../numbers/write-minor.js'
import { readEstimatedAmount } from './read-estimate.js'
import type { InsuranceReasonCode } from './reasons.js'

/** A premium and the losses that it would cover, both for one year. */
export interface InsuranceDecisionRequest {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The premium, for example from `premiumAt`. */
  readonly premium: Estimate<DecimalInput>
  /** The expected loss without insurance, for example a provision for a year's sales. */
  readonly expectedLoss: Estimate<DecimalInput>
  /** The insured share as a fraction, from 0 to 1. */
  readonly insuredShare: DecimalInput
  /** How the covered loss is rounded to minor units. */
  readonly rounding: RoundingMode
}

/** A premium compared with the losses that it would cover: coveredLoss − premium = advantage. */
export interface InsuranceDecision {
  /** `insure` if the expected covered loss is at least the premium, otherwise `retain`. */
  readonly decision: 'insure' | 'retain'
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Expected loss × insured share. */
  readonly coveredLoss: Estimate
  /** The expected advantage of insurance; negative if the premium is higher. */
  readonly advantage: Estimate
  /** The premium as a share of the covered loss, 12 decimals; `null` if no loss is covered. */
  readonly premiumToLoss: DecimalString | null
  /** Reasons for the decision. */
  readonly reasons: readonly Reason<InsuranceReasonCode>[]
}

/**
 * Whether insurance is expected to be worth its premium: compares the expected loss × the insured share with the
 * premium. This is only an average: a single loss that the company could not bear is a reason to insure that this
 * comparison does not show.
 *
 * Both inputs are estimates, and so is the result; its basis names both.
 *
 * @throws ReceivablesError `input.range` for a share outside 0 to 1 or a blank basis, `amount.negative`,
 * `amount.too-fine`, `decimal.invalid`, `date.invalid`, `currency.unknown`, `input.missing`, `input.choice`,
 * `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { insuranceDecision } from 'receivables'
 *
 * insuranceDecision(
 *   {
 *     currency: 'CNY',
 *     premium: { estimate: true, value: '16000.00', basis: 'a quotation', asOf: '2026-03-01' },
 *     expectedLoss: { estimate: true, value: '20000.00', basis: 'losses of five years', asOf: '2026-01-01' },
 *     insuredShare: '0.9',
 *     rounding: 'half-up',
 *   },
 *   '2026-03-01',
 * )
 * // => {
 * //   decision: 'insure',
 * //   advantage: { estimate: true, value: '2000.00', basis: 'losses of five years; a quotation', asOf: '2026-03-01' }, ...
 * // }
 * ```
 *
 * @see {@link premiumAt}
 */
export function insuranceDecision(request: InsuranceDecisionRequest, asOf: PlainDate): InsuranceDecision {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a premium and an expected loss')
    expectKeys(given, ['currency', 'premium', 'expectedLoss', 'insuredShare', 'rounding'], '')
    readDay(asOf, 'asOf')
    const currency = given['currency'] as string
    const scale = readScale(currency, 'currency')
    const premium = readEstimatedAmount(given['premium'], scale, 'premium')
    const loss = readEstimatedAmount(given['expectedLoss'], scale, 'expectedLoss')
    const { num, den } = readShare(given['insuredShare'], 'insuredShare')
    const mode = expectChoice(given['rounding'], ROUNDING_MODES, 'rounding')
    const covered = toMinor(roundQuotient(BigInt(loss.amount) * num, den, mode))
    const isWorth = covered > 0 && covered >= premium.amount
    const coveredLoss = writeMinor(covered, scale)
    const params = { coveredLoss, premium: writeMinor(premium.amount, scale), currency }
    const reason: Reason<InsuranceReasonCode> = isWorth
      ? { code: 'recovery.premium-worth', params }
      : covered === 0 && premium.amount === 0
        ? { code: 'recovery.no-loss-covered', params: { currency } }
        : { code: 'recovery.premium-above-loss', params }
    return {
      decision: isWorth ? 'insure' : 'retain',
      currency,
      coveredLoss: { estimate: true, value: coveredLoss, basis: loss.basis, asOf },
      advantage: {
        estimate: true,
        value: writeMinor(subtractMinor(covered, premium.amount), scale),
        basis: `${loss.basis}; ${premium.basis}`,
        asOf,
      },
      premiumToLoss:
        covered === 0 ? null : writeStatistic({ num: BigInt(premium.amount), den: BigInt(covered) }),
      reasons: [reason],
    }
  })
}

import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import type { Estimate } from '../kernel/estimate.js'
import { expectChoice, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { maxMinor, toMinor, type Minor } from '../numbers/minor.js'
import type { Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'
import { writeMinor } from '../numbers/write-minor.js'
import { readBasis } from './read-estimate.js'

/** The turnover to insure, and the range of rates. */
export interface PremiumRangeRequest {
  /** Insured turnover per year. */
  readonly turnover: DecimalInput
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The lowest rate on turnover, as a fraction: 0.001 is 0.1 %. */
  readonly minimumRate: DecimalInput
  /** The highest rate, not below the lowest. */
  readonly maximumRate: DecimalInput
  /** The minimum premium per year. Default: none. */
  readonly minimumPremium?: DecimalInput
  /** Source of the rates: publications differ, so none is shipped. */
  readonly basis: string
  /** How a premium is rounded to minor units. */
  readonly rounding: RoundingMode
}

/** The range of the premium for a year's turnover. */
export interface PremiumRange {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The premium at the lowest rate. */
  readonly minimum: Estimate
  /** The premium at the highest rate. */
  readonly maximum: Estimate
}

/** The fields of {@link PremiumRangeRequest}. */
export const PREMIUM_FIELDS: readonly string[] = [
  'turnover',
  'currency',
  'minimumRate',
  'maximumRate',
  'minimumPremium',
  'basis',
  'rounding',
]

/**
 * The range of the premium of a credit insurance: rate × turnover at the lowest and at the highest rate, and at least
 * the minimum premium. Premiums are estimates until an insurer quotes.
 *
 * @throws ReceivablesError `input.range` for rates outside 0 to 1 or in the wrong order, or a blank basis;
 * `amount.negative`, `amount.too-fine`, `decimal.invalid`, `date.invalid`, `currency.unknown`, `input.missing`,
 * `input.choice`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { premiumRange } from 'receivables'
 *
 * const { minimum, maximum } = premiumRange(
 *   {
 *     turnover: '50000000.00',
 *     currency: 'CNY',
 *     minimumRate: '0.001',
 *     maximumRate: '0.005',
 *     basis: 'a guide to overdue invoices',
 *     rounding: 'half-up',
 *   },
 *   '2026-03-01',
 * )
 * minimum // => { estimate: true, value: '50000.00', basis: 'a guide to overdue invoices', asOf: '2026-03-01' }
 * maximum.value // => '250000.00'
 * ```
 *
 * @see {@link premiumAt}
 */
export function premiumRange(request: PremiumRangeRequest, asOf: PlainDate): PremiumRange {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a turnover and two rates')
    expectKeys(given, PREMIUM_FIELDS, '')
    const { currency, estimate, low, high } = readPremium(given, asOf)
    return { currency, minimum: estimate(low), maximum: estimate(high) }
  })
}

/** A turnover and its rates, read. */
export interface ReadPremium {
  readonly currency: string
  readonly low: Ratio
  readonly high: Ratio
  /** The premium at a rate, as an estimate. */
  readonly estimate: (rate: Ratio) => Estimate
}

/**
 * Reads a turnover and its rates.
 *
 * @throws ReceivablesError the codes of malformed fields.
 */
export function readPremium(given: UnknownRecord, asOf: PlainDate): ReadPremium {
  readDay(asOf, 'asOf')
  const currency = given['currency'] as string
  const scale = readScale(currency, 'currency')
  const turnover = BigInt(readAmount(given['turnover'], scale, 'turnover'))
  const low = readShare(given['minimumRate'], 'minimumRate')
  const high = readShare(given['maximumRate'], 'maximumRate')
  if (high.num * low.den < low.num * high.den) {
    refuse('input.range', 'maximumRate', 'a rate not below the minimum rate', given['maximumRate'])
  }
  const least: Minor =
    given['minimumPremium'] === undefined ? 0 : readAmount(given['minimumPremium'], scale, 'minimumPremium')
  const basis = readBasis(given['basis'], 'basis')
  const mode = expectChoice(given['rounding'], ROUNDING_MODES, 'rounding')
  const estimate = ({ num, den }: Ratio): Estimate => {
    const premium = maxMinor(least, toMinor(roundQuotient(turnover * num, den, mode)))
    return { estimate: true, value: writeMinor(premium, scale), basis, asOf }
  }
  return { currency, low, high, estimate }
}

import { refuse } from '../kernel/error.js'
import { expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { toMinor } from '../numbers/minor.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { writeMinor } from '../numbers/write-minor.js'
import { MAX_DAYS, readDaysInYear } from './annualized-discount-cost.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import type { DiscountReason } from './reasons.js'

/** The receivables that a company can fund, and its sales. */
export interface FundableTermRequest {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The receivables that the company can carry, from its own money and credit lines; not negative. */
  readonly fundableReceivables: DecimalInput
  /** Credit sales per year, above zero. */
  readonly annualCreditSales: DecimalInput
  /** Days in a year: 360 or 365. */
  readonly daysInYear: 360 | 365
  /** Average number of days by which customers pay late. Default: 0, on the due day. */
  readonly averageDelayDays?: number
  /** An average term to assess, in days. Default: none is assessed. */
  readonly proposedDays?: number
}

/** The longest average payment term that a company can fund. */
export interface FundableTerm {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Days of sales that can be funded, 12 decimals. */
  readonly fundableDays: DecimalString
  /** The longest average term, in whole days, after deduction of the average delay; 0 if the delay alone exceeds it. */
  readonly longestTerm: number
  /** Whether the proposed term fits; `null` if none was proposed. */
  readonly fits: boolean | null
  /** Receivables that the proposed term would tie up, including the delay; `null` if none was proposed. */
  readonly requiredReceivables: DecimalString | null
  /** Reasons why the proposed term fits or does not. */
  readonly reasons: readonly DiscountReason[]
}

/**
 * The longest average payment term that a company can afford: the receivables that it can fund, divided by its sales
 * per day.
 *
 * fundableDays = fundable receivables / (annual credit sales / days in the year); longestTerm = its whole days, less
 * the average delay. A term fits if it ties up no more than can be funded; equality fits.
 *
 * @throws ReceivablesError `input.range` for sales of zero or days outside 0 to 36525, `amount.negative`,
 * `input.choice`, `input.missing`, `amount.too-fine`, `currency.unknown`, `input.unknown-key`, `input.type`,
 * `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { longestFundableTerm } from 'receivables'
 *
 * longestFundableTerm({
 *   currency: 'CNY',
 *   fundableReceivables: '5000000.00',
 *   annualCreditSales: '36500000.00',
 *   daysInYear: 365,
 *   averageDelayDays: 12,
 *   proposedDays: 45,
 * })
 * // => { fundableDays: '50.000000000000', longestTerm: 38, fits: false, requiredReceivables: '5700000.00', ... }
 * ```
 *
 * @see Days sales outstanding, whose inverse this is.
 */
export function longestFundableTerm(request: FundableTermRequest): FundableTerm {
  return readSafely('', () => longest(request))
}

function longest(request: FundableTermRequest): FundableTerm {
  const record = expectRecord(
    request,
    '',
    'an object with currency, fundableReceivables and annualCreditSales',
  )
  const own = [
    'currency',
    'fundableReceivables',
    'annualCreditSales',
    'daysInYear',
    'averageDelayDays',
    'proposedDays',
  ]
  expectKeys(record, own, '')
  const currency = record['currency'] as string
  const scale = readScale(currency, 'currency')
  const fundable = BigInt(readAmount(record['fundableReceivables'], scale, 'fundableReceivables'))
  const sales = BigInt(readAmount(record['annualCreditSales'], scale, 'annualCreditSales'))
  if (sales === 0n)
    refuse('input.range', 'annualCreditSales', 'an amount above zero', record['annualCreditSales'])
  const year = BigInt(readDaysInYear(record['daysInYear']))
  const { averageDelayDays, proposedDays } = record
  const delay =
    averageDelayDays === undefined ? 0 : expectInteger(averageDelayDays, 'averageDelayDays', 0, MAX_DAYS)
  const whole = (fundable * year) / sales - BigInt(delay)
  // Beyond a century of days the exact number has no use.
  const longestTerm = Number(whole < 0n ? 0n : whole > BigInt(MAX_DAYS) ? BigInt(MAX_DAYS) : whole)
  const funding = { fundableDays: writeStatistic({ num: fundable * year, den: sales }), longestTerm }
  if (proposedDays === undefined)
    return { currency, ...funding, fits: null, requiredReceivables: null, reasons: [] }
  const days = expectInteger(proposedDays, 'proposedDays', 0, MAX_DAYS)
  const tied = sales * BigInt(days + delay)
  const fits = tied <= fundable * year
  const params = { days, longest: longestTerm }
  return {
    currency,
    ...funding,
    fits,
    requiredReceivables: writeMinor(toMinor(roundQuotient(tied, year, 'half-up')), scale),
    reasons: [{ code: fits ? 'discount.term-fits' : 'discount.term-too-long', params }],
  }
}

import { refuse } from '../kernel/error.js'
import { expectInteger, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { Decimal } from '../numbers/decimal.js'
import { type Ratio, reduceRatio } from '../numbers/ratio.js'
import { readDiscountRate } from './read-discount-rate.js'
import { writeStatistic } from '../numbers/write-statistic.js'

/** A discount for paying a number of days early. */
export interface DiscountCostRequest {
  /** The discount as a fraction, from 0 to below 1: `'0.02'` is 2 %. */
  readonly rate: DecimalInput
  /** Last day of the discount, in days after the invoice. */
  readonly discountDays: number
  /**
   * Day on which the buyer would pay without the discount, in days after the invoice: the net period, or the actual day
   * of payment.
   */
  readonly netDays: number
  /** Days in a year: 360 (banker's year) or 365. Both are used in the field, so there is no default. */
  readonly daysInYear: 360 | 365
}

/** The annual cost of forgoing a discount, as fractions with 12 decimals. */
export interface DiscountCost {
  /** The simple rate: the cost of one period × the number of periods in a year. */
  readonly nominal: DecimalString
  /** The compound rate: the cost if the discount is forgone in every period. */
  readonly effective: DecimalString
}

/** The maximum number of days: a century. */
export const MAX_DAYS = 36_525

/**
 * The annual cost to a buyer of forgoing an early-payment discount: the yearly rate of the credit from the last
 * discount day to the net day, whose price is the discount.
 *
 * With d the rate, N − D the days between the two and B the days in a year: nominal = d / (1 − d) · B / (N − D);
 * effective = (1 + d / (1 − d))^(B / (N − D)) − 1.
 *
 * 2/10 net 30 is 36.73 % nominal on 360 days, 37.24 % on 365, and 44.59 % effective on 365.
 *
 * @throws ReceivablesError `input.range` for a rate outside 0 to below 1, days outside 0 to 36525, or a compound rate
 * of 10^180 and above, `input.conflict` unless `netDays` is after `discountDays`, `input.choice` for `daysInYear`,
 * `input.missing`, `input.unknown-key`, `input.type`, `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { annualizedDiscountCost } from 'receivables'
 *
 * annualizedDiscountCost({ rate: '0.02', discountDays: 10, netDays: 30, daysInYear: 365 })
 * // => { nominal: '0.372448979592', effective: '0.445852927312' }
 * ```
 *
 * @see Brealey, Myers and Allen, Principles of Corporate Finance, on the cost of trade credit.
 */
export function annualizedDiscountCost(request: DiscountCostRequest): DiscountCost {
  return readSafely('', () => costOf(request))
}

function costOf(request: DiscountCostRequest): DiscountCost {
  const record = expectRecord(request, '', 'an object with rate, discountDays, netDays and daysInYear')
  expectKeys(record, ['rate', 'discountDays', 'netDays', 'daysInYear'], '')
  const cost = readCost(record)
  return { nominal: writeStatistic(cost.nominal), effective: cost.effective() }
}

/** The cost of a discount before it is written as text. */
export interface ExactCost {
  readonly nominal: Ratio
  /** Computes the compound rate as text. */
  readonly effective: () => DecimalString
}

/** The maximum number of digits before the decimal point of a compound rate. */
const MOST_DIGITS = 180
/** Up to this many digits before the decimal point, the private Decimal keeps twelve decimals, with some to spare. */
const PLAIN_DIGITS = 20

/**
 * Reads a discount and computes its cost.
 *
 * @throws ReceivablesError for the faulty field.
 */
export function readCost(record: UnknownRecord): ExactCost {
  const rate = readDiscountRate(record['rate'], 'rate')
  const discountDays = expectInteger(record['discountDays'], 'discountDays', 0, MAX_DAYS)
  const netDays = expectInteger(record['netDays'], 'netDays', 0, MAX_DAYS)
  if (netDays <= discountDays) {
    refuse('input.conflict', 'netDays', `more than the ${String(discountDays)} discount days`, netDays)
  }
  const daysInYear = readDaysInYear(record['daysInYear'])
  const [earlier, left] = [BigInt(netDays - discountDays), rate.den - rate.num]
  return {
    nominal: reduceRatio({ num: rate.num * BigInt(daysInYear), den: left * earlier }),
    effective: () => compound(rate.den, left, daysInYear, earlier, record['rate']),
  }
}

/**
 * (whole / left)^(daysInYear / days) − 1 with every digit exact: a large result is computed again with as many digits
 * as it has.
 *
 * @throws ReceivablesError `input.range` for more than `MOST_DIGITS` digits before the decimal point.
 */
function compound(
  whole: bigint,
  left: bigint,
  daysInYear: number,
  days: bigint,
  given: unknown,
): DecimalString {
  const reckon = (Reckoner: typeof Decimal): Decimal =>
    new Reckoner(whole.toString())
      .div(left.toString())
      .pow(new Reckoner(daysInYear).div(days.toString()))
      .minus(1)
  const found = reckon(Decimal)
  const digits = found.e + 1
  if (digits <= PLAIN_DIGITS) return found.toFixed(12)
  if (digits > MOST_DIGITS) {
    const expected = `a discount whose compound cost per year is below 10^${String(MOST_DIGITS)}`
    refuse('input.range', 'rate', expected, given)
  }
  return reckon(Decimal.clone({ precision: digits + PLAIN_DIGITS + 12 })).toFixed(12)
}

/**
 * Reads the days in a year.
 *
 * @throws ReceivablesError `input.missing` or `input.choice`.
 */
export function readDaysInYear(value: unknown, path = 'daysInYear'): 360 | 365 {
  if (value === 360 || value === 365) return value
  return refuse(value === undefined ? 'input.missing' : 'input.choice', path, '360 or 365', value)
}

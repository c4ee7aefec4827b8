import { refuse } from '../kernel/error.js'
import { expectInteger, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { Decimal } from '../numbers/decimal.js'
import { type Ratio, reduceRatio } from '../numbers/ratio.js'
import { readDiscountRate } from './read-discount-rate.js'
import { writeStatistic } from '../numbers/write-statistic.js'

/** A discount for paying some days earlier. */
export interface DiscountCostRequest {
  /** The discount as a fraction, from 0 to below 1: `'0.02'` is 2 %. */
  readonly rate: DecimalInput
  /** Days after the invoice within which it is earned. */
  readonly discountDays: number
  /** Days after the invoice on which the buyer would pay without it: the net period, or the day that it really pays. */
  readonly netDays: number
  /** Days in a year: 360 (banker's year) or 365. The field uses both, so there is no default. */
  readonly daysInYear: 360 | 365
}

/** What forgoing a discount costs a year, as fractions of 12 decimals. */
export interface DiscountCost {
  /** The simple rate: what one period costs times the periods in a year. */
  readonly nominal: DecimalString
  /** The compound rate: what it costs if it is forgone period after period. */
  readonly effective: DecimalString
}

/** The longest period that is reckoned with: a century. */
export const MAX_DAYS = 36_525

/**
 * What it costs a buyer a year to forgo an early-payment discount: the yearly rate of the credit that the seller grants
 * from the last discount day to the net day, whose price is the discount.
 *
 * With d the rate, N − D the days between and B the days in a year:
 * nominal = d / (1 − d) · B / (N − D); effective = (1 + d / (1 − d))^(B / (N − D)) − 1.
 *
 * 2/10 net 30 is 36.73 % nominal on 360 days, 37.24 % on 365, and 44.59 % effective on 365.
 *
 * @throws ReceivablesError `input.range` for a rate outside 0 to below 1, days outside 0 to 36525, or a compound rate of 10^180 and above, `input.conflict` unless
 * `netDays` is after `discountDays`, `input.choice` for `daysInYear`, `input.missing`, `input.unknown-key`,
 * `input.type`, `decimal.invalid`.
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

/** The cost of a discount before it is written. */
export interface ExactCost {
  readonly nominal: Ratio
  /** The compound rate as text. */
  readonly effective: () => DecimalString
}

/** The most digits before the point of a compound rate. */
const MOST_DIGITS = 180
/** As many digits before the point leave the private Decimal twelve after it, and some to spare. */
const PLAIN_DIGITS = 20

/**
 * Reads a discount and reckons its cost.
 *
 * @throws ReceivablesError naming the faulty field.
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
 * (whole / left)^(daysInYear / days) − 1, every one of its digits exact: a large one is reckoned again with as many as it has.
 *
 * @throws ReceivablesError `input.range` for more digits than anybody reads.
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
    const expected = `a discount whose compound cost a year is below 10^${String(MOST_DIGITS)}`
    refuse('input.range', 'rate', expected, given)
  }
  return reckon(Decimal.clone({ precision: digits + PLAIN_DIGITS + 12 })).toFixed(12)
}

/**
 * The days in a year.
 *
 * @throws ReceivablesError `input.missing` or `input.choice`.
 */
export function readDaysInYear(value: unknown, path = 'daysInYear'): 360 | 365 {
  if (value === 360 || value === 365) return value
  return refuse(value === undefined ? 'input.missing' : 'input.choice', path, '360 or 365', value)
}

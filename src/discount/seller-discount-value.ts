import { refuse } from '../kernel/error.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addRatio, multiplyRatio, readRatio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import { discountedValue, minus, ONE, readTiming, TIMING_FIELDS } from './present-value.js'

/** When customers pay, and the seller's cost of capital. */
export interface SellerTiming {
  /** The seller's yearly cost of capital as a fraction, simple interest. */
  readonly costOfCapital: DecimalInput
  /** Days after the invoice on which customers who take the discount pay. */
  readonly discountDays: number
  /**
   * Days after the invoice on which customers pay without the discount: the expected day, which is seldom the due day.
   */
  readonly expectedDays: number
  /** Days in a year: 360 or 365. */
  readonly daysInYear: 360 | 365
}

/** Sales, a discount on them, and the share of customers who would take it. */
export interface SellerValueRequest extends SellerTiming {
  /** The amount sold, not negative, in one currency. */
  readonly amount: DecimalInput
  /** The discount as a fraction, from 0 to 1. */
  readonly rate: DecimalInput
  /** The share of the amount whose customers take the discount, from 0 to 1. */
  readonly uptake: DecimalInput
}

/** The present value of sales with and without a discount: estimates with 12 decimals, in the unit of the amount. */
export interface SellerValue {
  /** Present value without the discount. */
  readonly without: DecimalString
  /** Present value with the discount. */
  readonly with: DecimalString
  /** with − without; if above zero, offering the discount pays. */
  readonly gain: DecimalString
}

/**
 * The value of offering an early-payment discount to the seller: the present value of its sales with the discount less
 * that without.
 *
 * With A the amount, u the uptake, d the rate, r the cost of capital, B the days in a year and simple interest:
 * without = A / (1 + r · expectedDays / B); with = u · A · (1 − d) / (1 + r · discountDays / B) + (1 − u) · without.
 *
 * Customers who already pay early and would take the discount without paying earlier are not included: see {@link
 * breakEvenUptake} and {@link discountProgrammeCost}.
 *
 * @throws ReceivablesError `input.range` for a rate or an uptake outside 0 to 1, a cost of capital outside 0 to 100, or
 * days outside 0 to 36525; `amount.negative`, `input.choice`, `input.missing`, `decimal.invalid`, `input.unknown-key`,
 * `input.type`.
 *
 * @example
 * ```ts
 * import { sellerDiscountValue } from 'receivables'
 *
 * sellerDiscountValue({
 *   amount: '1000',
 *   rate: '0.02',
 *   uptake: '0.4',
 *   costOfCapital: '0.12',
 *   discountDays: 10,
 *   expectedDays: 45,
 *   daysInYear: 365,
 * })
 * // => { without: '985.421166306695', with: '981.968155818971', gain: '-3.453010487725' }
 * ```
 *
 * @see {@link largestWorthwhileDiscount}
 */
export function sellerDiscountValue(request: SellerValueRequest): SellerValue {
  return readSafely('', () => valueOf(request))
}

function valueOf(request: SellerValueRequest): SellerValue {
  const record = expectRecord(request, '', 'an object with amount, rate, uptake and timing')
  expectKeys(record, ['amount', 'rate', 'uptake', ...TIMING_FIELDS], '')
  const amount = readRatio(record['amount'], 'amount')
  if (amount.num < 0n) refuse('amount.negative', 'amount', 'an amount of zero or above', record['amount'])
  const rate = readShare(record['rate'], 'rate')
  const uptake = readShare(record['uptake'], 'uptake')
  const timing = readTiming(record)
  const without = multiplyRatio(amount, timing.late)
  const taken = multiplyRatio(multiplyRatio(uptake, amount), discountedValue(rate, timing))
  const value = addRatio(taken, multiplyRatio(minus(ONE, uptake), without))
  return {
    without: writeStatistic(without),
    with: writeStatistic(value),
    gain: writeStatistic(minus(value, without)),
  }
}

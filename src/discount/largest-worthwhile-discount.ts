import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import { dividedBy, minus, ONE, readTiming, TIMING_FIELDS } from './present-value.js'
import type { SellerTiming } from './seller-discount-value.js'

/**
 * The largest discount worth offering for payment on the discount day instead of the expected day, as a fraction with
 * 12 decimals: at this rate the seller is indifferent.
 *
 * With r the cost of capital, B the days in a year and simple interest: d = 1 − (1 + r · discountDays / B) / (1 + r ·
 * expectedDays / B). It is negative if the discount day is after the expected day.
 *
 * Use the day on which customers actually pay, not the due day: late payers make a discount worth more.
 *
 * @throws ReceivablesError `input.range` for a cost of capital outside 0 to 100 or days outside 0 to 36525,
 * `input.choice`, `input.missing`, `input.unknown-key`, `input.type`, `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { largestWorthwhileDiscount } from 'receivables'
 *
 * largestWorthwhileDiscount({ costOfCapital: '0.12', discountDays: 10, expectedDays: 45, daysInYear: 365 }) // => '0.011339092873'
 * ```
 *
 * @see {@link sellerDiscountValue}
 */
export function largestWorthwhileDiscount(request: SellerTiming): DecimalString {
  return readSafely('', () => largest(request))
}

function largest(request: SellerTiming): DecimalString {
  const record = expectRecord(
    request,
    '',
    'an object with costOfCapital, discountDays, expectedDays and daysInYear',
  )
  expectKeys(record, TIMING_FIELDS, '')
  const { early, late } = readTiming(record)
  return writeStatistic(minus(ONE, dividedBy(late, early)))
}

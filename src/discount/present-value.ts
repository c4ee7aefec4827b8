import { expectInteger, type UnknownRecord } from '../kernel/expect.js'
import { addRatio, multiplyRatio, type Ratio, reduceRatio } from '../numbers/ratio.js'
import { MAX_DAYS, readDaysInYear } from './annualized-discount-cost.js'
import { readAnnualRate } from '../numbers/read-annual-rate.js'

/** One, exactly. */
export const ONE: Ratio = { num: 1n, den: 1n }

/** The difference of two rationals. */
export const minus = (a: Ratio, b: Ratio): Ratio => addRatio(a, { num: -b.num, den: b.den })

/** The quotient of two rationals; the divisor is not zero. */
export const dividedBy = (a: Ratio, b: Ratio): Ratio =>
  b.num < 0n
    ? reduceRatio({ num: -a.num * b.den, den: a.den * -b.num })
    : reduceRatio({ num: a.num * b.den, den: a.den * b.num })

/** The days of payment with and without a discount, as present values. */
export interface Timing {
  /** Present value of one unit on the discount day: 1 / (1 + r · t / B). */
  readonly early: Ratio
  /** Present value of one unit on the day of payment without the discount. */
  readonly late: Ratio
}

/**
 * Reads `costOfCapital`, `discountDays`, `expectedDays` and `daysInYear`.
 *
 * @throws ReceivablesError for the faulty field.
 */
export function readTiming(record: UnknownRecord): Timing {
  const rate = readAnnualRate(record['costOfCapital'], 'costOfCapital')
  const daysInYear = readDaysInYear(record['daysInYear'])
  const valueAfter = (key: string): Ratio => {
    const days = expectInteger(record[key], key, 0, MAX_DAYS)
    const interest = multiplyRatio(rate, { num: BigInt(days), den: BigInt(daysInYear) })
    return dividedBy(ONE, addRatio(ONE, interest))
  }
  return { early: valueAfter('discountDays'), late: valueAfter('expectedDays') }
}

/** The fields of the seller's assumptions about time and money. */
export const TIMING_FIELDS: readonly string[] = [
  'costOfCapital',
  'discountDays',
  'expectedDays',
  'daysInYear',
]

/** The value of one unit sold at a discount and paid early. */
export const discountedValue = (rate: Ratio, { early }: Timing): Ratio =>
  multiplyRatio(minus(ONE, rate), early)

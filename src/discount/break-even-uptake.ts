import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addRatio, multiplyRatio, type Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import { discountedValue, dividedBy, minus, ONE, readTiming, TIMING_FIELDS } from './present-value.js'
import type { DiscountReason } from './reasons.js'
import type { SellerTiming } from './seller-discount-value.js'

/** A discount, and the customers who would take it without paying earlier. */
export interface BreakEvenRequest extends SellerTiming {
  /** The discount as a fraction, from 0 to 1. */
  readonly rate: DecimalInput
  /** The share of sales to customers who already pay by the discount day: they take the discount and change nothing. */
  readonly alreadyEarly: DecimalInput
  /** The cost of running the discount, as a fraction of sales. Default: 0. */
  readonly runningCost?: DecimalInput
}

/** The share of customers who must take a discount before it pays. */
export interface BreakEven {
  /** `reached` if there is such a share; `never` if the discount does not pay at any share. */
  readonly status: 'reached' | 'never'
  /**
   * The share of all sales taken at a discount at which it pays, including customers who already pay early; `null` for
   * `never`.
   */
  readonly uptake: DecimalString | null
  /** The part of that share whose customers must be won to pay early; `null` for `never`. */
  readonly converted: DecimalString | null
  /** Reasons for `never`; empty if it is reached. */
  readonly reasons: readonly DiscountReason[]
}

/**
 * The share of sales that must take a discount before offering it pays. Each customer persuaded to pay early brings a
 * gain. Customers who already pay early take the discount without paying earlier, and running the discount has a cost.
 * A discount pays when the gains cover both.
 *
 * With e the share already early, c the running cost, d the rate, and v the present value of one unit on the discount
 * day (early) or the expected day (late): converted = (e · d · v(early) + c) / ((1 − d) · v(early) − v(late)); uptake =
 * e + converted.
 *
 * @throws ReceivablesError `input.range` for shares outside 0 to 1, `input.missing`, `input.choice`,
 * `input.unknown-key`, `input.type`, `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { breakEvenUptake } from 'receivables'
 *
 * const timing = { costOfCapital: '0.12', discountDays: 10, expectedDays: 60, daysInYear: 360 } as const
 * breakEvenUptake({ ...timing, rate: '0.01', alreadyEarly: '0.1' })
 * // => { status: 'reached', uptake: '0.257731958763', converted: '0.157731958763', reasons: [] }
 * breakEvenUptake({ ...timing, rate: '0.02', alreadyEarly: '0.1' })
 * // => { status: 'never', uptake: null, ... }
 * ```
 *
 * @see {@link largestWorthwhileDiscount}: a discount above it never breaks even.
 */
export function breakEvenUptake(request: BreakEvenRequest): BreakEven {
  return readSafely('', () => breakEven(request))
}

function breakEven(request: BreakEvenRequest): BreakEven {
  const record = expectRecord(request, '', 'an object with rate, alreadyEarly and timing')
  expectKeys(record, ['rate', 'alreadyEarly', 'runningCost', ...TIMING_FIELDS], '')
  const rate = readShare(record['rate'], 'rate')
  const alreadyEarly = readShare(record['alreadyEarly'], 'alreadyEarly')
  const { runningCost } = record
  const running = runningCost === undefined ? { num: 0n, den: 1n } : readShare(runningCost, 'runningCost')
  const timing = readTiming(record)
  const gain = minus(discountedValue(rate, timing), timing.late)
  if (gain.num <= 0n) {
    const largest = writeStatistic(minus(ONE, dividedBy(timing.late, timing.early)))
    return never('discount.never-breaks-even', { rate: writeStatistic(rate), largest })
  }
  const given = multiplyRatio(multiplyRatio(alreadyEarly, rate), timing.early)
  const converted = dividedBy(addRatio(given, running), gain)
  const uptake = addRatio(alreadyEarly, converted)
  if (isAboveOne(uptake)) return never('discount.uptake-above-all', { uptake: writeStatistic(uptake) })
  return {
    status: 'reached',
    uptake: writeStatistic(uptake),
    converted: writeStatistic(converted),
    reasons: [],
  }
}

const isAboveOne = ({ num, den }: Ratio): boolean => num > den

const never = (code: DiscountReason['code'], params: DiscountReason['params']): BreakEven => ({
  status: 'never',
  uptake: null,
  converted: null,
  reasons: [{ code, params }],
})

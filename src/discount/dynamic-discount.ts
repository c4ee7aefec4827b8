import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { subtractMinor, toMinor } from '../numbers/minor.js'
import { multiplyRatio, type Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'
import { writeMinor } from '../numbers/write-minor.js'
import { readDaysInYear } from './annualized-discount-cost.js'
import { readAnnualRate } from '../numbers/read-annual-rate.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import { ONE } from './present-value.js'
import type { DiscountReason } from './reasons.js'

/**
 * The price per day of early payment.
 *
 * - `apr`: a simple yearly rate: rate · days early / days in the year.
 * - `per-day`: a fraction per day: rate · days early.
 */
export type DynamicDiscountPrice =
  /** A yearly rate. */
  | { readonly kind: 'apr'; readonly rate: DecimalInput; readonly daysInYear: 360 | 365 }
  /** A daily rate. */
  | { readonly kind: 'per-day'; readonly rate: DecimalInput }

/** An invoice that is paid early at a price per day. */
export interface DynamicDiscountRequest {
  /** Open amount, not negative. */
  readonly amount: DecimalInput
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** Last day of payment in time. */
  readonly dueDate: PlainDate
  /** Day of the early payment. */
  readonly paidOn: PlainDate
  /** The price per day. */
  readonly price: DynamicDiscountPrice
  /** The maximum discount as a fraction of the amount, from 0 to 1. Default: 1. */
  readonly cap?: DecimalInput
  /** How the discount is rounded to the minor unit. Default: `half-up`. */
  readonly rounding?: RoundingMode
}

/** A sliding discount. discount + payable = amount. */
export interface DynamicDiscount {
  /** `early` if the payment is before the due date, otherwise `not-early`. */
  readonly status: 'early' | 'not-early'
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Days from the payment, included, to the due date, excluded; 0 if it is not early. */
  readonly daysEarly: number
  /** The discount as a fraction of the amount, 12 decimals. */
  readonly rate: DecimalString
  /** The discount. */
  readonly discount: DecimalString
  /** The amount to pay. */
  readonly payable: DecimalString
  /** Reasons for the discount. */
  readonly reasons: readonly DiscountReason[]
}

/**
 * A dynamic (sliding) discount: the earlier an invoice is paid, the larger the discount, at a yearly or a daily rate
 * and up to a cap. On and after the due date there is no discount.
 *
 * discount = amount · rate · days early (/ days in the year), at most cap · amount, rounded once.
 *
 * @throws ReceivablesError `input.missing`, `input.choice`, `input.range` for a rate outside 0 to 100 or a cap outside
 * 0 to 1, `amount.negative`, `amount.too-fine`, `date.invalid`, `currency.unknown`, `input.unknown-key`, `input.type`,
 * `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { dynamicDiscount } from 'receivables'
 *
 * const invoice = { amount: '10000.00', currency: 'USD', dueDate: '2026-04-14', paidOn: '2026-04-07' }
 *
 * dynamicDiscount({ ...invoice, price: { kind: 'apr', rate: '0.18', daysInYear: 360 } })
 * // => { daysEarly: 7, discount: '35.00', payable: '9965.00', ... }
 * dynamicDiscount({ ...invoice, price: { kind: 'per-day', rate: '0.001' }, cap: '0.005' })
 * // => { rate: '0.005000000000', discount: '50.00', payable: '9950.00', ... }
 * ```
 *
 * @see {@link quoteDiscount} for discounts of payment terms, which fall in steps.
 */
export function dynamicDiscount(request: DynamicDiscountRequest): DynamicDiscount {
  return readSafely('', () => slide(request))
}

function slide(request: DynamicDiscountRequest): DynamicDiscount {
  const record = expectRecord(request, '', 'an object with amount, currency, dueDate, paidOn and price')
  expectKeys(record, ['amount', 'currency', 'dueDate', 'paidOn', 'price', 'cap', 'rounding'], '')
  const currency = record['currency'] as string
  const scale = readScale(currency, 'currency')
  const amount = readAmount(record['amount'], scale, 'amount')
  const [due, on] = [readDay(record['dueDate'], 'dueDate'), readDay(record['paidOn'], 'paidOn')]
  const cap = record['cap'] === undefined ? ONE : readShare(record['cap'], 'cap')
  const { rounding } = record
  const mode = rounding === undefined ? 'half-up' : expectChoice(rounding, ROUNDING_MODES, 'rounding')
  const daysEarly = Math.max(due - on, 0)
  const sliding = multiplyRatio(readPrice(record['price']), { num: BigInt(daysEarly), den: 1n })
  const isCapped = sliding.num * cap.den > cap.num * sliding.den
  const rate = isCapped ? cap : sliding
  const discount = toMinor(roundQuotient(BigInt(amount) * rate.num, rate.den, mode))
  return {
    status: daysEarly > 0 ? 'early' : 'not-early',
    currency,
    daysEarly,
    rate: writeStatistic(rate),
    discount: writeMinor(discount, scale),
    payable: writeMinor(subtractMinor(amount, discount), scale),
    reasons: [
      ...(daysEarly > 0 ? [] : notEarly(record['paidOn'] as string, record['dueDate'] as string)),
      ...(isCapped ? capped(sliding, cap) : []),
    ],
  }
}

const notEarly = (paidOn: string, dueDate: string): DiscountReason[] => [
  { code: 'discount.not-early', params: { paidOn, dueDate } },
]

const capped = (rate: Ratio, cap: Ratio): DiscountReason[] => [
  { code: 'discount.capped', params: { rate: writeStatistic(rate), cap: writeStatistic(cap) } },
]

/** Reads the price per day, as a fraction of the amount. */
function readPrice(value: unknown): Ratio {
  const record = expectRecord(value, 'price', 'a price with kind and rate')
  const kind = expectChoice(record['kind'], ['apr', 'per-day'] as const, 'price.kind')
  expectKeys(record, kind === 'apr' ? ['kind', 'rate', 'daysInYear'] : ['kind', 'rate'], 'price')
  const rate = readAnnualRate(record['rate'], 'price.rate')
  if (kind === 'per-day') return rate
  const daysInYear = readDaysInYear(record['daysInYear'], 'price.daysInYear')
  return multiplyRatio(rate, { num: 1n, den: BigInt(daysInYear) })
}

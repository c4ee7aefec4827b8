import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, type Minor, negateMinor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { DiscountReason } from './reasons.js'

/** A discounted payment that was reversed. */
export interface ReversalRequest {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Cash that the payment had brought to the invoice. */
  readonly payment: DecimalInput
  /** Discount that it had earned. */
  readonly discount: DecimalInput
  /** Tax adjustment that the discount had caused. Default: 0. */
  readonly taxAdjustment?: DecimalInput
  /** Difference that had been written off as tolerance with it, positive if too little was paid. Default: 0. */
  readonly tolerated?: DecimalInput
  /** Day on which the payment was reversed. */
  readonly reversedOn: PlainDate
  /** Last day on which the discount could be earned. Default: not checked. */
  readonly until?: PlainDate
}

/** The amounts that are open again. */
export interface DiscountReversal {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Amount open again on the invoice: payment + discount + tolerated. */
  readonly reopened: DecimalString
  /** The part of it that is discount no longer granted. */
  readonly discount: DecimalString
  /** Tax adjustment of the reversal: the opposite of the first one, zero or negative. */
  readonly taxAdjustment: DecimalString
  /** Whether a new payment by `until` still earns the discount; `null` if `until` was not given. */
  readonly stillEarnable: boolean | null
  /** Reasons for the result. */
  readonly reasons: readonly DiscountReason[]
}

/**
 * Reverses a discount after the payment that earned it was reversed: a bounced cheque, a returned direct debit. The
 * discount was granted for the payment; without the payment it was never earned. Everything that the payment had
 * settled is open again on the invoice, and the tax is as invoiced again.
 *
 * To find out whether a new payment earns a discount, call {@link quoteDiscount} for its day.
 *
 * @throws ReceivablesError `input.missing`, `amount.negative`, `input.conflict` for a tax adjustment above the discount
 * or a tolerance that was over by more than the payment, `date.invalid`, `currency.unknown`, `amount.too-fine`,
 * `input.unknown-key`, `input.type`, `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { reverseDiscount } from 'receivables'
 *
 * reverseDiscount({
 *   currency: 'EUR',
 *   payment: '1127.00',
 *   discount: '23.00',
 *   taxAdjustment: '3.00',
 *   reversedOn: '2026-04-27',
 *   until: '2026-04-25',
 * })
 * // => { reopened: '1150.00', discount: '23.00', taxAdjustment: '-3.00', stillEarnable: false, ... }
 * ```
 *
 * @see Directive 2006/112/EC, article 90: the taxable amount follows what is finally paid.
 */
export function reverseDiscount(request: ReversalRequest): DiscountReversal {
  return readSafely('', () => reverse(request))
}

function reverse(request: ReversalRequest): DiscountReversal {
  const record = expectRecord(request, '', 'an object with currency, payment, discount and reversedOn')
  expectKeys(
    record,
    ['currency', 'payment', 'discount', 'taxAdjustment', 'tolerated', 'reversedOn', 'until'],
    '',
  )
  const currency = record['currency'] as string
  const scale = readScale(currency, 'currency')
  const amountOf = (key: string): Minor => readAmount(record[key], scale, key)
  const [payment, discount] = [amountOf('payment'), amountOf('discount')]
  const tax = record['taxAdjustment'] === undefined ? 0 : amountOf('taxAdjustment')
  if (tax > discount)
    refuse('input.conflict', 'taxAdjustment', 'at most the discount', record['taxAdjustment'])
  const reopened = addMinor(addMinor(payment, discount), readTolerated(record['tolerated'], payment, scale))
  const reversedOn = readDay(record['reversedOn'], 'reversedOn')
  const until = record['until']
  const stillEarnable = until === undefined ? null : reversedOn <= readDay(until, 'until')
  const settled = { payment: writeMinor(payment, scale), discount: writeMinor(discount, scale), currency }
  return {
    currency,
    reopened: writeMinor(reopened, scale),
    discount: settled.discount,
    taxAdjustment: writeMinor(negateMinor(tax), scale),
    stillEarnable,
    reasons: [{ code: 'discount.reversed', params: settled }, ...sayWindow(stillEarnable, until as string)],
  }
}

function readTolerated(value: unknown, payment: Minor, scale: number): Minor {
  if (value === undefined) return 0
  const tolerated = readMinor(value, scale, 'tolerated')
  if (addMinor(payment, tolerated) >= 0) return tolerated
  return refuse('input.conflict', 'tolerated', 'a tolerated excess of at most the payment', value)
}

function sayWindow(stillEarnable: boolean | null, until: string): DiscountReason[] {
  if (stillEarnable === null) return []
  return [
    { code: stillEarnable ? 'discount.window-still-open' : 'discount.window-closed', params: { until } },
  ]
}

import { refuse } from '../kernel/error.js'
import { expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readAmountIn } from '../money/amount-in.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { minMinor, toMinor, type Minor } from '../numbers/minor.js'
import { readShare } from '../numbers/read-share.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { writeMinor } from '../numbers/write-minor.js'

/** An invoice amount and the policy for small differences. */
export interface ToleranceRequest {
  /** Open amount of the invoice, not negative. */
  readonly amount: DecimalInput
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** The tolerance as a fraction of the amount, from 0 to 1. Default: only the maximum counts. */
  readonly rate?: DecimalInput
  /** The highest tolerance per currency. Default: only the rate counts. */
  readonly maximum?: Readonly<Record<CurrencyCode, DecimalInput>>
}

/**
 * How much a payment may differ from an invoice and still close it: a fraction of the amount or a maximum, whichever is
 * lower. The fraction of the amount is rounded down to the minor unit.
 *
 * {@link shortPayDecision} applies the tolerance.
 *
 * @throws ReceivablesError `input.missing` if neither a rate nor a maximum is given; `currency.missing` if `maximum`
 * has no amount in this currency; `input.range` for a rate outside 0 to 1; `amount.negative`, `amount.too-fine`,
 * `decimal.invalid`, `currency.unknown`, `input.unknown-key`, `input.type`.
 *
 * @example
 * ```ts
 * import { paymentTolerance } from 'receivables'
 *
 * paymentTolerance({ amount: '1000.00', currency: 'EUR', rate: '0.01', maximum: { EUR: '5.00' } }) // => '5.00'
 * paymentTolerance({ amount: '199.99', currency: 'EUR', rate: '0.01', maximum: { EUR: '5.00' } }) // => '1.99'
 * paymentTolerance({ amount: '1000.00', currency: 'USD', maximum: { EUR: '5.00' } }) // => throws 'currency.missing'
 * ```
 *
 * @see Payment tolerance by percentage and maximum amount, as in Microsoft Dynamics 365 Business Central.
 */
export function paymentTolerance(request: ToleranceRequest): DecimalString {
  return readSafely('', () => toleranceOf(request))
}

function toleranceOf(request: ToleranceRequest): DecimalString {
  const record = expectRecord(request, '', 'an object with amount, currency, and rate or maximum')
  expectKeys(record, ['amount', 'currency', 'rate', 'maximum'], '')
  const currency = record['currency']
  const scale = readScale(currency, 'currency')
  const amount = readAmount(record['amount'], scale, 'amount')
  const byRate = readRate(record, amount)
  const maximum = readMaximum(record['maximum'], currency as string, scale)
  if (byRate === undefined && maximum === undefined)
    refuse('input.missing', 'rate', 'a rate or a maximum', undefined)
  return writeMinor(minMinor(byRate ?? (maximum as Minor), maximum ?? (byRate as Minor)), scale)
}

function readRate(record: UnknownRecord, amount: Minor): Minor | undefined {
  const value = record['rate']
  if (value === undefined) return undefined
  const rate = readShare(value, 'rate')
  return toMinor(roundQuotient(BigInt(amount) * rate.num, rate.den, 'down'))
}

function readMaximum(value: unknown, currency: string, scale: number): Minor | undefined {
  return value === undefined ? undefined : readAmountIn(value, currency, scale, 'maximum')
}

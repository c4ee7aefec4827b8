import { readDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, maxMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { DiscountQuote } from './model.js'
import type { DiscountRequest } from './quote-discount.js'
import { quoteInvoice } from './quote-invoice.js'
import { INVOICE_FIELDS, readInvoice } from './read-invoice.js'
import { POLICY_FIELDS, readBase, readPolicy } from './read-policy.js'
import type { DiscountReason } from './reasons.js'

/** A payment from which the customer took a discount. */
export interface UnearnedDiscountRequest extends DiscountRequest {
  /** The amount that the customer paid. */
  readonly payment: DecimalInput
  /** The amount that the customer deducted as discount. */
  readonly taken: DecimalInput
  /** The amount up to which an unearned discount is written off. Default: none is. */
  readonly writeOffUpTo?: DecimalInput
}

/** A discount that a customer took, compared with the discount earned. earned + unearned = taken. */
export interface UnearnedDiscount {
  /** Whether the discount taken was earned in full, in part, or not at all. */
  readonly status: 'earned' | 'partly-unearned' | 'unearned'
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The part that was earned. */
  readonly earned: DecimalString
  /** The part that was not earned. */
  readonly unearned: DecimalString
  /** What to do: nothing, write the unearned part off, or claim it. */
  readonly action: 'none' | 'write-off' | 'charge-back'
  /** Amount open on the invoice after the payment, the discount it earned, and a write-off. */
  readonly residue: DecimalString
  /** The quote of the payment. */
  readonly quote: DiscountQuote
  /** Reasons for the result. */
  readonly reasons: readonly DiscountReason[]
}

/**
 * The unearned part of a discount that a customer deducted: taken after the window, or above the rate. The unearned
 * part is a short payment and stays open as a residue. It is written off instead if it is at most `writeOffUpTo`, or if
 * the `tolerance` of the payment covered it.
 *
 * earned = the smaller of the discount taken and the discount that {@link quoteDiscount} grants; unearned = taken −
 * earned.
 *
 * @throws ReceivablesError the codes of `quoteDiscount`; `input.conflict` if payment and discount exceed the open
 * amount; `amount.negative` for `taken` or `writeOffUpTo`.
 *
 * @example
 * ```ts
 * import { unearnedDiscount } from 'receivables'
 *
 * unearnedDiscount({
 *   terms: '2/10 net 30',
 *   invoiceDate: '2026-03-15',
 *   amount: '10000.00',
 *   currency: 'USD',
 *   paidOn: '2026-03-26',
 *   payment: '9800.00',
 *   taken: '200.00',
 * })
 * // => { status: 'unearned', earned: '0.00', unearned: '200.00', action: 'charge-back', residue: '200.00', ... }
 * ```
 *
 * @see {@link quoteDiscount}
 */
export function unearnedDiscount(request: UnearnedDiscountRequest): UnearnedDiscount {
  return readSafely('', () => compareTaken(request))
}

function compareTaken(request: UnearnedDiscountRequest): UnearnedDiscount {
  const record = expectRecord(request, '', 'an object with an invoice, paidOn, payment and taken')
  const own = ['currency', 'paidOn', 'payment', 'taken', 'writeOffUpTo']
  expectKeys(record, [...INVOICE_FIELDS, ...POLICY_FIELDS, ...own], '')
  const currency = record['currency'] as string
  const on = readDay(record['paidOn'], 'paidOn')
  const invoice = readInvoice(record, currency, readBase(record), on, '')
  const { scale } = invoice
  const payment = readAmount(record['payment'], scale, 'payment')
  const taken = readAmount(record['taken'], scale, 'taken')
  const limit =
    record['writeOffUpTo'] === undefined ? 0 : readAmount(record['writeOffUpTo'], scale, 'writeOffUpTo')
  const quote = quoteInvoice(invoice, readPolicy(record, scale)(invoice), { currency, on, payment })
  const open = quote.instalments.reduce<Minor>(
    (sum, line) => addMinor(sum, readMinor(line.open, scale, '')),
    0,
  )
  if (addMinor(payment, taken) > open) {
    refuse(
      'input.conflict',
      'taken',
      'payment and discount that sum to at most the open amount',
      record['taken'],
    )
  }
  return judge(quote, taken, limit, scale)
}

function judge(quote: DiscountQuote, taken: Minor, limit: Minor, scale: number): UnearnedDiscount {
  const { currency } = quote
  const granted = readMinor(quote.discount, scale, '')
  const unearned = maxMinor(subtractMinor(taken, granted), 0)
  const earned = subtractMinor(taken, unearned)
  // The tolerance wrote off the whole shortfall, so none of it is open.
  const isTolerated = readMinor(quote.tolerated, scale, '') > 0
  const action = unearned === 0 ? 'none' : isTolerated || unearned <= limit ? 'write-off' : 'charge-back'
  const residue = readMinor(quote.residue, scale, '')
  const amount = writeMinor(unearned, scale)
  const compared = { taken: writeMinor(taken, scale), earned: writeMinor(earned, scale), currency }
  return {
    status: unearned === 0 ? 'earned' : earned === 0 ? 'unearned' : 'partly-unearned',
    currency,
    earned: compared.earned,
    unearned: amount,
    action,
    residue: writeMinor(
      action === 'write-off' ? maxMinor(subtractMinor(residue, unearned), 0) : residue,
      scale,
    ),
    quote,
    reasons: [
      ...quote.reasons,
      ...(unearned > 0 ? [{ code: 'discount.unearned' as const, params: compared }] : []),
      ...(isTolerated ? [] : sayAction(action, { amount, currency }, writeMinor(limit, scale))),
    ],
  }
}

function sayAction(
  action: UnearnedDiscount['action'],
  params: DiscountReason['params'],
  limit: string,
): DiscountReason[] {
  switch (action) {
    case 'none':
      return []
    case 'write-off':
      return [{ code: 'discount.written-off', params: { ...params, limit } }]
    case 'charge-back':
      return [{ code: 'discount.charged-back', params }]
  }
}

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
  /** What the customer paid. */
  readonly payment: DecimalInput
  /** What the customer deducted as discount. */
  readonly taken: DecimalInput
  /** Up to which amount an unearned discount is given up; absent, none is. */
  readonly writeOffUpTo?: DecimalInput
}

/** A discount that a customer took, against what it had earned. earned + unearned = taken. */
export interface UnearnedDiscount {
  /** Whether all of what was taken was earned, a part of it, or nothing. */
  readonly status: 'earned' | 'partly-unearned' | 'unearned'
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** What of it was earned. */
  readonly earned: DecimalString
  /** What of it was not. */
  readonly unearned: DecimalString
  /** What to do: nothing, give the unearned part up, or claim it. */
  readonly action: 'none' | 'write-off' | 'charge-back'
  /** Still open on the invoice after the payment, what it earned, and a write-off. */
  readonly residue: DecimalString
  /** The quote of the payment. */
  readonly quote: DiscountQuote
  /** Why. */
  readonly reasons: readonly DiscountReason[]
}

/**
 * Says how much of a discount that a customer deducted was unearned: taken after the window, or at more than the
 * rate. The unearned part is a short payment and stays open as a residue. Up to `writeOffUpTo` it is given up
 * instead, as it is if the `tolerance` of the payment has written it off.
 *
 * earned = the smaller of what was taken and what {@link quoteDiscount} grants; unearned = taken − earned.
 *
 * @throws ReceivablesError as `quoteDiscount` does; `input.conflict` if payment and discount exceed what is open;
 * `amount.negative` for `taken` or `writeOffUpTo`.
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
    refuse('input.conflict', 'taken', 'payment and discount of at most what is open', record['taken'])
  }
  return judge(quote, taken, limit, scale)
}

function judge(quote: DiscountQuote, taken: Minor, limit: Minor, scale: number): UnearnedDiscount {
  const { currency } = quote
  const granted = readMinor(quote.discount, scale, '')
  const unearned = maxMinor(subtractMinor(taken, granted), 0)
  const earned = subtractMinor(taken, unearned)
  // What the tolerance wrote off is all that was short: it is open no more.
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

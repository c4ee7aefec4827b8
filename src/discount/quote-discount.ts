import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { DiscountInvoice, DiscountPolicy, DiscountQuote } from './model.js'
import { quoteInvoice } from './quote-invoice.js'
import { INVOICE_FIELDS, readInvoice } from './read-invoice.js'
import { POLICY_FIELDS, readBase, readPolicy } from './read-policy.js'

/** An invoice, a day, a payment, and the seller's rules. */
export interface DiscountRequest extends DiscountInvoice, DiscountPolicy {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Day of payment. */
  readonly paidOn: PlainDate
  /** The amount paid that day, not negative. Default: the amount that closes the debt. */
  readonly payment?: DecimalInput
}

/**
 * The early-payment discount (cash discount, Skonto, escompte) of an invoice on a day: whether it is earned, the amount
 * that closes the debt that day, and the amount that a given payment leaves open.
 *
 * - A payment on the last day of a window, or on a day of grace after it, still earns the discount. If several windows
 *   are open, the highest rate applies, never a sum.
 * - discount = rate × discountable part of the open amount, rounded once per instalment; payable = open − discount.
 *   Credits are deducted from the oldest instalment first, before the discount is computed.
 * - A payment of at least the payable amount (or less by at most the tolerance) closes the debt with the whole
 *   discount. A smaller payment fills the instalments by due date; the `partialPayment` policy defines what it earns.
 * - Earlier payments are applied first, each on its own day under the same rules.
 * - Always: cash applied + discount + tolerated + residue = open before, and cash applied + unapplied = payment.
 * - With the base `gross` the discount lowers the tax in proportion, by `taxAdjustment`.
 *
 * @throws ReceivablesError `input.missing` (also for `partialPayment` if a part payment falls within a window, for
 * `taxAmount` or `freight` that the base excludes, and for an anchor from which the terms count); `input.conflict` for
 * tax, freight or credits above the amount, or credits above its tax or its net amount; `date.order` for an earlier
 * payment after `paidOn`; `currency.mismatch` for a credit or an earlier payment in another currency; `amount.negative`,
 * `amount.too-fine`, `date.invalid`, `currency.unknown`,
 * `input.unknown-key`, and the codes of `resolveTerms`.
 *
 * @example
 * ```ts
 * import { quoteDiscount } from 'receivables'
 *
 * const invoice = { terms: '2/10 net 30', invoiceDate: '2026-03-15', amount: '10000.00', currency: 'USD' }
 *
 * quoteDiscount({ ...invoice, paidOn: '2026-03-25' })
 * // => { status: 'earned', discount: '200.00', payable: '9800.00', residue: '0.00', ... }
 * quoteDiscount({ ...invoice, paidOn: '2026-03-26', payment: '9800.00' })
 * // => { status: 'lapsed', discount: '0.00', payable: '10000.00', residue: '200.00', ... }
 * quoteDiscount({ ...invoice, paidOn: '2026-03-25', payment: '4900.00', partialPayment: 'prorated' })
 * // => { status: 'earned', discount: '100.00', residue: '5000.00', residuePayable: '4900.00', ... }
 * ```
 *
 * @see Directive 2006/112/EC, articles 79 and 90: a discount for early payment reduces the taxable amount.
 */
export function quoteDiscount(request: DiscountRequest): DiscountQuote {
  return readSafely('', () => quote(request))
}

function quote(request: DiscountRequest): DiscountQuote {
  const record = expectRecord(request, '', 'an object with terms, invoiceDate, amount, currency and paidOn')
  expectKeys(record, [...INVOICE_FIELDS, ...POLICY_FIELDS, 'currency', 'paidOn', 'payment'], '')
  const { currency, payment } = record
  const on = readDay(record['paidOn'], 'paidOn')
  const invoice = readInvoice(record, currency, readBase(record), on, '')
  const rules = readPolicy(record, invoice.scale)(invoice)
  const paid = payment === undefined ? undefined : readAmount(payment, invoice.scale, 'payment')
  return quoteInvoice(invoice, rules, { currency: currency as string, on, payment: paid })
}

import { document, list } from './composites.js'
import { count, currency, decimal, id, plainDate } from './leaves.js'

const instalment = () =>
  count('The instalment, counted from 1; if absent, the oldest instalments first.', 1).optional()

/** An amount of a payment applied to an invoice. */
export const paymentApplicationSchema = /* #__PURE__ */ (() =>
  document('application of a payment', 'Money of a payment applied to an invoice.', {
    invoiceId: id('The invoice.'),
    instalment: instalment(),
    amount: decimal('Cash applied; not negative.'),
    discount: decimal('Early-payment discount taken with it.').optional(),
    on: plainDate('Day on which the cash was applied, if later than the payment.').optional(),
  }))()

/** Money received. */
export const paymentSchema = /* #__PURE__ */ (() =>
  document('payment', 'Money received.', {
    id: id('Identifier, unique among the payments of the book.'),
    customerId: id('The customer to whose account it belongs.'),
    currency: currency('ISO 4217 code.'),
    amount: decimal('Amount received; not negative.'),
    date: plainDate('Day on which it was received; it counts from this day on.'),
    reversedOn: plainDate('Day on which it was reversed; from this day on it does not count.').optional(),
    applications: list(
      'an array of applications',
      'The invoices that it pays; the rest is unapplied cash.',
      paymentApplicationSchema,
    ).optional(),
  }))()

/** A reduction of what the customer owes. */
export const creditNoteSchema = /* #__PURE__ */ (() =>
  document('credit note', 'A reduction of what the customer owes: returned goods, a price corrected.', {
    id: id('Identifier, unique among the credit notes of the book.'),
    customerId: id('The customer who is credited.'),
    currency: currency('ISO 4217 code.'),
    amount: decimal('Gross amount credited, not negative.'),
    date: plainDate('Day of the note; it counts from this day on.'),
    invoiceId: id('The invoice that it reduces; if absent, it is an unapplied credit.').optional(),
    instalment: instalment(),
  }))()

/** A write-off: a claim, or a part of one, given up in the seller's books. */
export const writeOffSchema = /* #__PURE__ */ (() =>
  document('write-off', "A claim, or a part of one, written off in the seller's books.", {
    id: id('Identifier, unique among the write-offs of the book.'),
    invoiceId: id('The invoice.'),
    instalment: instalment(),
    amount: decimal("Amount written off, in the invoice's currency; not negative."),
    currency: currency('ISO 4217 code; if given, that of the invoice.').optional(),
    date: plainDate('Day on which it was booked; it counts from this day on.'),
  }))()

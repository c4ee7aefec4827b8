import { document } from './composites.js'
import { count, currency, decimal, id, plainDate, text } from './leaves.js'

/** A buyer on credit. */
export const customerSchema = /* #__PURE__ */ (() =>
  document('customer', 'A buyer who owes or may owe money.', {
    id: id('Identifier; leading zeros are significant.'),
    name: text('Full registered name, as letters address it.').optional(),
    country: text('ISO 3166-1 alpha-2 code of the country whose law letters follow.').optional(),
    locale: text('Language of its letters, such as en or zh-CN.').optional(),
    grade: text("Credit grade, a name of the seller's own scale.").optional(),
    owner: text('The person responsible for the account.').optional(),
    insolventSince: plainDate('Day on which insolvency proceedings were opened, if they were.').optional(),
  }))()

/** A dispute: an objection of the customer to an invoice or a part of it. */
export const disputeSchema = /* #__PURE__ */ (() =>
  document('dispute', 'An objection of the customer to an invoice or a part of it.', {
    id: id('Identifier, unique among the disputes of the book.'),
    invoiceId: id('The invoice.'),
    instalment: count(
      'The instalment, counted from 1; if absent, the oldest open ones first, as far as no dispute names them.',
      1,
    ).optional(),
    amount: decimal("Disputed amount, in the invoice's currency; not negative."),
    currency: currency('ISO 4217 code; if given, that of the invoice.').optional(),
    openedOn: plainDate('First day of the dispute.'),
    closedOn: plainDate('Day on which it was closed; not disputed from this day on.').optional(),
  }))()

/** A customer's promise to pay. */
export const promiseToPaySchema = /* #__PURE__ */ (() =>
  document('promise to pay', "A customer's word that it will pay.", {
    id: id('Identifier, unique among the promises of the book.'),
    customerId: id('The customer who promised.'),
    invoiceId: id('The invoice that it concerns, if any.').optional(),
    currency: currency('ISO 4217 code.'),
    amount: decimal('Amount promised; not negative.'),
    madeOn: plainDate('Day on which the promise was made.'),
    dueOn: plainDate('Last day on which it is kept.'),
  }))()

/** A contact with a customer: a call, letter or meeting. */
export const contactRecordSchema = /* #__PURE__ */ (() =>
  document('contact record', 'A call, letter or meeting with a customer.', {
    id: id('Identifier, unique among the contacts of the book.'),
    customerId: id('The customer contacted.'),
    date: plainDate('Day of the contact.'),
    channel: text("How: call, email, letter, visit or any name of the seller's own."),
    note: text('What was said.').optional(),
    invoiceId: id('The invoice that it concerned, if any.').optional(),
  }))()

import * as z from 'zod'
import { document, list, policy } from './composites.js'
import { currency, decimal, id, plainDate } from './leaves.js'
import { paymentTermsSchema } from './terms-schema.js'

const anchor = (what: string) => plainDate(what).optional()

const anchors = () =>
  policy('anchors', 'Other dates from which its terms can run.', {
    order: anchor('The day on which the order was placed.'),
    contract: anchor('The day on which the contract was signed.'),
    shipment: anchor('The day on which the goods left the seller.'),
    'bill-of-lading': anchor('The date of the bill of lading.'),
    delivery: anchor('The day on which the buyer received the goods.'),
    'next-delivery': anchor('The day of the next delivery.'),
    acceptance: anchor('The day on which the buyer accepted goods or works.'),
    completion: anchor('The day on which the works or the service were completed.'),
    'invoice-receipt': anchor('The day on which the buyer received the invoice.'),
    statement: anchor('The date of the statement of account.'),
    'upstream-payment': anchor('The day on which the debtor itself is paid.'),
  })

const terms = () =>
  z
    .union([z.string(), paymentTermsSchema], {
      error: 'payment terms, or their notation such as net 30',
    })
    .describe('Payment terms, or their notation, from which the due date follows.')

/** A part of an invoice with its own due date. */
export const instalmentSchema = /* #__PURE__ */ (() =>
  document('instalment', 'A part of an invoice with its own due date.', {
    dueDate: plainDate('Last day of payment in time.'),
    amount: decimal('Amount due, gross.'),
  }))()

const DUE_FIELDS = ['dueDate', 'terms', 'instalments'] as const

/** A claim for goods or services sold on credit. */
export const invoiceSchema = /* #__PURE__ */ (() =>
  document('invoice', 'A claim for goods or services sold on credit.', {
    id: id('Identifier, unique in the book; leading zeros are significant.'),
    customerId: id('The customer who owes it.'),
    currency: currency('ISO 4217 code of all amounts of the invoice.'),
    amount: decimal('Gross amount, tax included; not negative.'),
    issueDate: plainDate('Date of the invoice; it counts from this day on.'),
    dueDate: plainDate('Last day of payment in time. Has priority over terms.').optional(),
    terms: terms().optional(),
    instalments: list(
      'an array of at least one instalment',
      'Parts with their own due dates; they sum to the amount.',
      instalmentSchema,
    )
      .min(1)
      .optional(),
    taxAmount: decimal('Tax included in the amount.').optional(),
    deliveredOn: plainDate('Day of delivery, if terms run from it.').optional(),
    acceptedOn: plainDate('Day of acceptance, if terms run from it.').optional(),
    anchors: anchors().optional(),
  })
    .refine((invoice) => DUE_FIELDS.some((name) => invoice[name] !== undefined), {
      error: 'a due date, payment terms or instalments',
      path: ['dueDate'],
    })
    .meta({
      title: 'invoice',
      description: 'A claim for goods or services sold on credit.',
      anyOf: DUE_FIELDS.map((name) => ({ required: [name] })),
    }))()

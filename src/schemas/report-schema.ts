import { AGING_REPORT_SCHEMA } from '../aging/report.js'
import { document, list } from './composites.js'
import { amount, choice, count, currency, formedText, id, mark, plainDate, text } from './leaves.js'

/** An open item: an invoice, or one instalment of it, with its open amount on a day. */
export const openItemSchema = /* #__PURE__ */ (() =>
  document('open item', 'An invoice, or one instalment of it, with its open amount on a day.', {
    invoiceId: id('The invoice.'),
    instalment: count('The instalment, counted from 1.', 1).optional(),
    customerId: id('The customer who owes it.'),
    currency: currency('ISO 4217 code of every amount here.'),
    issueDate: plainDate('Day of the invoice.'),
    dueDate: plainDate('Last day of payment in time.'),
    amount: amount('The invoiced amount.'),
    open: amount('The open amount, above zero.'),
    disputed: amount('The disputed part of it.'),
    undisputed: amount('The undisputed part of it.'),
    daysPastDue: count('Days past due; 0 on the due date and before it.', 0),
  }))()

const buckets = () =>
  list(
    'an array of buckets',
    'The buckets, in the order of the schedule.',
    document('aged bucket', 'The amounts of one bucket.', {
      id: text('The bucket.'),
      amount: amount('Its open amount.'),
      share: formedText('', 'a fraction of four decimals', /^-?[0-9]{1,30}\.[0-9]{4}$/, 64)
        .nullable()
        .describe('Its fraction of the total, four decimals; null when the total is 0.'),
      count: count('Its number of open items.', 0),
      disputed: amount('The disputed part of the amount.'),
    }),
  )

const totals = () => ({
  total: amount('The sum of the buckets.'),
  count: count('The number of open items.', 0),
  unapplied: amount('Credit not applied to any item.'),
  buckets: buckets(),
})

/** One customer's part of an aging report, as in reports and totals. */
export const agedCustomersSchema = /* #__PURE__ */ (() =>
  list(
    'an array of customers',
    'Customers with open items or unapplied credit, ascending by id.',
    document('aged customer', "One customer's part of a report.", {
      customerId: id('The customer.'),
      ...totals(),
    }),
  ))()

/** An aging report. */
export const agingReportSchema = /* #__PURE__ */ (() =>
  document('aging report', 'An aged book.', {
    schema: mark(AGING_REPORT_SCHEMA),
    asOf: plainDate('The day of the balances.'),
    agedAsOf: plainDate('The day on which ages are measured.'),
    basis: choice('The date from which ages are counted.', ['due-date', 'invoice-date']),
    currencies: list(
      'an array of parts',
      'One part for each currency, ascending by code.',
      document('aged currency', "One currency's part of a report.", {
        currency: currency('ISO 4217 code of every amount in it.'),
        ...totals(),
        customers: agedCustomersSchema,
      }),
    ),
  }))()

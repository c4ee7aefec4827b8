import { checkedCalendarSchema } from './calendar-schema.js'
import { list, policy } from './composites.js'
import { contactRecordSchema, customerSchema, disputeSchema, promiseToPaySchema } from './customer-schema.js'
import { invoiceSchema } from './invoice-schema.js'
import { creditNoteSchema, paymentSchema, writeOffSchema } from './payment-schema.js'

/**
 * The documents of a book. An unknown list would be lost, so it is refused; the documents themselves may have extra
 * fields.
 */
export const documentsSchema = /* #__PURE__ */ (() =>
  policy('documents of a book', 'The documents of a book of receivables.', {
    invoices: list('an array of invoices', 'The invoices.', invoiceSchema),
    payments: list('an array of payments', 'The payments.', paymentSchema).optional(),
    creditNotes: list('an array of credit notes', 'The credit notes.', creditNoteSchema).optional(),
    writeOffs: list('an array of write-offs', 'The write-offs.', writeOffSchema).optional(),
    disputes: list('an array of disputes', 'The disputes.', disputeSchema).optional(),
    promises: list('an array of promises', 'The promises to pay.', promiseToPaySchema).optional(),
    contacts: list('an array of contacts', 'The contacts.', contactRecordSchema).optional(),
    customers: list('an array of customers', 'The customers.', customerSchema).optional(),
    calendars: list(
      'an array of holiday calendars',
      'The holiday calendars that payment terms of invoices name.',
      checkedCalendarSchema,
    ).optional(),
  }))()

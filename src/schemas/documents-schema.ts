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
  policy('documents of a book', 'Everything that a book of receivables is made from.', {
    invoices: list('an array of invoices', 'What is owed.', invoiceSchema),
    payments: list('an array of payments', 'What was received.', paymentSchema).optional(),
    creditNotes: list('an array of credit notes', 'What was credited.', creditNoteSchema).optional(),
    writeOffs: list('an array of write-offs', 'What was given up.', writeOffSchema).optional(),
    disputes: list('an array of disputes', 'What is disputed.', disputeSchema).optional(),
    promises: list('an array of promises', 'What was promised.', promiseToPaySchema).optional(),
    contacts: list('an array of contacts', 'Who was spoken to.', contactRecordSchema).optional(),
    customers: list('an array of customers', 'Who the customers are.', customerSchema).optional(),
    calendars: list(
      'an array of holiday calendars',
      'The holiday calendars that payment terms of invoices name.',
      checkedCalendarSchema,
    ).optional(),
  }))()

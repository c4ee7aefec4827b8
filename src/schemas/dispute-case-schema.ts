import { DISPUTE_GROUNDS, DISPUTE_SCHEMA } from '../settlement/dispute-model.js'
import { document, list } from './composites.js'
import { amount, choice, currency, flag, id, mark, plainDate, text } from './leaves.js'

/** A dispute case from its beginning to its end. */
export const disputeCaseSchema = /* #__PURE__ */ (() =>
  document('dispute case', 'An objection to an invoice, until it is resolved.', {
    schema: mark(DISPUTE_SCHEMA),
    id: id('Identifier.'),
    invoiceId: id('The invoice.'),
    customerId: id('The customer who objects.'),
    ground: choice('The ground of the objection.', DISPUTE_GROUNDS),
    currency: currency('ISO 4217 code of all amounts.'),
    outstanding: amount('The open amount of the invoice when the objection was raised.'),
    disputed: amount('The disputed part of it.'),
    undisputed: amount('The undisputed part, which remains due.'),
    raisedOn: plainDate('Day on which the objection was raised.'),
    proofBy: plainDate('Last day for written proof.'),
    lateProof: choice('Whether proof after that day is still considered.', ['refused', 'considered']),
    requiredProof: list('an array of texts', 'The proof that was requested.', text('A kind of proof.')),
    acceptanceClause: text('').nullable().describe('The clause on acceptance; null if there is none.'),
    inspection: document('inspection period', 'The period within which the buyer had to object.', {
      basis: choice('The basis of the period.', [
        'agreed',
        'reasonable-time',
        'warranty',
        'two-years',
        'seller-knew',
        'not-asked',
      ]),
      noticeBy: plainDate('')
        .nullable()
        .describe('Last day on which the objection was in time; null if there is none.'),
      inTime: flag('Whether the objection was in time.'),
    }),
    status: choice('Whether it was resolved.', ['open', 'resolved']),
    resolution: document('resolution', 'The resolution.', {
      outcome: choice('The outcome.', ['valid', 'partly-valid', 'invalid']),
      accepted: amount('The accepted part of the disputed amount.'),
      rejected: amount('The rejected part of it.'),
      on: plainDate('The day of the resolution.'),
    })
      .nullable()
      .describe('The resolution; null until there is one.'),
  }))()

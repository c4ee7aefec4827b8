import { DISPUTE_GROUNDS, DISPUTE_SCHEMA } from '../settlement/dispute-model.js'
import { document, list } from './composites.js'
import { amount, choice, currency, flag, id, mark, plainDate, text } from './leaves.js'

/** A dispute case from its beginning to its end. */
export const disputeCaseSchema = /* #__PURE__ */ (() =>
  document('dispute case', 'An objection to an invoice, from its beginning to its end.', {
    schema: mark(DISPUTE_SCHEMA),
    id: id('Identifier.'),
    invoiceId: id('The invoice.'),
    customerId: id('Who objects.'),
    ground: choice('What to.', DISPUTE_GROUNDS),
    currency: currency('ISO 4217 code of all amounts.'),
    outstanding: amount('What was open of the invoice when the objection arrived.'),
    disputed: amount('What is disputed of it.'),
    undisputed: amount('What is not, and stays due.'),
    raisedOn: plainDate('Day on which the objection arrived.'),
    proofBy: plainDate('Last day for written proof.'),
    lateProof: choice('Whether proof after that day is still considered.', ['refused', 'considered']),
    requiredProof: list('an array of texts', 'What was asked for.', text('A kind of proof.')),
    acceptanceClause: text('').nullable().describe('The clause on acceptance; null where there is none.'),
    inspection: document('inspection period', 'The time within which the buyer had to object.', {
      basis: choice('What sets it.', [
        'agreed',
        'reasonable-time',
        'warranty',
        'two-years',
        'seller-knew',
        'not-asked',
      ]),
      noticeBy: plainDate('')
        .nullable()
        .describe('Last day on which the objection was in time; null where there is none.'),
      inTime: flag('Whether it was.'),
    }),
    status: choice('Whether it was decided.', ['open', 'resolved']),
    resolution: document('resolution', 'How it was decided.', {
      outcome: choice('Which way.', ['valid', 'partly-valid', 'invalid']),
      accepted: amount('What was accepted of the disputed amount.'),
      rejected: amount('What was not.'),
      on: plainDate('When.'),
    })
      .nullable()
      .describe('How it was decided; null while there is none.'),
  }))()

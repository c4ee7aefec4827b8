import { AGREEMENT_KINDS, AGREEMENT_SCHEMA } from '../settlement/agreement-model.js'
import { APPROVAL_SCHEMA } from '../settlement/approval-model.js'
import { document, list, policy } from './composites.js'
import { amount, choice, currency, flag, id, mark, plainDate } from './leaves.js'

/** A negotiated agreement. */
export const agreementSchema = /* #__PURE__ */ (() =>
  document('agreement', 'Something that was negotiated: a proposal until it is confirmed in writing.', {
    schema: mark(AGREEMENT_SCHEMA),
    id: id('Identifier.'),
    kind: choice('What is agreed.', AGREEMENT_KINDS),
    subject: id('The invoice, debt or account that it is about.'),
    status: choice('Whether it was confirmed in writing.', ['proposed', 'confirmed']),
    proposedOn: plainDate('Day of the proposal.'),
    openUntil: plainDate('')
      .nullable()
      .describe('Last day on which it may be confirmed; null where there is none.'),
    startsOn: plainDate('')
      .nullable()
      .describe(
        'First day on which it shall bind, where that is later than its confirmation; null where there is none.',
      ),
    confirmation: policy('confirmation', 'The evidence by which the other party confirmed.', {
      form: choice('In which form.', ['email', 'signed-letter', 'e-contract', 'oral']),
      evidenceId: id('Identifier under which the evidence can be found.'),
      party: id('Who confirmed.'),
      date: plainDate('Day on which the confirmation arrived.'),
    })
      .nullable()
      .describe('The evidence by which the other party confirmed; null while there is none.'),
  }))()

/** An approval request with its steps. */
export const approvalSchema = /* #__PURE__ */ (() =>
  document('approval', 'A request on its way through the steps of its approval.', {
    schema: mark(APPROVAL_SCHEMA),
    id: id('Identifier.'),
    kind: id('What kind of request.'),
    currency: currency('ISO 4217 code.'),
    amount: amount('The amount at stake.'),
    requester: id('Who asks, and therefore decides nothing.'),
    status: choice('Where it stands.', ['draft', 'pending', 'approved', 'rejected', 'expired']),
    requestedOn: plainDate('Day of the request.'),
    expiresOn: plainDate('Last day on which it can be decided.'),
    updatedOn: plainDate('Day of the last event.'),
    assessmentRequired: flag('Whether it needs the record of an assessment.'),
    assessmentId: id('').nullable().describe('The record of the assessment; null where there is none.'),
    distinctApprovers: flag('Whether one person may decide only one step.'),
    steps: list(
      'an array of steps',
      'The steps in their order.',
      document('step of an approval', 'One step of an approval.', {
        role: id('Who decides it.'),
        dueBy: plainDate('By when it should be decided.'),
        decision: document('decision', 'What was decided.', {
          outcome: choice('Which way.', ['approved', 'rejected']),
          actor: id('By whom.'),
          on: plainDate('When.'),
        })
          .nullable()
          .describe('What was decided; null while there is none.'),
      }),
    ),
  }))()

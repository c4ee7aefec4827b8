import { AGREEMENT_KINDS, AGREEMENT_SCHEMA } from '../settlement/agreement-model.js'
import { APPROVAL_SCHEMA } from '../settlement/approval-model.js'
import { document, list, policy } from './composites.js'
import { amount, choice, currency, flag, id, mark, plainDate } from './leaves.js'

/** A negotiated agreement. */
export const agreementSchema = /* #__PURE__ */ (() =>
  document('agreement', 'A negotiated agreement: a proposal until it is confirmed in writing.', {
    schema: mark(AGREEMENT_SCHEMA),
    id: id('Identifier.'),
    kind: choice('The kind of agreement.', AGREEMENT_KINDS),
    subject: id('The invoice, debt or account that it concerns.'),
    status: choice('Whether it was confirmed in writing.', ['proposed', 'confirmed']),
    proposedOn: plainDate('Day of the proposal.'),
    openUntil: plainDate('')
      .nullable()
      .describe('Last day on which it may be confirmed; null if there is none.'),
    startsOn: plainDate('')
      .nullable()
      .describe('First day on which it is binding, if later than its confirmation; null if there is none.'),
    confirmation: policy('confirmation', 'The evidence by which the other party confirmed.', {
      form: choice('The form of the confirmation.', ['email', 'signed-letter', 'e-contract', 'oral']),
      evidenceId: id('Identifier under which the evidence can be found.'),
      party: id('The person who confirmed.'),
      date: plainDate('Day on which the confirmation was received.'),
    })
      .nullable()
      .describe('The evidence by which the other party confirmed; null until there is one.'),
  }))()

/** An approval request with its steps. */
export const approvalSchema = /* #__PURE__ */ (() =>
  document('approval', 'A request with the steps of its approval.', {
    schema: mark(APPROVAL_SCHEMA),
    id: id('Identifier.'),
    kind: id('The kind of request.'),
    currency: currency('ISO 4217 code.'),
    amount: amount('The amount of the request.'),
    requester: id('The person who made the request, and so decides none of its steps.'),
    status: choice('The status of the request.', ['draft', 'pending', 'approved', 'rejected', 'expired']),
    requestedOn: plainDate('Day of the request.'),
    expiresOn: plainDate('Last day on which it can be decided.'),
    updatedOn: plainDate('Day of the last event.'),
    assessmentRequired: flag('Whether a record of an assessment is required.'),
    assessmentId: id('').nullable().describe('The record of the assessment; null if there is none.'),
    distinctApprovers: flag('Whether one person may decide only one step.'),
    steps: list(
      'an array of steps',
      'The steps, in order.',
      document('step of an approval', 'One step of an approval.', {
        role: id('The role that decides.'),
        dueBy: plainDate('The day by which it should be decided.'),
        decision: document('decision', 'The decision.', {
          outcome: choice('Approved or rejected.', ['approved', 'rejected']),
          actor: id('The person who decided.'),
          on: plainDate('The day of the decision.'),
        })
          .nullable()
          .describe('The decision; null until there is one.'),
      }),
    ),
  }))()

import * as z from 'zod'
import type { EscalationEvent, EscalationReasonCode } from '../escalation/index.js'
import type { ErrorCode } from '../kernel/error-code.js'
import type { Reason } from '../kernel/reason.js'
import { NOTICE_KINDS } from '../notices/notice-kind.js'
import type { PortfolioReasonCode } from '../portfolio/index.js'
import { document, list, part } from './composites.js'
import { escalationStateSchema, GROUNDS, PHASES } from './escalation-state-schema.js'
import { amount, choice, count, currency, id, madeId, plainDate, text } from './leaves.js'
import { openItemSchema } from './report-schema.js'

const nullable = <Schema extends z.ZodType>(what: string, schema: Schema): z.ZodNullable<Schema> =>
  schema.nullable().describe(`${what}; null if there is none.`)

/** A reason; the params of its code are checked when it is put into words. */
export const reason = <Code extends string>(what: string): z.ZodType<Reason<Code>, Reason<Code>> =>
  document('reason', what, {
    code: text('The code.'),
    params: part('parameters', 'Its figures.'),
  }) as unknown as z.ZodType<Reason<Code>, Reason<Code>>

const head = () => ({
  id: madeId('The command.'),
  on: plainDate('The day of the command.'),
  customerId: id('The customer whose debt it concerns.'),
})

const touch = () =>
  document('touch', 'A command to contact the debtor.', {
    ...head(),
    type: choice('The kind of command.', ['compose-notice', 'call', 'visit']),
    stage: id('The stage.'),
    notice: nullable('The notice', choice('', NOTICE_KINDS)),
    channel: choice('The channel.', ['phone', 'email', 'letter', 'visit']),
    tone: choice('The tone.', ['friendly', 'firm', 'formal']),
    role: text('The role that acts.'),
    language: nullable('The language', id('')),
    deadlineDays: nullable('Days until the deadline, from the day of sending', count('', 0)),
    charges: list(
      'an array of charges',
      'What it claims in addition to the debt.',
      choice('A charge.', ['late-interest', 'fixed-compensation', 'collection-fee']),
    ),
    template: nullable('The text or script', text('')),
    items: list(
      'an array of items',
      'The items that it concerns.',
      document('item of a touch', 'An item that a touch concerns.', {
        caseId: madeId('The case.'),
        invoiceId: id('The invoice.'),
        instalment: nullable('Which instalment', count('', 1)),
        commandId: madeId('The command of this item.'),
        stage: id('The stage that the item has reached by itself.'),
        currency: currency('ISO 4217 code of the amount.'),
        amount: amount('The claimed amount.'),
      }),
    ),
  })

const caseCommand = () =>
  document('command', 'A command about one case, other than a touch.', {
    ...head(),
    type: choice('The kind of command.', [
      'assign',
      'ask-approval',
      'hold-orders',
      'release-orders',
      'prepare-hand-over',
      'withdraw-touch',
    ]),
    caseId: madeId('The case.'),
    stage: nullable('The stage that it belongs to', id('')),
    role: nullable('The role that acts or approves', text('')),
    ground: nullable('The ground of an override', choice('', GROUNDS)),
    withdraws: nullable('The command that is withdrawn', madeId('')),
  })

/** The escalation steps due on a day. */
export const controlEscalationSchema = /* #__PURE__ */ (() =>
  document('escalation', 'The escalation results of the day.', {
    states: list('an array of states', 'The states to keep for the next run.', escalationStateSchema),
    commands: list(
      'an array of commands',
      'The commands of the day.',
      z.discriminatedUnion('type', [touch(), caseCommand()], { error: 'a command: an object' }),
    ),
    pending: list(
      'an array of touches',
      'Touches that were commanded before and are still to be made.',
      document('pending touch', 'A touch that is still to be made.', {
        caseId: madeId('The case.'),
        commandId: madeId('The command.'),
        letterId: nullable('The letter that covers it together with others', madeId('')),
        stage: id('The stage.'),
        commandedOn: plainDate('Day of the command.'),
      }),
    ),
    refused: list(
      'an array of refusals',
      'Events that were refused.',
      document('refused event', 'An event that was refused.', {
        caseId: madeId('The case.'),
        type: text('The refused event.'),
        reason: reason<EscalationReasonCode>('The reason of the refusal.'),
      }),
    ),
    heard: list(
      'an array of events',
      'The events that follow from the documents of the book.',
      document('event of a case', 'An event of a case.', {
        caseId: madeId('The case.'),
        event: part<EscalationEvent>('event', 'The event.'),
      }),
    ),
    nextReviewOn: nullable('The next day on which something changes', plainDate('')),
  }))()

/** The items to work on. */
export const worklistSchema = /* #__PURE__ */ (() =>
  list(
    'an array of rows',
    'The open items that have a stage, by the table or by their case.',
    document('row of a worklist', 'An item to work on.', {
      ...openItemSchema.shape,
      customerName: text("The customer's name.").optional(),
      grade: text("The customer's grade.").optional(),
      owner: text('The person responsible for the account.').optional(),
      bucket: id('The aging bucket.'),
      stage: nullable('The stage of the policy for the days past due', id('')),
      role: nullable('The role that acts at that stage', text('')),
      lastContactOn: nullable('Day of the last contact', plainDate('')),
      nextStageOn: nullable('The next day on which the policy has another stage', plainDate('')),
      nextStage: nullable('The stage of the policy from that day on', id('')),
      reasons: list(
        'an array of reasons',
        'The reasons of the row.',
        reason<PortfolioReasonCode>('A reason.'),
      ),
      interest: nullable('The interest accrued on it', amount('')),
      case: document('case of a row', 'Its case.', {
        caseId: madeId('The case.'),
        phase: choice('The phase of the case.', PHASES),
        stage: nullable('The stage that it has reached', id('')),
        pending: nullable('The touch that is still to be made', madeId('')),
        reasons: list(
          'an array of reasons',
          'The reasons of its state.',
          reason<EscalationReasonCode>('A reason.'),
        ),
      }),
      nextReviewOn: nullable('The next day on which something changes', plainDate('')),
    }),
  ))()

/** The items that were left out. */
export const setAsideSchema = /* #__PURE__ */ (() =>
  list(
    'an array of rows',
    'The customers and documents that were left out.',
    document('customer set aside', 'A customer, or a document without a customer, that the run left out.', {
      customerId: nullable('The customer', id('')),
      scope: choice('Whether it is left out of every figure, or only not assessed.', ['documents', 'facts']),
      code: text('The error code.') as unknown as z.ZodType<ErrorCode, ErrorCode>,
      path: text('The path of the faulty value.'),
      expected: text('What was expected there.'),
      received: text('What was received, as a short text.'),
    }),
  ))()

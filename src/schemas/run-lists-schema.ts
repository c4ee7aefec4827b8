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
  schema.nullable().describe(`${what}; null where there is none.`)

/** A reason; the params of its code are checked when it is put into words. */
export const reason = <Code extends string>(what: string): z.ZodType<Reason<Code>, Reason<Code>> =>
  document('reason', what, {
    code: text('The code.'),
    params: part('parameters', 'The figures it rests on.'),
  }) as unknown as z.ZodType<Reason<Code>, Reason<Code>>

const head = () => ({
  id: madeId('The command.'),
  on: plainDate('The day of the command.'),
  customerId: id('Whose debt it is about.'),
})

const touch = () =>
  document('touch', 'Approach the debtor.', {
    ...head(),
    type: choice('What to do.', ['compose-notice', 'call', 'visit']),
    stage: id('The stage.'),
    notice: nullable('The notice', choice('', NOTICE_KINDS)),
    channel: choice('How.', ['phone', 'email', 'letter', 'visit']),
    tone: choice('The tone.', ['friendly', 'firm', 'formal']),
    role: text('Whoever acts.'),
    language: nullable('The language', id('')),
    deadlineDays: nullable('Days until the deadline, from the day of sending', count('', 0)),
    charges: list(
      'an array of charges',
      'What it asks for beside the debt.',
      choice('A charge.', ['late-interest', 'fixed-compensation', 'collection-fee']),
    ),
    template: nullable('The text or script', text('')),
    items: list(
      'an array of items',
      'What it is about.',
      document('item of a touch', 'An item that a touch is about.', {
        caseId: madeId('The case.'),
        invoiceId: id('The invoice.'),
        instalment: nullable('Which instalment', count('', 1)),
        commandId: madeId('The command of this item.'),
        stage: id('The stage that the item has reached by itself.'),
        currency: currency('ISO 4217 code of the amount.'),
        amount: amount('What is asked for.'),
      }),
    ),
  })

const caseCommand = () =>
  document('command', 'A command about one case that is no touch.', {
    ...head(),
    type: choice('What to do.', [
      'assign',
      'ask-approval',
      'hold-orders',
      'release-orders',
      'prepare-hand-over',
      'withdraw-touch',
    ]),
    caseId: madeId('The case.'),
    stage: nullable('The stage that it belongs to', id('')),
    role: nullable('Whoever is to act or to approve', text('')),
    ground: nullable('The ground of an override', choice('', GROUNDS)),
    withdraws: nullable('The command that is withdrawn', madeId('')),
  })

/** The escalation steps due on a day. */
export const controlEscalationSchema = /* #__PURE__ */ (() =>
  document('escalation', 'What the day asks of escalation.', {
    states: list('an array of states', 'The states to keep for the next run.', escalationStateSchema),
    commands: list(
      'an array of commands',
      'What is to be done.',
      z.discriminatedUnion('type', [touch(), caseCommand()], { error: 'a command: an object' }),
    ),
    pending: list(
      'an array of touches',
      'What was commanded before and is still to be made.',
      document('pending touch', 'A touch that is still to be made.', {
        caseId: madeId('The case.'),
        commandId: madeId('The command.'),
        letterId: nullable('The letter that covers it with others', madeId('')),
        stage: id('The stage.'),
        commandedOn: plainDate('Day of the command.'),
      }),
    ),
    refused: list(
      'an array of refusals',
      'Events that could not happen.',
      document('refused event', 'An event that could not happen.', {
        caseId: madeId('The case.'),
        type: text('What was to happen.'),
        reason: reason<EscalationReasonCode>('Why it could not.'),
      }),
    ),
    heard: list(
      'an array of events',
      'What the documents of the book told the cases.',
      document('event of a case', 'What a case was told.', {
        caseId: madeId('The case.'),
        event: part<EscalationEvent>('event', 'What happened.'),
      }),
    ),
    nextReviewOn: nullable('The first day on which to look again', plainDate('')),
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
      owner: text('Whoever answers for the account.').optional(),
      bucket: id('The aging bucket.'),
      stage: nullable('The stage that the policy names for the days past due', id('')),
      role: nullable('The role that acts at that stage', text('')),
      lastContactOn: nullable('Day of the last contact', plainDate('')),
      nextStageOn: nullable('The next day on which the policy names another stage', plainDate('')),
      nextStage: nullable('The stage that it names from that day on', id('')),
      reasons: list(
        'an array of reasons',
        'Why the row is where it is.',
        reason<PortfolioReasonCode>('Why.'),
      ),
      interest: nullable('The interest accrued on it', amount('')),
      case: document('case of a row', 'Its case.', {
        caseId: madeId('The case.'),
        phase: choice('Where it stands as a whole.', PHASES),
        stage: nullable('The stage that it has reached', id('')),
        pending: nullable('The touch that is still to be made', madeId('')),
        reasons: list('an array of reasons', 'Why it is where it is.', reason<EscalationReasonCode>('Why.')),
      }),
      nextReviewOn: nullable('When to look again', plainDate('')),
    }),
  ))()

/** The items that were left out. */
export const setAsideSchema = /* #__PURE__ */ (() =>
  list(
    'an array of rows',
    'Who was left out.',
    document('customer set aside', 'A customer, or a document of nobody, that the run has left out.', {
      customerId: nullable('The customer', id('')),
      scope: choice('Out of every figure, or only not judged.', ['documents', 'facts']),
      code: text('What was wrong.') as unknown as z.ZodType<ErrorCode, ErrorCode>,
      path: text('Where.'),
      expected: text('What was expected there.'),
      received: text('What was received, as a short text.'),
    }),
  ))()

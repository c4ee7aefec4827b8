import type * as z from 'zod'
import { document, list, policy } from './composites.js'
import { amount, choice, count, currency, flag, id, mark, madeId, plainDate } from './leaves.js'

export const GROUNDS = ['insolvency', 'asset-flight', 'debtor-vanished', 'limitation-near'] as const
export const PHASES = ['open', 'referred', 'insolvent', 'settled', 'written-off'] as const

const orNull = <Schema extends z.ZodType>(what: string, schema: Schema): z.ZodNullable<Schema> =>
  schema.nullable().describe(`${what}; null if there is none.`)
const dayOrNull = (what: string) => orNull(what, plainDate(''))
const idOrNull = (what: string) => orNull(what, id(''))

const pending = () =>
  policy('pending touch', 'A touch that was commanded but not yet made.', {
    commandId: madeId('The command.'),
    letterId: orNull('The letter that covers it together with others', madeId('')),
    stage: id('The stage.'),
    commandedOn: plainDate('Day of the command.'),
    before: idOrNull('The previous stage'),
    beforeSince: dayOrNull('Day on which the case entered the previous stage'),
  })

const question = () => ({
  commandId: madeId('The command that requested approval.'),
  stage: id('The stage to be entered.'),
  ground: orNull('The ground of the override', choice('', GROUNDS)),
  askedOn: plainDate('Day of the request.'),
  requestedBy: idOrNull('The person who asked'),
  role: idOrNull('The role that must approve'),
  refusedOn: dayOrNull('Day of a refusal'),
})

const request = () =>
  policy('approval request', 'A requested approval.', {
    ...question(),
    waiting: policy(
      'question that waits',
      'The request of the policy that was waiting when an override was requested.',
      question(),
    ).optional(),
  })

const lastTouch = () =>
  policy('last touch', 'The last touch made.', {
    stage: id('Its stage.'),
    sentOn: plainDate('Day on which it was made.'),
    deadline: dayOrNull('The last day of the deadline that it set'),
    receivedOn: dayOrNull('Day on which its receipt was confirmed'),
  })

const demand = () =>
  policy('demand', 'The formal demand that a legal step requires.', {
    stage: id('Its stage.'),
    sentOn: plainDate('Day on which it was sent.'),
    deadline: plainDate('The last day of its deadline.'),
  })

const override = () =>
  policy('override', 'A recorded and approved override of the order of the stages.', {
    ground: choice('The ground.', GROUNDS),
    stage: id('The stage that it opens.'),
    approvedBy: id('The person who approved it.'),
    on: plainDate('Day of the approval.'),
  })

const holds = () =>
  list(
    'an array of at most 1000 holds',
    'The holds on the case or on a part of it.',
    policy('hold', 'What is held, and the reason.', {
      id: id('The id of the dispute, promise, plan or grace period.'),
      kind: choice('The kind of hold.', ['dispute', 'promise', 'plan', 'grace', 'manual']),
      amount: amount('').nullable().describe('The held amount; null for the whole balance.'),
      until: dayOrNull('The last day of the hold'),
      wholeAmount: amount('The held amount of the whole invoice, if that was split.').optional(),
    }),
  ).max(1000)

/** The state of one item under escalation. */
export const escalationStateSchema = /* #__PURE__ */ (() =>
  document('escalation state', 'The state of one item under escalation, computed from its journal.', {
    schema: mark('receivables/escalation-state@1'),
    policy: id('The policy under which it was started.'),
    caseId: madeId('The case.'),
    invoiceId: id('The invoice.'),
    instalment: orNull('Which instalment', count('', 1)),
    customerId: id('The customer who owes it.'),
    language: idOrNull('The language of letters'),
    segment: idOrNull('The segment whose tempo counts'),
    currency: currency('ISO 4217 code of every amount here.'),
    issueDate: plainDate('Day of the invoice.'),
    dueDate: plainDate('Last day of payment in time.'),
    completedOn: dayOrNull('Day on which the work was completed'),
    anchorDueDate: dayOrNull(
      "The due date of the customer's oldest overdue item, where the policy counts from it",
    ),
    anchorIssueDate: dayOrNull("The earliest invoice date of the customer's overdue items"),
    phase: choice('The phase of the case.', PHASES),
    on: plainDate('Day of the last event.'),
    open: amount('The open amount.'),
    stage: idOrNull('The stage'),
    stageSince: dayOrNull('Day on which the stage was entered'),
    pending: orNull('The touch that was commanded but not yet made', pending()),
    request: orNull('The requested approval', request()),
    lastTouch: orNull('The last touch made', lastTouch()),
    demand: orNull('The last formal demand that was sent', demand()),
    override: orNull('The approved override', override()),
    holds: holds(),
    brokenPromises: count('The number of broken promises.', 0),
    promises: list(
      'an array of names',
      'The ids of all promises reported to the case.',
      id('The promise.'),
    ).optional(),
    insolvencyHeardOn: plainDate(
      'Day on which insolvency proceedings were last reported to the case.',
    ).optional(),
    formerTouches: list(
      'an array of at most 100 touches',
      'The touches from before the case was restarted.',
      policy('former touch', 'A touch from before the case was restarted.', {
        customerId: id('The customer contacted.'),
        sentOn: plainDate('Day on which it was made.'),
      }),
    )
      .max(100)
      .optional(),
    contactLost: flag('Whether the debtor cannot be reached.'),
    disputeRejectedOn: dayOrNull('Day on which an objection was rejected'),
    restUntil: dayOrNull('The first day on which a stage may be entered'),
    ordersHeld: flag('Whether new orders are held.'),
    repeats: count('The number of further touches of the stage.', 0),
    commands: count('The number of commands of the case.', 0),
  }))()

import type * as z from 'zod'
import { document, list, policy } from './composites.js'
import { amount, choice, count, currency, flag, id, mark, madeId, plainDate } from './leaves.js'

export const GROUNDS = ['insolvency', 'asset-flight', 'debtor-vanished', 'limitation-near'] as const
export const PHASES = ['open', 'referred', 'insolvent', 'settled', 'written-off'] as const

const orNull = <Schema extends z.ZodType>(what: string, schema: Schema): z.ZodNullable<Schema> =>
  schema.nullable().describe(`${what}; null where there is none.`)
const dayOrNull = (what: string) => orNull(what, plainDate(''))
const idOrNull = (what: string) => orNull(what, id(''))

const pending = () =>
  policy('pending touch', 'A touch that was commanded and not yet made.', {
    commandId: madeId('The command.'),
    letterId: orNull('The letter that covers it with others', madeId('')),
    stage: id('The stage.'),
    commandedOn: plainDate('Day of the command.'),
    before: idOrNull('The stage before it'),
    beforeSince: dayOrNull('Since when the case had been there'),
  })

const question = () => ({
  commandId: madeId('The command that asked.'),
  stage: id('The stage to be entered.'),
  ground: orNull('Why the order is left', choice('', GROUNDS)),
  askedOn: plainDate('Day of the question.'),
  requestedBy: idOrNull('Whoever asked'),
  role: idOrNull('The role that must approve'),
  refusedOn: dayOrNull('Day of a refusal'),
})

const request = () =>
  policy('approval request', 'An approval that was asked for.', {
    ...question(),
    waiting: policy(
      'question that waits',
      'What the policy had asked when an override was asked for.',
      question(),
    ).optional(),
  })

const lastTouch = () =>
  policy('last touch', 'The last touch that was made.', {
    stage: id('Its stage.'),
    sentOn: plainDate('Day on which it was made.'),
    deadline: dayOrNull('The last day of the deadline that it set'),
    receivedOn: dayOrNull('Day on which its receipt was confirmed'),
  })

const demand = () =>
  policy('demand', 'The formal demand on which a legal step rests.', {
    stage: id('Its stage.'),
    sentOn: plainDate('Day on which it was sent.'),
    deadline: plainDate('The last day of its deadline.'),
  })

const override = () =>
  policy('override', 'A recorded and approved way past the order of the stages.', {
    ground: choice('The ground.', GROUNDS),
    stage: id('The stage that it opens.'),
    approvedBy: id('Whoever approved it.'),
    on: plainDate('Day of the approval.'),
  })

const holds = () =>
  list(
    'an array of at most 1000 holds',
    'What keeps the case, or a part of it, from being dunned.',
    policy('hold', 'What is held, and why.', {
      id: id('The dispute, promise, plan or grace that it comes from.'),
      kind: choice('What it is.', ['dispute', 'promise', 'plan', 'grace', 'manual']),
      amount: amount('').nullable().describe('How much it covers; null for the whole balance.'),
      until: dayOrNull('The last day on which it holds'),
      wholeAmount: amount('How much it covers of the whole invoice, where that was split.').optional(),
    }),
  ).max(1000)

/** The state of one item under escalation. */
export const escalationStateSchema = /* #__PURE__ */ (() =>
  document('escalation state', 'One item under escalation: the fold of its journal.', {
    schema: mark('receivables/escalation-state@1'),
    policy: id('The policy that it was started under.'),
    caseId: madeId('The case.'),
    invoiceId: id('The invoice.'),
    instalment: orNull('Which instalment', count('', 1)),
    customerId: id('Who owes it.'),
    language: idOrNull('The language of letters'),
    segment: idOrNull('The segment whose tempo counts'),
    currency: currency('ISO 4217 code of every amount here.'),
    issueDate: plainDate('Day of the invoice.'),
    dueDate: plainDate('Last day on which it is paid in time.'),
    completedOn: dayOrNull('Day on which the work was completed'),
    anchorDueDate: dayOrNull(
      "The due date of the customer's oldest overdue item, where the policy counts from it",
    ),
    anchorIssueDate: dayOrNull("The earliest invoice date of the customer's overdue items"),
    phase: choice('Where the case stands as a whole.', PHASES),
    on: plainDate('Day of the last event.'),
    open: amount('What is still owed.'),
    stage: idOrNull('The stage'),
    stageSince: dayOrNull('Day on which the stage was entered'),
    pending: orNull('The touch that was commanded and not yet made', pending()),
    request: orNull('The approval that was asked for', request()),
    lastTouch: orNull('The last touch that was made', lastTouch()),
    demand: orNull('The last formal demand that was sent', demand()),
    override: orNull('The approved override', override()),
    holds: holds(),
    brokenPromises: count('How many promises were broken.', 0),
    promises: list(
      'an array of names',
      'Every promise of which the case has heard.',
      id('The promise.'),
    ).optional(),
    insolvencyHeardOn: plainDate('Day on which the case last heard of insolvency proceedings.').optional(),
    formerTouches: list(
      'an array of at most 100 touches',
      'Whom the case had touched before it began anew.',
      policy('former touch', 'A touch before the case began anew.', {
        customerId: id('Whom it reached.'),
        sentOn: plainDate('Day on which it was made.'),
      }),
    )
      .max(100)
      .optional(),
    contactLost: flag('Whether nobody can be reached.'),
    disputeRejectedOn: dayOrNull('Day on which an objection was rejected'),
    restUntil: dayOrNull('The day before which no stage is entered'),
    ordersHeld: flag('Whether new orders are held.'),
    repeats: count('How many further touches the stage has had.', 0),
    commands: count('How many commands the case has given.', 0),
  }))()

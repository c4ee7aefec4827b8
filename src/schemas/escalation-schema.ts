import { NOTICE_KINDS } from '../notices/notice-kind.js'
import { byCurrency, list, policy } from './composites.js'
import { choice, decimal, flag, formedText, id, mark, text, whole } from './leaves.js'

const STAGE_ID = /^[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,8}$/
const CHANNELS = ['phone', 'email', 'letter', 'visit'] as const
const days = (what: string) => whole(what, 0, 3660)

const stage = () =>
  policy('stage', 'When the stage applies, and who acts in which way.', {
    id: formedText('The name of the stage.', 'a stage id in kebab-case', STAGE_ID, 200),
    fromDaysPastDue: whole('The first day past due on which the stage applies.', 0, 36_525).optional(),
    trigger: policy('trigger', 'When the stage applies, if not by days past due.', {
      from: choice('The origin from which the days are counted.', [
        'due-date',
        'invoice-date',
        'month-end',
        'completion',
        'previous-notice',
        'previous-deadline',
        'dispute-rejection',
      ]),
      days: whole('The number of days; negative for days before the origin.', -3660, 36_525),
    }).optional(),
    role: text('The role of the seller that acts.'),
    channel: choice('The channel by which the debtor is contacted.', CHANNELS),
    needsApproval: flag('Whether approval is required before the stage is entered.'),
    approvedBy: id('The role that must approve.').optional(),
    act: choice('The kind of stage.', ['reminder', 'formal-demand', 'collection', 'legal']).optional(),
    noticeKind: choice('The notice to compose.', NOTICE_KINDS).optional(),
    tone: choice('The tone.', ['friendly', 'firm', 'formal']).optional(),
    deadlineDays: days('Days until the deadline, from the day of sending.').optional(),
    minGapDays: days('Minimum days since the last touch of the case.').optional(),
    minAmount: byCurrency('Minimum undisputed amount, per currency.', decimal('The amount.')).optional(),
    minShare: decimal('Minimum share of the total debt of the customer.').optional(),
    minUnpaidInvoices: whole('Minimum number of overdue invoices.', 1, 1_000_000).optional(),
    minBalance: byCurrency('Minimum overdue balance, per currency.', decimal('The balance.')).optional(),
    onlyAfter: choice('The case for which alone the stage applies.', ['dispute-rejected']).optional(),
    charges: list(
      'an array of charges',
      'What the touch claims in addition to the debt.',
      choice('The charge.', ['late-interest', 'fixed-compensation', 'collection-fee']),
    )
      .max(3)
      .optional(),
    holdOrders: flag('Whether new orders are held from this stage on.').optional(),
    repeat: policy('repeat', 'Further touches of the stage.', {
      everyDays: whole('Days between two touches.', 1, 3660),
      times: whole('The number of further touches.', 0, 1000),
    }).optional(),
    standard: policy('standard', 'The operating standard of the stage.', {
      withinDays: days('The number of days within which the touch is made.'),
      template: text('The text or script.'),
      doneWhen: text('The criterion by which the work is done.'),
    }).optional(),
  })

const stepBack = (what: string) =>
  policy('step back', what, {
    to: choice('How far the case steps back.', ['same-stage', 'one-stage', 'start', 'by-days']),
    waitDays: days('The number of days in which no stage is entered afterwards.'),
    leastPercent: whole('Minimum percentage of the open amount.', 0, 100).optional(),
  }).optional()

/** The escalation policy of a company. */
export const escalationPolicySchema = /* #__PURE__ */ (() =>
  policy('escalation policy', 'The escalation policy of a company.', {
    schema: mark('receivables/escalation-policy@1'),
    id: id('The name of the policy.'),
    source: text('The source of the policy, or the person who decided it.'),
    stages: list('an array of 1 to 10000 stages', 'The stages, in order.', stage()).min(1).max(10_000),
    semantics: choice('Whether a case goes up stage by stage, or to the most severe matching stage.', [
      'ladder',
      'jump',
    ]).optional(),
    catchUp: choice('What a ladder does if days were missed.', ['latest', 'each']).optional(),
    anchor: choice('Whether the days of the item or of the customer count.', [
      'item',
      'oldest-item',
    ]).optional(),
    graceDays: days('Days added to every due date.').optional(),
    minGapDays: days('Minimum days between two touches of one customer.').optional(),
    maxBrokenPromises: whole(
      'The number of broken promises after which a promise no longer holds the case.',
      0,
      1000,
    ).optional(),
    unreported: choice('Whether a reminder that was not reported as made is replaced by a later stage.', [
      'wait',
      'pass',
    ]).optional(),
    stepBack: policy('step back rules', 'The events that step a case back.', {
      payment: stepBack('A part payment.'),
      kept: stepBack('A kept promise or plan.'),
      creditNote: stepBack('A credit note, or an accepted dispute.'),
    }).optional(),
    tempo: list(
      'an array of tempos',
      'The tempos of segments.',
      policy('tempo', 'The factor by which the day counts of a segment are multiplied.', {
        segment: id('The segment.'),
        percent: whole('The percentage.', 10, 1000),
      }),
    )
      .max(1000)
      .optional(),
    overrides: list(
      'an array of overrides',
      'Overrides of the order of the stages.',
      policy('override', 'A ground, a stage and the role that approves.', {
        ground: choice('The ground.', ['insolvency', 'asset-flight', 'debtor-vanished', 'limitation-near']),
        toStage: id('The stage.'),
        approvedBy: id('The role that approves.'),
      }),
    )
      .max(1000)
      .optional(),
  }))()

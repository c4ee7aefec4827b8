import { NOTICE_KINDS } from '../notices/notice-kind.js'
import { byCurrency, list, policy } from './composites.js'
import { choice, decimal, flag, formedText, id, mark, text, whole } from './leaves.js'

const STAGE_ID = /^[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,8}$/
const CHANNELS = ['phone', 'email', 'letter', 'visit'] as const
const days = (what: string) => whole(what, 0, 3660)

const stage = () =>
  policy('stage', 'When it applies, and who acts how.', {
    id: formedText('The name of the stage.', 'a stage id in kebab-case', STAGE_ID, 200),
    fromDaysPastDue: whole('The first day past due on which the stage applies.', 0, 36_525).optional(),
    trigger: policy('trigger', 'When the stage applies, where it is not so many days past due.', {
      from: choice('From what the days are counted.', [
        'due-date',
        'invoice-date',
        'month-end',
        'completion',
        'previous-notice',
        'previous-deadline',
        'dispute-rejection',
      ]),
      days: whole('How many days; below zero before the origin.', -3660, 36_525),
    }).optional(),
    role: text('Whoever acts: a role of the seller.'),
    channel: choice('How the debtor is approached.', CHANNELS),
    needsApproval: flag('Whether somebody must approve before the stage is entered.'),
    approvedBy: id('The role that must approve.').optional(),
    act: choice('What the stage is.', ['reminder', 'formal-demand', 'collection', 'legal']).optional(),
    noticeKind: choice('The notice to compose.', NOTICE_KINDS).optional(),
    tone: choice('The tone.', ['friendly', 'firm', 'formal']).optional(),
    deadlineDays: days('Days until the deadline, from the day of sending.').optional(),
    minGapDays: days('The least days since the last touch of the case.').optional(),
    minAmount: byCurrency('The least undisputed amount, per currency.', decimal('The amount.')).optional(),
    minShare: decimal('The least share of all that the customer owes.').optional(),
    minUnpaidInvoices: whole('The least number of overdue invoices.', 1, 1_000_000).optional(),
    minBalance: byCurrency('The least overdue balance, per currency.', decimal('The balance.')).optional(),
    onlyAfter: choice('Only for such a case.', ['dispute-rejected']).optional(),
    charges: list(
      'an array of charges',
      'What the touch asks for beside the debt.',
      choice('The charge.', ['late-interest', 'fixed-compensation', 'collection-fee']),
    )
      .max(3)
      .optional(),
    holdOrders: flag('Whether new orders are held from this stage on.').optional(),
    repeat: policy('repeat', 'Further touches of the stage.', {
      everyDays: whole('Days between two touches.', 1, 3660),
      times: whole('How many further touches.', 0, 1000),
    }).optional(),
    standard: policy('standard', 'The operating standard.', {
      withinDays: days('Within how many days the touch is made.'),
      template: text('The text or script.'),
      doneWhen: text('How one sees that the work is done.'),
    }).optional(),
  })

const stepBack = (what: string) =>
  policy('step back', what, {
    to: choice('How far.', ['same-stage', 'one-stage', 'start', 'by-days']),
    waitDays: days('So many days no stage is entered afterwards.'),
    leastPercent: whole('The least percentage of the open amount.', 0, 100).optional(),
  }).optional()

/** The escalation policy of a company. */
export const escalationPolicySchema = /* #__PURE__ */ (() =>
  policy('escalation policy', 'The order of escalation as a company has decided it.', {
    schema: mark('receivables/escalation-policy@1'),
    id: id('The name of the policy.'),
    source: text('Where it comes from: a source, or whoever decided it.'),
    stages: list('an array of 1 to 10000 stages', 'The stages, in their order.', stage()).min(1).max(10_000),
    semantics: choice('Up from stage to stage, or to the most severe match.', ['ladder', 'jump']).optional(),
    catchUp: choice('What a ladder does when days were missed.', ['latest', 'each']).optional(),
    anchor: choice('Whose days count.', ['item', 'oldest-item']).optional(),
    graceDays: days('Days added to every due date.').optional(),
    minGapDays: days('The least days between two touches of one customer.').optional(),
    maxBrokenPromises: whole('After so many broken promises none holds the case.', 0, 1000).optional(),
    unreported: choice('Whether a reminder that nobody reports gives way to a later stage.', [
      'wait',
      'pass',
    ]).optional(),
    stepBack: policy('step back rules', 'What steps a case back.', {
      payment: stepBack('A payment in part.'),
      kept: stepBack('A promise or plan that was kept.'),
      creditNote: stepBack('A credit note, or a dispute accepted.'),
    }).optional(),
    tempo: list(
      'an array of tempos',
      'The tempo of segments.',
      policy('tempo', 'Day counts of a segment, multiplied.', {
        segment: id('The segment.'),
        percent: whole('The percentage.', 10, 1000),
      }),
    )
      .max(1000)
      .optional(),
    overrides: list(
      'an array of overrides',
      'Ways past the order of the stages.',
      policy('override', 'A ground, a stage and whoever approves.', {
        ground: choice('The ground.', ['insolvency', 'asset-flight', 'debtor-vanished', 'limitation-near']),
        toStage: id('The stage.'),
        approvedBy: id('The role that approves.'),
      }),
    )
      .max(1000)
      .optional(),
  }))()

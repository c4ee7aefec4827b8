import { GROUNDS } from './choices.js'
import type { EscalationPolicy } from './policy.js'
import {
  CALLED,
  DELIVERED,
  type EscalationPresetName,
  collector,
  demand,
  lawyer,
  mail,
  preset,
  standard,
} from './preset-stages.js'

/**
 * Escalation policies to start from: sources disagree on the steps, so each preset has its source. If a source leaves a
 * number open, such as the days of a deadline, the number is this package's declared choice: read it, and set your own.
 *
 * - `stepwise`: the order that the sources share: reminders, a formal notice, a final demand, a collector, a lawyer;
 *   after a rejected objection a restatement and mediation. Start with this one.
 * - `formal-first`: a formal notice on the first day past due, then a final demand, then a lawyer's letter, each one
 *   day after the previous deadline.
 * - `series-5`: five e-mails: a receipt when the work is completed, then 7 days before the due date, on it, and 7 and
 *   14 days after it.
 * - `graded-30-60-90`: a friendly call by finance through day 30, a dedicated collector from day 60, a lawyer's letter
 *   from day 90, with approval. Its source is silent on days 31 to 59: the formal demand in that period is this
 *   package's declared choice, since a formal demand comes before any legal step.
 * - `pre-3`: one reminder, 3 days before the due date.
 * - `reference-az`: 3 days before, 7, 15 and 30 days after the due date.
 */
export const escalationPresets: Readonly<Record<EscalationPresetName, EscalationPolicy>> =
  /* #__PURE__ */ makePresets()

/** Frozen, since all callers share them. */
function makePresets(): Readonly<Record<EscalationPresetName, EscalationPolicy>> {
  return freeze({
    stepwise: stepwise(),
    'formal-first': formalFirst(),
    'series-5': series(),
    'graded-30-60-90': graded(),
    'pre-3': beforeDue(),
    'reference-az': reference(),
  })
}

function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(value).forEach(freeze)
  return Object.freeze(value)
}

function stepwise(): EscalationPolicy {
  return preset(
    'stepwise',
    'Two Chinese guides on unpaid and overdue invoices: a friendly reminder first, then a formal demand, legal steps last; days of reminders from a small-business guide, of collector and lawyer from a collection firm; deadlines of 10 days declared here',
    [
      mail('pre-due-reminder', -3),
      mail('due-today', 0),
      mail('friendly-reminder', 7),
      mail('second-reminder', 14, { channel: 'phone', standard: standard(1, 'second-reminder', CALLED) }),
      demand('overdue-notice', { fromDaysPastDue: 30, noticeKind: 'overdue-notice' }),
      demand('final-demand', { trigger: { from: 'previous-deadline', days: 1 }, holdOrders: true }),
      demand('restatement', {
        trigger: { from: 'dispute-rejection', days: 0 },
        onlyAfter: 'dispute-rejected',
      }),
      {
        id: 'mediation',
        trigger: { from: 'previous-deadline', days: 1 },
        onlyAfter: 'dispute-rejected',
        role: 'credit-manager',
        channel: 'phone',
        needsApproval: false,
        act: 'collection',
        deadlineDays: 30,
        standard: standard(5, 'mediation', 'a mediator is named, or the debtor has declined'),
      },
      collector,
      lawyer({ fromDaysPastDue: 90 }),
      {
        id: 'legal-action',
        trigger: { from: 'previous-deadline', days: 1 },
        role: 'external-counsel',
        channel: 'letter',
        needsApproval: true,
        act: 'legal',
        noticeKind: 'hand-over-file',
        standard: standard(5, 'hand-over-file', 'counsel has confirmed the complete file'),
      },
    ],
    {
      minGapDays: 3,
      maxBrokenPromises: 2,
      stepBack: {
        payment: { to: 'same-stage', waitDays: 7, leastPercent: 25 },
        kept: { to: 'one-stage', waitDays: 7 },
        creditNote: { to: 'same-stage', waitDays: 7 },
      },
      overrides: GROUNDS.map((ground) => ({
        ground,
        toStage: 'lawyer-letter',
        approvedBy: 'credit-manager',
      })),
    },
  )
}

function formalFirst(): EscalationPolicy {
  return preset(
    'formal-first',
    'Three Chinese guides on unpaid invoices, overdue invoices and payment plans: a formal notice as soon as an invoice is overdue; deadlines of 10 days declared here',
    [
      mail('due-today', 0),
      demand('overdue-notice', { fromDaysPastDue: 1, noticeKind: 'overdue-notice' }),
      demand('final-demand', { trigger: { from: 'previous-deadline', days: 1 } }),
      lawyer({ trigger: { from: 'previous-deadline', days: 1 } }),
    ],
  )
}

function series(): EscalationPolicy {
  return preset(
    'series-5',
    'A guide of the US Chamber of Commerce for small businesses: five e-mails around the due date',
    [
      mail('receipt', 0, {
        trigger: { from: 'completion', days: 0 },
        noticeKind: 'account-statement',
      }),
      mail('reminder-7d', -7),
      mail('due-today', 0),
      mail('overdue-7d', 7),
      mail('overdue-14d', 14),
    ],
  )
}

function graded(): EscalationPolicy {
  return preset(
    'graded-30-60-90',
    "A Chinese collection firm's guide for trade creditors; days 31 to 59 filled with a formal demand, whose deadline of 14 days is declared here",
    [
      {
        id: 'friendly-call',
        fromDaysPastDue: 1,
        role: 'finance',
        channel: 'phone',
        needsApproval: false,
        act: 'reminder',
        standard: standard(3, 'friendly-call', CALLED),
      },
      demand('formal-demand', { fromDaysPastDue: 31, deadlineDays: 14 }),
      collector,
      lawyer({ fromDaysPastDue: 90 }),
    ],
  )
}

function beforeDue(): EscalationPolicy {
  return preset(
    'pre-3',
    "A Chinese collection firm's guide for trade creditors: an e-mail 3 days before the due date",
    [mail('pre-due-reminder', -3)],
  )
}

function reference(): EscalationPolicy {
  return preset(
    'reference-az',
    'A page of a credit insurer in China (allianz-trade.cn, newsinfo/8349376): 3 days before, then 7, 15 and 30 days after the due date; the deadline of 10 days is declared here',
    [
      mail('pre-due-reminder', -3),
      mail('overdue-reminder', 7),
      demand('formal-demand-and-supply-hold', { fromDaysPastDue: 15, holdOrders: true }),
      lawyer({
        id: 'legal-or-agency',
        fromDaysPastDue: 30,
        standard: standard(5, 'hand-over-file', DELIVERED),
      }),
    ],
  )
}

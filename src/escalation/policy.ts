import type { NoticeKind } from '../notices/notice-kind.js'
import type { CurrencyCode } from '../money/index.js'
import type { DecimalInput } from '../numbers/decimal-input.js'

/** Id of a stage, such as `'friendly-call'`: kebab-case, unique in its policy. */
export type StageId = string

/** The channel of a touch. */
export type ContactChannel = 'phone' | 'email' | 'letter' | 'visit'

/**
 * The day from which the days of a stage are counted.
 *
 * | origin | meaning |
 * |---|---|
 * | `due-date` | the due date; for `days` above 0, plus the policy's grace days |
 * | `invoice-date` | the day of the invoice |
 * | `month-end` | the last day of the month of the due date plus grace days |
 * | `completion` | the day on which the work was completed; a case without that day skips the stage |
 * | `previous-notice` | the day on which the last touch was made |
 * | `previous-deadline` | the last day of the deadline set by the last touch; if the case has come back from the stage and its touch set none, that of the formal demand |
 * | `dispute-rejection` | the day on which the debtor's objection was rejected |
 *
 * If a case is first evaluated after the reminder before such a stage was out of date, so that no touch was made, the
 * stage counts as if that reminder had been sent on its day.
 *
 * A stage that counts from one of the last three origins and is not a reminder waits until the item itself is overdue:
 * its due date may have been moved since, or not have been reached. Under `jump`, a stage that counts from a touch
 * continues to match while the case stands at it, because its own touch moves the day.
 */
export type TriggerOrigin =
  | 'due-date'
  | 'invoice-date'
  | 'month-end'
  | 'completion'
  | 'previous-notice'
  | 'previous-deadline'
  | 'dispute-rejection'

/** When a stage applies: a number of calendar days from an origin. It applies from that day on, the day included. */
export interface EscalationTrigger {
  /** The origin of the count. */
  readonly from: TriggerOrigin
  /** Number of days; negative before the origin. */
  readonly days: number
}

/**
 * The function of a stage in the escalation: a `reminder` may be skipped if days were missed, a `formal-demand` never;
 * a `collection` stage hands the case to another collector; a `legal` stage needs a formal demand whose deadline has
 * passed.
 */
export type EscalationAct = 'reminder' | 'formal-demand' | 'collection' | 'legal'

/** The tone of a touch. */
export type EscalationTone = 'friendly' | 'firm' | 'formal'

/** A charge that a notice claims in addition to the debt. */
export type StageCharge = 'late-interest' | 'fixed-compensation' | 'collection-fee'

/** The operating standard of a stage: the time limit, the template and the test of completion. */
export interface StageStandard {
  /** Number of days after the command within which the touch is to be made. */
  readonly withinDays: number
  /** The template or script to use. */
  readonly template: string
  /** How to recognise that the work is done. */
  readonly doneWhen: string
}

/**
 * Further touches of the same stage while nothing else happens. If the stage is not a reminder, they wait until the
 * item itself is overdue; repeats of a reminder before the due date end with the due date.
 */
export interface StageRepeat {
  /** Number of days between two touches. */
  readonly everyDays: number
  /** Number of further touches; 0 means none. */
  readonly times: number
}

/** One stage of a policy: when it applies, who acts, and how. Give either `fromDaysPastDue` or `trigger`. */
export interface EscalationStage {
  /** Id of the stage. */
  readonly id: StageId
  /** The first day past due on which the stage applies: short for a `trigger` from the due date. */
  readonly fromDaysPastDue?: number
  /** When the stage applies, if it is not counted in days past due. */
  readonly trigger?: EscalationTrigger
  /** The role that acts, such as `'finance'`. */
  readonly role: string
  /** The channel of the touch. */
  readonly channel: ContactChannel
  /** Whether the stage needs an approval before it is entered. */
  readonly needsApproval: boolean
  /** The role that must approve. Default: anyone except the requester. */
  readonly approvedBy?: string
  /**
   * The function of the stage. Default: derived from `noticeKind`: a final demand or overdue notice is a formal demand,
   * a lawyer's letter or hand-over file is a legal step, anything else is a reminder.
   */
  readonly act?: EscalationAct
  /**
   * The notice to compose. Default: a reminder before, on or after the due date; for a formal demand `final-demand`,
   * for a legal stage `lawyer-letter`; none for a call or a visit.
   */
  readonly noticeKind?: NoticeKind
  /**
   * The tone. Default: friendly for a reminder, formal for a formal demand or a legal step, firm for a collection
   * stage.
   */
  readonly tone?: EscalationTone
  /**
   * Number of days until the deadline set by the touch, counted from the day of sending. Required for a formal demand.
   * Default: no deadline.
   */
  readonly deadlineDays?: number
  /** Minimum number of days since the last touch of the case. Default: 0. */
  readonly minGapDays?: number
  /**
   * The least undisputed amount for which the stage is entered, per currency. Default: any. If a formal demand takes
   * the place of a legal stage because none was sent, the conditions of the legal stage apply to it: this one and the
   * three below.
   */
  readonly minAmount?: Readonly<Record<CurrencyCode, DecimalInput>>
  /**
   * The least share, from 0 to 1: open amount of the customer's items that have reached this stage ÷ open amount of all
   * its items in the currency. Default: any.
   */
  readonly minShare?: DecimalInput
  /** The least number of overdue invoices of the customer, in all currencies. Default: any. */
  readonly minUnpaidInvoices?: number
  /** The least overdue balance of the customer, per currency. Default: any. */
  readonly minBalance?: Readonly<Record<CurrencyCode, DecimalInput>>
  /** Restricts the stage to cases whose objection was rejected. Default: no restriction. */
  readonly onlyAfter?: 'dispute-rejected'
  /** The charges claimed in addition to the debt. Default: none. */
  readonly charges?: readonly StageCharge[]
  /**
   * Whether new orders of the customer are held from this stage on; also at a later stage if this one was skipped.
   * Default: false.
   */
  readonly holdOrders?: boolean
  /** Further touches of the stage. Default: none. */
  readonly repeat?: StageRepeat
  /** The operating standard. If it is absent, the validation adds a remark. */
  readonly standard?: StageStandard
}

/**
 * How far a case steps back: it stays, falls one stage, falls to the start, or falls to the stage of the table for its
 * days.
 */
export type StepBackTo = 'same-stage' | 'one-stage' | 'start' | 'by-days'

/** A rule for stepping a case back after a payment or similar event. */
export interface StepBackRule {
  /** How far it steps back. */
  readonly to: StepBackTo
  /** No stage is entered before the day that is this number of days after the event. */
  readonly waitDays: number
  /** The least percentage of the open amount that the payment or credit note must cover. Default: any. */
  readonly leastPercent?: number
}

/** The events that step a case back. If a rule is absent, its event does not. */
export interface StepBackRules {
  /** A part payment, or a lower balance in the ledger, which does not tell a payment from a credit note. */
  readonly payment?: StepBackRule
  /** A promise or a plan that was kept. */
  readonly kept?: StepBackRule
  /** A credit note or an accepted dispute, if an event reports it. */
  readonly creditNote?: StepBackRule
}

/** A ground for an override of the order of the stages. */
export type OverrideGround = 'insolvency' | 'asset-flight' | 'debtor-vanished' | 'limitation-near'

/** An override: a stage out of order, on a ground and with an approval. */
export interface EscalationOverride {
  /** The ground. */
  readonly ground: OverrideGround
  /** The stage that the case goes to. */
  readonly toStage: StageId
  /** The role that approves. */
  readonly approvedBy: string
}

/**
 * The tempo of a customer segment: every number of days after the origin is multiplied, and rounded up to whole days.
 */
export interface SegmentTempo {
  /** The segment, as the case has it. */
  readonly segment: string
  /** Percentage: 50 is twice as fast, 200 half as fast. */
  readonly percent: number
}

/** The escalation policy of a company, as plain data. An absent field has the default that is documented with it. */
export interface EscalationPolicy {
  /** Schema id and version. */
  readonly schema: 'receivables/escalation-policy@1'
  /** Id of the policy. */
  readonly id: string
  /** Source of the policy, or who decided it. */
  readonly source: string
  /** The stages in order. */
  readonly stages: readonly EscalationStage[]
  /**
   * `ladder`: upwards from stage to stage, never down by days alone; `jump`: to the most severe stage that matches,
   * determined anew every day. Default: `ladder`.
   */
  readonly semantics?: 'ladder' | 'jump'
  /**
   * What a ladder does if days were missed. `latest`: only the latest touch; reminders may be skipped, a formal demand
   * never. `each`: one stage after the other. Default: `latest`.
   */
  readonly catchUp?: 'latest' | 'each'
  /**
   * Whose due date the days count from: the item's own, or that of the customer's oldest overdue item in the same
   * currency, determined anew when that is paid. An item that is not itself overdue always counts from its own, so that
   * nothing is demanded before it is due. Items disputed as a whole are not dunned, so none counts from them. Default:
   * `item`.
   */
  readonly anchor?: 'item' | 'oldest-item'
  /**
   * Number of days added to every due date before an item counts as overdue. Stages after the due date are counted from
   * the later day; reminders before or on the due date are not moved. Default: 0.
   */
  readonly graceDays?: number
  /**
   * Minimum number of days between two touches of one customer, whichever item the last one was about. Touches
   * commanded by days wait for it, and so do approval requests, since they may be answered on the same day. Decisions
   * by a person do not wait: an approved stage, or one set by hand, is acted on the same day, even if another item was
   * just touched; later touches commanded by days then wait for this one. Default: 0.
   */
  readonly minGapDays?: number
  /** The number of broken promises after which a further promise no longer holds the case. Default: no limit. */
  readonly maxBrokenPromises?: number
  /**
   * What happens to a reminder that is not reported as made once a later stage is reached. `wait`: nothing else is
   * commanded until it is reported or withdrawn. `pass`: it is withdrawn, and the later touch takes its place. Any
   * other touch is always waited for. Default: `wait`.
   */
  readonly unreported?: 'wait' | 'pass'
  /** The events that step a case back. Default: none. */
  readonly stepBack?: StepBackRules
  /** The tempo per segment. Default: the same for all. */
  readonly tempo?: readonly SegmentTempo[]
  /** The overrides. Default: none. */
  readonly overrides?: readonly EscalationOverride[]
}

import type { NoticeKind } from '../notices/notice-kind.js'
import type { CurrencyCode } from '../money/index.js'
import type { DecimalInput } from '../numbers/decimal-input.js'

/** The name of a stage, such as `'friendly-call'`: kebab-case, unique in its policy. */
export type StageId = string

/** How a debtor is approached. */
export type ContactChannel = 'phone' | 'email' | 'letter' | 'visit'

/**
 * From what a stage's days are counted.
 *
 * | origin | what it is |
 * |---|---|
 * | `due-date` | the due date, put off by the policy's grace days |
 * | `invoice-date` | the day of the invoice |
 * | `month-end` | the last day of the month in which the item falls due |
 * | `completion` | the day on which the work was completed; a case that names none passes the stage over |
 * | `previous-notice` | the day on which the last touch was made |
 * | `previous-deadline` | the last day of the deadline that the last touch set; where a case has come back from the stage, whose touch set none, that of its formal demand |
 * | `dispute-rejection` | the day on which the debtor's objection was rejected |
 *
 * Where the case was first looked at after the reminder before such a stage was out of date, so that no touch was made, the stage counts as if that
 * reminder had been sent on its day.
 *
 * A stage of the last three that is no reminder waits until the item is overdue itself: its due date may have been put off since, or not
 * have come yet. Under `jump` a stage goes on matching by a touch while the case stands at it, since its own touch moves the day.
 */
export type TriggerOrigin =
  | 'due-date'
  | 'invoice-date'
  | 'month-end'
  | 'completion'
  | 'previous-notice'
  | 'previous-deadline'
  | 'dispute-rejection'

/** When a stage applies: so many calendar days from an origin; on the day itself it applies. */
export interface EscalationTrigger {
  /** From what the days are counted. */
  readonly from: TriggerOrigin
  /** How many days; below zero before the origin. */
  readonly days: number
}

/**
 * What a stage is in the order of escalation: a `reminder` may be skipped when days were missed, a `formal-demand` never
 * is; a `collection` stage hands the case to somebody else; a `legal` stage needs a formal demand whose deadline has passed.
 */
export type EscalationAct = 'reminder' | 'formal-demand' | 'collection' | 'legal'

/** How a touch is worded. */
export type EscalationTone = 'friendly' | 'firm' | 'formal'

/** What a notice asks for beside the debt. */
export type StageCharge = 'late-interest' | 'fixed-compensation' | 'collection-fee'

/** The operating standard of a stage: by when, by which text, and when the work counts as done. */
export interface StageStandard {
  /** Within how many days of the command the touch is made. */
  readonly withinDays: number
  /** The text or script that is used. */
  readonly template: string
  /** How one sees that the work is done. */
  readonly doneWhen: string
}

/**
 * Further touches of one stage while nothing else happens. One that is no reminder waits until the item is overdue itself, and a reminder that
 * payment will fall due ends with the due date.
 */
export interface StageRepeat {
  /** Days between two touches. */
  readonly everyDays: number
  /** How many further touches; 0 is none. */
  readonly times: number
}

/** One stage of an escalation: when it applies, and who acts how. Give `fromDaysPastDue` or `trigger`. */
export interface EscalationStage {
  /** The name of the stage. */
  readonly id: StageId
  /** The first day past due on which the stage applies: short for a `trigger` from the due date. */
  readonly fromDaysPastDue?: number
  /** When the stage applies, where it is not so many days past due. */
  readonly trigger?: EscalationTrigger
  /** Whoever acts: a role of the seller, such as `'finance'`. */
  readonly role: string
  /** How the debtor is approached. */
  readonly channel: ContactChannel
  /** Whether somebody must approve before the stage is entered. */
  readonly needsApproval: boolean
  /** The role that must approve; any but whoever asked, when absent. */
  readonly approvedBy?: string
  /** What the stage is. When absent it follows from `noticeKind`: a final demand or overdue notice is a formal demand, a lawyer's letter or hand-over a legal step, anything else a reminder. */
  readonly act?: EscalationAct
  /** The notice to compose. When absent: a reminder before the due date, on it, or after it; for a formal demand `final-demand`, for a legal stage `lawyer-letter`; none for a call or a visit. */
  readonly noticeKind?: NoticeKind
  /** The tone; when absent friendly for a reminder, formal for a formal demand or legal step, firm otherwise. */
  readonly tone?: EscalationTone
  /** Days until the deadline that the touch sets, counted from the day of sending; none when absent. A formal demand has one. */
  readonly deadlineDays?: number
  /** The least days since the last touch of the case; 0 when absent. */
  readonly minGapDays?: number
  /**
   * The least undisputed amount for which the stage is entered, per currency; any when absent. A formal demand that stands in for a legal stage, before which none
   * was sent, is entered by what that stage asks for: this, and the three below, as the legal stage has them.
   */
  readonly minAmount?: Readonly<Record<CurrencyCode, DecimalInput>>
  /** The least share, of all that the customer owes, of items that have reached this stage; any when absent. */
  readonly minShare?: DecimalInput
  /** The least number of the customer's overdue invoices, in whatever currency; any when absent. */
  readonly minUnpaidInvoices?: number
  /** The least overdue balance of the customer, per currency; any when absent. */
  readonly minBalance?: Readonly<Record<CurrencyCode, DecimalInput>>
  /** Only for a case whose objection was rejected; for every case when absent. */
  readonly onlyAfter?: 'dispute-rejected'
  /** What the touch asks for beside the debt; nothing when absent. */
  readonly charges?: readonly StageCharge[]
  /** Whether new orders of the customer are held from this stage on, also by a later one where this one was passed over; no when absent. */
  readonly holdOrders?: boolean
  /** Further touches of the stage; none when absent. */
  readonly repeat?: StageRepeat
  /** The operating standard; a remark of the validation when absent. */
  readonly standard?: StageStandard
}

/** How far a case steps back: it stays, falls one stage, falls to the start, or to what the table says of its days. */
export type StepBackTo = 'same-stage' | 'one-stage' | 'start' | 'by-days'

/** A named rule by which good news steps a case back. */
export interface StepBackRule {
  /** How far. */
  readonly to: StepBackTo
  /** So many days no stage is entered afterwards. */
  readonly waitDays: number
  /** The least percentage of the open amount that the payment or credit note covers; any when absent. */
  readonly leastPercent?: number
}

/** What steps a case back; nothing does where a rule is absent. */
export interface StepBackRules {
  /** A payment in part, or a balance that the ledger says has fallen: it does not say whether money or a credit note lowered it. */
  readonly payment?: StepBackRule
  /** A promise or a plan that was kept. */
  readonly kept?: StepBackRule
  /** A credit note, or a dispute accepted, where an event says so. */
  readonly creditNote?: StepBackRule
}

/** Why a case may leave the order of the stages. */
export type OverrideGround = 'insolvency' | 'asset-flight' | 'debtor-vanished' | 'limitation-near'

/** A way past the order of the stages, for a ground and with an approval. */
export interface EscalationOverride {
  /** The ground. */
  readonly ground: OverrideGround
  /** The stage to which the case goes. */
  readonly toStage: StageId
  /** The role that approves. */
  readonly approvedBy: string
}

/** The tempo of a segment of customers: every day count after the origin is multiplied, and rounded up to whole days. */
export interface SegmentTempo {
  /** The segment, as the case names it. */
  readonly segment: string
  /** The percentage: 50 is twice as quick, 200 half as quick. */
  readonly percent: number
}

/** The order of escalation as a company has decided it: plain data. What is absent has the neutral meaning it names. */
export interface EscalationPolicy {
  /** The name and version of this form. */
  readonly schema: 'receivables/escalation-policy@1'
  /** The name of the policy. */
  readonly id: string
  /** Where it comes from: a source, or whoever decided it. */
  readonly source: string
  /** The stages, in their order. */
  readonly stages: readonly EscalationStage[]
  /** `ladder`: up from stage to stage, never down by days alone; `jump`: to the most severe stage that matches, each day anew. A ladder when absent. */
  readonly semantics?: 'ladder' | 'jump'
  /** What a ladder does when days were missed. `latest`: only the latest touch, reminders may be skipped, a formal demand never; `each`: one stage after the other. `latest` when absent. */
  readonly catchUp?: 'latest' | 'each'
  /**
   * Whose days count: the item's own, or those of the customer's oldest overdue item in its currency, anew when that is paid. An item that is not overdue
   * itself has its own days, so that nothing is demanded before it is due; one that is disputed as a whole is not dunned, so nobody counts from it.
   * `item` when absent.
   */
  readonly anchor?: 'item' | 'oldest-item'
  /** Days added to every due date, which shift the whole count; 0 when absent. */
  readonly graceDays?: number
  /**
   * The least days between two touches of one customer; 0 when absent. The touch that a day would command waits for them, whichever item
   * the last one was about, and so does the question for an approval: whoever is asked may answer on the same day. What a person
   * decides does not wait: a stage that is approved, or set by hand, is acted on the same day, also between two touches of another
   * item, and touches that days command wait for it in their turn.
   */
  readonly minGapDays?: number
  /** How many promises may be broken before no further one holds the case; any number when absent. */
  readonly maxBrokenPromises?: number
  /**
   * What becomes of a reminder of which nobody says that it was made, once a later stage is reached. `wait`: nothing else is
   * commanded before it is reported or withdrawn; `pass`: it is withdrawn, and the later touch takes its place. Any touch but
   * a reminder is always waited for. `wait` when absent.
   */
  readonly unreported?: 'wait' | 'pass'
  /** What steps a case back; nothing when absent. */
  readonly stepBack?: StepBackRules
  /** The tempo of segments; all alike when absent. */
  readonly tempo?: readonly SegmentTempo[]
  /** Ways past the order of the stages; none when absent. */
  readonly overrides?: readonly EscalationOverride[]
}

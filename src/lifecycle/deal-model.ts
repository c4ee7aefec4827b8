import type { PlainDate } from '../calendar/plain-date.js'
import type { Reason } from '../kernel/reason.js'
import type { CurrencyCode } from '../money/index.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { DealEvent, DealEventType } from './deal-events.js'
import type { DealReasonCode } from './reasons.js'

/**
 * A step before the invoice that a company can require: screening of the customer, agreed terms, an order check, the
 * order itself.
 */
export type DealStep = 'screening' | 'terms' | 'order-check' | 'order'

/** The steps that a company requires, and what happens if one is skipped. */
export interface DealPolicy {
  /**
   * Required steps. `screening` and `terms` must be done before an order is accepted, or before an invoice if there is
   * no order; `order-check` before an order is accepted; `order` before an invoice.
   */
  readonly requires: readonly DealStep[]
  /**
   * What happens with an order or invoice that skips a required step. `note`: it counts and is reported in `gaps`;
   * `refuse`: it does not count, as in a system that blocks it.
   */
  readonly whenSkipped: 'note' | 'refuse'
}

/** One deal: the order or orders of one customer, the invoices, and their events. */
export interface DealRequest {
  /** The deal, such as an order number. */
  readonly dealId: string
  /** The customer. */
  readonly customerId: string
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The events, in any order; at most 1,000. */
  readonly events: readonly DealEvent[]
  /** The required steps. */
  readonly policy: DealPolicy
  /** The day; events of this day count, later ones do not. */
  readonly asOf: PlainDate
}

/**
 * The phase of a deal. `screening`: the customer must be screened; `terms`: payment terms must be agreed;
 * `order-check`: the order must be checked and accepted; `invoicing`: goods or services must be delivered and invoiced;
 * `monitoring`: money is owed and not overdue; `overdue`: some of it is overdue; `resolution`: a dispute, a plan, a
 * referral or insolvency proceedings concern an open amount; `closed`: nothing is open and nothing more will be
 * invoiced. If parts of a deal are in different phases, the latest in this list applies, but `closed` only if all of it
 * is.
 */
export type DealPhase =
  | 'screening'
  | 'terms'
  | 'order-check'
  | 'invoicing'
  | 'monitoring'
  | 'overdue'
  | 'resolution'
  | 'closed'

/**
 * How a deal ended: nothing was sold (`declined`, `cancelled`), it was paid, it was credited in full, or some of it was
 * lost.
 */
export type DealOutcome = 'declined' | 'cancelled' | 'paid' | 'credited' | 'written-off'

/** The amounts of a deal. invoiced = paid + credited + writtenOff + open. */
export interface DealAmounts {
  /** Ordered. */
  readonly ordered: DecimalString
  /** Invoiced. */
  readonly invoiced: DecimalString
  /** Paid and not reversed. */
  readonly paid: DecimalString
  /** Credited. */
  readonly credited: DecimalString
  /** Written off. */
  readonly writtenOff: DecimalString
  /** The part of `writtenOff` that was recovered. */
  readonly recovered: DecimalString
  /** Open. */
  readonly open: DecimalString
  /** The part of `open` that is overdue. */
  readonly overdue: DecimalString
  /** The part of `open` that is disputed, per invoice at most its open amount. */
  readonly disputed: DecimalString
}

/** A change of phase. */
export interface DealMove {
  /** The new phase. */
  readonly phase: DealPhase
  /** First day of the phase. */
  readonly on: PlainDate
  /** The type of the event that caused it; null if a day did: a due date passed, or a screening result expired. */
  readonly type: DealEventType | null
  /** The id of that event; null if a day caused it. */
  readonly eventId: string | null
  /** What the deal waited for from then on. */
  readonly awaits: Reason<DealReasonCode>
}

/** An event that skipped a step or contradicts earlier events. */
export interface DealFinding {
  /** The type of the event. */
  readonly type: DealEventType
  /** The id of the event. */
  readonly eventId: string
  /** The day of the event. */
  readonly on: PlainDate
  /** What is wrong with it. */
  readonly reason: Reason<DealReasonCode>
}

/** What a deal shows about its customer, for the next grade; a scorecard can use these facts by their names. */
export interface DealFeedback {
  /**
   * Whether the deal is closed. Later events, such as a reversal, a recovery or a further invoice, can still change the
   * facts.
   */
  readonly isFinal: boolean
  /** The most days past due of any payment received or of any amount still open; 0 if nothing was late. */
  readonly mostDaysLate: number
  /** Σ paid × days late ÷ Σ paid, 12 decimals, early payments counted as 0 days; null if nothing is paid. */
  readonly averageDaysLate: DecimalString | null
  /** Number of disputes. */
  readonly disputes: number
  /** Number of disputes that were upheld. */
  readonly disputesUpheld: number
  /** Number of broken promises. */
  readonly brokenPromises: number
  /** Number of breached plans. */
  readonly breachedPlans: number
  /** The stages of escalation, in the order in which they were first reached. */
  readonly stages: readonly string[]
  /** Whether the debt was ever referred to a lawyer or an agency. */
  readonly wasReferred: boolean
  /** Whether insolvency proceedings over the customer were opened. */
  readonly isInsolvent: boolean
  /** writtenOff − recovered. */
  readonly loss: DecimalString
  /** loss ÷ invoiced, 12 decimals; null if nothing was invoiced. */
  readonly lossShare: DecimalString | null
}

/** The phase of a deal on a day, its history, and what it shows about the customer. */
export interface DealLifecycle {
  /** The deal. */
  readonly dealId: string
  /** The customer. */
  readonly customerId: string
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The day; events of this day count. */
  readonly asOf: PlainDate
  /** The phase. */
  readonly phase: DealPhase
  /** First day of the phase; null if there is no event yet. */
  readonly since: PlainDate | null
  /** How the deal ended; null if it is not closed. */
  readonly outcome: DealOutcome | null
  /** The next thing that is missing. */
  readonly awaits: Reason<DealReasonCode>
  /** The amounts. */
  readonly amounts: DealAmounts
  /** All changes of phase, oldest first. */
  readonly history: readonly DealMove[]
  /** Events that skipped a required step but count. */
  readonly gaps: readonly DealFinding[]
  /** Events that do not count, because they contradict earlier ones or skipped a step that the policy enforces. */
  readonly refused: readonly DealFinding[]
  /** Number of events dated after the day, which do not count yet. */
  readonly ahead: number
  /** Facts for the next grade. */
  readonly feedback: DealFeedback
}

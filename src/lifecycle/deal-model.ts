import type { PlainDate } from '../calendar/plain-date.js'
import type { Reason } from '../kernel/reason.js'
import type { CurrencyCode } from '../money/index.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { DealEvent, DealEventType } from './deal-events.js'
import type { DealReasonCode } from './reasons.js'

/** A step before the invoice that a company may ask for: a judgement of the customer, terms, a check of the order, the order itself. */
export type DealStep = 'screening' | 'terms' | 'order-check' | 'order'

/** What a company asks of the order of business. */
export interface DealPolicy {
  /** The steps that come before the next: screening, terms and order check before an order is accepted, all of them before an invoice. */
  readonly requires: readonly DealStep[]
  /**
   * What becomes of an order or invoice that passes a step over. `note`: it counts, since it happened, and is a gap;
   * `refuse`: it does not count, as a system that blocks would have it.
   */
  readonly whenSkipped: 'note' | 'refuse'
}

/** One deal: an order of one customer, its invoices, and what happened to them. */
export interface DealRequest {
  /** The deal, such as the number of the order. */
  readonly dealId: string
  /** Whose it is. */
  readonly customerId: string
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** What happened, in any order; at most 1,000 events. */
  readonly events: readonly DealEvent[]
  /** What the company asks of the order of business. */
  readonly policy: DealPolicy
  /** The day, at its end: events of that day count, later ones do not. */
  readonly asOf: PlainDate
}

/**
 * Where a deal stands. `screening`: the customer is to be judged; `terms`: terms are to be agreed; `order-check`: the order
 * is to be checked and accepted; `invoicing`: it is to be delivered and invoiced; `monitoring`: money is owed and not late;
 * `overdue`: some of it is late; `resolution`: a dispute, a plan, a lawyer or insolvency proceedings stand over what is
 * open; `closed`: nothing is open and nothing more will be invoiced. The latest of them that any part has reached counts.
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

/** How a deal ended: nothing was sold (`declined`, `cancelled`), or it was paid, credited as a whole, or some of it was lost. */
export type DealOutcome = 'declined' | 'cancelled' | 'paid' | 'credited' | 'written-off'

/** What a deal amounts to. invoiced = paid + credited + writtenOff + open. */
export interface DealAmounts {
  /** What was ordered. */
  readonly ordered: DecimalString
  /** What was invoiced. */
  readonly invoiced: DecimalString
  /** What was paid and did not come back. */
  readonly paid: DecimalString
  /** What was credited. */
  readonly credited: DecimalString
  /** What was given up. */
  readonly writtenOff: DecimalString
  /** What of that came in all the same. */
  readonly recovered: DecimalString
  /** What is owed. */
  readonly open: DecimalString
  /** What of that is late. */
  readonly overdue: DecimalString
  /** What of that the customer objects to, at the most all of an invoice. */
  readonly disputed: DecimalString
}

/** A phase that a deal entered. */
export interface DealMove {
  /** The phase. */
  readonly phase: DealPhase
  /** The day on which it began. */
  readonly on: PlainDate
  /** The type of the event that led there; null where a day did: a due date passed, or a judgement ran out. */
  readonly type: DealEventType | null
  /** That event; null where a day did. */
  readonly eventId: string | null
  /** What the deal waited for then. */
  readonly awaits: Reason<DealReasonCode>
}

/** An event that was out of the order of business. */
export interface DealFinding {
  /** What happened. */
  readonly type: DealEventType
  /** Which event. */
  readonly eventId: string
  /** Its day. */
  readonly on: PlainDate
  /** What was wrong. */
  readonly reason: Reason<DealReasonCode>
}

/** What a deal says about its customer, for the next grade: facts that a scorecard can take by these names. */
export interface DealFeedback {
  /** Whether the deal is closed, so that only a reversal, a recovery or a further invoice can change them. */
  readonly isFinal: boolean
  /** The most days that money came late, or that something open is late on the day; 0 where nothing is. */
  readonly mostDaysLate: number
  /** Σ paid × days late ÷ Σ paid, 12 decimals, early money as 0 days; null where nothing is paid. */
  readonly averageDaysLate: DecimalString | null
  /** How many objections there were. */
  readonly disputes: number
  /** How many of them were right. */
  readonly disputesUpheld: number
  /** How many promises were broken. */
  readonly brokenPromises: number
  /** How many plans were breached. */
  readonly breachedPlans: number
  /** The stages of escalation, in the order in which they were first reached. */
  readonly stages: readonly string[]
  /** Whether a lawyer or an agency had it. */
  readonly wasReferred: boolean
  /** Whether the customer became insolvent. */
  readonly isInsolvent: boolean
  /** What was given up and did not come in. */
  readonly loss: DecimalString
  /** loss ÷ invoiced, 12 decimals; null where nothing was invoiced. */
  readonly lossShare: DecimalString | null
}

/** Where a deal stands on a day, how it came there, and what it says about its customer. */
export interface DealLifecycle {
  /** The deal. */
  readonly dealId: string
  /** Whose it is. */
  readonly customerId: string
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The day. */
  readonly asOf: PlainDate
  /** Where it stands. */
  readonly phase: DealPhase
  /** The day on which that began; null where nothing has happened yet. */
  readonly since: PlainDate | null
  /** How it ended; null where it is not closed. */
  readonly outcome: DealOutcome | null
  /** What it waits for: what is missing next. */
  readonly awaits: Reason<DealReasonCode>
  /** What it amounts to. */
  readonly amounts: DealAmounts
  /** Every phase that it entered, the first first. */
  readonly history: readonly DealMove[]
  /** What passed a step over and counts all the same. */
  readonly gaps: readonly DealFinding[]
  /** What does not count, since it contradicts what was before. */
  readonly refused: readonly DealFinding[]
  /** How many events are dated after the day and do not count yet. */
  readonly ahead: number
  /** Facts for the next grade. */
  readonly feedback: DealFeedback
}

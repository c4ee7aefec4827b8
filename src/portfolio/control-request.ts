import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { EscalationEvent, EscalationState } from '../escalation/index.js'
import type { Book, Customer, Documents } from '../ledger/index.js'
import type {
  ExchangeRates,
  ExposureCover,
  OpenOrder,
  UninvoicedDelivery,
  WarningSignal,
} from '../limits/index.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { RateTable } from '../rates/index.js'
import type { ControlPolicy } from './policy.js'

/** What terms and policies name, and a run binds. */
export interface ControlReferenceData {
  /** The holiday calendars that payment terms name; those of the documents stand beside them. */
  readonly calendars?: readonly HolidayCalendar[]
  /** The calendar of the seller's business days: on other days nothing is commanded. Every day counts when absent. */
  readonly businessDays?: HolidayCalendar
  /** Rate tables by the names that the interest policy uses. */
  readonly rates?: Readonly<Record<string, RateTable>>
  /** Rates by which exposure in other currencies is measured against limits. */
  readonly exchangeRates?: ExchangeRates
}

/** What is known of a customer beside the documents of the book. */
export interface CustomerFacts {
  /** The customer. */
  readonly customerId: string
  /** Approved orders; none when absent. */
  readonly openOrders?: readonly OpenOrder[]
  /** Deliveries that are not invoiced; none when absent. */
  readonly deliveries?: readonly UninvoicedDelivery[]
  /** What is secured or insured; nothing when absent. */
  readonly secured?: readonly ExposureCover[] | DecimalInput
  /** Facts for the scorecard, by the names of its characteristics, at most 500; they stand before those of the behaviour. */
  readonly creditFacts?: Readonly<Record<string, unknown>>
  /** Signals that the book does not show, such as litigation. */
  readonly signals?: readonly WarningSignal[]
}

/** Something that happened to a case since its state was written. */
export interface CaseEvent {
  /** The case: the invoice, with `#` and the instalment where it has one. */
  readonly caseId: string
  /** What happened. */
  readonly event: EscalationEvent
}

/** What earlier runs left: their states of escalation, and what happened since. */
export interface ControlJournal {
  /**
   * The `escalation.states` of the last run; none when absent. Keep those of settled cases as long as a payment may come back: a case that begins anew
   * counts its commands from 1 again, and whoever carries out each command once passes over the new one of the old name.
   */
  readonly states?: readonly EscalationState[]
  /**
   * What happened since, in order; nothing when absent. A case hears it by what it knew, so that a payment is taken off what was owed before, and then from the
   * documents what is owed. An approval and a referral are held against what the documents say first; a promise, a plan, a hold or a dispute
   * where it is about more than the case knew. What the documents say stands in the end: an item that was written off, or whose
   * dispute was accepted, by an event alone is owed again.
   */
  readonly events?: readonly CaseEvent[]
}

/** The facts of a run, the policy and the day. */
export interface ControlRequest {
  /** The documents of the book; or give `book`. */
  readonly documents?: Documents
  /** A prepared Book; or give `documents`. */
  readonly book?: Book
  /** Who the customers are, where the documents or the book do not say; what both say must be the same. */
  readonly customers?: readonly Customer[]
  /** What is known of customers beside the documents; nothing when absent. */
  readonly facts?: readonly CustomerFacts[]
  /** What the company has decided. */
  readonly policy: ControlPolicy
  /** The day, at its end. */
  readonly asOf: PlainDate
  /** What terms and policies name. A prepared Book is bound already, and takes no `calendars`. */
  readonly referenceData?: ControlReferenceData
  /** What earlier runs left; without it every case begins anew. */
  readonly journal?: ControlJournal
  /**
   * What becomes of a customer whose documents or facts are bad: `set-aside` (when absent) reports it and runs the
   * others, `refuse` throws.
   */
  readonly badData?: 'set-aside' | 'refuse'
  /** `full` (when absent): every row; `worklist`: the worklist, totals and what must be kept, without the rows of customers and items. */
  readonly detail?: 'full' | 'worklist'
  /** Of what digests are taken: of the policy (when absent), or of the facts as well, which takes longer than the run. */
  readonly digest?: 'policy' | 'policy-and-facts'
}

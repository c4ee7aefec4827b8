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

/** The data to which terms and policies refer by name. */
export interface ControlReferenceData {
  /** Holiday calendars to which payment terms refer, in addition to those in the documents. */
  readonly calendars?: readonly HolidayCalendar[]
  /**
   * The calendar of the seller's business days: on other days no command is issued. Default: every day is a business
   * day.
   */
  readonly businessDays?: HolidayCalendar
  /** Rate tables, by the names that the interest policy uses. */
  readonly rates?: Readonly<Record<string, RateTable>>
  /** Rates for measuring exposure in other currencies against limits. */
  readonly exchangeRates?: ExchangeRates
}

/** Facts about a customer that are not in the documents of the book. */
export interface CustomerFacts {
  /** The customer. */
  readonly customerId: string
  /** Approved orders. Default: none. */
  readonly openOrders?: readonly OpenOrder[]
  /** Deliveries that are not invoiced yet. Default: none. */
  readonly deliveries?: readonly UninvoicedDelivery[]
  /** Secured or insured amounts. Default: none. */
  readonly secured?: readonly ExposureCover[] | DecimalInput
  /**
   * Facts for the scorecard, by the names of its characteristics, at most 500; they take precedence over the fields of
   * the payment behaviour.
   */
  readonly creditFacts?: Readonly<Record<string, unknown>>
  /** Warning signals that are not in the book, such as litigation. */
  readonly signals?: readonly WarningSignal[]
}

/** An event of a case since its state was stored. */
export interface CaseEvent {
  /** The case: the invoice id, followed by `#` and the instalment number if it has one. */
  readonly caseId: string
  /** The event. */
  readonly event: EscalationEvent
}

/** The result of earlier runs: the states of escalation, and the events since then. */
export interface ControlJournal {
  /**
   * The `escalation.states` of the last run. Default: none. Keep the states of settled cases as long as a payment may
   * be reversed: a case that starts from scratch numbers its commands from 1 again, and a system that executes each
   * command id only once would skip the new commands.
   */
  readonly states?: readonly EscalationState[]
  /**
   * The events since that run, in order. Default: none. An event is applied to the state as the last run left it, so
   * that a payment reduces the balance of that time; then the case takes over the open amount from the documents. An
   * approval or a referral is checked against the documents first; a promise, plan, hold or dispute only if it is about
   * more than the case knew. In the end the documents take precedence: an item that only an event wrote off, or for
   * which only an event accepted a dispute, is owed again.
   */
  readonly events?: readonly CaseEvent[]
}

/** The facts, the policy and the day of a run. */
export interface ControlRequest {
  /** The documents of the book; either these or `book`. */
  readonly documents?: Documents
  /** A prepared Book; either this or `documents`. */
  readonly book?: Book
  /** Customers, in addition to those in the documents or the book; fields that both have must be equal. */
  readonly customers?: readonly Customer[]
  /** Facts about customers that are not in the documents. Default: none. */
  readonly facts?: readonly CustomerFacts[]
  /** The policy of the company. */
  readonly policy: ControlPolicy
  /** The day; documents of this day count. */
  readonly asOf: PlainDate
  /**
   * The data to which terms and policies refer. For a prepared Book terms are resolved already, so `calendars` is
   * refused.
   */
  readonly referenceData?: ControlReferenceData
  /** The result of earlier runs. Default: every case starts from scratch. */
  readonly journal?: ControlJournal
  /**
   * What happens with a customer whose documents or facts are bad: `set-aside` reports it and runs the others, `refuse`
   * throws. Default: `'set-aside'`.
   */
  readonly badData?: 'set-aside' | 'refuse'
  /**
   * `full`: every row; `worklist`: the worklist, totals and what must be stored, without rows per customer and item.
   * Default: `'full'`.
   */
  readonly detail?: 'full' | 'worklist'
  /** What is digested: the policy, or also the facts, which takes longer than the run. Default: `'policy'`. */
  readonly digest?: 'policy' | 'policy-and-facts'
}

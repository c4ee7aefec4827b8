import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { SettlementReason } from './reasons.js'
import type { ReceivedPayment } from './received.js'

/**
 * When what is not yet due of a plan falls due at once.
 *
 * - `none`: never.
 * - `automatic`: on the day of default.
 * - `by-notice`: while the plan is in default the creditor may call it due; it is due from that call on.
 */
export type AgreedAcceleration = 'none' | 'automatic' | 'by-notice'

/**
 * Acceleration of a sale by instalments under Chinese law, where the contract has no clause of its own: at least three
 * instalments of the price, unpaid and due at least one fifth of the price, a demand after that, and a reasonable time which has
 * passed without the money; what was demanded is still unpaid to one fifth when the rest is called due. By its words the rule is for sales only; a plan for an old debt needs a clause of its own.
 */
export interface InstalmentSaleRule {
  /** The rule. */
  readonly rule: 'cn-civil-634'
  /** The whole price of the sale, of which one fifth is counted. */
  readonly price: DecimalInput
  /** How many days after the demand are a reasonable time: no law gives a number. */
  readonly reasonableDays: number
}

/** When an instalment is missed, a plan in default, and the rest due at once: what the agreement says. */
export interface PlanMonitoring {
  /** How many days late an instalment may be before it counts as missed; 0 for none. */
  readonly graceDays: number
  /** How many missed instalments make a default, from 1. */
  readonly missedForDefault: number
  /** Whether paying all that was missed ends a default (`arrears-paid`), or nothing does (`none`). */
  readonly cure: 'arrears-paid' | 'none'
  /** When the rest falls due at once. */
  readonly acceleration: AgreedAcceleration | InstalmentSaleRule
}

/** What has happened under a plan. */
export interface PlanFacts {
  /** The payments towards the plan, in any order. */
  readonly payments: readonly ReceivedPayment[]
  /** Day on which a demand for what is overdue reached the debtor. */
  readonly demandedOn?: PlainDate
  /** Day on which the creditor's call of the whole balance reached the debtor. */
  readonly calledDueOn?: PlainDate
  /** Late charges that were waived on condition that the plan is kept. */
  readonly waivedCharges?: DecimalInput
}

/** How one instalment stands. */
export interface InstalmentStanding {
  /** Its number, counted from 1. */
  readonly number: number
  /** Last day on which it is paid in time. */
  readonly dueDate: PlainDate
  /** What is payable, charges included. */
  readonly payable: DecimalString
  /** What payments have filled of it: they fill the instalments in their order. */
  readonly paid: DecimalString
  /** What is still open of it. */
  readonly open: DecimalString
  /**
   * `pending`: not yet past due. `paid`: in full, in time or not. `late`: past due by no more than the days of grace.
   * `missed`: later than that and still open.
   */
  readonly state: 'pending' | 'paid' | 'late' | 'missed'
  /** Day on which it was paid in full; `null` while it is open. */
  readonly paidOn: PlainDate | null
  /** Days from its due date to its payment in full, or to `asOf`; 0 where it was in time. */
  readonly daysLate: number
  /** The day after the last day of grace, where it was still open on it; `null` where it was not. */
  readonly missedOn: PlainDate | null
}

/** How a plan stands on a day. paid + open = payable total + overpaid; arrears ≤ due now ≤ open. */
export interface PlanStatus {
  /** The day for which it holds. */
  readonly asOf: PlainDate
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /**
   * `completed`: nothing is open. `accelerated`: all that is open is due. `in-default`: enough was missed. `late`:
   * something is past due. `on-track`: none of these.
   */
  readonly state: 'on-track' | 'late' | 'in-default' | 'accelerated' | 'completed'
  /** The instalments by number. */
  readonly instalments: readonly InstalmentStanding[]
  /** All that was received. */
  readonly paid: DecimalString
  /** What is open of all instalments. */
  readonly open: DecimalString
  /** What was received beyond the plan. */
  readonly overpaid: DecimalString
  /** What is past due and open. */
  readonly arrears: DecimalString
  /** What is payable today: what is past due or due today; all that is open once it is accelerated. */
  readonly dueNow: DecimalString
  /** The next open instalment that is not past due by its own day, accelerated or not, with what is open of it; `null`: none. */
  readonly nextDue: {
    /** Its number. */
    readonly number: number
    /** When. */
    readonly dueDate: PlainDate
    /** How much. */
    readonly amount: DecimalString
  } | null
  /** How many instalments were missed, whether or not they were paid later. */
  readonly missed: number
  /** Whether the plan is in default. */
  readonly defaulted: boolean
  /** Day on which the instalment was missed that made the default; `null` where there is none. */
  readonly defaultedOn: PlainDate | null
  /** Whether the creditor may call the rest due today. */
  readonly accelerationAvailable: boolean
  /** Whether the rest is due at once. */
  readonly accelerated: boolean
  /** Since when; `null` where it is not. */
  readonly acceleratedOn: PlainDate | null
  /** Waived late charges that are owed again, because the plan is in default or was accelerated. */
  readonly revivedCharges: DecimalString
  /** The first later day on which the answer may change without a payment; `null` where time changes nothing. */
  readonly nextReviewOn: PlainDate | null
  /** Why. */
  readonly reasons: readonly SettlementReason[]
}

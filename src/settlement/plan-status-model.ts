import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { SettlementReason } from './reasons.js'
import type { ReceivedPayment } from './received.js'

/**
 * When the part of a plan that is not yet due falls due at once.
 *
 * - `none`: never.
 * - `automatic`: on the day of default.
 * - `by-notice`: while the plan is in default the creditor may call it due; it is due from the day of that call.
 */
export type AgreedAcceleration = 'none' | 'automatic' | 'by-notice'

/**
 * Acceleration of a sale by instalments under Chinese law, if the contract has no clause of its own: at least three
 * instalments of the price; at least one fifth of the price due and unpaid; a demand after that; and a reasonable time
 * that has passed without payment, so that at least one fifth of the price, out of what was demanded, is still unpaid
 * when the rest is called due. By its wording the rule is for sales only; a plan for an old debt needs a clause of its
 * own.
 */
export interface InstalmentSaleRule {
  /** Identifier of the rule. */
  readonly rule: 'cn-civil-634'
  /** The whole price of the sale, the base of the one fifth. */
  readonly price: DecimalInput
  /** Number of days that count as a reasonable time after the demand: no law gives a number. */
  readonly reasonableDays: number
}

/** What the agreement says on missed instalments, default and acceleration. */
export interface PlanMonitoring {
  /** Number of days an instalment may be late before it counts as missed; 0 for none. */
  readonly graceDays: number
  /** Number of missed instalments that put the plan in default; at least 1. */
  readonly missedForDefault: number
  /** Whether payment of everything that was missed ends a default (`arrears-paid`) or nothing does (`none`). */
  readonly cure: 'arrears-paid' | 'none'
  /** When the rest falls due at once. */
  readonly acceleration: AgreedAcceleration | InstalmentSaleRule
}

/** The facts of a plan. */
export interface PlanFacts {
  /** The payments towards the plan, in any order. */
  readonly payments: readonly ReceivedPayment[]
  /** Day on which the debtor received a demand for the overdue amount. */
  readonly demandedOn?: PlainDate
  /** Day on which the debtor received the creditor's notice that the whole balance is due. */
  readonly calledDueOn?: PlainDate
  /** Late charges that were waived on condition that the plan is kept. */
  readonly waivedCharges?: DecimalInput
}

/** The status of one instalment. */
export interface InstalmentStanding {
  /** Its number, counted from 1. */
  readonly number: number
  /** Last day on which payment is in time. */
  readonly dueDate: PlainDate
  /** Amount payable, charges included. */
  readonly payable: DecimalString
  /** Amount paid. Payments fill the instalments in order. */
  readonly paid: DecimalString
  /** Amount still open. */
  readonly open: DecimalString
  /**
   * `pending`: not yet past due. `paid`: in full, in time or not. `late`: past due and open, within the days of grace.
   * `missed`: open after them.
   */
  readonly state: 'pending' | 'paid' | 'late' | 'missed'
  /** Day on which it was paid in full; `null` if it is open. */
  readonly paidOn: PlainDate | null
  /** Days from the due date to payment in full, or to `asOf` if it is open; 0 if it was paid in time. */
  readonly daysLate: number
  /** The day after the last day of grace, if it was still open on that day; `null` otherwise. */
  readonly missedOn: PlainDate | null
}

/** The status of a plan on a day. paid + open = payable total + overpaid; arrears ≤ due now ≤ open. */
export interface PlanStatus {
  /** The day of the status. */
  readonly asOf: PlainDate
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /**
   * `completed`: nothing is open. `accelerated`: everything open is due. `in-default`: enough instalments were missed.
   * `late`: something is past due. `on-track`: none of these.
   */
  readonly state: 'on-track' | 'late' | 'in-default' | 'accelerated' | 'completed'
  /** The instalments by number. */
  readonly instalments: readonly InstalmentStanding[]
  /** Amount received. */
  readonly paid: DecimalString
  /** Open amount of all instalments. */
  readonly open: DecimalString
  /** Amount received in excess of the plan. */
  readonly overpaid: DecimalString
  /** Open amount that is past due. */
  readonly arrears: DecimalString
  /** Amount payable today: open amounts past due or due today; everything open if the plan is accelerated. */
  readonly dueNow: DecimalString
  /**
   * The next open instalment that is not past due by its own due date, whether accelerated or not, with its open
   * amount; `null` if there is none.
   */
  readonly nextDue: {
    /** Its number. */
    readonly number: number
    /** Its due date. */
    readonly dueDate: PlainDate
    /** Its open amount. */
    readonly amount: DecimalString
  } | null
  /** Number of instalments that were missed, whether or not they were paid later. */
  readonly missed: number
  /** Whether the plan is in default. */
  readonly defaulted: boolean
  /** Day of the miss that put the plan in default; `null` if it is not in default. */
  readonly defaultedOn: PlainDate | null
  /** Whether the creditor may call the rest due today. */
  readonly accelerationAvailable: boolean
  /** Whether the rest is due at once. */
  readonly accelerated: boolean
  /** The day since which it is; `null` if it is not. */
  readonly acceleratedOn: PlainDate | null
  /** Waived late charges that are owed again because the plan is in default or was accelerated. */
  readonly revivedCharges: DecimalString
  /** The first later day on which the status can change without a payment; `null` if there is none. */
  readonly nextReviewOn: PlainDate | null
  /** The reasons. */
  readonly reasons: readonly SettlementReason[]
}

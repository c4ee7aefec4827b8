import type { PlainDate } from '../calendar/plain-date.js'
import type { Reason } from '../kernel/reason.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { InterestReasonCode } from './reasons.js'

/** What interest needs of an open item; the items of `openItems` fit. */
export interface AccrualItem {
  /** The invoice. */
  readonly invoiceId: string
  /** Which instalment, counted from 1; absent where the invoice has none. */
  readonly instalment?: number
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /** Last day on which it is paid in time. */
  readonly dueDate: PlainDate
  /** What is still owed. */
  readonly open: DecimalInput
  /** The part of `open` that is disputed and bears no interest; none when absent. */
  readonly disputed?: DecimalInput
}

/** The interest on one open item. */
export interface ItemInterest {
  /** The invoice. */
  readonly invoiceId: string
  /** Which instalment, counted from 1; absent where the invoice has none. */
  readonly instalment?: number
  /** ISO 4217 code of the amount. */
  readonly currency: CurrencyCode
  /** Days charged. */
  readonly days: number
  /** The interest. */
  readonly interest: DecimalString
}

/** The interest of one currency. */
export interface InterestTotal {
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /** How many items, overdue or not. */
  readonly count: number
  /** What is open on them. */
  readonly open: DecimalString
  /** The sum of their interest. */
  readonly interest: DecimalString
}

/** The interest on many open items. */
export interface BatchAccrual {
  /** The day as of which it was computed. */
  readonly asOf: PlainDate
  /** Sums, ascending by currency; nothing ever adds two currencies. */
  readonly totals: readonly InterestTotal[]
  /** One entry an item: items in the order given, a Book in its own order. */
  readonly items: readonly ItemInterest[]
  /** Why the rate of the policy should be looked at: above 100 % a year. Absent where it need not. */
  readonly reasons?: readonly Reason<InterestReasonCode>[]
}

import type { PlainDate } from '../calendar/plain-date.js'
import type { Reason } from '../kernel/reason.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { InterestReasonCode } from './reasons.js'

/** The fields of an open item that interest needs; the items of `openItems` fit. */
export interface AccrualItem {
  /** Id of the invoice. */
  readonly invoiceId: string
  /** Number of the instalment, counted from 1; absent if the invoice has none. */
  readonly instalment?: number
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Last day of payment in time. */
  readonly dueDate: PlainDate
  /** The open amount. */
  readonly open: DecimalInput
  /** The part of `open` that is disputed; it bears no interest. Default: none. */
  readonly disputed?: DecimalInput
}

/** The interest on one open item. */
export interface ItemInterest {
  /** Id of the invoice. */
  readonly invoiceId: string
  /** Number of the instalment, counted from 1; absent if the invoice has none. */
  readonly instalment?: number
  /** ISO 4217 code of the amount. */
  readonly currency: CurrencyCode
  /** Number of charged days. */
  readonly days: number
  /** The interest. */
  readonly interest: DecimalString
}

/** Interest in one currency. */
export interface InterestTotal {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Number of items, overdue or not. */
  readonly count: number
  /** Total open amount. */
  readonly open: DecimalString
  /** Total interest. */
  readonly interest: DecimalString
}

/** The interest on many open items. */
export interface BatchAccrual {
  /** The day as of which it was computed. */
  readonly asOf: PlainDate
  /** Totals per currency, ascending by code; amounts in different currencies are never added. */
  readonly totals: readonly InterestTotal[]
  /** One entry per item: items in the order of the input, those of a Book in the order of the book. */
  readonly items: readonly ItemInterest[]
  /** Reasons to check the rate of the policy: it is above 100 % a year. Absent if there is none. */
  readonly reasons?: readonly Reason<InterestReasonCode>[]
}

import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'
import type { PaymentTerms, TermsAnchors } from '../terms/model.js'
import type { DiscountReason } from './reasons.js'

/**
 * The amount on which a discount is computed.
 *
 * - `gross`: the whole amount, including tax and freight. The tax falls in proportion to the price; `taxAdjustment` is
 *   the amount.
 * - `net-of-tax`: the amount without tax; the tax stays as invoiced.
 * - `net-of-tax-and-freight`: without tax and freight; both stay as invoiced.
 */
export type DiscountBase = 'gross' | 'net-of-tax' | 'net-of-tax-and-freight'

/**
 * The discount earned by a part payment within the window.
 *
 * - `prorated`: the discount on the part of the debt that it settles. A payment P at the rate p settles P / (1 − p) and
 *   earns P / (1 − p) · p.
 * - `all-or-nothing`: none; but the payment that completes the discounted price within the window earns the discount on
 *   the whole amount.
 * - `none`: none, and the discount is forfeited: only a single payment that closes the debt earns it.
 */
export type PartialPaymentPolicy = 'prorated' | 'all-or-nothing' | 'none'

/**
 * How an amount paid above the discounted price is treated.
 *
 * - `specific`: the discount stays in full, and the excess is a credit of the payer.
 * - `unspecific`: the excess reduces the discount; only what is above that is a credit of the payer.
 */
export type DiscountOverpayment = 'specific' | 'unspecific'

/** Rounding of the amount payable in cash, for example to five centimes. */
export interface CashRounding {
  /** The unit, above zero: `'0.05'`. */
  readonly unit: DecimalInput
  /** How an amount is rounded to a multiple of it. */
  readonly mode: RoundingMode
}

/** The seller's rules for early-payment discounts. */
export interface DiscountPolicy {
  /** The amount on which the discount is computed. Default: `gross`. */
  readonly discountBase?: DiscountBase
  /**
   * The discount earned by a part payment within the window. Required if there is one: practice differs, so there is no
   * default.
   */
  readonly partialPayment?: PartialPaymentPolicy
  /**
   * How an amount paid above the discounted price is treated. Default: `specific`, so that no earned discount is lost.
   */
  readonly overpayment?: DiscountOverpayment
  /** Number of days by which every window is extended beyond the terms, from 0 to 366. Default: 0. */
  readonly graceDays?: number
  /** Whether the discount of the last window is granted after it has closed. Default: `refuse`. */
  readonly lateDiscount?: 'refuse' | 'grant'
  /**
   * The difference from the payable amount, in either direction, with which a payment still closes the debt. A payment
   * of zero closes nothing. Default: 0.
   */
  readonly tolerance?: DecimalInput
  /** How the discount and the tax adjustment are rounded to the minor unit. Default: `half-up`, commercial rounding. */
  readonly rounding?: RoundingMode
  /** The unit to which a discounted amount paid in cash is rounded. Default: the minor unit. */
  readonly cashRounding?: CashRounding
}

/** A reduction of an invoice by a credit note or a return. */
export interface DiscountCredit {
  /** Amount credited, including tax; not negative. */
  readonly amount: DecimalInput
  /** Tax in it. Default: in proportion to the tax of the invoice. */
  readonly taxAmount?: DecimalInput
  /** Its currency, if it says one; the `currency` of the request. */
  readonly currency?: CurrencyCode
}

/** A payment before the one that is quoted. */
export interface EarlierPayment {
  /** Day of payment, not after `paidOn` of the quoted payment. */
  readonly paidOn: PlainDate
  /** The part of the payment that went to this invoice; not negative. */
  readonly amount: DecimalInput
  /** Its currency, if it says one; the `currency` of the request. */
  readonly currency?: CurrencyCode
}

/** An invoice whose terms may offer a discount. */
export interface DiscountInvoice {
  /** Payment terms, or their notation. */
  readonly terms: PaymentTerms | string
  /** Date of the invoice. */
  readonly invoiceDate: PlainDate
  /** Gross amount, including tax and freight; not negative. */
  readonly amount: DecimalInput
  /** Tax in the amount. Required if the discount base excludes tax. Default: 0. */
  readonly taxAmount?: DecimalInput
  /** Freight in the amount, without its tax. Required if the discount base excludes freight. */
  readonly freight?: DecimalInput
  /**
   * Credit notes and returns: their sum, or a list. They reduce the amount and the base, starting with the oldest
   * instalment.
   */
  readonly credits?: DecimalInput | readonly (DecimalInput | DiscountCredit)[]
  /** Payments before this one, in any order; of payments on the same day the larger comes first. */
  readonly earlierPayments?: readonly EarlierPayment[]
  /** Days from which the terms count, other than the invoice date. */
  readonly anchors?: TermsAnchors
  /** The holiday calendar to which the terms refer. */
  readonly calendar?: HolidayCalendar
}

/** The discount on one instalment. discount + payable = open before, and cash + discount + residue = open before. */
export interface InstalmentQuote {
  /** Last day of payment in time. */
  readonly dueDate: PlainDate
  /** Amount open before this payment. */
  readonly open: DecimalString
  /** Rate of the discount on the day of payment; `null` if there is none. */
  readonly rate: DecimalString | null
  /** Last day of that window under the terms, without days of grace; `null` if there is none. */
  readonly until: PlainDate | null
  /** Discount of this payment. */
  readonly discount: DecimalString
  /** The amount that closes the instalment on that day. */
  readonly payable: DecimalString
  /** Amount open after this payment. */
  readonly residue: DecimalString
}

/** An early-payment discount on one day. */
export interface DiscountQuote {
  /**
   * `earned`: this payment has a discount. `lapsed`: every window has closed. `none`: the terms offer no discount,
   * nothing is discountable, or the payment is in time but earns nothing under the policy.
   */
  readonly status: 'earned' | 'lapsed' | 'none'
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Discount of this payment; without a payment, the discount for closing the debt that day. */
  readonly discount: DecimalString
  /** The amount that closes the debt that day. */
  readonly payable: DecimalString
  /** Amount open after this payment; without a payment, the amount open after paying `payable`: zero. */
  readonly residue: DecimalString
  /** The amount that would close the residue on the same day, after the discount that it would still earn. */
  readonly residuePayable: DecimalString
  /** The amount by which the tax falls with the discount; zero if the base excludes tax. */
  readonly taxAdjustment: DecimalString
  /** Difference written off within the tolerance: positive if too little was paid, negative if too much. */
  readonly tolerated: DecimalString
  /** Amount paid in excess of what closes the debt: a credit of the payer. */
  readonly unapplied: DecimalString
  /** The instalments, by due date. */
  readonly instalments: readonly InstalmentQuote[]
  /** Reasons for the discount. */
  readonly reasons: readonly DiscountReason[]
}

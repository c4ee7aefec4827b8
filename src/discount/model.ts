import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'
import type { PaymentTerms, TermsAnchors } from '../terms/model.js'
import type { DiscountReason } from './reasons.js'

/**
 * On what a discount is counted.
 *
 * - `gross`: the whole amount, tax and freight included. The tax falls with the price, in proportion: the tax
 *   adjustment says by how much.
 * - `net-of-tax`: the amount without its tax; the tax stays as invoiced.
 * - `net-of-tax-and-freight`: without tax and freight; both stay as invoiced.
 */
export type DiscountBase = 'gross' | 'net-of-tax' | 'net-of-tax-and-freight'

/**
 * What a part payment inside the window earns.
 *
 * - `prorated`: the discount on the part of the debt that it settles. A payment P at the rate p settles P / (1 − p) and
 *   earns P / (1 − p) · p.
 * - `all-or-nothing`: nothing; but the payment that completes the price less discount inside the window earns the
 *   discount on the whole.
 * - `none`: nothing, and the discount is gone: only one single payment that closes the debt earns it.
 */
export type PartialPaymentPolicy = 'prorated' | 'all-or-nothing' | 'none'

/**
 * What becomes of money beyond the discounted price.
 *
 * - `specific`: the discount stays in full and the money beyond is the payer's credit.
 * - `unspecific`: the money beyond reduces the discount; only what exceeds that is the payer's credit.
 */
export type DiscountOverpayment = 'specific' | 'unspecific'

/** Rounding of what is payable in cash, such as to five centimes. */
export interface CashRounding {
  /** The unit, above zero: `'0.05'`. */
  readonly unit: DecimalInput
  /** How to round to a multiple of it. */
  readonly mode: RoundingMode
}

/** What the seller has decided about early-payment discounts. */
export interface DiscountPolicy {
  /** On what the discount is counted; absent, `gross`. */
  readonly discountBase?: DiscountBase
  /** What a part payment inside the window earns. Required as soon as there is one: the field does not agree on it. */
  readonly partialPayment?: PartialPaymentPolicy
  /** What becomes of money beyond the discounted price; absent, `specific`: nothing that was earned is lost. */
  readonly overpayment?: DiscountOverpayment
  /** By how many days every window is longer than the terms say, from 0 to 366; absent, 0. */
  readonly graceDays?: number
  /** Whether the discount of the last window is granted although it has closed; absent, `refuse`. */
  readonly lateDiscount?: 'refuse' | 'grant'
  /**
   * By how much a payment may differ from what is payable, either way, and still close the debt; absent, nothing. A
   * payment of nothing closes nothing.
   */
  readonly tolerance?: DecimalInput
  /** How discount and tax adjustment are rounded to the minor unit; absent, `half-up`, commercial rounding. */
  readonly rounding?: RoundingMode
  /** To what a discounted amount is rounded that is paid in cash; absent, to the minor unit. */
  readonly cashRounding?: CashRounding
}

/** A reduction of an invoice by a credit note or a return. */
export interface DiscountCredit {
  /** Amount credited, tax included; not negative. */
  readonly amount: DecimalInput
  /** Tax in it; absent, in proportion to the tax of the invoice. */
  readonly taxAmount?: DecimalInput
}

/** A payment before the one that is quoted. */
export interface EarlierPayment {
  /** Day on which it was paid, not after `paidOn`. */
  readonly paidOn: PlainDate
  /** Amount of it that went to this invoice; not negative. */
  readonly amount: DecimalInput
}

/** An invoice whose terms may offer a discount. */
export interface DiscountInvoice {
  /** Payment terms, or their notation. */
  readonly terms: PaymentTerms | string
  /** Date of the invoice. */
  readonly invoiceDate: PlainDate
  /** Gross amount, tax and freight included; not negative. */
  readonly amount: DecimalInput
  /** Tax in the amount; absent, none. Required where the discount base leaves the tax out. */
  readonly taxAmount?: DecimalInput
  /** Freight in the amount, without its tax. Required where the discount base leaves freight out. */
  readonly freight?: DecimalInput
  /** Credit notes and returns: their sum, or a list. They reduce amount and base, of the oldest instalment first. */
  readonly credits?: DecimalInput | readonly (DecimalInput | DiscountCredit)[]
  /** Payments before this one, in any order; of two of one day the larger counts first. */
  readonly earlierPayments?: readonly EarlierPayment[]
  /** Days that the terms count from beside the invoice date. */
  readonly anchors?: TermsAnchors
  /** The holiday calendar that the terms name. */
  readonly calendar?: HolidayCalendar
}

/** What a discount does to one instalment. discount + payable = open before, and cash + discount + residue too. */
export interface InstalmentQuote {
  /** Last day on which the instalment is paid in time. */
  readonly dueDate: PlainDate
  /** Open before this payment. */
  readonly open: DecimalString
  /** Rate of the discount on the day of payment; `null` if there is none. */
  readonly rate: DecimalString | null
  /** Last day of that window by the terms, days of grace not counted; `null` if there is none. */
  readonly until: PlainDate | null
  /** Discount of this payment. */
  readonly discount: DecimalString
  /** What closes the instalment on the day. */
  readonly payable: DecimalString
  /** Still open after this payment. */
  readonly residue: DecimalString
}

/** An early-payment discount on one day. */
export interface DiscountQuote {
  /**
   * `earned`: this payment has a discount. `lapsed`: every window has closed. `none`: the terms offer none, nothing is
   * discountable, or the payment is in time but, by the policy, earns nothing.
   */
  readonly status: 'earned' | 'lapsed' | 'none'
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Discount of this payment; without a payment, of closing the debt that day. */
  readonly discount: DecimalString
  /** What closes the debt that day. */
  readonly payable: DecimalString
  /** Still open after this payment; without one, after paying what is payable: nothing. */
  readonly residue: DecimalString
  /** What would close the residue the same day, with the discount that it would still earn. */
  readonly residuePayable: DecimalString
  /** By how much the tax falls with the discount; zero where the base leaves the tax out. */
  readonly taxAdjustment: DecimalString
  /** Difference written off within the tolerance: positive where the payment was short, negative where it was over. */
  readonly tolerated: DecimalString
  /** Paid beyond what closes the debt: a credit of the payer. */
  readonly unapplied: DecimalString
  /** The instalments, in the order of their due dates. */
  readonly instalments: readonly InstalmentQuote[]
  /** Why. */
  readonly reasons: readonly DiscountReason[]
}

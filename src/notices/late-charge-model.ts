import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'

/** The basis of a late charge. */
export interface ChargeBasis {
  /** A clause of the contract, or a statute. */
  readonly kind: 'clause' | 'statute'
  /** Reference of the clause or statute, such as `8.2`, or `Directive 2011/7/EU, article 3`. */
  readonly reference: string
}

/** A period with one base and one rate, as {@link accrueInterest} returns it. */
export interface ChargeSegment {
  /** First charged day. */
  readonly from: PlainDate
  /** The day after the last charged day. */
  readonly to: PlainDate
  /** Number of days by the day count. */
  readonly days: number
  /** The base on which it is charged. */
  readonly principal: DecimalString
  /** The rate as a fraction, per `ratePer`. */
  readonly rate: DecimalString
  /** The charge for these days. */
  readonly interest: DecimalString
}

/** An adjustment between the sum of the segments and the charge. */
export interface ChargeAdjustment {
  /** Rounding, a cap or a minimum. */
  readonly kind: 'rounding' | 'cap' | 'minimum'
  /** Amount; negative if it lowers the charge. */
  readonly amount: DecimalString
}

/**
 * The late charge on one invoice: the result of {@link accrueInterest} with the invoice; its other fields are not read.
 */
export interface InvoiceCharge {
  /** The invoice, one of the items. */
  readonly invoiceId: string
  /** Number of the instalment of that invoice. */
  readonly instalment?: number
  /** ISO 4217 code; must be that of the items. */
  readonly currency?: CurrencyCode
  /** The total charge: segments plus adjustments. */
  readonly interest: DecimalInput
  /** The unpaid part of it, which is claimed. Default: all of it. */
  readonly interestOpen?: DecimalInput
  /** The principal that the accrual leaves open; if given, it must equal the open amount of the item. */
  readonly principalOpen?: DecimalInput
  /** The capitalised part: the open amount of the item may exceed the invoiced amount by it. Default: none. */
  readonly capitalized?: DecimalInput
  /** Number of days charged. */
  readonly days: number
  /** The unit of time of the rates. */
  readonly ratePer: 'year' | '30-days' | 'day'
  /**
   * The working. A disputed part of the invoice is not in any base, since it is not claimed. If the segments end before
   * the day of the figures, the charge counts as ended: compute the accrual as of that day. `validateNotice` warns of a
   * charge that has ended early.
   */
  readonly segments: readonly ChargeSegment[]
  /** The adjustments between the segments and the charge. Default: a rounding difference, if there is one. */
  readonly adjustments?: readonly ChargeAdjustment[]
}

/** The late charges of a notice. */
export interface LateChargeRequest {
  /** Their basis. */
  readonly basis: ChargeBasis
  /**
   * The day count of a yearly rate, such as `ACT/365F`: required if a rate is per year. With monthly rests every month
   * bears a twelfth of the rate, whatever its number of days, so no day count gives the charge: pass `monthly rests`,
   * which is printed.
   */
  readonly dayCount?: string
  /** The charge per invoice; empty if none is claimed to date. */
  readonly accruals: readonly InvoiceCharge[]
}

/** A late charge in a notice, checked: the segments and the adjustments sum to it. */
export interface NoticeCharge {
  /** The invoice. */
  readonly invoiceId: string
  /** Number of the instalment of that invoice. */
  readonly instalment?: number
  /** The total charge. */
  readonly interest: DecimalString
  /** The unpaid part of it, which is claimed. */
  readonly interestOpen: DecimalString
  /** The capitalised part, which is claimed as principal; absent if there is none. */
  readonly capitalized?: DecimalString
  /** Number of days charged. */
  readonly days: number
  /** The unit of time of the rates. */
  readonly ratePer: 'year' | '30-days' | 'day'
  /** The working. */
  readonly segments: readonly ChargeSegment[]
  /** The adjustments between the segments and the charge. */
  readonly adjustments: readonly ChargeAdjustment[]
}

/** The late charges of a notice with their basis. */
export interface NoticeLateCharge {
  /** Their basis. */
  readonly basis: ChargeBasis
  /** The day count of a yearly rate. */
  readonly dayCount?: string
  /** The charge per invoice. */
  readonly accruals: readonly NoticeCharge[]
}

import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'

/** What a late charge rests on. */
export interface ChargeBasis {
  /** A clause of the contract, or a statute. */
  readonly kind: 'clause' | 'statute'
  /** Which, such as `8.2`, or `Directive 2011/7/EU, article 3`. */
  readonly reference: string
}

/** Days with one base and one rate, as {@link accrueInterest} gives them. */
export interface ChargeSegment {
  /** First charged day. */
  readonly from: PlainDate
  /** The day after the last charged day. */
  readonly to: PlainDate
  /** Days as the day count counts them. */
  readonly days: number
  /** The base. */
  readonly principal: DecimalString
  /** The rate as a fraction, per `ratePer`. */
  readonly rate: DecimalString
  /** The charge of these days. */
  readonly interest: DecimalString
}

/** What lies between the sum of the segments and the charge. */
export interface ChargeAdjustment {
  /** Rounding, a cap or a minimum. */
  readonly kind: 'rounding' | 'cap' | 'minimum'
  /** The amount; negative where it lowers the charge. */
  readonly amount: DecimalString
}

/** The late charge on one invoice: the result of {@link accrueInterest} beside the invoice; its further fields are not read. */
export interface InvoiceCharge {
  /** The invoice, one of the items. */
  readonly invoiceId: string
  /** Which instalment of it. */
  readonly instalment?: number
  /** ISO 4217 code; that of the items. */
  readonly currency?: CurrencyCode
  /** The charge in all: the segments and the adjustments. */
  readonly interest: DecimalInput
  /** What of it is unpaid and asked for; all of it when absent. */
  readonly interestOpen?: DecimalInput
  /** The principal that the accrual leaves open; where it is given, it must be what the item has open. */
  readonly principalOpen?: DecimalInput
  /** What of it joined the principal: the item may have as much more open than was invoiced; none when absent. */
  readonly capitalized?: DecimalInput
  /** Days charged. */
  readonly days: number
  /** What the rates are per. */
  readonly ratePer: 'year' | '30-days' | 'day'
  /**
   * The working. A disputed part of the invoice is in no base: it is not asked for. One that ends before the day of the figures is a charge that
   * has ended: compute the accrual as of that day. `validateNotice` warns of one that has not.
   */
  readonly segments: readonly ChargeSegment[]
  /** What lies between the segments and the charge; a difference of rounding is found where this is absent. */
  readonly adjustments?: readonly ChargeAdjustment[]
}

/** The late charges of a notice. */
export interface LateChargeRequest {
  /** What they rest on. */
  readonly basis: ChargeBasis
  /**
   * The day count of a yearly rate, such as `ACT/365F`: needed where a rate is per year. With monthly rests a month bears a
   * twelfth of the rate whatever days it has, so that no day count gives the charge: say `monthly rests`, which is printed.
   */
  readonly dayCount?: string
  /** The charge by invoice; empty where none is claimed to date. */
  readonly accruals: readonly InvoiceCharge[]
}

/** A late charge in a notice, checked: the segments and the adjustments sum to it. */
export interface NoticeCharge {
  /** The invoice. */
  readonly invoiceId: string
  /** Which instalment of it. */
  readonly instalment?: number
  /** The charge in all. */
  readonly interest: DecimalString
  /** What of it is unpaid and asked for. */
  readonly interestOpen: DecimalString
  /** What of it joined the principal, and is asked for there; absent where nothing did. */
  readonly capitalized?: DecimalString
  /** Days charged. */
  readonly days: number
  /** What the rates are per. */
  readonly ratePer: 'year' | '30-days' | 'day'
  /** The working. */
  readonly segments: readonly ChargeSegment[]
  /** What lies between the segments and the charge. */
  readonly adjustments: readonly ChargeAdjustment[]
}

/** The late charges of a notice with their basis. */
export interface NoticeLateCharge {
  /** What they rest on. */
  readonly basis: ChargeBasis
  /** The day count of a yearly rate. */
  readonly dayCount?: string
  /** The charge by invoice. */
  readonly accruals: readonly NoticeCharge[]
}

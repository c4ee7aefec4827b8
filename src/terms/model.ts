import type { TermsReason } from './reasons.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { CurrencyCode } from '../money/currency.js'

/** The day from which a due rule or a discount window counts. */
export type DueBaseline =
  /** The date of the invoice. */
  | 'invoice-date'
  /** Before performance: due on the invoice date, and delivery may not start before payment. */
  | 'advance'
  /** The day on which the order was placed (cash with order). */
  | 'order'
  /** The day on which the contract was signed. */
  | 'contract'
  /** The day on which the goods left the seller. */
  | 'shipment'
  /** The date of the bill of lading. */
  | 'bill-of-lading'
  /** The day on which the goods were delivered to and received by the buyer (COD, ROG). */
  | 'delivery'
  /** The day of the delivery after this one (cash on next delivery). */
  | 'next-delivery'
  /** The day on which the buyer accepted goods or works. */
  | 'acceptance'
  /** The day on which the works or the service were completed. */
  | 'completion'
  /** The day on which the buyer received the invoice. */
  | 'invoice-receipt'
  /** The date of the statement of account. */
  | 'statement'
  /** The day on which the debtor is paid by its own customer: a pay-when-paid clause. */
  | 'upstream-payment'

/** A baseline whose day is not part of the invoice: it must be supplied as an anchor. */
export type TermsAnchor = Exclude<DueBaseline, 'invoice-date' | 'advance'>

/** The days of baselines for an invoice, as plain dates. */
export type TermsAnchors = Readonly<Partial<Record<TermsAnchor, string>>>

/** A band of days of the month, for {@link DateStep} `day-bands`. */
export interface DayBand {
  /** The last day of the month in the band, 1 to 31, included; the last band must reach 31. */
  readonly through: number
  /** The number of months by which the result is later. */
  readonly addMonths: number
  /** The day of that month, 1 to 31, clipped to its length. */
  readonly day: number
}

/**
 * One step from the baseline towards the due date. Steps are applied in order. A step to a certain kind of day does not
 * move a day that is already of that kind, except `after` of payment days.
 */
export type DateStep =
  /** Adds calendar days; a negative number counts back (seven days before shipment). */
  | { readonly kind: 'add-days'; readonly days: number }
  /** Adds business days of the calendar named in `businessDays`. */
  | { readonly kind: 'add-business-days'; readonly days: number }
  /**
   * Adds months. `clamp` keeps the day and clips it to the length of the month (31 January + 1 = 28 February);
   * `end-of-month` also keeps a month end at the month end (28 February + 1 = 31 March).
   */
  | { readonly kind: 'add-months'; readonly months: number; readonly roll: 'clamp' | 'end-of-month' }
  /** Goes to the last day of the month. */
  | { readonly kind: 'end-of-month' }
  /** Goes to a day of the same month, earlier or later; 31 is clipped to the length of the month. */
  | { readonly kind: 'day-of-month'; readonly day: number }
  /**
   * Goes forward to the first of these days of the month (payment days; each clipped to the length of the month). A day
   * that is already one of them stays with `on-or-after` and moves to the next with `after`.
   */
  | {
      readonly kind: 'next-day-of-month'
      readonly days: readonly number[]
      readonly landing: 'on-or-after' | 'after'
    }
  /** Goes forward to a day of the week, 1 (Monday) to 7 (Sunday); a day that is already that weekday stays. */
  | { readonly kind: 'next-weekday'; readonly weekday: number }
  /**
   * A cut-off day: a later day counts as the first day of the next month; a day on or before it stays. Zero and
   * negative numbers count back from the month end (−3 is the 25th in a February of 28 days).
   */
  | { readonly kind: 'cut-off'; readonly day: number }
  /**
   * Day limits: the first band that contains the day of the month defines the month and day of the result. Semi-monthly
   * baselines are two bands: through 15 → day 1, through 31 → day 16.
   */
  | { readonly kind: 'day-bands'; readonly bands: readonly DayBand[] }

/** A rule that gives a day: a baseline and ordered date steps. */
export interface DueRule {
  /** The day from which the rule counts. */
  readonly baseline: DueBaseline
  /** The steps from the baseline, in order; an empty list means the baseline itself. */
  readonly steps: readonly DateStep[]
}

/** A discount for early payment: the rate, and the rule for the last day on which it is earned. */
export interface DiscountTerms {
  /** The discount as a fraction of the instalment, above 0 and at most 1: `'0.02'` is 2 %. */
  readonly rate: DecimalString
  /**
   * The day from which the window counts. Default: the day from which the due rule counts, which is its baseline or, in a
   * sequence, the due date of the previous line.
   */
  readonly baseline?: DueBaseline
  /** The steps from the baseline to the last day of the window; that day is included. */
  readonly steps: readonly DateStep[]
}

/** The part of the invoice that an instalment covers. */
export type InstalmentPart =
  /** What earlier lines leave: the only line, or the last. */
  | { readonly kind: 'remainder' }
  /** A fraction of the whole amount. */
  | { readonly kind: 'share-of-total'; readonly share: DecimalString }
  /** A fraction of what earlier lines leave. */
  | { readonly kind: 'share-of-remainder'; readonly share: DecimalString }
  /** A fraction of the amount without tax: the tax falls on the line that takes the remainder. */
  | { readonly kind: 'share-of-net'; readonly share: DecimalString }
  /** One of `of` equal parts of the whole amount, such as a third, which no decimal fraction can express. */
  | { readonly kind: 'equal-part'; readonly of: number }
  /** A fixed amount for each currency in which the terms are used. */
  | { readonly kind: 'fixed'; readonly amounts: Readonly<Record<CurrencyCode, DecimalString>> }

/** One instalment of the terms: amount, due date and discounts. */
export interface InstalmentTerms {
  /** The part of the invoice that it covers. */
  readonly part: InstalmentPart
  /** When it is due. */
  readonly due: DueRule
  /** The discounts for paying it early, the earliest window first; an empty list if there are none. */
  readonly discounts: readonly DiscountTerms[]
  /** The unit to which the amount of this line is rounded half-up, for each currency, such as `{ EUR: '1.00' }`. */
  readonly roundTo?: Readonly<Record<CurrencyCode, DecimalString>>
}

/** The rule for a day that is not a business day. */
export interface TermsBusinessDays {
  /** The `id` of the holiday calendar to be supplied when the terms are resolved. */
  readonly calendar: string
  /** The convention by which such a day moves. */
  readonly convention: 'unadjusted' | 'following' | 'modified-following' | 'preceding' | 'modified-preceding'
  /**
   * Whether the last days of discount windows move by the same convention. In any case, a window ends with a due date
   * that moved to an earlier day.
   */
  readonly appliesTo: 'due-dates' | 'due-dates-and-discounts'
}

/** Days of every year on which the customer does not pay, such as its works holiday in August. */
export interface ClosedPeriod {
  /** The first closed day, written MM-DD. */
  readonly from: string
  /** The last closed day, included, written MM-DD; a day that the month does not have (`02-31`) is its last day. */
  readonly to: string
}

/**
 * Payment terms as plain data: the form that users store. All terms are a list of instalments (ordinary terms have one,
 * whose part is the `remainder`: the whole amount), and every instalment has a baseline and ordered date steps.
 *
 * @see {@link DueRule}, in which every notation can be expressed.
 */
export interface PaymentTerms {
  /** The name and version of this form. */
  readonly schema: 'receivables/terms@1'
  /**
   * The instalments in order, at least one. Either the last is the `remainder`, or all are shares of the total (or equal
   * parts) that sum to exactly one; the last line takes the rounding remainder.
   */
  readonly instalments: readonly InstalmentTerms[]
  /** Whether each instalment after the first counts from the previous due date. Default: from its own baseline. */
  readonly sequential?: boolean
  /** The rule for a day that is not a business day. Default: the day does not move. */
  readonly businessDays?: TermsBusinessDays
  /**
   * The periods in which the customer does not pay: a due date in such a period moves to the day after it, again if that
   * day is in another period. A business-day convention that moves back moves to the next business day instead if the
   * previous one is in such a period.
   */
  readonly closedPeriods?: readonly ClosedPeriod[]
}

/** A discount of an invoice: the last day and the amounts. */
export interface ResolvedDiscount {
  /** The last day on which payment earns the discount, included. */
  readonly until: string
  /** The discount as a fraction. */
  readonly rate: DecimalString
  /** The discount, rounded half-up to the currency's minor unit. */
  readonly discount: DecimalString
  /** The amount that closes the debt through that day; discount + payable = the amount. */
  readonly payable: DecimalString
}

/** An instalment of an invoice. */
export interface ResolvedInstalment {
  /** The last day on which payment is in time. */
  readonly dueDate: string
  /** The amount of the instalment. */
  readonly amount: DecimalString
  /** Its discounts, the earliest window first. */
  readonly discounts: readonly ResolvedDiscount[]
}

/** Terms resolved for an invoice. */
export interface ResolvedTerms {
  /** Every day and amount is known. */
  readonly status: 'resolved'
  /** The last day on which payment is in time: the latest due date if there are several instalments. */
  readonly dueDate: string
  /**
   * The discounts of the invoice, the earliest window first. Instalments whose windows have the same last day and rate
   * are added up, so discount + payable is the amount of those instalments.
   */
  readonly discounts: readonly ResolvedDiscount[]
  /** The instalments in the order of the terms; their amounts sum to the amount of the invoice. */
  readonly instalments: readonly ResolvedInstalment[]
  /** Reasons for moved dates and rounding differences. */
  readonly reasons: readonly TermsReason[]
}

/** Terms that cannot be resolved yet: a day from which they count is not known. */
export interface UnresolvedTerms {
  /** A baseline has no day yet. */
  readonly status: 'needs-anchor'
  /** The baselines to supply in `anchors`, each once, in the order of the terms. */
  readonly missing: readonly TermsAnchor[]
}

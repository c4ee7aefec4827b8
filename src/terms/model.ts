import type { TermsReason } from './reasons.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { CurrencyCode } from '../money/currency.js'

/** The day from which a due rule, or a discount window, counts. */
export type DueBaseline =
  /** The date of the invoice. */
  | 'invoice-date'
  /** Before performance: due on the invoice date, and delivery may not start before it is paid. */
  | 'advance'
  /** The day on which the order was placed (cash with order). */
  | 'order'
  /** The day on which the contract was signed. */
  | 'contract'
  /** The day on which the goods left the seller. */
  | 'shipment'
  /** The date of the bill of lading. */
  | 'bill-of-lading'
  /** The day on which the goods were delivered to, and received by, the buyer (COD, ROG). */
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
  /** The day on which the debtor is itself paid by its own customer: a pay-when-paid clause. */
  | 'upstream-payment'

/** A baseline whose day is a fact beside the invoice: it must be given as an anchor. */
export type TermsAnchor = Exclude<DueBaseline, 'invoice-date' | 'advance'>

/** The days that bind baselines to an invoice; each a plain date. */
export type TermsAnchors = Readonly<Partial<Record<TermsAnchor, string>>>

/** One band of days of the month, for {@link DateStep} `day-bands`. */
export interface DayBand {
  /** The last day of the month in the band, 1 to 31, included; the last band must reach 31. */
  readonly through: number
  /** How many months later the result lies. */
  readonly addMonths: number
  /** The day of that month, 1 to 31, clipped to its length. */
  readonly day: number
}

/**
 * One step from the baseline towards the due date. Steps apply in their order; none of them moves a day that it
 * already finds where it sends it.
 */
export type DateStep =
  /** Adds calendar days; a negative number goes back (seven days before shipment). */
  | { readonly kind: 'add-days'; readonly days: number }
  /** Adds business days of the calendar that `businessDays` names. */
  | { readonly kind: 'add-business-days'; readonly days: number }
  /**
   * Adds months. `clamp` keeps the day and clips it to the month (31 January + 1 = 28 February); `end-of-month`
   * besides keeps a month end at the month end (28 February + 1 = 31 March).
   */
  | { readonly kind: 'add-months'; readonly months: number; readonly roll: 'clamp' | 'end-of-month' }
  /** Goes to the last day of the month. */
  | { readonly kind: 'end-of-month' }
  /** Goes to a day of the same month, back or forth; 31 is clipped to the length of the month. */
  | { readonly kind: 'day-of-month'; readonly day: number }
  /**
   * Goes on to the first of these days of the month (payment days; each clipped to the month). Landing exactly on one
   * of them stays with `on-or-after` and moves to the next with `after`.
   */
  | {
      readonly kind: 'next-day-of-month'
      readonly days: readonly number[]
      readonly landing: 'on-or-after' | 'after'
    }
  /** Goes on to a day of the week, 1 Monday to 7 Sunday; landing exactly on it stays. */
  | { readonly kind: 'next-weekday'; readonly weekday: number }
  /**
   * A cut-off day: a day after it counts as the first of the next month, a day up to it stays. Zero and below count
   * back from the month end (−3 is the 25th of a February of 28 days).
   */
  | { readonly kind: 'cut-off'; readonly day: number }
  /**
   * Day limits: the first band that holds the day of the month says month and day of the result. Semi-monthly
   * baselines are two bands: through 15 → day 1, through 31 → day 16.
   */
  | { readonly kind: 'day-bands'; readonly bands: readonly DayBand[] }

/** A rule that gives a day: a baseline and ordered date steps. */
export interface DueRule {
  /** The day from which the rule counts. */
  readonly baseline: DueBaseline
  /** The steps from there, in order; none means the baseline itself. */
  readonly steps: readonly DateStep[]
}

/** A discount for paying early: the rate, and the rule that gives the last day on which it is earned. */
export interface DiscountTerms {
  /** The discount as a fraction of the instalment: `'0.02'` is 2 %. Above 0 and at most 1. */
  readonly rate: DecimalString
  /**
   * From which day the window counts; absent, from where the due rule beside it counts: its baseline, or in a sequence the due date
   * of the line before.
   */
  readonly baseline?: DueBaseline
  /** The steps from the baseline to the last day of the window; that day is included. */
  readonly steps: readonly DateStep[]
}

/** How much of the invoice an instalment is. */
export type InstalmentPart =
  /** What earlier lines left: the only part, or the last. */
  | { readonly kind: 'remainder' }
  /** A fraction of the whole amount. */
  | { readonly kind: 'share-of-total'; readonly share: DecimalString }
  /** A fraction of what earlier lines left. */
  | { readonly kind: 'share-of-remainder'; readonly share: DecimalString }
  /** A fraction of the amount without tax: the tax falls on the line that takes the remainder. */
  | { readonly kind: 'share-of-net'; readonly share: DecimalString }
  /** One of `of` equal parts of the whole amount: a third, which no decimal fraction can say. */
  | { readonly kind: 'equal-part'; readonly of: number }
  /** A fixed amount, given for each currency in which the terms are used. */
  | { readonly kind: 'fixed'; readonly amounts: Readonly<Record<CurrencyCode, DecimalString>> }

/** One instalment of the terms: how much, when, and with which discounts. */
export interface InstalmentTerms {
  /** How much of the invoice it is. */
  readonly part: InstalmentPart
  /** When it is due. */
  readonly due: DueRule
  /** The discounts for paying it early, the soonest window first; none is an empty list. */
  readonly discounts: readonly DiscountTerms[]
  /** The unit to which the amount of this line is rounded half-up, for each currency, such as `{ EUR: '1.00' }`. */
  readonly roundTo?: Readonly<Record<CurrencyCode, DecimalString>>
}

/** What happens to a day that is not a business day. */
export interface TermsBusinessDays {
  /** The `id` of the holiday calendar that resolution must be given. */
  readonly calendar: string
  /** Where such a day moves. */
  readonly convention: 'unadjusted' | 'following' | 'modified-following' | 'preceding' | 'modified-preceding'
  /** Whether the last days of discount windows move as the due dates do; in any case they end with a due date that moved back before them. */
  readonly appliesTo: 'due-dates' | 'due-dates-and-discounts'
}

/** Days of every year on which the customer does not pay, such as its works holiday in August. */
export interface ClosedPeriod {
  /** The first closed day, written MM-DD. */
  readonly from: string
  /** The last closed day, written MM-DD, included; a day that the month lacks (`02-31`) is its last. */
  readonly to: string
}

/**
 * Payment terms as plain data: what users store. Every kind of terms is a list of instalments (ordinary terms have one,
 * the remainder of nothing, that is all), every instalment a baseline and ordered date steps.
 *
 * @see {@link DueRule} for the one idea that covers every notation.
 */
export interface PaymentTerms {
  /** The name and version of this form. */
  readonly schema: 'receivables/terms@1'
  /**
   * The instalments in order, at least one. Either the last is the `remainder`, or all are shares of the total (or
   * equal parts) that sum to exactly one; the last line takes what rounding leaves.
   */
  readonly instalments: readonly InstalmentTerms[]
  /** Whether each instalment after the first counts from the due date of the one before; absent, from its own baseline. */
  readonly sequential?: boolean
  /** What happens to a day that is not a business day; absent, nothing. */
  readonly businessDays?: TermsBusinessDays
  /**
   * When the customer does not pay: a due date in such a period moves to the day after it; periods chain. A convention of
   * business days that goes back goes to the next business day where the one before lies in such a period.
   */
  readonly closedPeriods?: readonly ClosedPeriod[]
}

/** A discount of an invoice: the last day and the money. */
export interface ResolvedDiscount {
  /** The last day on which paying earns the discount, included. */
  readonly until: string
  /** The discount as a fraction. */
  readonly rate: DecimalString
  /** The discount, rounded half-up to the currency's minor unit. */
  readonly discount: DecimalString
  /** What closes the debt through that day; discount + payable = the amount. */
  readonly payable: DecimalString
}

/** An instalment of an invoice. */
export interface ResolvedInstalment {
  /** The last day on which payment is in time. */
  readonly dueDate: string
  /** The amount of the instalment. */
  readonly amount: DecimalString
  /** Its discounts, the soonest window first. */
  readonly discounts: readonly ResolvedDiscount[]
}

/** Terms bound to an invoice. */
export interface ResolvedTerms {
  /** Every day and amount is known. */
  readonly status: 'resolved'
  /** The last day on which the invoice is paid in time: the latest due date where there are several instalments. */
  readonly dueDate: string
  /**
   * The discounts of the invoice, the soonest window first. Instalments whose windows share last day and rate are added
   * up, so discount + payable is the amount of those instalments.
   */
  readonly discounts: readonly ResolvedDiscount[]
  /** The instalments in the order of the terms; their amounts sum to the amount of the invoice. */
  readonly instalments: readonly ResolvedInstalment[]
  /** Why dates moved and where rounding fell. */
  readonly reasons: readonly TermsReason[]
}

/** Terms that cannot be bound yet: a day that they count from is not known. */
export interface UnresolvedTerms {
  /** A baseline has no day yet. */
  readonly status: 'needs-anchor'
  /** The baselines to give in `anchors`, each once, in the order of the terms. */
  readonly missing: readonly TermsAnchor[]
}

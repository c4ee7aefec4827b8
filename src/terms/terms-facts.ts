import type { TermsAnchor } from './model.js'
import type { DayNumber } from '../calendar/day-number.js'
import type { OpenCalendar } from '../calendar/open-calendar.js'
import type { CurrencyCode } from '../money/currency.js'
import type { Minor } from '../numbers/minor.js'

/** Where the facts stood among the arguments. */
export interface TermsPaths {
  readonly terms: string
  readonly invoiceDate: string
  readonly taxAmount: string
}
/** The facts of one invoice that bind its terms. */
export interface TermsFacts {
  readonly invoiceDay: DayNumber
  readonly anchors: AnchorDays
  /** The gross amount in minor units; not negative. */
  readonly amount: Minor
  /** The tax in it; undefined when it is not known. */
  readonly taxAmount: Minor | undefined
  readonly currency: CurrencyCode
  /** The decimals of the currency. */
  readonly scale: number
  /** The calendar that the terms name; they say in `needsCalendar` whether there must be one. */
  readonly calendar: OpenCalendar | undefined
  /** Where errors point. */
  readonly paths: TermsPaths
}
/** The days of the anchors that are known. */
export type AnchorDays = Readonly<Partial<Record<TermsAnchor, DayNumber>>>

import type { TermsAnchor } from './model.js'
import type { DayNumber } from '../calendar/day-number.js'
import type { OpenCalendar } from '../calendar/open-calendar.js'
import type { CurrencyCode } from '../money/currency.js'
import type { Minor } from '../numbers/minor.js'

/** The paths of the facts in the arguments, for errors. */
export interface TermsPaths {
  readonly terms: string
  readonly invoiceDate: string
  readonly taxAmount: string
}
/** The facts of one invoice that are needed to resolve its terms. */
export interface TermsFacts {
  readonly invoiceDay: DayNumber
  readonly anchors: AnchorDays
  /** The gross amount in minor units; not negative. */
  readonly amount: Minor
  /** The tax included in it; undefined if not known. */
  readonly taxAmount: Minor | undefined
  readonly currency: CurrencyCode
  /** The number of decimals of the currency. */
  readonly scale: number
  /** The calendar named in the terms; required if `needsCalendar` of the terms is true. */
  readonly calendar: OpenCalendar | undefined
  /** The paths for errors. */
  readonly paths: TermsPaths
}
/** The days of the known anchors. */
export type AnchorDays = Readonly<Partial<Record<TermsAnchor, DayNumber>>>

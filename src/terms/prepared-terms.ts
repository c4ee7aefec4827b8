import type { CivilDay } from '../calendar/day-number.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { UnknownRecord } from '../kernel/expect.js'
import type { DateStep, DueBaseline, TermsBusinessDays } from './model.js'
import type { Portion } from './portion.js'

/** A checked due rule. */
export interface PreparedRule {
  readonly baseline: DueBaseline
  readonly steps: readonly DateStep[]
}

/** A checked discount. */
export interface PreparedDiscount extends PreparedRule {
  readonly rate: DecimalString
  readonly portion: Portion
  /** Whether it counts from the same day as the due rule; its window must then end by the due date. */
  readonly isBesideDue: boolean
  /** Whether it has its own baseline. */
  readonly isOwn: boolean
}

/** A checked instalment. */
export interface PreparedLine {
  readonly kind: 'remainder' | 'share-of-total' | 'share-of-remainder' | 'share-of-net' | 'fixed'
  /** The share; an equal part is `1 / of`. Unused by `remainder` and `fixed`. */
  readonly portion: Portion
  /** The amount of a `fixed` line for each currency. */
  readonly amounts: UnknownRecord | undefined
  readonly due: PreparedRule
  readonly discounts: readonly PreparedDiscount[]
  readonly roundTo: UnknownRecord | undefined
}

/** A month and a day of the month, clipped to the length of the month. */
export type MonthDay = Pick<CivilDay, 'month' | 'day'>

/** A checked closed period. */
export interface PreparedPeriod {
  readonly from: MonthDay
  readonly to: MonthDay
}

/** Checked terms: the input of the resolution, for any number of invoices. */
export interface PreparedTerms {
  readonly lines: readonly PreparedLine[]
  readonly sequential: boolean
  readonly businessDays: TermsBusinessDays | undefined
  readonly closedPeriods: readonly PreparedPeriod[]
  /** Whether a calendar is needed. */
  readonly needsCalendar: boolean
}

import type { BusinessDayConvention } from '../calendar/business-day-convention.js'
import type { MonthRule } from '../calendar/date-steps.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { PlanInterval } from './plan-interval.js'

/** Schema id and version of a stored instalment plan. */
export const PLAN_SCHEMA = 'receivables/instalment-plan@1'

/**
 * A charge of a plan in addition to the debt. It is disclosed on a line of its own and never hidden in the instalments.
 */
export interface PlanChargeTerms {
  /** `fee` for setting up the plan, `interest` while it runs, `late-charge` accrued before it. */
  readonly kind: 'fee' | 'interest' | 'late-charge'
  /** Amount; not negative. */
  readonly amount: DecimalInput
  /** The basis: the clause, the rate and the days. */
  readonly basis: string
  /** The instalment with which it is paid; `spread`: in equal parts rounded down, the remainder with the last. */
  readonly with: 'first' | 'last' | 'spread'
}

/** A charge of a plan as agreed. */
export interface PlanCharge extends PlanChargeTerms {
  /** Amount. */
  readonly amount: DecimalString
}

/** One instalment of a plan. */
export interface PlanInstalment {
  /** Its number, counted from 1. */
  readonly number: number
  /** Last day on which payment is in time. */
  readonly dueDate: PlainDate
  /** Its part of the debt. */
  readonly amount: DecimalString
  /** Its part of the charges. */
  readonly charge: DecimalString
  /** `amount` + `charge`. */
  readonly payable: DecimalString
}

/** A plan to pay a debt in instalments. It is binding once it is agreed and confirmed in writing. */
export interface InstalmentPlan {
  /** Schema id and version. */
  readonly schema: typeof PLAN_SCHEMA
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The debt covered by the plan: the sum of the instalments' amounts. */
  readonly total: DecimalString
  /** The charges in addition to the debt. */
  readonly charges: readonly PlanCharge[]
  /** The sum of the charges. */
  readonly chargeTotal: DecimalString
  /** `total` + `chargeTotal`: the sum of the payables. */
  readonly payableTotal: DecimalString
  /** The instalments by due date. */
  readonly instalments: readonly PlanInstalment[]
}

/** The input for a plan. */
export interface PlanRequest {
  /** The debt; above zero. */
  readonly total: DecimalInput
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Number of instalments, from 1 to 1,200. */
  readonly instalments: number
  /** The least share of the total in the first instalment, from 0 to 1; or `equal` for equal instalments. */
  readonly firstShare: DecimalInput
  /** The due date of the first instalment. */
  readonly start: PlainDate
  /** The interval between due dates. */
  readonly every: PlanInterval
  /** What a step of months does at the end of a month. Default: `clamp`, as in Chinese and German law. */
  readonly monthRule?: MonthRule
  /** Instalments except the last are whole multiples of this, such as `'100'`. Default: the minor unit. */
  readonly roundTo?: DecimalInput
  /** How a due date that is not a business day is moved; requires a calendar. Default: it is not moved. */
  readonly convention?: BusinessDayConvention
  /** The holiday calendar for the convention. */
  readonly calendar?: HolidayCalendar
  /** The charges in addition to the debt. Default: none. */
  readonly charges?: readonly PlanChargeTerms[]
}

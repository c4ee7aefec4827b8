import type { BusinessDayConvention } from '../calendar/business-day-convention.js'
import type { MonthRule } from '../calendar/date-steps.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { PlanInterval } from './plan-interval.js'

/** The version of the form of an instalment plan. */
export const PLAN_SCHEMA = 'receivables/instalment-plan@1'

/** What a plan costs beside the debt. It is disclosed as a line of its own, and never hidden in the instalments. */
export interface PlanChargeTerms {
  /** What it is for: `fee` for making the plan, `interest` while it runs, `late-charge` accrued before it. */
  readonly kind: 'fee' | 'interest' | 'late-charge'
  /** How much; not negative. */
  readonly amount: DecimalInput
  /** What it rests on: the clause, the rate and the days. */
  readonly basis: string
  /** With which instalment it is paid; `spread`: in equal parts rounded down, what is left with the last. */
  readonly with: 'first' | 'last' | 'spread'
}

/** A charge of a plan as it was agreed. */
export interface PlanCharge extends PlanChargeTerms {
  /** How much. */
  readonly amount: DecimalString
}

/** One instalment of a plan. */
export interface PlanInstalment {
  /** Its number, counted from 1. */
  readonly number: number
  /** Last day on which it is paid in time. */
  readonly dueDate: PlainDate
  /** Its part of the debt. */
  readonly amount: DecimalString
  /** Its part of the charges. */
  readonly charge: DecimalString
  /** `amount` + `charge`. */
  readonly payable: DecimalString
}

/** A plan by which a debt is paid in instalments. It binds once it is agreed and confirmed in writing. */
export interface InstalmentPlan {
  /** The version of this form. */
  readonly schema: typeof PLAN_SCHEMA
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The debt that is paid by it: the sum of the instalments' amounts. */
  readonly total: DecimalString
  /** What it costs beside the debt. */
  readonly charges: readonly PlanCharge[]
  /** The sum of the charges. */
  readonly chargeTotal: DecimalString
  /** `total` + `chargeTotal`: the sum of what is payable. */
  readonly payableTotal: DecimalString
  /** The instalments by due date. */
  readonly instalments: readonly PlanInstalment[]
}

/** What a plan is made from. */
export interface PlanRequest {
  /** The debt; above zero. */
  readonly total: DecimalInput
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** How many instalments, from 1 to 1,200. */
  readonly instalments: number
  /** The least share of the total that the first one pays, from 0 to 1; or the word `equal`, where all are alike. */
  readonly firstShare: DecimalInput
  /** The due date of the first one. */
  readonly start: PlainDate
  /** How far apart the due dates are. */
  readonly every: PlanInterval
  /** What a step of months does at the end of a month; absent, `clamp`, as Chinese and German law count. */
  readonly monthRule?: MonthRule
  /** Instalments are whole multiples of this but for the last, such as `'100'`; absent, the minor unit. */
  readonly roundTo?: DecimalInput
  /** Where a due date goes that is no business day; needs a calendar. Absent, it stays. */
  readonly convention?: BusinessDayConvention
  /** The holiday calendar that the convention asks. */
  readonly calendar?: HolidayCalendar
  /** What the plan costs beside the debt; absent, nothing. */
  readonly charges?: readonly PlanChargeTerms[]
}

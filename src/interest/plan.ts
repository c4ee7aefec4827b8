import type { DayCount } from '../calendar/day-count-convention.js'
import { refuse } from '../kernel/error.js'
import { at } from '../kernel/expect.js'
import type { ExactDecimal } from '../numbers/read-decimal.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'
import type { RatePer } from './clock.js'
import type { InterestMinimum, RateFixing } from './policy.js'
import type { RateCourse } from './rate-course.js'
import type { Minor } from '../numbers/minor.js'

/** A policy, read and bound to its rates. */
export interface Plan {
  readonly course: RateCourse
  readonly per: RatePer
  readonly fixing: RateFixing
  readonly dayCount: DayCount
  /** 1 if the due date is not charged. */
  readonly startLag: 0 | 1
  /** 1 if `asOf` is charged. */
  readonly endLag: 0 | 1
  /** 1 if the amount paid still bears interest on the day of payment. */
  readonly paymentLag: 0 | 1
  readonly grace: { readonly days: number; readonly shift: boolean } | undefined
  readonly rests: RestPlan | undefined
  readonly scope: 'once' | 'per-segment' | 'per-day'
  readonly mode: RoundingMode
  readonly minimum: CurrencyTable<MinimumAmount> | undefined
  readonly cap: CapPlan
  readonly order: readonly (0 | 1 | 2)[]
}

/** The compounding of a policy. */
export interface RestPlan {
  readonly every: '30-days' | 'month' | 'year'
  readonly oneTwelfth: boolean
  readonly maximum: number
}

/** The caps other than that on the rate, which is applied in the course. */
export interface CapPlan {
  readonly amount: CurrencyTable<Minor> | undefined
  readonly share: ExactDecimal | undefined
  readonly days: number
  readonly rate: string | undefined
}

/** A minimum in minor units. */
export interface MinimumAmount {
  readonly amount: Minor
  readonly effect: InterestMinimum['effect']
}

/** Values of a policy per currency. */
export interface CurrencyTable<Value> {
  readonly values: ReadonlyMap<string, Value>
  readonly path: string
}

/**
 * The value for a currency; undefined if the policy has no such values.
 *
 * @throws ReceivablesError `currency.missing` if the policy has values, but none for this currency.
 */
export function valueIn<Value>(table: CurrencyTable<Value> | undefined, currency: string): Value | undefined {
  if (table === undefined) return undefined
  const value = table.values.get(currency)
  if (value === undefined)
    refuse('currency.missing', at(table.path, currency), `an amount in ${currency}`, undefined)
  return value
}

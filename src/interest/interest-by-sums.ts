import type { DayNumber } from '../calendar/day-number.js'
import { maxMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { roundedOnce, withinLimits } from './accrual-run.js'
import { chargedPeriod } from './charged-period.js'
import type { Plan } from './plan.js'
import { weightBySums, type RunningSums } from './weigher.js'
import { times, type Whole } from './whole.js'

/** The charged days for a due date, and the sum of rate × count over them. */
export interface DueWeight {
  readonly days: number
  readonly weight: Whole
}

/** The weight for a due date, as of a day. */
export function weightOf(plan: Plan, sums: RunningSums, due: DayNumber, asOf: DayNumber): DueWeight {
  const { first, end } = chargedPeriod(plan, due, asOf)
  if (first === end) return { days: 0, weight: 0 }
  const { clock } = sums
  return {
    days: clock.daysAt(end) - clock.daysAt(first),
    weight: weightBySums(sums, plan.course, first, end),
  }
}

/** A debt without costs and payments. */
export interface PlainDebt {
  readonly currency: string
  readonly principal: Minor
  readonly disputed: Minor
}

/**
 * The interest on a debt without costs and payments, from the weight of its due date: (principal − disputed) × weight,
 * rounded once, within the cap and the minimum. The result is the same as that of {@link accrue}, without processing
 * each day: the debts of a large book share their due dates.
 */
export function interestByWeight(plan: Plan, sums: RunningSums, debt: PlainDebt, weight: Whole): Minor {
  const base = maxMinor(0, subtractMinor(debt.principal, debt.disputed))
  const accrued = roundedOnce(plan, times(base, weight), times(plan.course.one, sums.clock.den))
  return withinLimits(plan, debt, accrued)
}

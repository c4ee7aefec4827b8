import type { DayNumber } from '../calendar/day-number.js'
import { addMonthsDay } from '../calendar/date-steps.js'
import type { Clock } from './clock.js'
import type { RestPlan } from './plan.js'

/** The rest that follows the `count`-th one: the day from which interest bears interest. */
export function restAfter(rests: RestPlan, first: DayNumber, count: number): DayNumber {
  switch (rests.every) {
    case '30-days':
      return first + 30 * (count + 1)
    case 'month':
      return addMonthsDay(first, count + 1, 'clamp')
    case 'year':
      return addMonthsDay(first, 12 * (count + 1), 'clamp')
  }
}

/** The least common multiple of 28, 29, 30 and 31, times twelve: every day of every month is a whole part of it. */
const MONTH_DEN = 12 * 377_580

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

/** A denominator that days of a day count and days of a month as parts of a twelfth have in common. */
export const monthlyDen = (den: number): number => (den / gcd(den, MONTH_DEN)) * MONTH_DEN

/** The clock of one full month, which counts one twelfth of a year however long it is. */
export function twelfthClock(clock: Clock, start: DayNumber, end: DayNumber): Clock {
  const den = monthlyDen(clock.den)
  const day = den / 12 / (end - start)
  return { at: (x) => (x - start) * day, daysAt: clock.daysAt, den }
}

/** A clock in the units of {@link twelfthClock}, for the part of a month. */
export function partClock(clock: Clock): Clock {
  const den = monthlyDen(clock.den)
  const factor = den / clock.den
  const { upTo } = clock
  return {
    at: (x) => clock.at(x) * factor,
    daysAt: clock.daysAt,
    den,
    ...(upTo === undefined ? {} : { upTo: (end) => partClock(upTo(end)) }),
  }
}

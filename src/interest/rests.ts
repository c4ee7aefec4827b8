import type { DayNumber } from '../calendar/day-number.js'
import { addMonthsDay } from '../calendar/date-steps.js'
import type { Clock } from './clock.js'
import type { RestPlan } from './plan.js'

/** The rest after the first `count` rests: the day from which capitalised interest bears interest. */
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

/**
 * Twelve times the least common multiple of 28, 29, 30 and 31: a day of any month is a whole number of these parts of a
 * year.
 */
const MONTH_DEN = 12 * 377_580

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

/** A common denominator for days under a day count and for days as shares of one twelfth of a year. */
export const monthlyDen = (den: number): number => (den / gcd(den, MONTH_DEN)) * MONTH_DEN

/** The clock of one full month, which counts one twelfth of a year whatever its length. */
export function twelfthClock(clock: Clock, start: DayNumber, end: DayNumber): Clock {
  const den = monthlyDen(clock.den)
  const day = den / 12 / (end - start)
  return { at: (x) => (x - start) * day, daysAt: clock.daysAt, den }
}

/** A clock in the units of {@link twelfthClock}, for a partial month. */
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

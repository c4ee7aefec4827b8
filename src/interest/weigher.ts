import type { DayNumber } from '../calendar/day-number.js'
import { clockOf, cutsAtYearEnd, isAbsolute, nextYear, type Clock } from './clock.js'
import type { Plan } from './plan.js'
import { courseEntries, entryEnd, type RateCourse } from './rate-course.js'
import { plus, times, type Whole } from './whole.js'

/** Charged days with the same rate. */
export interface Cut {
  readonly from: DayNumber
  readonly to: DayNumber
  /** Index of the entry in the course. */
  readonly entry: number
}

/** Cuts a period into days with the same rate and, if the day count requires it, the same year. */
export function cutPeriod(plan: Plan, from: DayNumber, to: DayNumber, fixed: number | undefined): Cut[] {
  const [first, last] = fixed === undefined ? courseEntries(plan.course, from, to) : [fixed, fixed]
  const byYear = cutsAtYearEnd(plan.dayCount, plan.per)
  const cuts: Cut[] = []
  let start = from
  for (let entry = first; entry <= last; entry++) {
    const end = entry === last ? to : entryEnd(plan.course, entry)
    while (start < end) {
      const stop = byYear ? Math.min(end, nextYear(start)) : end
      cuts.push({ from: start, to: stop, entry })
      start = stop
    }
  }
  return cuts
}

/**
 * Running sums of rate × counted days, as exact whole numbers: with them the weight of a period needs two look-ups,
 * however many rates it contains.
 */
export interface RunningSums {
  readonly clock: Clock
  /** The sum at the first day of each entry. */
  readonly sums: readonly Whole[]
}

/**
 * The running sums of a plan; undefined if the count depends on the first day of the debt, or if interest is rounded or
 * capitalised before the end.
 */
export function runningSums(plan: Plan): RunningSums | undefined {
  const { course, dayCount, per } = plan
  if (plan.scope !== 'once' || plan.rests !== undefined) return undefined
  if (plan.fixing !== 'floating' || !isAbsolute(dayCount, per)) return undefined
  const clock = clockOf(dayCount, per, 0, true)
  const sums: Whole[] = []
  let sum: Whole = 0
  course.from.forEach((from, index) => {
    sums.push(sum)
    sum = plus(sum, times(course.units[index] as Whole, clock.at(entryEnd(course, index)) - clock.at(from)))
  })
  return { clock, sums }
}

const sumAt = ({ clock, sums }: RunningSums, course: RateCourse, entry: number, day: DayNumber): Whole =>
  plus(
    sums[entry] as Whole,
    times(course.units[entry] as Whole, clock.at(day) - clock.at(course.from[entry] as DayNumber)),
  )

/** The sum of rate × count over a period that is not empty, from running sums. */
export function weightBySums(
  running: RunningSums,
  course: RateCourse,
  from: DayNumber,
  to: DayNumber,
): Whole {
  const [first, last] = courseEntries(course, from, to)
  return plus(sumAt(running, course, last, to), -sumAt(running, course, first, from))
}

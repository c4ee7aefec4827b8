import type { DayNumber } from '../calendar/day-number.js'
import { addMinor, maxMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import type { ReadInstalment, ReadPlan } from './read-plan.js'
import { reachedOn, receivedBy, type ReceivedOn } from './received.js'

/** One instalment with what was paid towards it. */
export interface CourseRow extends ReadInstalment {
  readonly number: number
  readonly paid: Minor
  readonly open: Minor
  /** Sum of the payables of this and all earlier instalments. */
  readonly through: Minor
  readonly paidOn: DayNumber | null
  /** The day on which it counts as missed if it is still open then. */
  readonly missDay: DayNumber
  /** Whether it was missed by `asOf`. */
  readonly wasMissed: boolean
}

/** When a plan is in default. */
export interface DefaultRule {
  readonly missedForDefault: number
  readonly cure: 'arrears-paid' | 'none'
}

/** Allocates the money received to the instalments in order. */
export function courseOf(
  plan: ReadPlan,
  received: readonly ReceivedOn[],
  asOf: DayNumber,
  graceDays: number,
): CourseRow[] {
  const total = receivedBy(received, asOf)
  let before: Minor = 0
  return plan.instalments.map((instalment, index) => {
    const { due, payable } = instalment
    const paid = minMinor(payable, maxMinor(0, subtractMinor(total, before)))
    before = addMinor(before, payable)
    const isPaid = paid === payable
    const paidOn = isPaid && payable > 0 ? reachedOn(received, before) : null
    const missDay = due + graceDays + 1
    return {
      ...instalment,
      number: index + 1,
      paid,
      open: subtractMinor(payable, paid),
      through: before,
      paidOn,
      missDay,
      wasMissed: missDay <= asOf && (paidOn === null ? !isPaid : paidOn >= missDay),
    }
  })
}

/**
 * The instalment whose miss put the plan in the default that still stands at the end of a day. With cure `none` every
 * miss counts and nothing ends the default. With `arrears-paid` only those count that are open at the start of the day
 * of the miss, and the default ends on the day on which no missed instalment is open any more.
 */
export function defaultOn(
  course: readonly CourseRow[],
  day: DayNumber,
  rule: DefaultRule,
): CourseRow | undefined {
  return defaultsOf(course, day, rule).standing
}

/** The first day on which the plan was in default, even if it was cured later. */
export function firstDefaultDay(
  course: readonly CourseRow[],
  day: DayNumber,
  rule: DefaultRule,
): DayNumber | null {
  return defaultsOf(course, day, rule).first?.missDay ?? null
}

interface Defaults {
  readonly first: CourseRow | undefined
  readonly standing: CourseRow | undefined
}

/** Money fills the instalments in order, so the paid ones are always the first of those that were missed. */
function defaultsOf(
  course: readonly CourseRow[],
  day: DayNumber,
  { missedForDefault, cure }: DefaultRule,
): Defaults {
  const missed = course.filter(({ wasMissed, missDay }) => wasMissed && missDay <= day)
  let paid = 0
  const payUntil = (on: DayNumber): void => {
    if (cure === 'none') return
    while ((missed[paid]?.paidOn ?? Infinity) <= on) paid++
  }
  let first: CourseRow | undefined
  let standing: CourseRow | undefined
  missed.forEach((row, index) => {
    payUntil(row.missDay - 1)
    if (paid === index) standing = undefined
    // A payment on the day of a miss comes after the miss: the last day of grace was the day before.
    if (index + 1 - paid < missedForDefault) return
    first ??= row
    standing ??= row
  })
  payUntil(day)
  return { first, standing: paid === missed.length && cure !== 'none' ? undefined : standing }
}

/**
 * The part of the debt that is past due and unpaid on a day; if `dueBefore` is given, only of instalments due before
 * that day. Money fills the charge of an instalment before its part of the debt.
 */
export function unpaidDueOn(
  course: readonly CourseRow[],
  received: readonly ReceivedOn[],
  day: DayNumber,
  dueBefore: DayNumber = day,
): Minor {
  const total = receivedBy(received, day)
  return course.reduce<Minor>((sum, { due, amount, through }) => {
    if (due >= dueBefore) return sum
    return addMinor(sum, minMinor(amount, maxMinor(0, subtractMinor(through, total))))
  }, 0)
}

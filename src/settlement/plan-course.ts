import type { DayNumber } from '../calendar/day-number.js'
import { addMinor, maxMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import type { ReadInstalment, ReadPlan } from './read-plan.js'
import { reachedOn, receivedBy, type ReceivedOn } from './received.js'

/** One instalment and what came of it. */
export interface CourseRow extends ReadInstalment {
  readonly number: number
  readonly paid: Minor
  readonly open: Minor
  /** Payable of this and all before it. */
  readonly through: Minor
  readonly paidOn: DayNumber | null
  /** The day on which it is, was or would be missed. */
  readonly missDay: DayNumber
  /** Whether it was, by `asOf`. */
  readonly wasMissed: boolean
}

/** What a default takes. */
export interface DefaultRule {
  readonly missedForDefault: number
  readonly cure: 'arrears-paid' | 'none'
}

/** Fills the instalments with what was received, in their order. */
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
 * The instalment whose miss made the default that stands at the end of a day. Under `none` every miss counts and nothing ends it; under
 * `arrears-paid` those count that are open when the day of the miss begins, and the default ends on the day on which nothing missed
 * is open any more.
 */
export function defaultOn(
  course: readonly CourseRow[],
  day: DayNumber,
  rule: DefaultRule,
): CourseRow | undefined {
  return defaultsOf(course, day, rule).standing
}

/** The first day on which the plan was in default, even if that was cured later. */
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

/** Money fills the instalments in their order, so those that are paid are the first of those that were missed. */
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
    // Whatever is paid on the day of a miss comes after it: the last day of grace was the day before.
    if (index + 1 - paid < missedForDefault) return
    first ??= row
    standing ??= row
  })
  payUntil(day)
  return { first, standing: paid === missed.length && cure !== 'none' ? undefined : standing }
}

/**
 * What of the debt is past due and unpaid on a day, of the instalments that were past due on an earlier one where that is
 * given. Money fills the charge of an instalment before its part of the debt.
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

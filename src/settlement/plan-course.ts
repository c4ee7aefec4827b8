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

/** The instalment whose miss makes the default on a day, of those missed by then. */
export function defaultOn(
  course: readonly CourseRow[],
  day: DayNumber,
  { missedForDefault, cure }: DefaultRule,
): CourseRow | undefined {
  const counting = course.filter(
    ({ wasMissed, missDay, paidOn }) =>
      wasMissed && missDay <= day && (cure === 'none' || paidOn === null || paidOn > day),
  )
  return counting[missedForDefault - 1]
}

/** The first day on which the plan was in default, even if that was cured later. */
export function firstDefaultDay(course: readonly CourseRow[], rule: DefaultRule): DayNumber | null {
  for (const { wasMissed, missDay } of course) {
    if (wasMissed && defaultOn(course, missDay, rule) !== undefined) return missDay
  }
  return null
}

/** What of the debt is past due and unpaid on a day. Money fills the charge of an instalment before its part of the debt. */
export function unpaidDueOn(
  course: readonly CourseRow[],
  received: readonly ReceivedOn[],
  day: DayNumber,
): Minor {
  const total = receivedBy(received, day)
  return course.reduce<Minor>((sum, { due, amount, through }) => {
    if (due >= day) return sum
    return addMinor(sum, minMinor(amount, maxMinor(0, subtractMinor(through, total))))
  }, 0)
}

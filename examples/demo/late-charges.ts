import { accrueInterest, type InterestAccrual, type InterestPolicy } from 'receivables'
import type { OpenItem } from 'receivables/ledger'
import type { ItemCourses } from './item-course.js'
import type { LateChargeClause } from './parties.js'
import { percentText, sumOf } from './text.js'

/** The late charge on one item, with the clause that it rests on. */
export interface ItemCharge {
  readonly item: OpenItem
  readonly clause: LateChargeClause
  readonly accrual: InterestAccrual
}

/** Simple interest by the clause, on what was open on each day: the ledger has put payments on the invoice itself. */
export const chargePolicy = ({ rate }: LateChargeClause): InterestPolicy => ({
  rate,
  dayCount: 'ACT/365F',
  accrualStart: 'day-after-due',
  lastDay: 'included',
  compounding: 'none',
  rounding: { scope: 'per-segment', mode: 'half-up' },
  allocation: ['principal', 'interest', 'costs'],
})

/**
 * The late charge on an item as of a day; undefined where nothing is late or no clause speaks of its currency. A payment
 * that bounced by that day never came, so what it had paid is charged as if it had been open all the time.
 */
export function chargeOn(
  item: OpenItem,
  clauses: readonly LateChargeClause[],
  courses: ItemCourses,
  asOf: string,
): ItemCharge | undefined {
  const clause = clauses.find(({ currency }) => currency === item.currency)
  if (clause === undefined || item.daysPastDue === 0) return undefined
  const course = [courses.standingOn(item, item.dueDate), ...courses.courseOf(item, item.dueDate, asOf)]
  // What is owed again later was owed all the time.
  const owed = course.map((_, place) => largest(course.slice(place).map(({ open }) => open)))
  const payments = course.slice(1).flatMap(({ on }, place) => {
    const amount = sumOf([owed[place] ?? '', `-${owed[place + 1] ?? ''}`])
    return /[1-9]/.test(amount) ? [{ date: on, amount }] : []
  })
  const accrual = accrueInterest({
    principal: owed[0] ?? '',
    disputed: item.disputed,
    currency: item.currency,
    dueDate: item.dueDate,
    asOf,
    payments,
    policy: chargePolicy(clause),
  })
  return { item, clause, accrual }
}

/** The largest of some amounts of one currency. */
const largest = (amounts: readonly string[]): string =>
  amounts.reduce((most, amount) => (sumOf([most, `-${amount}`]).startsWith('-') ? amount : most))

/** A clause's rate as a person says it. */
export function rateText({ rate }: LateChargeClause): string {
  if ('daily' in rate) return `${percentText(String(rate.daily))} a day`
  if ('monthly' in rate) return `${percentText(String(rate.monthly))} for 30 days`
  if ('annual' in rate) return `${percentText(String(rate.annual))} a year`
  return `${rate.reference} and ${percentText(String(rate.margin))}`
}

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
 * The late charge on an item as of a day; undefined where nothing is late, where no clause speaks of its currency, or
 * where its balance rose again (a payment that bounced), which this demo does not charge.
 */
export function chargeOn(
  item: OpenItem,
  clauses: readonly LateChargeClause[],
  courses: ItemCourses,
  asOf: string,
): ItemCharge | undefined {
  const clause = clauses.find(({ currency }) => currency === item.currency)
  if (clause === undefined || item.daysPastDue === 0) return undefined
  const atDue = courses.standingOn(item, item.dueDate).open
  const payments: { date: string; amount: string }[] = []
  let before = atDue
  for (const { on, open } of courses.courseOf(item, item.dueDate, asOf)) {
    const amount = sumOf([before, `-${open}`])
    if (amount.startsWith('-')) return undefined
    if (/[1-9]/.test(amount)) payments.push({ date: on, amount })
    before = open
  }
  const accrual = accrueInterest({
    principal: atDue,
    disputed: item.disputed,
    currency: item.currency,
    dueDate: item.dueDate,
    asOf,
    payments,
    policy: chargePolicy(clause),
  })
  return { item, clause, accrual }
}

/** A clause's rate as a person says it. */
export function rateText({ rate }: LateChargeClause): string {
  if ('daily' in rate) return `${percentText(String(rate.daily))} a day`
  if ('monthly' in rate) return `${percentText(String(rate.monthly))} for 30 days`
  if ('annual' in rate) return `${percentText(String(rate.annual))} a year`
  return `${rate.reference} and ${percentText(String(rate.margin))}`
}

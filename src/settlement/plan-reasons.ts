import { writeDay, type DayNumber } from '../calendar/day-number.js'
import { addMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { Acceleration } from './plan-acceleration.js'
import type { CourseRow } from './plan-course.js'
import type { ReadPlan } from './read-plan.js'
import type { SettlementReason } from './reasons.js'

/** The findings from which the status and the reasons are written. */
export interface PlanFindings {
  readonly plan: ReadPlan
  readonly course: readonly CourseRow[]
  readonly today: DayNumber
  readonly paid: Minor
  readonly acceleration: Acceleration
  readonly graceDays: number
  readonly missedForDefault: number
  readonly defaultedOn: DayNumber | null
  readonly revived: Minor
}

/** The reasons for the status of a plan. */
export function planReasons(findings: PlanFindings, open: Minor): SettlementReason[] {
  const { plan, course, today, paid, acceleration, missedForDefault, defaultedOn, revived } = findings
  const { currency, scale } = plan
  const text = (amount: Minor): string => writeMinor(amount, scale)
  const rows = course.flatMap((row) => reasonOfRow(row, findings))
  const reasons: SettlementReason[] = [...rows]
  const add = (code: SettlementReason['code'], params: SettlementReason['params']): void => {
    reasons.push({ code, params })
  }
  const over = subtractMinor(paid, addMinor(plan.total, plan.chargeTotal))
  if (open === 0) add('settlement.plan-completed', { paid: text(paid), currency })
  else if (!course.some((row) => row.due < today && row.open > 0)) {
    add('settlement.plan-on-track', { paid: text(paid), open: text(open), currency })
  }
  if (over > 0) add('settlement.plan-overpaid', { amount: text(over), currency })
  if (defaultedOn !== null) {
    const missed = course.filter(({ wasMissed }) => wasMissed).length
    add('settlement.plan-in-default', { missed, missedForDefault, since: writeDay(defaultedOn) })
  }
  reasons.push(...acceleration.reasons)
  if (acceleration.available && open > 0) {
    add('settlement.acceleration-available', { open: text(open), currency })
  }
  if (acceleration.since !== null) {
    add('settlement.accelerated', { since: writeDay(acceleration.since), open: text(open), currency })
  }
  if (revived > 0) add('settlement.charges-revived', { amount: text(revived), currency })
  return reasons
}

function reasonOfRow(row: CourseRow, { today, graceDays, plan }: PlanFindings): SettlementReason[] {
  const { number, due, open, missDay, paidOn, wasMissed } = row
  const dueDate = writeDay(due)
  if (wasMissed) {
    const params = { number, dueDate, missedOn: writeDay(missDay), graceDays }
    return [{ code: 'settlement.instalment-missed', params }]
  }
  if (open > 0 && due < today) {
    const params = { number, dueDate, open: writeMinor(open, plan.scale), currency: plan.currency }
    return [{ code: 'settlement.instalment-late', params: { ...params, missedOn: writeDay(missDay) } }]
  }
  if (paidOn !== null && paidOn > due) {
    return [
      { code: 'settlement.instalment-paid-late', params: { number, dueDate, paidOn: writeDay(paidOn) } },
    ]
  }
  return []
}

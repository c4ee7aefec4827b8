import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { readSafely } from '../kernel/read-safely.js'
import { addMinor, maxMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { accelerationOf } from './plan-acceleration.js'
import { courseOf, defaultOn, type CourseRow } from './plan-course.js'
import type { InstalmentPlan } from './plan-model.js'
import { planReasons, type PlanFindings } from './plan-reasons.js'
import type { InstalmentStanding, PlanFacts, PlanMonitoring, PlanStatus } from './plan-status-model.js'
import { readMonitoring, readPlanFacts } from './read-monitoring.js'
import { readSoundPlan, sumOf } from './read-plan.js'
import { receivedBy, type ReceivedPayment } from './received.js'
import { writeOptionalDay } from './read-value.js'

/**
 * The status of an instalment plan on a day: which instalments are paid, late or missed, what is due next, whether the
 * plan is in default, and whether the rest is due at once.
 *
 * Payments fill the instalments in order, whatever the order of the input. Payments dated after `asOf` and those
 * reversed by `asOf` do not count. An instalment is paid in time on its due date, late on the day after, and missed on
 * the day after the last day of grace; a payment on that day comes after the miss. Once the rest is due, it stays due.
 *
 * @param plan - The plan. Its amounts must sum, and its due dates must not go back.
 * @param facts - The payments, or an object with the payments and the other facts.
 * @param asOf - The day.
 * @param policy - When an instalment is missed and what follows, as agreed.
 * @throws ReceivablesError `input.conflict` for a plan that does not sum, `date.order` for due dates that go back, or a
 * payment that was reversed before it was received, `id.duplicate` for a payment that is given twice, `id.invalid`,
 * `currency.mismatch`, `amount.negative`, `amount.too-fine`, `decimal.invalid`, `currency.unknown`, `date.invalid`,
 * `date.out-of-range`, `input.choice`, `input.missing`, `input.range`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { planStatus, proposePlan } from 'receivables/escalation'
 *
 * const plan = proposePlan({
 *   total: '100000.00',
 *   currency: 'CNY',
 *   instalments: 3,
 *   firstShare: '0.30',
 *   start: '2026-04-01',
 *   every: 'month',
 * })
 * const status = planStatus(plan, [{ date: '2026-03-31', amount: '30000.00' }], '2026-05-07', {
 *   graceDays: 5,
 *   missedForDefault: 1,
 *   cure: 'none',
 *   acceleration: 'by-notice',
 * })
 * status.instalments.map(({ state }) => state) // => ['paid', 'missed', 'pending']
 * status // => { arrears: '35000.00', defaultedOn: '2026-05-07', accelerationAvailable: true, ... }
 * ```
 *
 * @see Civil Code of the People's Republic of China, article 634; Sales Interpretation of the Supreme People's Court
 * (amended 2020), article 27.
 */
export function planStatus(
  plan: InstalmentPlan,
  facts: PlanFacts | readonly ReceivedPayment[],
  asOf: PlainDate,
  policy: PlanMonitoring,
): PlanStatus {
  return readSafely('', () => {
    const read = readSoundPlan(plan, 'plan')
    const today = readDay(asOf, 'asOf')
    const rules = readMonitoring(policy, read)
    const { received, demandedOn, calledDueOn, waivedCharges } = readPlanFacts(facts, today, read)
    const course = courseOf(read, received, today, rules.graceDays)
    const acceleration = accelerationOf({
      plan: read,
      course,
      received,
      asOf: today,
      demandedOn,
      calledDueOn,
      rule: rules.acceleration,
      defaultRule: rules,
    })
    const defaulting = defaultOn(course, today, rules)
    const isBroken = defaulting !== undefined || acceleration.since !== null
    const paid = receivedBy(received, today)
    return write({
      plan: read,
      course,
      today,
      paid,
      acceleration,
      graceDays: rules.graceDays,
      missedForDefault: rules.missedForDefault,
      defaultedOn: defaulting === undefined ? null : defaulting.missDay,
      revived: isBroken ? waivedCharges : 0,
    })
  })
}

function write(findings: PlanFindings): PlanStatus {
  const { plan, course, today, paid, acceleration, defaultedOn, revived } = findings
  const { currency, scale } = plan
  const text = (amount: Minor): string => writeMinor(amount, scale)
  const openOf = (rows: readonly CourseRow[]): Minor => sumOf(rows.map(({ open }) => open))
  const open = openOf(course)
  const next = course.find((row) => row.due >= today && row.open > 0)
  const isAccelerated = acceleration.since !== null
  const due = openOf(course.filter((row) => row.due <= today))
  return {
    asOf: writeDay(today),
    currency,
    state: stateOf(findings, open),
    instalments: course.map((row) => standing(row, today, scale)),
    paid: text(paid),
    open: text(open),
    overpaid: text(maxMinor(0, subtractMinor(paid, addMinor(plan.total, plan.chargeTotal)))),
    arrears: text(openOf(course.filter((row) => row.due < today))),
    dueNow: text(isAccelerated ? open : due),
    nextDue:
      next === undefined
        ? null
        : { number: next.number, dueDate: writeDay(next.due), amount: text(next.open) },
    missed: course.filter(({ wasMissed }) => wasMissed).length,
    defaulted: defaultedOn !== null,
    defaultedOn: writeOptionalDay(defaultedOn),
    accelerationAvailable: acceleration.available && open > 0,
    accelerated: isAccelerated,
    acceleratedOn: writeOptionalDay(acceleration.since),
    revivedCharges: text(revived),
    nextReviewOn: reviewOn(findings),
    reasons: planReasons(findings, open),
  }
}

function stateOf(
  { course, today, acceleration, defaultedOn }: PlanFindings,
  open: Minor,
): PlanStatus['state'] {
  if (open === 0) return 'completed'
  if (acceleration.since !== null) return 'accelerated'
  if (defaultedOn !== null) return 'in-default'
  return course.some((row) => row.due < today && row.open > 0) ? 'late' : 'on-track'
}

function standing(row: CourseRow, today: DayNumber, scale: number): InstalmentStanding {
  const { number, due, payable, paid, open, paidOn, missDay, wasMissed } = row
  return {
    number,
    dueDate: writeDay(due),
    payable: writeMinor(payable, scale),
    paid: writeMinor(paid, scale),
    open: writeMinor(open, scale),
    state: open === 0 ? 'paid' : today <= due ? 'pending' : wasMissed ? 'missed' : 'late',
    paidOn: writeOptionalDay(paidOn),
    daysLate: payable === 0 ? 0 : Math.max(0, (paidOn ?? today) - due),
    missedOn: wasMissed ? writeDay(missDay, 'policy.graceDays') : null,
  }
}

/** The next of: a due date, the day after one, the day of a miss, the day after a reasonable time. */
function reviewOn({ course, today, acceleration }: PlanFindings): PlainDate | null {
  const days = course
    .filter(({ open }) => open > 0)
    .flatMap(({ due, missDay }) => [due, due + 1, missDay])
    .concat(acceleration.timeEnds === null ? [] : [acceleration.timeEnds + 1])
    .filter((day) => day > today)
  return days.length === 0 ? null : writeDay(Math.min(...days), 'policy.graceDays')
}

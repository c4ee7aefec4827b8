import { writeDay, type DayNumber } from '../calendar/day-number.js'
import type { Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { defaultOn, firstDefaultDay, unpaidDueOn, type CourseRow, type DefaultRule } from './plan-course.js'
import type { AgreedAcceleration } from './plan-status-model.js'
import type { ReadPlan } from './read-plan.js'
import type { SettlementReason } from './reasons.js'
import type { ReceivedOn } from './received.js'

/** The acceleration rule, read. */
export type ReadAcceleration = AgreedAcceleration | { readonly price: Minor; readonly reasonableDays: number }

/** The facts from which acceleration is decided. */
export interface AccelerationCase {
  readonly plan: ReadPlan
  readonly course: readonly CourseRow[]
  readonly received: readonly ReceivedOn[]
  readonly asOf: DayNumber
  readonly demandedOn: DayNumber | null
  readonly calledDueOn: DayNumber | null
  readonly rule: ReadAcceleration
  readonly defaultRule: DefaultRule
}

/** Whether the rest is due at once, or may be called due. */
export interface Acceleration {
  readonly available: boolean
  readonly since: DayNumber | null
  /** The last day of the reasonable time after the demand; null if no such time is running. */
  readonly timeEnds: DayNumber | null
  readonly reasons: readonly SettlementReason[]
}

/** One fifth of the price: Civil Code of the People's Republic of China, article 634. */
const PART_OF_PRICE = 5n
/** Sales Interpretation of the Supreme People's Court, article 27. */
const LEAST_INSTALMENTS = 3

/** Decides whether a plan is accelerated. */
export function accelerationOf(facts: AccelerationCase): Acceleration {
  const { rule, course, defaultRule, asOf, calledDueOn } = facts
  const nothing = { available: false, since: null, timeEnds: null, reasons: [] }
  if (rule === 'none') return nothing
  if (rule === 'automatic') return { ...nothing, since: firstDefaultDay(course, asOf, defaultRule) }
  const right = rule === 'by-notice' ? byNotice(facts) : bySale(facts, rule)
  const called = calledDueOn !== null && calledDueOn <= asOf ? calledDueOn : null
  if (called === null) return { ...right(asOf), since: null }
  const then = right(called)
  if (then.available) return { ...then, available: false, since: called }
  const reason: SettlementReason = {
    code: 'settlement.call-without-right',
    params: { calledDueOn: writeDay(called) },
  }
  const now = right(asOf)
  return { ...now, since: null, reasons: [reason, ...now.reasons] }
}

type Right = (day: DayNumber) => Omit<Acceleration, 'since'>

const byNotice =
  ({ course, defaultRule }: AccelerationCase): Right =>
  (day) => ({
    available: defaultOn(course, day, defaultRule) !== undefined,
    timeEnds: null,
    reasons: [],
  })

function bySale(
  { plan, course, received, demandedOn }: AccelerationCase,
  { price, reasonableDays }: Exclude<ReadAcceleration, string>,
): Right {
  const { currency, scale } = plan
  const unpaid = (day: DayNumber, dueBefore?: DayNumber): Minor =>
    unpaidDueOn(course, received, day, dueBefore)
  const isFifth = (amount: Minor): boolean => BigInt(amount) * PART_OF_PRICE >= BigInt(price)
  const no = (reason: SettlementReason, timeEnds: DayNumber | null = null) => ({
    available: false,
    timeEnds,
    reasons: [reason],
  })
  return (day) => {
    // The article is about the price: an instalment that consists of charges only is not an instalment of it.
    const count = plan.instalments.filter(({ amount }) => amount > 0).length
    if (count < LEAST_INSTALMENTS) {
      return no({ code: 'settlement.fewer-than-three-instalments', params: { count } })
    }
    const unpaidDue = unpaid(day)
    const figures = { unpaidDue: writeMinor(unpaidDue, scale), price: writeMinor(price, scale), currency }
    if (unpaidDue === 0) return { available: false, timeEnds: null, reasons: [] }
    if (!isFifth(unpaidDue)) return no({ code: 'settlement.one-fifth-not-reached', params: figures })
    if (demandedOn === null || demandedOn > day || !isFifth(unpaid(demandedOn))) {
      return no({ code: 'settlement.demand-needed', params: figures })
    }
    const until = demandedOn + reasonableDays
    if (day <= until) {
      const days = {
        demandedOn: writeDay(demandedOn),
        until: writeDay(until, 'policy.acceleration.reasonableDays'),
      }
      return no({ code: 'settlement.demand-time-runs', params: days }, until)
    }
    // A debtor that has paid enough, in time or not, to bring the demanded amount below one fifth has met the demand,
    // unless the rest was called due before. Instalments missed since then need another demand.
    if (!isFifth(unpaid(day, demandedOn))) return no({ code: 'settlement.demand-needed', params: figures })
    return {
      available: true,
      timeEnds: until,
      reasons: [{ code: 'settlement.one-fifth-reached', params: figures }],
    }
  }
}

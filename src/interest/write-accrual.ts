import { writeDay, type DayNumber } from '../calendar/day-number.js'
import type { Reason } from '../kernel/reason.js'
import { addMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { Outcome } from './accrue.js'
import type { InterestAccrual, InterestAdjustment } from './model.js'
import type { Plan } from './plan.js'
import type { CheckedClaim } from './read-claim.js'
import type { InterestReasonCode } from './reasons.js'
import { times } from './whole.js'

/**
 * Writes days as dates. A prepared accrual caches the texts, since its claims share most of them. The path is that of
 * the field that led beyond the calendar.
 */
export type DayWriter = (day: DayNumber, path: string) => string

/** Writes an outcome with its calculation. */
export function writeAccrual(
  plan: Plan,
  claim: CheckedClaim,
  outcome: Outcome,
  dayText: DayWriter,
): InterestAccrual {
  const { scale } = claim
  const text = (amount: Minor) => writeMinor(amount, scale)
  return {
    currency: claim.currency,
    interest: text(outcome.interest),
    days: outcome.days,
    principalOpen: text(outcome.principalOpen),
    interestOpen: text(outcome.interestOpen),
    costsOpen: text(outcome.costsOpen),
    capitalized: text(outcome.capitalized),
    paid: {
      costs: text(outcome.paid[0]),
      interest: text(outcome.paid[1]),
      principal: text(outcome.paid[2]),
      unapplied: text(outcome.unapplied),
    },
    toBill: text(subtractMinor(outcome.interest, claim.billed)),
    ratePer: plan.per,
    segments: outcome.segments.map((segment) => ({
      from: dayText(segment.from, 'asOf'),
      to: dayText(segment.to, 'asOf'),
      days: segment.days,
      principal: text(segment.base),
      rate: plan.course.text[segment.entry] as string,
      interest: text(segment.interest),
    })),
    adjustments: adjustmentsOf(outcome, scale),
    reasons: reasonsOf(plan, claim, outcome),
  }
}

function adjustmentsOf(outcome: Outcome, scale: number): InterestAdjustment[] {
  const summed = outcome.segments.reduce((sum: Minor, { interest }) => addMinor(sum, interest), 0)
  const adjustments: InterestAdjustment[] = []
  const add = (kind: InterestAdjustment['kind'], amount: Minor) => {
    if (amount !== 0) adjustments.push({ kind, amount: writeMinor(amount, scale) })
  }
  add('rounding', subtractMinor(outcome.accrued, summed))
  add('cap', subtractMinor(outcome.settled, outcome.accrued))
  add('minimum', subtractMinor(outcome.interest, outcome.settled))
  return adjustments
}

type Params = Reason<InterestReasonCode>['params']

/** The reasons of an outcome, in a fixed order. */
export function reasonsOf(plan: Plan, claim: CheckedClaim, outcome: Outcome): Reason<InterestReasonCode>[] {
  const reasons: Reason<InterestReasonCode>[] = []
  const text = (amount: Minor) => writeMinor(amount, claim.scale)
  const add = (holds: boolean, code: InterestReasonCode, params: () => Params) => {
    if (holds) reasons.push({ code, params: params() })
  }
  const { period, settled, accrued, interest, minimum } = outcome
  add(period.stop === 'not-overdue', 'interest.not-overdue', () => ({
    dueDate: writeDay(claim.due),
    asOf: writeDay(claim.asOf),
  }))
  add(outcome.isWithinGrace, 'interest.within-grace', () => ({ days: plan.grace?.days ?? 0 }))
  add(claim.disputed > 0 && outcome.days > 0, 'interest.disputed-excluded', () => ({
    disputed: text(claim.disputed),
  }))
  add(interest < settled, 'interest.below-minimum', () => ({
    accrued: text(settled),
    minimum: text(minimum?.amount ?? 0),
  }))
  add(interest > settled, 'interest.raised-to-minimum', () => ({
    accrued: text(settled),
    minimum: text(interest),
  }))
  add(settled < accrued, 'interest.capped', () => capParams(plan, claim, outcome))
  add(period.stop === 'capped' && outcome.days > 0, 'interest.capped', () => ({
    by: 'days',
    cap: plan.cap.days,
  }))
  addRateReasons(plan, outcome, add)
  add(claim.billed > interest, 'interest.over-billed', () => ({
    billed: text(claim.billed),
    accrued: text(interest),
  }))
  add(outcome.unapplied > 0, 'interest.overpaid', () => ({ unapplied: text(outcome.unapplied) }))
  return reasons
}

function capParams(plan: Plan, claim: CheckedClaim, outcome: Outcome): Params {
  const cap = outcome.capTotal ?? 0
  const byAmount = plan.cap.amount?.values.get(claim.currency) === cap
  return { by: byAmount ? 'amount' : 'share-of-principal', cap: writeMinor(cap, claim.scale) }
}

const PERIODS = { year: 1, '30-days': 12, day: 365 } as const

/** Whether the rate of an entry is above 100 % a year. */
const isHigh = ({ course, per }: Plan, entry: number): boolean =>
  times(course.units[entry] ?? 0, PERIODS[per]) > course.one

/**
 * Reasons to check the rate of a policy before it is used, independent of any claim; none for a reference rate, which
 * nobody typed.
 */
export function reasonsOfRate(plan: Plan): Reason<InterestReasonCode>[] {
  const { course } = plan
  return course.table === undefined && isHigh(plan, 0)
    ? [{ code: 'interest.rate-above-100-percent', params: { rate: course.text[0] as string } }]
    : []
}

function addRateReasons(
  plan: Plan,
  outcome: Outcome,
  add: (holds: boolean, code: InterestReasonCode, params: () => Params) => void,
): void {
  const { course } = plan
  const used = outcome.segments.map(({ entry }) => entry)
  const high = used.find((entry) => isHigh(plan, entry))
  add(
    used.some((entry) => course.note[entry] === 'capped'),
    'interest.rate-capped',
    () => ({ cap: plan.cap.rate ?? '' }),
  )
  add(
    used.some((entry) => course.note[entry] === 'floored'),
    'interest.rate-floored',
    () => ({}),
  )
  add(high !== undefined, 'interest.rate-above-100-percent', () => ({
    rate: course.text[high as number] as string,
  }))
}

import { fillComponents, type ComponentAmounts } from '../allocation/component-order.js'
import type { DayNumber } from '../calendar/day-number.js'
import {
  addMinor,
  maxMinor,
  minMinor,
  MINOR_LIMIT,
  subtractMinor,
  toMinor,
  type Minor,
} from '../numbers/minor.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { chargedPeriod, type ChargedPeriod } from './charged-period.js'
import { clockOf, type Clock } from './clock.js'
import { valueIn, type MinimumAmount, type Plan } from './plan.js'
import { courseEntry } from './rate-course.js'
import type { CheckedClaim } from './read-claim.js'
import { partClock, restAfter, twelfthClock } from './rests.js'
import { cutPeriod, weightBySums, type Cut, type RunningSums } from './weigher.js'
import { plus, roundWhole, times, type Whole } from './whole.js'

/** A segment as the kernel leaves it. */
export interface KernelSegment extends Cut {
  readonly days: number
  /** The interest in units of 1 / den of a minor unit. */
  readonly exact: Whole
  readonly den: Whole
  readonly base: Minor
  readonly interest: Minor
}

/** An accrual as the kernel leaves it. */
export interface Outcome {
  readonly period: ChargedPeriod
  readonly days: number
  /** Rounded, before caps and minimum. */
  readonly accrued: Minor
  /** After caps. */
  readonly settled: Minor
  /** After all. */
  readonly interest: Minor
  readonly capTotal: Minor | undefined
  readonly minimum: MinimumAmount | undefined
  readonly principalOpen: Minor
  readonly interestOpen: Minor
  readonly costsOpen: Minor
  readonly capitalized: Minor
  readonly paid: ComponentAmounts
  readonly unapplied: Minor
  /** What the last payment found open, before it filled anything; nothing without one. */
  readonly found: ComponentAmounts
  readonly segments: readonly KernelSegment[]
  readonly isWithinGrace: boolean
}

/** What is known of a debt while its days go by. */
interface Run {
  readonly plan: Plan
  readonly claim: CheckedClaim
  readonly sums: RunningSums | undefined
  /** Undefined where nobody asks for the working. */
  readonly segments: KernelSegment[] | undefined
  readonly minimum: MinimumAmount | undefined
  readonly capTotal: Minor | undefined
  /** Costs, interest and principal that a payment finds open; the interest is brought up to date before each use. */
  readonly open: ComponentAmounts
  readonly paid: ComponentAmounts
  /** The exact interest so far, in units of 1 / den of a minor unit. */
  exact: Whole
  den: Whole
  /** The interest so far where each segment or day is rounded. */
  posted: Minor
  /** Interest that was paid or capitalised. */
  taken: Minor
  capitalized: Minor
  unapplied: Minor
  /** What the last payment found open, and what those before it had left over. */
  found: ComponentAmounts
  leftBefore: Minor
  days: number
  /** How many payments have been applied. */
  next: number
}

/**
 * The one kernel of interest: one debt, one bound policy. `running` are the plan's running sums, used where no working
 * is asked for and interest is rounded once; they give the same whole numbers as adding up the segments.
 */
export function accrue(
  plan: Plan,
  claim: CheckedClaim,
  running: RunningSums | undefined,
  detailed: boolean,
): Outcome {
  const found = chargedPeriod(plan, claim.due, claim.asOf)
  const isWithinGrace = found.stop === 'within-grace' || isPaidWithinGrace(plan, claim)
  const period = isWithinGrace ? { ...found, end: found.first } : found
  const run = passDays(plan, claim, period, running, detailed)
  const { minimum } = run
  const accrued = accruedSoFar(run)
  const settled = settledSoFar(run)
  const interest = afterMinimum(settled, minimum)
  if (interest > settled) raise(run, subtractMinor(interest, settled))
  return {
    period,
    days: run.days,
    accrued,
    settled,
    interest,
    capTotal: run.capTotal,
    minimum,
    principalOpen: run.open[2],
    interestOpen: subtractMinor(interest, run.taken),
    costsOpen: run.open[0],
    capitalized: run.capitalized,
    paid: run.paid,
    unapplied: run.unapplied,
    found: run.found,
    segments: run.segments ?? [],
    isWithinGrace,
  }
}

function afterMinimum(settled: Minor, minimum: MinimumAmount | undefined): Minor {
  if (minimum === undefined || settled === 0) return settled
  switch (minimum.effect) {
    case 'waive-below':
      return settled < minimum.amount ? 0 : settled
    case 'waive-up-to':
      return settled <= minimum.amount ? 0 : settled
    case 'charge-at-least':
      return maxMinor(settled, minimum.amount)
  }
}

/** Interest that a minimum adds is known at the end only: it takes what the payments left over. */
function raise(run: Run, more: Minor): void {
  run.found[1] = addMinor(run.found[1], more)
  if (!run.plan.order.includes(1)) return
  const part = minMinor(run.unapplied, more)
  run.taken = addMinor(run.taken, part)
  run.paid[1] = addMinor(run.paid[1], part)
  run.unapplied = subtractMinor(run.unapplied, part)
  run.found[1] = subtractMinor(run.found[1], minMinor(run.leftBefore, part))
}

/** Whether payments within the days of grace closed the principal, where grace is a condition. */
function isPaidWithinGrace(plan: Plan, claim: CheckedClaim): boolean {
  const { grace } = plan
  if (grace === undefined || grace.shift || claim.principal === 0) return false
  const open: ComponentAmounts = [claim.costs, 0, claim.principal]
  for (const { day, amount } of claim.payments) {
    if (day <= claim.due + grace.days) fillComponents(open, [0, 0, 0], plan.order, amount)
  }
  return open[2] === 0
}

function startRun(plan: Plan, claim: CheckedClaim, sums: RunningSums | undefined, detailed: boolean): Run {
  return {
    plan,
    claim,
    sums,
    segments: detailed ? [] : undefined,
    minimum: valueIn(plan.minimum, claim.currency),
    capTotal: capOf(plan, claim),
    open: [claim.costs, 0, claim.principal],
    paid: [0, 0, 0],
    exact: 0,
    den: 1,
    posted: 0,
    taken: 0,
    capitalized: 0,
    unapplied: 0,
    found: [0, 0, 0],
    leftBefore: 0,
    days: 0,
    next: 0,
  }
}

function capOf(plan: Plan, claim: CheckedClaim): Minor | undefined {
  const amount = valueIn(plan.cap.amount, claim.currency)
  const { share } = plan.cap
  if (share === undefined) return amount
  const part = toMinor(
    roundQuotient(BigInt(claim.principal) * share.units, 10n ** BigInt(share.scale), 'down'),
  )
  return amount === undefined ? part : minMinor(amount, part)
}

/** Goes through the charged days of a debt, rest by rest and payment by payment. */
function passDays(
  plan: Plan,
  claim: CheckedClaim,
  period: ChargedPeriod,
  sums: RunningSums | undefined,
  detailed: boolean,
): Run {
  const run = startRun(plan, claim, sums, detailed)
  const { first, end } = period
  // A payment on the last day in time bears nothing, also where that day is a charged day.
  payBefore(run, claim.due + 1 + (plan.grace?.shift === true ? plan.grace.days : 0))
  if (first === end || isClosed(run)) return payRest(run)
  const clock = sums?.clock ?? clockOf(plan.dayCount, plan.per, first, claim.asOf, plan.endLag === 1)
  const fixed = plan.fixing === 'at-start' ? courseEntry(plan.course, first) : undefined
  let start = first
  for (let count = 0; start < end; count++) {
    const rest = plan.rests === undefined ? Infinity : restAfter(plan.rests, first, count)
    const stop = Math.min(rest, end)
    const entry = plan.fixing === 'at-each-rest' ? courseEntry(plan.course, start) : fixed
    passPeriod(run, start, stop, entry, clockFor(plan, clock, start, rest, end))
    if (isClosed(run)) break
    if (capitalizesAt(plan, rest, end, count)) {
      payBefore(run, rest)
      capitalize(run)
    }
    start = stop
  }
  return payRest(run)
}

function payRest(run: Run): Run {
  payBefore(run, Infinity)
  return run
}

function clockFor(plan: Plan, clock: Clock, start: DayNumber, rest: DayNumber, end: DayNumber): Clock {
  if (plan.rests === undefined || !plan.rests.oneTwelfth || plan.per !== 'year') return clock
  return rest <= end ? twelfthClock(clock, start, rest) : partClock(clock)
}

/**
 * Whether interest joins the principal on a rest. On a rest that is the day after the last charged one it does only if
 * that day has come, which is so where `asOf` itself is not charged.
 */
function capitalizesAt(plan: Plan, rest: DayNumber, end: DayNumber, count: number): boolean {
  if (plan.rests === undefined || count >= plan.rests.maximum) return false
  return rest < end || (rest === end && plan.endLag === 0)
}

/** Goes through charged days without a rest, payment by payment. */
function passPeriod(run: Run, from: DayNumber, to: DayNumber, entry: number | undefined, clock: Clock): void {
  const { payments } = run.claim
  let start = from
  while (start < to) {
    payBefore(run, start + 1 - run.plan.paymentLag)
    if (isClosed(run)) return
    const payment = payments[run.next]
    const stop = payment === undefined ? to : Math.min(to, payment.day + run.plan.paymentLag)
    passStretch(run, start, stop, entry, clock)
    start = stop
  }
}

/** Nothing is left on which interest could run. */
const isClosed = (run: Run): boolean =>
  run.next > 0 && run.open[2] === 0 && (run.plan.rests === undefined || unpaidSoFar(run) === 0)

/** Charges days with one base. */
function passStretch(
  run: Run,
  from: DayNumber,
  to: DayNumber,
  entry: number | undefined,
  clock: Clock,
): void {
  const { plan, claim } = run
  run.den = times(plan.course.one, clock.den)
  const base = maxMinor(0, subtractMinor(run.open[2], claim.disputed))
  if (
    run.segments === undefined &&
    plan.scope === 'once' &&
    run.sums !== undefined &&
    plan.rests === undefined
  ) {
    run.days += clock.daysAt(to) - clock.daysAt(from)
    run.exact = plus(run.exact, times(base, weightBySums(run.sums, plan.course, from, to)))
    return
  }
  for (const cut of cutPeriod(plan, from, to, entry)) chargeCut(run, cut, base, clock)
}

function chargeCut(run: Run, cut: Cut, base: Minor, clock: Clock): void {
  const { plan } = run
  const count = clock.at(cut.to) - clock.at(cut.from)
  const days = clock.daysAt(cut.to) - clock.daysAt(cut.from)
  const exact = times(base, times(plan.course.units[cut.entry] as Whole, count))
  run.days += days
  run.exact = plus(run.exact, exact)
  if (run.segments === undefined && plan.scope === 'once') return
  const interest = toMinorOf(
    plan.scope === 'per-day' && days > 0
      ? times(roundWhole(exact, times(run.den, days), plan.mode), days)
      : roundWhole(exact, run.den, plan.mode),
  )
  run.posted = addMinor(run.posted, interest)
  run.segments?.push({
    from: cut.from,
    to: cut.to,
    entry: cut.entry,
    days,
    exact,
    den: run.den,
    base,
    interest,
  })
}

const toMinorOf = (value: Whole): Minor =>
  typeof value === 'number' && value <= MINOR_LIMIT ? value : toMinor(BigInt(value))

/** The interest so far, rounded as the policy says. */
const accruedSoFar = (run: Run): Minor =>
  run.plan.scope === 'once' ? toMinorOf(roundWhole(run.exact, run.den, run.plan.mode)) : run.posted

/** The same within the caps. */
function settledSoFar(run: Run): Minor {
  const accrued = accruedSoFar(run)
  return run.capTotal === undefined ? accrued : minMinor(accrued, run.capTotal)
}

/**
 * The interest that a payment or a rest finds open. Below a minimum that waives it nobody owes any yet, whatever it comes to
 * later: who paid what was owed on a day has paid it. What a minimum adds is known at the end only.
 */
function unpaidSoFar(run: Run): Minor {
  const settled = settledSoFar(run)
  const isWaived = run.minimum !== undefined && afterMinimum(settled, run.minimum) < settled
  return isWaived ? 0 : subtractMinor(settled, run.taken)
}

/** Applies the payments that are dated before a day. */
function payBefore(run: Run, day: DayNumber): void {
  const { payments } = run.claim
  for (
    let payment = payments[run.next];
    payment !== undefined && payment.day < day;
    payment = payments[run.next]
  ) {
    pay(run, payment.amount)
    run.next++
  }
}

function pay(run: Run, amount: Minor): void {
  run.open[1] = unpaidSoFar(run)
  run.found = [...run.open]
  run.leftBefore = run.unapplied
  const applied: ComponentAmounts = [0, 0, 0]
  const left = fillComponents(run.open, applied, run.plan.order, amount)
  run.taken = addMinor(run.taken, applied[1])
  run.unapplied = addMinor(run.unapplied, left)
  applied.forEach((part, index) => {
    const component = index as 0 | 1 | 2
    run.paid[component] = addMinor(run.paid[component], part)
  })
}

/** Unpaid interest joins the principal. */
function capitalize(run: Run): void {
  const unpaid = unpaidSoFar(run)
  run.taken = addMinor(run.taken, unpaid)
  run.capitalized = addMinor(run.capitalized, unpaid)
  run.open[2] = addMinor(run.open[2], unpaid)
}

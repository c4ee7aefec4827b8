import type { DayNumber } from '../calendar/day-number.js'
import { addMinor, maxMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { capitalize, isClosed, payBefore, startRun, toMinorOf, type Run } from './accrual-run.js'
import type { ChargedPeriod } from './charged-period.js'
import { clockOf, type Clock } from './clock.js'
import type { Plan } from './plan.js'
import { courseEntry } from './rate-course.js'
import type { CheckedClaim, CheckedPayment } from './read-claim.js'
import { partClock, restAfter, twelfthClock } from './rests.js'
import { cutPeriod, type Cut } from './weigher.js'
import { plus, roundWhole, times, type Whole } from './whole.js'

/** Processes the charged days of a debt, by rests and payments. */
export function passDays(plan: Plan, claim: CheckedClaim, period: ChargedPeriod, detailed: boolean): Run {
  const run = startRun(plan, claim, detailed)
  const { first, end } = period
  // Principal paid on the last day in time bears no interest, even if that day is a charged day.
  payBefore(run, claim.due + 1 + (plan.grace?.shift === true ? plan.grace.days : 0))
  if (first === end || isClosed(run)) return payRest(run)
  const clock = clockOf(plan.dayCount, plan.per, first, plan.endLag === 1)
  const fixed = plan.fixing === 'at-start' ? courseEntry(plan.course, first) : undefined
  let start = first
  for (let count = 0; start < end; count++) {
    const rest = plan.rests === undefined ? Infinity : restAfter(plan.rests, first, count)
    const stop = Math.min(rest, end)
    const entry = plan.fixing === 'at-each-rest' ? courseEntry(plan.course, start) : fixed
    passPeriod(run, start, stop, entry, clockFor(run, clock, { from: start, to: rest, end, entry }))
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

/** The days from one rest to the next, and the end of the charged days. */
interface Period {
  readonly from: DayNumber
  readonly to: DayNumber
  readonly end: DayNumber
  readonly entry: number | undefined
}

function clockFor(run: Run, clock: Clock, period: Period): Clock {
  const { rests, per } = run.plan
  if (rests === undefined || !rests.oneTwelfth || per !== 'year') return clock
  const part = partClock(clock)
  const isFull = period.to <= period.end && !closesWithin(run, period, part)
  return isFull ? twelfthClock(clock, period.from, period.to) : part
}

/**
 * Whether a payment closes the debt before a month is full. The interest that the payment found was counted by days,
 * and the month never becomes full: a closed debt does not reopen when the month ends.
 */
function closesWithin(run: Run, { from, to, entry }: Period, clock: Clock): boolean {
  const { payments } = run.claim
  let money: Minor = 0
  for (let index = run.next; index < payments.length; index++) {
    const { day, amount } = payments[index] as CheckedPayment
    if (day + run.plan.paymentLag >= to) break
    money = addMinor(money, amount)
  }
  if (money === 0 || money < run.open[2]) return false
  const trial: Run = { ...run, segments: undefined, open: [...run.open], paid: [...run.paid] }
  passPeriod(trial, from, to, entry, clock)
  return isClosed(trial)
}

/**
 * Whether interest is capitalised on a rest. A rest on the day after the last charged day counts only if that day has
 * come, that is, if `asOf` itself is not charged.
 */
function capitalizesAt(plan: Plan, rest: DayNumber, end: DayNumber, count: number): boolean {
  if (plan.rests === undefined || count >= plan.rests.maximum) return false
  return rest < end || (rest === end && plan.endLag === 0)
}

/** Processes charged days between two rests, by payments. */
function passPeriod(run: Run, from: DayNumber, to: DayNumber, entry: number | undefined, clock: Clock): void {
  const { payments } = run.claim
  let start = from
  while (start < to) {
    payBefore(run, start + 1 - run.plan.paymentLag)
    if (isClosed(run)) return
    const payment = payments[run.next]
    const stop = payment === undefined ? to : Math.min(to, payment.day + run.plan.paymentLag)
    passStretch(run, start, stop, entry, clock.upTo?.(stop) ?? clock)
    start = stop
  }
}

/** Charges days with the same base. */
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

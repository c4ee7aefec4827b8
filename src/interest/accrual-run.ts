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
import { valueIn, type MinimumAmount, type Plan } from './plan.js'
import type { CheckedClaim } from './read-claim.js'
import type { Cut } from './weigher.js'
import { roundWhole, type Whole } from './whole.js'

/** A segment as computed by the kernel. */
export interface KernelSegment extends Cut {
  readonly days: number
  /** The exact interest, in units of 1 / den of a minor unit. */
  readonly exact: Whole
  readonly den: Whole
  readonly base: Minor
  readonly interest: Minor
}

/** The state of a debt while its days are processed. */
export interface Run {
  readonly plan: Plan
  readonly claim: CheckedClaim
  /** Undefined if the calculation is not requested. */
  readonly segments: KernelSegment[] | undefined
  readonly minimum: MinimumAmount | undefined
  readonly capTotal: Minor | undefined
  /** Open costs, interest and principal, as a payment finds them; the interest is updated before each use. */
  readonly open: ComponentAmounts
  readonly paid: ComponentAmounts
  /** The exact interest so far, in units of 1 / den of a minor unit. */
  exact: Whole
  den: Whole
  /** The interest so far, if each segment or day is rounded. */
  posted: Minor
  /** Interest that was paid or capitalised. */
  taken: Minor
  capitalized: Minor
  unapplied: Minor
  /** The amounts that the last payment found open, and what earlier payments left unapplied. */
  found: ComponentAmounts
  leftBefore: Minor
  days: number
  /** Number of payments applied. */
  next: number
}

/** The state of a debt on the day before its first charged day. */
export function startRun(plan: Plan, claim: CheckedClaim, detailed: boolean): Run {
  return {
    plan,
    claim,
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

/** The fields of a debt that caps and minimums need. */
type Capped = Pick<CheckedClaim, 'currency' | 'principal'>

/** The maximum total interest of a debt; undefined if the policy has no cap on the amount. */
function capOf(plan: Plan, { currency, principal }: Capped): Minor | undefined {
  const amount = valueIn(plan.cap.amount, currency)
  const { share } = plan.cap
  if (share === undefined) return amount
  const part = toMinor(roundQuotient(BigInt(principal) * share.units, 10n ** BigInt(share.scale), 'down'))
  return amount === undefined ? part : minMinor(amount, part)
}

/** Whether no amount is left that could bear interest. */
export const isClosed = (run: Run): boolean =>
  run.next > 0 && run.open[2] === 0 && (run.plan.rests === undefined || unpaidSoFar(run) === 0)

/** A whole number of minor units as `Minor`. */
export const toMinorOf = (value: Whole): Minor =>
  typeof value === 'number' && value <= MINOR_LIMIT ? value : toMinor(BigInt(value))

/** The interest so far, rounded as the policy says. */
export const accruedSoFar = (run: Run): Minor =>
  run.plan.scope === 'once' ? roundedOnce(run.plan, run.exact, run.den) : run.posted

/** Rounds exact interest, in units of 1 / den of a minor unit, to minor units. */
export const roundedOnce = ({ mode }: Plan, exact: Whole, den: Whole): Minor =>
  toMinorOf(roundWhole(exact, den, mode))

/** The interest so far, rounded and limited by the caps. */
export const settledSoFar = (run: Run): Minor => withinCap(accruedSoFar(run), run.capTotal)

const withinCap = (accrued: Minor, cap: Minor | undefined): Minor =>
  cap === undefined ? accrued : minMinor(accrued, cap)

/** Interest after the caps and the minimum of the policy. */
export const withinLimits = (plan: Plan, debt: Capped, accrued: Minor): Minor =>
  afterMinimum(withinCap(accrued, capOf(plan, debt)), valueIn(plan.minimum, debt.currency))

/**
 * The unpaid interest that a payment or a rest finds. While a minimum waives the interest, none is owed, even if later
 * interest exceeds the minimum: a debtor who paid the amount owed on a day has paid it. What a minimum adds is known
 * only at the end.
 */
function unpaidSoFar(run: Run): Minor {
  const settled = settledSoFar(run)
  const isWaived = run.minimum !== undefined && afterMinimum(settled, run.minimum) < settled
  return isWaived ? 0 : subtractMinor(settled, run.taken)
}

/** Applies the payments dated before a day. */
export function payBefore(run: Run, day: DayNumber): void {
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

/** Adds unpaid interest to the principal. */
export function capitalize(run: Run): void {
  const unpaid = unpaidSoFar(run)
  run.taken = addMinor(run.taken, unpaid)
  run.capitalized = addMinor(run.capitalized, unpaid)
  run.open[2] = addMinor(run.open[2], unpaid)
}

/**
 * Adds the interest from a minimum, which is known only at the end; it is paid from what the payments left unapplied.
 */
export function raise(run: Run, more: Minor): void {
  run.found[1] = addMinor(run.found[1], more)
  if (!run.plan.order.includes(1)) return
  const part = minMinor(run.unapplied, more)
  run.taken = addMinor(run.taken, part)
  run.paid[1] = addMinor(run.paid[1], part)
  run.unapplied = subtractMinor(run.unapplied, part)
  run.found[1] = subtractMinor(run.found[1], minMinor(run.leftBefore, part))
}

/** Interest after the minimum. */
export function afterMinimum(settled: Minor, minimum: MinimumAmount | undefined): Minor {
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

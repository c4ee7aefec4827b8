import { fillComponents, type ComponentAmounts } from '../allocation/component-order.js'
import { subtractMinor, type Minor } from '../numbers/minor.js'
import { accruedSoFar, afterMinimum, raise, settledSoFar, type KernelSegment } from './accrual-run.js'
import { chargedPeriod, type ChargedPeriod } from './charged-period.js'
import { passDays } from './pass-days.js'
import type { MinimumAmount, Plan } from './plan.js'
import type { CheckedClaim } from './read-claim.js'

/** The result of the kernel. */
export interface Outcome {
  readonly period: ChargedPeriod
  readonly days: number
  /** Rounded, before caps and minimum. */
  readonly accrued: Minor
  /** After caps, before the minimum. */
  readonly settled: Minor
  /** After caps and minimum. */
  readonly interest: Minor
  readonly capTotal: Minor | undefined
  readonly minimum: MinimumAmount | undefined
  readonly principalOpen: Minor
  readonly interestOpen: Minor
  readonly costsOpen: Minor
  readonly capitalized: Minor
  readonly paid: ComponentAmounts
  readonly unapplied: Minor
  /** The amounts that the last payment found open, before it was applied; zeros if there was no payment. */
  readonly found: ComponentAmounts
  readonly segments: readonly KernelSegment[]
  readonly isWithinGrace: boolean
}

/** The kernel of interest: one debt, one bound policy. `detailed`: whether the calculation is requested. */
export function accrue(plan: Plan, claim: CheckedClaim, detailed: boolean): Outcome {
  const found = chargedPeriod(plan, claim.due, claim.asOf)
  const isWithinGrace = found.stop === 'within-grace' || isPaidWithinGrace(plan, claim)
  const period = isWithinGrace ? { ...found, end: found.first } : found
  const run = passDays(plan, claim, period, detailed)
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

/** Whether payments within the days of grace closed the principal, if the grace is a condition. */
function isPaidWithinGrace(plan: Plan, claim: CheckedClaim): boolean {
  const { grace } = plan
  if (grace === undefined || grace.shift || claim.principal === 0) return false
  const open: ComponentAmounts = [claim.costs, 0, claim.principal]
  for (const { day, amount } of claim.payments) {
    if (day <= claim.due + grace.days) fillComponents(open, [0, 0, 0], plan.order, amount)
  }
  return open[2] === 0
}

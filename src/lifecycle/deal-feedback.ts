import { writeStatistic } from '../numbers/write-statistic.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import type { DealAmounts, DealFeedback } from './deal-model.js'
import { overdueOf } from './deal-phase.js'
import { disputedOf, openOf, sumOf, writeSum, type DealState } from './deal-state.js'

/** The totals of a deal on its day. */
export function amountsOf(state: DealState): DealAmounts {
  const write = (amount: Minor): string => writeSum(state, amount)
  return {
    ordered: write(state.ordered),
    invoiced: write(state.invoiced),
    paid: write(sumOf(state, ({ paid }) => paid)),
    credited: write(sumOf(state, ({ credited }) => credited)),
    writtenOff: write(sumOf(state, ({ writtenOff }) => writtenOff)),
    recovered: write(sumOf(state, ({ recovered }) => recovered)),
    open: write(state.open),
    overdue: write(overdueOf(state, state.deal.day)),
    disputed: write(sumOf(state, disputedOf)),
  }
}

/** What a deal shows about its customer. */
export function feedbackOf(state: DealState, isFinal: boolean): DealFeedback {
  const { most, paid, late } = daysLateOf(state)
  const lost =
    BigInt(sumOf(state, ({ writtenOff }) => writtenOff)) - BigInt(sumOf(state, ({ recovered }) => recovered))
  return {
    isFinal,
    mostDaysLate: most,
    averageDaysLate: paid === 0 ? null : writeStatistic({ num: late, den: BigInt(paid) }),
    disputes: state.disputes.size,
    disputesUpheld: state.disputesUpheld,
    brokenPromises: state.brokenPromises,
    breachedPlans: state.breachedPlans,
    stages: [...state.stages],
    wasReferred: state.wasReferred,
    isInsolvent: state.isInsolvent,
    loss: writeSum(state, lost),
    lossShare: state.invoiced === 0 ? null : writeStatistic({ num: lost, den: BigInt(state.invoiced) }),
  }
}

/**
 * Days late of payments and of open invoices: the greatest number, and the sums for the average weighted by amount
 * paid.
 */
function daysLateOf(state: DealState): { most: number; paid: Minor; late: bigint } {
  let most = 0
  let paid: Minor = 0
  let late = 0n
  for (const { invoice, amount, day, isReversed } of state.payments.values()) {
    if (isReversed) continue
    const days = Math.max(0, day - invoice.due)
    most = Math.max(most, days)
    paid = addMinor(paid, amount)
    late += BigInt(amount) * BigInt(days)
  }
  for (const invoice of state.invoices.values()) {
    if (openOf(invoice) > 0) most = Math.max(most, state.deal.day - invoice.due)
  }
  return { most, paid, late }
}

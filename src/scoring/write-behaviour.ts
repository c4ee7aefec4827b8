import type { Reason } from '../kernel/reason.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { writeMinor } from '../numbers/write-minor.js'
import { BEHAVIOUR_SCHEMA, MOST_RECENT, type Behaviour, type DelayRange } from './behaviour.js'
import type { PreparedPolicy } from './behaviour-policy.js'
import { writeDeviation, writeMean } from './exact-mean.js'
import { judgeHabit, type HabitJudgement } from './judge-habit.js'
import type { Measured } from './measure-items.js'
import { writeIndex } from './payment-index.js'
import type { PromiseTally } from './promise-outcomes.js'
import type { ScoringReasonCode } from './reasons.js'
import {
  CREDITED,
  LATE,
  LATE_DAYS,
  OPEN,
  OVERDUE,
  SETTLED,
  SIGNED_DAYS,
  SQUARES,
  TO_PAY,
  TO_PAY_DAYS,
  WRITTEN_OFF,
  delaySlot,
} from './sums.js'

/** Whose behaviour is written, and what was counted apart from the items. */
export interface Subject<Customer extends string | null = string | null> {
  readonly customerId: Customer
  readonly asOf: string
  readonly currency: string
  readonly scale: number
  readonly promises: PromiseTally
  /** Number of items in other currencies. */
  readonly others: number
}

/** Writes the measured values. */
export function writeBehaviour<Customer extends string | null>(
  subject: Subject<Customer>,
  found: Measured,
  policy: PreparedPolicy,
): Behaviour & { readonly customerId: Customer } {
  const { sums, lates, settled } = found
  const { asOf, customerId, currency, scale, promises } = subject
  const money = (slot: number): DecimalString => writeMinor(sums.at(slot), scale)
  const ordered = found.undated === 0
  const recent = ordered ? Array.from(lates.subarray(-MOST_RECENT)) : []
  const overdueDays = Array.from(found.overdue.subarray(0, MOST_RECENT))
  const habit = policy.habitual && judgeHabit(policy.habitual, recent, overdueDays)
  const byNumber = (sum: number): DecimalString | null => (settled === 0 ? null : writeMean(sum, settled))
  const byAmount = (slot: number): DecimalString | null =>
    settled === 0 ? null : writeMean(sums.at(slot), sums.at(SETTLED))
  return {
    schema: BEHAVIOUR_SCHEMA,
    customerId,
    asOf,
    currency,
    settledCount: settled,
    settledAmount: money(SETTLED),
    openCount: found.open,
    openAmount: money(OPEN),
    overdueCount: found.overdue.length,
    overdueAmount: money(OVERDUE),
    creditedCount: found.credited,
    creditedAmount: money(CREDITED),
    writtenOffCount: found.writtenOff,
    writtenOffAmount: money(WRITTEN_OFF),
    averageDaysLate: byNumber(found.lateDays),
    averageDaysBeyondTerms: byNumber(found.signedDays),
    ...mediansOf(lates),
    weightedDaysLate: byAmount(LATE_DAYS),
    weightedDaysBeyondTerms: byAmount(SIGNED_DAYS),
    weightedDaysToPay: sums.at(TO_PAY) === 0 ? null : writeMean(sums.at(TO_PAY_DAYS), sums.at(TO_PAY)),
    lateCount: found.late,
    lateAmount: money(LATE),
    lateShareByCount: byNumber(found.late),
    lateShareByAmount: byAmount(LATE),
    volatility: settled < 2 ? null : writeDeviation(settled, found.signedDays, sums.at(SQUARES)),
    trend: ordered ? trendOf(lates) : null,
    delays: policy.delayEdges === undefined ? null : delaysOf(policy, policy.delayEdges, found, scale),
    longestDelay: settled + found.open === 0 ? null : found.longest,
    promises: { ...promises, brokenRate: shareOf(promises.broken, promises.kept + promises.broken) },
    partialPaymentRate: shareOf(found.inParts, found.receivedMoney),
    disputeRate: shareOf(found.disputed, found.disputeKnown),
    paymentIndex:
      policy.index === undefined || settled === 0 ? null : writeIndex(sums, policy.index, sums.at(SETTLED)),
    habituallyLate: habit?.habituallyLate ?? null,
    recentDaysBeyondTerms: recent,
    overdueDays,
    reasons: reasonsOf(subject, found, habit),
  }
}

/** The ranges of delay: in time, one per edge, and beyond the last edge. */
function delaysOf(
  policy: PreparedPolicy,
  edges: readonly number[],
  found: Measured,
  scale: number,
): DelayRange[] {
  const first = delaySlot(policy)
  return Array.from(found.delays, (count, range) => {
    const from = range === 1 ? 1 : (edges[range - 2] ?? 0) + 1
    const to = edges[range - 1]
    return {
      id: range === 0 ? 'in-time' : to === undefined ? `${String(from)}+` : `${String(from)}-${String(to)}`,
      count,
      amount: writeMinor(found.sums.at(first + range), scale),
    }
  })
}

const shareOf = (part: number, whole: number): DecimalString | null =>
  whole === 0 ? null : writeMean(part, whole)

function mediansOf(lates: Int32Array): Pick<Behaviour, 'medianDaysBeyondTerms' | 'medianDaysLate'> {
  if (lates.length === 0) return { medianDaysLate: null, medianDaysBeyondTerms: null }
  const sorted = lates.slice().sort()
  const lower = sorted[(sorted.length - 1) >> 1] as number
  const upper = sorted[sorted.length >> 1] as number
  return {
    medianDaysLate: writeMean(Math.max(0, lower) + Math.max(0, upper), 2),
    medianDaysBeyondTerms: writeMean(lower + upper, 2),
  }
}

/** The newer half minus the older half. */
function trendOf(lates: Int32Array): DecimalString | null {
  const half = lates.length >> 1
  if (half === 0) return null
  let difference = 0
  for (let place = 0; place < half; place++)
    difference += (lates[lates.length - 1 - place] as number) - (lates[place] as number)
  return writeMean(difference, half)
}

function reasonsOf(
  subject: Subject,
  found: Measured,
  habit: HabitJudgement | undefined,
): Reason<ScoringReasonCode>[] {
  const { asOf, currency, scale, others } = subject
  const { settled: count, credited, writtenOff } = found
  const reasons: Reason<ScoringReasonCode>[] = []
  if (count === 0) reasons.push({ code: 'scoring.no-settled-items', params: { asOf } })
  else {
    const amount = writeMinor(found.sums.at(SETTLED), scale)
    reasons.push({ code: 'scoring.settled-items', params: { count, amount, currency } })
  }
  if (credited + writtenOff > 0)
    reasons.push({ code: 'scoring.closed-without-payment', params: { credited, writtenOff } })
  if (found.zero > 0) reasons.push({ code: 'scoring.zero-items', params: { count: found.zero } })
  if (others > 0) reasons.push({ code: 'scoring.other-currencies', params: { count: others, currency } })
  if (found.issueUnknown > 0)
    reasons.push({ code: 'scoring.issue-unknown', params: { count: found.issueUnknown } })
  if (found.undated > 0) reasons.push({ code: 'scoring.order-unknown', params: { count: found.undated } })
  if (habit !== undefined) reasons.push(...habit.reasons)
  return reasons
}

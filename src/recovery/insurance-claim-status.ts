import { LAST_DAY, readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import {
  expectBoolean,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import type { InsuranceReasonCode } from './reasons.js'

/** The duties and periods of an insurance policy, in calendar days. */
export interface InsuranceDuties {
  /**
   * The waiting period of protracted default. It runs from the due date, which is not counted; its last day is
   * included.
   */
  readonly waitingDays: number
  /** Number of days after the due date within which an overdue debt must be reported. */
  readonly reportWithinDays: number
  /** Number of days after the cause of loss within which the claim must be filed. */
  readonly claimWithinDays: number
  /**
   * Number of days after the due date during which the buyer may still be supplied under cover; `null` if the policy
   * does not say.
   */
  readonly stopSupplyAfterDays: number | null
}

/** An insured debt and what was done about it. Events dated after `asOf` have not happened yet. */
export interface InsuredDebtFacts {
  /** Last day of payment in time. */
  readonly dueDate: PlainDate
  /** Day on which insolvency proceedings were opened; `null` if none were. */
  readonly insolventOn: PlainDate | null
  /** Whether the buyer disputes the debt; insurers wait until the dispute is settled. */
  readonly disputed: boolean
  /** Day on which the overdue debt was reported; `null` if it was not. */
  readonly reportedOn: PlainDate | null
  /** Day on which the claim was filed; `null` if it was not. */
  readonly claimedOn: PlainDate | null
  /** Day of the latest delivery to the buyer; `null` if there was none. */
  readonly lastDeliveryOn: PlainDate | null
}

/** A duty of the insured with a deadline. */
export type InsuranceDutyKind = 'report-overdue' | 'file-claim' | 'stop-supply'

/** A duty, its last day, and whether it was fulfilled. */
export interface InsuranceDuty {
  /** The duty. */
  readonly duty: InsuranceDutyKind
  /** The last day, included; for `stop-supply` the last day on which deliveries are covered. */
  readonly by: PlainDate
  /**
   * `kept`: fulfilled in time; `late`: fulfilled too late; `missed`: not fulfilled in time; `open`: there is still
   * time.
   */
  readonly status: 'open' | 'kept' | 'late' | 'missed'
}

/** The status of an insured debt. */
export interface InsuranceClaimStatus {
  /** The stage: not due, in the waiting period, claimable, delayed by a dispute, claimed, or no longer claimable. */
  readonly status: 'not-due' | 'waiting' | 'claimable' | 'disputed' | 'claimed' | 'lapsed'
  /** The cause of loss; `null` before there is one. */
  readonly cause: 'insolvency' | 'protracted-default' | null
  /** First day on which it can be claimed, as known on `asOf`. */
  readonly claimableFrom: PlainDate
  /** Last day on which it can be claimed. */
  readonly claimBy: PlainDate
  /** The duties that have arisen. */
  readonly duties: readonly InsuranceDuty[]
  /** Reasons for the status and the duties. */
  readonly reasons: readonly Reason<InsuranceReasonCode>[]
  /** The next day on which the result changes without new facts; `null` if none is known. */
  readonly nextReviewOn: PlainDate | null
}

const FACTS = ['dueDate', 'insolventOn', 'disputed', 'reportedOn', 'claimedOn', 'lastDeliveryOn']
const DUTIES = ['waitingDays', 'reportWithinDays', 'claimWithinDays', 'stopSupplyAfterDays']
const MOST_DAYS = 36_525

/**
 * The status of an insured debt on a day: whether the waiting period of protracted default has ended, the last day to
 * file the claim, and which duties were fulfilled. Insolvency is a separate cause of loss without a waiting period.
 *
 * With the due date D: the waiting period ends with D + `waitingDays`. The debt can be claimed from the next day, or
 * from the day of insolvency if that is earlier, until `claimWithinDays` after that cause. An overdue debt must be
 * reported by D + `reportWithinDays`. Every last day is included. Whether a breach of a duty ends the cover depends on
 * the policy and the insurer.
 *
 * @throws ReceivablesError `input.range` for periods that are not whole days from 0 to 36,525, `date.out-of-range`,
 * `date.invalid`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { insuranceClaimStatus } from 'receivables'
 *
 * const debt = {
 *   dueDate: '2026-01-31', insolventOn: null, disputed: false,
 *   reportedOn: '2026-03-10', claimedOn: null, lastDeliveryOn: null,
 * }
 * const duties = { waitingDays: 180, reportWithinDays: 60, claimWithinDays: 60, stopSupplyAfterDays: 30 }
 * insuranceClaimStatus(debt, duties, '2026-06-01')
 * // => { status: 'waiting', claimableFrom: '2026-07-31', claimBy: '2026-09-28', nextReviewOn: '2026-07-31', ... }
 * insuranceClaimStatus({ ...debt, insolventOn: '2026-05-15' }, duties, '2026-06-01').status // => 'claimable'
 * ```
 *
 * @see {@link insuranceIndemnity}
 */
export function insuranceClaimStatus(
  facts: InsuredDebtFacts,
  policy: InsuranceDuties,
  asOf: PlainDate,
): InsuranceClaimStatus {
  return readSafely('', () => {
    const today = readDay(asOf, 'asOf')
    return standingOf(readFacts(facts, today), readDuties(policy), today)
  })
}

interface Debt {
  readonly due: DayNumber
  readonly insolvent: DayNumber | null
  readonly disputed: boolean
  readonly reported: DayNumber | null
  readonly claimed: DayNumber | null
  readonly delivered: DayNumber | null
}

function readFacts(value: unknown, today: DayNumber): Debt {
  const given = expectRecord(value, '', 'an insured debt')
  expectKeys(given, FACTS, '')
  // Events dated later have not happened as of this day.
  const past = (field: string): DayNumber | null => {
    if (given[field] === null) return null
    const day = readDay(given[field], field)
    return day > today ? null : day
  }
  return {
    due: readDay(given['dueDate'], 'dueDate'),
    insolvent: past('insolventOn'),
    disputed: expectBoolean(given['disputed'], 'disputed'),
    reported: past('reportedOn'),
    claimed: past('claimedOn'),
    delivered: past('lastDeliveryOn'),
  }
}

interface Periods {
  readonly waiting: number
  readonly report: number
  readonly claim: number
  readonly supply: number | null
}

function readDuties(value: unknown): Periods {
  const given: UnknownRecord = expectRecord(value, 'policy', 'the duties under the policy')
  expectKeys(given, DUTIES, 'policy')
  const days = (field: string): number => expectInteger(given[field], `policy.${field}`, 0, MOST_DAYS)
  return {
    waiting: days('waitingDays'),
    report: days('reportWithinDays'),
    claim: days('claimWithinDays'),
    supply: given['stopSupplyAfterDays'] === null ? null : days('stopSupplyAfterDays'),
  }
}

function standingOf(debt: Debt, periods: Periods, today: DayNumber): InsuranceClaimStatus {
  const waitingEnds = debt.due + periods.waiting
  const isInsolvent = debt.insolvent !== null && debt.insolvent <= waitingEnds
  const from = isInsolvent ? debt.insolvent : waitingEnds + 1
  const by = (isInsolvent ? debt.insolvent : waitingEnds) + periods.claim
  const cause = isInsolvent ? 'insolvency' : today >= from ? 'protracted-default' : null
  const claimableFrom = writeDay(from, 'policy.waitingDays')
  const claimBy = writeDay(by, 'policy.claimWithinDays')
  const status = statusOf(debt, { from, by }, today)
  const duties = dutiesOf(debt, periods, { from, by }, today)
  // Changes after the last day of the calendar are ignored.
  const next = changesOf(debt, periods, { from, by }).filter((day) => day > today && day <= LAST_DAY)
  return {
    status,
    cause,
    claimableFrom,
    claimBy,
    duties,
    reasons: [reasonOf(status, { from, by }), ...duties.flatMap(dutyReason)],
    nextReviewOn: next.length === 0 ? null : writeDay(Math.min(...next)),
  }
}

/** The days on which a stage or a duty changes without new facts, and the last day for the claim. */
function changesOf(debt: Debt, { report, supply }: Periods, { from, by }: ClaimWindow): number[] {
  const lastSupply = supply === null ? null : debt.due + supply
  const isSupplied = lastSupply !== null && debt.delivered !== null && debt.delivered > lastSupply
  return [
    debt.due + 1,
    from,
    ...(debt.reported === null ? [debt.due + report + 1] : []),
    ...(lastSupply === null || isSupplied ? [] : [lastSupply + 1]),
    ...(debt.claimed === null ? [by, by + 1] : []),
  ]
}

interface ClaimWindow {
  readonly from: DayNumber
  readonly by: DayNumber
}

function statusOf(debt: Debt, { from, by }: ClaimWindow, today: DayNumber): InsuranceClaimStatus['status'] {
  if (debt.claimed !== null) return 'claimed'
  if (today <= debt.due && today < from) return 'not-due'
  if (today < from) return 'waiting'
  if (debt.disputed) return 'disputed'
  return today > by ? 'lapsed' : 'claimable'
}

function dutiesOf(
  debt: Debt,
  periods: Periods,
  { from, by }: ClaimWindow,
  today: DayNumber,
): InsuranceDuty[] {
  const duties: InsuranceDuty[] = []
  const judge = (done: DayNumber | null, last: DayNumber): InsuranceDuty['status'] =>
    done !== null ? (done <= last ? 'kept' : 'late') : today > last ? 'missed' : 'open'
  const report = debt.due + periods.report
  if (today > debt.due) {
    const last = writeDay(report, 'policy.reportWithinDays')
    duties.push({ duty: 'report-overdue', by: last, status: judge(debt.reported, report) })
  }
  if (periods.supply !== null && today > debt.due) {
    const last = debt.due + periods.supply
    const isBroken = debt.delivered !== null && debt.delivered > last
    duties.push({
      duty: 'stop-supply',
      by: writeDay(last, 'policy.stopSupplyAfterDays'),
      status: isBroken ? 'missed' : today > last ? 'kept' : 'open',
    })
  }
  if (today >= from || debt.claimed !== null) {
    duties.push({ duty: 'file-claim', by: writeDay(by), status: judge(debt.claimed, by) })
  }
  return duties
}

function reasonOf(
  status: InsuranceClaimStatus['status'],
  { from, by }: ClaimWindow,
): Reason<InsuranceReasonCode> {
  const params = { from: writeDay(from), by: writeDay(by) }
  return { code: `recovery.claim-${status}`, params }
}

function dutyReason({ duty, by, status }: InsuranceDuty): Reason<InsuranceReasonCode>[] {
  return status === 'kept' ? [] : [{ code: `recovery.duty-${status}`, params: { duty, by } }]
}

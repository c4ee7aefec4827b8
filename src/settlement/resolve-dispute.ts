import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectChoice, expectInteger, expectKeys, expectRecord, MAX_ID_LENGTH } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type {
  DecidedPart,
  DisputeCase,
  DisputeDocument,
  DisputeOutcome,
  DisputeStep,
  ResolvedDispute,
} from './dispute-model.js'
import { outcomeOf, readDispute, type ReadDispute } from './read-dispute.js'
import { MAX_GRACE_DAYS } from './read-monitoring.js'
import type { SettlementReason } from './reasons.js'

/** A decision on a dispute. */
export interface DisputeDecision {
  /** The case; must be open. */
  readonly dispute: DisputeCase
  /** The accepted part of the disputed amount, as assessed or as agreed between the parties. */
  readonly accepted: DecimalInput
  /** Day of the decision. */
  readonly decidedOn: PlainDate
  /** Due date of the invoice. */
  readonly dueDate: PlainDate
}

/** The consequences of a decision. */
export interface DisputeResolutionPolicy {
  /** Number of days after the decision within which the rejected part is to be paid; never before its due date. */
  readonly payWithinDays: number
  /** Number of days of mediation after that, before legal action. */
  readonly mediationDays: number
  /**
   * From when the rejected part bears late charges: from the due date, as if it had never been disputed; from the
   * decision; or from the end of the time to pay. Contracts and courts differ.
   */
  readonly lateChargeOnRejected: 'from-due-date' | 'from-decision' | 'from-deadline'
}

/** The resolved dispute, or why it cannot be resolved. */
export type DisputeResolution =
  | ResolvedDispute
  | {
      /** Why it cannot. */
      readonly refused: SettlementReason
    }

const STARTS = ['from-due-date', 'from-decision', 'from-deadline'] as const

/**
 * Decides a dispute and determines what follows: a credit note for the accepted part; for the rejected part a formal
 * restatement of the duty to pay, then mediation, then legal action, each only while it is unpaid; and from when each
 * part bears late charges. The accepted part was never owed and bears none. The undisputed part was due all along.
 *
 * Periods start on the day after the event and include their last day; late charges begin on the day after the due
 * date, the decision or the deadline. The id of the credit note is the id of the dispute with `-credit` appended, or
 * without it if the result would be too long for an identifier.
 *
 * @returns The resolved case with what follows from it; if the case is already resolved, the reason of the refusal.
 * @throws ReceivablesError `input.range` if more is accepted than disputed; `date.order` for a decision before the
 * objection; `input.conflict` for a case whose parts do not sum; `amount.negative`, `amount.too-fine`,
 * `currency.unknown`, `decimal.invalid`, `date.invalid`, `date.out-of-range`, `id.invalid`, `input.choice`,
 * `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { openDispute, resolveDispute } from 'receivables/escalation'
 *
 * const { dispute } = openDispute(
 *   {
 *     id: 'D-1',
 *     invoiceId: 'INV-7',
 *     customerId: 'C-1',
 *     currency: 'CNY',
 *     outstanding: '100000.00',
 *     disputed: '30000.00',
 *     ground: 'price',
 *     raisedOn: '2026-03-20',
 *   },
 *   { proofDays: 10, requiredProof: [], lateProof: 'refused', reasonableDays: 30 },
 * )
 * resolveDispute(
 *   { dispute, accepted: '20000.00', decidedOn: '2026-04-02', dueDate: '2026-03-31' },
 *   { payWithinDays: 10, mediationDays: 30, lateChargeOnRejected: 'from-decision' },
 * )
 * // => {
 * //   parts: [
 * //     { part: 'undisputed', amount: '70000.00', lateChargeFrom: '2026-04-01' },
 * //     { part: 'accepted', amount: '20000.00', lateChargeFrom: null },
 * //     { part: 'rejected', amount: '10000.00', lateChargeFrom: '2026-04-03' },
 * //   ],
 * //   payBy: '2026-04-12',
 * //   ...
 * // }
 * ```
 *
 * @see Civil Code of the People's Republic of China, article 582 (reduction of the price); 保障中小企业款项支付条例, State
 * Council Order 802 (2025), article 15.
 */
export function resolveDispute(
  decision: DisputeDecision,
  policy: DisputeResolutionPolicy,
): DisputeResolution {
  return readSafely('', () => {
    const given = expectRecord(decision, '', 'a dispute and its decision')
    expectKeys(given, ['dispute', 'accepted', 'decidedOn', 'dueDate'], '')
    const read = readDispute(given['dispute'], 'dispute')
    const { dispute, scale, disputed } = read
    const accepted = readAmount(given['accepted'], scale, 'accepted')
    if (accepted > disputed) {
      refuse('input.range', 'accepted', `at most the disputed amount: ${dispute.disputed}`, given['accepted'])
    }
    const decided = readDay(given['decidedOn'], 'decidedOn')
    if (decided < readDay(dispute.raisedOn, '')) {
      refuse(
        'date.order',
        'decidedOn',
        `a day not before the objection of ${dispute.raisedOn}`,
        given['decidedOn'],
      )
    }
    const due = readDay(given['dueDate'], 'dueDate')
    const rules = readRules(policy)
    if (dispute.status === 'resolved') {
      return { refused: { code: 'settlement.dispute-closed', params: { id: dispute.id } } } as const
    }
    return resolve(read, { accepted, rejected: subtractMinor(disputed, accepted), decided, due }, rules)
  })
}

interface Decided {
  readonly accepted: Minor
  readonly rejected: Minor
  readonly decided: DayNumber
  readonly due: DayNumber
}

function readRules(policy: unknown): DisputeResolutionPolicy {
  const record = expectRecord(policy, 'policy', 'a policy for decided disputes')
  expectKeys(record, ['payWithinDays', 'mediationDays', 'lateChargeOnRejected'], 'policy')
  const days = (name: string): number => expectInteger(record[name], `policy.${name}`, 0, MAX_GRACE_DAYS)
  return {
    payWithinDays: days('payWithinDays'),
    mediationDays: days('mediationDays'),
    lateChargeOnRejected: expectChoice(record['lateChargeOnRejected'], STARTS, 'policy.lateChargeOnRejected'),
  }
}

function resolve(read: ReadDispute, decision: Decided, rules: DisputeResolutionPolicy): ResolvedDispute {
  const { dispute, scale } = read
  const { accepted, rejected, decided, due } = decision
  // Nobody has to pay before the due date, even if the decision was earlier.
  const deadline = Math.max(due, decided + rules.payWithinDays)
  const on = writeDay(decided)
  const amounts = { accepted: writeMinor(accepted, scale), rejected: writeMinor(rejected, scale) }
  const outcome = outcomeOf(accepted, rejected)
  const payBy = rejected === 0 ? null : writeDay(deadline, 'policy.payWithinDays')
  return {
    dispute: { ...dispute, status: 'resolved', resolution: { outcome, ...amounts, on } },
    parts: partsOf(read, decision, rules),
    documents: documentsOf(dispute, accepted === 0 ? null : amounts.accepted, on),
    payBy,
    steps: rejected === 0 ? [] : stepsOf(decided, deadline, rules.mediationDays),
    nextReviewOn: rejected === 0 ? null : writeDay(deadline + 1, 'policy.payWithinDays'),
    reasons: whyResolved(outcome, { ...amounts, currency: dispute.currency }, payBy),
  }
}

function partsOf(
  read: ReadDispute,
  decision: Decided,
  { lateChargeOnRejected, payWithinDays }: DisputeResolutionPolicy,
): DecidedPart[] {
  const { scale, undisputed } = read
  const { accepted, rejected, decided, due } = decision
  const start = { 'from-due-date': due, 'from-decision': decided, 'from-deadline': decided + payWithinDays }
  // Nothing bears late charges before it is due, even if the decision was earlier.
  const from = Math.max(due, start[lateChargeOnRejected])
  const charged = (amount: Minor, after: DayNumber): PlainDate | null =>
    amount === 0 ? null : writeDay(after + 1, 'dueDate')
  return [
    { part: 'undisputed', amount: writeMinor(undisputed, scale), lateChargeFrom: charged(undisputed, due) },
    { part: 'accepted', amount: writeMinor(accepted, scale), lateChargeFrom: null },
    { part: 'rejected', amount: writeMinor(rejected, scale), lateChargeFrom: charged(rejected, from) },
  ]
}

function documentsOf(dispute: DisputeCase, credit: string | null, on: PlainDate): DisputeDocument[] {
  const { id, invoiceId, customerId, currency, disputed, raisedOn } = dispute
  const closed: DisputeDocument = {
    kind: 'dispute-closed',
    document: { id, invoiceId, amount: disputed, currency, openedOn: raisedOn, closedOn: on },
  }
  if (credit === null) return [closed]
  return [
    closed,
    {
      kind: 'credit-note',
      document: { id: creditId(id), customerId, invoiceId, currency, amount: credit, date: on },
    },
  ]
}

/** Credit notes are numbered separately, so that the id of the dispute can be used in it. */
const creditId = (id: string): string => {
  const named = `${id}-credit`
  return named.length <= MAX_ID_LENGTH ? named : id
}

function stepsOf(decided: DayNumber, deadline: DayNumber, mediationDays: number): DisputeStep[] {
  return [
    { step: 'restatement', from: writeDay(decided) },
    { step: 'mediation', from: writeDay(deadline + 1, 'policy.payWithinDays') },
    { step: 'legal', from: writeDay(deadline + 1 + mediationDays, 'policy.mediationDays') },
  ]
}

function whyResolved(
  outcome: DisputeOutcome,
  amounts: Readonly<Record<'accepted' | 'rejected' | 'currency', string>>,
  payBy: PlainDate | null,
): SettlementReason[] {
  const reasons: SettlementReason[] = [{ code: `settlement.dispute-${outcome}`, params: amounts }]
  const { accepted, rejected, currency } = amounts
  if (outcome !== 'invalid') reasons.push({ code: 'settlement.credited', params: { accepted, currency } })
  if (payBy !== null) reasons.push({ code: 'settlement.restated', params: { rejected, currency, payBy } })
  return reasons
}

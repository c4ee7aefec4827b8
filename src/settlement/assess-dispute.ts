import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectBoolean, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { DisputeCase, DisputeOutcome } from './dispute-model.js'
import { readDispute, type ReadDispute } from './read-dispute.js'
import { readList } from './read-list.js'
import type { SettlementReason, SettlementReasonCode } from './reasons.js'

/** Evidence that a customer sent to prove its objection. */
export interface DisputeProof {
  /** Identifier under which it can be found. */
  readonly id: string
  /** Day on which it arrived. */
  readonly receivedOn: PlainDate
  /** Whether it is in writing. Oral statements prove nothing. */
  readonly written: boolean
}

/** The evidence on an objection and the result of checking it. */
export interface DisputeFindings {
  /** The evidence received, in any order. */
  readonly proofs: readonly DisputeProof[]
  /** The part of the disputed amount that the evidence proves, once a person has checked it; absent until then. */
  readonly provenAmount?: DecimalInput
}

/** Whether an objection is justified. If it is decided: accepted + rejected = disputed. */
export interface DisputeAssessment {
  /**
   * `awaiting-proof`: the deadline for proof has not passed. `under-review`: proof was received and is being checked.
   * `valid`, `partly-valid`, `invalid`: all, some or none of the disputed amount is proven.
   */
  readonly outcome: 'awaiting-proof' | 'under-review' | DisputeOutcome
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The accepted part of the disputed amount; `null` until it is decided. */
  readonly accepted: DecimalString | null
  /** The rejected part of the disputed amount; `null` until it is decided. */
  readonly rejected: DecimalString | null
  /** The amount that was never disputed and stays due. */
  readonly undisputed: DecimalString
  /** If the outcome is `awaiting-proof`, the day after the deadline for proof; `null` otherwise. */
  readonly nextReviewOn: PlainDate | null
  /** The reasons. */
  readonly reasons: readonly SettlementReason[]
}

/**
 * Whether an objection to an invoice is justified, as of a day: whether it was raised in time, proven in writing by the
 * deadline, and proven in full, in part or not at all. An objection raised too late is invalid whatever is proven. An
 * objection without proof is invalid from the day after the deadline. From the day of its decision, a decided dispute
 * keeps that decision whatever is proven.
 *
 * A person decides how much the proof supports (`provenAmount`); this function derives what follows from it.
 *
 * @throws ReceivablesError `input.range` if more is proven than disputed; `date.order` for a day before the objection;
 * `input.conflict` for a case whose parts do not sum; `id.duplicate` for a proof that is given twice;
 * `amount.negative`, `amount.too-fine`, `currency.unknown`, `decimal.invalid`, `date.invalid`, `id.invalid`,
 * `input.choice`, `input.missing`, `input.type`, `input.unknown-key`, `date.out-of-range`.
 *
 * @example
 * ```ts
 * import { assessDispute, openDispute } from 'receivables/escalation'
 *
 * const { dispute } = openDispute(
 *   {
 *     id: 'D-1',
 *     invoiceId: 'INV-7',
 *     customerId: 'C-1',
 *     currency: 'CNY',
 *     outstanding: '100000.00',
 *     disputed: '30000.00',
 *     ground: 'quality',
 *     raisedOn: '2026-03-20',
 *     receivedOn: '2026-03-10',
 *     inspectionDays: 15,
 *   },
 *   { proofDays: 10, requiredProof: ['inspection-report'], lateProof: 'refused', reasonableDays: 30 },
 * )
 * assessDispute(dispute, { proofs: [] }, '2026-03-30').outcome // => 'awaiting-proof'
 * assessDispute(dispute, { proofs: [] }, '2026-03-31').outcome // => 'invalid'
 * const proofs = [{ id: 'report-3', receivedOn: '2026-03-28', written: true }]
 * assessDispute(dispute, { proofs, provenAmount: '20000.00' }, '2026-04-02')
 * // => { outcome: 'partly-valid', accepted: '20000.00', rejected: '10000.00', ... }
 * ```
 *
 * @see Civil Code of the People's Republic of China, articles 582 and 621.
 */
export function assessDispute(
  dispute: DisputeCase,
  findings: DisputeFindings,
  asOf: PlainDate,
): DisputeAssessment {
  return readSafely('', () => {
    const read = readDispute(dispute, 'dispute')
    const today = readDay(asOf, 'asOf')
    const { raisedOn } = read.dispute
    if (writeDay(today) < raisedOn) {
      refuse('date.order', 'asOf', `a day not before the objection of ${raisedOn}`, asOf)
    }
    const record = expectRecord(findings, 'findings', 'the received proofs and the proven amount')
    expectKeys(record, ['proofs', 'provenAmount'], 'findings')
    const proofs = readProofs(record['proofs']).filter(({ day }) => day <= today)
    const proven = readProven(record['provenAmount'], read)
    return assess(read, proofs, proven, today)
  })
}

interface ReadProof {
  readonly day: DayNumber
  readonly written: boolean
}

function readProofs(value: unknown): ReadProof[] {
  const ids = new Set<string>()
  return readList(value, 'findings.proofs', 'a proof with its id, day and form', (proof, path) => {
    expectKeys(proof, ['id', 'receivedOn', 'written'], path)
    const id = expectId(proof['id'], at(path, 'id'))
    if (ids.has(id)) refuse('id.duplicate', at(path, 'id'), 'each proof only once', id)
    ids.add(id)
    return {
      day: readDay(proof['receivedOn'], at(path, 'receivedOn')),
      written: expectBoolean(proof['written'], at(path, 'written')),
    }
  })
}

function readProven(value: unknown, { scale, disputed }: ReadDispute): Minor | null {
  if (value === undefined) return null
  const amount = readAmount(value, scale, 'findings.provenAmount')
  if (amount <= disputed) return amount
  const expected = `at most the disputed amount: ${writeMinor(disputed, scale)}`
  return refuse('input.range', 'findings.provenAmount', expected, value)
}

function assess(
  read: ReadDispute,
  proofs: readonly ReadProof[],
  proven: Minor | null,
  today: DayNumber,
): DisputeAssessment {
  const { dispute, scale, disputed } = read
  const { currency, proofBy, raisedOn, inspection, lateProof } = dispute
  const deadline = readDay(proofBy, '')
  const counting = proofs.filter(
    ({ written, day }) => written && (lateProof === 'considered' || day <= deadline),
  )
  const give = (
    outcome: DisputeAssessment['outcome'],
    accepted: Minor | null,
    code: SettlementReasonCode,
    params: SettlementReason['params'],
  ): DisputeAssessment => ({
    outcome,
    currency,
    accepted: accepted === null ? null : writeMinor(accepted, scale),
    rejected: accepted === null ? null : writeMinor(subtractMinor(disputed, accepted), scale),
    undisputed: dispute.undisputed,
    nextReviewOn: outcome === 'awaiting-proof' ? writeDay(deadline + 1, 'dispute.proofBy') : null,
    reasons: [{ code, params }],
  })
  const { resolution } = dispute
  if (resolution !== null && readDay(resolution.on, '') <= today) {
    const { outcome, accepted, rejected } = resolution
    const code = `settlement.dispute-${outcome}` as const
    return give(outcome, readMinor(accepted, scale, ''), code, { accepted, rejected, currency })
  }
  const { noticeBy, basis, inTime } = inspection
  if (!inTime) {
    return give('invalid', 0, 'settlement.raised-too-late', {
      raisedOn,
      noticeBy: noticeBy ?? raisedOn,
      basis,
    })
  }
  if (counting.length === 0) {
    const received = proofs.length
    return today <= deadline
      ? give('awaiting-proof', null, 'settlement.proof-awaited', { proofBy, received })
      : give('invalid', 0, 'settlement.no-proof-in-time', { proofBy, received })
  }
  const count = counting.length
  if (proven === null) return give('under-review', null, 'settlement.proof-under-review', { count })
  const outcome = proven === disputed ? 'valid' : proven > 0 ? 'partly-valid' : 'invalid'
  const params = {
    accepted: writeMinor(proven, scale),
    rejected: writeMinor(subtractMinor(disputed, proven), scale),
    currency,
  }
  return give(outcome, proven, `settlement.dispute-${outcome}`, params)
}

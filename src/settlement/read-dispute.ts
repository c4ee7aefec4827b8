import { readDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectBoolean, expectChoice, expectId, expectRecord } from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import {
  DISPUTE_GROUNDS,
  DISPUTE_SCHEMA,
  type DisputeCase,
  type DisputeOutcome,
  isOfGoods,
  type InspectionPeriod,
} from './dispute-model.js'
import { expectSchema } from './read-agreement.js'
import { readEntries } from './read-list.js'
import { readOptionalDay, readPositive, readText, writeOptionalDay } from './read-value.js'

const BASES: readonly InspectionPeriod['basis'][] = [
  'agreed',
  'reasonable-time',
  'warranty',
  'two-years',
  'seller-knew',
  'not-asked',
]
const OUTCOMES: readonly DisputeOutcome[] = ['valid', 'partly-valid', 'invalid']

/** The outcome, from the accepted and the rejected amount. */
export function outcomeOf(accepted: Minor, rejected: Minor): DisputeOutcome {
  if (rejected === 0) return 'valid'
  return accepted === 0 ? 'invalid' : 'partly-valid'
}

/** A dispute case, read, with its amounts in minor units. */
export interface ReadDispute {
  readonly dispute: DisputeCase
  readonly scale: number
  readonly disputed: Minor
  readonly undisputed: Minor
}

/**
 * Reads a dispute case.
 *
 * @throws ReceivablesError naming the faulty field; `input.conflict` if the parts do not sum, the status does not fit
 * the resolution, or a finding does not follow from its days or amounts.
 */
export function readDispute(value: unknown, path: string): ReadDispute {
  const record = expectRecord(value, path, 'a dispute case')
  expectSchema(record['schema'], DISPUTE_SCHEMA, path)
  const currency = record['currency'] as string
  const scale = readScale(currency, at(path, 'currency'))
  const outstanding = readPositive(record['outstanding'], scale, at(path, 'outstanding'))
  const disputed = readPositive(record['disputed'], scale, at(path, 'disputed'))
  const undisputed = readAmount(record['undisputed'], scale, at(path, 'undisputed'))
  expectSum(outstanding, disputed, undisputed, at(path, 'undisputed'), scale)
  const resolution = readResolution(record['resolution'], disputed, scale, at(path, 'resolution'))
  const ground = expectChoice(record['ground'], DISPUTE_GROUNDS, at(path, 'ground'))
  const status = expectChoice(record['status'], ['open', 'resolved'], at(path, 'status'))
  if ((status === 'open') !== (resolution === null)) {
    refuse(
      'input.conflict',
      at(path, 'status'),
      "'resolved' if there is a resolution, otherwise 'open'",
      status,
    )
  }
  const raisedOn = readDate(record['raisedOn'], at(path, 'raisedOn'))
  const proofBy = readDate(record['proofBy'], at(path, 'proofBy'))
  expectSince(raisedOn, proofBy, at(path, 'proofBy'))
  if (resolution !== null) expectSince(raisedOn, resolution.on, at(path, 'resolution.on'))
  const clause = record['acceptanceClause']
  const what = 'a list of kinds of proof'
  const dispute: DisputeCase = {
    schema: DISPUTE_SCHEMA,
    id: expectId(record['id'], at(path, 'id')),
    invoiceId: expectId(record['invoiceId'], at(path, 'invoiceId')),
    customerId: expectId(record['customerId'], at(path, 'customerId')),
    ground,
    currency,
    outstanding: writeMinor(outstanding, scale),
    disputed: writeMinor(disputed, scale),
    undisputed: writeMinor(undisputed, scale),
    raisedOn,
    proofBy,
    lateProof: expectChoice(record['lateProof'], ['refused', 'considered'], at(path, 'lateProof')),
    requiredProof: readEntries(record['requiredProof'], at(path, 'requiredProof'), what, 100, readText),
    acceptanceClause:
      clause === null || clause === undefined ? null : readText(clause, at(path, 'acceptanceClause')),
    inspection: readInspection(record['inspection'], { ground, raisedOn }, at(path, 'inspection')),
    status,
    resolution,
  }
  return { dispute, scale, disputed, undisputed }
}

function readDate(value: unknown, path: string): string {
  readDay(value, path)
  return value as string
}

function expectSum(whole: Minor, one: Minor, other: Minor, path: string, scale: number): void {
  if (addMinor(one, other) === whole) return
  refuse('input.conflict', path, `parts that sum to ${writeMinor(whole, scale)}`, writeMinor(other, scale))
}

/** Nothing about an objection happens before it was raised; plain dates sort as strings. */
function expectSince(raisedOn: string, day: string, path: string): void {
  if (day < raisedOn) refuse('date.order', path, `a day not before the objection of ${raisedOn}`, day)
}

/** The period applies only to objections to the goods, and has an end unless the seller knew. */
function readInspection(
  value: unknown,
  { ground, raisedOn }: Pick<DisputeCase, 'ground' | 'raisedOn'>,
  path: string,
): InspectionPeriod {
  const record = expectRecord(value, path, 'the time for objections')
  const basis = expectChoice(record['basis'], BASES, at(path, 'basis'))
  const noticeBy = writeOptionalDay(readOptionalDay(record['noticeBy'], at(path, 'noticeBy')))
  const inTime = expectBoolean(record['inTime'], at(path, 'inTime'))
  if ((basis === 'not-asked') === isOfGoods(ground))
    refuse('input.conflict', at(path, 'basis'), `a basis that fits the ground ${ground}`, basis)
  if ((noticeBy === null) !== (basis === 'not-asked' || basis === 'seller-knew'))
    refuse(
      'input.conflict',
      at(path, 'noticeBy'),
      `null if there is no period for ${basis}, otherwise a day`,
      noticeBy,
    )
  if (inTime !== (noticeBy === null || raisedOn <= noticeBy)) {
    refuse(
      'input.conflict',
      at(path, 'inTime'),
      'true exactly if the objection was raised by noticeBy',
      inTime,
    )
  }
  return { basis, noticeBy, inTime }
}

function readResolution(
  value: unknown,
  disputed: Minor,
  scale: number,
  path: string,
): DisputeCase['resolution'] {
  if (value === null || value === undefined) return null
  const record = expectRecord(value, path, 'a resolution')
  const accepted = readAmount(record['accepted'], scale, at(path, 'accepted'))
  const rejected = readAmount(record['rejected'], scale, at(path, 'rejected'))
  expectSum(disputed, accepted, rejected, at(path, 'rejected'), scale)
  const outcome = expectChoice(record['outcome'], OUTCOMES, at(path, 'outcome'))
  if (outcome !== outcomeOf(accepted, rejected)) {
    refuse('input.conflict', at(path, 'outcome'), 'the outcome that follows from its amounts', outcome)
  }
  return {
    outcome,
    accepted: writeMinor(accepted, scale),
    rejected: writeMinor(rejected, scale),
    on: readDate(record['on'], at(path, 'on')),
  }
}

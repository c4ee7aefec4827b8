import { readDay, writeDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import {
  expectChoice,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { writeMinor } from '../numbers/write-minor.js'
import {
  DISPUTE_GROUNDS,
  DISPUTE_SCHEMA,
  type DisputeFacts,
  type DisputePolicy,
  type OpenedDispute,
} from './dispute-model.js'
import { inspectionPeriod } from './inspection-period.js'
import { readEntries } from './read-list.js'
import { MAX_GRACE_DAYS } from './read-monitoring.js'
import { readText } from './read-value.js'
import type { SettlementReason } from './reasons.js'
import { readSplit } from './split-disputed.js'

const FACT_FIELDS = [
  'id',
  'invoiceId',
  'customerId',
  'currency',
  'outstanding',
  'disputed',
  'lines',
  'ground',
  'raisedOn',
  'receivedOn',
  'inspectionDays',
  'discoveredOn',
  'warrantyUntil',
  'sellerKnew',
  'acceptanceClause',
]
const POLICY_FIELDS = ['proofDays', 'requiredProof', 'lateProof', 'reasonableDays', 'dissatisfaction']
/** The greatest number of kinds of proof, and of steps of a procedure, that is accepted. */
const MAX_TEXTS = 100

/**
 * Opens a dispute: sets a deadline for written proof, determines whether an objection to the goods was raised in time,
 * and splits the disputed part from the part that stays due. Opening a dispute admits nothing.
 *
 * Periods start on the day after the event and include their last day. An objection to quality or quantity must be made
 * within the agreed inspection period; if none was agreed, within a reasonable time from the day on which the defect
 * was found or should have been found, and within two years from receipt or, if there is one, the warranty. If the
 * seller knew of the defect, none of these limits protects it. Under Chinese law, an agreed period that is too short
 * for the goods applies to visible defects only: omit `inspectionDays` for hidden ones.
 *
 * @throws ReceivablesError `input.range` for a disputed amount of zero, or above the amount outstanding; `date.order`
 * for an objection, a discovery or the end of a warranty before receipt, or a discovery after the objection;
 * `input.missing` for goods without a day of receipt, or a dissatisfied customer without a procedure;
 * `amount.negative`, `amount.too-fine`, `currency.unknown`, `decimal.invalid`, `date.invalid`, `date.out-of-range`,
 * `id.duplicate`, `id.invalid`, `input.choice`, `input.conflict`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { openDispute } from 'receivables/escalation'
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
 * dispute // => { disputed: '30000.00', undisputed: '70000.00', proofBy: '2026-03-30', ... }
 * dispute.inspection // => { basis: 'agreed', noticeBy: '2026-03-25', inTime: true }
 * ```
 *
 * @see Civil Code of the People's Republic of China, articles 620 to 622; United Nations Convention on Contracts for the
 * International Sale of Goods, articles 38 and 39.
 */
export function openDispute(facts: DisputeFacts, policy: DisputePolicy): OpenedDispute {
  return readSafely('', () => {
    const given = expectRecord(facts, '', 'an objection to an invoice')
    expectKeys(given, FACT_FIELDS, '')
    const rules = readRules(policy)
    const split = readSplit(given)
    const { currency, scale } = split
    if (split.disputed === 0) {
      refuse('input.range', given['lines'] === undefined ? 'disputed' : 'lines', 'an amount above zero', 0)
    }
    const raised = readDay(given['raisedOn'], 'raisedOn')
    const ground = expectChoice(given['ground'], DISPUTE_GROUNDS, 'ground')
    const id = expectId(given['id'], 'id')
    const invoiceId = expectId(given['invoiceId'], 'invoiceId')
    const inspection = inspectionPeriod(given, ground, raised, rules.reasonableDays)
    const proofDay = raised + rules.proofDays
    const raisedOn = writeDay(raised)
    const proofBy = writeDay(proofDay, 'policy.proofDays')
    const { dissatisfaction } = rules
    const complaint = ground === 'dissatisfied'
    const readable = complaint || dissatisfaction !== undefined
    const known = readable ? readRoute(dissatisfaction, raised) : null
    const route = complaint ? known : null
    const disputed = writeMinor(split.disputed, scale)
    const undisputed = writeMinor(split.undisputed, scale)
    const clause = given['acceptanceClause']
    return {
      dispute: {
        schema: DISPUTE_SCHEMA,
        id,
        invoiceId,
        customerId: expectId(given['customerId'], 'customerId'),
        ground,
        currency,
        outstanding: writeMinor(split.outstanding, scale),
        disputed,
        undisputed,
        raisedOn,
        proofBy,
        lateProof: rules.lateProof,
        requiredProof: rules.requiredProof,
        acceptanceClause: clause === undefined ? null : readText(clause, 'acceptanceClause'),
        inspection,
        status: 'open',
        resolution: null,
      },
      document: { id, invoiceId, amount: disputed, currency, openedOn: raisedOn },
      route:
        route === null
          ? null
          : { respondBy: writeDay(route.respond, 'policy.dissatisfaction.respondDays'), steps: route.steps },
      nextReviewOn: writeDay(Math.min(proofDay, route?.respond ?? proofDay) + 1, 'policy.proofDays'),
      reasons: whyOpened({
        disputed,
        undisputed,
        currency,
        proofBy,
        raisedOn,
        inspection,
        hasRest: split.undisputed > 0,
      }),
    }
  })
}

interface Opening {
  readonly disputed: string
  readonly undisputed: string
  readonly currency: string
  readonly proofBy: string
  readonly raisedOn: string
  readonly inspection: OpenedDispute['dispute']['inspection']
  readonly hasRest: boolean
}

function whyOpened(opening: Opening): SettlementReason[] {
  const { disputed, undisputed, currency, proofBy, raisedOn, inspection, hasRest } = opening
  const reasons: SettlementReason[] = [
    { code: 'settlement.dispute-opened', params: { disputed, currency, proofBy } },
  ]
  if (hasRest) {
    reasons.push({ code: 'settlement.undisputed-stays-due', params: { undisputed, currency } })
  }
  const { basis, noticeBy, inTime } = inspection
  if (noticeBy !== null) {
    const code = inTime ? 'settlement.raised-in-time' : 'settlement.raised-too-late'
    reasons.push({ code, params: { raisedOn, noticeBy, basis } })
  }
  return reasons
}

interface ReadRules {
  readonly proofDays: number
  readonly requiredProof: readonly string[]
  readonly lateProof: DisputePolicy['lateProof']
  readonly reasonableDays: number
  readonly dissatisfaction: unknown
}

function readRules(policy: unknown): ReadRules {
  const rules: UnknownRecord = expectRecord(policy, 'policy', 'a dispute policy')
  expectKeys(rules, POLICY_FIELDS, 'policy')
  return {
    proofDays: expectInteger(rules['proofDays'], 'policy.proofDays', 0, MAX_GRACE_DAYS),
    requiredProof: readEntries(
      rules['requiredProof'],
      'policy.requiredProof',
      'a list of kinds of proof',
      MAX_TEXTS,
      readText,
    ),
    lateProof: expectChoice(rules['lateProof'], ['refused', 'considered'], 'policy.lateProof'),
    reasonableDays: expectInteger(rules['reasonableDays'], 'policy.reasonableDays', 0, MAX_GRACE_DAYS),
    dissatisfaction: rules['dissatisfaction'],
  }
}

function readRoute(
  value: unknown,
  raised: number,
): { readonly respond: number; readonly steps: readonly string[] } {
  const path = 'policy.dissatisfaction'
  const record = expectRecord(value, path, 'the escalation route for dissatisfied customers')
  expectKeys(record, ['respondDays', 'steps'], path)
  return {
    respond: raised + expectInteger(record['respondDays'], `${path}.respondDays`, 0, MAX_GRACE_DAYS),
    steps: readEntries(record['steps'], `${path}.steps`, 'a list of steps', MAX_TEXTS, readText),
  }
}

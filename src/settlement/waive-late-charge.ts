import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectBoolean,
  expectChoice,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { readShare } from '../numbers/read-share.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { ROUNDING_MODES } from '../numbers/rounding-mode.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { Agreement } from './agreement-model.js'
import { bindingDay, readAgreement } from './read-agreement.js'
import { readList } from './read-list.js'
import { MAX_GRACE_DAYS } from './read-monitoring.js'
import { readPositive } from './read-value.js'
import type { SettlementReason } from './reasons.js'
import { WAIVER_SCHEMA, type WaiverDecision, type WaiverRequest } from './waiver-model.js'

const FIELDS = [
  'currency',
  'accrued',
  'waive',
  'rounding',
  'eligibility',
  'agreement',
  'milestones',
  'graceDays',
]
/** The greatest number of milestones of a waiver. */
const MAX_MILESTONES = 1200

/**
 * Waives late charges, or refuses with the reasons. A waiver requires an eligible customer and a supplementary
 * agreement, confirmed in writing, with days by which the customer pays. It is conditional: if a milestone is missed,
 * the charge is owed as if it had never been waived (`waiverStatus`). Without the condition it would be a release.
 *
 * @returns The waiver; or, if something is missing, all that is missing, with the whole charge still owed.
 * @throws ReceivablesError `input.range` for a waiver above the accrued charges, of a share above 1, or of charges of
 * zero; `input.conflict` if both a share and an amount are given, or for an agreement of another kind; `date.order` for
 * milestones whose dates do not ascend; `input.missing` if a share needs rounding and `rounding` is absent;
 * `amount.negative`, `amount.too-fine`, `currency.unknown`, `decimal.invalid`, `date.invalid`, `id.invalid`,
 * `input.choice`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { confirmAgreement, proposeAgreement, waiveLateCharge } from 'receivables/escalation'
 *
 * const agreement = proposeAgreement({
 *   id: 'SA-3',
 *   kind: 'late-charge-waiver',
 *   subject: 'INV-7',
 *   proposedOn: '2026-04-01',
 * })
 * const request = {
 *   currency: 'CNY',
 *   accrued: '9000.00',
 *   waive: { share: '0.50' },
 *   eligibility: { waiver: true },
 *   milestones: [{ dueDate: '2026-04-30', amount: '104500.00' }],
 *   graceDays: 3,
 * }
 * waiveLateCharge({ ...request, agreement })
 * // => { status: 'refused', payable: '9000.00', reasons: [{ code: 'settlement.not-confirmed', ... }], ... }
 *
 * const signed = confirmAgreement(agreement, {
 *   form: 'signed-letter',
 *   evidenceId: 'scan-12',
 *   party: 'Wang Fang',
 *   date: '2026-04-02',
 * })
 * 'agreement' in signed && waiveLateCharge({ ...request, agreement: signed.agreement })
 * // => { status: 'conditional', waived: '4500.00', payable: '4500.00', ... }
 * ```
 *
 * @see Civil Code of the People's Republic of China, article 557(4): a release ends the debt.
 */
export function waiveLateCharge(request: WaiverRequest): WaiverDecision {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'the charges and the waived part of them')
    expectKeys(given, FIELDS, '')
    const currency = given['currency'] as string
    const scale = readScale(currency, 'currency')
    const accrued = readPositive(given['accrued'], scale, 'accrued')
    const waived = readWaived(given, accrued, scale)
    const graceDays = expectInteger(given['graceDays'], 'graceDays', 0, MAX_GRACE_DAYS)
    const eligibility = expectRecord(
      given['eligibility'],
      'eligibility',
      'an object with waiver, such as the result of concessionEligibility',
    )
    const mayHave = expectBoolean(eligibility['waiver'], 'eligibility.waiver')
    const agreement = readOwnAgreement(given['agreement'])
    const milestones = readMilestones(given['milestones'], scale, 'milestones')
    const against = whyNot(mayHave, agreement, milestones.length)
    const text = (amount: Minor): string => writeMinor(amount, scale)
    const figures = (part: Minor) => ({
      currency,
      accrued: text(accrued),
      waived: text(part),
      payable: text(subtractMinor(accrued, part)),
    })
    const binding = agreement === null ? null : bindingDay(agreement)
    if (agreement === null || binding === null || against.length > 0) {
      return { status: 'refused', ...figures(0), waiver: null, reasons: against }
    }
    const amounts = figures(waived)
    return {
      status: 'conditional',
      ...amounts,
      waiver: {
        schema: WAIVER_SCHEMA,
        agreementId: agreement.id,
        bindsFrom: writeDay(binding),
        ...amounts,
        milestones: milestones.map(({ due, amount }) => ({ dueDate: writeDay(due), amount: text(amount) })),
        graceDays,
      },
      reasons: [
        {
          code: 'settlement.waived',
          params: {
            waived: amounts.waived,
            payable: amounts.payable,
            currency,
            agreementId: agreement.id,
          },
        },
      ],
    }
  })
}

function readWaived(given: UnknownRecord, accrued: Minor, scale: number): Minor {
  const record = expectRecord(given['waive'], 'waive', 'a share or an amount')
  expectKeys(record, ['share', 'amount'], 'waive')
  const { share, amount } = record
  const { rounding } = given
  const mode = rounding === undefined ? undefined : expectChoice(rounding, ROUNDING_MODES, 'rounding')
  if (share !== undefined && amount !== undefined) {
    return refuse('input.conflict', 'waive', 'a share or an amount, not both', record)
  }
  if (share === undefined) {
    const waived = readAmount(amount, scale, 'waive.amount')
    if (waived <= accrued) return waived
    return refuse(
      'input.range',
      'waive.amount',
      `at most the accrued charges: ${writeMinor(accrued, scale)}`,
      amount,
    )
  }
  const { num, den } = readShare(share, 'waive.share')
  const exact = BigInt(accrued) * num
  // A share that is a whole number of minor units needs no rounding; otherwise no rounding is guessed.
  return exact % den === 0n
    ? toMinor(exact / den)
    : toMinor(roundQuotient(exact, den, mode ?? expectChoice(rounding, ROUNDING_MODES, 'rounding')))
}

function readOwnAgreement(value: unknown): Agreement | null {
  if (value === null) return null
  const agreement = readAgreement(value, 'agreement')
  const { kind } = agreement
  if (kind === 'late-charge-waiver' || kind === 'settlement') return agreement
  return refuse('input.conflict', 'agreement.kind', "'late-charge-waiver' or 'settlement'", kind)
}

/** A milestone, read. */
export interface ReadMilestone {
  readonly due: DayNumber
  readonly amount: Minor
}

/**
 * Reads milestones, whose days must ascend.
 *
 * @throws ReceivablesError naming the faulty field; `date.order`.
 */
export function readMilestones(value: unknown, scale: number, path: string): ReadMilestone[] {
  let before = -Infinity
  return readList(
    value,
    path,
    'a milestone with its due date and amount',
    (row, place) => {
      expectKeys(row, ['dueDate', 'amount'], place)
      const due = readDay(row['dueDate'], at(place, 'dueDate'))
      if (due <= before) {
        refuse('date.order', at(place, 'dueDate'), 'a day after the previous milestone', row['dueDate'])
      }
      before = due
      return { due, amount: readPositive(row['amount'], scale, at(place, 'amount')) }
    },
    MAX_MILESTONES,
  )
}

function whyNot(mayHave: boolean, agreement: Agreement | null, milestones: number): SettlementReason[] {
  const reasons: SettlementReason[] = []
  if (!mayHave) reasons.push({ code: 'settlement.waiver-not-eligible', params: {} })
  if (agreement === null) reasons.push({ code: 'settlement.supplementary-agreement-required', params: {} })
  else if (agreement.confirmation === null) {
    reasons.push({ code: 'settlement.not-confirmed', params: { id: agreement.id } })
  }
  if (milestones === 0) reasons.push({ code: 'settlement.milestones-required', params: {} })
  return reasons
}

import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectId, expectInteger, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { addMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { expectSchema } from './read-agreement.js'
import { MAX_GRACE_DAYS } from './read-monitoring.js'
import { readPositive, writeOptionalDay } from './read-value.js'
import type { SettlementReason } from './reasons.js'
import { reachedOn, readReceived, receivedBy, type ReceivedOn, type ReceivedPayment } from './received.js'
import { readMilestones, type ReadMilestone } from './waive-late-charge.js'
import { WAIVER_SCHEMA, type LateChargeWaiver, type WaiverStatus } from './waiver-model.js'

/**
 * The status of a waiver of late charges on a day. Payments fill the milestones in order, whatever the order of the
 * input. A milestone is missed on the day after its last day of grace; then exactly the waived amount is owed again, as
 * if it had never been waived, and no later payment restores the waiver. Once all milestones are paid the waiver is
 * final. Before the day from which it is binding nothing is waived.
 *
 * @param waiver - The waiver.
 * @param payments - The payments towards its milestones, and no others.
 * @param asOf - The day.
 * @throws ReceivablesError `input.conflict` for a waiver whose parts do not sum to the accrued charges; `id.duplicate`
 * for a payment that is given twice; `date.order`, `currency.mismatch`, `amount.negative`, `amount.too-fine`,
 * `currency.unknown`, `decimal.invalid`, `date.invalid`, `date.out-of-range`, `id.invalid`, `input.choice`,
 * `input.missing`, `input.range`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { waiverStatus } from 'receivables/escalation'
 *
 * const waiver = {
 *   schema: 'receivables/late-charge-waiver@1',
 *   agreementId: 'SA-3',
 *   bindsFrom: '2026-04-02',
 *   currency: 'CNY',
 *   accrued: '9000.00',
 *   waived: '4500.00',
 *   payable: '4500.00',
 *   milestones: [{ dueDate: '2026-04-30', amount: '104500.00' }],
 *   graceDays: 3,
 * } as const
 * waiverStatus(waiver, [], '2026-05-03') // => { status: 'conditional', payable: '4500.00', ... }
 * waiverStatus(waiver, [], '2026-05-04') // => { status: 'revived', revived: '4500.00', payable: '9000.00', ... }
 * ```
 */
export function waiverStatus(
  waiver: LateChargeWaiver,
  payments: readonly ReceivedPayment[],
  asOf: PlainDate,
): WaiverStatus {
  return readSafely('', () => {
    const read = readWaiver(waiver)
    const today = readDay(asOf, 'asOf')
    const received = readReceived(payments, today, read.currency, read.scale)
    return write(read, courseOf(read, received, today), today)
  })
}

interface ReadWaiver {
  readonly agreementId: string
  readonly bindsFrom: DayNumber
  readonly currency: CurrencyCode
  readonly scale: number
  readonly accrued: Minor
  readonly waived: Minor
  readonly payable: Minor
  readonly milestones: readonly ReadMilestone[]
  readonly graceDays: number
}

function readWaiver(value: unknown): ReadWaiver {
  const path = 'waiver'
  const record = expectRecord(value, path, 'a waiver of late charges')
  expectSchema(record['schema'], WAIVER_SCHEMA, path)
  const currency = record['currency'] as string
  const scale = readScale(currency, at(path, 'currency'))
  const accrued = readPositive(record['accrued'], scale, at(path, 'accrued'))
  const waived = readAmount(record['waived'], scale, at(path, 'waived'))
  const payable = readAmount(record['payable'], scale, at(path, 'payable'))
  if (addMinor(waived, payable) !== accrued) {
    const expected = `the part of ${writeMinor(accrued, scale)} that is not waived`
    refuse('input.conflict', at(path, 'payable'), expected, record['payable'])
  }
  const milestones = readMilestones(record['milestones'], scale, at(path, 'milestones'))
  if (milestones.length === 0) {
    refuse('input.range', at(path, 'milestones'), 'at least one milestone', record['milestones'])
  }
  return {
    agreementId: expectId(record['agreementId'], at(path, 'agreementId')),
    bindsFrom: readDay(record['bindsFrom'], at(path, 'bindsFrom')),
    currency,
    scale,
    accrued,
    waived,
    payable,
    milestones,
    graceDays: expectInteger(record['graceDays'], at(path, 'graceDays'), 0, MAX_GRACE_DAYS),
  }
}

interface WaiverCourse {
  /** The first missed milestone, and the day on which it was missed. */
  readonly missed: { readonly due: DayNumber; readonly on: DayNumber } | undefined
  /** The first unpaid milestone, and the amount missing. */
  readonly open: { readonly due: DayNumber; readonly amount: Minor; readonly missDay: DayNumber } | undefined
}

function courseOf(waiver: ReadWaiver, received: readonly ReceivedOn[], today: DayNumber): WaiverCourse {
  const total = receivedBy(received, today)
  let through: Minor = 0
  let missed: WaiverCourse['missed']
  let open: WaiverCourse['open']
  for (const { due, amount } of waiver.milestones) {
    through = addMinor(through, amount)
    const missDay = due + waiver.graceDays + 1
    const paidOn = reachedOn(received, through)
    if (missDay <= today && (paidOn === null || paidOn >= missDay)) missed ??= { due, on: missDay }
    if (paidOn === null) open ??= { due, amount: subtractMinor(through, total), missDay }
  }
  return { missed, open }
}

function write(waiver: ReadWaiver, { missed, open }: WaiverCourse, today: DayNumber): WaiverStatus {
  const { currency, scale, accrued, waived, payable, bindsFrom } = waiver
  const text = (amount: Minor): string => writeMinor(amount, scale)
  const isToCome = missed === undefined && today < bindsFrom
  const status = missed !== undefined ? 'revived' : open === undefined && !isToCome ? 'final' : 'conditional'
  const isWaived = missed === undefined && !isToCome
  const pending = status === 'conditional' ? open : undefined
  const reviews = [...(isToCome ? [bindsFrom] : []), ...(pending === undefined ? [] : [pending.missDay])]
  return {
    status,
    currency,
    accrued: text(accrued),
    waived: text(isWaived ? waived : 0),
    payable: text(isWaived ? payable : accrued),
    revived: text(missed === undefined ? 0 : waived),
    revivedOn: writeOptionalDay(missed?.on ?? null),
    nextMilestone:
      pending === undefined ? null : { dueDate: writeDay(pending.due), amount: text(pending.amount) },
    nextReviewOn: reviews.length === 0 ? null : writeDay(Math.min(...reviews), 'waiver.graceDays'),
    reasons: [isToCome ? whyNotYet(waiver) : why(waiver, status, missed)],
  }
}

const whyNotYet = ({ agreementId, bindsFrom }: ReadWaiver): SettlementReason => ({
  code: 'settlement.binds-later',
  params: { id: agreementId, from: writeDay(bindsFrom) },
})

function why(
  { waived, scale, currency, agreementId }: ReadWaiver,
  status: WaiverStatus['status'],
  missed: WaiverCourse['missed'],
): SettlementReason {
  const amount = writeMinor(waived, scale)
  if (missed !== undefined) {
    const params = { revived: amount, currency, agreementId, dueDate: writeDay(missed.due) }
    return { code: 'settlement.waiver-revived', params }
  }
  const code = status === 'final' ? 'settlement.waiver-final' : 'settlement.waiver-conditional'
  return { code, params: { waived: amount, currency, agreementId } }
}

import type { PlainDate } from '../calendar/plain-date.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, maxMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { flatPart, slabFee, slabParts, writeParts, type CountedPart, type FeePart } from './fee-parts.js'
import { readSchedule, tierOf, type FeeSchedule, type ReadSchedule } from './fee-schedule.js'
import type { FeeReasonCode } from './reasons.js'
import { readRecovered, type ReadReceipt, type RecoveryReceipt } from './recovery-receipts.js'

/** What was recovered, and the fee schedule. */
export interface ContingencyFeeRequest {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The total recovered; either this or `receipts`. */
  readonly recovered?: DecimalInput
  /** The receipts, in any order, at most 10,000; of receipts on the same day the larger comes first. */
  readonly receipts?: readonly RecoveryReceipt[]
  /** The claim that was handed over; required if the schedule is `by-claim`. */
  readonly claim?: DecimalInput
  /** Last day of a free demand period: receipts on or before this day are free of charge. Only with `receipts`. */
  readonly freeUntil?: PlainDate
  /** The fee schedule. */
  readonly schedule: FeeSchedule
}

/** A receipt with its fee. */
export interface ChargedReceipt {
  /** Day of the receipt. */
  readonly date: PlainDate
  /** The amount received. */
  readonly amount: DecimalString
  /** The increase of the total fee by this receipt; negative if a `whole-amount` schedule changes to a lower rate. */
  readonly fee: DecimalString
}

/** A contingency fee: parts + adjustment = fee, fee + net = recovered. */
export interface ContingencyFee {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The total recovered. */
  readonly recovered: DecimalString
  /** The part of it on which the fee is charged: all except receipts in a free demand period. */
  readonly charged: DecimalString
  /** The fee. */
  readonly fee: DecimalString
  /** The amount left after the fee; negative if a minimum that is not limited exceeds the amount recovered. */
  readonly net: DecimalString
  /** The fee as a share of the amount recovered, 12 decimals; `null` if nothing was recovered. */
  readonly effectiveRate: DecimalString | null
  /** The charged amount by rate. */
  readonly parts: readonly FeePart[]
  /** The amount that a minimum added or a maximum removed. */
  readonly adjustment: DecimalString
  /** The receipts by day, each with its fee; empty if only a total was given. */
  readonly receipts: readonly ChargedReceipt[]
  /** Reasons why the fee differs from what the rates alone give. */
  readonly reasons: readonly Reason<FeeReasonCode>[]
}

const FIELDS = ['currency', 'recovered', 'receipts', 'claim', 'freeUntil', 'schedule']

/**
 * The fee of a collection agency or a lawyer who is paid on success: it is due only on money that was recovered. If a
 * claim is settled for less, the fee is charged on the amount received. If nothing is recovered, the fee is zero,
 * whatever minimum the schedule has.
 *
 * With `slab` the fee is Σ rate × the part of the amount in each tier; with `whole-amount` and `by-claim` it is one
 * rate × the whole amount. The exact fee is rounded once as the schedule defines; then the minimum and the maximum
 * apply. With receipts, each receipt has the increase of the total fee, so the fees of the receipts add up to the fee
 * of the total.
 *
 * @throws ReceivablesError `policy.invalid` for tiers out of order or a maximum below the minimum, `input.conflict` for
 * both or neither of `recovered` and `receipts`, a `freeUntil` without receipts or a receipt that was reversed,
 * `input.missing` for a `by-claim` schedule without a claim, `currency.mismatch`, `currency.unknown`,
 * `amount.negative`, `amount.too-fine`, `decimal.invalid`, `date.invalid`, `input.range`, `input.choice`, `input.type`,
 * `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { contingencyFee } from 'receivables'
 *
 * // 25 % of the first 3,000 and 18 % above, on 8,000 recovered of a claim of 10,000.
 * contingencyFee({
 *   currency: 'USD',
 *   recovered: '8000.00',
 *   schedule: {
 *     currency: 'USD',
 *     method: 'slab',
 *     tiers: [
 *       { upTo: '3000', rate: '0.25' },
 *       { upTo: null, rate: '0.18' },
 *     ],
 *     rounding: 'half-up',
 *   },
 * })
 * // => { fee: '1650.00', net: '6350.00', effectiveRate: '0.206250000000', ... }
 * ```
 *
 * @see {@link checkLawyerFeeCap}
 */
export function contingencyFee(request: ContingencyFeeRequest): ContingencyFee {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a recovered amount and a fee schedule')
    expectKeys(given, FIELDS, '')
    const currency = given['currency'] as string
    const scale = readScale(currency, 'currency')
    const schedule = readSchedule(given['schedule'], currency, scale, 'schedule')
    const claim = readClaimed(given['claim'], schedule, scale)
    const { recovered, charged, receipts, freeUntil } = readRecovered(given, scale)
    const byRates = ratesOf(schedule, claim)
    const feeOf = (amount: Minor): Minor => boundedFee(schedule, amount, byRates(amount))
    const parts = partsOf(schedule, charged, claim)
    const fee = feeOf(charged)
    const write = (amount: Minor): string => writeMinor(amount, scale)
    return {
      currency,
      recovered: write(recovered),
      charged: write(charged),
      fee: write(fee),
      net: write(subtractMinor(recovered, fee)),
      effectiveRate: recovered === 0 ? null : writeStatistic({ num: BigInt(fee), den: BigInt(recovered) }),
      parts: writeParts(parts, scale),
      adjustment: write(subtractMinor(fee, sumOf(parts))),
      receipts: chargeReceipts(receipts, feeOf, write),
      reasons: reasonsOf({
        fee,
        byRates: sumOf(parts),
        recovered,
        charged,
        currency,
        write,
        freeUntil,
      }),
    }
  })
}

function readClaimed(value: unknown, { method }: ReadSchedule, scale: number): Minor {
  if (value === undefined && method !== 'by-claim') return 0
  return readAmount(value, scale, 'claim')
}

function partsOf(schedule: ReadSchedule, amount: Minor, claim: Minor): CountedPart[] {
  const { method, tiers, rounding } = schedule
  if (method === 'slab') return slabParts(tiers, amount, rounding)
  return flatPart(tierOf(tiers, method === 'by-claim' ? claim : amount), amount, rounding)
}

const sumOf = (parts: readonly CountedPart[]): Minor =>
  parts.reduce<Minor>((sum, { fee }) => addMinor(sum, fee), 0)

/** The fee on an amount by the rates alone. It is computed for every receipt, so it does not build the parts. */
function ratesOf(schedule: ReadSchedule, claim: Minor): (amount: Minor) => Minor {
  const { method, tiers, rounding } = schedule
  return method === 'slab' ? slabFee(tiers, rounding) : (amount) => sumOf(partsOf(schedule, amount, claim))
}

function boundedFee(schedule: ReadSchedule, amount: Minor, byRates: Minor): Minor {
  if (amount === 0) return 0
  const { minimum, maximum } = schedule
  let fee = byRates
  if (minimum !== undefined) {
    fee = maxMinor(fee, minimum.limited ? minMinor(minimum.amount, amount) : minimum.amount)
  }
  return maximum === undefined ? fee : minMinor(fee, maximum)
}

function chargeReceipts(
  receipts: readonly ReadReceipt[],
  feeOf: (amount: Minor) => Minor,
  write: (amount: Minor) => string,
): ChargedReceipt[] {
  let reached: Minor = 0
  let charged: Minor = 0
  return receipts.map(({ date, amount, isFree }) => {
    if (isFree) return { date, amount: write(amount), fee: write(0) }
    reached = addMinor(reached, amount)
    const fee = feeOf(reached)
    const growth = subtractMinor(fee, charged)
    charged = fee
    return { date, amount: write(amount), fee: write(growth) }
  })
}

interface Outcome {
  readonly fee: Minor
  readonly byRates: Minor
  readonly recovered: Minor
  readonly charged: Minor
  readonly currency: string
  readonly write: (amount: Minor) => string
  readonly freeUntil: PlainDate
}

function reasonsOf(outcome: Outcome): Reason<FeeReasonCode>[] {
  const { fee, byRates, recovered, charged, currency, write, freeUntil } = outcome
  if (recovered === 0) return [{ code: 'recovery.nothing-recovered', params: {} }]
  const reasons: Reason<FeeReasonCode>[] = []
  if (charged < recovered) {
    const params = {
      amount: write(subtractMinor(recovered, charged)),
      currency,
      until: freeUntil,
    }
    reasons.push({ code: 'recovery.free-demand', params })
  }
  if (fee > byRates) reasons.push({ code: 'recovery.fee-minimum', params: { fee: write(fee), currency } })
  if (fee < byRates) {
    reasons.push({ code: 'recovery.fee-maximum', params: { fee: write(fee), currency } })
  }
  return reasons
}

import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectInteger, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readAmountIn } from '../money/amount-in.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { maxMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { MAX_GRACE_DAYS } from './read-monitoring.js'
import { readOptionalDay, readPositive, writeOptionalDay } from './read-value.js'
import type { SettlementReason } from './reasons.js'
import { reachedOn, readReceived, receivedBy, type ReceivedPayment } from './received.js'

/** A customer's promise to pay. A promise of the ledger can be passed as it is. */
export interface PromisedPayment {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Promised amount; above zero. */
  readonly amount: DecimalInput
  /** Last day on which payment keeps it. */
  readonly dueOn: PlainDate
  /** Day on which it was made; only payments from that day on count. Default: all payments count. */
  readonly madeOn?: PlainDate
  /** Amount owed when it was made, if known: a promise of more is refused. */
  readonly debt?: DecimalInput
}

/** By how much a promise may be missed and still be kept. */
export interface PromiseTolerance {
  /** Number of days later than promised. Default: 0. */
  readonly toleranceDays?: number
  /** Amount less than promised, per currency. Default: 0. */
  readonly toleranceAmount?: Readonly<Record<CurrencyCode, DecimalInput>>
}

/** The status of a promise. paid + short = promised, unless more than promised was paid in time. */
export interface PromiseStatus {
  /**
   * `kept`: enough was paid in time. `pending`: not yet, and the deadline has not passed. `partly-kept`: the deadline
   * has passed and less was paid than promised. `broken`: the deadline has passed and nothing was paid in time.
   */
  readonly status: 'pending' | 'kept' | 'partly-kept' | 'broken'
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Amount promised. */
  readonly promised: DecimalString
  /** Amount paid in time. */
  readonly paid: DecimalString
  /** Amount paid after the deadline. */
  readonly paidLate: DecimalString
  /** Amount missing from the promise; only payments in time count. */
  readonly short: DecimalString
  /** Last day in time: the promised day plus the days of tolerance. */
  readonly deadline: PlainDate
  /** Day on which enough had been paid; `null` unless the promise was kept. */
  readonly keptOn: PlainDate | null
  /** If pending, the day after the deadline; `null` otherwise. */
  readonly nextReviewOn: PlainDate | null
  /** The reasons. */
  readonly reasons: readonly SettlementReason[]
}

/**
 * Whether a customer has kept its promise to pay, as of a day.
 *
 * Payments count if they were received from the day of the promise to the promised day, both included, or on the days
 * of tolerance after it. Without a tolerance the promise is taken literally: on the promised day it is still pending,
 * on the next day it is broken. A tolerance amount never makes a promise kept if nothing was paid.
 *
 * @param promise - The promise.
 * @param payments - The payments towards the promise, and no others, in any order.
 * @param asOf - The day.
 * @param tolerance - By how much the promise may be missed and still be kept.
 * @throws ReceivablesError `input.range` for a promise of zero, or of more than the debt; `date.order` for a promise
 * made after the promised day, or a payment that was reversed before it was received; `id.duplicate` for a payment that
 * is given twice; `id.invalid`, `currency.mismatch`, `currency.missing`, `currency.unknown`, `amount.negative`,
 * `amount.too-fine`, `decimal.invalid`, `date.invalid`, `date.out-of-range`, `input.missing`, `input.type`,
 * `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { promiseStatus } from 'receivables/escalation'
 *
 * const promise = { currency: 'CNY', amount: '10000.00', dueOn: '2026-04-10' }
 * promiseStatus(promise, [], '2026-04-10').status // => 'pending'
 * promiseStatus(promise, [], '2026-04-11').status // => 'broken'
 * promiseStatus(promise, [{ date: '2026-04-10', amount: '10000.00' }], '2026-04-11').status // => 'kept'
 * promiseStatus(promise, [{ date: '2026-04-08', amount: '4000.00' }], '2026-04-11') // => { status: 'partly-kept', short: '6000.00', ... }
 * ```
 */
export function promiseStatus(
  promise: PromisedPayment,
  payments: readonly ReceivedPayment[],
  asOf: PlainDate,
  tolerance: PromiseTolerance = {},
): PromiseStatus {
  return readSafely('', () => {
    const read = readPromise(promise)
    const { currency, scale, madeOn, due } = read
    const today = readDay(asOf, 'asOf')
    const { days, amount } = readTolerance(tolerance, currency, scale)
    const received = readReceived(payments, today, currency, scale).filter(
      ({ day }) => madeOn === null || day >= madeOn,
    )
    const deadline = due + days
    const lastField = days === 0 ? 'promise.dueOn' : 'tolerance.toleranceDays'
    const paid = receivedBy(received, deadline)
    // At least one minor unit: otherwise a tolerance as large as the promise would make it kept without a payment.
    const enough = maxMinor(1, subtractMinor(read.amount, amount))
    const keptOn = paid >= enough ? reachedOn(received, enough) : null
    const status =
      keptOn !== null ? 'kept' : today <= deadline ? 'pending' : paid > 0 ? 'partly-kept' : 'broken'
    const figures = {
      promised: writeMinor(read.amount, scale),
      paid: writeMinor(paid, scale),
      currency,
      deadline: writeDay(deadline, lastField),
    }
    return {
      status,
      ...figures,
      paidLate: writeMinor(subtractMinor(receivedBy(received, today), paid), scale),
      short: writeMinor(maxMinor(0, subtractMinor(read.amount, paid)), scale),
      keptOn: writeOptionalDay(keptOn),
      nextReviewOn: status === 'pending' ? writeDay(deadline + 1, lastField) : null,
      reasons: [{ code: `settlement.promise-${status}`, params: figures }],
    }
  })
}

interface ReadPromise {
  readonly currency: CurrencyCode
  readonly scale: number
  readonly amount: Minor
  readonly due: DayNumber
  readonly madeOn: DayNumber | null
}

function readPromise(promise: unknown): ReadPromise {
  const record = expectRecord(promise, 'promise', 'a promise with its amount and day')
  const currency = record['currency'] as string
  const scale = readScale(currency, 'promise.currency')
  const amount = readPositive(record['amount'], scale, 'promise.amount')
  const due = readDay(record['dueOn'], 'promise.dueOn')
  const madeOn = readOptionalDay(record['madeOn'], 'promise.madeOn')
  if (madeOn !== null && madeOn > due) {
    refuse('date.order', 'promise.madeOn', 'a day not after the promised day', record['madeOn'])
  }
  if (record['debt'] !== undefined && amount > readPositive(record['debt'], scale, 'promise.debt')) {
    refuse('input.range', 'promise.amount', 'at most the debt', record['amount'])
  }
  return { currency, scale, amount, due, madeOn }
}

function readTolerance(
  value: unknown,
  currency: CurrencyCode,
  scale: number,
): { readonly days: number; readonly amount: Minor } {
  const record: UnknownRecord = expectRecord(value, 'tolerance', 'a tolerance in days and amounts')
  expectKeys(record, ['toleranceDays', 'toleranceAmount'], 'tolerance')
  const { toleranceDays, toleranceAmount } = record
  return {
    days:
      toleranceDays === undefined
        ? 0
        : expectInteger(toleranceDays, 'tolerance.toleranceDays', 0, MAX_GRACE_DAYS),
    amount:
      toleranceAmount === undefined
        ? 0
        : readAmountIn(toleranceAmount, currency, scale, 'tolerance.toleranceAmount'),
  }
}

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

/** A customer's word that it will pay: a promise of the ledger fits as it is. */
export interface PromisedPayment {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** How much was promised; above zero. */
  readonly amount: DecimalInput
  /** Last day on which it is kept. */
  readonly dueOn: PlainDate
  /** Day on which it was made: money from that day on counts. Absent, all money counts. */
  readonly madeOn?: PlainDate
  /** What was owed when it was made, where that is known: a promise of more is refused. */
  readonly debt?: DecimalInput
}

/** How far from its words a promise may be and still be kept. */
export interface PromiseTolerance {
  /** How many days later than promised; absent, none. */
  readonly toleranceDays?: number
  /** How much less than promised, in each currency; absent, nothing. */
  readonly toleranceAmount?: Readonly<Record<CurrencyCode, DecimalInput>>
}

/** What became of a promise. paid + short = promised where no more than promised was paid in time. */
export interface PromiseStatus {
  /**
   * `kept`: enough was paid in time. `pending`: not yet, and there is still time. `partly-kept`: the time is over and
   * less was paid than promised. `broken`: the time is over and nothing was paid in it.
   */
  readonly status: 'pending' | 'kept' | 'partly-kept' | 'broken'
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** What was promised. */
  readonly promised: DecimalString
  /** What was paid in time. */
  readonly paid: DecimalString
  /** What was paid after that. */
  readonly paidLate: DecimalString
  /** What is missing of the promise, money in time only. */
  readonly short: DecimalString
  /** Last day that counts: the promised day and the days of tolerance. */
  readonly deadline: PlainDate
  /** Day on which enough had been paid; `null` unless it was kept. */
  readonly keptOn: PlainDate | null
  /** The day after the deadline while it is pending; `null` once nothing changes any more. */
  readonly nextReviewOn: PlainDate | null
  /** Why. */
  readonly reasons: readonly SettlementReason[]
}

/**
 * Whether a customer has kept its promise to pay, as of a day.
 *
 * Money counts if it was received from the day of the promise through the promised day, or on days of tolerance after
 * it. Without a tolerance the promise is taken literally: on the promised day it is still pending, on the next day it
 * is broken. An amount of tolerance never makes a promise kept for which nothing was paid.
 *
 * @param promise - The promise.
 * @param payments - The payments that it speaks of, and no others, in any order.
 * @param asOf - The day.
 * @param tolerance - How far from its words it may be.
 * @throws ReceivablesError `input.range` for a promise of nothing, or of more than the debt; `date.order` for a promise
 * made after the promised day, or a payment that came back before it came; `id.duplicate` for a payment that is given twice; `id.invalid`, `currency.mismatch`, `currency.missing`, `currency.unknown`, `amount.negative`,
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
    // One minor unit at least: a tolerance as large as the promise would let nothing keep it.
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
    refuse('input.range', 'promise.amount', 'a promise of no more than the debt', record['amount'])
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

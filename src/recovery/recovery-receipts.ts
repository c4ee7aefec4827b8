import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import type { CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { addMinor, compareMinor, type Minor } from '../numbers/minor.js'

/** Money that came in on a claim and stayed: payments of a book fit, and one that was reversed is refused. */
export interface RecoveryReceipt {
  /** The day on which it came in. */
  readonly date: PlainDate
  /** The money. */
  readonly amount: DecimalInput
  /** ISO 4217 code; where it stands it must be the request's. */
  readonly currency?: CurrencyCode
}

const MAX_RECEIPTS = 10_000

/** A receipt, read. */
export interface ReadReceipt {
  readonly day: DayNumber
  readonly date: PlainDate
  readonly amount: Minor
  readonly isFree: boolean
}

/** What was recovered, and the part of it that is charged. */
export interface Recovered {
  readonly recovered: Minor
  readonly charged: Minor
  readonly receipts: readonly ReadReceipt[]
  /** Blank where nothing is free. */
  readonly freeUntil: PlainDate
}

/**
 * Reads what was recovered: a total, or receipts.
 *
 * @throws ReceivablesError `input.conflict`, `currency.mismatch`, or as a field is refused.
 */
export function readRecovered(given: UnknownRecord, scale: number): Recovered {
  const { recovered, receipts, freeUntil, currency } = given
  if ((recovered === undefined) === (receipts === undefined)) {
    return refuse('input.conflict', 'recovered', 'either recovered or receipts', recovered)
  }
  if (receipts === undefined) {
    if (freeUntil !== undefined) {
      refuse('input.conflict', 'freeUntil', 'receipts, since their days decide what is free', freeUntil)
    }
    const amount = readAmount(recovered, scale, 'recovered')
    return { recovered: amount, charged: amount, receipts: [], freeUntil: '' }
  }
  const free = freeUntil === undefined ? -Infinity : readDay(freeUntil, 'freeUntil')
  const list = readReceipts(receipts, free, scale, currency)
  const sum = (rows: readonly ReadReceipt[]): Minor =>
    rows.reduce<Minor>((total, { amount }) => addMinor(total, amount), 0)
  return {
    recovered: sum(list),
    charged: sum(list.filter(({ isFree }) => !isFree)),
    receipts: list,
    freeUntil: freeUntil === undefined ? '' : writeDay(free),
  }
}

function readReceipts(value: unknown, free: number, scale: number, currency: unknown): ReadReceipt[] {
  const given = expectArray(value, 'receipts', 'the receipts')
  if (given.length > MAX_RECEIPTS)
    refuse('input.range', 'receipts', `at most ${String(MAX_RECEIPTS)} receipts`, value)
  return Array.from(given, (element, index) => {
    const path = at('receipts', index)
    const receipt = expectRecord(element, path, 'a receipt with date and amount')
    const { currency: own = currency, reversedOn } = receipt
    if (own !== currency) refuse('currency.mismatch', at(path, 'currency'), String(currency), own)
    if (reversedOn !== undefined) {
      refuse('input.conflict', at(path, 'reversedOn'), 'no receipt that went back', reversedOn)
    }
    const day = readDay(receipt['date'], at(path, 'date'))
    const amount = readAmount(receipt['amount'], scale, at(path, 'amount'))
    return { day, date: writeDay(day), amount, isFree: day <= free }
  }).sort(
    // Receipts of one day have no time of day: the larger comes first, whatever the order in which they are given.
    (a, b) => a.day - b.day || compareMinor(b.amount, a.amount),
  )
}

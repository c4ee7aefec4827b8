import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import type { CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { addMinor, compareMinor, type Minor } from '../numbers/minor.js'

/** Money that was received on a claim and not reversed: payments of a book fit, and a reversed one is refused. */
export interface RecoveryReceipt {
  /** Day of the receipt. */
  readonly date: PlainDate
  /** The amount. */
  readonly amount: DecimalInput
  /** ISO 4217 code; if given, it must be that of the request. */
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

/** The amount recovered, and the part of it on which the fee is charged. */
export interface Recovered {
  readonly recovered: Minor
  readonly charged: Minor
  readonly receipts: readonly ReadReceipt[]
  /** Empty if nothing is free of charge. */
  readonly freeUntil: PlainDate
}

/**
 * Reads the amount recovered: a total, or receipts.
 *
 * @throws ReceivablesError `input.conflict`, `currency.mismatch`, or the code of a malformed field.
 */
export function readRecovered(given: UnknownRecord, scale: number): Recovered {
  const { recovered, receipts, freeUntil, currency } = given
  if ((recovered === undefined) === (receipts === undefined)) {
    return refuse('input.conflict', 'recovered', 'either recovered or receipts', recovered)
  }
  if (receipts === undefined) {
    if (freeUntil !== undefined) {
      refuse(
        'input.conflict',
        'freeUntil',
        'no such field without receipts, whose dates decide which of them are free',
        freeUntil,
      )
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
      refuse('input.conflict', at(path, 'reversedOn'), 'no receipt that was reversed', reversedOn)
    }
    const day = readDay(receipt['date'], at(path, 'date'))
    const amount = readAmount(receipt['amount'], scale, at(path, 'amount'))
    return { day, date: writeDay(day), amount, isFree: day <= free }
  }).sort(
    // Receipts have no time of day: of receipts on the same day the larger comes first, whatever the order of the
    // input.
    (a, b) => a.day - b.day || compareMinor(b.amount, a.amount),
  )
}

import { refuse } from '../kernel/error.js'
import { at, expectArray, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import type { CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { toMinor, type Minor } from '../numbers/minor.js'
import { readRatio, type Ratio } from '../numbers/ratio.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'

/** The longest list that is read: more open items than one customer ever has. */
export const MAX_ROWS = 20_000

/** A list of records, each read at its own path. */
export function readRows<Row>(
  value: unknown,
  path: string,
  what: string,
  read: (fields: UnknownRecord, path: string) => Row,
  most = MAX_ROWS,
): Row[] {
  return readList(value, path, what, (row, rowPath) => read(expectRecord(row, rowPath), rowPath), most)
}

/** A list of values of any kind, each read at its own path. */
export function readList<Row>(
  value: unknown,
  path: string,
  what: string,
  read: (value: unknown, path: string) => Row,
  most = MAX_ROWS,
): Row[] {
  const rows = expectArray(value, path, what)
  if (rows.length > most) refuse('input.range', path, `at most ${String(most)} rows`, rows)
  return Array.from(rows, (row, index) => read(row, at(path, index)))
}

/** The longest list of rules of a policy. */
export const MAX_RULES = 500

/** An amount that a policy gives for every currency it is used in. */
export function readAmountIn(value: unknown, currency: CurrencyCode, scale: number, path: string): Minor {
  return readAmount(pickCurrency(value, currency, path), scale, at(path, currency))
}

/** What a policy gives for a currency. @throws ReceivablesError `currency.missing`. */
export function pickCurrency(value: unknown, currency: CurrencyCode, path: string): unknown {
  const sums = expectRecord(value, path, 'amounts by currency')
  if (!Object.hasOwn(sums, currency))
    return refuse('currency.missing', at(path, currency), `an amount in ${currency}`, undefined)
  return sums[currency]
}

/** A decimal number of zero or more. */
export function readPositive(value: unknown, path: string): Ratio {
  const ratio = readRatio(value, path)
  if (ratio.num < 0n) refuse('input.range', path, 'zero or more', value)
  return ratio
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareRatio(a: Ratio, b: Ratio): number {
  const left = a.num * b.den
  const right = b.num * a.den
  return left < right ? -1 : left > right ? 1 : 0
}

/** An amount times a ratio, rounded to minor units. */
export function timesRatio(amount: Minor, ratio: Ratio, mode: RoundingMode): Minor {
  return toMinor(roundQuotient(BigInt(amount) * ratio.num, ratio.den, mode))
}

/** Orders texts by their code units, the same everywhere. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

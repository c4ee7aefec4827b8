import { refuse } from '../kernel/error.js'
import { at, expectArray, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { toMinor, type Minor } from '../numbers/minor.js'
import { readRatio, type Ratio } from '../numbers/ratio.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'

/** The most rows in a list of documents other than open items. */
export const MAX_ROWS = 20_000

/** The most open items, or credits, of one customer, which can be a group or a dealer with a large book. */
export const MAX_ITEMS = 1_000_000

/** Reads a list of records, each at its own path. */
export function readRows<Row>(
  value: unknown,
  path: string,
  what: string,
  read: (fields: UnknownRecord, path: string) => Row,
  most = MAX_ROWS,
): Row[] {
  return readList(value, path, what, (row, rowPath) => read(expectRecord(row, rowPath), rowPath), most)
}

/** Reads a list of values of any kind, each at its own path. */
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

/** The most rules in a policy. */
export const MAX_RULES = 500

/** Reads a decimal number of zero or more. */
export function readPositive(value: unknown, path: string): Ratio {
  const ratio = readRatio(value, path)
  if (ratio.num < 0n) refuse('input.range', path, 'zero or more', value)
  return ratio
}

/** An amount times a ratio, rounded to minor units. */
export function timesRatio(amount: Minor, ratio: Ratio, mode: RoundingMode): Minor {
  return toMinor(roundQuotient(BigInt(amount) * ratio.num, ratio.den, mode))
}

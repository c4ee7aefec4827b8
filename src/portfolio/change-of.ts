import type { DecimalString } from '../numbers/decimal-input.js'
import { subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { AmountChange, Change, ListChange } from './run-comparison.js'

/** A change; null if there is none. */
export const changeOf = <Value extends string | number | null>(
  from: Value,
  to: Value,
): Change<Value> | null => (from === to ? null : { from, to })

/** Both amounts and their difference. */
export function amountChange(
  from: DecimalString | null,
  to: DecimalString | null,
  scale: number,
): AmountChange {
  const minor = (amount: DecimalString | null): Minor => (amount === null ? 0 : readMinor(amount, scale, ''))
  return { from, to, change: writeMinor(subtractMinor(minor(to), minor(from)), scale) }
}

/** The same; null if the amounts are equal. */
export const movedAmount = (
  from: DecimalString | null,
  to: DecimalString | null,
  scale: number,
): AmountChange | null => (from === to ? null : amountChange(from, to, scale))

/** Rows that were added and removed, by key. Rows with the same key are counted, so a duplicate is a difference. */
export function listChange<Row>(
  from: readonly Row[],
  to: readonly Row[],
  keyOf: (row: Row) => string,
): ListChange<Row> {
  return { added: without(to, from, keyOf), removed: without(from, to, keyOf) }
}

function without<Row>(rows: readonly Row[], others: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const counts = new Map<string, number>()
  for (const row of others) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
  return rows.filter((row) => {
    const left = counts.get(keyOf(row)) ?? 0
    if (left > 0) counts.set(keyOf(row), left - 1)
    return left === 0
  })
}

/** Rows of two lists in pairs, by keys that are unique in each list. */
export function pairUp<Row>(
  from: readonly Row[],
  to: readonly Row[],
  keyOf: (row: Row) => string,
): Map<string, readonly [Row | undefined, Row | undefined]> {
  const pairs = new Map<string, readonly [Row | undefined, Row | undefined]>()
  for (const row of from) pairs.set(keyOf(row), [row, undefined])
  for (const row of to) pairs.set(keyOf(row), [pairs.get(keyOf(row))?.[0], row])
  return pairs
}

import type { Minor } from '../numbers/minor.js'

/**
 * Amounts in minor units in a typed array. An amount beyond 10^15 is stored in `wide`, with NaN in `values`. Plain
 * data, so that a Book can be transferred.
 */
export interface MinorColumn {
  readonly values: Float64Array
  readonly wide: Map<number, bigint>
}

/** A column of zeros. */
export const minorColumn = (length: number): MinorColumn => ({
  values: new Float64Array(length),
  wide: new Map(),
})

/** One amount; every amount of an empty column is zero. */
export function minorAt(column: MinorColumn, index: number): Minor {
  const value = column.values[index]
  if (value === undefined) return 0
  return value === value ? value : (column.wide.get(index) as bigint)
}

/** Sets one amount. */
export function setMinor(column: MinorColumn, index: number, amount: Minor): void {
  if (typeof amount === 'number') {
    column.values[index] = amount
  } else {
    column.values[index] = NaN
    column.wide.set(index, amount)
  }
}

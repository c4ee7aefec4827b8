import { Totals } from '../numbers/add-up.js'
import type { Minor } from '../numbers/minor.js'
import { cellsOf, type Cells } from './cells.js'

/** Sums of one currency, one slot per group and bucket. `disputed` and `unapplied` are created only when first needed. */
export interface Sums {
  readonly width: number
  readonly groups: number
  readonly cells: Cells
  disputed: Totals | undefined
  unapplied: Totals | undefined
}

/** Empty sums. */
export const sumsOf = (groups: number, width: number): Sums => ({
  width,
  groups,
  cells: cellsOf(groups * width),
  disputed: undefined,
  unapplied: undefined,
})

/** Adds a disputed amount to a slot. */
export function addDisputed(sums: Sums, slot: number, amount: Minor): void {
  if (amount !== 0) (sums.disputed ??= new Totals(sums.cells.slots)).add(slot, amount)
}

/** Adds an unapplied credit to a group. */
export function addUnapplied(sums: Sums, group: number, amount: Minor): void {
  ;(sums.unapplied ??= new Totals(sums.groups)).add(group, amount)
}

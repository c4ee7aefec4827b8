import { SPILL, Totals } from '../numbers/add-up.js'
import { addMinor, type Minor } from '../numbers/minor.js'

/**
 * The open amount and the number of items of every slot, side by side in `table`, so that an item touches one cache
 * line. Amounts too large for an exact number are kept in `outgrown`.
 */
export interface Cells {
  readonly slots: number
  readonly table: Float64Array
  outgrown: Totals | undefined
}

/** Empty cells. */
export const cellsOf = (slots: number): Cells => ({
  slots,
  table: new Float64Array(slots * 2),
  outgrown: undefined,
})

/** Adds an amount and a number of items to a slot. */
export function addToCell(cells: Cells, slot: number, amount: Minor, items: number): void {
  const { table } = cells
  const place = slot * 2
  table[place + 1] = (table[place + 1] as number) + items
  // A bigint becomes an inexact number, which is always beyond the bound.
  const sum = (table[place] as number) + Number(amount)
  if (Math.abs(sum) <= SPILL && typeof amount === 'number') table[place] = sum
  else (cells.outgrown ??= new Totals(cells.slots)).add(slot, amount)
}

/** The open amount of a slot. */
export function amountOfCell({ table, outgrown }: Cells, slot: number): Minor {
  const low = table[slot * 2] as number
  return addMinor(outgrown === undefined ? 0 : outgrown.at(slot), low)
}

/** The number of items of a slot. */
export const itemsOfCell = ({ table }: Cells, slot: number): number => table[slot * 2 + 1] as number

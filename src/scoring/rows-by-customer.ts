import { NOT_YET } from '../ledger/stand-as-of.js'
import type { ItemColumnsOnDay } from './settled-columns.js'

/** The items that exist on the day, of one customer or of all. */
export function rowsOfCustomer(columns: ItemColumnsOnDay, customer: number | undefined): Uint32Array {
  const { settledOn, customer: owners } = columns
  const rows = new Uint32Array(settledOn.length)
  let count = 0
  for (let item = 0; item < settledOn.length; item++)
    if (settledOn[item] !== NOT_YET && (customer === undefined || owners[item] === customer))
      rows[count++] = item
  return rows.subarray(0, count)
}

/**
 * The same for all customers at once: `rows` grouped by customer; the rows of customer `i` are from `start[i]`,
 * included, to `start[i + 1]`, excluded.
 */
export function rowsByCustomer(
  columns: ItemColumnsOnDay,
  customers: number,
): { readonly start: Uint32Array; readonly rows: Uint32Array } {
  const { settledOn, customer } = columns
  const start = new Uint32Array(customers + 1)
  for (let item = 0; item < settledOn.length; item++) {
    if (settledOn[item] === NOT_YET) continue
    const after = (customer[item] as number) + 1
    start[after] = (start[after] as number) + 1
  }
  for (let owner = 1; owner <= customers; owner++)
    start[owner] = (start[owner] as number) + (start[owner - 1] as number)
  const rows = new Uint32Array(start[customers] as number)
  const next = start.slice()
  for (let item = 0; item < settledOn.length; item++) {
    if (settledOn[item] === NOT_YET) continue
    const owner = customer[item] as number
    const place = next[owner] as number
    rows[place] = item
    next[owner] = place + 1
  }
  return { start, rows }
}

/** The rows in one currency. */
export function rowsInCurrency(columns: ItemColumnsOnDay, rows: Uint32Array, code: string): Uint32Array {
  if (columns.currencies.length === 1) return columns.currencies[0] === code ? rows : new Uint32Array(0)
  return rows.filter((item) => columns.currencies[columns.currency[item] as number] === code)
}

/** The currencies of rows, ascending. */
export function currenciesOf(columns: ItemColumnsOnDay, rows: Uint32Array): string[] {
  const { currencies, currency } = columns
  if (currencies.length === 1) return rows.length === 0 ? [] : [currencies[0] as string]
  const seen = new Set<number>()
  for (const item of rows) seen.add(currency[item] as number)
  return Array.from(seen, (code) => currencies[code] as string).sort()
}

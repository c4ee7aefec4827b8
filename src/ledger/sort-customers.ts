import { IdIndex } from './id-index.js'
import { textAt, textCount, type TextColumn } from './text-column.js'

/** Customers ascending, and per number in order of first appearance the index in that list. */
export function sortCustomers(texts: TextColumn): { readonly texts: TextColumn; readonly rank: Int32Array } {
  const ids = Array.from({ length: textCount(texts) }, (_, index) => textAt(texts, index))
  const sorted = new IdIndex(ids.length)
  // Without a comparator, `sort` compares by UTF-16 code units, as everywhere in this package, and takes half the time.
  for (const id of ids.slice().sort()) sorted.intern(id)
  return { texts: sorted.texts(), rank: Int32Array.from(ids, (id) => sorted.find(id)) }
}

/** Replaces, in place, customer numbers in order of first appearance by indexes in the sorted list. */
export function renumber(column: Int32Array, rank: Int32Array): Int32Array {
  for (let row = 0; row < column.length; row++) column[row] = rank[column[row] as number] as number
  return column
}

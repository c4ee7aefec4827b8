import { compareTexts } from './compare-texts.js'
import { IdIndex } from './id-index.js'
import { textAt, textCount, type TextColumn } from './text-column.js'

/** Customers ascending, and the place of each one that was numbered as it came. */
export function sortCustomers(texts: TextColumn): { readonly texts: TextColumn; readonly rank: Int32Array } {
  const ids = Array.from({ length: textCount(texts) }, (_, index) => textAt(texts, index))
  const order = ids.map((_, index) => index).sort((a, b) => compareTexts(ids[a] as string, ids[b] as string))
  const rank = new Int32Array(ids.length)
  const sorted = new IdIndex(ids.length)
  order.forEach((index, place) => {
    rank[index] = place
    sorted.intern(ids[index] as string)
  })
  return { texts: sorted.texts(), rank }
}

/** Replaces, in place, numbers in the order in which customers came by their ascending place. */
export function renumber(column: Int32Array, rank: Int32Array): Int32Array {
  for (let row = 0; row < column.length; row++) column[row] = rank[column[row] as number] as number
  return column
}

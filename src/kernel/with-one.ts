/** Up to this length a list is copied to its exact size; for longer lists copying would cost more than the unused space. */
const MOST_EXACT = 16

/**
 * A list and one more row, for lists that are kept in many results and are nearly always short: engines reserve space
 * for sixteen more elements when a list is pushed to, or spread and extended. A long list is changed in place, so do
 * not use the old list after this call.
 */
export function withOne<Row>(list: readonly Row[], row: Row): readonly Row[] {
  if (list.length === 0) return [row]
  if (list.length < MOST_EXACT) return list.concat([row])
  ;(list as Row[]).push(row)
  return list
}

/** Up to how many rows a list is kept at its exact length: beyond it, copying would cost more than the room. */
const MOST_EXACT = 16

/**
 * A list and one more row, for lists that many results keep and nearly all of which are short: engines leave room for
 * sixteen behind what is pushed, or spread and added to. A long list is written on, so whoever has given a list away must
 * not go on with it.
 */
export function withOne<Row>(list: readonly Row[], row: Row): readonly Row[] {
  if (list.length === 0) return [row]
  if (list.length < MOST_EXACT) return list.concat([row])
  ;(list as Row[]).push(row)
  return list
}

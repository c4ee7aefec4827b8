import type { DayNumber } from '../calendar/day-number.js'

/** More rows than any book has, and small enough that a day number times it is an exact number. */
const ROWS = 2 ** 30

/**
 * The numbers 0 to n − 1 ordered by a day, then by a comparison. The days are sorted as plain numbers and the
 * comparison is asked only within one day: comparing the texts of a million rows would cost more than all the rest.
 */
export function sortByDay(
  days: ArrayLike<DayNumber>,
  compare: (a: number, b: number) => number,
): Uint32Array {
  const keys = new Float64Array(days.length)
  for (let row = 0; row < keys.length; row++) keys[row] = (days[row] as number) * ROWS + row
  keys.sort()
  const order = new Uint32Array(keys.length)
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place] as number
    order[place] = key - Math.floor(key / ROWS) * ROWS
  }
  let first = 0
  for (let place = 1; place <= order.length; place++) {
    if (place < order.length && days[order[place] as number] === days[order[first] as number]) continue
    if (place - first > 1) order.subarray(first, place).sort(compare)
    first = place
  }
  return order
}

/** Whole numbers up to here are exact. */
export const EXACT = 2 ** 53

/**
 * The places 0 to n − 1 ordered by a whole number each, then by a comparison, then as given. Number and place are packed
 * into one number, and these are sorted without asking anybody; the comparison is asked only where numbers are
 * equal: comparing the texts of a million rows would cost more than all the rest.
 */
export function orderByNumber(
  numbers: ArrayLike<number>,
  compare: (a: number, b: number) => number,
): Uint32Array {
  const { length } = numbers
  const order = new Uint32Array(length)
  const keys = new Float64Array(length)
  let most = 0
  for (let row = 0; row < length; row++) {
    const number = numbers[row] as number
    most = Math.max(most, Math.abs(number))
    keys[row] = number * length + row
  }
  if ((most + 1) * length > EXACT) return orderByAsking(order, numbers, compare)
  keys.sort()
  for (let place = 0; place < length; place++) {
    const key = keys[place] as number
    order[place] = key - Math.floor(key / length) * length
  }
  let first = 0
  for (let place = 1; place <= length; place++) {
    if (place < length && numbers[order[place] as number] === numbers[order[first] as number]) continue
    if (place - first > 1) order.subarray(first, place).sort(compare)
    first = place
  }
  return order
}

/** The same where number and place do not fit into one number. */
function orderByAsking(
  order: Uint32Array,
  numbers: ArrayLike<number>,
  compare: (a: number, b: number) => number,
): Uint32Array {
  for (let row = 0; row < order.length; row++) order[row] = row
  return order.sort((a, b) => (numbers[a] as number) - (numbers[b] as number) || compare(a, b))
}

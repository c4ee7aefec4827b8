/** Integers up to this are exact. */
export const EXACT = 2 ** 53

/**
 * The indexes 0 to n − 1, ordered by one integer each, then by a comparison, then as given. Integer and index are
 * packed into one number, and these are sorted without a comparator; the comparison is called only for equal integers.
 * To compare the texts of a million rows would cost more than everything else.
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

/** The same for integers too large to be packed with the index into one number. */
function orderByAsking(
  order: Uint32Array,
  numbers: ArrayLike<number>,
  compare: (a: number, b: number) => number,
): Uint32Array {
  for (let row = 0; row < order.length; row++) order[row] = row
  return order.sort((a, b) => (numbers[a] as number) - (numbers[b] as number) || compare(a, b))
}

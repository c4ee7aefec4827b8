import { fc, test as prop } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { FIRST_DAY, LAST_DAY } from '../../src/calendar/day-number.js'
import { orderByNumber } from '../../src/ledger/order-by-number.js'

const numbers = fc.array(
  fc.oneof(
    fc.integer({ min: -2, max: 2 }),
    fc.constantFrom(FIRST_DAY, LAST_DAY),
    fc.integer({ min: FIRST_DAY, max: LAST_DAY }),
    // too large to be packed with the place of a row
    fc.maxSafeInteger(),
  ),
)

prop.prop([numbers])('rows are ordered by their number, and of one number by the comparison', (given) => {
  const expected = given.map((_, row) => row).sort((a, b) => given[a]! - given[b]! || b - a)
  expect([...orderByNumber(given, (a, b) => b - a)]).toEqual(expected)
})

test('the comparison is asked within one number only', () => {
  const asked: number[][] = []
  orderByNumber([5, 3, 5, 4], (a, b) => {
    asked.push([a, b].sort((one, other) => one - other))
    return a - b
  })
  expect(asked).toEqual([[0, 2]])
})

// A number times how many there are, and a place, may be too wide to be exact: 2^52 twice.
test.each<[number[], number[]]>([
  [
    [2 ** 52, 2 ** 52],
    [1, 0],
  ],
  [
    [-(2 ** 52), -(2 ** 52)],
    [1, 0],
  ],
  [
    [2 ** 52 - 1, 2 ** 52 - 1],
    [1, 0],
  ],
  [
    [2 ** 53 - 1, 2 ** 53 - 2, 2 ** 53 - 1],
    [1, 2, 0],
  ],
  [
    [1 - 2 ** 53, 2 - 2 ** 53, 1 - 2 ** 53],
    [2, 0, 1],
  ],
  [[0], [0]],
  [[], []],
])('the order of %j, of one number the last first', (numbers, order) => {
  expect([...orderByNumber(numbers, (a, b) => b - a)]).toEqual(order)
})

import { fc, test as prop } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { FIRST_DAY, LAST_DAY } from '../../src/calendar/day-number.js'
import { sortByDay } from '../../src/ledger/sort-by-day.js'

const days = fc.array(
  fc.oneof(
    fc.integer({ min: -2, max: 2 }),
    fc.constantFrom(FIRST_DAY, LAST_DAY),
    fc.integer({ min: FIRST_DAY, max: LAST_DAY }),
  ),
)

prop.prop([days])('rows are ordered by day, and within a day by the comparison', (given) => {
  const expected = given.map((_, row) => row).sort((a, b) => given[a]! - given[b]! || b - a)
  expect([...sortByDay(given, (a, b) => b - a)]).toEqual(expected)
})

test('the comparison is asked within one day only', () => {
  const asked: number[][] = []
  sortByDay([5, 3, 5, 4], (a, b) => {
    asked.push([a, b].sort())
    return a - b
  })
  expect(asked).toEqual([[0, 2]])
})

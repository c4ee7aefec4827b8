import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { Totals } from '../../src/numbers/add-up.js'
import { toMinor, type Minor } from '../../src/numbers/minor.js'

const totalOf = (...amounts: Minor[]): Minor => {
  const totals = new Totals(1)
  for (const amount of amounts) totals.add(0, amount)
  return totals.at(0)
}
const limit = 10n ** 15n

describe('running totals', () => {
  test.each<[string, Minor[], Minor]>([
    ['of nothing', [], 0],
    ['of amounts', [1, 2, -5], -2],
    ['that come back to zero', [7, -7], 0],
    ['at the limit of numbers', [1e15], 1e15],
    ['above it', [1e15, 1], limit + 1n],
    ['below the opposite limit', [-1e15, -1], -limit - 1n],
    ['at the opposite limit', [-1e15], -1e15],
    ['that spill over 2^52', [1e15, 1e15, 1e15, 1e15, 1e15], 5n * limit],
    ['that spill and go on', [1e15, 1e15, 1e15, 1e15, 1e15, 3], 5n * limit + 3n],
    ['that spill twice', Array<number>(10).fill(1e15), 10n * limit],
    ['that spill and come back', [...Array<number>(5).fill(1e15), ...Array<number>(5).fill(-1e15)], 0],
    ['that spill downwards', Array<number>(5).fill(-1e15), -5n * limit],
    // Beyond 2^53 plain numbers lose the odd ones.
    ['of eleven odd amounts', Array<number>(11).fill(1e15 - 1), 11n * (limit - 1n)],
    ['of eleven odd amounts below zero', Array<number>(11).fill(1 - 1e15), -11n * (limit - 1n)],
    ['of one bigint', [10n ** 20n], 10n ** 20n],
    ['of a bigint and a number', [10n ** 20n, 1], 10n ** 20n + 1n],
    ['of a number and a bigint', [1, 10n ** 20n], 10n ** 20n + 1n],
    ['of bigints that cancel', [10n ** 20n, -(10n ** 20n)], 0],
    ['exactly 2^52', [1e15, 1e15, 1e15, 1e15, 2 ** 52 - 4e15], BigInt(2 ** 52)],
    ['2^52 and one more', [1e15, 1e15, 1e15, 1e15, 2 ** 52 - 4e15, 1], BigInt(2 ** 52) + 1n],
  ])('%s', (_, amounts, total) => {
    expect(totalOf(...amounts)).toBe(total)
  })

  test('one slot knows nothing of another', () => {
    const totals = new Totals(3)
    totals.add(0, 1)
    totals.add(2, 10n ** 20n)
    totals.add(2, 5)
    expect([totals.at(0), totals.at(1), totals.at(2)]).toEqual([1, 0, 10n ** 20n + 5n])
  })

  test('a total may be looked at on the way', () => {
    const totals = new Totals(1)
    totals.add(0, 10n ** 16n)
    expect(totals.at(0)).toBe(10n ** 16n)
    totals.add(0, 1)
    expect(totals.at(0)).toBe(10n ** 16n + 1n)
  })
})

law.prop([
  fc.array(fc.oneof(fc.bigInt(-limit, limit), fc.bigInt(-(10n ** 18n), 10n ** 18n)), { maxLength: 60 }),
])('the total is the sum, whatever the order and the size, in canonical form', (amounts) => {
  const sum = toMinor(amounts.reduce((a, b) => a + b, 0n))
  expect(totalOf(...amounts.map(toMinor))).toBe(sum)
  expect(totalOf(...amounts.map(toMinor).reverse())).toBe(sum)
})

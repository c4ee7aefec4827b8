import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  addMinor,
  compareMinor,
  maxMinor,
  MINOR_LIMIT,
  minMinor,
  negateMinor,
  subtractMinor,
  toMinor,
  type Minor,
} from '../../src/numbers/minor.js'

const limit = 10n ** 15n

describe('the canonical form', () => {
  test.each<[bigint, Minor]>([
    [0n, 0],
    [-1n, -1],
    [limit, 1e15],
    [limit + 1n, limit + 1n],
    [-limit, -1e15],
    [-limit - 1n, -limit - 1n],
  ])('of %d', (value, canonical) => {
    expect(toMinor(value)).toBe(canonical)
  })
  test('changes at 10^15', () => {
    expect(MINOR_LIMIT).toBe(1e15)
  })
})

describe('sums', () => {
  test.each<[Minor, Minor, Minor]>([
    [1, 2, 3],
    [5, -5, 0],
    [1e15, 0, 1e15],
    [1e15 - 1, 1, 1e15],
    [1e15, 1, limit + 1n],
    [1e15, 1e15, 2n * limit],
    [-1e15, 0, -1e15],
    [1 - 1e15, -1, -1e15],
    [-1e15, -1, -limit - 1n],
    [limit + 1n, -1, 1e15],
    [limit + 1n, -limit - 1n, 0],
    [-limit - 1n, 1, -1e15],
    [limit + 1n, 1, limit + 2n],
    [1, limit + 1n, limit + 2n],
  ])('%s + %s', (a, b, sum) => {
    expect(addMinor(a, b)).toBe(sum)
  })
})

describe('opposites', () => {
  test.each<[Minor, Minor]>([
    [0, 0],
    [-0, 0],
    [7, -7],
    [-7, 7],
    [limit + 1n, -limit - 1n],
  ])('of %s', (value, opposite) => {
    expect(negateMinor(value)).toBe(opposite)
  })
})

const minor = fc.oneof(
  fc.bigInt(-(10n ** 20n), 10n ** 20n),
  fc.bigInt(-3n, 3n).map((n) => n + limit),
  fc.bigInt(-3n, 3n).map((n) => n - limit),
  fc.bigInt(-3n, 3n),
)
const isCanonical = (value: Minor): boolean =>
  typeof value === 'bigint'
    ? value > limit || value < -limit
    : !Object.is(value, -0) && Math.abs(value) <= 1e15

describe('laws', () => {
  law.prop([minor, minor])('adding and subtracting are those of whole numbers, in canonical form', (a, b) => {
    const [sum, difference] = [addMinor(toMinor(a), toMinor(b)), subtractMinor(toMinor(a), toMinor(b))]
    expect([BigInt(sum), BigInt(difference)]).toEqual([a + b, a - b])
    expect([isCanonical(sum), isCanonical(difference), isCanonical(negateMinor(toMinor(a)))]).toEqual([
      true,
      true,
      true,
    ])
  })

  law.prop([minor, minor])('equal amounts are ===', (a, b) => {
    expect(toMinor(a) === toMinor(b)).toBe(a === b)
  })

  law.prop([minor, minor])('comparing, the smaller and the larger agree with whole numbers', (a, b) => {
    const [x, y] = [toMinor(a), toMinor(b)]
    expect(compareMinor(x, y)).toBe(a < b ? -1 : a > b ? 1 : 0)
    expect(minMinor(x, y)).toBe(a < b ? x : y)
    expect(maxMinor(x, y)).toBe(a > b ? x : y)
  })
})

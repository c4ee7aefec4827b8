import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { roundQuotient, roundQuotientSafe } from '../../src/numbers/round-quotient.js'
import { ROUNDING_MODES, type RoundingMode } from '../../src/numbers/rounding-mode.js'

/**
 * The truth table: quarters rounded to whole numbers, by the definitions of IEEE 754-2019 §4.3 and of the ties that it
 * does not name. Columns in the order of the modes' documentation.
 */
const MODES = ['half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor'] as const
const TABLE: [quarters: number, ...rounded: number[]][] = [
  // quarters   half-up  half-even  half-down  up  down  ceiling  floor
  [0, /*  0.00 */ 0, 0, 0, 0, 0, 0, 0],
  [1, /*  0.25 */ 0, 0, 0, 1, 0, 1, 0],
  [2, /*  0.50 */ 1, 0, 0, 1, 0, 1, 0],
  [3, /*  0.75 */ 1, 1, 1, 1, 0, 1, 0],
  [4, /*  1.00 */ 1, 1, 1, 1, 1, 1, 1],
  [5, /*  1.25 */ 1, 1, 1, 2, 1, 2, 1],
  [6, /*  1.50 */ 2, 2, 1, 2, 1, 2, 1],
  [7, /*  1.75 */ 2, 2, 2, 2, 1, 2, 1],
  [10, /* 2.50 */ 3, 2, 2, 3, 2, 3, 2],
  [14, /* 3.50 */ 4, 4, 3, 4, 3, 4, 3],
  [-1, /* -0.25 */ 0, 0, 0, -1, 0, 0, -1],
  [-2, /* -0.50 */ -1, 0, 0, -1, 0, 0, -1],
  [-3, /* -0.75 */ -1, -1, -1, -1, 0, 0, -1],
  [-4, /* -1.00 */ -1, -1, -1, -1, -1, -1, -1],
  [-5, /* -1.25 */ -1, -1, -1, -2, -1, -1, -2],
  [-6, /* -1.50 */ -2, -2, -1, -2, -1, -1, -2],
  [-7, /* -1.75 */ -2, -2, -2, -2, -1, -1, -2],
  [-10, /* -2.50 */ -3, -2, -2, -3, -2, -2, -3],
  [-14, /* -3.50 */ -4, -4, -3, -4, -3, -3, -4],
]
const rows = TABLE.flatMap(([quarters, ...rounded]) =>
  MODES.map((mode, column) => [quarters, mode, rounded[column] as number] as const),
)

test('the modes of the table are the modes that there are', () => {
  expect(ROUNDING_MODES).toEqual(MODES)
  expect(Object.isFrozen(ROUNDING_MODES)).toBe(true)
})

describe('quarters to whole numbers', () => {
  test.each(rows)('%d / 4 %s is %d', (quarters, mode, expected) => {
    expect(roundQuotient(BigInt(quarters), 4n, mode)).toBe(BigInt(expected))
    expect(roundQuotientSafe(quarters, 4, mode)).toBe(expected)
  })
})

describe('an odd divisor has no ties', () => {
  test.each<[number, RoundingMode, number]>([
    [1, 'half-up', 0], // 0.33
    [2, 'half-down', 1], // 0.67
    [-1, 'half-up', 0],
    [-2, 'half-even', -1],
    [4, 'half-even', 1],
    [5, 'half-down', 2],
  ])('%d / 3 %s is %d', (numerator, mode, expected) => {
    expect(roundQuotient(BigInt(numerator), 3n, mode)).toBe(BigInt(expected))
    expect(roundQuotientSafe(numerator, 3, mode)).toBe(expected)
  })
})

describe('at the edge of exact numbers', () => {
  const most = Number.MAX_SAFE_INTEGER // 2^53 - 1, odd
  test.each<[number, number, RoundingMode, number]>([
    [most, 2, 'down', 2 ** 52 - 1],
    [most, 2, 'half-up', 2 ** 52],
    [most, 2, 'half-even', 2 ** 52],
    [most, 2, 'half-down', 2 ** 52 - 1],
    [-most, 2, 'half-up', -(2 ** 52)],
    [most, 1, 'up', most],
    // A remainder of 2^52 - 2 against a divisor of 2^52 - 1: twice the remainder is still exact.
    [2 ** 52 - 2, 2 ** 52 - 1, 'half-down', 1],
    [2 ** 51, 2 ** 52 - 1, 'half-down', 1],
    [2 ** 51 - 1, 2 ** 52 - 1, 'half-up', 0],
  ])('%d / %d %s is %d', (numerator, denominator, mode, expected) => {
    expect(roundQuotientSafe(numerator, denominator, mode)).toBe(expected)
    expect(roundQuotient(BigInt(numerator), BigInt(denominator), mode)).toBe(BigInt(expected))
  })
})

const mode = fc.constantFrom(...MODES)
const numerator = fc.bigInt(-(10n ** 40n), 10n ** 40n)
const denominator = fc.bigInt(1n, 10n ** 20n)
const opposite: Record<RoundingMode, RoundingMode> = {
  'half-up': 'half-up',
  'half-even': 'half-even',
  'half-down': 'half-down',
  up: 'up',
  down: 'down',
  ceiling: 'floor',
  floor: 'ceiling',
}

describe('laws', () => {
  law.prop([numerator, denominator, mode])(
    'the result is less than one away from the quotient',
    (n, d, m) => {
      const off = roundQuotient(n, d, m) * d - n
      expect(off < d && -off < d).toBe(true)
    },
  )

  law.prop([numerator, denominator, mode])(
    'turning the sign turns the result; ceiling and floor swap',
    (n, d, m) => {
      expect(roundQuotient(-n, d, m)).toBe(-roundQuotient(n, d, opposite[m]))
    },
  )

  law.prop([numerator, denominator, mode, fc.bigInt(1n, 10n ** 9n)])(
    'a common factor changes nothing',
    (n, d, m, f) => {
      expect(roundQuotient(n * f, d * f, m)).toBe(roundQuotient(n, d, m))
    },
  )

  law.prop([numerator, denominator])('the half modes differ only on ties, and then by one', (n, d) => {
    const [up, even, down] = (['half-up', 'half-even', 'half-down'] as const).map((m) =>
      roundQuotient(n * 2n, d * 2n, m),
    )
    if ((n * 2n) % d === 0n && n % d !== 0n) {
      expect(new Set([up, down]).size).toBe(2)
      expect((even as bigint) % 2n).toBe(0n)
    } else {
      expect([even, down]).toEqual([up, up])
    }
  })

  law.prop([fc.maxSafeInteger(), fc.integer({ min: 1, max: 2 ** 31 - 1 }), mode])(
    'on numbers it is what it is on bigints, and never minus zero',
    (n, d, m) => {
      const fast = roundQuotientSafe(n, d, m)
      expect(BigInt(fast)).toBe(roundQuotient(BigInt(n), BigInt(d), m))
      expect(Object.is(fast, -0)).toBe(false)
    },
  )

  law.prop([fc.integer({ min: -3, max: 3 }), fc.integer({ min: 4, max: 2 ** 52 - 1 }), mode])(
    'on numbers near zero too',
    (n, d, m) => {
      const fast = roundQuotientSafe(n, d, m)
      expect(fast).toBe(Number(roundQuotient(BigInt(n), BigInt(d), m)))
      expect(Object.is(fast, -0)).toBe(false)
    },
  )
})

import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { sharesOf } from '../../src/aging/shares-of.js'
import { toMinor } from '../../src/numbers/minor.js'
import { runs } from '../runs.js'

/** Largest remainder once more, on bigints and without a shortcut. */
function plainShares(amounts: readonly bigint[], total: bigint): (string | null)[] {
  if (total === 0n) return amounts.map(() => null)
  const [sign, size] = total < 0n ? [-1n, -total] : [1n, total]
  const parts = amounts.map((amount, index) => {
    const scaled = amount * sign * 10_000n
    const rest = ((scaled % size) + size) % size
    return { index, rest, units: (scaled - rest) / size }
  })
  let left = 10_000n - parts.reduce((sum, { units }) => sum + units, 0n)
  for (const part of [...parts].sort((a, b) =>
    a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1,
  )) {
    if (left-- <= 0n) break
    part.units++
  }
  return parts.map(({ units }) => {
    const digits = String(units < 0n ? -units : units).padStart(5, '0')
    return `${units < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`
  })
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n)

describe('sharesOf', () => {
  test.each<[number[], string[]]>([
    [
      [1, 1, 1],
      ['0.3334', '0.3333', '0.3333'],
    ],
    [
      [1, 1, 1, 1, 1, 1],
      ['0.1667', '0.1667', '0.1667', '0.1667', '0.1666', '0.1666'],
    ],
    [
      [0, 0, 7],
      ['0.0000', '0.0000', '1.0000'],
    ],
    [
      [1, 0, 99_999],
      ['0.0000', '0.0000', '1.0000'],
    ],
    [
      [1, 19_999],
      ['0.0001', '0.9999'],
    ],
    [
      [19_999, 1],
      ['1.0000', '0.0000'],
    ],
    // One ten-thousandth is left. All remainders are a third: to the earlier.
    [
      [5, 8, 2],
      ['0.3334', '0.5333', '0.1333'],
    ],
    // Remainders of two, one and four sevenths: to the largest.
    [
      [4, 2, 1],
      ['0.5714', '0.2857', '0.1429'],
    ],
    // What is left of 10^13 cents is one.
    [
      [1e13, 1 - 1e13],
      ['10000000000000.0000', '-9999999999999.0000'],
    ],
    [
      [-1, 2],
      ['-1.0000', '2.0000'],
    ],
    [
      [1, -2],
      ['-1.0000', '2.0000'],
    ],
    [
      [-1, -1, -1],
      ['0.3334', '0.3333', '0.3333'],
    ],
    [
      [3, -1, -5],
      ['-1.0000', '0.3333', '1.6667'],
    ],
    [
      [-1, 3, 5],
      ['-0.1429', '0.4286', '0.7143'],
    ],
    [
      [1_000_000, -999_999],
      ['1000000.0000', '-999999.0000'],
    ],
    // All remainders are a third, and two ten-thousandths are left: none of the parts gets both.
    [
      [1, 1, 1, 1, 1, -2],
      ['0.3334', '0.3334', '0.3333', '0.3333', '0.3333', '-0.6667'],
    ],
  ])('of %o: %o', (amounts, shares) => {
    expect(
      sharesOf(
        amounts,
        amounts.reduce((total, amount) => total + amount, 0),
      ),
    ).toEqual(shares)
  })

  test('of nothing: nulls', () => {
    expect(sharesOf([0, 0], 0)).toEqual([null, null])
    expect(sharesOf([5, -5], 0)).toEqual([null, null])
  })

  const around = (edge: bigint) => fc.bigInt({ min: edge - 3n, max: edge + 3n })
  const amounts = fc.oneof(
    { weight: 6, arbitrary: fc.bigInt({ min: -9n, max: 20n }) },
    { weight: 3, arbitrary: fc.bigInt({ min: -(10n ** 6n), max: 10n ** 7n }) },
    { weight: 2, arbitrary: fc.constant(0n) },
    // Where the product with 10,000 stops being a safe integer, and where amounts stop being numbers.
    {
      weight: 2,
      arbitrary: fc.oneof(
        around(900_000_000_000n),
        around(-900_000_000_000n),
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.oneof(
        around(10n ** 15n),
        around(-(10n ** 15n)),
        fc.bigInt({ min: -(10n ** 32n), max: 10n ** 32n }),
      ),
    },
  )
  const check = (list: readonly bigint[]): void => {
    const total = sum(list)
    expect(sharesOf(list.map(toMinor), toMinor(total))).toEqual(plainShares(list, total))
  }
  // The product with 10,000 is beyond what a number holds, of one or of the other, of what is owed or owed to.
  test.each<[bigint[]]>([
    [[999_999_999_999_989n, -999_999_999_999_982n]],
    [[-999_999_999_999_989n, 999_999_999_999_982n]],
    [[999_999_999_999_989n, -999_999_999_999_996n]],
    [[-999_999_999_999_989n, 999_999_999_999_996n]],
    [[333_333_333_333_331n, 600_000_000_000_008n, 3n]],
    [[-333_333_333_333_331n, -600_000_000_000_008n, -3n]],
    [[7n, 123_456_789_012_349n, 11n]],
    [[100_000_000_001n, 99_999_999_999n, -1n]],
    [[100_000_000_000n, 33n, 900_719_925_474_059n]],
    [[10n ** 15n + 1n, 10n ** 16n + 3n, -(10n ** 17n)]],
  ])('of %o, exactly', (list) => {
    check(list)
    check([...list, 0n].reverse())
  })
  prop.prop([fc.array(amounts, { minLength: 1, maxLength: 6 })], { numRuns: runs(3000) })(
    'is largest remainder, exact at every size',
    check,
  )
  prop.prop([fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 6 })], {
    numRuns: runs(1000),
  })('also of millions of millions', check)
  const most = fc.bigInt({ min: 1n, max: 10n ** 17n })
  const rest = fc.bigInt({ min: -9n, max: 9n })
  prop.prop([most, rest, rest])('and where credits leave next to nothing', (owed, left, other) => {
    check([owed, left - owed, other])
    check([left - owed, other, owed])
  })
  prop.prop([fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.nat({ max: 5 })])(
    'one amount alone is the whole',
    (amount, place) => {
      const list = Array.from({ length: 6 }, (_, index) => (index === place ? amount : 0n))
      check(list)
      check(list.map((one) => -one))
    },
  )
})

import { describe, expect, test } from 'vitest'
import { readShare } from '../../src/numbers/read-share.js'
import { refusal } from '../refusal.js'

describe('a share', () => {
  test.each<[unknown, bigint, bigint]>([
    ['0', 0n, 1n],
    ['0.02', 2n, 100n],
    ['0.999999', 999_999n, 1_000_000n],
    ['1', 1n, 1n],
    ['1.00', 100n, 100n],
    [0.5, 5n, 10n],
  ])('of %j', (value, num, den) => {
    expect(readShare(value, 'policy.share')).toEqual({ num, den })
  })

  test.each<[unknown, string]>([
    ['-0.000001', 'input.range'],
    ['1.000001', 'input.range'],
    ['-1', 'input.range'],
    [2, 'input.range'],
    ['2 %', 'decimal.invalid'],
    [undefined, 'input.missing'],
  ])('of %j is refused', (value, code) => {
    expect(refusal(() => readShare(value, 'policy.share'))).toEqual([code, 'policy.share'])
  })
})

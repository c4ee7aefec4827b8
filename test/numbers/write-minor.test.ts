import { describe, expect, test } from 'vitest'
import type { Minor } from '../../src/numbers/minor.js'
import { writeMinor } from '../../src/numbers/write-minor.js'

describe('an amount as text', () => {
  test.each<[Minor, number, string]>([
    [0, 2, '0.00'],
    [-0, 2, '0.00'],
    [-0, 0, '0'],
    [0, 0, '0'],
    [5, 2, '0.05'],
    [-5, 2, '-0.05'],
    [50, 2, '0.50'],
    [100, 2, '1.00'],
    [123456, 2, '1234.56'],
    [-123456, 2, '-1234.56'],
    [1234, 0, '1234'],
    [-1234, 0, '-1234'],
    [1, 3, '0.001'],
    [1234, 3, '1.234'],
    [1, 4, '0.0001'],
    // Scales beyond those of currencies, for rates.
    [0, 6, '0.000000'],
    [5, 6, '0.000005'],
    [-1_234_567, 6, '-1.234567'],
    [1e15, 2, '10000000000000.00'],
    [-1e15, 0, '-1000000000000000'],
    [10n ** 15n + 1n, 2, '10000000000000.01'],
    [-(10n ** 25n), 2, '-100000000000000000000000.00'],
    [10n ** 25n, 0, '10000000000000000000000000'],
  ])('%s at scale %d', (minor, scale, text) => {
    expect(writeMinor(minor, scale)).toBe(text)
  })
})

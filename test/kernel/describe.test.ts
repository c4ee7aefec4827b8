import { fc, test as law } from '@fast-check/vitest'
import { describe as group, expect, test } from 'vitest'
import { describe } from '../../src/kernel/describe.js'
import { revokedProxy } from '../refusal.js'

group('a received value as a short text', () => {
  test.each<[what: string, value: unknown, text: string]>([
    ['a text', 'abc', '"abc"'],
    ['a text with a quote', 'a"b', '"a\\"b"'],
    ['an empty text', '', '""'],
    ['a text of 80 characters, whole', 'x'.repeat(80), `"${'x'.repeat(80)}"`],
    ['a text of 81 characters, cut', 'x'.repeat(81), `"${'x'.repeat(80)}… (81 characters)"`],
    ['half a surrogate pair, escaped', '\uD800', '"\\ud800"'],
    ['a number', 1.5, '1.5'],
    ['zero', 0, '0'],
    ['minus zero', -0, '-0'],
    ['NaN', NaN, 'NaN'],
    ['infinity', -Infinity, '-Infinity'],
    ['a bigint', 12n, '12n'],
    ['a bigint of 80 digits', 10n ** 80n - 1n, `${'9'.repeat(80)}n`],
    ['a bigint of 81 digits', 10n ** 80n, 'a bigint of more than 80 digits'],
    ['a negative bigint of 80 digits', 1n - 10n ** 80n, `-${'9'.repeat(80)}n`],
    ['a negative bigint of 81 digits', -(10n ** 80n), 'a bigint of more than 80 digits'],
    ['a bigint of ten million bits', 1n << 10_000_000n, 'a bigint of more than 80 digits'],
    ['true', true, 'true'],
    ['false', false, 'false'],
    ['undefined', undefined, 'undefined'],
    ['null', null, 'null'],
    ['a symbol', Symbol('secret'), 'a symbol'],
    ['a function', () => 0, 'a function'],
    ['a class', Map, 'a function'],
    ['an empty array', [], 'an array of 0'],
    ['an array', [1, 2, 3], 'an array of 3'],
    ['a Date', new Date(0), 'a Date'],
    ['an object', { secret: 1 }, 'an object'],
    ['an object without a prototype', Object.create(null), 'an object'],
    ['a revoked proxy', revokedProxy(), 'an object'],
    ['a revoked proxy of an array', revokedProxy([]), 'an object'],
  ])('%s', (_, value, text) => {
    expect(describe(value)).toBe(text)
  })

  test('a text of ten megabytes comes out short', () => {
    expect(describe('7'.repeat(10_000_000))).toBe(`"${'7'.repeat(80)}… (10000000 characters)"`)
  })

  test('an object is not asked for its text', () => {
    const hostile = {
      toString() {
        throw new TypeError('asked')
      },
    }
    expect(describe(hostile)).toBe('an object')
  })

  law.prop([fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true })])(
    'any value comes out in under 600 characters, without an error',
    (value) => {
      expect(describe(value).length).toBeLessThan(600)
    },
  )
})

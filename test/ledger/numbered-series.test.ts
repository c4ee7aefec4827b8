import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { IdIndex } from '../../src/ledger/id-index.js'
import { NumberedSeries } from '../../src/ledger/numbered-series.js'

describe('NumberedSeries', () => {
  test.each([
    // The first identifier gives the prefix and the length; at most eight digits count.
    ['INV-0001', 'INV-0042', 42],
    ['INV-0001', 'INV-042', -1],
    ['INV-0001', 'INW-0042', -1],
    ['INV-0001', 'INV-00x2', -1],
    ['INV-0001', 'INV-00420', -1],
    ['007', '999', 999],
    ['2026000000000001', '2026000012345678', 12_345_678],
    ['2026000000000001', '2026000112345678', -1],
    // Without zeros in front, lengths differ: no other text has the number.
    ['P-1', 'P-80000', 80_000],
    ['P-0', 'P-12345678', 12_345_678],
    ['P-0', 'P-0', 0],
    ['P-1', 'P-0', 0],
    ['P-1', 'P-01', -1],
    ['P-1', 'P-00', -1],
    ['P-1', 'P-', -1],
    ['P-1', 'P-123456789', -1],
    ['P-10', 'P-7', 7],
    ['7', '70', 70],
    // Zeros in front keep the length: `P-7` is no other `P-07`.
    ['P-07', 'P-7', -1],
    ['P-00', 'P-10', 10],
    ['no digit', 'no digit', -1],
    ['١٢٣', '١٢٣', -1],
  ])('begun by %s, gives %s the number %i', (first, id, number) => {
    const series = new NumberedSeries()
    series.numberOf(first)
    expect(series.numberOf(id)).toBe(number)
  })

  test('keeps a number, and refuses those that lie far from all others once it holds 4096 pages', () => {
    const series = new NumberedSeries(4096 * 256)
    const pages = Array.from({ length: 4096 }, (_, page) => page)
    expect(pages.every((page) => series.keep(page * 256, page + 1, 0))).toBe(true)
    expect(pages.map((page) => series.at(page * 256))).toEqual(pages.map((page) => page + 1))
    expect(series.keep(4096 * 256, 1, 0)).toBe(false)
    expect(series.keep(4096 * 256, 1, 16)).toBe(true)
    expect([series.at(0), series.at(256), series.at(257), series.at(90_000_000)]).toEqual([1, 2, 0, 0])
  })
})

describe('NumberedSeries, of as many numbers as come,', () => {
  test.each([0, 1, 255, 256, 257, 5000])('keeps every one where %d are expected', (expected) => {
    const series = new NumberedSeries(expected)
    // In no order: 7,919 is prime.
    const numbers = Array.from({ length: 3000 }, (_, place) => (place * 7919) % 3000)
    expect(numbers.every((number, count) => series.keep(number, number + 1, count))).toBe(true)
    expect(numbers.map((number) => series.at(number))).toEqual(numbers.map((number) => number + 1))
    expect(series.at(3000)).toBe(0)
  })
})

describe('IdIndex', () => {
  const number = fc
    .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom(1, 2, 8), fc.constantFrom(1, 10, 1000))
    .map(([value, width, least]) => `F-${String(value % (least * 1000)).padStart(width, '0')}`)
  prop.prop([fc.array(fc.oneof(number, fc.string({ minLength: 1, maxLength: 10 })), { maxLength: 200 })])(
    'numbers identifiers of a series and others alike, in the order in which they come',
    (ids) => {
      const index = new IdIndex(16)
      const plain = new Map<string, number>()
      for (const id of [...ids, ...ids]) {
        if (!plain.has(id)) plain.set(id, plain.size)
        expect(index.intern(id)).toBe(plain.get(id))
      }
      for (const id of plain.keys()) expect(index.find(id)).toBe(plain.get(id))
      expect(index.find('F-0')).toBe(plain.get('F-0') ?? -1)
    },
  )

  test('finds a number that came while it lay too far from the others', () => {
    const index = new IdIndex(16)
    const spread = Array.from({ length: 6000 }, (_, page) => String(page * 256 + 10_000_000))
    const places = spread.map((_, place) => place)
    expect(spread.map((id) => index.intern(id))).toEqual(places)
    expect(spread.map((id) => index.intern(id))).toEqual(places)
    expect(spread.map((id) => index.find(id))).toEqual(places)
    expect(index.count).toBe(6000)
  })
})

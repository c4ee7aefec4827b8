import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { IdIndex } from '../../src/ledger/id-index.js'
import { prepareBook } from '../../src/ledger/index.js'
import { textAt, textCount } from '../../src/ledger/text-column.js'
import { refusal } from '../refusal.js'
import { invoice } from './given.js'

const MASK = 0xffffffffn
const PRIME = 0x01000193n
/** The inverse of the prime modulo 2^32: a step of FNV-1a can be undone. */
const INVERSE = (() => {
  let inverse = 1n
  for (let round = 0; round < 5; round++) inverse = (inverse * (2n - PRIME * inverse)) & MASK
  return inverse
})()

/** FNV-1a over sixteen-bit units, before the bits are spread, which is a bijection: equal here is equal there. */
const fnv = (text: string): bigint =>
  [...Array(text.length).keys()].reduce(
    (hash, index) => ((hash ^ BigInt(text.charCodeAt(index))) * PRIME) & MASK,
    0x811c9dc5n,
  )

/**
 * Texts whose hashes are all equal: a prefix is free, and two more units lead to the target. The unit before the last must
 * bring the upper sixteen bits to those of the target undone, so it is searched; the last unit then gives the lower bits.
 */
function collisions(count: number): string[] {
  const goal = (fnv('0042') * INVERSE) & MASK
  const found: string[] = []
  for (let prefix = 0; found.length < count; prefix++) {
    const start = fnv(`${String(prefix)}:`)
    for (let unit = 0n; unit < 0x10000n && found.length < count; unit++) {
      const hash = ((start ^ unit) * PRIME) & MASK
      if (hash >> 16n !== goal >> 16n) continue
      const text = `${String(prefix)}:${String.fromCharCode(Number(unit), Number((hash ^ goal) & 0xffffn))}`
      expect(fnv(text)).toBe(fnv('0042'))
      found.push(text)
    }
  }
  return found
}

const texts = (index: IdIndex): string[] => {
  const column = index.texts()
  return Array.from({ length: textCount(column) }, (_, place) => textAt(column, place))
}

describe('IdIndex', () => {
  prop.prop([fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 6 })), fc.array(fc.string())])(
    'numbers distinct ids in the order in which they come',
    (ids, others) => {
      const index = new IdIndex(0)
      const numbers = new Map<string, number>()
      for (const id of ids) {
        if (!numbers.has(id)) numbers.set(id, numbers.size)
        expect(index.intern(id)).toBe(numbers.get(id))
      }
      expect(index.count).toBe(numbers.size)
      expect(texts(index)).toEqual([...numbers.keys()])
      for (const id of [...ids, ...others.filter((other) => other !== '')])
        expect(index.find(id)).toBe(numbers.get(id) ?? -1)
    },
  )

  test('tells ids of one hash apart, also beyond the longest probe and while it grows', () => {
    const ids = collisions(200)
    expect(new Set(ids).size).toBe(200)
    const index = new IdIndex(0)
    ids.forEach((id, place) => {
      expect(index.find(id)).toBe(-1)
      expect(index.intern(id)).toBe(place * 2)
      // Others come between, so that the table grows while ids have overflowed.
      index.intern(`other ${String(place)}`)
    })
  })

  test('finds every one of them again', () => {
    const ids = collisions(200)
    const index = new IdIndex(0)
    for (const id of ids) index.intern(id)
    for (let filler = 0; filler < 5000; filler++) index.intern(`filler ${String(filler)}`)
    ids.forEach((id, place) => {
      expect(index.find(id)).toBe(place)
      expect(index.intern(id)).toBe(place)
    })
    expect(index.count).toBe(5200)
    expect(index.find('0042')).toBe(-1)
    expect(texts(index).slice(0, 200)).toEqual(ids)
  })

  test('holds many long ids that differ in their last unit only', () => {
    const ids = Array.from({ length: 3000 }, (_, place) => 'x'.repeat(199) + String.fromCharCode(place + 1))
    const index = new IdIndex(4)
    for (const id of ids) index.intern(id)
    expect(texts(index)).toEqual(ids)
    expect(ids.map((id) => index.find(id))).toEqual(ids.map((_, place) => place))
    expect(index.find('x'.repeat(199))).toBe(-1)
  })

  test('a book refuses the second of two ids, however many of one hash it holds', () => {
    const invoices = collisions(150).map((id) => invoice({ id }))
    expect(() => prepareBook({ invoices })).not.toThrow()
    expect(refusal(() => prepareBook({ invoices: [...invoices, invoices[149]!] }))).toEqual([
      'id.duplicate',
      'invoices[150].id',
    ])
  })
})

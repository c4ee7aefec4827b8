import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { IdIndex } from '../../src/ledger/id-index.js'
import { prepareBook } from '../../src/ledger/index.js'
import { textAt, textCount } from '../../src/ledger/text-column.js'
import { anyText } from '../any-text.js'
import { refusal } from '../refusal.js'
import { invoice } from './given.js'

/** The inverse of an odd number modulo 2^32. */
function inverseOf(odd: number): number {
  let inverse = odd
  for (let round = 0; round < 5; round++) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse))
  return inverse
}

/** FNV-1a before its bits are spread. */
function fnv(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}

/** Murmur's finaliser undone. */
function gather(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), inverseOf(0xc2b2ae35))
  value ^= (value >>> 13) ^ (value >>> 26)
  value = Math.imul(value, inverseOf(0x85ebca6b))
  return (value ^ (value >>> 16)) >>> 0
}

/** The two units that lead from one state of the hash to another, or nothing where there are none. */
function stepsTo(start: number, goal: number): string | undefined {
  const before = Math.imul(goal, inverseOf(0x01000193)) >>> 0
  for (let unit = 0; unit < 0x10000; unit++) {
    const reached = Math.imul(start ^ unit, 0x01000193) >>> 0
    if (reached >>> 16 === before >>> 16) return String.fromCharCode(unit, (reached ^ before) & 0xffff)
  }
  return undefined
}

/**
 * Texts of one hash: a prefix is free, and two more units lead to the goal. The unit before the last is searched so that
 * the upper bits are those of the goal with its last step undone; the last unit then gives the lower bits.
 */
function collisions(count: number, hash: number): string[] {
  const goal = gather(hash)
  const before = Math.imul(goal, inverseOf(0x01000193)) >>> 0
  const found: string[] = []
  for (let prefix = 0; found.length < count; prefix++) {
    const start = fnv(`${String(prefix)}:`)
    for (let unit = 0; unit < 0x10000 && found.length < count; unit++) {
      const reached = Math.imul(start ^ unit, 0x01000193) >>> 0
      if (reached >>> 16 === before >>> 16)
        found.push(`${String(prefix)}:${String.fromCharCode(unit, (reached ^ before) & 0xffff)}`)
    }
  }
  expect(new Set(found.map(fnv))).toEqual(new Set([goal]))
  expect(new Set(found).size).toBe(count)
  return found
}

/** Found once, for it takes longer than all that is shown with them. */
const ALIKE = collisions(201, 7)
const CROWDED = [
  ...collisions(64, 251),
  ...collisions(3, 254),
  ...Array.from({ length: 63 }, (_, place) => collisions(1, 100 + place)[0]!),
]

const texts = (index: IdIndex): string[] => {
  const column = index.texts()
  return Array.from({ length: textCount(column) }, (_, place) => textAt(column, place))
}

describe('IdIndex', () => {
  prop.prop([fc.array(anyText({ minLength: 1, maxLength: 6 })), fc.array(fc.string())])(
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

  test.each([
    ['of Western Europe take a byte a character', ['INV-1', 'Übel-2', 'F\u00ff3'], 1],
    ['of others take two, also those that came before them', ['INV-1', 'Übel-2', '发票-3', 'INV-4'], 2],
  ])('ids %s', (_, few, bytes) => {
    const ids = few.flatMap((id) => [id, `${id}/a`, `${id}/a`.repeat(20)])
    const index = new IdIndex(0)
    ids.forEach((id, place) => {
      expect([index.find(id), index.intern(id), index.find(id)]).toEqual([-1, place, place])
    })
    ids.forEach((id, place) => expect(index.find(id)).toBe(place))
    expect(texts(index)).toEqual(ids)
    expect(index.texts().units.BYTES_PER_ELEMENT).toBe(bytes)
  })

  test('payments with Western ids stand in one column with credit notes with Chinese ones', () => {
    const day = { customerId: 'acme', currency: 'EUR', amount: '1.00', date: '2026-01-10' }
    const book = prepareBook({
      invoices: [invoice({ id: 'INV-1' })],
      payments: [
        { ...day, id: 'P-1' },
        { ...day, id: 'é-2' },
      ],
      creditNotes: [
        { ...day, id: '贷-1' },
        { ...day, id: 'CN-2' },
      ],
    })
    expect([0, 1, 2, 3].map((place) => textAt(book.credits.id, place))).toEqual([
      'P-1',
      'é-2',
      '贷-1',
      'CN-2',
    ])
  })

  test('tells ids of one hash apart, also beyond the longest probe and while it grows', () => {
    const ids = ALIKE.slice(0, 200)
    const index = new IdIndex(0)
    ids.forEach((id, place) => {
      expect(index.find(id)).toBe(-1)
      expect(index.intern(id)).toBe(place * 2)
      // Others come between, so that the table grows while ids have overflowed.
      index.intern(`other ${String(place)}`)
    })
  })

  test('finds every one of them again', () => {
    const ids = ALIKE.slice(0, 200)
    const index = new IdIndex(0)
    for (const id of ids) index.intern(id)
    for (let filler = 0; filler < 5000; filler++) index.intern(`filler ${String(filler)}`)
    ids.forEach((id, place) => {
      expect(index.find(id)).toBe(place)
      expect(index.intern(id)).toBe(place)
    })
    expect(index.count).toBe(5200)
    expect(index.find(ALIKE[200]!)).toBe(-1)
    expect(texts(index).slice(0, 200)).toEqual(ids)
  })

  test('tells an id from a longer one of its hash that begins with it', () => {
    const pairs = Array.from({ length: 20 }, (_, index) => `F-${String(index)}`).flatMap((id) => {
      const tail = stepsTo(fnv(id), fnv(id))
      return tail === undefined ? [] : [[id, id + tail] as const]
    })
    expect(pairs.length).toBeGreaterThan(0)
    for (const [short, long] of pairs) {
      expect(fnv(long)).toBe(fnv(short))
      const index = new IdIndex(0)
      expect([index.intern(long), index.find(short), index.intern(short)]).toEqual([0, -1, 1])
    }
  })

  test('finds ids that only its growth puts beyond the longest probe', () => {
    // In a table of 256 places, 64 ids of place 251 fill it up to place 58; three of place 254 follow them there. Read from
    // its beginning into a table of 512, the three come before the last of the 64, which find no place in 64 steps.
    const ids = CROWDED
    const index = new IdIndex(128)
    expect(ids.map((id) => index.intern(id))).toEqual(ids.map((_, place) => place))
    expect(ids.map((id) => index.find(id))).toEqual(ids.map((_, place) => place))
    expect(ids.map((id) => index.intern(id))).toEqual(ids.map((_, place) => place))
    expect(texts(index)).toEqual(ids)
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
    const invoices = ALIKE.slice(0, 150).map((id) => invoice({ id }))
    expect(() => prepareBook({ invoices })).not.toThrow()
    expect(refusal(() => prepareBook({ invoices: [...invoices, invoices[149]!] }))).toEqual([
      'id.duplicate',
      'invoices[150].id',
    ])
  })
})

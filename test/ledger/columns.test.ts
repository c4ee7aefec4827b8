import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  GrowingBytes,
  GrowingInts,
  GrowingMinors,
  GrowingRareInts,
  GrowingRareMinors,
} from '../../src/ledger/growing-columns.js'
import { IdIndex } from '../../src/ledger/id-index.js'
import { minorAt, minorColumn, setMinor } from '../../src/ledger/minor-column.js'
import { joinTexts } from '../../src/ledger/movement-rows.js'
import { compareTexts } from '../../src/ledger/compare-texts.js'
import { compareTextsAt, textAt, textCount } from '../../src/ledger/text-column.js'
import { toMinor } from '../../src/numbers/minor.js'

const columnOf = (texts: readonly string[]) => {
  const index = new IdIndex(0)
  for (const text of texts) index.intern(text)
  return index.texts()
}
// Few letters, so that one text is often the beginning of another.
const texts = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom('a', 'b', '\ud800', '客'), minLength: 1, maxLength: 4 }),
  {
    minLength: 2,
    maxLength: 30,
  },
)

describe('columns', () => {
  prop.prop([texts])('compare packed texts as texts compare', (list) => {
    const column = columnOf(list)
    for (let a = 0; a < list.length; a++)
      for (let b = 0; b < list.length; b++)
        expect(Math.sign(compareTextsAt(column, a, b))).toBe(compareTexts(list[a]!, list[b]!))
  })

  prop.prop([texts, texts])('join packed texts', (first, second) => {
    const joined = joinTexts(columnOf(first), columnOf(second))
    expect(Array.from({ length: textCount(joined) }, (_, place) => textAt(joined, place))).toEqual([
      ...first,
      ...second,
    ])
  })

  prop.prop([fc.array(fc.integer(), { maxLength: 100 }), fc.nat({ max: 20 })])(
    'grow with their rows',
    (values, expected) => {
      const column = new GrowingInts(expected)
      for (const value of values) column.push(value)
      expect(column.length).toBe(values.length)
      expect(values.map((_, index) => column.at(index))).toEqual(values)
      expect([...column.done()]).toEqual(values)
    },
  )

  prop.prop([fc.array(fc.bigInt({ min: 0n, max: 10n ** 17n }), { maxLength: 100 })])(
    'hold amounts of every size',
    (values) => {
      const column = new GrowingMinors(0)
      for (const value of values) column.push(toMinor(value))
      const done = column.done()
      expect(done.values).toHaveLength(values.length)
      expect(values.map((_, index) => minorAt(done, index))).toEqual(values.map(toMinor))
    },
  )

  const counted = (length: number) => Array.from({ length }, (_, index) => index)
  test.each([0, 1, 15, 16, 17, 100])('of %d rows, whatever was expected', (length) => {
    for (const expected of [0, 1, 16, 17, 100]) {
      const [ints, bytes, minors] = [
        new GrowingInts(expected),
        new GrowingBytes(expected),
        new GrowingMinors(expected),
      ]
      for (const value of counted(length)) {
        ints.push(value)
        bytes.push(value)
        minors.push(value)
      }
      expect([...ints.done()]).toEqual(counted(length))
      expect([...bytes.done()]).toEqual(counted(length))
      expect([...minors.done().values]).toEqual(counted(length))
    }
  })

  test.each<[bigint[]]>([
    [[]],
    [[0n, 0n]],
    [[7n]],
    [[0n, 7n, 0n]],
    [[0n, 0n, 0n, 10n ** 16n, 0n, 2n]],
    [[...Array<bigint>(20).fill(0n), 1n, ...Array<bigint>(20).fill(0n), 10n ** 15n + 1n]],
  ])('of rare amounts and numbers hold %o, and nothing where all are zero', (values) => {
    const [minors, ints] = [new GrowingRareMinors(), new GrowingRareInts()]
    for (const value of values) {
      minors.push(toMinor(value))
      ints.push(Number(value % 1000n))
    }
    const column = minors.done()
    expect(values.map((_, index) => minorAt(column, index))).toEqual(values.map(toMinor))
    const numbers = values.map((value) => Number(value % 1000n))
    expect(values.map((_, index) => ints.done()[index] ?? 0)).toEqual(numbers)
    expect(ints.done()).toHaveLength(numbers.some((value) => value !== 0) ? numbers.length : 0)
    expect(column.values).toHaveLength(values.some((value) => value !== 0n) ? values.length : 0)
  })

  test('an amount takes the place of another, wide or not', () => {
    const column = minorColumn(2)
    for (const amount of [1, 10n ** 15n + 1n, 2, -(10n ** 20n), 0]) {
      setMinor(column, 1, amount)
      expect([minorAt(column, 0), minorAt(column, 1)]).toEqual([0, amount])
    }
  })

  test.each([1, 2, 3, 4, 5, 7, 8, 9, 200])('hold texts of %d units, one after the other', (length) => {
    const list = ['a', 'b', '客', 'c'].map((letter) => letter.repeat(length - 1) + 'x')
    const distinct = [...new Set(list)]
    const column = columnOf(distinct)
    expect(Array.from({ length: textCount(column) }, (_, place) => textAt(column, place))).toEqual(distinct)
  })
})

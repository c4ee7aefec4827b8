import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { GrowingInts, GrowingMinors } from '../../src/ledger/growing-columns.js'
import { IdIndex } from '../../src/ledger/id-index.js'
import { minorAt } from '../../src/ledger/minor-column.js'
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
})

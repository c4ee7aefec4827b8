import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { sortByText } from '../../src/portfolio/sort-by-text.js'
import { anyText } from '../any-text.js'

const sorted = (texts: readonly string[]) =>
  sortByText(
    texts.map((text, place) => ({ text, place })),
    ({ text }) => text,
  )

describe('rows by a text of theirs', () => {
  test('what is in order by its text and not by the tie is sorted, and what is in order by both stays', () => {
    const rows = ['a2', 'a1', 'b1']
    const byFirst = (given: readonly string[]) =>
      sortByText(
        given,
        (row) => row.charAt(0),
        (a, b) => Number(a.charAt(1)) - Number(b.charAt(1)),
      )
    expect(byFirst(rows)).toEqual(['a1', 'a2', 'b1'])
    expect(byFirst(['a1', 'a2', 'b1'])).toEqual(['a1', 'a2', 'b1'])
    expect(rows).toEqual(['a2', 'a1', 'b1'])
  })

  test.each<[given: string[], ascending: string[]]>([
    [[], []],
    [['a'], ['a']],
    [
      ['F-10', 'F-2', 'F-1'],
      ['F-1', 'F-10', 'F-2'],
    ],
    // what differs stands behind more characters than a key holds
    [
      ['INV-00000012', 'INV-00000011', 'INV-00000010'],
      ['INV-00000010', 'INV-00000011', 'INV-00000012'],
    ],
    [
      ['ab2', 'ab', 'ab1', ''],
      ['', 'ab', 'ab1', 'ab2'],
    ],
    [
      ['a\u0000', 'a', 'a\u0000b'],
      ['a', 'a\u0000', 'a\u0000b'],
    ],
    // beyond eight bits: 甲 is U+7532, 乙 U+4E59, ÿ U+00FF, Ā U+0100
    [
      ['甲2', '乙', 'ÿ', '甲1', 'Ā'],
      ['ÿ', 'Ā', '乙', '甲1', '甲2'],
    ],
    [
      ['x甲', 'xa', 'xa甲'],
      ['xa', 'xa甲', 'x甲'],
    ],
  ])('%j ascending are %j', (given, ascending) => {
    expect(sorted(given).map(({ text }) => text)).toEqual(ascending)
  })

  test('rows of one text stay in their order, or take that of the tie', () => {
    const rows = [
      { text: 'b', part: 2 },
      { text: 'a', part: 3 },
      { text: 'a', part: 1 },
    ]
    const textOf = ({ text }: { text: string }) => text
    expect(sortByText(rows, textOf).map(({ part }) => part)).toEqual([3, 1, 2])
    expect(sortByText(rows, textOf, (a, b) => a.part - b.part).map(({ part }) => part)).toEqual([1, 3, 2])
  })

  const text = fc.oneof(
    fc.string({ maxLength: 9 }),
    anyText({ maxLength: 4 }),
    fc.integer({ min: 0, max: 999 }).map((value) => `INV-${String(value)}`),
  )
  law.prop([fc.array(text, { maxLength: 60 })])(
    'the order is that of a sort of the texts, and stable',
    (texts) => {
      const plain = texts
        .map((value, place) => ({ text: value, place }))
        .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.place - b.place))
      expect(sorted(texts)).toEqual(plain)
    },
  )
})

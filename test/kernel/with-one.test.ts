import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { withOne } from '../../src/kernel/with-one.js'

describe('a list and one more', () => {
  test('the empty list may be frozen and shared', () => {
    const nothing: readonly string[] = Object.freeze([])
    expect([withOne(nothing, 'a'), withOne(nothing, 'b'), nothing]).toEqual([['a'], ['b'], []])
  })

  test('a row that is a list stays one row', () => {
    expect(withOne([[1]], [2, 3])).toEqual([[1], [2, 3]])
  })

  law.prop([fc.array(fc.integer(), { maxLength: 60 })])('row by row it is the list of the rows', (rows) => {
    expect(rows.reduce<readonly number[]>(withOne, [])).toEqual(rows)
  })
})

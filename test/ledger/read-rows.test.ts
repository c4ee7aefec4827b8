import { describe, expect, test } from 'vitest'
import { RowDays } from '../../src/ledger/read-fields.js'
import { Holes, rowsPresent, withFewHoles } from '../../src/ledger/read-rows.js'
import { refusal } from '../refusal.js'

/** A list of one row behind so many holes. */
const behind = (holes: number): unknown[] => {
  const rows = Array<unknown>(holes + 1)
  rows[holes] = 'row'
  return rows
}

describe('a list that lacks rows', () => {
  test('is taken with a thousand holes, and refused at the next', () => {
    const few = behind(1000)
    expect(withFewHoles(few, 'invoices')).toBe(few)
    expect(refusal(() => withFewHoles(behind(1001), 'invoices'))).toEqual(['input.missing', 'invoices[1000]'])
  })

  test('is one whose places are empty: a row that is undefined is there', () => {
    const rows = Array<unknown>(3000).fill(undefined)
    expect(withFewHoles(rows, 'invoices')).toBe(rows)
    const holes = new Holes(rows, 'invoices')
    for (let row = 0; row < rows.length; row++) holes.note(row)
    for (let row = 3000; row < 4000; row++) holes.note(row)
    expect(
      refusal(() => {
        holes.note(4000)
      }),
    ).toEqual(['input.missing', 'invoices[4000]'])
  })

  test('is passed through by its rows where it is long', () => {
    const rows = Array<unknown>(4_000_000_000)
    rows[3] = 'first'
    rows[1_000_000] = undefined
    rows[3_999_999_999] = 'last'
    expect(rowsPresent(rows)).toEqual(['first', undefined, 'last'])
    expect(rowsPresent(['a', 'b'])).toEqual(['a', 'b'])
    const many = Array.from({ length: 1001 }, (_, row) => row)
    expect(rowsPresent(many)).toEqual(many)
  })
})

describe('days of rows, one after the other,', () => {
  const place = { list: 'items', row: 0 }

  test('are those of their texts', () => {
    const days = new RowDays()
    const texts = ['1970-01-02', '1970-01-02', '1970-01-01', '1969-12-31', '1970-01-02', '1970-01-01']
    expect(texts.map((text) => days.of(text, place, 'dueDate'))).toEqual([1, 1, 0, -1, 1, 0])
  })

  test('may begin with any day, and one that there is not is refused after every other', () => {
    expect(new RowDays().of('1970-01-01', place, 'dueDate')).toBe(0)
    const days = new RowDays()
    for (const text of ['1970-01-03', '1970-01-01']) {
      days.of(text, place, 'dueDate')
      expect(refusal(() => days.of('1970-02-30', place, 'dueDate'))).toEqual([
        'date.invalid',
        'items[0].dueDate',
      ])
      expect(refusal(() => days.of(undefined, place, 'dueDate'))).toEqual([
        'input.missing',
        'items[0].dueDate',
      ])
    }
  })
})

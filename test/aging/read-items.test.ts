import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { columnsOfItems, Seen } from '../../src/aging/read-items.js'
import { refusal } from '../refusal.js'

const place = { list: 'items', row: 0 }

describe('Seen', () => {
  // Neighbours share a word of bits, and the same bit stands in every word.
  const number = fc.oneof(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99_999_999 }))
  const id = fc.oneof(
    number.map((value) => `F-${String(value).padStart(8, '0')}`),
    fc.string({ minLength: 1, maxLength: 3 }),
  )
  prop.prop([fc.array(id, { maxLength: 200 })])(
    'knows the invoices that it has seen and no others',
    (ids) => {
      const seen = new Seen()
      const plain = new Set<string>()
      for (const invoiceId of ids) {
        const add = () => {
          seen.add(invoiceId, undefined, place)
        }
        if (plain.has(invoiceId)) expect(refusal(add)).toEqual(['id.duplicate', 'items[0].invoiceId'])
        else expect(add).not.toThrow()
        plain.add(invoiceId)
      }
    },
  )

  test('takes thirty-two neighbours once each', () => {
    const seen = new Seen()
    const add = (value: number) => () => {
      seen.add(`F-${String(value).padStart(3, '0')}`, undefined, place)
    }
    for (let value = 0; value < 64; value++) expect(add(value)).not.toThrow()
    for (let value = 0; value < 64; value++) {
      expect(refusal(add(value))).toEqual(['id.duplicate', 'items[0].invoiceId'])
    }
  })
})

describe('Seen, of numbers far from each other,', () => {
  // More of them than are told apart by their numbers: the others are told apart by their texts.
  test('knows each', () => {
    const seen = new Seen()
    const add = (value: number) => () => {
      seen.add(`F-${String(value * 8192).padStart(8, '0')}`, undefined, place)
    }
    for (let value = 0; value < 4400; value++) add(value)()
    for (const value of [0, 4000, 4399]) {
      expect(refusal(add(value))).toEqual(['id.duplicate', 'items[0].invoiceId'])
    }
    expect(add(4400)).not.toThrow()
  })
})

describe('the day of an item', () => {
  const item = (row: number, dueDate: unknown) => ({
    invoiceId: `F-${String(row)}`,
    customerId: 'acme',
    currency: row % 2 === 0 ? 'EUR' : 'JPY',
    open: '1',
    dueDate,
  })

  test('is that of the row before only where its text is', () => {
    const days = ['1970-01-01', '1970-01-01', '1970-01-02', '1970-01-02', '1970-01-01', '1969-12-31']
    const { day, currency } = columnsOfItems(
      days.map((text, row) => item(row, text)),
      undefined,
      'due-date',
    )
    expect([...day]).toEqual([0, 0, 1, 1, 0, -1])
    expect([...currency]).toEqual([0, 1, 0, 1, 0, 1])
  })

  test.each([
    [undefined, 'input.missing'],
    ['', 'date.invalid'],
    ['1970-02-30', 'date.invalid'],
    [0, 'date.invalid'],
    [null, 'date.invalid'],
  ])('is refused as %j, in the first row and after a day', (value, code) => {
    for (const days of [[value], ['1970-01-01', value], ['2026-03-01', value]]) {
      const items = days.map((text, row) => item(row, text))
      const at = `items[${String(days.length - 1)}].dueDate`
      expect(refusal(() => columnsOfItems(items, undefined, 'due-date'))).toEqual([code, at])
    }
  })
})

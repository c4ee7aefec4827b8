import { expect, test } from 'vitest'
import { prepareBook } from '../../src/ledger/index.js'
import { pickItems } from '../../src/ledger/pick-items.js'
import { invoice } from './given.js'

const book = prepareBook({
  invoices: [
    invoice({ id: 'F-3', dueDate: '2026-02-06' }),
    invoice({ id: 'F-1', dueDate: '2026-02-06' }),
    invoice({ id: 'F-2', dueDate: '2026-02-05' }),
  ],
})

test('items are picked by a day and then by invoice, or as they lie in the book where no days are given', () => {
  // F-2 is due a day before the two others, of which F-1 has the smaller id: places 2, 1 and 0.
  expect([...(pickItems(book, () => true, book.items.due).order ?? [])]).toEqual([2, 1, 0])
  const lying = pickItems(book, (item) => item !== 1, null)
  expect(lying.order).toBeNull()
  expect([...lying.item]).toEqual([0, 2])
  expect([...lying.invoice]).toEqual([0, 2])
})

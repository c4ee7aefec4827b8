import { expect, test } from 'vitest'
import { prepareBook } from '../../src/ledger/index.js'
import { orderPicked, pickItems } from '../../src/ledger/pick-items.js'
import { invoice } from './given.js'

const book = prepareBook({
  invoices: [
    invoice({ id: 'F-3', dueDate: '2026-02-06' }),
    invoice({ id: 'F-1', dueDate: '2026-02-06' }),
    invoice({ id: 'F-2', dueDate: '2026-02-05' }),
  ],
})

test('items are picked as they lie in the book, and ordered by a day and then by invoice', () => {
  const all = pickItems(book, () => true)
  expect([...all.item]).toEqual([0, 1, 2])
  // F-2 is due a day before the two others, of which F-1 has the smaller id: places 2, 1 and 0.
  expect([...orderPicked(book, all, book.items.due)]).toEqual([2, 1, 0])
  const some = pickItems(book, (item) => item !== 1)
  expect([...some.item]).toEqual([0, 2])
  expect([...some.invoice]).toEqual([0, 2])
  expect([...orderPicked(book, some, book.items.due)]).toEqual([1, 0])
})

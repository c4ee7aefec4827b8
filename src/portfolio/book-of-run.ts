import { refuse } from '../kernel/error.js'
import type { UnknownRecord } from '../kernel/expect.js'
import { prepareBook, type Book } from '../ledger/index.js'
import { NOTHING_ABSENT } from './absent-rows.js'
import type { ControlReferenceData } from './control-request.js'
import { bindCalendars, boundBook } from './reference-data.js'
import { soundBook, type SoundBook } from './set-aside.js'
import { tellCustomers } from './tell-customers.js'

/**
 * The Book of a run, and the rows that were set aside. A prepared Book was checked as a whole, so bad `customers`
 * beside it are refused, never set aside.
 */
export function bookOfRun(
  { documents, book, customers }: UnknownRecord,
  reference: ControlReferenceData,
  badData: 'set-aside' | 'refuse',
): SoundBook {
  if (documents !== undefined && book !== undefined) {
    return refuse('input.conflict', 'book', 'either documents or a book', book)
  }
  if (book !== undefined) {
    const bound = boundBook(book, reference)
    return soundBookOf(bound, customers)
  }
  const given = bindCalendars(documents, reference)
  if (badData === 'set-aside') return soundBook(given, customers)
  return soundBookOf(prepareBook(given), customers)
}

const soundBookOf = (book: Book, customers: unknown): SoundBook => ({
  book: customers === undefined ? book : tellCustomers(book, customers),
  setAside: [],
  absent: NOTHING_ABSENT,
})

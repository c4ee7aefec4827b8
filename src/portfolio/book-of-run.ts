import { refuse } from '../kernel/error.js'
import type { UnknownRecord } from '../kernel/expect.js'
import { prepareBook } from '../ledger/index.js'
import type { ControlReferenceData } from './control-request.js'
import { bindCalendars, boundBook } from './reference-data.js'
import { soundBook, type SoundBook } from './set-aside.js'
import { tellCustomers } from './tell-customers.js'

/**
 * The Book of a run, and who was left out of it. A prepared Book was checked whole: what is told beside it is never set
 * aside.
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
    return { book: customers === undefined ? bound : tellCustomers(bound, customers), setAside: [] }
  }
  const given = bindCalendars(documents, reference)
  if (badData === 'set-aside') return soundBook(given, customers)
  const prepared = prepareBook(given)
  return { book: customers === undefined ? prepared : tellCustomers(prepared, customers), setAside: [] }
}

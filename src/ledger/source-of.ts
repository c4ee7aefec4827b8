import { refuse } from '../kernel/error.js'
import { expectRecord } from '../kernel/expect.js'
import type { Book } from './book.js'
import type { Documents } from './documents.js'
import { expectBook } from './expect-book.js'
import { DOCUMENT_LISTS, prepareBook } from './prepare-book.js'
import { namedFields } from './read-request.js'
import { readSafely } from '../kernel/read-safely.js'

/** The fields of a request that name the book. */
export const SOURCE_FIELDS = [...DOCUMENT_LISTS, 'book'] as const

/**
 * The Book of a request that has one or gives documents; other fields of the request are ignored.
 *
 * @throws ReceivablesError `input.type`, `input.conflict` for documents beside a Book, or everything that
 * {@link prepareBook} throws.
 */
export function sourceOf(request: BookSource): Book {
  const given = expectRecord(request, '', 'documents or a book')
  const { book, ...documents } = readSafely('', () => namedFields(given, SOURCE_FIELDS))
  if (book === undefined) return prepareBook(documents as unknown as Documents)
  for (const list of Object.keys(documents))
    refuse('input.conflict', list, 'either documents or a book', documents[list as keyof typeof documents])
  return expectBook(book, 'book')
}
/** The documents of a book, or the Book prepared from them. */
export type BookSource = Documents | { readonly book: Book }

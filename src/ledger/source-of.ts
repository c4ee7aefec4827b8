import { refuse } from '../kernel/error.js'
import { isBook, type Book } from './book.js'
import type { Documents } from './documents.js'
import type { BookSource } from './open-items.js'
import { prepareBook } from './prepare-book.js'

/**
 * The Book of a request that names one or gives documents.
 *
 * @throws ReceivablesError `input.type`, `input.conflict` or what {@link prepareBook} throws.
 */
export function sourceOf(request: BookSource): Book {
  const { book, invoices } = request as { readonly book?: unknown; readonly invoices?: unknown }
  if (book === undefined) return prepareBook(request as Documents)
  if (!isBook(book)) return refuse('input.type', 'book', 'a Book made by prepareBook', book)
  if (invoices !== undefined)
    return refuse('input.conflict', 'invoices', 'either documents or a book', invoices)
  return book
}

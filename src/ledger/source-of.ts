import { refuse } from '../kernel/error.js'
import { isBook, type Book } from './book.js'
import type { Documents } from './documents.js'
import { prepareBook } from './prepare-book.js'

/**
 * The Book of a request that names one or gives documents.
 *
 * @throws ReceivablesError `input.type`, `input.conflict` or what {@link prepareBook} throws.
 */
export function sourceOf(request: Documents | { readonly book: Book }): Book {
  if (!('book' in request) || request.book === undefined) return prepareBook(request as Documents)
  if (!isBook(request.book)) return refuse('input.type', 'book', 'a Book made by prepareBook', request.book)
  if ('invoices' in request)
    return refuse('input.conflict', 'invoices', 'either documents or a book', request.invoices)
  return request.book
}

import type { Book } from './book.js'
import { expectBook } from './expect-book.js'

/**
 * The array buffers of a prepared Book, for the transfer list of `postMessage` or `structuredClone`: a Book sent with
 * its buffers reaches a worker without a copy. Afterwards the Book of the sender is empty and is refused.
 *
 * @throws ReceivablesError `input.type` if the argument is not a prepared Book, or is one that was already transferred.
 *
 * @example
 * ```ts
 * import { bookBuffers, openItems, prepareBook } from 'receivables/ledger'
 *
 * const book = prepareBook({
 *   invoices: [
 *     { id: 'F-1', customerId: 'acme', currency: 'JPY', amount: 5000, issueDate: '2026-01-05', dueDate: '2026-02-04' },
 *   ],
 * })
 * const moved = structuredClone(book, { transfer: bookBuffers(book) })
 * openItems({ book: moved, asOf: '2026-02-05' })[0]?.open // => '5000'
 * ```
 */
export function bookBuffers(book: Book): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>()
  collect(expectBook(book, ''), buffers)
  return [...buffers]
}

function collect(value: object, buffers: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value)) {
    buffers.add(value.buffer as ArrayBuffer)
    return
  }
  for (const part of Object.values(value) as unknown[]) {
    if (typeof part === 'object' && part !== null) collect(part, buffers)
  }
}

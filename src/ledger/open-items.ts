import { readDay } from '../calendar/day-number.js'
import { dayCounterOf, type PastDueConvention, type PastDueOptions } from '../calendar/days-past-due.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { itemsOf } from './ledger-as-of.js'
import type { OpenItem } from './open-item.js'
import { readRequest } from './read-request.js'
import { type BookSource, SOURCE_FIELDS, sourceOf } from './source-of.js'
import { standAsOf } from './stand-as-of.js'

/** What is open of which book, and when. */
export type OpenItemsRequest = BookSource & {
  /** The day, at its end; documents dated that day count. */
  readonly asOf: PlainDate
  /** How days past due are counted; by default calendar days, the due date excluded. */
  readonly convention?: PastDueConvention | PastDueOptions
}

const REQUEST_FIELDS = [...SOURCE_FIELDS, 'asOf', 'convention'] as const

/**
 * What customers owe at the end of a day, item by item: the `items` of {@link ledgerAsOf}.
 *
 * Ascending by due date, then invoice id, then instalment; an item on which nothing is owed is not in the list.
 *
 * @throws ReceivablesError `date.invalid` for `asOf`, `input.unknown-key` for a misspelt field, `input.conflict` for documents
 * beside a Book, what {@link daysPastDue} throws for `convention` (`calendar.not-covered` for a due date that the calendar
 * of a `roll` does not cover), and whatever {@link prepareBook} throws.
 *
 * @example
 * ```ts
 * import { openItems } from 'receivables/ledger'
 *
 * openItems({
 *   invoices: [
 *     { id: 'F-1', customerId: 'acme', currency: 'EUR', amount: '100.00', issueDate: '2026-01-05', dueDate: '2026-02-04' },
 *   ],
 *   disputes: [{ id: 'D-1', invoiceId: 'F-1', amount: '30.00', openedOn: '2026-02-01' }],
 *   asOf: '2026-02-05',
 * })
 * // => [{ invoiceId: 'F-1', open: '100.00', disputed: '30.00', undisputed: '70.00', daysPastDue: 1, ... }]
 * ```
 */
export function openItems(request: OpenItemsRequest): OpenItem[] {
  const { asOf, convention, ...source } = readRequest(
    request,
    REQUEST_FIELDS,
    'documents or a book, and a day',
  )
  const day = readDay(asOf, 'asOf')
  const count = dayCounterOf(convention as OpenItemsRequest['convention'], 'convention')
  const book = sourceOf(source as unknown as BookSource)
  return itemsOf(book, standAsOf(book, day), count)
}

import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectId, shapeOf } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { isBook, type Book } from '../ledger/book.js'
import type { Documents } from '../ledger/documents.js'
import { expectBook } from '../ledger/expect-book.js'
import type { BookSource } from '../ledger/source-of.js'
import { prepareBook } from '../ledger/prepare-book.js'
import { readRequest } from '../ledger/read-request.js'
import { SOURCE_FIELDS, sourceOf } from '../ledger/source-of.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { Behaviour } from './behaviour.js'
import { readBehaviourPolicy, type BehaviourPolicy } from './behaviour-policy.js'
import { findCustomer } from './find-customer.js'
import { measureItems } from './measure-items.js'
import { NO_PROMISES, promisesOnDay, type PromisesOfCustomer, type PromiseTally } from './promise-outcomes.js'
import { columnsOfHistory, type HistoryItem, type HistoryScope } from './read-history.js'
import { currenciesOf, rowsInCurrency, rowsOfCustomer } from './rows-by-customer.js'
import { columnsOnDay, type ItemColumnsOnDay } from './settled-columns.js'
import { writeBehaviour } from './write-behaviour.js'

/** The input of {@link paymentBehaviour}. */
export type BehaviourRequest = (
  | BookSource
  | {
      /** Plain items, documents in one object, or a Book. */
      readonly history: readonly HistoryItem[] | Documents | Book
    }
) & {
  /** The customer. Default: all customers together. */
  readonly customerId?: string
  /** The currency; required if there are items in several currencies, or in none. */
  readonly currency?: CurrencyCode
  /** The day, at its end: documents of this day count, later ones are ignored. */
  readonly asOf: PlainDate
  /** How behaviour is judged. Default: the figures that need a policy are null. */
  readonly policy?: BehaviourPolicy
}

const REQUEST_FIELDS = [...SOURCE_FIELDS, 'history', 'customerId', 'currency', 'asOf', 'policy'] as const

type Given = Readonly<Partial<Record<(typeof REQUEST_FIELDS)[number], unknown>>>

/**
 * How a customer pays, as of a day: from a Book, from documents, or from a plain history of items.
 *
 * Days beyond terms = day of settlement − due date, in calendar days, signed; days late are zero or above. An item
 * counts in the averages once nothing is open on it and its last part was paid, or was a discount taken with a payment:
 * with the day of that last movement and its whole amount. An item closed by a credit note or a write-off was not paid
 * and is only counted. Everything dated after `asOf` is ignored: a later payment has not arrived, and a payment
 * reversed by that day never did. The order of documents does not matter.
 *
 * One currency is judged at a time; if items are in several, `currency` selects one. For a Book every call reads the
 * whole Book; for all customers at once use {@link behaviourOfBook}, which gives the same figures.
 *
 * @throws ReceivablesError `currency.mismatch` for items in several currencies if none is selected, `input.missing` for
 * no currency at all, `input.conflict` for more than one source or a row that contradicts itself, `date.order` for a
 * settlement before the issue, `id.duplicate`, `amount.negative`, `policy.invalid`, `date.invalid`,
 * `input.unknown-key`, and everything that {@link prepareBook} throws.
 *
 * @example
 * ```ts
 * import { paymentBehaviour } from 'receivables/credit'
 *
 * const behaviour = paymentBehaviour({
 *   history: [
 *     { amount: '100.00', issueDate: '2026-01-05', dueDate: '2026-02-04', settledOn: '2026-02-14' },
 *     { amount: '300.00', issueDate: '2026-02-05', dueDate: '2026-03-07', settledOn: '2026-03-05' },
 *     { amount: '50.00', issueDate: '2026-04-01', dueDate: '2026-05-01', settledOn: null },
 *   ],
 *   currency: 'EUR',
 *   asOf: '2026-05-06',
 * })
 * behaviour.averageDaysBeyondTerms // => '4.000000000000'
 * behaviour.weightedDaysBeyondTerms // => '1.000000000000'
 * behaviour.weightedDaysLate // => '2.500000000000'
 * behaviour.lateShareByAmount // => '0.250000000000'
 * behaviour.longestDelay // => 10
 * ```
 */
export function paymentBehaviour(request: BehaviourRequest): Behaviour {
  return readSafely('', () => {
    const given = readRequest(request, REQUEST_FIELDS, 'a history, documents or a book, and a day')
    const day = readDay(given.asOf, 'asOf')
    const customerId = given.customerId === undefined ? undefined : expectId(given.customerId, 'customerId')
    if (given.currency !== undefined) readScale(given.currency, 'currency')
    const currency = given.currency as string | undefined
    const policy = readBehaviourPolicy(given.policy, 'policy')
    const { columns, rows, promises } = factsOf(given, { day, customerId, currency }, policy.tolerance)
    const code = currency ?? onlyCurrency(columns, rows, promises)
    const own = rowsInCurrency(columns, rows, code)
    const subject = {
      customerId: customerId ?? null,
      asOf: given.asOf as string,
      currency: code,
      scale: readScale(code, 'currency'),
      promises: sumOf(promises, code),
      others: rows.length - own.length,
    }
    return writeBehaviour(subject, measureItems(columns, own, policy), policy)
  })
}

/** The items and promises of a request, in all currencies. */
interface Facts {
  readonly columns: ItemColumnsOnDay
  readonly rows: Uint32Array
  readonly promises: readonly PromisesOfCustomer[]
}

function factsOf(given: Given, scope: HistoryScope, tolerance: number): Facts {
  const { history } = given
  if (history !== undefined) {
    for (const other of SOURCE_FIELDS)
      if (given[other] !== undefined)
        refuse('input.conflict', other, 'only one of history, documents and a book', given[other])
    if (shapeOf(history) === 'record') return factsOfBook(bookOf(history), scope, tolerance)
    const columns = columnsOfHistory(history, scope)
    return { columns, rows: rowsOfCustomer(columns, undefined), promises: [] }
  }
  return factsOfBook(sourceOf(given as unknown as BookSource), scope, tolerance)
}

/** The Book of a history that is not a list of items: documents in one object, or a Book. */
const bookOf = (history: unknown): Book =>
  isBook(history) ? expectBook(history, 'history') : prepareBook(history as Documents)

function factsOfBook(book: Book, { customerId, day }: HistoryScope, tolerance: number): Facts {
  const columns = columnsOnDay(book, day)
  const customer = customerId === undefined ? undefined : findCustomer(book, customerId)
  const promises = [...promisesOnDay(book, day, tolerance).values()]
  return {
    columns,
    rows: rowsOfCustomer(columns, customer),
    promises:
      customerId === undefined ? promises : promises.filter((promised) => promised.customerId === customerId),
  }
}

/** The only currency of all items and promises. */
function onlyCurrency(
  columns: ItemColumnsOnDay,
  rows: Uint32Array,
  promises: readonly PromisesOfCustomer[],
): string {
  const codes = new Set([...currenciesOf(columns, rows), ...promises.map(({ currency }) => currency)])
  const [only, ...more] = [...codes].sort()
  if (only === undefined)
    return refuse(
      'input.missing',
      'currency',
      'a currency, since no document up to that day has one',
      undefined,
    )
  if (more.length > 0)
    refuse(
      'currency.mismatch',
      'currency',
      'the currency to assess, since there are several',
      [only, ...more].join(', '),
    )
  return only
}

/** The sum of all promises in a currency. */
function sumOf(promises: readonly PromisesOfCustomer[], code: string): PromiseTally {
  let { kept, broken, pending } = NO_PROMISES
  for (const { currency, tally } of promises) {
    if (currency !== code) continue
    kept += tally.kept
    broken += tally.broken
    pending += tally.pending
  }
  return { kept, broken, pending }
}

import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Book } from '../ledger/book.js'
import { compareTexts } from '../ledger/compare-texts.js'
import type { BookSource } from '../ledger/source-of.js'
import { readRequest } from '../ledger/read-request.js'
import { SOURCE_FIELDS, sourceOf } from '../ledger/source-of.js'
import { textAt, textCount } from '../ledger/text-column.js'
import { readScale } from '../money/currency.js'
import { readBehaviourPolicy, type BehaviourPolicy, type PreparedPolicy } from './behaviour-policy.js'
import type { Behaviour } from './behaviour.js'
import { measureItems } from './measure-items.js'
import { NO_PROMISES, promiseKey, promisesOnDay, type PromisesOfCustomer } from './promise-outcomes.js'
import { currenciesOf, rowsByCustomer, rowsInCurrency } from './rows-by-customer.js'
import { columnsOnDay, type ItemColumnsOnDay } from './settled-columns.js'
import { writeBehaviour } from './write-behaviour.js'

/** The input of {@link behaviourOfBook}. */
export type BookBehaviourRequest = BookSource & {
  /** The day, at its end: documents of this day count, later ones are ignored. */
  readonly asOf: PlainDate
  /** How behaviour is judged. Default: the figures that need a policy are null. */
  readonly policy?: BehaviourPolicy
}

type OfCustomer = Behaviour & { readonly customerId: string }

const REQUEST_FIELDS = [...SOURCE_FIELDS, 'asOf', 'policy'] as const

/**
 * The payment behaviour of every customer of a book, computed in one pass: one row per customer and currency, ascending
 * by customer id, then currency. A row equals the result of {@link paymentBehaviour} for that customer and currency.
 *
 * A customer has a row in every currency in which it had an item, or made a promise, by the day. A customer without
 * both has no row, because it has no currency.
 *
 * @throws ReceivablesError `date.invalid` for `asOf`, `policy.invalid`, `input.unknown-key`, `input.conflict` for
 * documents together with a Book, and everything that {@link prepareBook} throws.
 *
 * @example
 * ```ts
 * import { behaviourOfBook } from 'receivables/credit'
 * import { prepareBook } from 'receivables/ledger'
 *
 * const book = prepareBook({
 *   invoices: [
 *     { id: 'F-1', customerId: 'acme', currency: 'EUR', amount: '100.00', issueDate: '2026-01-05', dueDate: '2026-02-04' },
 *     { id: 'F-2', customerId: 'bolt', currency: 'EUR', amount: '80.00', issueDate: '2026-01-05', dueDate: '2026-02-04' },
 *   ],
 *   payments: [
 *     {
 *       id: 'P-1',
 *       customerId: 'acme',
 *       currency: 'EUR',
 *       amount: '100.00',
 *       date: '2026-02-10',
 *       applications: [{ invoiceId: 'F-1', amount: '100.00' }],
 *     },
 *   ],
 * })
 * behaviourOfBook({ book, asOf: '2026-03-01' }).map(({ customerId, settledCount, longestDelay }) => [
 *   customerId,
 *   settledCount,
 *   longestDelay,
 * ])
 * // => [['acme', 1, 6], ['bolt', 0, 25]]
 * ```
 */
export function behaviourOfBook(
  request: BookBehaviourRequest,
): (Behaviour & { readonly customerId: string })[] {
  return readSafely('', () => {
    const {
      asOf,
      policy: given,
      ...source
    } = readRequest(request, REQUEST_FIELDS, 'documents or a book, and a day')
    const day = readDay(asOf, 'asOf')
    const policy = readBehaviourPolicy(given, 'policy')
    const book = sourceOf(source as unknown as BookSource)
    const judge = new Judge(
      columnsOnDay(book, day),
      promisesOnDay(book, day, policy.tolerance),
      asOf as string,
      policy,
    )
    return judge.all(book)
  })
}

/** Judges one customer after the other. */
class Judge {
  readonly #columns: ItemColumnsOnDay
  readonly #promises: ReadonlyMap<string, PromisesOfCustomer>
  readonly #asOf: string
  readonly #policy: PreparedPolicy

  constructor(
    columns: ItemColumnsOnDay,
    promises: ReadonlyMap<string, PromisesOfCustomer>,
    asOf: string,
    policy: PreparedPolicy,
  ) {
    this.#columns = columns
    this.#promises = promises
    this.#asOf = asOf
    this.#policy = policy
  }

  all(book: Book): OfCustomer[] {
    const customers = textCount(book.customers)
    const { start, rows } = rowsByCustomer(this.#columns, customers)
    const onlyPromised = this.#currenciesOfPromises()
    const found: OfCustomer[] = []
    for (let customer = 0; customer < customers; customer++) {
      const first = start[customer] as number
      const last = start[customer + 1] as number
      if (first === last) continue
      const customerId = textAt(book.customers, customer)
      this.#judge(customerId, rows.subarray(first, last), onlyPromised.get(customerId), found)
      onlyPromised.delete(customerId)
    }
    if (onlyPromised.size === 0) return found
    // Customers with a promise and no item: the ledger has no number for a customer that no invoice and no payment
    // names.
    for (const [customerId, codes] of onlyPromised) this.#judge(customerId, new Uint32Array(0), codes, found)
    return found.sort(
      (a, b) => compareTexts(a.customerId, b.customerId) || compareTexts(a.currency, b.currency),
    )
  }

  #currenciesOfPromises(): Map<string, string[]> {
    const codes = new Map<string, string[]>()
    for (const { customerId, currency } of this.#promises.values())
      codes.set(customerId, [...(codes.get(customerId) ?? []), currency])
    return codes
  }

  #judge(
    customerId: string,
    rows: Uint32Array,
    promised: readonly string[] | undefined,
    found: OfCustomer[],
  ): void {
    const inItems = currenciesOf(this.#columns, rows)
    const codes = promised === undefined ? inItems : [...new Set([...inItems, ...promised])].sort()
    for (const currency of codes) {
      const own = rowsInCurrency(this.#columns, rows, currency)
      const subject = {
        customerId,
        asOf: this.#asOf,
        currency,
        scale: readScale(currency, ''),
        promises: this.#promises.get(promiseKey(customerId, currency))?.tally ?? NO_PROMISES,
        others: rows.length - own.length,
      }
      found.push(writeBehaviour(subject, measureItems(this.#columns, own, this.#policy), this.#policy))
    }
  }
}

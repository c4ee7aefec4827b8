import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { expectArray, expectKeys, expectRecord, shapeOf } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { isBook, type Book } from '../ledger/book.js'
import { expectBook } from '../ledger/expect-book.js'
import { OpenOnDay } from '../ledger/open-on-day.js'
import { standAsOf } from '../ledger/stand-as-of.js'
import type { RateTable } from '../rates/model.js'
import { accrue } from './accrue.js'
import {
  accrueItems,
  accrueOpen,
  itemInterest,
  totalsOf,
  type Batch,
  type TakeInterest,
} from './accrue-items.js'
import type { Reason } from '../kernel/reason.js'
import type { AccrualItem, BatchAccrual, ItemInterest } from './batch-model.js'
import type { Plan } from './plan.js'
import type { InterestReasonCode } from './reasons.js'
import type { InterestAccrual, InterestClaim } from './model.js'
import type { InterestPolicy } from './policy.js'
import { readClaim } from './read-claim.js'
import { readPolicy } from './read-policy.js'
import { runningSums, type RunningSums } from './weigher.js'
import { reasonsOfRate, writeAccrual, type DayWriter } from './write-accrual.js'

/** A policy and the rate tables to which it refers. */
export interface AccrualRequest {
  /** How interest is computed. */
  readonly policy: InterestPolicy
  /** Rate tables, by the names that the policy uses; not needed if the policy has a fixed rate. */
  readonly rates?: Readonly<Record<string, RateTable>>
}

/** A policy bound to its rates, for any number of claims. */
export interface PreparedAccrual {
  /** Interest on one claim, with the calculation: the same result as `accrueInterest`. */
  readonly accrue: (claim: InterestClaim) => InterestAccrual
  /** Interest on every open item as of a day, and the totals per currency. */
  readonly accrueAll: (source: readonly AccrualItem[] | Book, asOf: PlainDate) => BatchAccrual
}

/**
 * Reads a policy once and binds it to its rate tables, to accrue interest on many debts. The results are the same as
 * those of {@link accrueInterest}, to the cent.
 *
 * `accrueAll` takes open items, or a prepared Book whose open items as of the day it uses. It charges interest on
 * **what is still open**, from the due date through the day. A part that was paid is no longer in an open item, so the
 * interest it bore while it was late is not in the result. If you need that interest, pass the invoice with its
 * payments to `accrue`. Several currencies may occur; each has its own total.
 *
 * @param request - The policy and its rates. Both are read immediately; later changes to them have no effect.
 * @returns The two functions. They hold no state: the same claim gives the same result.
 * @throws ReceivablesError the codes of {@link accrueInterest}: for a policy or rate table immediately; for a claim or
 * an item when it is accrued (paths such as `items[3].open`).
 *
 * @example
 * ```ts
 * import { prepareAccrual } from 'receivables'
 *
 * const prepared = prepareAccrual({
 *   policy: {
 *     rate: { daily: '0.0005' }, dayCount: 'ACT/365F', accrualStart: 'day-after-due', lastDay: 'included',
 *     compounding: 'none', rounding: { scope: 'once', mode: 'half-up' },
 *     allocation: ['costs', 'interest', 'principal'],
 *   },
 * })
 * prepared.accrueAll(
 *   [
 *     { invoiceId: 'F-1', currency: 'CNY', dueDate: '2026-03-31', open: '100000.00' },
 *     { invoiceId: 'F-2', currency: 'CNY', dueDate: '2026-05-31', open: '700.00' },
 *   ],
 *   '2026-05-15',
 * )
 * // => {
 * //   totals: [{ currency: 'CNY', count: 2, interest: '2250.00', ... }],
 * //   items: [{ invoiceId: 'F-1', days: 45, interest: '2250.00', ... }, { invoiceId: 'F-2', days: 0, ... }], ...
 * // }
 * ```
 *
 * @see {@link accrueInterest} for the rules.
 */
export function prepareAccrual(request: AccrualRequest): PreparedAccrual {
  return readSafely('', () => {
    const bound = bind(request)
    const { plan } = bound
    const dayText = rememberDays()
    return {
      accrue: (claim) =>
        readSafely('', () => {
          const read = readClaim(claim, '')
          return writeAccrual(plan, read, accrue(plan, read, true), dayText)
        }),
      accrueAll: (source, asOf) =>
        readSafely('items', () => {
          const batch = batchOf(bound, asOf)
          const items =
            shapeOf(source) === 'record' && isBook(source)
              ? accrueBook(batch, expectBook(source, 'items'))
              : accrueItems(batch, expectArray(source, 'items', 'open items, or a prepared Book'))
          return accrued(bound, batch, items)
        }),
    }
  })
}

/**
 * The same as `accrueAll`, for a caller that has already read the open items of a book on a day and builds its own
 * rows: `take` receives the interest on each item with its index, and `items` of the result is empty.
 *
 * @throws ReceivablesError for a malformed policy, or a rate that is missing.
 */
export function accrueOnDay(request: AccrualRequest, open: OpenOnDay, take: TakeInterest): BatchAccrual {
  const bound = bind(request)
  const batch = batchOf(bound, writeDay(open.standing.day))
  accrueOpen(batch, open, take)
  return accrued(bound, batch, [])
}

/** A policy that was read, with the values derived from it once. */
interface Bound {
  readonly plan: Plan
  readonly sums: RunningSums | undefined
  readonly reasons: readonly Reason<InterestReasonCode>[]
}

function bind(request: unknown): Bound {
  const given = expectRecord(request, '', 'a policy and its rates')
  expectKeys(given, ['policy', 'rates'], '')
  const plan = readPolicy(given['policy'], given['rates'], 'policy')
  return { plan, sums: runningSums(plan), reasons: reasonsOfRate(plan) }
}

const batchOf = ({ plan, sums }: Bound, asOf: PlainDate): Batch => ({
  plan,
  sums,
  asOf: readDay(asOf, 'asOf'),
  weights: new Map(),
  buckets: new Map(),
})

/** Accrues the open items of a Book, in the order of the book. */
function accrueBook(batch: Batch, book: Book): ItemInterest[] {
  const items: ItemInterest[] = []
  const open = new OpenOnDay(book, standAsOf(book, batch.asOf))
  accrueOpen(batch, open, (index, bucket, days, interest) =>
    items.push(itemInterest(open.invoiceId(index), open.instalment(index), bucket, days, interest)),
  )
  return items
}

function accrued({ reasons }: Bound, batch: Batch, items: readonly ItemInterest[]): BatchAccrual {
  const found = { asOf: writeDay(batch.asOf), totals: totalsOf(batch), items }
  return reasons.length === 0 ? found : { ...found, reasons: [...reasons] }
}

/** How many texts of days are kept: about eighty years. */
const MAX_REMEMBERED = 30_000

/** The claims of a book share most of their days, and writing a day is most of the cost of a segment. */
function rememberDays(): DayWriter {
  const texts = new Map<DayNumber, string>()
  return (day, path) => {
    const known = texts.get(day)
    if (known !== undefined) return known
    const text = writeDay(day, path)
    if (texts.size < MAX_REMEMBERED) texts.set(day, text)
    return text
  }
}

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

/** A policy and the rate tables that it names. */
export interface AccrualRequest {
  /** How interest is computed. */
  readonly policy: InterestPolicy
  /** Rate tables by the names that the policy uses; not needed where the rate is a figure. */
  readonly rates?: Readonly<Record<string, RateTable>>
}

/** A policy bound to its rates, for any number of claims. */
export interface PreparedAccrual {
  /** The interest on one claim with its working: what `accrueInterest` gives. */
  readonly accrue: (claim: InterestClaim) => InterestAccrual
  /** The interest on every open item as of a day, and the totals by currency. */
  readonly accrueAll: (source: readonly AccrualItem[] | Book, asOf: PlainDate) => BatchAccrual
}

/**
 * A policy read once and bound to its rate tables, to accrue many debts: the same kernel as {@link accrueInterest}, the
 * same cents.
 *
 * `accrueAll` takes open items, or a prepared Book and its open items as of the day, and charges **what is still
 * open** from its due date through the day. A part that a payment has closed is no longer in an open item, so the
 * interest that it bore while it was late is not in the result either: if that matters, give `accrue` the invoice
 * with its payments. Several currencies may occur; each has its own total.
 *
 * @param request - The policy and its rates; both are read now, later changes to them have no effect.
 * @returns The two verbs. They hold no state: the same claim gives the same result.
 * @throws ReceivablesError what {@link accrueInterest} throws for a policy or rate table, now; for a claim or an item,
 * when it is accrued (paths `items[3].open`).
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
 * The same as `accrueAll` for a caller who has read what is open in a book on a day and makes rows of its own: `take` gets the interest on
 * each, by its place, and the result has no entries.
 *
 * @throws ReceivablesError for a policy that is malformed, or a rate that it lacks.
 */
export function accrueOnDay(request: AccrualRequest, open: OpenOnDay, take: TakeInterest): BatchAccrual {
  const bound = bind(request)
  const batch = batchOf(bound, writeDay(open.standing.day))
  accrueOpen(batch, open, take)
  return accrued(bound, batch, [])
}

/** A policy that was read, with what is computed of it once. */
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

/** What is open in a Book, in its own order. */
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

/** How many texts of days are kept: some eighty years of them. */
const MAX_REMEMBERED = 30_000

/** Claims of one book share their days, and the text of a day is most of the cost of a segment. */
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

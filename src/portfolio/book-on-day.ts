import type { DayNumber } from '../calendar/day-number.js'
import { writeDay } from '../calendar/day-number.js'
import { dayCounterOf } from '../calendar/days-past-due.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { Reason } from '../kernel/reason.js'
import type { Book } from '../ledger/book.js'
import { diagnose } from '../ledger/diagnose.js'
import type { LedgerReasonCode, OpenItem, UnappliedCredit } from '../ledger/index.js'
import { OpenOnDay } from '../ledger/open-on-day.js'
import { openItemWriter } from '../ledger/open-item-writer.js'
import { standAsOf, type Standing } from '../ledger/stand-as-of.js'
import { unappliedCredits } from '../ledger/unapplied-credits.js'
import type { ControlOrder } from './control-order.js'
import { missingReferences, refuseMissing, type ReferenceNeeds } from './missing-references.js'
import type { ControlPolicy } from './policy.js'

/** The book as of the day of the run: the same as `ledgerAsOf`, without settled items. */
export interface BookOnDay {
  readonly book: Book
  readonly day: DayNumber
  readonly asOf: PlainDate
  readonly standing: Standing
  /** The open items in the order of the book; every list made from them is sorted on its own. */
  readonly open: OpenOnDay
  /** Writes an open item by its index. */
  readonly write: (index: number) => OpenItem
  readonly unapplied: readonly UnappliedCredit[]
  readonly diagnostics: readonly Reason<LedgerReasonCode>[]
}

/** Reads the ledger once; everything in a run is based on this. */
export function bookOnDay(book: Book, policy: ControlPolicy, day: DayNumber): BookOnDay {
  const standing = standAsOf(book, day)
  const open = new OpenOnDay(book, standing)
  return {
    book,
    day,
    asOf: writeDay(day),
    standing,
    open,
    write: openItemWriter(open, dayCounterOf(policy.daysPastDue, 'policy.daysPastDue')),
    unapplied: unappliedCredits(book, standing),
    diagnostics: diagnose(book, standing),
  }
}

/**
 * The same, after a check that the reference data has everything that the policy needs.
 *
 * @throws ReceivablesError `input.missing`, `rate.unknown` or `calendar.not-covered` for what is missing, all of it in
 * `faults`.
 */
export function boundBookOnDay(book: Book, { policy, reference, day }: ControlOrder): BookOnDay {
  const onDay = bookOnDay(book, policy, day)
  refuseMissing(missingReferences(policy, reference, needsOf(onDay)))
  return onDay
}

/** What the book requires of the reference data. */
export function needsOf({ day, book, open, unapplied }: BookOnDay): ReferenceNeeds {
  const places = new Set<number>()
  let [first, last] = [Infinity, -Infinity]
  for (let index = 0; index < open.length; index++) {
    places.add(open.currency(index))
    const begins = open.due(index) + 1
    if (begins > day) continue
    first = Math.min(first, begins)
    last = Math.max(last, begins)
  }
  const currencies = new Set(Array.from(places, (place) => book.currencies[place] as string))
  for (const { currency } of unapplied) currencies.add(currency)
  return {
    day,
    currencies: [...currencies].sort(),
    interest: first === Infinity ? undefined : { first, last },
  }
}

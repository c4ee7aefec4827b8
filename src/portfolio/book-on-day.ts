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

/** The book as it stands on the day of the run: what `ledgerAsOf` says, without what is settled. */
export interface BookOnDay {
  readonly book: Book
  readonly day: DayNumber
  readonly asOf: PlainDate
  readonly standing: Standing
  /** What is open, as it lies in the book: every list that is made of it has an order of its own. */
  readonly open: OpenOnDay
  /** Writes an open item, by its place. */
  readonly write: (index: number) => OpenItem
  readonly unapplied: readonly UnappliedCredit[]
  readonly diagnostics: readonly Reason<LedgerReasonCode>[]
}

/** The one reading of the ledger on which everything in a run stands. */
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
 * The same, once the reference data has everything that the policy asks for.
 *
 * @throws ReceivablesError `input.missing`, `rate.unknown` or `calendar.not-covered` for what it lacks, all of it in `faults`.
 */
export function boundBookOnDay(book: Book, { policy, reference, day }: ControlOrder): BookOnDay {
  const onDay = bookOnDay(book, policy, day)
  refuseMissing(missingReferences(policy, reference, needsOf(onDay)))
  return onDay
}

/** What the book asks of reference data. */
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

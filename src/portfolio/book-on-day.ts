import type { DayNumber } from '../calendar/day-number.js'
import { scanDay, writeDay } from '../calendar/day-number.js'
import { dayCounterOf } from '../calendar/days-past-due.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { Reason } from '../kernel/reason.js'
import type { Book } from '../ledger/book.js'
import { diagnose } from '../ledger/diagnose.js'
import type { LedgerReasonCode, OpenItem, UnappliedCredit } from '../ledger/index.js'
import { itemsOf } from '../ledger/ledger-as-of.js'
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
  readonly items: readonly OpenItem[]
  readonly unapplied: readonly UnappliedCredit[]
  readonly diagnostics: readonly Reason<LedgerReasonCode>[]
}

/** The one reading of the ledger on which everything in a run stands. */
export function bookOnDay(book: Book, policy: ControlPolicy, day: DayNumber): BookOnDay {
  const count = dayCounterOf(policy.daysPastDue, 'policy.daysPastDue')
  const standing = standAsOf(book, day)
  return {
    book,
    day,
    asOf: writeDay(day),
    standing,
    items: itemsOf(book, standing, count, 'as-it-lies'),
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
export function needsOf({ day, items, unapplied }: BookOnDay): ReferenceNeeds {
  const currencies = new Set<string>()
  let [first, last] = [Infinity, -Infinity]
  for (const { currency, dueDate } of items) {
    currencies.add(currency)
    const begins = scanDay(dueDate) + 1
    if (begins > day) continue
    first = Math.min(first, begins)
    last = Math.max(last, begins)
  }
  for (const { currency } of unapplied) currencies.add(currency)
  return {
    day,
    currencies: [...currencies].sort(),
    interest: first === Infinity ? undefined : { first, last },
  }
}

import type { PlainDate } from '../calendar/plain-date.js'
import { readDay, writeDay } from '../calendar/day-number.js'
import {
  dayCounterOf,
  type DayCounter,
  type PastDueConvention,
  type PastDueOptions,
} from '../calendar/days-past-due.js'
import { subtractMinor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { NEVER, firstItem, type Book } from './book.js'
import { diagnose } from './diagnose.js'
import type { Documents } from './documents.js'
import { minorAt } from './minor-column.js'
import { compareTexts } from './movement-rows.js'
import type { Ledger, OpenItem, SettledItem, Settlement } from './open-item.js'
import { bookOf } from './prepare-book.js'
import { sortByDay } from './sort-by-day.js'
import { NOT_YET, standAsOf, type Standing } from './stand-as-of.js'
import { textAt } from './text-column.js'
import { unappliedCredits } from './unapplied-credits.js'

/** How movements are named in results, by their kind. */
const SETTLEMENTS: readonly Settlement[] = ['payment', 'discount', 'credit-note', 'write-off']

/**
 * The book as it stood at the end of a day, whatever came later: what is owed, what is owed to customers, what is
 * settled, and what a bookkeeper should look at.
 *
 * Open = amount − cash applied − discounts taken with it − credit notes − write-offs, item by item and never below
 * zero: what exceeds an item is the customer's unapplied credit (cash, credit notes) or has no effect (discounts,
 * write-offs), and is reported. A document dated the day itself counts; one dated later does not. A payment that was
 * reversed counts until the day before its reversal. Money applied without naming an instalment, and a dispute that
 * names none, go to the oldest instalments first. Documents of one day are worked off cash first, then discounts,
 * credit notes and write-offs, then by id, so the order in which they are given never matters.
 *
 * Days past due are counted by `convention`; those of a settled item stay as they were on the day of settlement.
 *
 * @param documents - Documents, or a prepared Book.
 * @param asOf - The day, at its end.
 * @param convention - How days past due are counted; by default calendar days, the due date excluded.
 * @throws ReceivablesError `date.invalid` for `asOf`, and whatever {@link prepareBook} throws.
 *
 * @example
 * ```ts
 * import { ledgerAsOf } from 'receivables/ledger'
 *
 * const { items, unapplied } = ledgerAsOf(
 *   {
 *     invoices: [
 *       { id: 'F-1', customerId: 'acme', currency: 'EUR', amount: '100.00', issueDate: '2026-01-05', dueDate: '2026-02-04' },
 *     ],
 *     payments: [
 *       {
 *         id: 'P-1',
 *         customerId: 'acme',
 *         currency: 'EUR',
 *         amount: '50.00',
 *         date: '2026-02-10',
 *         applications: [{ invoiceId: 'F-1', amount: '40.00' }],
 *       },
 *     ],
 *   },
 *   '2026-02-14',
 * )
 * items // => [{ invoiceId: 'F-1', open: '60.00', daysPastDue: 10, ... }]
 * unapplied // => [{ documentId: 'P-1', kind: 'cash', amount: '10.00', ... }]
 * ```
 */
export function ledgerAsOf(
  documents: Documents | Book,
  asOf: PlainDate,
  convention?: PastDueConvention | PastDueOptions,
): Ledger {
  const day = readDay(asOf, 'asOf')
  const count = dayCounterOf(convention, 'convention')
  const book = bookOf(documents)
  const standing = standAsOf(book, day)
  return {
    asOf,
    items: itemsOf(book, standing, count),
    unapplied: unappliedCredits(book, standing),
    settled: settledOf(book, standing, count),
    diagnostics: diagnose(book, standing),
  }
}

/** What is open, ascending by due date, then invoice, then instalment. */
export function itemsOf(book: Book, standing: Standing, count: DayCounter): OpenItem[] {
  const rows = pick(book, (item) => standing.settledOn[item] === NEVER, book.items.due)
  return rows.map(({ item, invoice, id }) => {
    const scale = book.scales[book.invoices.currency[invoice] as number] as number
    const open = minorAt(standing.open, item)
    const disputed = minorAt(standing.disputed, item)
    return {
      ...identityOf(book, item, invoice, id),
      open: writeMinor(open, scale),
      disputed: writeMinor(disputed, scale),
      undisputed: writeMinor(subtractMinor(open, disputed), scale),
      daysPastDue: count(book.items.due[item] as number, standing.day),
    }
  })
}

/** What is settled, ascending by day of settlement, then invoice, then instalment. */
function settledOf(book: Book, standing: Standing, count: DayCounter): SettledItem[] {
  const isSettled = (item: number): boolean => {
    const day = standing.settledOn[item]
    return day !== NEVER && day !== NOT_YET
  }
  return pick(book, isSettled, standing.settledOn).map(({ item, invoice, id }) => {
    const settled = standing.settledOn[item] as number
    return {
      ...identityOf(book, item, invoice, id),
      settledOn: writeDay(settled),
      ...(minorAt(book.items.amount, item) === 0
        ? {}
        : { settledBy: SETTLEMENTS[standing.settledBy[item] as number] as Settlement }),
      daysPastDue: count(book.items.due[item] as number, settled),
    }
  })
}

/** What every item says of itself. */
function identityOf(
  book: Book,
  item: number,
  invoice: number,
  id: string,
): Omit<OpenItem, 'open' | 'disputed' | 'undisputed' | 'daysPastDue'> {
  const currency = book.invoices.currency[invoice] as number
  const instalment = book.items.instalment[item] as number
  return {
    invoiceId: id,
    ...(instalment === 0 ? {} : { instalment }),
    customerId: textAt(book.customers, book.invoices.customer[invoice] as number),
    currency: book.currencies[currency] as string,
    issueDate: writeDay(book.invoices.issued[invoice] as number),
    dueDate: writeDay(book.items.due[item] as number),
    amount: writeMinor(minorAt(book.items.amount, item), book.scales[currency] as number),
  }
}

/** An item, its invoice and the invoice's id. */
interface Row {
  readonly item: number
  readonly invoice: number
  readonly id: string
}

/** The items that are wanted, ascending by a day, then invoice id, then instalment. */
function pick(book: Book, wanted: (item: number) => boolean, days: Int32Array): Row[] {
  const rows: Row[] = []
  for (let invoice = 0; invoice < book.invoices.issued.length; invoice++) {
    const end = firstItem(book, invoice + 1)
    let id: string | undefined
    for (let item = firstItem(book, invoice); item < end; item++) {
      if (wanted(item)) rows.push({ item, invoice, id: (id ??= textAt(book.invoices.id, invoice)) })
    }
  }
  const dayOfRow = Int32Array.from(rows, ({ item }) => days[item] as number)
  const order = sortByDay(dayOfRow, (left, right) => {
    const a = rows[left] as Row
    const b = rows[right] as Row
    const { instalment } = book.items
    return compareTexts(a.id, b.id) || (instalment[a.item] as number) - (instalment[b.item] as number)
  })
  return Array.from(order, (place) => rows[place] as Row)
}

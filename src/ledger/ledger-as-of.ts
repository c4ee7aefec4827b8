import type { Draft } from '../kernel/draft.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { readDay } from '../calendar/day-number.js'
import {
  dayCounterOf,
  type DayCounter,
  type PastDueConvention,
  type PastDueOptions,
} from '../calendar/days-past-due.js'
import { NEVER, type Book } from './book.js'
import { diagnose } from './diagnose.js'
import type { Documents } from './documents.js'
import { ItemTexts } from './item-texts.js'
import { minorAt } from './minor-column.js'
import type { Ledger, OpenItem, SettledItem, Settlement } from './open-item.js'
import { openItemWriter } from './open-item-writer.js'
import { OpenOnDay } from './open-on-day.js'
import { orderPicked, pickItems } from './pick-items.js'
import { bookOf } from './prepare-book.js'
import { NOT_YET, standAsOf, type Standing } from './stand-as-of.js'
import { unappliedCredits } from './unapplied-credits.js'

/** The names of movements in results, by their kind. */
const SETTLEMENTS: readonly Settlement[] = ['payment', 'discount', 'credit-note', 'write-off']

/**
 * The book at the end of a day: open items, unapplied credits, settled items and diagnostics. Documents of later days
 * do not count.
 *
 * Open amount = amount − cash applied − discounts taken with it − credit notes − write-offs, per item and never below
 * zero. An excess over the open amount becomes unapplied credit of the customer (cash, credit notes) or has no effect
 * (discounts, write-offs), and is reported. Documents of the day itself count. A reversed payment counts until the day
 * before its reversal. Money and disputes that name no instalment go to the oldest instalments first; a dispute leaves
 * out amounts that other disputes claim by instalment. Movements that count from the same day are applied in the order
 * cash, discounts, credit notes, write-offs, then by id, so the order of the input does not matter.
 *
 * Days past due are counted by `convention`; for a settled item they are counted up to the day of settlement.
 *
 * @param documents - Documents, or a prepared Book.
 * @param asOf - The day; documents of this day count.
 * @param convention - How days past due are counted. Default: calendar days, the due date not counted.
 * @throws ReceivablesError `date.invalid` for `asOf`, everything that {@link daysPastDue} throws for `convention`
 * (`calendar.not-covered` for a due date that the calendar of a `roll` does not cover), and everything that
 * {@link prepareBook} throws.
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

/** The open items, ascending by due date, then invoice, then instalment. */
export function itemsOf(book: Book, standing: Standing, count: DayCounter): OpenItem[] {
  const open = new OpenOnDay(book, standing)
  const write = openItemWriter(open, count)
  return rowsOf(orderPicked(book, open, book.items.due), write)
}

/** One row per picked item, in the given order; a loop, because an iterator would allocate two objects per row. */
function rowsOf<Row>(order: Uint32Array, rowOf: (index: number) => Row): Row[] {
  const rows = new Array<Row>(order.length)
  for (let place = 0; place < rows.length; place++) rows[place] = rowOf(order[place] as number)
  return rows
}

/** The settled items, ascending by day of settlement, then invoice, then instalment. */
function settledOf(book: Book, standing: Standing, count: DayCounter): SettledItem[] {
  const picked = pickItems(book, (item) => {
    const day = standing.settledOn[item]
    return day !== NEVER && day !== NOT_YET
  })
  const texts = new ItemTexts(book)
  return rowsOf(orderPicked(book, picked, standing.settledOn), (index) => {
    const item = picked.item[index] as number
    const invoice = picked.invoice[index] as number
    const instalment = book.items.instalment[item] ?? 0
    const settled = standing.settledOn[item] as number
    const written: Draft<SettledItem> = {
      invoiceId: texts.invoiceId(invoice),
      customerId: texts.customerId(invoice),
      currency: texts.currency(invoice),
      issueDate: texts.issueDate(invoice),
      dueDate: texts.dueDate(item),
      amount: texts.amount(item, invoice),
      settledOn: texts.day(settled),
      daysPastDue: count(book.items.due[item] as number, settled),
    }
    if (instalment !== 0) written.instalment = instalment
    // An item of zero needs no settlement.
    if (minorAt(book.items.amount, item) !== 0)
      written.settledBy = SETTLEMENTS[standing.settledBy[item] as number] as Settlement
    return written
  })
}

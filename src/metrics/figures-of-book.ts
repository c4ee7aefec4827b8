import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { reportingPeriod, type ReportingPeriod, type ReportingUnit } from '../calendar/reporting-period.js'
import { refuse } from '../kernel/error.js'
import { expectChoice } from '../kernel/expect.js'
import { underPath } from '../kernel/under-path.js'
import { DISCOUNT, WRITE_OFF, firstItem, type Book } from '../ledger/book.js'
import { minorAt } from '../ledger/minor-column.js'
import { standAsOf, type Standing } from '../ledger/stand-as-of.js'
import { leftOf } from '../ledger/unapplied-credits.js'
import { Totals } from '../numbers/add-up.js'
import { negateMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { accountsOf, CreditsOfAccounts, type Accounts } from './credits-of-accounts.js'

/** Balances and movements of one currency in one period, in minor units. */
export interface MinorFigures {
  readonly opening: Minor
  readonly sales: Minor
  readonly cash: Minor
  readonly discounts: Minor
  readonly credits: Minor
  readonly writeOffs: Minor
  readonly receivables: Minor
  readonly current: Minor
  readonly netCurrent: Minor
  readonly unapplied: Minor
  readonly openingUnapplied: Minor
}

/** A period with its length. */
export interface BoundPeriod extends ReportingPeriod {
  readonly days: number
  /** The last day of it. */
  readonly last: DayNumber
}

/** The most periods of one request: 25 years of months, nearly six years of weeks. */
const MAX_BOOK_PERIODS = 300

/** The most days of each unit. */
const LONGEST = { 'iso-week': 7, month: 31, quarter: 92, year: 366 } as const

/** Reads the whole periods from one day to another. */
export function readBoundPeriods(given: {
  readonly from?: unknown
  readonly to?: unknown
  readonly unit?: unknown
}): BoundPeriod[] {
  const [start, end] = [readDay(given.from, 'from'), readDay(given.to, 'to')]
  const unit = expectChoice(given.unit, ['iso-week', 'month', 'quarter', 'year'], 'unit')
  if (end <= start) refuse('date.order', 'to', 'a day after from', given.to)
  // Refused before any period is created: a year mistyped by a century would be thousands of periods.
  if (end - start > MAX_BOOK_PERIODS * LONGEST[unit]) tooMany(given.to)
  const periods: BoundPeriod[] = []
  for (let next = start; next < end;) {
    const period = underPath('date', 'to', () => reportingPeriod(writeDay(next), unit))
    const [first, after] = [readDay(period.from, 'from'), readDay(period.to, 'to')]
    if (first !== next)
      refuse(
        'input.range',
        'from',
        `the first day of a period, such as ${period.from} or ${period.to}`,
        given.from,
      )
    if (after > end)
      refuse(
        'input.range',
        'to',
        `the first day of a period, such as ${period.from} or ${period.to}`,
        given.to,
      )
    if (periods.length === MAX_BOOK_PERIODS) tooMany(given.to)
    periods.push({ ...period, days: after - first, last: after - 1 })
    next = after
  }
  return periods
}

const tooMany = (to: unknown): never =>
  refuse('input.range', 'to', `at most ${String(MAX_BOOK_PERIODS)} periods`, to)

/** Months of a reporting unit; null for weeks. */
export const monthsOf = (unit: ReportingUnit): number | null =>
  ({ 'iso-week': null, month: 1, quarter: 3, year: 12 })[unit]

/** The figures of each currency of a book, by the index of the currency, then by period. */
export function figuresOfBook(
  book: Book,
  periods: readonly BoundPeriod[],
  from: PlainDate,
): MinorFigures[][] {
  const figures = book.currencies.map((): MinorFigures[] => [])
  const accounts = accountsOf(book)
  let before = sumsAsOf(book, accounts, readDay(from, 'from') - 1)
  for (const { last } of periods) {
    const after = sumsAsOf(book, accounts, last)
    figures.forEach((own, currency) => {
      own.push(figuresBetween(before, after, currency))
    })
    before = after
  }
  return figures
}

/**
 * The sums up to a day, one slot per field and currency. `ahead` is credit beyond what its customer owes past due.
 */
const FIELDS = [
  'sales',
  'cash',
  'credits',
  'discounts',
  'writeOffs',
  'open',
  'current',
  'ahead',
  'unapplied',
] as const
type Field = (typeof FIELDS)[number]

const slotOf = (currency: number, field: Field): number => currency * FIELDS.length + FIELDS.indexOf(field)

function figuresBetween(before: Totals, after: Totals, currency: number): MinorFigures {
  const now = (field: Field): Minor => after.at(slotOf(currency, field))
  const then = (field: Field): Minor => before.at(slotOf(currency, field))
  const moved = (field: Field): Minor => subtractMinor(now(field), then(field))
  return {
    opening: then('open'),
    openingUnapplied: then('unapplied'),
    sales: moved('sales'),
    cash: moved('cash'),
    discounts: moved('discounts'),
    credits: moved('credits'),
    writeOffs: moved('writeOffs'),
    receivables: now('open'),
    current: now('current'),
    netCurrent: subtractMinor(now('current'), now('ahead')),
    unapplied: now('unapplied'),
  }
}

/** The sums of all movements up to the end of a day, and the balances on that day. */
function sumsAsOf(book: Book, accounts: Accounts, day: DayNumber): Totals {
  const totals = new Totals(book.currencies.length * FIELDS.length)
  const ahead = new CreditsOfAccounts(accounts)
  const standing = standAsOf(book, day)
  addCredits(book, standing, totals, ahead)
  addItems(book, standing, totals, ahead)
  ahead.addRest(totals, (currency) => slotOf(currency, 'ahead'))
  addMovements(book, standing, totals)
  return totals
}

function addItems(book: Book, { day, open }: Standing, totals: Totals, ahead: CreditsOfAccounts): void {
  const { issued, currency: currencyOf } = book.invoices
  for (let invoice = 0; invoice < issued.length; invoice++) {
    if ((issued[invoice] as number) > day) continue
    const base = (currencyOf[invoice] as number) * FIELDS.length
    const end = firstItem(book, invoice + 1)
    for (let item = firstItem(book, invoice); item < end; item++) {
      totals.add(base, minorAt(book.items.amount, item))
      const left = minorAt(open, item)
      if (left === 0) continue
      totals.add(base + OPEN, left)
      if ((book.items.due[item] as number) >= day) totals.add(base + CURRENT, left)
      else ahead.close(invoice, left)
    }
  }
}

const OPEN = FIELDS.indexOf('open')
const CURRENT = FIELDS.indexOf('current')

function addCredits(book: Book, standing: Standing, totals: Totals, ahead: CreditsOfAccounts): void {
  const { day, end, amount, currency, payments } = book.credits
  for (let credit = 0; credit < day.length; credit++) {
    if ((day[credit] as number) > standing.day || (end[credit] as number) <= standing.day) continue
    const own = currency[credit] as number
    totals.add(slotOf(own, credit < payments ? 'cash' : 'credits'), minorAt(amount, credit))
    const left = leftOf(book, standing, credit)
    totals.add(slotOf(own, 'unapplied'), left)
    if (left !== 0) ahead.add(credit, left)
  }
}

/** Discounts and write-offs count up to what was open. */
function addMovements(book: Book, standing: Standing, totals: Totals): void {
  const { start, from, end, kind, amount } = book.movements
  const slot = (movement: number, invoice: number): number | undefined => {
    const field =
      kind[movement] === DISCOUNT ? 'discounts' : kind[movement] === WRITE_OFF ? 'writeOffs' : undefined
    return field === undefined ? undefined : slotOf(book.invoices.currency[invoice] as number, field)
  }
  for (let invoice = 0; invoice + 1 < start.length; invoice++) {
    for (let movement = start[invoice] as number; movement < (start[invoice + 1] as number); movement++) {
      const place = slot(movement, invoice)
      if (place === undefined) continue
      if ((from[movement] as number) > standing.day || (end[movement] as number) <= standing.day) continue
      totals.add(place, minorAt(amount, movement))
    }
  }
  for (const { movement, invoice, amount: beyond } of standing.excesses) {
    const place = slot(movement, invoice)
    if (place !== undefined) totals.add(place, negateMinor(beyond))
  }
}

import { compareMinor, minMinor, subtractMinor, addMinor, type Minor } from '../numbers/minor.js'
import type { DayNumber } from '../calendar/day-number.js'
import { CASH, CREDIT_NOTE, NEVER, firstItem, type Book } from './book.js'
import { minorAt, minorColumn, setMinor, type MinorColumn } from './minor-column.js'

/** The day of settlement of an item that is not issued yet: before every other day. */
export const NOT_YET = -0x80000000

/** An amount beyond the open amount: the movement, and the part of it that had nothing to reduce. */
export interface Excess {
  readonly movement: number
  readonly invoice: number
  readonly amount: Minor
}

/** The state of a book at the end of a day, in columns over its items and credits. */
export interface Standing {
  readonly day: DayNumber
  /** The open amount per item; 0 if it is settled or not issued yet. */
  readonly open: MinorColumn
  /** The disputed part of the open amount. */
  readonly disputed: MinorColumn
  /** The day of settlement; {@link NEVER} if the item is open, {@link NOT_YET} if it is not issued yet. */
  readonly settledOn: Int32Array
  /** The kind of the movement that settled it. */
  readonly settledBy: Uint8Array
  /**
   * The first day on which cash reduced the item and left a rest open, {@link NEVER} if there is none; empty if the
   * book has no movements.
   */
  readonly partPaidOn: Int32Array
  /** The part of each credit that reduced items. */
  readonly absorbed: MinorColumn
  /** Movements that exceed the open amount. */
  readonly excesses: readonly Excess[]
  /** Invoices with more disputed than open, and the excess, which has no effect. */
  readonly excessDisputes: readonly { readonly invoice: number; readonly amount: Minor }[]
}

/**
 * The only kernel that computes what is owed on a day: aging, open items, interest and payment behaviour all use it.
 *
 * Documents of the day itself count. Movements are applied in order of the day from which they count, then cash,
 * discount, credit note, write-off, then document; each reduces at most what is open.
 */
export function standAsOf(book: Book, day: DayNumber): Standing {
  const length = book.items.due.length
  const standing: Standing & { excesses: Excess[]; excessDisputes: { invoice: number; amount: Minor }[] } = {
    day,
    open: { values: book.items.amount.values.slice(), wide: new Map(book.items.amount.wide) },
    // Empty if nothing is disputed: an empty column reads as zeros.
    disputed: minorColumn(book.disputes.start.length > 0 ? length : 0),
    settledOn: new Int32Array(length).fill(NEVER),
    settledBy: new Uint8Array(length),
    partPaidOn: new Int32Array(book.movements.start.length > 0 ? length : 0).fill(NEVER),
    absorbed: minorColumn(book.credits.day.length),
    excesses: [],
    excessDisputes: [],
  }
  const { issued } = book.invoices
  const moved = book.movements.start.length > 0
  const contested = book.disputes.start.length > 0
  for (let invoice = 0; invoice < issued.length; invoice++) {
    if ((issued[invoice] as number) > day) {
      hide(book, standing, invoice)
      continue
    }
    settleZeros(book, standing, invoice)
    if (moved) reduce(book, standing, invoice)
    if (contested) contest(book, standing, invoice)
  }
  return standing
}

function hide(book: Book, standing: Standing, invoice: number): void {
  const end = firstItem(book, invoice + 1)
  for (let item = firstItem(book, invoice); item < end; item++) {
    setMinor(standing.open, item, 0)
    standing.settledOn[item] = NOT_YET
  }
}

function settleZeros(book: Book, standing: Standing, invoice: number): void {
  const end = firstItem(book, invoice + 1)
  for (let item = firstItem(book, invoice); item < end; item++) {
    if (standing.open.values[item] === 0) standing.settledOn[item] = book.invoices.issued[invoice] as number
  }
}

function reduce(book: Book, standing: Standing & { excesses: Excess[] }, invoice: number): void {
  const { movements } = book
  const end = movements.start[invoice + 1] as number
  const start = movements.start[invoice] as number
  if (start === end) return
  const items = itemsOf(book, invoice)
  for (let movement = start; movement < end; movement++) {
    if ((movements.from[movement] as number) > standing.day) return
    if ((movements.end[movement] as number) <= standing.day) continue
    const amount = minorAt(movements.amount, movement)
    const taken = take(book, standing, items, movement, amount)
    const kind = movements.kind[movement]
    if (kind === CASH || kind === CREDIT_NOTE) {
      const source = movements.source[movement] as number
      setMinor(standing.absorbed, source, addMinor(minorAt(standing.absorbed, source), taken))
    }
    if (compareMinor(taken, amount) < 0) {
      standing.excesses.push({ movement, invoice, amount: subtractMinor(amount, taken) })
    }
  }
}

/**
 * The items of an invoice, with a cursor past those that are finished: an invoice may have thousands of items and as
 * many movements.
 */
interface ItemsOf {
  readonly first: number
  readonly end: number
  /** The oldest item that is not finished. */
  next: number
  /** The items by instalment number; built when an instalment is first named. */
  byInstalment: Map<number, number> | undefined
}

// An object literal, not a class: see docs/decisions/0035-what-makes-large-books-quick.md.
function itemsOf(book: Book, invoice: number): ItemsOf {
  const first = firstItem(book, invoice)
  return { first, end: firstItem(book, invoice + 1), next: first, byInstalment: undefined }
}

/** The item of an instalment; `end` if there is none. */
function itemOf(book: Book, items: ItemsOf, instalment: number): number {
  const { first, end } = items
  if (items.byInstalment === undefined) {
    items.byInstalment = new Map()
    for (let item = first; item < end; item++)
      items.byInstalment.set(book.items.instalment[item] as number, item)
  }
  return items.byInstalment.get(instalment) ?? end
}

/** Whether all items of an invoice are meant: no instalment is named, or there is only one. */
const isWhole = ({ first, end }: ItemsOf, instalment: number): boolean => instalment === 0 || end - first < 2

/** Reduces the items of an invoice by an amount, the oldest first or one instalment only; returns the amount used. */
function take(book: Book, standing: Standing, items: ItemsOf, movement: number, amount: Minor): Minor {
  const instalment = book.movements.instalment[movement] as number
  const all = isWhole(items, instalment)
  const first = all ? items.next : itemOf(book, items, instalment)
  const end = all ? items.end : Math.min(first + 1, items.end)
  let left = amount
  for (let item = first; item < end && left > 0; item++) {
    const open = minorAt(standing.open, item)
    if (open === 0) {
      if (item === items.next) items.next++
      continue
    }
    const part = minMinor(open, left)
    const rest = subtractMinor(open, part)
    setMinor(standing.open, item, rest)
    left = subtractMinor(left, part)
    if (rest === 0) {
      standing.settledOn[item] = book.movements.from[movement] as number
      standing.settledBy[item] = book.movements.kind[movement] as number
    } else if (standing.partPaidOn[item] === NEVER && book.movements.kind[movement] === CASH) {
      standing.partPaidOn[item] = book.movements.from[movement] as number
    }
  }
  return subtractMinor(amount, left)
}

function contest(
  book: Book,
  standing: Standing & { excessDisputes: { invoice: number; amount: Minor }[] },
  invoice: number,
): void {
  const { disputes } = book
  const end = disputes.start[invoice + 1] as number
  const start = disputes.start[invoice] as number
  if (start === end) return
  let beyond: Minor = 0
  const items = itemsOf(book, invoice)
  // Disputes that name an instalment come before those that name none, which then take other amounts: no part of the
  // debt is disputed twice, and no disputed amount is left out while there is an open amount for it.
  for (const isNamed of [true, false]) {
    for (let dispute = start; dispute < end; dispute++) {
      if ((disputes.from[dispute] as number) > standing.day) break
      if ((disputes.end[dispute] as number) <= standing.day) continue
      if ((disputes.instalment[dispute] !== 0) !== isNamed) continue
      beyond = addMinor(beyond, contestOne(book, standing, items, dispute))
    }
  }
  if (beyond !== 0) standing.excessDisputes.push({ invoice, amount: beyond })
}

/**
 * Marks the disputed part, the oldest open items first or one instalment only; returns the excess over what is open.
 */
function contestOne(book: Book, standing: Standing, items: ItemsOf, dispute: number): Minor {
  const instalment = book.disputes.instalment[dispute] as number
  const all = isWhole(items, instalment)
  const first = all ? items.next : itemOf(book, items, instalment)
  const end = all ? items.end : Math.min(first + 1, items.end)
  let left = minorAt(book.disputes.amount, dispute)
  for (let item = first; item < end && left > 0; item++) {
    const disputed = minorAt(standing.disputed, item)
    const part = minMinor(subtractMinor(minorAt(standing.open, item), disputed), left)
    if (part === 0) {
      if (item === items.next) items.next++
      continue
    }
    setMinor(standing.disputed, item, addMinor(disputed, part))
    left = subtractMinor(left, part)
  }
  return left
}

import type { DayNumber } from '../calendar/day-number.js'
import { minorAt, type MinorColumn } from '../ledger/minor-column.js'
import { textAt, textCount } from '../ledger/text-column.js'
import { SPILL } from '../numbers/add-up.js'
import { negateMinor } from '../numbers/minor.js'
import type { AgedColumns } from './aged-columns.js'
import { addToCell, type Cells } from './cells.js'
import { endsOf, placeOf } from './classify-aging.js'
import type { AgedCurrency, AgedCustomer } from './report.js'
import type { AgingBucket } from './schedule.js'
import { addDisputed, addUnapplied, sumsOf, type Sums } from './sums.js'
import { addGroup, groupSheet, readGroup, writeGroup } from './write-group.js'

/** Where unapplied credits are shown in a report. */
export type Placement = 'own-line' | 'by-date' | 'first-bucket'

/** The part of one currency; undefined if it has neither open items nor unapplied credit. */
export function ageCurrency(
  columns: AgedColumns,
  currency: number,
  day: DayNumber,
  buckets: readonly AgingBucket[],
  placement: Placement,
): AgedCurrency | undefined {
  const sums: Sums = sumsOf(textCount(columns.customers), buckets.length)
  addItems(columns, currency, day, buckets, sums)
  addCredits(columns, currency, day, buckets, placement, sums)
  return write(columns, currency, buckets, sums)
}

/** How many items are handled in one pass of {@link addItems}. */
const STRETCH = 2048

/**
 * Adds the items of a currency. Per pass, the slots of some items are found first, then their amounts are added: slots
 * lie far apart in memory, and in a short loop the processor can wait for many of them at once.
 */
function addItems(
  columns: AgedColumns,
  currency: number,
  day: DayNumber,
  buckets: readonly AgingBucket[],
  sums: Sums,
): void {
  const { customer, currency: currencyOf, day: dayOf, open, disputed, hidden } = columns
  const { width, cells } = sums
  const { values } = open
  const { issued, after } = hidden ?? { issued: undefined, after: 0 }
  const isDisputed = disputed.values.length > 0
  const ends = endsOf(buckets)
  const stretch = Math.min(STRETCH, customer.length)
  const slots = new Int32Array(stretch)
  const items = new Int32Array(stretch)
  for (let start = 0; start < customer.length; start += stretch) {
    const end = Math.min(customer.length, start + stretch)
    let found = 0
    for (let item = start; item < end; item++) {
      if (currencyOf[item] !== currency || values[item] === 0) continue
      if (issued !== undefined && (issued[item] as number) > after) continue
      slots[found] = (customer[item] as number) * width + placeOf(ends, day - (dayOf[item] as number))
      items[found++] = item
    }
    addAmounts(open, slots, items, found, cells)
    if (!isDisputed) continue
    for (let at = 0; at < found; at++) {
      addDisputed(sums, slots[at] as number, minorAt(disputed, items[at] as number))
    }
  }
}

function addAmounts(
  open: MinorColumn,
  slots: Int32Array,
  items: Int32Array,
  found: number,
  cells: Cells,
): void {
  const { table } = cells
  const { values } = open
  for (let at = 0; at < found; at++) {
    const item = items[at] as number
    const place = (slots[at] as number) * 2
    const sum = (table[place] as number) + (values[item] as number)
    // An open amount is never below zero; NaN stands for an amount that is stored as a bigint.
    if (sum <= SPILL) {
      table[place] = sum
      table[place + 1] = (table[place + 1] as number) + 1
    } else {
      addToCell(cells, slots[at] as number, minorAt(open, item), 1)
    }
  }
}

function addCredits(
  columns: AgedColumns,
  currency: number,
  day: DayNumber,
  buckets: readonly AgingBucket[],
  placement: Placement,
  sums: Sums,
): void {
  const ends = endsOf(buckets)
  for (const credit of columns.credits) {
    if (credit.currency !== currency) continue
    addUnapplied(sums, credit.customer, credit.amount)
    if (placement === 'own-line') continue
    const place = placement === 'by-date' ? placeOf(ends, day - credit.day) : 0
    addToCell(sums.cells, credit.customer * sums.width + place, negateMinor(credit.amount), 0)
  }
}

function write(
  columns: AgedColumns,
  currency: number,
  buckets: readonly AgingBucket[],
  sums: Sums,
): AgedCurrency | undefined {
  const { customers: ids } = columns
  const groups = textCount(ids)
  const code = columns.currencies[currency] as string
  const scale = columns.scales[currency] as number
  const sheet = groupSheet(sums, buckets, scale)
  const whole = sumsOf(1, sums.width)
  const customers: AgedCustomer[] = []
  for (let customer = 0; customer < groups; customer++) {
    if (!readGroup(sheet, customer)) continue
    customers.push(writeGroup(sheet, customer, textAt(ids, customer)))
    addGroup(sheet, customer, whole)
  }
  if (customers.length === 0) return undefined
  const summary = groupSheet(whole, buckets, scale)
  readGroup(summary, 0)
  const { total, count, unapplied, buckets: written } = writeGroup(summary, 0, '')
  return { currency: code, total, count, unapplied, buckets: written, customers }
}

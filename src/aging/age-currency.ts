import type { DayNumber } from '../calendar/day-number.js'
import { minorAt } from '../ledger/minor-column.js'
import { Totals } from '../numbers/add-up.js'
import { addMinor, negateMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { AgedColumns } from './aged-columns.js'
import type { AgedBucket, AgedCurrency, AgedCustomer } from './report.js'
import { endsOf, placeOf } from './classify-aging.js'
import type { AgingBucket } from './schedule.js'
import { Shares } from './shares-of.js'

/** Where unapplied credits stand in a report. */
export type Placement = 'own-line' | 'by-date' | 'first-bucket'

/** Sums of one currency: a slot for each customer and bucket. What nobody disputes or is owed has no totals. */
interface Sums {
  readonly groups: number
  readonly width: number
  readonly cells: Cells
  disputed?: Totals
  unapplied?: Totals
}

/** Sums stay below this in a plain number: half a safe integer leaves room for one more amount of 10^15. */
const SPILL = 2 ** 52

/**
 * The open amount and the number of items of every slot, side by side, so that an item touches one line of memory; a
 * sum that outgrows a plain number is moved to exact totals.
 */
class Cells {
  readonly #table: Float64Array
  #outgrown: Totals | undefined

  constructor(readonly slots: number) {
    this.#table = new Float64Array(slots * 2)
  }

  /** Adds one item; false where its amount is not plain (NaN stands for it), or its sum would not be. */
  addPlain(slot: number, amount: number): boolean {
    const table = this.#table
    const place = slot * 2
    const sum = (table[place] as number) + amount
    // What is open on an item is never below zero.
    if (!(sum <= SPILL)) return false
    table[place] = sum
    table[place + 1] = (table[place + 1] as number) + 1
    return true
  }

  /** Adds a number of items, or (with `items` 0) an amount that is no item. */
  add(slot: number, amount: Minor, items: number): void {
    const table = this.#table
    const place = slot * 2
    table[place + 1] = (table[place + 1] as number) + items
    // A bigint becomes a number that is not exact, and is beyond the bound.
    const sum = (table[place] as number) + Number(amount)
    if (Math.abs(sum) <= SPILL && typeof amount === 'number') {
      table[place] = sum
      return
    }
    this.#outgrown ??= new Totals(this.slots)
    this.#outgrown.add(slot, amount)
  }

  /** The open amount of a slot. */
  amount(slot: number): Minor {
    const low = this.#table[slot * 2] as number
    return addMinor(this.#outgrown === undefined ? 0 : this.#outgrown.at(slot), low)
  }

  /** The number of items of a slot. */
  count(slot: number): number {
    return this.#table[slot * 2 + 1] as number
  }
}

/** One currency of the report, or nothing where nobody owes and nobody is owed in it. */
export function ageCurrency(
  columns: AgedColumns,
  currency: number,
  day: DayNumber,
  buckets: readonly AgingBucket[],
  placement: Placement,
): AgedCurrency | undefined {
  const sums: Sums = sumsOf(columns.customers, buckets.length)
  addItems(columns, currency, day, buckets, sums)
  addCredits(columns, currency, day, buckets, placement, sums)
  return write(columns, currency, buckets, sums)
}

const sumsOf = (groups: number, width: number): Sums => ({ groups, width, cells: new Cells(groups * width) })

const dispute = (sums: Sums, slot: number, amount: Minor): void => {
  if (amount !== 0) (sums.disputed ??= new Totals(sums.groups * sums.width)).add(slot, amount)
}

const owe = (sums: Sums, group: number, amount: Minor): void => {
  ;(sums.unapplied ??= new Totals(sums.groups)).add(group, amount)
}

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
  const isDisputed = disputed.values.length > 0
  const ends = endsOf(buckets)
  for (let item = 0; item < customer.length; item++) {
    const amount = values[item] as number
    if (currencyOf[item] !== currency || amount === 0) continue
    if (hidden !== undefined && (hidden.issued[item] as number) > hidden.after) continue
    const slot = (customer[item] as number) * width + placeOf(ends, day - (dayOf[item] as number))
    if (!cells.addPlain(slot, amount)) cells.add(slot, minorAt(open, item), 1)
    if (isDisputed) dispute(sums, slot, minorAt(disputed, item))
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
    owe(sums, credit.customer, credit.amount)
    if (placement === 'own-line') continue
    const place = placement === 'by-date' ? placeOf(ends, day - credit.day) : 0
    sums.cells.add(credit.customer * sums.width + place, negateMinor(credit.amount), 0)
  }
}

function write(
  columns: AgedColumns,
  currency: number,
  buckets: readonly AgingBucket[],
  sums: Sums,
): AgedCurrency | undefined {
  const writer = new GroupWriter(buckets, columns.scales[currency] as number)
  const whole = sumsOf(1, sums.width)
  const customers: AgedCustomer[] = []
  for (let customer = 0; customer < columns.customers; customer++) {
    if (!isConcerned(sums, customer)) continue
    customers.push(writer.write(sums, customer, columns.customerId(customer)))
    addGroup(whole, sums, customer)
  }
  if (customers.length === 0) return undefined
  const { total, count, unapplied, buckets: written } = writer.write(whole, 0, '')
  const code = columns.currencies[currency] as string
  return { currency: code, total, count, unapplied, buckets: written, customers }
}

/** Whether a customer owes or is owed something. */
function isConcerned({ width, cells, unapplied }: Sums, customer: number): boolean {
  const first = customer * width
  for (let place = 0; place < width; place++) if (cells.count(first + place) !== 0) return true
  return unapplied !== undefined && unapplied.at(customer) !== 0
}

/** Adds the sums of a group to those of the whole. */
function addGroup(whole: Sums, { width, cells, disputed, unapplied }: Sums, group: number): void {
  for (let place = 0; place < width; place++) {
    const slot = group * width + place
    const amount = cells.amount(slot)
    const count = cells.count(slot)
    if (count !== 0 || amount !== 0) whole.cells.add(place, amount, count)
    if (disputed !== undefined) dispute(whole, place, disputed.at(slot))
  }
  if (unapplied !== undefined) owe(whole, 0, unapplied.at(group))
}

/**
 * Writes the sums of a group. A bucket in which nothing stands, beside others in which something does, is one frozen
 * object for all groups: most buckets of most customers are.
 */
class GroupWriter {
  readonly #empty: readonly AgedBucket[]
  readonly #scale: number
  readonly #zero: string
  readonly #shares: Shares
  /** The amounts of the group that is written. */
  readonly #amounts: Minor[] = []

  constructor(buckets: readonly AgingBucket[], scale: number) {
    const zero = writeMinor(0, scale)
    this.#scale = scale
    this.#zero = zero
    this.#empty = buckets.map(({ id }) =>
      Object.freeze({ id, amount: zero, share: '0.0000', count: 0, disputed: zero }),
    )
    this.#shares = new Shares(buckets.length)
  }

  write(sums: Sums, group: number, customerId: string): AgedCustomer {
    const { width, cells, unapplied } = sums
    const first = group * width
    const amounts = this.#amounts
    let total: Minor = 0
    let count = 0
    for (let place = 0; place < width; place++) {
      const amount = cells.amount(first + place)
      amounts[place] = amount
      total = addMinor(total, amount)
      count += cells.count(first + place)
    }
    return {
      customerId,
      total: writeMinor(total, this.#scale),
      count,
      unapplied: unapplied === undefined ? this.#zero : writeMinor(unapplied.at(group), this.#scale),
      buckets: this.#buckets(sums, first, this.#shares.of(amounts, total)),
    }
  }

  #buckets({ cells, disputed }: Sums, first: number, shares: readonly (string | null)[]): AgedBucket[] {
    const written = this.#empty.slice()
    for (let place = 0; place < written.length; place++) {
      const amount = this.#amounts[place] as Minor
      const share = shares[place] as string | null
      const count = cells.count(first + place)
      if (count === 0 && amount === 0 && share !== null) continue
      written[place] = {
        id: (written[place] as AgedBucket).id,
        amount: writeMinor(amount, this.#scale),
        share,
        count,
        disputed: disputed === undefined ? this.#zero : writeMinor(disputed.at(first + place), this.#scale),
      }
    }
    return written
  }
}

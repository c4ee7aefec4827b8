import type { DayNumber } from '../calendar/day-number.js'
import { minorAt } from '../ledger/minor-column.js'
import { Totals } from '../numbers/add-up.js'
import { MINOR_LIMIT, addMinor, negateMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { AgedColumns } from './aged-columns.js'
import type { AgedBucket, AgedCurrency, AgedCustomer } from './report.js'
import { endsOf, placeOf } from './classify-aging.js'
import type { AgingBucket } from './schedule.js'
import { shareTexts, sharesOf } from './shares-of.js'

/** Where unapplied credits stand in a report. */
export type Placement = 'own-line' | 'by-date' | 'first-bucket'

/** Sums of one currency: a slot for each customer and bucket. */
interface Sums {
  readonly width: number
  readonly cells: Cells
  readonly disputed: Totals
  readonly unapplied: Totals
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

  /** Adds one item, or (with `items` 0) an amount that is no item. */
  add(slot: number, amount: Minor, items: number): void {
    const table = this.#table
    const place = slot * 2
    table[place + 1] = (table[place + 1] as number) + items
    // A bigint becomes a number that is not exact, and is beyond the bound.
    const sum = (table[place] as number) + Number(amount)
    if (sum <= SPILL && sum >= -SPILL && typeof amount === 'number') {
      table[place] = sum
      return
    }
    this.#outgrown ??= new Totals(this.slots)
    this.#outgrown.add(slot, amount)
  }

  /** The open amount of a slot. */
  amount(slot: number): Minor {
    const low = this.#table[slot * 2] as number
    const held = low >= -MINOR_LIMIT && low <= MINOR_LIMIT ? low : BigInt(low)
    return this.#outgrown === undefined ? held : addMinor(this.#outgrown.at(slot), held)
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

const sumsOf = (groups: number, width: number): Sums => ({
  width,
  cells: new Cells(groups * width),
  disputed: new Totals(groups * width),
  unapplied: new Totals(groups),
})

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
    if (currencyOf[item] !== currency || values[item] === 0) continue
    if (hidden !== undefined && (hidden.issued[item] as number) > hidden.after) continue
    const slot = (customer[item] as number) * width + placeOf(ends, day - (dayOf[item] as number))
    cells.add(slot, minorAt(open, item), 1)
    if (isDisputed && disputed.values[item] !== 0) sums.disputed.add(slot, minorAt(disputed, item))
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
    sums.unapplied.add(credit.customer, credit.amount)
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
    const { total, count, unapplied, buckets: written } = writer.write(sums, customer)
    customers.push({ customerId: columns.customerId(customer), total, count, unapplied, buckets: written })
    for (let place = 0; place < sums.width; place++) {
      const slot = customer * sums.width + place
      whole.cells.add(place, sums.cells.amount(slot), sums.cells.count(slot))
      whole.disputed.add(place, sums.disputed.at(slot))
    }
    whole.unapplied.add(0, sums.unapplied.at(customer))
  }
  if (customers.length === 0) return undefined
  return { currency: columns.currencies[currency] as string, ...writer.write(whole, 0), customers }
}

/** Whether a customer owes or is owed something. */
function isConcerned({ width, cells, unapplied }: Sums, customer: number): boolean {
  const first = customer * width
  for (let place = 0; place < width; place++) if (cells.count(first + place) !== 0) return true
  return unapplied.at(customer) !== 0
}

/**
 * Writes the sums of a group. A bucket in which nothing stands, beside others in which something does, is one frozen
 * object for all groups: most buckets of most customers are.
 */
class GroupWriter {
  readonly #empty: readonly AgedBucket[]
  readonly #scale: number
  readonly #share = shareTexts()

  constructor(buckets: readonly AgingBucket[], scale: number) {
    const zero = writeMinor(0, scale)
    this.#scale = scale
    this.#empty = buckets.map(({ id }) =>
      Object.freeze({ id, amount: zero, share: '0.0000', count: 0, disputed: zero }),
    )
  }

  write(sums: Sums, group: number): Omit<AgedCustomer, 'customerId'> {
    const { width, cells } = sums
    const first = group * width
    let total: Minor = 0
    let count = 0
    const amounts = this.#empty.map((_, place) => {
      const amount = cells.amount(first + place)
      total = addMinor(total, amount)
      count += cells.count(first + place)
      return amount
    })
    const shares = sharesOf(amounts, total, this.#share)
    return {
      total: writeMinor(total, this.#scale),
      count,
      unapplied: writeMinor(sums.unapplied.at(group), this.#scale),
      buckets: amounts.map((amount, place) =>
        this.#bucket(place, amount, shares[place] as string | null, sums, first + place),
      ),
    }
  }

  #bucket(place: number, amount: Minor, share: string | null, sums: Sums, slot: number): AgedBucket {
    const empty = this.#empty[place] as AgedBucket
    const count = sums.cells.count(slot)
    if (count === 0 && amount === 0 && share !== null) return empty
    return {
      id: empty.id,
      amount: writeMinor(amount, this.#scale),
      share,
      count,
      disputed: writeMinor(sums.disputed.at(slot), this.#scale),
    }
  }
}

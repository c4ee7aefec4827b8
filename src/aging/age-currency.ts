import type { DayNumber } from '../calendar/day-number.js'
import { minorAt } from '../ledger/minor-column.js'
import { Totals } from '../numbers/add-up.js'
import { addMinor, negateMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { AgedColumns } from './aged-columns.js'
import type { AgedBucket, AgedCurrency, AgedCustomer } from './report.js'
import { endsOf, placeOf } from './classify-aging.js'
import type { AgingBucket } from './schedule.js'
import { sharesOf } from './shares-of.js'

/** Where unapplied credits stand in a report. */
export type Placement = 'own-line' | 'by-date' | 'first-bucket'

/** Sums of one currency: a slot for each customer and bucket. */
interface Sums {
  readonly width: number
  readonly amounts: Totals
  readonly disputed: Totals
  readonly counts: Int32Array
  readonly unapplied: Totals
}

/** One currency of the report, or nothing where nobody owes and nobody is owed in it. */
export function ageCurrency(
  columns: AgedColumns,
  currency: number,
  day: DayNumber,
  buckets: readonly AgingBucket[],
  placement: Placement,
): AgedCurrency | undefined {
  const { groups, count } = groupCustomers(columns, currency)
  if (count === 0) return undefined
  const sums: Sums = {
    width: buckets.length,
    amounts: new Totals(count * buckets.length),
    disputed: new Totals(count * buckets.length),
    counts: new Int32Array(count * buckets.length),
    unapplied: new Totals(count),
  }
  addItems(columns, currency, day, buckets, groups, sums)
  addCredits(columns, currency, day, buckets, placement, groups, sums)
  return write(columns, currency, buckets, groups, sums)
}

/** Numbers, from 1, the customers with something open or owed in a currency, ascending. */
function groupCustomers(columns: AgedColumns, currency: number): { groups: Int32Array; count: number } {
  const groups = new Int32Array(columns.customers)
  const { customer, currency: currencyOf, open } = columns
  for (let item = 0; item < customer.length; item++) {
    if (currencyOf[item] === currency && open.values[item] !== 0) groups[customer[item] as number] = 1
  }
  for (const credit of columns.credits) if (credit.currency === currency) groups[credit.customer] = 1
  let count = 0
  for (let index = 0; index < groups.length; index++) if (groups[index] !== 0) groups[index] = ++count
  return { groups, count }
}

function addItems(
  columns: AgedColumns,
  currency: number,
  day: DayNumber,
  buckets: readonly AgingBucket[],
  groups: Int32Array,
  sums: Sums,
): void {
  const { customer, currency: currencyOf, day: dayOf, open, disputed } = columns
  const { width, amounts, counts } = sums
  const { values } = open
  const ends = endsOf(buckets)
  for (let item = 0; item < customer.length; item++) {
    if (currencyOf[item] !== currency || values[item] === 0) continue
    const group = (groups[customer[item] as number] as number) - 1
    const slot = group * width + placeOf(ends, day - (dayOf[item] as number))
    amounts.add(slot, minorAt(open, item))
    counts[slot] = (counts[slot] as number) + 1
    if (disputed.values[item] !== 0) sums.disputed.add(slot, minorAt(disputed, item))
  }
}

function addCredits(
  columns: AgedColumns,
  currency: number,
  day: DayNumber,
  buckets: readonly AgingBucket[],
  placement: Placement,
  groups: Int32Array,
  sums: Sums,
): void {
  const ends = endsOf(buckets)
  for (const credit of columns.credits) {
    if (credit.currency !== currency) continue
    const group = (groups[credit.customer] as number) - 1
    sums.unapplied.add(group, credit.amount)
    if (placement === 'own-line') continue
    const place = placement === 'by-date' ? placeOf(ends, day - credit.day) : 0
    sums.amounts.add(group * sums.width + place, negateMinor(credit.amount))
  }
}

function write(
  columns: AgedColumns,
  currency: number,
  buckets: readonly AgingBucket[],
  groups: Int32Array,
  sums: Sums,
): AgedCurrency {
  const scale = columns.scales[currency] as number
  const whole: Sums = {
    width: sums.width,
    amounts: new Totals(sums.width),
    disputed: new Totals(sums.width),
    counts: new Int32Array(sums.width),
    unapplied: new Totals(1),
  }
  const customers: AgedCustomer[] = []
  for (let customer = 0; customer < groups.length; customer++) {
    const group = (groups[customer] as number) - 1
    if (group === -1) continue
    customers.push({ customerId: columns.customerId(customer), ...writeGroup(buckets, sums, group, scale) })
    for (let place = 0; place < sums.width; place++) {
      const slot = group * sums.width + place
      whole.amounts.add(place, sums.amounts.at(slot))
      whole.disputed.add(place, sums.disputed.at(slot))
      whole.counts[place] = (whole.counts[place] as number) + (sums.counts[slot] as number)
    }
    whole.unapplied.add(0, sums.unapplied.at(group))
  }
  return {
    currency: columns.currencies[currency] as string,
    ...writeGroup(buckets, whole, 0, scale),
    customers,
  }
}

function writeGroup(
  buckets: readonly AgingBucket[],
  sums: Sums,
  group: number,
  scale: number,
): Omit<AgedCustomer, 'customerId'> {
  const amounts: Minor[] = []
  let total: Minor = 0
  let count = 0
  for (let place = 0; place < sums.width; place++) {
    const slot = group * sums.width + place
    const amount = sums.amounts.at(slot)
    amounts.push(amount)
    total = addMinor(total, amount)
    count += sums.counts[slot] as number
  }
  const shares = sharesOf(amounts, total)
  return {
    total: writeMinor(total, scale),
    count,
    unapplied: writeMinor(sums.unapplied.at(group), scale),
    buckets: buckets.map(({ id }, place): AgedBucket => {
      const slot = group * sums.width + place
      return {
        id,
        amount: writeMinor(amounts[place] as Minor, scale),
        share: shares[place] as string | null,
        count: sums.counts[slot] as number,
        disputed: writeMinor(sums.disputed.at(slot), scale),
      }
    }),
  }
}

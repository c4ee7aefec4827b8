import { addMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { addToCell, amountOfCell, itemsOfCell } from './cells.js'
import type { AgedBucket, AgedCustomer } from './report.js'
import type { AgingBucket } from './schedule.js'
import { shareSheet, sharesOn, type ShareSheet } from './shares-of.js'
import { addDisputed, addUnapplied, type Sums } from './sums.js'

/** Where the sums of one group after the other are read and written. */
export interface GroupSheet {
  readonly sums: Sums
  readonly scale: number
  readonly zero: string
  /**
   * A bucket in which nothing stands, beside others in which something does, is one frozen object for all groups: most
   * buckets of most customers are.
   */
  readonly empty: readonly AgedBucket[]
  readonly shares: ShareSheet
  // Of the group that was read:
  readonly amounts: Minor[]
  readonly counts: number[]
  group: number
  total: Minor
  count: number
}

/** A sheet for sums in a currency of a scale. */
export function groupSheet(sums: Sums, buckets: readonly AgingBucket[], scale: number): GroupSheet {
  const zero = writeMinor(0, scale)
  const empty = buckets.map(({ id }) =>
    Object.freeze({ id, amount: zero, share: '0.0000', count: 0, disputed: zero }),
  )
  const shares = shareSheet(buckets.length)
  return { sums, scale, zero, empty, shares, amounts: [], counts: [], group: 0, total: 0, count: 0 }
}

/** Reads the sums of a group; false where it neither owes nor is owed. */
export function readGroup(sheet: GroupSheet, group: number): boolean {
  const { sums, amounts, counts } = sheet
  const { width, cells, unapplied } = sums
  let total: Minor = 0
  let count = 0
  for (let place = 0; place < width; place++) {
    const slot = group * width + place
    const amount = amountOfCell(cells, slot)
    amounts[place] = amount
    const items = itemsOfCell(cells, slot)
    counts[place] = items
    total = addMinor(total, amount)
    count += items
  }
  sheet.group = group
  sheet.total = total
  sheet.count = count
  return count !== 0 || (unapplied !== undefined && unapplied.at(group) !== 0)
}

/** Writes the group that was read. */
export function writeGroup(sheet: GroupSheet, customerId: string): AgedCustomer {
  const { sums, scale, zero, group } = sheet
  const total = writeMinor(sheet.total, scale)
  return {
    customerId,
    total,
    count: sheet.count,
    unapplied: sums.unapplied === undefined ? zero : writeMinor(sums.unapplied.at(group), scale),
    buckets: writeBuckets(sheet, total),
  }
}

function writeBuckets(sheet: GroupSheet, total: string): AgedBucket[] {
  const { sums, scale, zero, group, amounts, counts } = sheet
  const { width, disputed } = sums
  const shares = sharesOn(sheet.shares, amounts, sheet.total)
  const written = sheet.empty.slice()
  for (let place = 0; place < width; place++) {
    const amount = amounts[place] as Minor
    const share = shares[place] as string | null
    const count = counts[place] as number
    if (count === 0 && amount === 0 && share !== null) continue
    written[place] = {
      id: (written[place] as AgedBucket).id,
      // The one bucket of most customers is their total, and its text is there.
      amount: amount === sheet.total ? total : writeMinor(amount, scale),
      share,
      count,
      disputed: disputed === undefined ? zero : writeMinor(disputed.at(group * width + place), scale),
    }
  }
  return written
}

/** Adds the group that was read to the sums of the whole, which are of one group. */
export function addGroup({ sums, group, amounts, counts }: GroupSheet, whole: Sums): void {
  const { width, disputed, unapplied } = sums
  for (let place = 0; place < width; place++) {
    const amount = amounts[place] as Minor
    const count = counts[place] as number
    if (count !== 0 || amount !== 0) addToCell(whole.cells, place, amount, count)
    if (disputed !== undefined) addDisputed(whole, place, disputed.at(group * width + place))
  }
  if (unapplied !== undefined) addUnapplied(whole, 0, unapplied.at(group))
}

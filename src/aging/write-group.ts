import { addMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { addToCell, amountOfCell, itemsOfCell } from './cells.js'
import type { AgedBucket, AgedCustomer } from './report.js'
import type { AgingBucket } from './schedule.js'
import { shareSheet, sharesOn, type ShareSheet } from './shares-of.js'
import { addDisputed, addUnapplied, type Sums } from './sums.js'

/** Working memory for reading and writing the sums of one group after the other. */
export interface GroupSheet {
  readonly sums: Sums
  readonly scale: number
  readonly zero: string
  /**
   * One frozen object per empty bucket, shared by all groups: most buckets of most customers are empty.
   */
  readonly empty: readonly AgedBucket[]
  readonly shares: ShareSheet
  /** Open amounts and item counts of the group that was read, by bucket. */
  readonly amounts: Minor[]
  readonly counts: number[]
}

/** A sheet for sums in a currency of a scale. */
export function groupSheet(sums: Sums, buckets: readonly AgingBucket[], scale: number): GroupSheet {
  const zero = writeMinor(0, scale)
  const empty = buckets.map(({ id }) =>
    Object.freeze({ id, amount: zero, share: '0.0000', count: 0, disputed: zero }),
  )
  const shares = shareSheet(buckets.length)
  return { sums, scale, zero, empty, shares, amounts: [], counts: [] }
}

/** Reads the sums of a group; false if it has neither open items nor unapplied credit. */
export function readGroup({ sums, amounts, counts }: GroupSheet, group: number): boolean {
  const { width, cells, unapplied } = sums
  let owes = false
  for (let place = 0; place < width; place++) {
    const slot = group * width + place
    const count = itemsOfCell(cells, slot)
    amounts[place] = amountOfCell(cells, slot)
    counts[place] = count
    if (count !== 0) owes = true
  }
  return owes || (unapplied !== undefined && unapplied.at(group) !== 0)
}

/** Writes the group that was read. */
export function writeGroup(sheet: GroupSheet, group: number, customerId: string): AgedCustomer {
  const { sums, scale, zero, amounts, counts } = sheet
  const { unapplied } = sums
  let sum: Minor = 0
  let count = 0
  for (let place = 0; place < sums.width; place++) {
    sum = addMinor(sum, amounts[place] as Minor)
    count += counts[place] as number
  }
  const total = writeMinor(sum, scale)
  return {
    customerId,
    total,
    count,
    unapplied: unapplied === undefined ? zero : writeMinor(unapplied.at(group), scale),
    buckets: writeBuckets(sheet, group, sum, total),
  }
}

function writeBuckets(sheet: GroupSheet, group: number, sum: Minor, total: string): AgedBucket[] {
  const { sums, scale, zero, amounts, counts } = sheet
  const { width, disputed } = sums
  const shares = sharesOn(sheet.shares, amounts, sum)
  const written = sheet.empty.slice()
  for (let place = 0; place < width; place++) {
    const amount = amounts[place] as Minor
    const share = shares[place] as string | null
    const count = counts[place] as number
    if (count === 0 && amount === 0 && share !== null) continue
    written[place] = {
      id: (written[place] as AgedBucket).id,
      // For most customers one bucket is the total, and its text is written already.
      amount: amount === sum ? total : writeMinor(amount, scale),
      share,
      count,
      disputed: disputed === undefined ? zero : writeMinor(disputed.at(group * width + place), scale),
    }
  }
  return written
}

/** Adds the group that was read to `whole`, which has one group. */
export function addGroup({ sums, amounts, counts }: GroupSheet, group: number, whole: Sums): void {
  const { width, disputed, unapplied } = sums
  for (let place = 0; place < width; place++) {
    const amount = amounts[place] as Minor
    const count = counts[place] as number
    if (count !== 0 || amount !== 0) addToCell(whole.cells, place, amount, count)
    if (disputed !== undefined) addDisputed(whole, place, disputed.at(group * width + place))
  }
  if (unapplied !== undefined) addUnapplied(whole, 0, unapplied.at(group))
}

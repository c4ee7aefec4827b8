import { CREDIT_NOTE, NEVER } from '../ledger/book.js'
import { minorAt } from '../ledger/minor-column.js'
import { NOT_YET } from '../ledger/stand-as-of.js'
import { Totals } from '../numbers/add-up.js'
import type { Minor } from '../numbers/minor.js'
import type { PreparedPolicy } from './behaviour-policy.js'
import { addToIndex } from './payment-index.js'
import { NO, UNKNOWN, YES, isPayment, type ItemColumnsOnDay } from './settled-columns.js'
import {
  CREDITED,
  LATE,
  LATE_DAYS,
  OPEN,
  OVERDUE,
  SETTLED,
  SIGNED_DAYS,
  SQUARES,
  TO_PAY,
  TO_PAY_DAYS,
  WRITTEN_OFF,
  delaySlot,
  weigh,
} from './sums.js'

/** The measured values of the items of one customer in one currency. */
export interface Measured {
  settled: number
  late: number
  /** Sum of the signed days beyond terms, and of those above zero. */
  signedDays: number
  lateDays: number
  open: number
  credited: number
  writtenOff: number
  zero: number
  undated: number
  issueUnknown: number
  longest: number
  inParts: number
  receivedMoney: number
  disputed: number
  disputeKnown: number
  /** Number of settled items in each range of delay. */
  readonly delays: Int32Array
  readonly sums: Totals
  /** Signed days beyond terms, ordered by day of settlement, then by due date. */
  readonly lates: Int32Array
  /** Days past due of open items, the longest first. */
  readonly overdue: Int32Array
}

/** Day and due date are combined in one number that sorts by day, then due date; both are far below this factor. */
const ROOM = 2 ** 22
const SHIFT = 2 ** 20

/** The core of payment behaviour; used for a single customer and for a whole book. */
export function measureItems(columns: ItemColumnsOnDay, rows: Uint32Array, policy: PreparedPolicy): Measured {
  const keys = new Float64Array(rows.length)
  const overdue = new Int32Array(rows.length)
  let overdueCount = 0
  const found = nothing(policy)
  for (const item of rows) {
    const settledOn = columns.settledOn[item] as number
    if (settledOn === NOT_YET) continue
    const amount = minorAt(columns.amount, item)
    if (amount === 0) {
      found.zero++
      continue
    }
    mark(found, columns.inParts[item] as number, columns.disputed[item] as number)
    if (settledOn === NEVER) {
      const days = addOpen(found, columns, item)
      if (days > 0) overdue[overdueCount++] = days
    } else if (isPayment(columns.settledBy[item])) {
      keys[found.settled] = settledOn * ROOM + (columns.due[item] as number) + SHIFT
      addSettled(found, columns, item, amount, policy)
    } else if (columns.settledBy[item] === CREDIT_NOTE) {
      found.credited++
      found.sums.add(CREDITED, amount)
    } else {
      found.writtenOff++
      found.sums.add(WRITTEN_OFF, amount)
    }
  }
  return {
    ...found,
    lates: latesOf(keys.subarray(0, found.settled)),
    overdue: overdue.subarray(0, overdueCount).sort().reverse(),
  }
}

function nothing(policy: PreparedPolicy): Measured {
  return {
    settled: 0,
    late: 0,
    signedDays: 0,
    lateDays: 0,
    open: 0,
    credited: 0,
    writtenOff: 0,
    zero: 0,
    undated: 0,
    issueUnknown: 0,
    longest: 0,
    inParts: 0,
    receivedMoney: 0,
    disputed: 0,
    disputeKnown: 0,
    delays: new Int32Array((policy.delayEdges?.length ?? -2) + 2),
    sums: new Totals(delaySlot(policy) + (policy.delayEdges?.length ?? -2) + 2),
    lates: new Int32Array(0),
    overdue: new Int32Array(0),
  }
}

function mark(found: Measured, inParts: number, disputed: number): void {
  if (inParts !== UNKNOWN) found.receivedMoney++
  if (inParts === YES) found.inParts++
  if (disputed >= NO) found.disputeKnown++
  if (disputed === YES) found.disputed++
}

function addSettled(
  found: Measured,
  columns: ItemColumnsOnDay,
  item: number,
  amount: Minor,
  policy: PreparedPolicy,
): void {
  const { sums } = found
  const settledOn = columns.settledOn[item] as number
  const issued = columns.issued[item] as number
  const days = settledOn - (columns.due[item] as number)
  found.settled++
  found.signedDays += days
  sums.add(SETTLED, amount)
  sums.add(SIGNED_DAYS, weigh(amount, days))
  sums.add(SQUARES, days * days)
  if (days > 0) {
    found.late++
    found.lateDays += days
    sums.add(LATE, amount)
    sums.add(LATE_DAYS, weigh(amount, days))
    if (days > found.longest) found.longest = days
  }
  if (columns.undated[item] === 1) found.undated++
  if (issued === NOT_YET) found.issueUnknown++
  else {
    sums.add(TO_PAY, amount)
    sums.add(TO_PAY_DAYS, weigh(amount, settledOn - issued))
  }
  if (policy.index !== undefined) addToIndex(sums, policy.index, amount, days)
  if (policy.delayEdges !== undefined) addDelay(found, policy, policy.delayEdges, amount, days)
}

/**
 * Adds a settled item to its range of delay: range 0 is in time, then one range per edge, then the range beyond the
 * last edge.
 */
function addDelay(
  found: Measured,
  policy: PreparedPolicy,
  edges: readonly number[],
  amount: Minor,
  days: number,
): void {
  let range = days > 0 ? 1 : 0
  while (range > 0 && range <= edges.length && (edges[range - 1] as number) < days) range++
  found.delays[range] = (found.delays[range] as number) + 1
  found.sums.add(delaySlot(policy) + range, amount)
}

/** Adds an open item; returns its days past due. */
function addOpen(found: Measured, columns: ItemColumnsOnDay, item: number): number {
  const open = minorAt(columns.open, item)
  const days = columns.day - (columns.due[item] as number)
  found.open++
  found.sums.add(OPEN, open)
  if (days > 0) {
    found.sums.add(OVERDUE, open)
    if (days > found.longest) found.longest = days
  }
  return days
}

/** Sorts by day of settlement, then due date, and returns the days between the two. */
function latesOf(keys: Float64Array): Int32Array {
  keys.sort()
  const lates = new Int32Array(keys.length)
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place] as number
    const settledOn = Math.floor(key / ROOM)
    lates[place] = settledOn - (key - settledOn * ROOM - SHIFT)
  }
  return lates
}

import type { StageId } from '../escalation/index.js'
import { compareTexts } from '../ledger/compare-texts.js'
import type { OpenItem, UnappliedCredit } from '../ledger/index.js'
import { readScale } from '../money/currency.js'
import type { CurrencyCode } from '../money/index.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { TrackingRow } from './tracking-row.js'

/** The balance of one customer in one currency. */
export interface CustomerBalance {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The open amount. */
  readonly open: DecimalString
  /** The part of `open` that is past due. */
  readonly overdue: DecimalString
  /** The part of `open` that is disputed. */
  readonly disputed: DecimalString
  /** Unapplied credit: credit not yet applied to an item. */
  readonly unapplied: DecimalString
}

/** The balances of one customer. */
export interface CustomerSummary {
  /** The customer. */
  readonly customerId: string
  /** Its balances, ascending by currency. */
  readonly balances: readonly CustomerBalance[]
  /** Number of open items. */
  readonly openItems: number
  /** The most days past due of any item. */
  readonly daysPastDue: number
  /** The latest stage of any item; null if none has one. */
  readonly stage: StageId | null
}

interface Tally {
  readonly currency: CurrencyCode
  open: Minor
  overdue: Minor
  disputed: Minor
  unapplied: Minor
}

/** A customer while its amounts are added. It has few currencies, so a list is searched. */
interface Position {
  readonly customerId: string
  readonly tallies: Tally[]
  openItems: number
  daysPastDue: number
  stage: StageId | null
}

/**
 * Sums items, credits and rows per customer, and adds the other customers without amounts. Rows must be ordered by
 * stage, the latest first.
 */
export function summarizeCustomers(
  items: readonly OpenItem[],
  credits: readonly UnappliedCredit[],
  rows: readonly TrackingRow[],
  others: Iterable<string> = [],
): CustomerSummary[] {
  const positions = new Map<string, Position>()
  for (const item of items) {
    const position = positionOf(positions, item.customerId)
    const tally = tallyOf(position, item.currency)
    const scale = readScale(item.currency, '')
    const open = readMinor(item.open, scale, '')
    tally.open = addMinor(tally.open, open)
    tally.disputed = addMinor(tally.disputed, readMinor(item.disputed, scale, ''))
    if (item.daysPastDue > 0) tally.overdue = addMinor(tally.overdue, open)
    position.openItems += 1
    position.daysPastDue = Math.max(position.daysPastDue, item.daysPastDue)
  }
  for (const credit of credits) {
    const tally = tallyOf(positionOf(positions, credit.customerId), credit.currency)
    tally.unapplied = addMinor(tally.unapplied, readMinor(credit.amount, readScale(credit.currency, ''), ''))
  }
  for (const customerId of others) positionOf(positions, customerId)
  for (const { customerId, stage } of rows) positionOf(positions, customerId).stage ??= stage
  return Array.from(positions.values())
    .sort((a, b) => compareTexts(a.customerId, b.customerId))
    .map(({ customerId, tallies, openItems, daysPastDue, stage }) => ({
      customerId,
      balances: tallies.sort((a, b) => compareTexts(a.currency, b.currency)).map(write),
      openItems,
      daysPastDue,
      stage,
    }))
}

function positionOf(positions: Map<string, Position>, customerId: string): Position {
  let position = positions.get(customerId)
  if (position === undefined) {
    position = { customerId, tallies: [], openItems: 0, daysPastDue: 0, stage: null }
    positions.set(customerId, position)
  }
  return position
}

function tallyOf({ tallies }: Position, currency: CurrencyCode): Tally {
  for (const tally of tallies) if (tally.currency === currency) return tally
  const tally: Tally = { currency, open: 0, overdue: 0, disputed: 0, unapplied: 0 }
  tallies.push(tally)
  return tally
}

function write({ currency, open, overdue, disputed, unapplied }: Tally): CustomerBalance {
  const scale = readScale(currency, '')
  return {
    currency,
    open: writeMinor(open, scale),
    overdue: writeMinor(overdue, scale),
    disputed: writeMinor(disputed, scale),
    unapplied: writeMinor(unapplied, scale),
  }
}

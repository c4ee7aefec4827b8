import { MAX_DAYS } from '../calendar/date-steps.js'
import { refuse } from '../kernel/error.js'
import { at, expectInteger, type UnknownRecord } from '../kernel/expect.js'
import { readAmount } from '../money/read-amount.js'
import type { Minor } from '../numbers/minor.js'
import { MAX_ITEMS, readRows } from './read-facts.js'

/** An overdue item of an exposure after reading. */
export interface ReadOverdue {
  readonly days: number
  readonly amount: Minor
}

/**
 * Reads the overdue items of an exposure, for a rule on items of more than `tolerated` days past due.
 *
 * @throws ReceivablesError `input.conflict` if the margin of the exposure is larger than `tolerated`: it may have left
 * out items that the rule needs.
 */
export function readOverdue(exposure: UnknownRecord, scale: number, tolerated: number): ReadOverdue[] {
  const { overdueMarginDays: margin } = exposure
  const path = 'exposure.overdueMarginDays'
  if (margin !== undefined && expectInteger(margin, path, 0, MAX_DAYS) > tolerated)
    refuse(
      'input.conflict',
      path,
      `a margin of at most ${String(tolerated)} days, the limit of the policy`,
      margin,
    )
  const read = (row: UnknownRecord, place: string): ReadOverdue => ({
    days: expectInteger(row['daysPastDue'], at(place, 'daysPastDue'), 0, MAX_DAYS),
    amount: readAmount(row['amount'], scale, at(place, 'amount')),
  })
  return readRows(exposure['overdueItems'], 'exposure.overdueItems', 'overdue items', read, MAX_ITEMS)
}

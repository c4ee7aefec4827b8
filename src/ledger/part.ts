import type { DayNumber } from '../calendar/day-number.js'
import type { Minor } from '../numbers/minor.js'

/**
 * One part of an invoice with its own due date; `instalment` counts from 1 and is 0 if the invoice is a single item.
 */
export interface Part {
  readonly due: DayNumber
  readonly amount: Minor
  readonly instalment: number
}

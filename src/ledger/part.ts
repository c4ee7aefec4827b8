import type { DayNumber } from '../calendar/day-number.js'
import type { Minor } from '../numbers/minor.js'

/** One part of an invoice with a due date of its own; the instalment counts from 1, 0 where the invoice is one item. */
export interface Part {
  readonly due: DayNumber
  readonly amount: Minor
  readonly instalment: number
}

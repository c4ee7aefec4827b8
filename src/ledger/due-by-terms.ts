import type { DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import type { UnknownRecord } from '../kernel/expect.js'
import type { Minor } from '../numbers/minor.js'
import { pathOf, type Place } from './read-fields.js'
import type { Part } from './read-invoices.js'

/** The items of an invoice whose due dates follow from its terms. */
export function dueByTerms(
  invoice: UnknownRecord,
  _currency: string,
  _issued: DayNumber,
  _amount: Minor,
  place: Place,
): Part[] {
  return refuse('input.missing', pathOf(place, 'dueDate'), 'a due date', invoice['terms'])
}

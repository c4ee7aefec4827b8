import { endOfMonthDay } from './date-steps.js'
import { readDay, writeDay } from './day-number.js'
import type { PlainDate } from './plain-date.js'

/**
 * The last day of the month of a date, from which "end of month" terms and monthly statements count. The last day of a
 * month gives itself.
 *
 * @throws ReceivablesError `input.missing` or `date.invalid`.
 *
 * @example
 * ```ts
 * import { endOfMonth } from 'receivables'
 *
 * endOfMonth('2028-02-10') // => '2028-02-29'
 * endOfMonth('2026-04-30') // => '2026-04-30'
 * ```
 *
 * @see ISO 8601-1:2019, the Gregorian calendar: the lengths of its months.
 */
export function endOfMonth(date: PlainDate): PlainDate {
  return writeDay(endOfMonthDay(readDay(date, '')))
}

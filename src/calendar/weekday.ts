import { weekdayOfDay } from './date-steps.js'
import { readDay } from './day-number.js'
import type { PlainDate } from './plain-date.js'

/** A day of the week in ISO 8601 numbers: 1 Monday, 2 Tuesday … 6 Saturday, 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The English name of a day of the week, in lower case. */
export type WeekdayName = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'

/** The names in the order of their ISO numbers. */
export const WEEKDAY_NAMES: readonly WeekdayName[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]

/**
 * The day of the week of a date, 1 Monday to 7 Sunday: for routines such as a weekly statement or a payment run on
 * Thursdays. To know if it is a business day, use `isBusinessDay` with a holiday calendar.
 *
 * @throws ReceivablesError `input.missing` or `date.invalid`.
 *
 * @example
 * ```ts
 * import { weekday } from 'receivables'
 *
 * weekday('2026-01-05') // => 1
 * weekday('2026-01-04') // => 7
 * ```
 *
 * @see ISO 8601-1:2019, calendar week: Monday is day 1 of the calendar week.
 */
export function weekday(date: PlainDate): Weekday {
  return weekdayOfDay(readDay(date, '')) as Weekday
}

import { readDay } from './day-number.js'
import type { HolidayCalendar } from './holiday-calendar.js'
import { isBusinessDayNumber, openCalendar } from './open-calendar.js'
import type { PlainDate } from './plain-date.js'

/**
 * Whether a date is a business day: it is one of the calendar's working days, or neither a weekend day nor a holiday.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `date.invalid`, `input.unknown-key` (in `covers`),
 * `calendar.not-covered` (the calendar does not cover that day).
 *
 * @example
 * ```ts
 * import { chinaCalendar, isBusinessDay } from 'receivables'
 *
 * isBusinessDay('2026-02-14', chinaCalendar) // => true
 * isBusinessDay('2026-02-16', chinaCalendar) // => false
 * isBusinessDay('2027-02-14', chinaCalendar) // => throws 'calendar.not-covered'
 * ```
 *
 * @see ISDA 2006 Definitions, section 1.4, business day.
 */
export function isBusinessDay(date: PlainDate, calendar: HolidayCalendar): boolean {
  const day = readDay(date, 'date')
  return isBusinessDayNumber(openCalendar(calendar, 'calendar'), day, 'date')
}

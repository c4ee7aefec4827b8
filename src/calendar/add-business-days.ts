import { expectInteger } from '../kernel/expect.js'
import { addBusinessDaysDay } from './business-day-steps.js'
import { MAX_DAYS } from './date-steps.js'
import { readDay, writeDay } from './day-number.js'
import type { HolidayCalendar } from './holiday-calendar.js'
import { openCalendar } from './open-calendar.js'
import type { PlainDate } from './plain-date.js'

/**
 * The date a number of business days later; earlier if `days` is negative. The date itself is not counted: 1 business
 * day from a Friday is the next Monday, and from the Saturday too. 0 gives the date itself, business day or not; to
 * move a date off a holiday, use `adjustDate`.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `input.range` (not a whole number), `date.invalid`,
 * `input.unknown-key` (in `covers`), `calendar.not-covered` (the date, or a day of the count, is outside what the calendar
 * covers).
 *
 * @example
 * ```ts
 * import { addBusinessDays, chinaCalendar, targetCalendar } from 'receivables'
 *
 * addBusinessDays('2026-04-02', 1, targetCalendar) // => '2026-04-07'
 * addBusinessDays('2026-04-07', -1, targetCalendar) // => '2026-04-02'
 * addBusinessDays('2026-02-13', 2, chinaCalendar) // => '2026-02-24'
 * ```
 *
 * @see ISDA 2006 Definitions, section 1.4, business day.
 */
export function addBusinessDays(date: PlainDate, days: number, calendar: HolidayCalendar): PlainDate {
  const day = readDay(date, 'date')
  const count = expectInteger(days, 'days', -MAX_DAYS, MAX_DAYS)
  return writeDay(addBusinessDaysDay(openCalendar(calendar, 'calendar'), day, count, 'date'), 'date')
}

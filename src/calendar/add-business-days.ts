import { expectInteger } from '../kernel/expect.js'
import { addBusinessDaysDay } from './business-day-steps.js'
import { MAX_DAYS } from './date-steps.js'
import { readDay, writeDay } from './day-number.js'
import type { HolidayCalendar } from './holiday-calendar.js'
import { openCalendar } from './open-calendar.js'
import type { PlainDate } from './plain-date.js'

/**
 * The date some business days later; earlier when `days` is negative. The day of the date itself is not counted: from a
 * Friday, 1 is the next Monday, and so it is from the Saturday. 0 gives the date itself, business day or not: to move a
 * date off a holiday, use `adjustDate`.
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

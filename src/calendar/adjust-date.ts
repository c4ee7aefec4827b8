import { expectChoice } from '../kernel/expect.js'
import { BUSINESS_DAY_CONVENTIONS, type BusinessDayConvention } from './business-day-convention.js'
import { adjustDay } from './business-day-steps.js'
import { readDay, writeDay } from './day-number.js'
import type { HolidayCalendar } from './holiday-calendar.js'
import { openCalendar } from './open-calendar.js'
import type { PlainDate } from './plain-date.js'

/**
 * Moves a date that is not a business day to a business day, by a {@link BusinessDayConvention}: for a due date on a
 * Sunday or a holiday.
 *
 * `'unadjusted'` does not use the calendar, so it also works for days that the calendar does not cover. A modified
 * convention leaves the month only if the month has no business day.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `date.invalid`, `input.choice`, `input.unknown-key` (in
 * `covers`), `calendar.not-covered` (the date, or a day on the way to the next business day).
 *
 * @example
 * ```ts
 * import { adjustDate, targetCalendar } from 'receivables'
 *
 * // 31 January 2026 is a Saturday.
 * adjustDate('2026-01-31', 'following', targetCalendar) // => '2026-02-02'
 * adjustDate('2026-01-31', 'modified-following', targetCalendar) // => '2026-01-30'
 * adjustDate('2026-01-31', 'unadjusted', targetCalendar) // => '2026-01-31'
 * ```
 *
 * @see ISDA 2006 Definitions, section 4.12; Civil Code of the People's Republic of China, article 203; BGB section 193.
 */
export function adjustDate(
  date: PlainDate,
  convention: BusinessDayConvention,
  calendar: HolidayCalendar,
): PlainDate {
  const day = readDay(date, 'date')
  const rule = expectChoice(convention, BUSINESS_DAY_CONVENTIONS, 'convention')
  return writeDay(adjustDay(openCalendar(calendar, 'calendar'), day, rule, 'date'), 'date')
}

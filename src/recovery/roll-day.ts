import { adjustDay } from '../calendar/business-day-steps.js'
import type { DayNumber } from '../calendar/day-number.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import { openCalendar } from '../calendar/open-calendar.js'
import { isReceivablesError } from '../kernel/error.js'

/** Moves a last day to the next working day, or keeps it if it is one; `null` if no calendar covers it. */
export type DayRoller = (day: DayNumber) => DayNumber | null

/**
 * How last days on a day of rest move. A day that the calendar does not cover is neither guessed nor refused: calendars
 * are published a year ahead and periods run for years, so the result is `null` until the calendar is known.
 *
 * @throws ReceivablesError `input.type` if the value is not a calendar.
 */
export function dayRoller(calendar: unknown, path: string): DayRoller {
  if (calendar === undefined) return () => null
  const open = openCalendar(calendar as HolidayCalendar, path)
  return (day) => {
    try {
      return adjustDay(open, day, 'following', path)
    } catch (error) {
      if (isReceivablesError(error) && error.code === 'calendar.not-covered') return null
      throw error
    }
  }
}

import { adjustDay } from '../calendar/business-day-steps.js'
import type { DayNumber } from '../calendar/day-number.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import { openCalendar } from '../calendar/open-calendar.js'
import { isReceivablesError } from '../kernel/error.js'

/** A last day moved to the first working day from it on; `null` where no calendar says which that is. */
export type DayRoller = (day: DayNumber) => DayNumber | null

/**
 * How last days move that fall on a day of rest. A day that the calendar does not cover is not guessed and not refused
 * either: calendars are published a year ahead and periods run for years, so the answer is `null` until the calendar is known.
 *
 * @throws ReceivablesError `input.type` where it is no calendar.
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

import { writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { DayRoller } from './roll-day.js'

/**
 * The last day of a period that a procedure sets. The day from which the period runs is not counted; the last day is
 * included.
 */
export interface CourtDeadline {
  /** The day from which the period runs. */
  readonly from: PlainDate
  /** Number of days in the period. */
  readonly days: number
  /** The last day by calendar days, without regard to days of rest: the safe one. */
  readonly lastDay: PlainDate
  /** The last day moved off days of rest; `null` without a calendar, or if the calendar does not cover it. */
  readonly rolledDay: PlainDate | null
}

/**
 * The deadline a number of days after a day; `path` is the field of that day, for errors.
 *
 * @throws ReceivablesError `date.out-of-range`.
 */
export function deadlineAfter(from: DayNumber, days: number, roll: DayRoller, path: string): CourtDeadline {
  const rolled = roll(from + days)
  return {
    from: writeDay(from),
    days,
    lastDay: writeDay(from + days, path),
    rolledDay: rolled === null ? null : writeDay(rolled, path),
  }
}

import { writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { DayRoller } from './roll-day.js'

/** The last day of a period that a procedure sets. The day from which it runs is not counted, the last day is in it. */
export interface CourtDeadline {
  /** The day from which the period runs. */
  readonly from: PlainDate
  /** How many days it has. */
  readonly days: number
  /** The last day as the calendar of days gives it: the safe one. */
  readonly lastDay: PlainDate
  /** The same moved off days of rest; `null` without a calendar, or where it does not reach so far. */
  readonly rolledDay: PlainDate | null
}

/**
 * The deadline some days after a day; `path` names the field of that day.
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

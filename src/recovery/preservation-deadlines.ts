import { readDay } from '../calendar/day-number.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectBoolean, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { deadlineAfter, type CourtDeadline } from './deadline.js'
import { dayRoller } from './roll-day.js'

/** A request for preservation and how far it has come. */
export interface PreservationDates {
  /** Whether it was requested before the suit or in it. */
  readonly timing: 'before-suit' | 'in-suit'
  /** Whether it is urgent; preservation before suit always is. */
  readonly urgent: boolean
  /** The day of the request. */
  readonly requestedOn: PlainDate
  /** The day on which the court took the measure; absent while it has not. */
  readonly takenOn?: PlainDate
  /** The calendar by which last days move off days of rest; none move when absent. */
  readonly calendar?: HolidayCalendar
}

/** The deadlines of preservation. */
export interface PreservationDeadlines {
  /** In urgent cases the court rules within 48 hours, which is 2 days; `null` where it is not urgent. */
  readonly ruling: CourtDeadline | null
  /** Until when the creditor must sue or start arbitration, else the measure is lifted; `null` in suit, or before it is taken. */
  readonly sue: CourtDeadline | null
  /** Where the deadlines stand. */
  readonly source: string
}

/**
 * The deadlines of the preservation of assets in mainland China: in urgent cases the court rules within 48 hours, and who had assets
 * preserved before suit must sue or start arbitration within 30 days after the measure was taken, or it is lifted.
 *
 * The day from which a period runs is not counted. Hours are given as days, since plain dates have no hours.
 *
 * @throws ReceivablesError `date.order` for a measure before its request, `input.conflict` for a request before suit that is not
 * urgent, `date.invalid`, `date.out-of-range`, `input.choice`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { chinaCalendar, preservationDeadlines } from 'receivables'
 *
 * preservationDeadlines({
 *   timing: 'before-suit', urgent: true, requestedOn: '2026-03-02', takenOn: '2026-03-05', calendar: chinaCalendar,
 * }).sue
 * // => { from: '2026-03-05', days: 30, lastDay: '2026-04-04', rolledDay: '2026-04-07' }
 * ```
 *
 * @see Civil Procedure Law (CN), articles 85, 103 and 104.
 */
export function preservationDeadlines(dates: PreservationDates): PreservationDeadlines {
  return readSafely('', () => {
    const given = expectRecord(dates, '', 'the days of a request for preservation')
    expectKeys(given, ['timing', 'urgent', 'requestedOn', 'takenOn', 'calendar'], '')
    const isBefore = expectChoice(given['timing'], ['before-suit', 'in-suit'], 'timing') === 'before-suit'
    const urgent = expectBoolean(given['urgent'], 'urgent')
    if (isBefore && !urgent) {
      refuse('input.conflict', 'urgent', 'true, since preservation before suit is for urgent cases', urgent)
    }
    const roll = dayRoller(given['calendar'], 'calendar')
    const requested = readDay(given['requestedOn'], 'requestedOn')
    const taken = given['takenOn'] === undefined ? null : readDay(given['takenOn'], 'takenOn')
    if (taken !== null && taken < requested) {
      refuse('date.order', 'takenOn', 'a day not before the request', given['takenOn'])
    }
    return {
      ruling: urgent ? deadlineAfter(requested, 2, () => null, 'requestedOn') : null,
      sue: isBefore && taken !== null ? deadlineAfter(taken, 30, roll, 'takenOn') : null,
      source: 'Civil Procedure Law (CN) art. 103, 104',
    }
  })
}

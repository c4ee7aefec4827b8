import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectBoolean, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { deadlineAfter, type CourtDeadline } from './deadline.js'
import { PRESERVATION_RULES } from './preservation-check.js'
import { dayRoller } from './roll-day.js'

/** A request for preservation and how far it has come. */
export interface PreservationDates {
  /** Whether it was requested before the suit or in it. */
  readonly timing: 'before-suit' | 'in-suit'
  /** Whether it is urgent; preservation before suit always is. */
  readonly urgent: boolean
  /** The day of the request. */
  readonly requestedOn: PlainDate
  /**
   * The day on which the security was given that the court asked for; `null` while it is not given, absent where it asked for none.
   * The 48 hours of urgent cases do not wait for it.
   */
  readonly securityGivenOn?: PlainDate | null
  /** The day on which the court took the measure; absent while it has not. */
  readonly takenOn?: PlainDate
  /** The calendar by which last days move off days of rest; none move when absent. */
  readonly calendar?: HolidayCalendar
}

/** The deadlines of preservation. */
export interface PreservationDeadlines {
  /**
   * By when the court rules: within 48 hours, which is 2 days, in urgent cases, and within 5 days after the request, or after the security
   * that it asked for, in others. `null` while that is not given, and where a request that is not urgent is older than that rule.
   */
  readonly ruling: CourtDeadline | null
  /** Until when the creditor must sue or start arbitration, else the measure is lifted; `null` in suit, or before it is taken. */
  readonly sue: CourtDeadline | null
  /** Where the deadlines stand. */
  readonly source: string
}

const FIELDS = ['timing', 'urgent', 'requestedOn', 'securityGivenOn', 'takenOn', 'calendar']

/**
 * The deadlines of the preservation of assets in mainland China: in urgent cases the court rules within 48 hours, in
 * others within five days after the request or, if it asks for security, after that was given; and a creditor that
 * had assets preserved before suit must sue or start arbitration within 30 days after the measure was taken, or it is
 * lifted.
 *
 * The day from which a period runs is not counted. Hours are given as days, since plain dates have no hours.
 *
 * @throws ReceivablesError `date.order` for a measure or a security before the request, `input.conflict` for a request before suit that is not
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
 * @see Civil Procedure Law (CN), articles 85, 103 and 104; Preservation Rules (2016, amended 2020), article 4, in force since 2016-12-01.
 */
export function preservationDeadlines(dates: PreservationDates): PreservationDeadlines {
  return readSafely('', () => {
    const given = expectRecord(dates, '', 'the days of a request for preservation')
    expectKeys(given, FIELDS, '')
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
    const secured = readSecurity(given['securityGivenOn'], requested)
    return {
      ruling: urgent
        ? deadlineAfter(requested, 2, () => null, 'requestedOn')
        : requested < readDay(PRESERVATION_RULES, '') || secured === null
          ? null
          : deadlineAfter(secured, 5, roll, secured === requested ? 'requestedOn' : 'securityGivenOn'),
      sue: isBefore && taken !== null ? deadlineAfter(taken, 30, roll, 'takenOn') : null,
      source: 'Civil Procedure Law (CN) art. 103, 104; Preservation Rules art. 4',
    }
  })
}

/** The day from which the court has its five days; `null` while it waits for security. */
function readSecurity(value: unknown, requested: DayNumber): DayNumber | null {
  if (value === null) return null
  if (value === undefined) return requested
  const day = readDay(value, 'securityGivenOn')
  return day < requested
    ? refuse('date.order', 'securityGivenOn', 'a day not before the request', value)
    : day
}

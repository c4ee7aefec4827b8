import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectBoolean, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { deadlineAfter, type CourtDeadline } from './deadline.js'
import { PRESERVATION_RULES } from './preservation-check.js'
import { dayRoller } from './roll-day.js'

/** The known days of a request for preservation. */
export interface PreservationDates {
  /** Whether it was requested before the suit or during it. */
  readonly timing: 'before-suit' | 'in-suit'
  /** Whether the case is urgent; preservation before suit always is. */
  readonly urgent: boolean
  /** Day of the request. */
  readonly requestedOn: PlainDate
  /**
   * Day on which the security required by the court was given; `null` if it is not given yet, absent if the court
   * required none. The 48 hours of urgent cases do not wait for it.
   */
  readonly securityGivenOn?: PlainDate | null
  /** Day on which the court took the measure; absent if it has not. */
  readonly takenOn?: PlainDate
  /** The calendar by which last days move off days of rest. Default: last days do not move. */
  readonly calendar?: HolidayCalendar
}

/** The deadlines of preservation. */
export interface PreservationDeadlines {
  /**
   * The deadline for the ruling: within 48 hours (2 days) in urgent cases; otherwise within 5 days after the request,
   * or after the security that the court required. `null` if that security is not given yet, and if a request that is
   * not urgent was made before that rule was in force.
   */
  readonly ruling: CourtDeadline | null
  /**
   * The last day for the creditor to sue or start arbitration; otherwise the measure is lifted. `null` during a suit,
   * or before the measure is taken.
   */
  readonly sue: CourtDeadline | null
  /** Source of the deadlines. */
  readonly source: string
}

const FIELDS = ['timing', 'urgent', 'requestedOn', 'securityGivenOn', 'takenOn', 'calendar']

/**
 * The deadlines of the preservation of assets in mainland China. In urgent cases the court rules within 48 hours, in
 * others within five days after the request or, if it requires security, after the security was given. A creditor that
 * had assets preserved before suit must sue or start arbitration within 30 days after the measure was taken, otherwise
 * it is lifted.
 *
 * The day from which a period runs is not counted. Hours are given as days, since plain dates have no hours.
 *
 * @throws ReceivablesError `date.order` for a measure or a security before the request, `input.conflict` for a request
 * before suit that is not urgent, `date.invalid`, `date.out-of-range`, `input.choice`, `input.missing`, `input.type`,
 * `input.unknown-key`.
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
 * @see Civil Procedure Law (CN), articles 85, 103 and 104; Preservation Rules (2016, amended 2020), article 4, in force
 * since 2016-12-01.
 */
export function preservationDeadlines(dates: PreservationDates): PreservationDeadlines {
  return readSafely('', () => {
    const given = expectRecord(dates, '', 'the days of a request for preservation')
    expectKeys(given, FIELDS, '')
    const isBefore = expectChoice(given['timing'], ['before-suit', 'in-suit'], 'timing') === 'before-suit'
    const urgent = expectBoolean(given['urgent'], 'urgent')
    if (isBefore && !urgent) {
      refuse(
        'input.conflict',
        'urgent',
        'true, since preservation before suit is for urgent cases only',
        urgent,
      )
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

/** The day from which the five days of the court run; `null` while it waits for security. */
function readSecurity(value: unknown, requested: DayNumber): DayNumber | null {
  if (value === null) return null
  if (value === undefined) return requested
  const day = readDay(value, 'securityGivenOn')
  return day < requested
    ? refuse('date.order', 'securityGivenOn', 'a day not before the request', value)
    : day
}

import { refuse } from '../kernel/error.js'
import { at, expectArray, expectId, expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { weekdayOfDay } from './date-steps.js'
import { FIRST_DAY, LAST_DAY, readDay, scanDay, writeDay, type DayNumber } from './day-number.js'
import { CALENDAR_SCHEMA, type HolidayCalendar } from './holiday-calendar.js'

/** A holiday calendar prepared for questions about day numbers. */
export interface OpenCalendar {
  readonly id: string
  /** The first covered day. */
  readonly from: DayNumber
  /** The day after the last covered day. */
  readonly to: DayNumber
  /** Bit n is set when ISO weekday n belongs to the weekend. */
  readonly weekend: number
  readonly holidays: readonly unknown[]
  readonly workingDays: readonly unknown[]
  /** The path of the calendar in the arguments. */
  readonly path: string
}

const EXPECTED = 'a holiday calendar made by holidayCalendar'

/**
 * Whether a text has the dashes of a plain date: `2026/01/01` and `2026-1-1` would sort to a position where no search
 * finds them.
 */
const isDashed = (text: string): boolean =>
  text.length === 10 && text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45

/**
 * Reads a list of days that must be in order. A day appended to the list of a checked calendar would be missed by the
 * binary search, and a holiday would count as a working day. The texts of days compare as the days do.
 */
function expectDays(value: unknown, path: string): readonly unknown[] {
  const days = expectArray(value, path)
  if (days.length > LAST_DAY - FIRST_DAY + 1) return refuse('input.range', path, 'a list of days', value)
  let before = ''
  for (let index = 0; index < days.length; index++) {
    const day = days[index]
    if (typeof day !== 'string' || !isDashed(day)) readDay(day, at(path, index))
    else if (index > 0 && day <= before)
      refuse('date.order', at(path, index), `a day after ${before}, as holidayCalendar sorts them`, day)
    else before = day
  }
  return days
}

/**
 * Reads a calendar once per call of a verb. Its `schema` says that `holidayCalendar` has checked it, so only the order
 * of its lists is checked again, which the binary search relies on.
 *
 * @throws ReceivablesError `input.missing` or `input.type`; `id.invalid`, `date.invalid`, `date.order`, `input.range` or
 * `input.unknown-key` (in `covers`) for a field that was changed since.
 */
export function openCalendar(calendar: HolidayCalendar, path: string): OpenCalendar {
  return readSafely(path, () => {
    const fields = expectRecord(calendar, path, EXPECTED)
    if (fields['schema'] !== CALENDAR_SCHEMA) return refuse('input.type', path, EXPECTED, calendar)
    // Extra fields of a stored calendar are allowed, as for database rows. In `covers` they are refused, as in
    // `holidayCalendar`: an `until` next to `to` would have no effect, although its author relies on it.
    const covers = expectRecord(fields['covers'], at(path, 'covers'))
    expectKeys(covers, ['from', 'to'], at(path, 'covers'))
    let weekend = 0
    for (const day of expectArray(fields['weekend'], at(path, 'weekend'))) {
      weekend |= 1 << expectInteger(day, at(path, 'weekend'), 1, 7)
    }
    return {
      id: expectId(fields['id'], at(path, 'id')),
      from: readDay(covers['from'], at(path, 'covers.from')),
      to: readDay(covers['to'], at(path, 'covers.to')),
      weekend,
      holidays: expectDays(fields['holidays'], at(path, 'holidays')),
      workingDays: expectDays(fields['workingDays'], at(path, 'workingDays')),
      path,
    }
  })
}

/** Binary search in an ascending list of plain dates. */
function lists(days: readonly unknown[], wanted: DayNumber, path: string): boolean {
  return readSafely(path, () => {
    let low = 0
    let high = days.length - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const day = scanDay(days[middle])
      if (day === wanted) return true
      if (day < wanted) low = middle + 1
      else if (day > wanted) high = middle - 1
      else readDay(days[middle], at(path, middle))
    }
    return false
  })
}

/**
 * Whether a day is a business day; `path` is the argument to name in an error.
 *
 * @throws ReceivablesError `calendar.not-covered`.
 */
export function isBusinessDayNumber(calendar: OpenCalendar, day: DayNumber, path: string): boolean {
  if (day < calendar.from || day >= calendar.to) {
    const { id, from, to } = calendar
    const what = `a day that calendar '${id}' covers: from ${writeDay(from)} up to but not including ${writeDay(to)}`
    return refuse('calendar.not-covered', path, what, writeDay(day, path))
  }
  if ((calendar.weekend & (1 << weekdayOfDay(day))) !== 0) {
    return lists(calendar.workingDays, day, at(calendar.path, 'workingDays'))
  }
  return !lists(calendar.holidays, day, at(calendar.path, 'holidays'))
}

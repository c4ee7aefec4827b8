import { refuse } from '../kernel/error.js'
import { at, expectArray, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readDay } from './day-number.js'
import type { PlainDate } from './plain-date.js'
import { WEEKDAY_NAMES, type Weekday, type WeekdayName } from './weekday.js'

/** The days that a calendar covers: `from` included, `to` excluded. */
export interface CalendarCoverage {
  /** The first covered day. */
  readonly from: PlainDate
  /** The day after the last covered day. */
  readonly to: PlainDate
}

/** The input of {@link holidayCalendar}. */
export interface HolidayCalendarDefinition {
  /** The name of the calendar in policies and error messages, such as `'cn'`. */
  readonly id: string
  /**
   * The weekend days: ISO numbers, 1 Monday to 7 Sunday (0 is also read as Sunday), or English names in lower case. May
   * be empty.
   */
  readonly weekend: readonly (Weekday | 0 | WeekdayName)[]
  /** Holidays, in any order. Holidays on a weekend and duplicates are allowed. */
  readonly holidays: readonly PlainDate[]
  /** Working days on a weekend, such as the make-up days that China sets every year. Default: none. */
  readonly workingDays?: readonly PlainDate[]
  /** The days for which the lists are known to be complete. */
  readonly covers: CalendarCoverage
  /** Present in a calendar that was made before, so that a stored calendar can be checked again. */
  readonly schema?: 'receivables/holiday-calendar@1'
}

/**
 * A checked holiday calendar: plain data, sorted, without duplicates, safe to store as JSON and to use after reading it
 * back. To add a day, pass the whole calendar to `holidayCalendar` again: every verb refuses a list out of order
 * (`date.order`).
 */
export interface HolidayCalendar extends HolidayCalendarDefinition {
  /** Tells the verbs that the lists were checked and sorted. */
  readonly schema: 'receivables/holiday-calendar@1'
  /** The weekend days as ISO numbers, ascending. */
  readonly weekend: readonly Weekday[]
  /** The holidays, ascending, each once. */
  readonly holidays: readonly PlainDate[]
  /** The working days on a weekend, ascending, each once. */
  readonly workingDays: readonly PlainDate[]
}

/** The mark of a checked calendar. */
export const CALENDAR_SCHEMA = 'receivables/holiday-calendar@1'

const FIELDS = ['schema', 'id', 'weekend', 'holidays', 'workingDays', 'covers'] as const

function readWeekday(value: unknown, path: string): Weekday {
  if (value === 0) return 7
  const byName = WEEKDAY_NAMES.findIndex((name) => name === value)
  const number = byName === -1 ? value : byName + 1
  if (typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= 7)
    return number as Weekday
  return refuse(
    'input.choice',
    path,
    "an ISO weekday from 1 Monday to 7 Sunday, or its name, such as 'saturday'",
    value,
  )
}

/** Reads the covered days. @throws ReceivablesError when a field is malformed or `from` is not before `to`. */
function readCoverage(value: unknown, path: string): CalendarCoverage {
  const covers = expectRecord(value, path, 'the covered days: from (included) and to (excluded)')
  expectKeys(covers, ['from', 'to'], path)
  const { from, to } = covers
  if (readDay(to, at(path, 'to')) <= readDay(from, at(path, 'from'))) {
    return refuse('date.order', at(path, 'to'), `a day after ${String(from)}, since it is excluded`, to)
  }
  return { from: from as PlainDate, to: to as PlainDate }
}

/** Reads days, sorted and each once. Plain dates sort correctly as texts. */
function readDays(value: unknown, covers: CalendarCoverage, path: string): Set<PlainDate> {
  // Array.from, not map: a hole in an array must be refused like any other invalid date.
  const days = Array.from(expectArray(value, path, 'an array of plain dates'), (item, index) => {
    readDay(item, at(path, index))
    const date = item as PlainDate
    if (date >= covers.from && date < covers.to) return date
    const what = `a day that covers includes: from ${covers.from} up to but not including ${covers.to}`
    return refuse('input.conflict', at(path, index), what, date)
  })
  return new Set(days.sort())
}

/**
 * Makes a holiday calendar from lists of days: checked, sorted and frozen, as plain data. The covered days are
 * required, because otherwise a day after the end of the lists would silently count as a working day: a question about
 * a day outside `covers` is refused.
 *
 * A day is a business day when it is one of `workingDays`, or when it is neither a weekend nor a holiday. A day that is
 * both a holiday and a working day is refused. A day given twice in one list is kept once, because lists are often
 * merged from several sources. `covers` is half-open: `from` included, `to` excluded.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `input.unknown-key`, `id.invalid`, `input.choice` (a weekday),
 * `date.invalid`, `date.order` (`covers`), `input.conflict` (a day outside `covers`, or both holiday and working day).
 *
 * @example
 * ```ts
 * import { holidayCalendar, isBusinessDay } from 'receivables'
 *
 * const plant = holidayCalendar({
 *   id: 'plant-2026',
 *   weekend: ['saturday', 'sunday'],
 *   holidays: ['2026-12-25', '2026-05-01'],
 *   workingDays: ['2026-12-19'],
 *   covers: { from: '2026-01-01', to: '2027-01-01' },
 * })
 * plant.weekend // => [6, 7]
 * plant.holidays // => ['2026-05-01', '2026-12-25']
 * isBusinessDay('2026-12-19', plant) // => true
 * isBusinessDay('2027-01-01', plant) // => throws 'calendar.not-covered'
 * ```
 *
 * @see ISDA 2006 Definitions, section 1.4: a business day is defined by the places whose banks are open.
 */
export function holidayCalendar(definition: HolidayCalendarDefinition): HolidayCalendar {
  return readSafely('', () => {
    const fields = expectRecord(definition, '', 'the definition of a holiday calendar')
    expectKeys(fields, FIELDS, '')
    const { schema, id, weekend, holidays, workingDays, covers: coverage } = fields
    if (schema !== undefined && schema !== CALENDAR_SCHEMA) {
      return refuse('input.choice', 'schema', `'${CALENDAR_SCHEMA}', or none`, schema)
    }
    const checkedId = expectId(id, 'id')
    const weekdays = Array.from(expectArray(weekend, 'weekend', 'an array of weekdays'), (value, index) =>
      readWeekday(value, at('weekend', index)),
    )
    const covers = readCoverage(coverage, 'covers')
    const off = readDays(holidays, covers, 'holidays')
    const work = readDays(workingDays === undefined ? [] : workingDays, covers, 'workingDays')
    for (const day of work) {
      if (off.has(day)) refuse('input.conflict', 'workingDays', 'a day that is not also a holiday', day)
    }
    return Object.freeze({
      schema: CALENDAR_SCHEMA,
      id: checkedId,
      weekend: Object.freeze([...new Set(weekdays)].sort((a, b) => a - b)),
      holidays: Object.freeze([...off]),
      workingDays: Object.freeze([...work]),
      covers: Object.freeze(covers),
    })
  })
}

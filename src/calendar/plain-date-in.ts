import { refuse } from '../kernel/error.js'
import { expectText } from '../kernel/expect.js'
import { dayNumberOf, FIRST_DAY, LAST_DAY, writeDay, type DayNumber } from './day-number.js'
import type { PlainDate } from './plain-date.js'

const MILLISECONDS_A_DAY = 86_400_000
const INSTANT = 'an instant: a valid Date, or milliseconds since 1970-01-01T00:00Z'
const ZONE = 'an IANA time zone name, such as Asia/Shanghai'
/** Longer than any name in the time zone database. */
const MAX_ZONE_LENGTH = 64

/** The milliseconds of a Date of any realm, or undefined. */
function timeOf(value: unknown): number | undefined {
  try {
    return Date.prototype.getTime.call(value)
  } catch {
    return undefined
  }
}

function readInstant(value: unknown): number {
  if (value === undefined) return refuse('input.missing', 'instant', INSTANT, value)
  const time = typeof value === 'number' ? value : timeOf(value)
  if (time === undefined) return refuse('input.type', 'instant', INSTANT, value)
  if (!Number.isFinite(time)) return refuse('input.range', 'instant', INSTANT, value)
  // One day more on both sides, because the time zone decides at the edges.
  const day = Math.floor(time / MILLISECONDS_A_DAY)
  return day >= FIRST_DAY - 1 && day <= LAST_DAY + 1 ? Math.floor(time) : outOfRange(value)
}

const outOfRange = (value: unknown): never =>
  refuse('date.out-of-range', 'instant', 'an instant in the years 0001 to 9999', value)

/**
 * The formatter of a zone. It uses the Gregorian calendar with era, because the `iso8601` calendar of some engines is
 * Julian before 1582 and shows the year 1 BC as 1. An offset such as `+08:00` is refused, because only some engines
 * accept it.
 */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  if (timeZone.length > MAX_ZONE_LENGTH || !/^[A-Za-z]/.test(timeZone)) {
    return refuse('time-zone.unknown', 'timeZone', ZONE, timeZone)
  }
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    })
  } catch {
    return refuse('time-zone.unknown', 'timeZone', ZONE, timeZone)
  }
}

/** The day in the formatter's zone at an instant; NaN before the year 1. */
function shownDay(formatter: Intl.DateTimeFormat, instant: number): DayNumber {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const part of formatter.formatToParts(instant)) shown[part.type] = part.value
  if (shown.era?.startsWith('B') !== false) return NaN
  return dayNumberOf(Number(shown.year), Number(shown.month), Number(shown.day))
}

/**
 * The calendar day in a time zone at an instant: turns a time stamp of a bank or a mail server into the day on which a
 * payment or a notice counts. It uses neither the time zone nor the locale of the machine.
 *
 * An instant is a `Date` or a number of milliseconds since 1970-01-01T00:00Z. A zone is an IANA name, not an offset.
 * Each call creates a formatter for the zone, except for `'UTC'`.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `input.range` (an invalid Date, NaN, Infinity),
 * `time-zone.unknown`, `date.out-of-range` (a day outside the years 0001 to 9999).
 *
 * @example
 * ```ts
 * import { plainDateIn } from 'receivables'
 *
 * const instant = new Date('2026-03-31T22:30:00Z')
 * plainDateIn(instant, 'Europe/London') // => '2026-03-31'
 * plainDateIn(instant, 'Asia/Shanghai') // => '2026-04-01'
 * plainDateIn(instant, 'Mars/Olympus') // => throws 'time-zone.unknown'
 * ```
 *
 * @see The IANA Time Zone Database, https://www.iana.org/time-zones
 */
export function plainDateIn(instant: Date | number, timeZone: string): PlainDate {
  const time = readInstant(instant)
  const zone = expectText(timeZone, 'timeZone', ZONE)
  const day = zone === 'UTC' ? Math.floor(time / MILLISECONDS_A_DAY) : shownDay(formatterOf(zone), time)
  return day >= FIRST_DAY && day <= LAST_DAY ? writeDay(day) : outOfRange(instant)
}

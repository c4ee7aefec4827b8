import { dayNumberOf, scanDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'

/** A day and a minute of the day on a clock. */
export interface LocalTime {
  readonly day: DayNumber
  readonly minute: number
}

const EXPECTED =
  'a time on the debtor’s clock such as 2026-06-07T15:00, or an instant of RFC 3339 such as 2026-06-07T07:00:00Z'
const LOCAL = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):[0-5]\d(?:\.\d{1,9})?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/
const MINUTES = 1440

/**
 * The clock of a time zone.
 *
 * @throws ReceivablesError `time-zone.unknown`.
 */
export function clockOf(timeZone: string, path: string): Intl.DateTimeFormat {
  const expected = 'an IANA time zone name, such as Asia/Shanghai'
  if (timeZone.length > 64 || !/^[A-Za-z]/.test(timeZone)) {
    return refuse('time-zone.unknown', path, expected, timeZone)
  }
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn-hc-h23', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
  } catch {
    return refuse('time-zone.unknown', path, expected, timeZone)
  }
}

/**
 * Reads a time: a local time on the debtor's clock, or an instant, which is converted to that clock.
 *
 * @throws ReceivablesError `input.missing` or `date.invalid`.
 */
export function readLocalTime(value: unknown, clock: Intl.DateTimeFormat, path: string): LocalTime {
  const code = value === undefined ? 'input.missing' : 'date.invalid'
  if (typeof value !== 'string' || value.length > 40) return refuse(code, path, EXPECTED, value)
  const match = LOCAL.exec(value) ?? INSTANT.exec(value)
  const day = scanDay(match?.[1])
  if (match === null || day !== day) return refuse(code, path, EXPECTED, value)
  const minute = Number(match[2]) * 60 + Number(match[3])
  if (LOCAL.test(value)) return { day, minute }
  const offset =
    match[4] === undefined ? 0 : (Number(match[5]) * 60 + Number(match[6])) * (match[4] === '-' ? -1 : 1)
  return shown(clock, (day * MINUTES + minute - offset) * 60_000)
}

function shown(clock: Intl.DateTimeFormat, instant: number): LocalTime {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of clock.formatToParts(instant)) parts[type] = value
  const day = dayNumberOf(Number(parts.year), Number(parts.month), Number(parts.day))
  return { day, minute: Number(parts.hour) * 60 + Number(parts.minute) }
}

/** A minute of the day as a text. */
export const writeMinute = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** A time on the debtor's clock as a text. */
export const writeLocalTime = ({ day, minute }: LocalTime, path: string): string =>
  `${writeDay(day, path)}T${writeMinute(minute)}`

import { refuse } from '../kernel/error.js'

const INSTANT =
  /^(?!0000)(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?$/

const LONGEST = '9999-12-31T23:59:59.123456789+00:00'.length

/** The number of days of a month: long and short months alternate, with the pattern shifted after July. */
function lengthOfMonth(year: number, month: number): number {
  if (month !== 2) return 30 + ((month + (month >> 3)) & 1)
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

function isInstant(text: string): boolean {
  const match = text.length > LONGEST ? null : INSTANT.exec(text)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month)
}

/**
 * Reads the time of an event as the caller wrote it: a plain date, or an instant with its offset from UTC.
 *
 * @throws ReceivablesError `input.missing` or `date.invalid`.
 */
export function readInstant(value: unknown, path: string): string {
  if (typeof value === 'string' && isInstant(value)) return value
  const expected = 'a day such as 2026-07-01, or an instant of RFC 3339 such as 2026-07-01T09:30:00Z'
  return refuse(value === undefined ? 'input.missing' : 'date.invalid', path, expected, value)
}

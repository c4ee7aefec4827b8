import { readDay } from './day-number.js'
import type { PlainDate } from './plain-date.js'

/**
 * The number of calendar days from one date to another: `to − from`, so the first date is included and the last is
 * excluded. Negative when `to` is earlier; 0 for the same day.
 *
 * @throws ReceivablesError `input.missing` or `date.invalid`.
 *
 * @example
 * ```ts
 * import { daysBetween } from 'receivables'
 *
 * daysBetween('2028-02-01', '2028-03-01') // => 29
 * daysBetween('2026-03-01', '2026-02-01') // => -28
 * ```
 *
 * @see ISDA 2006 Definitions, section 4.16: a calculation period includes its first and excludes its last day.
 */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  const start = readDay(from, 'from')
  return readDay(to, 'to') - start
}

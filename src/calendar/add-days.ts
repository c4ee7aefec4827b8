import { expectInteger } from '../kernel/expect.js'
import { MAX_DAYS } from './date-steps.js'
import { readDay, writeDay } from './day-number.js'
import type { PlainDate } from './plain-date.js'

/**
 * The date a number of calendar days later; earlier if `days` is negative. The date itself is not counted: an invoice
 * of 1 March at 30 days is due on 31 March.
 *
 * @throws ReceivablesError `input.missing`, `date.invalid`, `input.type`, `input.range` (not a whole number),
 * `date.out-of-range` (the result leaves the years 0001 to 9999).
 *
 * @example
 * ```ts
 * import { addDays } from 'receivables'
 *
 * addDays('2026-03-01', 30) // => '2026-03-31'
 * addDays('2026-03-01', -1) // => '2026-02-28'
 * addDays('2026-03-01', 1.5) // => throws 'input.range'
 * ```
 *
 * @see BGB section 187(1); Civil Code of the People's Republic of China, article 201: the day that starts a period is not counted.
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  const day = readDay(date, 'date')
  return writeDay(day + expectInteger(days, 'days', -MAX_DAYS, MAX_DAYS), 'days')
}

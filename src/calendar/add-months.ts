import { expectInteger } from '../kernel/expect.js'
import { addMonthsDay, MAX_MONTHS, readMonthRule, type MonthRule } from './date-steps.js'
import { readDay, writeDay } from './day-number.js'
import type { PlainDate } from './plain-date.js'

/**
 * The date a number of whole months later; earlier if `months` is negative. The rule for the end of a month has no
 * default, because contracts and statements differ (see {@link MonthRule}).
 *
 * | from | months | `'clamp'` | `'end-of-month'` |
 * |---|---|---|---|
 * | 31 January 2026 | 1 | 28 February 2026 | 28 February 2026 |
 * | 28 February 2026 | 1 | 28 March 2026 | 31 March 2026 |
 * | 30 April 2026 | 1 | 30 May 2026 | 31 May 2026 |
 *
 * Steps of months do not add up: 31 January + 1 month + 1 month is 28 March under `'clamp'`, and 31 January + 2 months
 * is 31 March. Count each instalment from the first date, not from the instalment before.
 *
 * @throws ReceivablesError `input.missing`, `date.invalid`, `input.type`, `input.range`, `input.choice`,
 * `date.out-of-range` (the result leaves the years 0001 to 9999).
 *
 * @example
 * ```ts
 * import { addMonths } from 'receivables'
 *
 * addMonths('2026-01-31', 1, 'clamp') // => '2026-02-28'
 * addMonths('2026-02-28', 1, 'clamp') // => '2026-03-28'
 * addMonths('2026-02-28', 1, 'end-of-month') // => '2026-03-31'
 * ```
 *
 * @see BGB section 188(3) and Civil Code of the People's Republic of China, article 202: a period of months whose last day
 * the month lacks ends on the last day of that month (`'clamp'`).
 */
export function addMonths(date: PlainDate, months: number, rule: MonthRule): PlainDate {
  const day = readDay(date, 'date')
  const count = expectInteger(months, 'months', -MAX_MONTHS, MAX_MONTHS)
  return writeDay(addMonthsDay(day, count, readMonthRule(rule, 'rule')), 'months')
}

import { refuse } from '../kernel/error.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { writeRatio } from '../numbers/ratio.js'
import type { DayCount } from './day-count-convention.js'
import { dayCountFraction } from './day-count.js'
import { readDay } from './day-number.js'
import type { PlainDate } from './plain-date.js'
import { readDayCount, readDayCountRule, type DayCountOptions } from './read-day-count.js'

/** The decimals of a year fraction. */
const DECIMALS = 30

/**
 * The fraction of a year from one date to another by a {@link DayCount}: multiply a yearly rate by it to get the rate
 * of the period. `start` is included and `end` excluded; 0 for the same day.
 *
 * The fraction is computed exactly and written with 30 decimals, rounded half-up once. For money use `accrueInterest`,
 * which computes with the exact fraction.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `input.choice`, `input.unknown-key`, `date.invalid`,
 * `date.order` (`end` before `start`, `periodEnd` before `end`), `input.conflict` (an option that the day count does not
 * read).
 *
 * @example
 * ```ts
 * import { yearFraction } from 'receivables'
 *
 * yearFraction('30E/360', '2026-01-31', '2026-03-31') // => '0.166666666666666666666666666667'
 * // 61 days of 2003 / 365 + 121 days of 2004 / 366
 * yearFraction('ACT/ACT-ISDA', '2003-11-01', '2004-05-01') // => '0.497724380567407740100306909200'
 * yearFraction('30E/360-ISDA', '2011-08-31', '2012-02-29', { terminationDate: '2012-02-29' }).slice(0, 8) // => '0.497222'
 * yearFraction('ACT/360', '2026-01-01', '2026-02-01', { endOfMonth: true }) // => throws 'input.conflict'
 * ```
 *
 * @see ISDA 2006 Definitions, section 4.16.
 */
export function yearFraction(
  dayCount: DayCount,
  start: PlainDate,
  end: PlainDate,
  options?: DayCountOptions,
): DecimalString {
  const convention = readDayCount(dayCount, 'dayCount')
  const from = readDay(start, 'start')
  const to = readDay(end, 'end')
  if (to < from) return refuse('date.order', 'end', `a day not before ${start}`, end)
  const rule = readDayCountRule(convention, options, 'options')
  if (rule.periodEndDay < to)
    return refuse('date.order', 'options.periodEnd', `a day not before ${end}`, options?.periodEnd)
  return writeRatio(dayCountFraction(convention, from, to, rule), DECIMALS, 'half-up')
}

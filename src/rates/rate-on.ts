import type { PlainDate } from '../calendar/plain-date.js'
import { readDay } from '../calendar/day-number.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { RateTable } from './model.js'
import { rateAt } from './rate-at.js'

/**
 * The reference rate in force on a day.
 *
 * It is the rate of the last entry that does not start after the day. If the table does not know it (before its first
 * entry, after `knownThrough`, in a hole), the verb refuses and the error says for which days the rate is known: a rate
 * is never guessed from its neighbours.
 *
 * @param table - The rate table.
 * @param date - The day.
 * @returns The rate as a fraction: `'0.0215'` is 2.15 % a year.
 * @throws ReceivablesError `rate.unknown` (path `date`), `date.invalid`, or as {@link rateTable} does for the table.
 *
 * @example
 * ```ts
 * import { deBasiszinssatz, rateOn } from 'receivables'
 *
 * rateOn(deBasiszinssatz(), '2025-07-01') // => '0.0127'
 * rateOn(deBasiszinssatz(), '2022-12-31') // => '-0.0088'
 * rateOn(deBasiszinssatz(), '2099-01-01') // => throws 'rate.unknown'
 * ```
 *
 * @see BGB § 247, for a rate that changes on 1 January and 1 July.
 */
export function rateOn(table: RateTable, date: PlainDate): DecimalString {
  return rateAt(table, 'table', readDay(date, 'date'), 'date')
}

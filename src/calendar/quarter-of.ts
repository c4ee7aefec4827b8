import { civilOf, readDay } from './day-number.js'
import type { PlainDate } from './plain-date.js'

/** A quarter of the calendar year: 1 begins on 1 January, 2 on 1 April, 3 on 1 July, 4 on 1 October. */
export type Quarter = 1 | 2 | 3 | 4

/**
 * The quarter of the calendar year in which a date lies, for quarterly reviews and reports. Financial years that do not
 * begin in January are not meant.
 *
 * @throws ReceivablesError `input.missing` or `date.invalid`.
 *
 * @example
 * ```ts
 * import { quarterOf } from 'receivables'
 *
 * quarterOf('2026-03-31') // => 1
 * quarterOf('2026-04-01') // => 2
 * ```
 *
 * @see ISO 8601-2:2019, sub-year groupings: quarters 1 to 4.
 */
export function quarterOf(date: PlainDate): Quarter {
  return Math.ceil(civilOf(readDay(date, '')).month / 3) as Quarter
}

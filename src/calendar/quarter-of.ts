import { civilOf, readDay } from './day-number.js'
import type { PlainDate } from './plain-date.js'

/** A quarter of the calendar year: 1 begins on 1 January, 2 on 1 April, 3 on 1 July, 4 on 1 October. */
export type Quarter = 1 | 2 | 3 | 4

/**
 * The quarter of the calendar year of a date, for quarterly reviews and reports; not for financial years that begin in
 * another month than January.
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

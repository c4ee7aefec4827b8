import { readDay } from './day-number.js'

/**
 * A calendar day written `YYYY-MM-DD`, from `0001-01-01` to `9999-12-31` in the proleptic Gregorian calendar: a day on
 * an invoice, not an instant, so it has no time zone. It is an alias of `string`, so that database rows fit without
 * casts; every verb checks it.
 */
export type PlainDate = string

/**
 * Checks a text and returns it as a {@link PlainDate}, to fail early on a date that does not exist.
 *
 * Only the exact form `YYYY-MM-DD` is accepted: no time of day, no other separator, no blanks, no 30 February.
 *
 * @throws ReceivablesError `input.missing` or `date.invalid`.
 *
 * @example
 * ```ts
 * import { plainDate } from 'receivables'
 *
 * plainDate('2028-02-29') // => '2028-02-29'
 * plainDate('2026-02-30') // => throws 'date.invalid'
 * plainDate('2026-2-3') // => throws 'date.invalid'
 * ```
 *
 * @see ISO 8601-1:2019, calendar date in extended format.
 */
export function plainDate(text: string): PlainDate {
  readDay(text, '')
  return text
}

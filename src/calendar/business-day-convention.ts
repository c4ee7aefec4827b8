/**
 * How a date that is not a business day is moved.
 *
 * - `'unadjusted'`: it stays.
 * - `'following'`: the next business day. The rule of Chinese and German law for the last day of a period (Civil Code of
 *   the People's Republic of China, article 203; BGB section 193).
 * - `'modified-following'`: the next business day, unless that lies in the next month: then the last business day
 *   before. It keeps a payment in its month, as banks usually do.
 * - `'preceding'`: the last business day before.
 * - `'modified-preceding'`: the last business day before, unless that lies in the month before: then the next one.
 *
 * A business day is never moved.
 *
 * @see ISDA 2006 Definitions, section 4.12.
 */
export type BusinessDayConvention =
  | 'unadjusted'
  | 'following'
  | 'modified-following'
  | 'preceding'
  | 'modified-preceding'

/** All conventions, for checks. */
export const BUSINESS_DAY_CONVENTIONS: readonly BusinessDayConvention[] = [
  'unadjusted',
  'following',
  'modified-following',
  'preceding',
  'modified-preceding',
]

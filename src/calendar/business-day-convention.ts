/**
 * Where a date goes that is not a business day.
 *
 * - `'unadjusted'`: it stays.
 * - `'following'`: the next business day. The rule of Chinese and German law for the last day of a period (Civil Code of
 *   the People's Republic of China, article 203; BGB section 193).
 * - `'modified-following'`: the next business day, unless that lies in the next month: then the last business day
 *   before. It keeps a payment in its month, and is the habit of banks.
 * - `'preceding'`: the last business day before.
 * - `'modified-preceding'`: the last business day before, unless that lies in the month before: then the next one.
 *
 * A date that is a business day stays under every convention.
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

import type { PlainDate } from '../calendar/plain-date.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'

/** A rate and the first day on which it is in force, as it is given to {@link RateTableInput}. */
export interface RateEntryInput {
  /** First day on which the rate is in force. */
  readonly from: PlainDate
  /** The rate as a fraction (`'0.08'` is 8 % a year), or null where nobody knows it: a hole in the table. */
  readonly rate: DecimalInput | null
}

/** What a rate table is made from. */
export interface RateTableInput {
  /** The name under which a policy refers to the table, such as `'ecb-late-payment'`. */
  readonly id: string
  /** The rates in ascending order of `from`, one per day at most. */
  readonly entries: readonly RateEntryInput[]
  /** The last day, included, for which the last entry is known to be in force. */
  readonly knownThrough: PlainDate
  /** Where the figures come from. */
  readonly source?: string
  /** How sure the least sure figure is: `high` is an official text or two sources that agree, `medium` one decent source. */
  readonly certainty?: RateCertainty
}

/** How sure a shipped figure is: `high` is an official text or two sources that agree, `medium` one decent source. */
export type RateCertainty = 'high' | 'medium'

/** A rate and the first day on which it is in force. */
export interface RateEntry {
  /** First day on which the rate is in force; it stays so until the next entry. */
  readonly from: PlainDate
  /** The rate as a fraction, or null where nobody knows it. */
  readonly rate: DecimalString | null
}

/**
 * An effective-dated series of one rate, plain data. Each entry holds from its day, included, until the day of the
 * next entry, excluded; the last holds through `knownThrough`, included. Outside, and in a hole, a rate is unknown
 * and every verb that needs it refuses.
 */
export interface RateTable {
  /** The name under which a policy refers to the table. */
  readonly id: string
  /** The rates, ascending by day. */
  readonly entries: readonly RateEntry[]
  /** The last day, included, for which the table knows the rate. */
  readonly knownThrough: PlainDate
  /** Where the figures come from. */
  readonly source?: string
  /** How sure the least sure figure is. */
  readonly certainty?: RateCertainty
}

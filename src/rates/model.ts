import type { PlainDate } from '../calendar/plain-date.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'

/** A rate and the first day on which it is in force, as input of {@link RateTableInput}. */
export interface RateEntryInput {
  /** First day on which the rate is in force. */
  readonly from: PlainDate
  /** The rate as a fraction (`'0.08'` is 8 % a year); null if the rate is unknown: a hole in the table. */
  readonly rate: DecimalInput | null
}

/** The input of {@link rateTable}. */
export interface RateTableInput {
  /** The name under which a policy refers to the table, such as `'ecb-late-payment'`. */
  readonly id: string
  /** The rates in ascending order of `from`, at most one per day. */
  readonly entries: readonly RateEntryInput[]
  /** The last day, included, for which the last entry is known to be in force. */
  readonly knownThrough: PlainDate
  /** The source of the figures. */
  readonly source?: string
  /**
   * How certain the least certain figure is: `high` is an official text or two sources that agree, `medium` one good
   * source.
   */
  readonly certainty?: RateCertainty
}

/** How certain a shipped figure is: `high` is an official text or two sources that agree, `medium` one good source. */
export type RateCertainty = 'high' | 'medium'

/** A rate and the first day on which it is in force. */
export interface RateEntry {
  /** First day on which the rate is in force; it stays in force until the next entry. */
  readonly from: PlainDate
  /** The rate as a fraction; null if it is unknown. */
  readonly rate: DecimalString | null
}

/**
 * A series of one rate with effective dates, plain data. Each entry is in force from its day, included, until the day
 * of the next entry, excluded; the last one through `knownThrough`, included. Before, after and in a hole the rate is
 * unknown, and every verb that needs it refuses.
 */
export interface RateTable {
  /** The name under which a policy refers to the table. */
  readonly id: string
  /** The rates, ascending by day. */
  readonly entries: readonly RateEntry[]
  /** The last day, included, for which the table knows the rate. */
  readonly knownThrough: PlainDate
  /** The source of the figures. */
  readonly source?: string
  /** How certain the least certain figure is. */
  readonly certainty?: RateCertainty
}

import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { AgingBasis } from './schedule.js'

/** The name and version under which an aging report may be stored. */
export const AGING_REPORT_SCHEMA = 'receivables/aging-report@1'

/** The content of one bucket. */
export interface AgedBucket {
  /** The bucket, see {@link AgingBucket}. */
  readonly id: string
  /** The open amount in it. */
  readonly amount: DecimalString
  /** Its share of the total as a fraction, four decimals; the shares sum to 1.0000. Null if the total is 0. */
  readonly share: string | null
  /** Number of open items in it. */
  readonly count: number
  /** The disputed part of `amount`. */
  readonly disputed: DecimalString
}

/** The part of one customer. */
export interface AgedCustomer {
  /** The customer. */
  readonly customerId: string
  /** The sum of its buckets. */
  readonly total: DecimalString
  /** Number of open items. */
  readonly count: number
  /** Its unapplied credit: credit not yet applied to an item, zero or above. */
  readonly unapplied: DecimalString
  /** The buckets, in the order of the schedule. */
  readonly buckets: readonly AgedBucket[]
}

/** The part of one currency; amounts of two currencies are never added. */
export interface AgedCurrency {
  /** ISO 4217 code of every amount in it. */
  readonly currency: CurrencyCode
  /** The sum of the buckets. */
  readonly total: DecimalString
  /** Number of open items. */
  readonly count: number
  /**
   * Unapplied credit: credit not yet applied to an item, zero or above. It is part of `total` only if the request
   * nets it.
   */
  readonly unapplied: DecimalString
  /** The buckets, in the order of the schedule. */
  readonly buckets: readonly AgedBucket[]
  /** Customers with open items or unapplied credit, ascending by id. */
  readonly customers: readonly AgedCustomer[]
}

/** An aged book. */
export interface AgingReport {
  /** The name and version of this form. */
  readonly schema: typeof AGING_REPORT_SCHEMA
  /** The day as of which balances are taken. */
  readonly asOf: PlainDate
  /** The day as of which ages are measured. */
  readonly agedAsOf: PlainDate
  /** The day from which ages are counted. */
  readonly basis: AgingBasis
  /** One part per currency, ascending by code. */
  readonly currencies: readonly AgedCurrency[]
}

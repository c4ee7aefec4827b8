import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { AgingBasis } from './schedule.js'

/** The name and version under which an aging report may be stored. */
export const AGING_REPORT_SCHEMA = 'receivables/aging-report@1'

/** What stands in one bucket. */
export interface AgedBucket {
  /** The bucket, see {@link AgingBucket}. */
  readonly id: string
  /** What is open in it. */
  readonly amount: DecimalString
  /** Its fraction of the total, four decimals; shares sum to 1.0000. Null when the total is 0. */
  readonly share: string | null
  /** How many items are open in it. */
  readonly count: number
  /** The disputed part of `amount`. */
  readonly disputed: DecimalString
}

/** One customer's part of a report. */
export interface AgedCustomer {
  /** The customer. */
  readonly customerId: string
  /** The sum of its buckets. */
  readonly total: DecimalString
  /** How many items it has open. */
  readonly count: number
  /** Its credit that no item has consumed, zero or above. */
  readonly unapplied: DecimalString
  /** The buckets, in the order of the schedule. */
  readonly buckets: readonly AgedBucket[]
}

/** One currency's part of a report; nothing ever adds two currencies. */
export interface AgedCurrency {
  /** ISO 4217 code of every amount in it. */
  readonly currency: CurrencyCode
  /** The sum of the buckets. */
  readonly total: DecimalString
  /** How many items are open. */
  readonly count: number
  /** Credit that no item has consumed, zero or above; it is part of `total` only where the request nets it. */
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
  /** The day of the balances. */
  readonly asOf: PlainDate
  /** The day on which ages are measured. */
  readonly agedAsOf: PlainDate
  /** From which day ages are counted. */
  readonly basis: AgingBasis
  /** One part for each currency, ascending by code. */
  readonly currencies: readonly AgedCurrency[]
}

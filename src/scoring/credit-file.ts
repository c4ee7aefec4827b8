import type { PlainDate } from '../calendar/plain-date.js'

/** A value from an outside source. */
export type CreditValue = string | number | boolean

/** The statements of one source about a customer on a day. */
export interface CreditRecord {
  /** The source. */
  readonly source: string
  /** The day to which the statements refer. */
  readonly date: PlainDate
  /** The statements. */
  readonly values: readonly {
    /** The field. */
    readonly field: string
    /** The value of the field. */
    readonly value: CreditValue
  }[]
}

/** All records of outside sources about a customer. */
export interface CreditFile {
  /** The name and version of this form. */
  readonly schema: 'receivables/credit-file@1'
  /** The id of the customer. */
  readonly customerId: string
  /** The records, ordered by day. */
  readonly records: readonly CreditRecord[]
}

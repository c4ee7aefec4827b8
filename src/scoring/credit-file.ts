import type { PlainDate } from '../calendar/plain-date.js'

/** A value that somebody outside gave. */
export type CreditValue = string | number | boolean

/** What a source said of a customer on a day. */
export interface CreditRecord {
  /** Who said it. */
  readonly source: string
  /** The day for which it was said. */
  readonly date: PlainDate
  /** What was said. */
  readonly values: readonly {
    /** What it is about. */
    readonly field: string
    /** What was said of it. */
    readonly value: CreditValue
  }[]
}

/** Everything that was said of a customer by those outside. */
export interface CreditFile {
  /** The name and version of this form. */
  readonly schema: 'receivables/credit-file@1'
  /** The customer. */
  readonly customerId: string
  /** The records, in the order of their days. */
  readonly records: readonly CreditRecord[]
}

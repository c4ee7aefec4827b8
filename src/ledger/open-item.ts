import type { PlainDate } from '../calendar/index.js'
import type { CurrencyCode } from '../money/index.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { Reason } from '../kernel/reason.js'
import type { LedgerReasonCode } from './reasons.js'

/** An invoice, or one instalment of it, with what is still owed on a day. */
export interface OpenItem {
  /** The invoice. */
  readonly invoiceId: string
  /** Which instalment, counted from 1; absent where the invoice has none. */
  readonly instalment?: number
  /** Who owes it. */
  readonly customerId: string
  /** ISO 4217 code of every amount here. */
  readonly currency: CurrencyCode
  /** Day of the invoice. */
  readonly issueDate: PlainDate
  /** Last day on which it is paid in time. */
  readonly dueDate: PlainDate
  /** What was invoiced. */
  readonly amount: DecimalString
  /** What is still owed; above zero. */
  readonly open: DecimalString
  /** The part of `open` that the customer disputes. */
  readonly disputed: DecimalString
  /** The part of `open` that nobody disputes: `open` − `disputed`. */
  readonly undisputed: DecimalString
  /** Days past due; 0 on the due date and before it. */
  readonly daysPastDue: number
}

/** What reduced an invoice. */
export type Settlement = 'payment' | 'discount' | 'credit-note' | 'write-off'

/** An invoice, or one instalment of it, on which nothing is owed any more. */
export interface SettledItem {
  /** The invoice. */
  readonly invoiceId: string
  /** Which instalment, counted from 1; absent where the invoice has none. */
  readonly instalment?: number
  /** Who owed it. */
  readonly customerId: string
  /** ISO 4217 code of the amount. */
  readonly currency: CurrencyCode
  /** Day of the invoice. */
  readonly issueDate: PlainDate
  /** Last day on which it would have been paid in time. */
  readonly dueDate: PlainDate
  /** What was invoiced. */
  readonly amount: DecimalString
  /** Day on which the last of it was settled. */
  readonly settledOn: PlainDate
  /** What settled the last of it; absent for an invoice of zero. */
  readonly settledBy?: Settlement
  /** Days past due when it was settled; frozen from then on. */
  readonly daysPastDue: number
}

/** Credit of a customer that no open item has consumed; never negative. */
export interface UnappliedCredit {
  /** Whose credit it is. */
  readonly customerId: string
  /** ISO 4217 code of the amount. */
  readonly currency: CurrencyCode
  /** The credit, above zero. */
  readonly amount: DecimalString
  /** Day of the payment or credit note. */
  readonly date: PlainDate
  /** The payment or credit note. */
  readonly documentId: string
  /**
   * `cash`: money not applied, or not yet; `over-payment`: applied beyond what was open; `credit-note`: a credit
   * note without an invoice, or beyond what was open on it.
   */
  readonly kind: 'cash' | 'over-payment' | 'credit-note'
}

/** The book as it stood on a day. */
export interface Ledger {
  /** The day, at its end. */
  readonly asOf: PlainDate
  /** What is owed: ascending by due date, then invoice, then instalment. */
  readonly items: readonly OpenItem[]
  /** What is owed to customers: ascending by customer, then date, then document. */
  readonly unapplied: readonly UnappliedCredit[]
  /** What is no longer owed: ascending by day of settlement, then invoice, then instalment. */
  readonly settled: readonly SettledItem[]
  /** What a bookkeeper should look at, in a fixed order. */
  readonly diagnostics: readonly Reason<LedgerReasonCode>[]
}

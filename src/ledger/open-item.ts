import type { PlainDate } from '../calendar/index.js'
import type { CurrencyCode } from '../money/index.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { Reason } from '../kernel/reason.js'
import type { LedgerReasonCode } from './reasons.js'

/** An invoice, or one instalment of it, with the amount still owed on a day. */
export interface OpenItem {
  /** The invoice. */
  readonly invoiceId: string
  /** Number of the instalment, counted from 1; absent if the invoice has none. */
  readonly instalment?: number
  /** The customer who owes it. */
  readonly customerId: string
  /** ISO 4217 code of all amounts of the item. */
  readonly currency: CurrencyCode
  /** Date of the invoice. */
  readonly issueDate: PlainDate
  /** Last day of payment in time. */
  readonly dueDate: PlainDate
  /** The amount invoiced. */
  readonly amount: DecimalString
  /** The amount still owed; above zero. */
  readonly open: DecimalString
  /** The part of `open` that the customer disputes. */
  readonly disputed: DecimalString
  /** The part of `open` that is not disputed: `open` − `disputed`. */
  readonly undisputed: DecimalString
  /** Days past due; 0 up to the due date, the due date included. */
  readonly daysPastDue: number
}

/** What can reduce an invoice. */
export type Settlement = 'payment' | 'discount' | 'credit-note' | 'write-off'

/** An invoice, or one instalment of it, on which nothing is owed any more. */
export interface SettledItem {
  /** The invoice. */
  readonly invoiceId: string
  /** Number of the instalment, counted from 1; absent if the invoice has none. */
  readonly instalment?: number
  /** The customer who owed it. */
  readonly customerId: string
  /** ISO 4217 code of the amount. */
  readonly currency: CurrencyCode
  /** Date of the invoice. */
  readonly issueDate: PlainDate
  /** Last day of payment in time. */
  readonly dueDate: PlainDate
  /** The amount invoiced. */
  readonly amount: DecimalString
  /** Day on which the rest was settled. */
  readonly settledOn: PlainDate
  /** What settled the rest; absent for an item of zero. */
  readonly settledBy?: Settlement
  /** Days past due on the day of settlement; they do not change afterwards. */
  readonly daysPastDue: number
}

/** Credit of a customer that is not applied to an item. */
export interface UnappliedCredit {
  /** The customer who has the credit. */
  readonly customerId: string
  /** ISO 4217 code of the amount. */
  readonly currency: CurrencyCode
  /** Unapplied amount; above zero. */
  readonly amount: DecimalString
  /** Date of the payment or credit note. */
  readonly date: PlainDate
  /** The payment or credit note. */
  readonly documentId: string
  /**
   * `cash`: money not applied, or not applied yet; `over-payment`: applied beyond the open amount; `credit-note`: a
   * credit note without an invoice, or the part of one beyond the open amount of its invoice.
   */
  readonly kind: 'cash' | 'over-payment' | 'credit-note'
}

/** The book at the end of a day. */
export interface Ledger {
  /** The day; documents of this day count. */
  readonly asOf: PlainDate
  /** Open items, ascending by due date, then invoice, then instalment. */
  readonly items: readonly OpenItem[]
  /** Unapplied credits, ascending by customer, then date, then document. */
  readonly unapplied: readonly UnappliedCredit[]
  /** Settled items, ascending by day of settlement, then invoice, then instalment. */
  readonly settled: readonly SettledItem[]
  /** Findings that a bookkeeper should check, in a fixed order. */
  readonly diagnostics: readonly Reason<LedgerReasonCode>[]
}

import type { CurrencyCode } from '../money/index.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { HolidayCalendar, PlainDate } from '../calendar/index.js'
import type { PaymentTerms, TermsAnchors } from '../terms/model.js'

/** A buyer on credit, whether it owes money or not. */
export interface Customer {
  /** Identifier, compared as text: leading zeros count. */
  readonly id: string
  /** Full registered name, as used in letters. */
  readonly name?: string
  /** ISO 3166-1 alpha-2 code of the country; the law and language of letters follow from it. */
  readonly country?: string
  /** Language of letters to this customer, such as `en` or `zh-CN`. */
  readonly locale?: string
  /** Credit grade, a name from the seller's own scale. */
  readonly grade?: string
  /** The person responsible for the customer's account. */
  readonly owner?: string
  /** Day on which insolvency proceedings were opened; absent if there are none. */
  readonly insolventSince?: PlainDate
}

/** One part of an invoice, with its own due date. */
export interface Instalment {
  /** Last day of payment in time. */
  readonly dueDate: PlainDate
  /** Amount due, gross. */
  readonly amount: DecimalInput
}

/** A claim for goods or services sold on credit. */
export interface Invoice {
  /**
   * Identifier, unique in the book; leading zeros count. An instalment of invoice `F-1` is named `F-1#1`, `F-1#2` and
   * so on if one text must name it; no other invoice of the book may have such a name.
   */
  readonly id: string
  /** The customer who owes the invoice. */
  readonly customerId: string
  /** ISO 4217 code of all amounts of the invoice. */
  readonly currency: CurrencyCode
  /** Gross amount, tax included; zero or above (a negative invoice is a {@link CreditNote}). */
  readonly amount: DecimalInput
  /** Date of the invoice; it counts from this day on. */
  readonly issueDate: PlainDate
  /** Last day of payment in time. Takes precedence over `terms`. */
  readonly dueDate?: PlainDate
  /** Payment terms, or their notation, from which the due date is computed. */
  readonly terms?: PaymentTerms | string
  /** Parts with their own due dates; they sum to `amount`. */
  readonly instalments?: readonly Instalment[]
  /** Tax included in `amount`. */
  readonly taxAmount?: DecimalInput
  /** Day of delivery, for terms that count from it. */
  readonly deliveredOn?: PlainDate
  /** Day of acceptance, for terms that count from it. */
  readonly acceptedOn?: PlainDate
  /** Other days from which terms can count: the order, the statement, the bill of lading. */
  readonly anchors?: TermsAnchors
}

/** The part of a payment that is applied to an invoice. */
export interface PaymentApplication {
  /** The invoice. */
  readonly invoiceId: string
  /** Number of the instalment, counted from 1. Default: the oldest instalments first. */
  readonly instalment?: number
  /** Cash applied; zero or above. */
  readonly amount: DecimalInput
  /** Early-payment discount taken with the cash; it reduces the open amount in addition to the cash. Default: none. */
  readonly discount?: DecimalInput
  /** Day of application, not before the payment. Default: the date of the payment. */
  readonly on?: PlainDate
}

/** Money received. */
export interface Payment {
  /** Identifier, unique among the payments of the book. */
  readonly id: string
  /** The customer to whose account the payment belongs. */
  readonly customerId: string
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** Amount received; zero or above. */
  readonly amount: DecimalInput
  /** Day of receipt; the payment counts from this day on. */
  readonly date: PlainDate
  /** Day of reversal (a bounced cheque, a returned direct debit); from this day on the payment does not count. */
  readonly reversedOn?: PlainDate
  /** The invoices that it pays; the rest is unapplied cash. Default: all of it is unapplied. */
  readonly applications?: readonly PaymentApplication[]
}

/** A reduction of what the customer owes, such as for returned goods or a corrected price. */
export interface CreditNote {
  /** Identifier, unique among the credit notes of the book. */
  readonly id: string
  /** The customer who receives the credit. */
  readonly customerId: string
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** Gross amount credited; zero or above. */
  readonly amount: DecimalInput
  /** Date of the credit note; it counts from this day on. */
  readonly date: PlainDate
  /** The invoice that it reduces. Default: none, and the credit note is an unapplied credit of the customer. */
  readonly invoiceId?: string
  /** Number of the instalment, counted from 1. Default: the oldest instalments first. */
  readonly instalment?: number
}

/** A claim, or a part of it, that is given up in the seller's books. */
export interface WriteOff {
  /** Identifier, unique among the write-offs of the book. */
  readonly id: string
  /** The invoice. */
  readonly invoiceId: string
  /** Number of the instalment, counted from 1. Default: the oldest instalments first. */
  readonly instalment?: number
  /** Amount written off, in the currency of the invoice; zero or above. */
  readonly amount: DecimalInput
  /** ISO 4217 code; if given, it must be the currency of the invoice. */
  readonly currency?: CurrencyCode
  /** Day of booking; the write-off counts from this day on, but never before the issue date of the invoice. */
  readonly date: PlainDate
}

/** A customer's objection to an invoice or a part of it. */
export interface Dispute {
  /** Identifier, unique among the disputes of the book. */
  readonly id: string
  /** The invoice. */
  readonly invoiceId: string
  /**
   * Number of the instalment, counted from 1. Default: the oldest open instalments first, except amounts that other
   * disputes claim by instalment.
   */
  readonly instalment?: number
  /** Disputed amount, in the currency of the invoice; zero or above. */
  readonly amount: DecimalInput
  /** ISO 4217 code; if given, it must be the currency of the invoice. */
  readonly currency?: CurrencyCode
  /** First day of the dispute; it counts from this day on. */
  readonly openedOn: PlainDate
  /** Day of closing; from this day on the dispute does not count. */
  readonly closedOn?: PlainDate
}

/** A customer's promise to pay. */
export interface PromiseToPay {
  /** Identifier, unique among the promises of the book. */
  readonly id: string
  /** The customer who made the promise. */
  readonly customerId: string
  /** The invoice that the promise is about. Default: no certain invoice. */
  readonly invoiceId?: string
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** Amount promised; zero or above. */
  readonly amount: DecimalInput
  /** Day on which the promise was made. */
  readonly madeOn: PlainDate
  /** Last day on which the promise can be kept. */
  readonly dueOn: PlainDate
}

/** A call, letter or meeting with a customer. */
export interface ContactRecord {
  /** Identifier, unique among the contacts of the book. */
  readonly id: string
  /** The customer. */
  readonly customerId: string
  /** Day of the contact. */
  readonly date: PlainDate
  /** Channel: `call`, `email`, `letter`, `visit` or a name of the seller's own. */
  readonly channel: string
  /** What was said. */
  readonly note?: string
  /** The invoice that the contact was about, if any. */
  readonly invoiceId?: string
}

/**
 * The documents of a book. Fields of a document that its type does not name are ignored. A list that is not named here
 * is refused.
 */
export interface Documents {
  /** Invoices. */
  readonly invoices: readonly Invoice[]
  /** Payments received. */
  readonly payments?: readonly Payment[]
  /** Credit notes. */
  readonly creditNotes?: readonly CreditNote[]
  /** Write-offs. */
  readonly writeOffs?: readonly WriteOff[]
  /** Disputes. */
  readonly disputes?: readonly Dispute[]
  /** Promises to pay. */
  readonly promises?: readonly PromiseToPay[]
  /** Contacts with customers. */
  readonly contacts?: readonly ContactRecord[]
  /** Customers. */
  readonly customers?: readonly Customer[]
  /** The holiday calendars to which payment terms of invoices refer. */
  readonly calendars?: readonly HolidayCalendar[]
}

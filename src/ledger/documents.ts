import type { CurrencyCode } from '../money/index.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { HolidayCalendar, PlainDate } from '../calendar/index.js'
import type { PaymentTerms, TermsAnchors } from '../terms/model.js'

/** A buyer who owes money, or may. */
export interface Customer {
  /** Identifier; leading zeros count. */
  readonly id: string
  /** Full registered name, as letters address it. */
  readonly name?: string
  /** ISO 3166-1 alpha-2 code of the country whose law and language letters follow. */
  readonly country?: string
  /** Language of its letters, such as `en` or `zh-CN`. */
  readonly locale?: string
  /** Credit grade, a name of the seller's own scale. */
  readonly grade?: string
  /** Whoever answers for the customer's account. */
  readonly owner?: string
  /** Day on which insolvency proceedings were opened, if they were. */
  readonly insolventSince?: PlainDate
}

/** One part of an invoice that falls due on a day of its own. */
export interface Instalment {
  /** Last day on which it is paid in time. */
  readonly dueDate: PlainDate
  /** Amount due, gross. */
  readonly amount: DecimalInput
}

/** A claim for goods or services sold on credit. */
export interface Invoice {
  /**
   * Identifier, unique in the book; leading zeros count. The instalments of an invoice `F-1` are `F-1#1`, `F-1#2` and so on wherever they are
   * named by one text: no other invoice of the book bears such a name.
   */
  readonly id: string
  /** The customer who owes it. */
  readonly customerId: string
  /** ISO 4217 code; all amounts of the invoice are in it. */
  readonly currency: CurrencyCode
  /** Gross amount, tax included; not negative (a negative invoice is a {@link CreditNote}). */
  readonly amount: DecimalInput
  /** Day printed on the invoice; it counts from this day on. */
  readonly issueDate: PlainDate
  /** Last day on which it is paid in time. Wins over `terms`. */
  readonly dueDate?: PlainDate
  /** Payment terms, or their notation, from which the due date follows. */
  readonly terms?: PaymentTerms | string
  /** Parts with due dates of their own; they sum to `amount`. */
  readonly instalments?: readonly Instalment[]
  /** Tax included in `amount`. */
  readonly taxAmount?: DecimalInput
  /** Day of delivery, where terms run from it. */
  readonly deliveredOn?: PlainDate
  /** Day of acceptance, where terms run from it. */
  readonly acceptedOn?: PlainDate
  /** Other days from which its terms run: the order, the statement, the bill of lading. */
  readonly anchors?: TermsAnchors
}

/** Money of a payment applied to an invoice. */
export interface PaymentApplication {
  /** The invoice. */
  readonly invoiceId: string
  /** Which instalment, counted from 1; without it the money goes to the oldest instalments first. */
  readonly instalment?: number
  /** Cash applied; not negative. */
  readonly amount: DecimalInput
  /** Early-payment discount taken with it; it closes its part of the invoice beside the cash. */
  readonly discount?: DecimalInput
  /** Day on which the cash was applied, if later than the payment. */
  readonly on?: PlainDate
}

/** Money received. */
export interface Payment {
  /** Identifier, unique among the payments of the book. */
  readonly id: string
  /** The customer to whose account it belongs. */
  readonly customerId: string
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** Amount received; not negative. */
  readonly amount: DecimalInput
  /** Day on which it was received; it counts from this day on. */
  readonly date: PlainDate
  /** Day on which it was reversed (a cheque that bounced, a direct debit returned); from then on it never happened. */
  readonly reversedOn?: PlainDate
  /** What it pays; the rest is unapplied cash. */
  readonly applications?: readonly PaymentApplication[]
}

/** A reduction of what the customer owes: returned goods, a price corrected. */
export interface CreditNote {
  /** Identifier, unique among the credit notes of the book. */
  readonly id: string
  /** The customer who is credited. */
  readonly customerId: string
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** Gross amount credited, not negative. */
  readonly amount: DecimalInput
  /** Day of the note; it counts from this day on. */
  readonly date: PlainDate
  /** The invoice that it reduces; without one it is an unapplied credit of the customer. */
  readonly invoiceId?: string
  /** Which instalment, counted from 1; without it the oldest instalments first. */
  readonly instalment?: number
}

/** A claim, or a part of one, given up in the seller's books. */
export interface WriteOff {
  /** Identifier, unique among the write-offs of the book. */
  readonly id: string
  /** The invoice. */
  readonly invoiceId: string
  /** Which instalment, counted from 1; without it the oldest instalments first. */
  readonly instalment?: number
  /** Amount given up, in the invoice's currency; not negative. */
  readonly amount: DecimalInput
  /** ISO 4217 code; where it stands it must be the invoice's. */
  readonly currency?: CurrencyCode
  /** Day on which it was booked; it counts from this day on. */
  readonly date: PlainDate
}

/** An objection of the customer to an invoice or a part of it. */
export interface Dispute {
  /** Identifier, unique among the disputes of the book. */
  readonly id: string
  /** The invoice. */
  readonly invoiceId: string
  /** Which instalment, counted from 1; without it the oldest open instalments first, as far as no dispute names them. */
  readonly instalment?: number
  /** Disputed amount, in the invoice's currency; not negative. */
  readonly amount: DecimalInput
  /** ISO 4217 code; where it stands it must be the invoice's. */
  readonly currency?: CurrencyCode
  /** First day of the dispute. */
  readonly openedOn: PlainDate
  /** Day on which it was closed: from this day on nothing is disputed any more. */
  readonly closedOn?: PlainDate
}

/** A customer's word that it will pay. */
export interface PromiseToPay {
  /** Identifier, unique among the promises of the book. */
  readonly id: string
  /** Who promised. */
  readonly customerId: string
  /** The invoice that it speaks of, if any. */
  readonly invoiceId?: string
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** Amount promised; not negative. */
  readonly amount: DecimalInput
  /** Day on which the promise was made. */
  readonly madeOn: PlainDate
  /** Last day on which it is kept. */
  readonly dueOn: PlainDate
}

/** A call, letter or meeting with a customer. */
export interface ContactRecord {
  /** Identifier, unique among the contacts of the book. */
  readonly id: string
  /** With whom. */
  readonly customerId: string
  /** Day of the contact. */
  readonly date: PlainDate
  /** How: `call`, `email`, `letter`, `visit` or any name of the seller's own. */
  readonly channel: string
  /** What was said. */
  readonly note?: string
  /** The invoice it was about, if one. */
  readonly invoiceId?: string
}

/**
 * The documents of a book. A document may have fields that its type does not name: they are let through unread. A list
 * that is not named here is refused.
 */
export interface Documents {
  /** What is owed. */
  readonly invoices: readonly Invoice[]
  /** What was received. */
  readonly payments?: readonly Payment[]
  /** What was credited. */
  readonly creditNotes?: readonly CreditNote[]
  /** What was given up. */
  readonly writeOffs?: readonly WriteOff[]
  /** What is disputed. */
  readonly disputes?: readonly Dispute[]
  /** What was promised. */
  readonly promises?: readonly PromiseToPay[]
  /** Who was spoken to. */
  readonly contacts?: readonly ContactRecord[]
  /** Who the customers are. */
  readonly customers?: readonly Customer[]
  /** The holiday calendars that payment terms of invoices name. */
  readonly calendars?: readonly HolidayCalendar[]
}

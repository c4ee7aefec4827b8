import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { UnknownRecord } from '../kernel/expect.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { Minor } from '../numbers/minor.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'
import type { PaymentTerms, TermsAnchors } from '../terms/model.js'
import type { Issues } from './issue.js'
import type { InvoiceIssueCode } from './reasons.js'

/** A party as an invoice names it. */
export interface InvoiceParty {
  /** Full registered name. */
  readonly name?: string
  /** Address. */
  readonly address?: string
  /** Tax number, such as a VAT identification number. */
  readonly taxId?: string
}

/** One line of an invoice. */
export interface InvoiceLine {
  /** How many. */
  readonly quantity: DecimalInput
  /** Price of one, net; it may be finer than the currency. */
  readonly unitPrice: DecimalInput
  /** Net amount of the line. */
  readonly amount: DecimalInput
  /** Tax rate of the line as a fraction. */
  readonly taxRate: DecimalInput
}

/** An invoice as it is about to be sent. */
export interface InvoiceDraft {
  /** Invoice number. */
  readonly number?: string
  /** Who sells. */
  readonly seller?: InvoiceParty
  /** Who buys. */
  readonly buyer?: InvoiceParty
  /** Day of the invoice. */
  readonly issueDate: PlainDate
  /** Due date printed on it. */
  readonly dueDate: PlainDate
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The lines. */
  readonly lines: readonly InvoiceLine[]
  /** Net amount. */
  readonly net: DecimalInput
  /** Tax by rate. */
  readonly taxes: readonly { readonly rate: DecimalInput; readonly amount: DecimalInput }[]
  /** Gross amount. */
  readonly gross: DecimalInput
  /** Payment terms printed on it. */
  readonly terms?: PaymentTerms | string
  /** Other days from which the terms run, such as the delivery. */
  readonly anchors?: TermsAnchors
  /** Number of the order or contract. */
  readonly orderNumber?: string
  /** Account to pay to. */
  readonly bankAccount?: string
}

/** What an invoice is checked against. */
export interface InvoiceReference {
  /** How amounts of lines and taxes are rounded. */
  readonly rounding: RoundingMode
  /** The holiday calendar, where the terms need one. */
  readonly calendar?: HolidayCalendar
  /** What the contract says. */
  readonly contract?: { readonly terms: PaymentTerms | string; readonly currency: CurrencyCode }
  /** Invoices sent before. */
  readonly prior?: readonly {
    readonly number: string
    readonly buyer: string
    readonly issueDate: PlainDate
    readonly gross: DecimalInput
    readonly currency: CurrencyCode
  }[]
}

export const DRAFT_FIELDS = [
  'number',
  'seller',
  'buyer',
  'issueDate',
  'dueDate',
  'currency',
  'lines',
  'net',
  'taxes',
  'gross',
  'terms',
  'anchors',
  'orderNumber',
  'bankAccount',
]

/** An invoice as it was read. */
export interface ReadDraft {
  readonly fields: UnknownRecord
  readonly currency: CurrencyCode
  readonly scale: number
  readonly rounding: RoundingMode
  readonly net: Minor
  readonly gross: Minor
  readonly issues: Issues<InvoiceIssueCode>
}

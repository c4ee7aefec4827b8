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

/** A party as named on the invoice. */
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
  /** Quantity. */
  readonly quantity: DecimalInput
  /** Net unit price; it may have more decimals than the currency. */
  readonly unitPrice: DecimalInput
  /** Net amount of the line. */
  readonly amount: DecimalInput
  /** Tax rate of the line as a fraction. */
  readonly taxRate: DecimalInput
}

/** An invoice before it is sent. */
export interface InvoiceDraft {
  /** Invoice number. */
  readonly number?: string
  /** The seller. */
  readonly seller?: InvoiceParty
  /** The buyer. */
  readonly buyer?: InvoiceParty
  /** Day of the invoice. */
  readonly issueDate: PlainDate
  /** Due date printed on it. */
  readonly dueDate: PlainDate
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The lines. */
  readonly lines: readonly InvoiceLine[]
  /** Net amount. */
  readonly net: DecimalInput
  /** Tax per rate. */
  readonly taxes: readonly { readonly rate: DecimalInput; readonly amount: DecimalInput }[]
  /** Gross amount. */
  readonly gross: DecimalInput
  /** Payment terms printed on it. */
  readonly terms?: PaymentTerms | string
  /** Further start days for the terms, such as the delivery. */
  readonly anchors?: TermsAnchors
  /** Number of the order or contract. */
  readonly orderNumber?: string
  /** Bank account for the payment. */
  readonly bankAccount?: string
}

/** The reference data for checking an invoice. */
export interface InvoiceReference {
  /** How products and taxes are rounded. */
  readonly rounding: RoundingMode
  /** The holiday calendar, if the terms need one. */
  readonly calendar?: HolidayCalendar
  /** Terms and currency of the contract. */
  readonly contract?: { readonly terms: PaymentTerms | string; readonly currency: CurrencyCode }
  /** Invoices sent earlier. */
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

/** An invoice draft, read. */
export interface ReadDraft {
  readonly fields: UnknownRecord
  readonly currency: CurrencyCode
  readonly scale: number
  readonly rounding: RoundingMode
  readonly net: Minor
  readonly gross: Minor
  readonly issues: Issues<InvoiceIssueCode>
}

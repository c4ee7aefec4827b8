import type { BusinessDayConvention } from '../calendar/business-day-convention.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'

/** The contact person of a party. */
export interface NoticeContact {
  /** Full name. */
  readonly name: string
  /** Role, such as `Accounts payable`. */
  readonly title?: string
  /** Business telephone; this or `email` is required. */
  readonly phone?: string
  /** Business e-mail. */
  readonly email?: string
}

/** The sender, the recipient or a party named in a notice. */
export interface NoticeParty {
  /** Full name as registered. */
  readonly legalName: string
  /** Registered or business address, in one line; required in formal letters. */
  readonly address?: string
  /** Registration number, such as the unified social credit code. */
  readonly registrationNumber?: string
  /** The contact person. */
  readonly contact?: NoticeContact
  /** Kind of party; only a `law-firm` signs a lawyer's letter. */
  readonly kind?: 'company' | 'law-firm' | 'agency' | 'person'
  /** Language of correspondence, such as `zh-CN`. */
  readonly language?: string
  /** IANA name of the time zone, such as `Asia/Shanghai`. */
  readonly timeZone?: string
}

/** The parties of a notice. */
export interface NoticeParties {
  /** The creditor. */
  readonly creditor: NoticeParty
  /** The debtor. */
  readonly debtor: NoticeParty
  /** The law firm that sends a lawyer's letter. */
  readonly counsel?: NoticeParty
  /** The guarantor. */
  readonly guarantor?: NoticeParty
  /** The assignee of the claim. */
  readonly assignee?: NoticeParty
}

/**
 * An invoice, or an instalment of one, in a notice. An `OpenItem` of the ledger can be passed as it is; other fields
 * are not read.
 */
export interface NoticeItem {
  /** Invoice number. */
  readonly invoiceId: string
  /** Number of the instalment, counted from 1. */
  readonly instalment?: number
  /** ISO 4217 code; the same in every item. */
  readonly currency: CurrencyCode
  /** Day of the invoice. */
  readonly issueDate?: PlainDate
  /**
   * Last day on which payment is in time; the statutory one if its charge runs from a date of its own (Japan,
   * `regime.own-clock`).
   */
  readonly dueDate: PlainDate
  /** Invoiced amount. */
  readonly amount: DecimalInput
  /** Open amount: at most `amount` plus the capitalised interest (`capitalized` of its late charge). */
  readonly open: DecimalInput
  /** The disputed part of `open`, which is not claimed. Default: none. */
  readonly disputed?: DecimalInput
  /**
   * Days past due by the seller's own count, at most the days of the calendar, 3,652,058. Default: counted from the day
   * after the due date through `asOf`; 0 if nothing is open.
   */
  readonly daysPastDue?: number
  /** Number of the contract, if it differs from that of the notice. */
  readonly contractNumber?: string
}

/** A line of the table of invoices, with the amount claimed. */
export interface NoticeLine {
  /** Invoice number. */
  readonly invoiceId: string
  /** Number of the instalment, counted from 1. */
  readonly instalment?: number
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** Day of the invoice. */
  readonly issueDate?: PlainDate
  /** Last day on which it is paid in time. */
  readonly dueDate: PlainDate
  /** Invoiced amount. */
  readonly amount: DecimalString
  /** Open amount. */
  readonly open: DecimalString
  /** The disputed part of it. */
  readonly disputed: DecimalString
  /** The amount claimed: `open` − `disputed`. */
  readonly undisputed: DecimalString
  /** Days past due; 0 on and before the due date, and if nothing is open. */
  readonly daysPastDue: number
  /** Number of the contract, if it differs from that of the notice. */
  readonly contractNumber?: string
}

/** The contract on which the invoices are based. */
export interface NoticeContract {
  /** Its number. */
  readonly number: string
  /** Its day. */
  readonly date?: PlainDate
  /** The agreed law. */
  readonly governingLaw?: string
  /** The agreed court or arbitration. */
  readonly forum?: string
}

/** The account to pay to. */
export interface NoticePayTo {
  /** Name of the account holder. */
  readonly accountName: string
  /** The bank. */
  readonly bank: string
  /** Account number or IBAN. */
  readonly account: string
  /** SWIFT or BIC. */
  readonly swift?: string
  /** The reference that the payer has to quote. */
  readonly reference?: string
  /** Further payment methods besides bank transfer. */
  readonly methods?: readonly string[]
}

/** The rule by which a final deadline is counted. */
export interface NoticeDeadlineRule {
  /** Whether it is counted from the day of sending or of receipt. */
  readonly countedFrom: 'sent' | 'received'
  /** That day. Default for `sent`: the day of the letter. Required for `received`: the expected or proven day. */
  readonly from?: PlainDate
  /** Length of the period; the day of `from` is not counted. */
  readonly days: number
  /** The unit of the period. */
  readonly unit: 'calendar-days' | 'business-days'
  /** How a last day that is not a business day is moved. Default: it is not moved. */
  readonly roll?: BusinessDayConvention
  /** The holiday calendar; required for business days and for `roll`. */
  readonly calendar?: HolidayCalendar
  /** Time on the last day, such as `17:00`. */
  readonly time?: string
  /** The least number of calendar days from the letter to the deadline required by the company's policy. */
  readonly minimumDays?: number
}

/** A final deadline together with its rule. */
export interface NoticeDeadline {
  /** The last day, inclusive. */
  readonly date: PlainDate
  /** Time on the last day. */
  readonly time?: string
  /** Whether it is counted from the day of sending or of receipt. */
  readonly countedFrom: 'sent' | 'received'
  /** That day, which is not itself counted. */
  readonly from: PlainDate
  /** Length of the period. */
  readonly days: number
  /** The unit of the period. */
  readonly unit: 'calendar-days' | 'business-days'
  /** How the last day is moved if it is not a business day. */
  readonly roll?: BusinessDayConvention
  /** Id of the holiday calendar. */
  readonly calendar?: string
}

/** A charge other than interest, such as a fixed compensation for the cost of collection. */
export interface NoticeCost {
  /** The amount. */
  readonly amount: DecimalString
  /** The clause or statute on which it is based. */
  readonly basis: string
}

/** An earlier contact about the debt. */
export interface NoticePriorContact {
  /** Its day. */
  readonly date: PlainDate
  /** The channel. */
  readonly channel: 'phone' | 'email' | 'letter' | 'visit' | 'meeting' | 'message'
  /** Who made it. */
  readonly by?: string
  /** Summary of what was said. */
  readonly summary: string
  /** Identifier of the evidence for it. */
  readonly evidenceId?: string
}

/** A document used as evidence; it is listed, not sent. */
export interface NoticeEvidence {
  /** Name or number of the document. */
  readonly id: string
  /** Kind of document, such as `delivery note`. */
  readonly kind: string
  /** Its day. */
  readonly date?: PlainDate
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly digest?: string
}

/** The signatory. */
export interface NoticeSignature {
  /** Full name. */
  readonly name: string
  /** Role. */
  readonly title?: string
  /** Whether the company's seal is to be put next to it. */
  readonly seal: boolean
}

/** An earlier letter to which a later one refers. */
export interface NoticeReference {
  /** Day of that letter. */
  readonly date: PlainDate
  /** Its number. */
  readonly number?: string
  /** Day on which the debtor received it. */
  readonly receivedOn?: PlainDate
}

/**
 * A step that the creditor may take next. Each has a wording of its own in both languages, which states the creditor's
 * intention and never what a court will do.
 *
 * | code | what the creditor intends |
 * |---|---|
 * | `hold-deliveries` | to hold further deliveries |
 * | `review-credit` | to review the credit limit and the terms |
 * | `instruct-counsel` | to instruct counsel |
 * | `refer-to-agency` | to refer the case to a collection service |
 * | `notify-insurer` | to notify the credit insurer |
 * | `end-instalments` | to call the whole balance due as agreed |
 * | `formal-demand` | to send a formal demand |
 * | `legal-remedies` | to consider the remedies that the contract and the law give |
 */
export type NoticeConsequence =
  | 'hold-deliveries'
  | 'review-credit'
  | 'instruct-counsel'
  | 'refer-to-agency'
  | 'notify-insurer'
  | 'end-instalments'
  | 'formal-demand'
  | 'legal-remedies'

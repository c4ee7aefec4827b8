import type { BusinessDayConvention } from '../calendar/business-day-convention.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'

/** The person whom a party names for a matter. */
export interface NoticeContact {
  /** Full name. */
  readonly name: string
  /** Role, such as `Accounts payable`. */
  readonly title?: string
  /** Telephone of the business; this or `email` is needed. */
  readonly phone?: string
  /** E-mail of the business. */
  readonly email?: string
}

/** Somebody who writes, gets or is named in a notice. */
export interface NoticeParty {
  /** Full name as registered. */
  readonly legalName: string
  /** Registered or business address, in one line; formal letters need it. */
  readonly address?: string
  /** Number in the register, such as the unified social credit code. */
  readonly registrationNumber?: string
  /** The person in charge. */
  readonly contact?: NoticeContact
  /** What the party is; only a `law-firm` signs a lawyer's letter. */
  readonly kind?: 'company' | 'law-firm' | 'agency' | 'person'
  /** Language of correspondence, such as `zh-CN`. */
  readonly language?: string
  /** Time zone of the place by its IANA name, such as `Asia/Shanghai`. */
  readonly timeZone?: string
}

/** Who takes part. */
export interface NoticeParties {
  /** Whose claim it is. */
  readonly creditor: NoticeParty
  /** Who owes it. */
  readonly debtor: NoticeParty
  /** The law firm that writes a lawyer's letter. */
  readonly counsel?: NoticeParty
  /** Who stands surety. */
  readonly guarantor?: NoticeParty
  /** Who gets the claim by assignment. */
  readonly assignee?: NoticeParty
}

/** An invoice, or an instalment of one, in a notice: an `OpenItem` of the ledger fits as it is; further fields are not read. */
export interface NoticeItem {
  /** The number of the invoice. */
  readonly invoiceId: string
  /** Which instalment, counted from 1. */
  readonly instalment?: number
  /** ISO 4217 code; the same in every item. */
  readonly currency: CurrencyCode
  /** Day of the invoice. */
  readonly issueDate?: PlainDate
  /** Last day on which it is paid in time; that of the statute where its charge has a clock of its own (Japan, `regime.own-clock`). */
  readonly dueDate: PlainDate
  /** What was invoiced. */
  readonly amount: DecimalInput
  /** What is still owed: at most `amount`, and the interest that joined the principal (`capitalized` of its late charge). */
  readonly open: DecimalInput
  /** The part of `open` that is disputed and not asked for; none when absent. */
  readonly disputed?: DecimalInput
  /** Days past due by the count that the seller uses. When absent, due date excluded and `asOf` included; 0 where nothing is open. At most the days of the calendar, 3,652,058. */
  readonly daysPastDue?: number
  /** The contract, where it differs from that of the notice. */
  readonly contractNumber?: string
}

/** A line of the table of invoices, with what is asked for. */
export interface NoticeLine {
  /** The number of the invoice. */
  readonly invoiceId: string
  /** Which instalment, counted from 1. */
  readonly instalment?: number
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** Day of the invoice. */
  readonly issueDate?: PlainDate
  /** Last day on which it is paid in time. */
  readonly dueDate: PlainDate
  /** What was invoiced. */
  readonly amount: DecimalString
  /** What is still owed. */
  readonly open: DecimalString
  /** The disputed part of it. */
  readonly disputed: DecimalString
  /** What is asked for: `open` − `disputed`. */
  readonly undisputed: DecimalString
  /** Days past due; 0 on the due date and before it, and where nothing is open. */
  readonly daysPastDue: number
  /** The contract, where it differs from that of the notice. */
  readonly contractNumber?: string
}

/** The contract behind the invoices. */
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

/** Where money is to be paid. */
export interface NoticePayTo {
  /** Name of the account's holder. */
  readonly accountName: string
  /** The bank. */
  readonly bank: string
  /** Account number or IBAN. */
  readonly account: string
  /** SWIFT or BIC. */
  readonly swift?: string
  /** What the payer is to quote. */
  readonly reference?: string
  /** How one may pay besides a bank transfer. */
  readonly methods?: readonly string[]
}

/** How a final deadline is counted. */
export interface NoticeDeadlineRule {
  /** From the day on which the letter is sent, or on which it is received. */
  readonly countedFrom: 'sent' | 'received'
  /** That day; the day of the letter when it is `sent` and this is absent. `received` needs the expected or proven day. */
  readonly from?: PlainDate
  /** Length of the period; the day of `from` is not counted. */
  readonly days: number
  /** What is counted. */
  readonly unit: 'calendar-days' | 'business-days'
  /** Where a last day that is no business day moves; it stays when absent. */
  readonly roll?: BusinessDayConvention
  /** The holiday calendar that business days and `roll` need. */
  readonly calendar?: HolidayCalendar
  /** Time of the last day, such as `17:00`. */
  readonly time?: string
  /** The least number of calendar days from the letter to the deadline that the company's policy asks for. */
  readonly minimumDays?: number
}

/** A final deadline with the way it was counted. */
export interface NoticeDeadline {
  /** The last day, itself included. */
  readonly date: PlainDate
  /** Time of the last day. */
  readonly time?: string
  /** From the day on which the letter is sent, or on which it is received. */
  readonly countedFrom: 'sent' | 'received'
  /** That day, itself not counted. */
  readonly from: PlainDate
  /** Length of the period. */
  readonly days: number
  /** What was counted. */
  readonly unit: 'calendar-days' | 'business-days'
  /** Where the last day was allowed to move. */
  readonly roll?: BusinessDayConvention
  /** The id of the holiday calendar. */
  readonly calendar?: string
}

/** A charge beside interest, such as a fixed compensation for the cost of collection. */
export interface NoticeCost {
  /** The amount. */
  readonly amount: DecimalString
  /** The clause or statute it rests on. */
  readonly basis: string
}

/** An earlier contact about the debt. */
export interface NoticePriorContact {
  /** Its day. */
  readonly date: PlainDate
  /** How. */
  readonly channel: 'phone' | 'email' | 'letter' | 'visit' | 'meeting' | 'message'
  /** Who made it. */
  readonly by?: string
  /** What was said. */
  readonly summary: string
  /** The proof of it. */
  readonly evidenceId?: string
}

/** A document that proves something; it is listed and not sent. */
export interface NoticeEvidence {
  /** Its name or number. */
  readonly id: string
  /** What it is, such as `delivery note`. */
  readonly kind: string
  /** Its day. */
  readonly date?: PlainDate
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly digest?: string
}

/** Who signs. */
export interface NoticeSignature {
  /** Full name. */
  readonly name: string
  /** Role. */
  readonly title?: string
  /** Whether the company's seal is to be put beside it. */
  readonly seal: boolean
}

/** An earlier letter that a later one refers to. */
export interface NoticeReference {
  /** Day of that letter. */
  readonly date: PlainDate
  /** Its number. */
  readonly number?: string
  /** The day on which the debtor received it. */
  readonly receivedOn?: PlainDate
}

/**
 * What the creditor may do next. Each has a wording of its own in both languages, which says what the creditor intends and
 * never what a court will do.
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

import type * as z from 'zod'
import type { AgingReport, AgingSchedule } from '../aging/index.js'
import type { HolidayCalendarDefinition } from '../calendar/index.js'
import type { EscalationPolicy } from '../escalation/index.js'
import type { EvidenceLog } from '../evidence/index.js'
import type { InterestPolicy } from '../interest/index.js'
import type {
  ContactRecord,
  CreditNote,
  Customer,
  Dispute,
  Documents,
  Instalment,
  Invoice,
  OpenItem,
  Payment,
  PaymentApplication,
  PromiseToPay,
  WriteOff,
} from '../ledger/index.js'
import type { OrderPolicy, WarningThresholds } from '../limits/index.js'
import type { ControlPolicy } from '../portfolio/index.js'
import type { RateTable } from '../rates/index.js'
import type { PaymentTerms } from '../terms/index.js'
import { agingScheduleSchema } from './aging-schema.js'
import { holidayCalendarSchema } from './calendar-schema.js'
import { controlPolicySchema } from './control-schema.js'
import { contactRecordSchema, customerSchema, disputeSchema, promiseToPaySchema } from './customer-schema.js'
import { documentsSchema } from './documents-schema.js'
import { escalationPolicySchema } from './escalation-schema.js'
import { evidenceLogSchema } from './evidence-schema.js'
import { interestPolicySchema } from './interest-schema.js'
import { instalmentSchema, invoiceSchema } from './invoice-schema.js'
import { orderPolicySchema, warningThresholdsSchema } from './limits-schema.js'
import {
  creditNoteSchema,
  paymentApplicationSchema,
  paymentSchema,
  writeOffSchema,
} from './payment-schema.js'
import { rateTableSchema } from './rates-schema.js'
import { agingReportSchema, openItemSchema } from './report-schema.js'
import { paymentTermsSchema } from './terms-schema.js'

/** What is stored or sent, by name: every document, every policy and the reports that may be kept. */
export interface StoredForms {
  /** Into which buckets ages fall. */
  readonly 'aging-schedule': AgingSchedule
  /** An aged book. */
  readonly 'aging-report': AgingReport
  /** A call, letter or meeting. */
  readonly 'contact-record': ContactRecord
  /** What a company has decided about its receivables. */
  readonly 'control-policy': ControlPolicy
  /** A reduction of what the customer owes. */
  readonly 'credit-note': CreditNote
  /** A buyer. */
  readonly customer: Customer
  /** An objection to an invoice. */
  readonly dispute: Dispute
  /** The documents of a book. */
  readonly documents: Documents
  /** The order of escalation. */
  readonly 'escalation-policy': EscalationPolicy
  /** A hash-chained log of events. */
  readonly 'evidence-log': EvidenceLog
  /** What a holiday calendar is made from. */
  readonly 'holiday-calendar': HolidayCalendarDefinition
  /** A part of an invoice with a due date of its own. */
  readonly instalment: Instalment
  /** How late interest is computed. */
  readonly 'interest-policy': InterestPolicy
  /** A claim for goods or services. */
  readonly invoice: Invoice
  /** An item of the book with what is still owed. */
  readonly 'open-item': OpenItem
  /** What a company asks of an order on credit. */
  readonly 'order-policy': OrderPolicy
  /** Money received. */
  readonly payment: Payment
  /** Money of a payment applied to an invoice. */
  readonly 'payment-application': PaymentApplication
  /** Payment terms as data. */
  readonly 'payment-terms': PaymentTerms
  /** A customer's word that it will pay. */
  readonly 'promise-to-pay': PromiseToPay
  /** A series of one reference rate. */
  readonly 'rate-table': RateTable
  /** The thresholds of early warning. */
  readonly 'warning-thresholds': WarningThresholds
  /** A claim given up. */
  readonly 'write-off': WriteOff
}

/** The name of a stored form, such as `'invoice'`. */
export type StoredFormName = keyof StoredForms

/** The schema of every stored form. */
export const STORED_FORMS = {
  'aging-report': agingReportSchema,
  'aging-schedule': agingScheduleSchema,
  'contact-record': contactRecordSchema,
  'control-policy': controlPolicySchema,
  'credit-note': creditNoteSchema,
  customer: customerSchema,
  dispute: disputeSchema,
  documents: documentsSchema,
  'escalation-policy': escalationPolicySchema,
  'evidence-log': evidenceLogSchema,
  'holiday-calendar': holidayCalendarSchema,
  instalment: instalmentSchema,
  'interest-policy': interestPolicySchema,
  invoice: invoiceSchema,
  'open-item': openItemSchema,
  'order-policy': orderPolicySchema,
  payment: paymentSchema,
  'payment-application': paymentApplicationSchema,
  'payment-terms': paymentTermsSchema,
  'promise-to-pay': promiseToPaySchema,
  'rate-table': rateTableSchema,
  'warning-thresholds': warningThresholdsSchema,
  'write-off': writeOffSchema,
} as const satisfies Readonly<Record<StoredFormName, z.ZodType>>

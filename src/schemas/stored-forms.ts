import type * as z from 'zod'
import type { AgingReport, AgingSchedule } from '../aging/index.js'
import type { HolidayCalendarDefinition } from '../calendar/index.js'
import type { EscalationPolicy, EscalationState } from '../escalation/index.js'
import type { EvidenceLog, LogHead, MerkleProof } from '../evidence/index.js'
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
import type { LossMatrix } from '../metrics/index.js'
import type { OrderPolicy, WarningThresholds } from '../limits/index.js'
import type { Notice } from '../notices/index.js'
import type { ControlPolicy, ControlRun, PartialRun } from '../portfolio/index.js'
import type { RateTable } from '../rates/index.js'
import type { Behaviour, CreditFile, GradeState, Scorecard } from '../scoring/index.js'
import type {
  Agreement,
  Approval,
  DisputeCase,
  InstalmentPlan,
  LateChargeWaiver,
} from '../settlement/index.js'
import type { PaymentTerms } from '../terms/index.js'
import { agingScheduleSchema } from './aging-schema.js'
import { agreementSchema, approvalSchema } from './agreement-schema.js'
import { behaviourSchema } from './behaviour-schema.js'
import { holidayCalendarSchema } from './calendar-schema.js'
import { controlRunSchema, partialRunSchema } from './control-run-schema.js'
import { controlPolicySchema } from './control-schema.js'
import { contactRecordSchema, customerSchema, disputeSchema, promiseToPaySchema } from './customer-schema.js'
import { disputeCaseSchema } from './dispute-case-schema.js'
import { documentsSchema } from './documents-schema.js'
import { escalationPolicySchema } from './escalation-schema.js'
import { escalationStateSchema } from './escalation-state-schema.js'
import { evidenceHeadSchema, evidenceLogSchema, evidenceProofSchema } from './evidence-schema.js'
import { creditFileSchema, gradeStateSchema } from './grading-schema.js'
import { interestPolicySchema } from './interest-schema.js'
import { instalmentSchema, invoiceSchema } from './invoice-schema.js'
import { lossMatrixSchema } from './loss-matrix-schema.js'
import { orderPolicySchema, warningThresholdsSchema } from './limits-schema.js'
import {
  creditNoteSchema,
  paymentApplicationSchema,
  paymentSchema,
  writeOffSchema,
} from './payment-schema.js'
import { noticeSchema } from './notice-schema.js'
import { instalmentPlanSchema, lateChargeWaiverSchema } from './plan-schema.js'
import { rateTableSchema } from './rates-schema.js'
import { agingReportSchema, openItemSchema } from './report-schema.js'
import { scorecardSchema } from './scorecard-schema.js'
import { paymentTermsSchema } from './terms-schema.js'

/** The forms that are stored or sent, by name: every document, every policy and the reports that may be kept. */
export interface StoredForms {
  /** The buckets of an aging report. */
  readonly 'aging-schedule': AgingSchedule
  /** An aging report. */
  readonly 'aging-report': AgingReport
  /** A negotiated agreement. */
  readonly agreement: Agreement
  /** An approval request with its steps. */
  readonly approval: Approval
  /** The payment behaviour of a customer. */
  readonly behaviour: Behaviour
  /** A contact with a customer: a call, letter or meeting. */
  readonly 'contact-record': ContactRecord
  /** The credit control policy of a company. */
  readonly 'control-policy': ControlPolicy
  /** The result of credit control on a day. */
  readonly 'control-run': ControlRun
  /** The joined runs of parts of a book. */
  readonly 'control-run-part': PartialRun
  /** The records of outside sources about a customer. */
  readonly 'credit-file': CreditFile
  /** A reduction of what the customer owes. */
  readonly 'credit-note': CreditNote
  /** A buyer on credit. */
  readonly customer: Customer
  /** A dispute: an objection to an invoice. */
  readonly dispute: Dispute
  /** A dispute case from its beginning to its end. */
  readonly 'dispute-case': DisputeCase
  /** The documents of a book. */
  readonly documents: Documents
  /** The escalation policy of a company. */
  readonly 'escalation-policy': EscalationPolicy
  /** The state of one item under escalation. */
  readonly 'escalation-state': EscalationState
  /** The head of an evidence log, as deposited with a third party. */
  readonly 'evidence-head': LogHead
  /** A log of events linked by hashes. */
  readonly 'evidence-log': EvidenceLog
  /** The proof that one entry belongs to the root of a log. */
  readonly 'evidence-proof': MerkleProof
  /** The state of a customer's grade between reviews. */
  readonly 'grade-state': GradeState
  /** The input of a holiday calendar. */
  readonly 'holiday-calendar': HolidayCalendarDefinition
  /** A part of an invoice with its own due date. */
  readonly instalment: Instalment
  /** A plan to pay a debt in instalments. */
  readonly 'instalment-plan': InstalmentPlan
  /** How late interest is computed. */
  readonly 'interest-policy': InterestPolicy
  /** A claim for goods or services. */
  readonly invoice: Invoice
  /** A conditional waiver of late charges. */
  readonly 'late-charge-waiver': LateChargeWaiver
  /** The expected loss rate per age of receivables. */
  readonly 'loss-matrix': LossMatrix
  /** A composed notice. */
  readonly notice: Notice
  /** An item of the book with its open amount. */
  readonly 'open-item': OpenItem
  /** The rules of a company for orders on credit. */
  readonly 'order-policy': OrderPolicy
  /** Money received. */
  readonly payment: Payment
  /** An amount of a payment applied to an invoice. */
  readonly 'payment-application': PaymentApplication
  /** Payment terms as data. */
  readonly 'payment-terms': PaymentTerms
  /** A customer's promise to pay. */
  readonly 'promise-to-pay': PromiseToPay
  /** A series of one reference rate with effective dates. */
  readonly 'rate-table': RateTable
  /** A points scorecard. */
  readonly scorecard: Scorecard
  /** The thresholds of early warning. */
  readonly 'warning-thresholds': WarningThresholds
  /** A write-off: a claim given up in the seller's books. */
  readonly 'write-off': WriteOff
}

/** The name of a stored form, such as `'invoice'`. */
export type StoredFormName = keyof StoredForms

/** The schema of every stored form. */
export const STORED_FORMS = {
  'aging-report': agingReportSchema,
  'aging-schedule': agingScheduleSchema,
  agreement: agreementSchema,
  approval: approvalSchema,
  behaviour: behaviourSchema,
  'contact-record': contactRecordSchema,
  'control-policy': controlPolicySchema,
  'control-run': controlRunSchema,
  'control-run-part': partialRunSchema,
  'credit-file': creditFileSchema,
  'credit-note': creditNoteSchema,
  customer: customerSchema,
  dispute: disputeSchema,
  'dispute-case': disputeCaseSchema,
  documents: documentsSchema,
  'escalation-policy': escalationPolicySchema,
  'escalation-state': escalationStateSchema,
  'evidence-head': evidenceHeadSchema,
  'evidence-log': evidenceLogSchema,
  'evidence-proof': evidenceProofSchema,
  'grade-state': gradeStateSchema,
  'holiday-calendar': holidayCalendarSchema,
  instalment: instalmentSchema,
  'instalment-plan': instalmentPlanSchema,
  'interest-policy': interestPolicySchema,
  invoice: invoiceSchema,
  'late-charge-waiver': lateChargeWaiverSchema,
  'loss-matrix': lossMatrixSchema,
  notice: noticeSchema,
  'open-item': openItemSchema,
  'order-policy': orderPolicySchema,
  payment: paymentSchema,
  'payment-application': paymentApplicationSchema,
  'payment-terms': paymentTermsSchema,
  'promise-to-pay': promiseToPaySchema,
  'rate-table': rateTableSchema,
  scorecard: scorecardSchema,
  'warning-thresholds': warningThresholdsSchema,
  'write-off': writeOffSchema,
} as const satisfies Readonly<Record<StoredFormName, z.ZodType>>

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

/** What is stored or sent, by name: every document, every policy and the reports that may be kept. */
export interface StoredForms {
  /** Into which buckets ages fall. */
  readonly 'aging-schedule': AgingSchedule
  /** An aged book. */
  readonly 'aging-report': AgingReport
  /** Something that was negotiated. */
  readonly agreement: Agreement
  /** A request on its way through its approvers. */
  readonly approval: Approval
  /** How a customer pays. */
  readonly behaviour: Behaviour
  /** A call, letter or meeting. */
  readonly 'contact-record': ContactRecord
  /** What a company has decided about its receivables. */
  readonly 'control-policy': ControlPolicy
  /** What credit control found on a day. */
  readonly 'control-run': ControlRun
  /** Runs of parts of a book, put together. */
  readonly 'control-run-part': PartialRun
  /** What others say of a customer. */
  readonly 'credit-file': CreditFile
  /** A reduction of what the customer owes. */
  readonly 'credit-note': CreditNote
  /** A buyer. */
  readonly customer: Customer
  /** An objection to an invoice. */
  readonly dispute: Dispute
  /** An objection from its beginning to its end. */
  readonly 'dispute-case': DisputeCase
  /** The documents of a book. */
  readonly documents: Documents
  /** The order of escalation. */
  readonly 'escalation-policy': EscalationPolicy
  /** One item under escalation. */
  readonly 'escalation-state': EscalationState
  /** What fixes a log up to a moment, as it is deposited. */
  readonly 'evidence-head': LogHead
  /** A hash-chained log of events. */
  readonly 'evidence-log': EvidenceLog
  /** What leads from one entry to the root of a log. */
  readonly 'evidence-proof': MerkleProof
  /** Where a customer stands between reviews of its grade. */
  readonly 'grade-state': GradeState
  /** What a holiday calendar is made from. */
  readonly 'holiday-calendar': HolidayCalendarDefinition
  /** A part of an invoice with a due date of its own. */
  readonly instalment: Instalment
  /** A plan by which a debt is paid in instalments. */
  readonly 'instalment-plan': InstalmentPlan
  /** How late interest is computed. */
  readonly 'interest-policy': InterestPolicy
  /** A claim for goods or services. */
  readonly invoice: Invoice
  /** A conditional waiver of late charges. */
  readonly 'late-charge-waiver': LateChargeWaiver
  /** What share of each age of receivables is expected to be lost. */
  readonly 'loss-matrix': LossMatrix
  /** A composed notice. */
  readonly notice: Notice
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
  /** A points scorecard. */
  readonly scorecard: Scorecard
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

import type { PlainDate } from '../calendar/plain-date.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { NoticeApproval } from './case-model.js'

/** An extension of the due date. */
export interface NoticeGrace {
  /** The new due date. */
  readonly newDueDate: PlainDate
  /** Reason for the request. */
  readonly reason: string
  /** The debtor's written confirmation; without it the extension is not binding. */
  readonly confirmationId: string
  /** First day of the late charge if the new date is missed; it is after the new due date. */
  readonly chargeRestart: PlainDate
  /** The credit limit during the extension. */
  readonly limit?: DecimalString
  /** The approval. */
  readonly approval: NoticeApproval
}

/**
 * The figures of a statement of account: `opening + invoiced − received − credits = closing`; closing equals the sum of
 * the lines less unapplied credit.
 */
export interface NoticeStatement {
  /** First day of the period. */
  readonly from: PlainDate
  /** Amount owed before the period. */
  readonly opening: DecimalString
  /** Amount invoiced in the period. */
  readonly invoiced: DecimalString
  /** Amount received in the period less reversals; negative if more was reversed. */
  readonly received: DecimalString
  /** Amount credited in the period, less the discounts of reversed payments. */
  readonly credits: DecimalString
  /** Amount owed at the end of the period. */
  readonly closing: DecimalString
  /** Unapplied credit of the customer. Default: none. */
  readonly unapplied?: DecimalString
}

/** A hold of deliveries. */
export interface NoticeHold {
  /** The reasons. */
  readonly reasons: readonly string[]
  /** The orders that are held. */
  readonly orders: readonly string[]
  /** First day of the hold. */
  readonly effectiveFrom: PlainDate
  /** The clause or statute on which it is based. */
  readonly basis: string
  /** The conditions for releasing it; any one of them is sufficient. */
  readonly release: NoticeRelease
  /** The customer's exposure: what it owes and has ordered. */
  readonly exposure?: DecimalString
  /** The credit limit. */
  readonly limit?: DecimalString
}

/** The conditions for releasing a hold of deliveries; at least one is required. */
export interface NoticeRelease {
  /** A payment of this amount. */
  readonly amount?: DecimalString
  /** Security, as a text. */
  readonly security?: string
  /** Prepayment of this share of new orders. */
  readonly prepaymentShare?: DecimalString
}

/** A payment that was received, and its allocation: the parts sum to it. */
export interface NoticeReceipt {
  /** Amount received. */
  readonly amount: DecimalString
  /** Day of the payment. */
  readonly paidOn: PlainDate
  /** The reference of the payment. */
  readonly reference?: string
  /** The part allocated to costs. */
  readonly toCosts: DecimalString
  /** The part allocated to late charges. */
  readonly toCharges: DecimalString
  /** The part allocated to principal. */
  readonly toPrincipal: DecimalString
  /** The part that was not allocated. */
  readonly unapplied: DecimalString
}

/** A service that was completed. */
export interface NoticeCompletion {
  /** The service. */
  readonly service: string
  /** Day of completion. */
  readonly completedOn: PlainDate
}

/** A guarantee. */
export interface NoticeGuarantee {
  /** Number of the guarantee. */
  readonly reference: string
  /** Joint and several, or general with the benefit of excussion. */
  readonly kind: 'joint' | 'general'
  /**
   * Last day of the guarantee period: a demand received later is too late. In mainland China the right under a
   * `general` guarantee is preserved by a suit or arbitration against the debtor within the period and by no letter
   * (Civil Code, article 693): {@link validateNotice} warns of it, and `guaranteeStatus` has the details.
   */
  readonly periodEnds: PlainDate
}

/** An assignment of claims. */
export interface NoticeAssignment {
  /** Day of the assignment. */
  readonly date: PlainDate
  /** The documents that prove it. */
  readonly documents: readonly string[]
}

/** A rescission, or an acceleration of amounts that are not yet due. */
export interface NoticeRescission {
  /** The effect on receipt. */
  readonly effect: 'rescission' | 'acceleration'
  /** The clause or statute on which it is based. */
  readonly basis: string
  /** Last day of the period set by the earlier demand: before the letter. */
  readonly periodEndedOn: PlainDate
}

/** The closing of a case. */
export interface NoticeClosing {
  /** Number of the case. */
  readonly caseId: string
  /** Day of the next review of the credit limit. */
  readonly limitReviewOn?: PlainDate
}

/** The contents of an application or a filing in addition to the figures. */
export interface NoticeFiling {
  /** The authority. */
  readonly authority: string
  /** The facts. */
  readonly facts: readonly string[]
  /** The debtor's address for service. */
  readonly serviceAddress?: string
  /** The statement that the creditor owes the debtor nothing, required for a payment order. */
  readonly noMutualDebts?: true
  /** Day on which insolvency was accepted: no charge runs on or after it. */
  readonly acceptedOn?: PlainDate
  /** Security for the claim. */
  readonly security?: string
  /** Day of delivery or acceptance. */
  readonly deliveredOn?: PlainDate
  /** Last day to pay by statute. */
  readonly statutoryDueDate?: PlainDate
}

/** An internal early warning report. */
export interface NoticeWarning {
  /** The signals. */
  readonly signals: readonly string[]
  /** The level. */
  readonly level: string
  /** The person responsible. */
  readonly owner: string
  /** Day by which to act. */
  readonly actBy: PlainDate
}

/** A request for approval of special terms. */
export interface NoticeApprovalRequest {
  /** What is requested. */
  readonly request: string
  /** The recommendation and its reasons. */
  readonly recommendation: string
  /** The requester. */
  readonly requestedBy: string
  /** The approver; not the requester. */
  readonly approver: string
  /** Day by which to decide. */
  readonly decideBy: PlainDate
}

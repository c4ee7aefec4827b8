import type { PlainDate } from '../calendar/plain-date.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { NoticeApproval } from './case-model.js'

/** An extension of the due date. */
export interface NoticeGrace {
  /** The new due date. */
  readonly newDueDate: PlainDate
  /** Why it was asked for. */
  readonly reason: string
  /** The debtor's written confirmation: without it nothing binds. */
  readonly confirmationId: string
  /** First day of the late charge if the new date is missed; after the new due date. */
  readonly chargeRestart: PlainDate
  /** The credit limit meanwhile. */
  readonly limit?: DecimalString
  /** Who agreed to it. */
  readonly approval: NoticeApproval
}

/**
 * The figures of a statement of account: `opening + invoiced − received − credits = closing`, and the lines sum to it, less
 * credit that is not yet applied.
 */
export interface NoticeStatement {
  /** First day of the period. */
  readonly from: PlainDate
  /** What was owed before it. */
  readonly opening: DecimalString
  /** What was invoiced in it. */
  readonly invoiced: DecimalString
  /** What was received in it, less what came back: below zero where more did. */
  readonly received: DecimalString
  /** What was credited in it, less the discounts of payments that came back. */
  readonly credits: DecimalString
  /** What is owed at its end. */
  readonly closing: DecimalString
  /** Credit of the customer that no line has consumed; none when absent. */
  readonly unapplied?: DecimalString
}

/** A hold of deliveries. */
export interface NoticeHold {
  /** Why. */
  readonly reasons: readonly string[]
  /** Which orders. */
  readonly orders: readonly string[]
  /** First day of it. */
  readonly effectiveFrom: PlainDate
  /** The clause, or the statute, that it rests on. */
  readonly basis: string
  /** What ends it, any one of them. */
  readonly release: NoticeRelease
  /** What the customer owes and has ordered. */
  readonly exposure?: DecimalString
  /** The credit limit. */
  readonly limit?: DecimalString
}

/** What ends a hold of deliveries: at least one of them. */
export interface NoticeRelease {
  /** A payment of so much. */
  readonly amount?: DecimalString
  /** Security, in words. */
  readonly security?: string
  /** Prepayment of this share of new orders. */
  readonly prepaymentShare?: DecimalString
}

/** A payment that was received, with what it filled: the parts sum to it. */
export interface NoticeReceipt {
  /** The money. */
  readonly amount: DecimalString
  /** When. */
  readonly paidOn: PlainDate
  /** The reference of the payment. */
  readonly reference?: string
  /** What went to costs. */
  readonly toCosts: DecimalString
  /** What went to late charges. */
  readonly toCharges: DecimalString
  /** What went to principal. */
  readonly toPrincipal: DecimalString
  /** What was not applied. */
  readonly unapplied: DecimalString
}

/** A service that was completed. */
export interface NoticeCompletion {
  /** What was done. */
  readonly service: string
  /** When. */
  readonly completedOn: PlainDate
}

/** A guarantee. */
export interface NoticeGuarantee {
  /** Its number. */
  readonly reference: string
  /** Joint and several, or general with the benefit of excussion. */
  readonly kind: 'joint' | 'general'
  /**
   * Last day of the guarantee period: a demand that arrives later is too late. In mainland China a `general` guarantee is kept
   * by a suit or arbitration against the debtor within it and by no letter (Civil Code, article 693): {@link validateNotice} warns of it, and `guaranteeStatus` says more.
   */
  readonly periodEnds: PlainDate
}

/** An assignment of claims. */
export interface NoticeAssignment {
  /** Its day. */
  readonly date: PlainDate
  /** What proves it. */
  readonly documents: readonly string[]
}

/** A rescission, or an acceleration of what is not yet due. */
export interface NoticeRescission {
  /** What takes effect on arrival. */
  readonly effect: 'rescission' | 'acceleration'
  /** The clause, or the statute, that it rests on. */
  readonly basis: string
  /** Last day of the period that the earlier demand had set: before the letter. */
  readonly periodEndedOn: PlainDate
}

/** The end of a case. */
export interface NoticeClosing {
  /** The number of the case. */
  readonly caseId: string
  /** When the credit limit will be looked at again. */
  readonly limitReviewOn?: PlainDate
}

/** What an application or a filing says beside the figures. */
export interface NoticeFiling {
  /** The authority. */
  readonly authority: string
  /** The facts. */
  readonly facts: readonly string[]
  /** Where papers reach the debtor. */
  readonly serviceAddress?: string
  /** That the creditor owes the debtor nothing: a payment order asks for the statement. */
  readonly noMutualDebts?: true
  /** Day on which insolvency was accepted: no charge runs on it or after it. */
  readonly acceptedOn?: PlainDate
  /** Security for the claim. */
  readonly security?: string
  /** Day of delivery or acceptance. */
  readonly deliveredOn?: PlainDate
  /** Last day of payment by statute. */
  readonly statutoryDueDate?: PlainDate
}

/** An internal report of early warning. */
export interface NoticeWarning {
  /** The signals. */
  readonly signals: readonly string[]
  /** The level. */
  readonly level: string
  /** Who acts. */
  readonly owner: string
  /** By when. */
  readonly actBy: PlainDate
}

/** A request for approval of special terms. */
export interface NoticeApprovalRequest {
  /** What is asked for. */
  readonly request: string
  /** What is recommended, and why. */
  readonly recommendation: string
  /** Who asks. */
  readonly requestedBy: string
  /** Who decides: somebody else. */
  readonly approver: string
  /** By when. */
  readonly decideBy: PlainDate
}

import { approvalField } from './case-fields.js'
import { list, optional, record, recordOf, type RequiredField } from './field.js'
import type {
  NoticeApprovalRequest,
  NoticeAssignment,
  NoticeClosing,
  NoticeCompletion,
  NoticeFiling,
  NoticeGrace,
  NoticeGuarantee,
  NoticeHold,
  NoticeReceipt,
  NoticeRelease,
  NoticeRescission,
  NoticeStatement,
  NoticeWarning,
} from './other-model.js'
import {
  amount,
  choice,
  confirmation,
  date,
  dateAhead,
  dateBehind,
  line,
  passage,
  printableId,
  share,
  signedAmount,
} from './plain-fields.js'

/** Reads the extension. */
export const graceField = (): RequiredField<NoticeGrace> =>
  record<NoticeGrace>('the extension', {
    newDueDate: dateAhead('the new due date'),
    reason: passage('the reason for the request'),
    confirmationId: printableId("the debtor's written confirmation"),
    chargeRestart: dateAhead('the first day of the late charge if the new date is missed'),
    limit: optional(amount('the credit limit during the extension')),
    approval: approvalField(),
  })

/** Reads the figures of the statement. */
export const statementField = (): RequiredField<NoticeStatement> =>
  record<NoticeStatement>('the figures of the statement', {
    from: dateBehind('the first day of the period'),
    opening: signedAmount('the opening balance'),
    invoiced: amount('the invoiced amount'),
    received: signedAmount('the received amount'),
    credits: signedAmount('the credited amount'),
    closing: signedAmount('the closing balance'),
    unapplied: optional(amount('credit that is not applied')),
  })

const releaseField = (): RequiredField<NoticeRelease> =>
  record<NoticeRelease>('the conditions that end the hold', {
    amount: optional(amount('a payment')),
    security: optional(passage('security')),
    prepaymentShare: optional(share('a share of new orders')),
  })

/** Reads the hold. */
export const holdField = (): RequiredField<NoticeHold> =>
  record<NoticeHold>('the hold', {
    reasons: list(line('a reason for the hold'), 20),
    orders: list(line('an order', 200), 200),
    effectiveFrom: dateAhead('the first day of the hold'),
    basis: line('the clause or statute on which it is based'),
    release: releaseField(),
    exposure: optional(amount('the debt of the customer and its orders')),
    limit: optional(amount('the credit limit')),
  })

/** Reads the payment. */
export const receiptField = (): RequiredField<NoticeReceipt> =>
  record<NoticeReceipt>('the payment', {
    amount: amount('the amount'),
    paidOn: dateBehind('the day of the payment'),
    reference: optional(line('the reference of the payment', 200)),
    toCosts: amount('the part applied to costs'),
    toCharges: amount('the part applied to late charges'),
    toPrincipal: amount('the part applied to principal'),
    unapplied: amount('the unapplied part'),
  })

/** Reads the service. */
export const completionField = (): RequiredField<NoticeCompletion> =>
  record<NoticeCompletion>('the service', {
    service: passage('the description of the service'),
    completedOn: dateBehind('the day on which it was completed'),
  })

/** Reads the guarantee. */
export const guaranteeField = (): RequiredField<NoticeGuarantee> =>
  record<NoticeGuarantee>('the guarantee', {
    reference: line('the number of the guarantee', 200),
    kind: choice('the kind of guarantee', ['joint', 'general']),
    periodEnds: dateAhead('the last day of the guarantee period'),
  })

/** Reads the assignment. */
export const assignmentField = (): RequiredField<NoticeAssignment> =>
  record<NoticeAssignment>('the assignment', {
    date: dateBehind('the day of the assignment'),
    documents: list(line('the proof of the assignment'), 50),
  })

/** Reads the rescission or acceleration. */
export const rescissionField = (): RequiredField<NoticeRescission> =>
  record<NoticeRescission>('the rescission or acceleration', {
    effect: choice('rescission or acceleration', ['rescission', 'acceleration']),
    basis: line('the clause or statute on which it is based'),
    periodEndedOn: dateBehind('the last day of the period that the earlier demand had set'),
  })

/** Reads the closing of the case. */
export const closingField = (): RequiredField<NoticeClosing> =>
  record<NoticeClosing>('the end of the case', {
    caseId: printableId('the number of the case'),
    limitReviewOn: optional(dateAhead('the day on which the credit limit is reviewed')),
  })

/** What each kind of filing requires in addition to authority and facts. */
type FilingNeed = 'noMutualDebts' | 'acceptedOn' | 'deliveredOn' | 'statutoryDueDate' | 'serviceAddress'

/** The fields of a filing, with those in `needs` required. */
export function filingField(needs: readonly FilingNeed[]): RequiredField<NoticeFiling> {
  const parts = {
    authority: line('the authority', 200),
    facts: list(passage('a fact'), 50),
    serviceAddress: optional(line('the address for service on the debtor')),
    noMutualDebts: optional(confirmation('a confirmation that the creditor owes the debtor nothing')),
    acceptedOn: optional(dateBehind('the day on which insolvency was accepted')),
    security: optional(passage('security for the claim')),
    deliveredOn: optional(dateBehind('the day of delivery or acceptance')),
    statutoryDueDate: optional(date('the last day of payment by statute')),
  }
  const strict = needs.map((need) => [need, { ...parts[need], optional: false }] as const)
  return recordOf<NoticeFiling>('the filing', { ...parts, ...Object.fromEntries(strict) })
}

/** Reads the warning. */
export const warningField = (): RequiredField<NoticeWarning> =>
  record<NoticeWarning>('the warning', {
    signals: list(line('a signal'), 50),
    level: line('the level', 100),
    owner: line('the person who acts', 200),
    actBy: dateAhead('the day by which the person must act'),
  })

/** Reads the request for approval. */
export const approvalRequestField = (): RequiredField<NoticeApprovalRequest> =>
  record<NoticeApprovalRequest>('the request for approval', {
    request: passage('the subject of the request'),
    recommendation: passage('the recommendation'),
    requestedBy: line('the person who asks', 200),
    approver: line('the person who decides', 200),
    decideBy: dateAhead('the day by which the decision must be made'),
  })

import type {
  NoticeApproval,
  NoticeAsset,
  NoticeAuthority,
  NoticeCompleteness,
  NoticeConcession,
  NoticeCounselPoints,
  NoticeDecision,
  NoticeDispute,
  NoticeHandOver,
  NoticeInKind,
  NoticeMilestone,
  NoticePlan,
  NoticePromise,
} from './case-model.js'
import { list, optional, record, type RequiredField } from './field.js'
import {
  amount,
  choice,
  date,
  dateAhead,
  dateBehind,
  integer,
  line,
  passage,
  printableId,
  share,
} from './plain-fields.js'

/** Reads the promise. */
export const promiseField = (): RequiredField<NoticePromise> =>
  record<NoticePromise>('the promise', {
    amount: amount('the promised amount'),
    by: dateAhead('the promised day'),
    calledOn: dateBehind('the day of the call'),
    calledAt: optional(line('the time of the call', 100)),
    participants: optional(list(line('a participant', 200), 20)),
    reason: optional(passage('the reason for the delay')),
    evidenceId: optional(printableId('the record of the call')),
  })

/** Reads the points of counsel. */
export const counselField = (): RequiredField<NoticeCounselPoints> =>
  record<NoticeCounselPoints>('the points of counsel', {
    facts: list(passage('a fact, according to the documents of the client'), 50),
    legalPoints: list(passage('a legal point'), 50),
    forum: optional(line('the contact for the client')),
  })

/** Reads the authority to settle. */
export const authorityField = (): RequiredField<NoticeAuthority> =>
  record<NoticeAuthority>('the limits of a settlement', {
    minAccept: amount('the minimum acceptable amount'),
    waiverRoom: optional(amount('the part of the late charge that may be waived')),
  })

const completenessField = (): RequiredField<NoticeCompleteness> =>
  record<NoticeCompleteness>(
    'the completeness of the file, as found by evidenceChecklist',
    {
      score: share('the share of required proofs in the file'),
      missing: list(line('a missing proof', 200), 50, 0),
    },
    'open',
  )

/** Reads the hand-over. */
export const handOverField = (): RequiredField<NoticeHandOver> =>
  record<NoticeHandOver>('a summary of the case', {
    caseId: printableId('the number of the case'),
    reasons: list(line('a reason for handing over'), 20),
    completeness: completenessField(),
    limitationSafeDate: optional(date('the day by which limitation must be interrupted')),
    history: optional(list(passage('a stage of the case'), 200)),
    disputes: optional(list(passage('a dispute and its outcome'), 200)),
    security: optional(list(passage('a security, guarantee or insurance'), 50)),
    fee: optional(passage('the agreed fee')),
    conductRules: optional(list(passage('a rule of conduct'), 50)),
    dataBasis: optional(passage('the basis for handing over personal data')),
  })

const milestoneField = (): RequiredField<NoticeMilestone> =>
  record<NoticeMilestone>('a payment with its day', {
    dueDate: dateAhead('the last day of the payment'),
    amount: amount('the payment'),
  })

/** Reads the plan. */
export const planField = (): RequiredField<NoticePlan> =>
  record<NoticePlan>('the plan', {
    instalments: list(milestoneField(), 120),
    minFirstShare: optional(share('the minimum share of the first payment')),
    fee: optional(amount('the fee for the plan')),
    charge: choice('the treatment of the late charge', ['none', 'continues']),
    graceDays: integer('days of delay', 0, 365),
    effective: choice('when it becomes binding', ['signed', 'first-payment']),
    guaranteePeriod: optional(line('the period for which the guarantor is bound')),
  })

/** Reads the objection. */
export const disputeField = (): RequiredField<NoticeDispute> =>
  record<NoticeDispute>('the objection', {
    disputeId: printableId('the number of the objection'),
    raisedOn: dateBehind('the day on which it was raised'),
    reason: passage('the ground of the objection'),
    proofRequested: list(line('a requested proof'), 50),
    proofBy: dateAhead('the day by which proof must be provided'),
    payBy: dateAhead('the day by which the undisputed part must be paid'),
    acceptanceClause: optional(line('the clause on acceptance', 200)),
    inspectionEnds: optional(date('the end of the inspection period')),
  })

/** Reads the decision. */
export const decisionField = (): RequiredField<NoticeDecision> =>
  record<NoticeDecision>('the decision', {
    disputeId: printableId('the number of the objection'),
    outcome: choice('the outcome', ['accepted', 'partly-accepted', 'rejected']),
    examined: passage('what was examined'),
    grounds: passage('why'),
    credit: optional(amount('the credited amount')),
    creditNote: optional(printableId('the credit note')),
    payBy: dateAhead('the day by which the balance must be paid'),
    mediation: optional(line('the place of mediation')),
  })

/** Reads the approval. */
export const approvalField = (): RequiredField<NoticeApproval> =>
  record<NoticeApproval>('the person who approved it', {
    requestedBy: line('the person who requested it', 200),
    approvedBy: line('the person who approved it', 200),
    reference: printableId('the number of the approval'),
  })

/** Reads the concession. */
export const concessionField = (): RequiredField<NoticeConcession> =>
  record<NoticeConcession>('the concession', {
    number: line('the number of the agreement', 200),
    waived: amount('the waived part of the late charge'),
    milestones: list(milestoneField(), 120, 0),
    graceDays: integer('days of delay', 0, 365),
    approval: approvalField(),
  })

const assetField = (): RequiredField<NoticeAsset> =>
  record<NoticeAsset>('an asset with its value', {
    asset: passage('the description of the asset'),
    value: amount('the value of the asset'),
    valuer: line('the valuer', 200),
    valuedOn: dateBehind('the day of the valuation'),
    haircut: share('the discount on the value'),
    credited: amount('the credited amount'),
  })

/** Reads the settlement in kind. */
export const inKindField = (): RequiredField<NoticeInKind> =>
  record<NoticeInKind>('the settlement in kind', {
    assets: list(assetField(), 50),
    transferBy: dateAhead('the day by which the assets must be transferred'),
  })

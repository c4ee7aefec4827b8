import type { PlainDate } from '../calendar/plain-date.js'
import type { DecimalString } from '../numbers/decimal-input.js'

/** A discount that an early payment earns. */
export interface NoticeDiscount {
  /** Last day of it. */
  readonly until: PlainDate
  /** What may be deducted: at most what is open on the invoice. */
  readonly amount: DecimalString
  /** The invoice that it is on, one of the items; needed where there are several, since nobody could tell. */
  readonly invoiceId?: string
  /** Which instalment of it. */
  readonly instalment?: number
}

/** What was promised in a call. */
export interface NoticePromise {
  /** What is to be paid. */
  readonly amount: DecimalString
  /** By which day. */
  readonly by: PlainDate
  /** Day of the call. */
  readonly calledOn: PlainDate
  /** Time and zone of the call, in words. */
  readonly calledAt?: string
  /** Who took part. */
  readonly participants?: readonly string[]
  /** Why it is late. */
  readonly reason?: string
  /** The record of the call. */
  readonly evidenceId?: string
}

/** What a lawyer's letter says beside the figures. */
export interface NoticeCounselPoints {
  /** The facts, according to the documents of the client. */
  readonly facts: readonly string[]
  /** The legal position. */
  readonly legalPoints: readonly string[]
  /** Where the client may turn to. */
  readonly forum?: string
}

/** How far counsel or an agency may go. It stands in the data for them and is never printed. */
export interface NoticeAuthority {
  /** The least that may be accepted in settlement. */
  readonly minAccept: DecimalString
  /** Up to how much of the late charge may be waived. */
  readonly waiverRoom?: DecimalString
}

/** A date with an amount. */
export interface NoticeMilestone {
  /** Last day of the payment. */
  readonly dueDate: PlainDate
  /** The payment. */
  readonly amount: DecimalString
}

/** What a hand-over file says of the case. */
export interface NoticeHandOver {
  /** The number of the case. */
  readonly caseId: string
  /** Why it is handed over. */
  readonly reasons: readonly string[]
  /** How complete the file is, as {@link evidenceChecklist} finds it. */
  readonly completeness: NoticeCompleteness
  /** Day by which limitation has to be interrupted. */
  readonly limitationSafeDate?: PlainDate
  /** What stages the case has been through. */
  readonly history?: readonly string[]
  /** Disputes and how they ended. */
  readonly disputes?: readonly string[]
  /** Security, guarantees and insurance. */
  readonly security?: readonly string[]
  /** The fee that was agreed. */
  readonly fee?: string
  /** How the debtor may be approached. */
  readonly conductRules?: readonly string[]
  /** On what basis personal data are handed over. */
  readonly dataBasis?: string
}

/** How complete a file is. */
export interface NoticeCompleteness {
  /** Share of the required proofs that are there, from 0 to 1. */
  readonly score: DecimalString
  /** The proofs that are missing. */
  readonly missing: readonly string[]
}

/** An instalment agreement. */
export interface NoticePlan {
  /** The payments: their sum is the total of the notice and the fee. */
  readonly instalments: readonly NoticeMilestone[]
  /** The least share of the debt, the fee not in it, that the company accepts as a first payment. */
  readonly minFirstShare?: DecimalString
  /** A fee for the plan, disclosed; none when absent. */
  readonly fee?: DecimalString
  /** What the late charge does while the plan is kept. */
  readonly charge: 'none' | 'continues'
  /** Days of delay after which the creditor may call all of it due. */
  readonly graceDays: number
  /** When it binds. */
  readonly effective: 'signed' | 'first-payment'
  /** How long a guarantor is bound. */
  readonly guaranteePeriod?: string
}

/** An objection that was received. */
export interface NoticeDispute {
  /** Its number. */
  readonly disputeId: string
  /** Day on which it was raised. */
  readonly raisedOn: PlainDate
  /** What the customer objects to. */
  readonly reason: string
  /** Which proofs are asked for. */
  readonly proofRequested: readonly string[]
  /** By when. */
  readonly proofBy: PlainDate
  /** By when the undisputed part is to be paid: not before it is due. */
  readonly payBy: PlainDate
  /** The clause on acceptance and inspection. */
  readonly acceptanceClause?: string
  /** End of the inspection period. */
  readonly inspectionEnds?: PlainDate
}

/** How an objection was decided. */
export interface NoticeDecision {
  /** Its number. */
  readonly disputeId: string
  /** The outcome. */
  readonly outcome: 'accepted' | 'partly-accepted' | 'rejected'
  /** What was looked at. */
  readonly examined: string
  /** Why. */
  readonly grounds: string
  /**
   * What is credited: above zero unless the objection is rejected, and at most what is open. It is not held against what the items have
   * disputed, which may be another objection, or none any more: `accepted` of {@link resolveDispute} is the sum.
   */
  readonly credit?: DecimalString
  /** The credit note. */
  readonly creditNote?: string
  /** By when the balance is to be paid: not before it is due. Not printed where nothing is left. */
  readonly payBy: PlainDate
  /** Where the creditor is willing to take part in mediation. */
  readonly mediation?: string
}

/** Who agreed to a concession. */
export interface NoticeApproval {
  /** Who asked for it. */
  readonly requestedBy: string
  /** Who approved it: somebody else. */
  readonly approvedBy: string
  /** The number of the approval. */
  readonly reference: string
}

/** A conditional waiver. */
export interface NoticeConcession {
  /** The number of the agreement. */
  readonly number: string
  /** What is waived of the late charge if all is paid in time. */
  readonly waived: DecimalString
  /**
   * The payments that are due: their sum is the total less what is waived and credited. None where that is nothing and nothing is waived,
   * as where things cover the whole debt; where they leave a waiver alone, one of zero on the day by which they are transferred.
   */
  readonly milestones: readonly NoticeMilestone[]
  /** Days of delay after which the waiver lapses from the beginning. */
  readonly graceDays: number
  /** Who agreed to it. */
  readonly approval: NoticeApproval
}

/** An asset given in payment, as {@link settleInKind} credits it. */
export interface NoticeAsset {
  /** What it is. */
  readonly asset: string
  /** What it was valued at. */
  readonly value: DecimalString
  /** By whom. */
  readonly valuer: string
  /** When. */
  readonly valuedOn: PlainDate
  /** The discount on the value, as a share. */
  readonly haircut: DecimalString
  /** What of it is credited: the value less the discount at most, rounded up by less than a minor unit. */
  readonly credited: DecimalString
}

/** A settlement in kind: what is credited for the assets comes off the total. */
export interface NoticeInKind {
  /** The assets, each with its own value and discount. */
  readonly assets: readonly NoticeAsset[]
  /** By when the assets are transferred. */
  readonly transferBy: PlainDate
}

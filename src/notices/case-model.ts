import type { PlainDate } from '../calendar/plain-date.js'
import type { DecimalString } from '../numbers/decimal-input.js'

/** A discount for early payment. */
export interface NoticeDiscount {
  /** Last day on which payment earns it. */
  readonly until: PlainDate
  /** The amount that may be deducted: at most the open amount of the invoice. */
  readonly amount: DecimalString
  /** The invoice to which it applies, one of the items; required if there are several. */
  readonly invoiceId?: string
  /** Number of the instalment of that invoice. */
  readonly instalment?: number
}

/** A promise made in a call. */
export interface NoticePromise {
  /** Promised amount. */
  readonly amount: DecimalString
  /** Last day for the payment. */
  readonly by: PlainDate
  /** Day of the call. */
  readonly calledOn: PlainDate
  /** Time and zone of the call, as a text. */
  readonly calledAt?: string
  /** The participants. */
  readonly participants?: readonly string[]
  /** Reason for the delay. */
  readonly reason?: string
  /** Identifier of the record of the call. */
  readonly evidenceId?: string
}

/** The text of a lawyer's letter in addition to the figures. */
export interface NoticeCounselPoints {
  /** The facts according to the client's documents. */
  readonly facts: readonly string[]
  /** The legal position. */
  readonly legalPoints: readonly string[]
  /** The court or arbitration that the client may apply to. */
  readonly forum?: string
}

/** The authority of counsel or an agency to settle. It is part of the data for them and is never printed. */
export interface NoticeAuthority {
  /** The least amount that may be accepted in settlement. */
  readonly minAccept: DecimalString
  /** The greatest part of the late charge that may be waived. */
  readonly waiverRoom?: DecimalString
}

/** A date with an amount. */
export interface NoticeMilestone {
  /** Last day of the payment. */
  readonly dueDate: PlainDate
  /** The payment. */
  readonly amount: DecimalString
}

/** The contents of a hand-over file about the case. */
export interface NoticeHandOver {
  /** Number of the case. */
  readonly caseId: string
  /** The reasons for the hand-over. */
  readonly reasons: readonly string[]
  /** Completeness of the file, as {@link evidenceChecklist} returns it. */
  readonly completeness: NoticeCompleteness
  /** Day by which the limitation period has to be interrupted. */
  readonly limitationSafeDate?: PlainDate
  /** The stages of the case so far. */
  readonly history?: readonly string[]
  /** Disputes and their outcomes. */
  readonly disputes?: readonly string[]
  /** Security, guarantees and insurance. */
  readonly security?: readonly string[]
  /** The agreed fee. */
  readonly fee?: string
  /** Rules for approaching the debtor. */
  readonly conductRules?: readonly string[]
  /** The legal basis for handing over personal data. */
  readonly dataBasis?: string
}

/** The completeness of a file. */
export interface NoticeCompleteness {
  /** Share of the required proofs that are present, from 0 to 1. */
  readonly score: DecimalString
  /** The proofs that are missing. */
  readonly missing: readonly string[]
}

/** An instalment agreement. */
export interface NoticePlan {
  /** The payments: their sum is the total of the notice plus the fee. */
  readonly instalments: readonly NoticeMilestone[]
  /** The least share of the debt, without the fee, that the company accepts as a first payment. */
  readonly minFirstShare?: DecimalString
  /** A fee for the plan, shown on its own. Default: none. */
  readonly fee?: DecimalString
  /** Whether the late charge continues while the plan is kept. */
  readonly charge: 'none' | 'continues'
  /** Number of days of delay after which the creditor may call the whole balance due. */
  readonly graceDays: number
  /** When the agreement takes effect. */
  readonly effective: 'signed' | 'first-payment'
  /** The period for which a guarantor is bound. */
  readonly guaranteePeriod?: string
}

/** An objection that the debtor raised. */
export interface NoticeDispute {
  /** Number of the dispute. */
  readonly disputeId: string
  /** Day on which it was raised. */
  readonly raisedOn: PlainDate
  /** What the customer objects to. */
  readonly reason: string
  /** The proof that is requested. */
  readonly proofRequested: readonly string[]
  /** Last day for the proof. */
  readonly proofBy: PlainDate
  /** Last day to pay the undisputed part: not before it is due. */
  readonly payBy: PlainDate
  /** The clause on acceptance and inspection. */
  readonly acceptanceClause?: string
  /** End of the inspection period. */
  readonly inspectionEnds?: PlainDate
}

/** The decision on an objection. */
export interface NoticeDecision {
  /** Number of the dispute. */
  readonly disputeId: string
  /** The outcome. */
  readonly outcome: 'accepted' | 'partly-accepted' | 'rejected'
  /** What was examined. */
  readonly examined: string
  /** The grounds. */
  readonly grounds: string
  /**
   * The credited amount: above zero unless the objection is rejected, and at most the open amount. It is not compared
   * with the disputed amount of the items, which may belong to another objection or be zero by now; the corresponding
   * sum is `accepted` of {@link resolveDispute}.
   */
  readonly credit?: DecimalString
  /** Number of the credit note. */
  readonly creditNote?: string
  /** Last day to pay the balance: not before it is due. Not printed if nothing is left. */
  readonly payBy: PlainDate
  /** The mediation in which the creditor is willing to take part. */
  readonly mediation?: string
}

/** The approval of a concession. */
export interface NoticeApproval {
  /** Who requested it. */
  readonly requestedBy: string
  /** Who approved it; not the requester. */
  readonly approvedBy: string
  /** Number of the approval. */
  readonly reference: string
}

/** A conditional waiver. */
export interface NoticeConcession {
  /** Number of the agreement. */
  readonly number: string
  /** The part of the late charge that is waived if everything is paid in time. */
  readonly waived: DecimalString
  /**
   * The payments due: their sum is the total less what is waived and credited. Empty if that sum and the waiver are
   * both zero, as when assets cover the whole debt; if the sum is zero and there is a waiver, a single payment of zero
   * on the day by which the assets are transferred.
   */
  readonly milestones: readonly NoticeMilestone[]
  /** Number of days of delay after which the waiver lapses as if it had never been granted. */
  readonly graceDays: number
  /** The approval. */
  readonly approval: NoticeApproval
}

/** An asset given in payment, as {@link settleInKind} credits it. */
export interface NoticeAsset {
  /** Name of the asset. */
  readonly asset: string
  /** Its appraised value. */
  readonly value: DecimalString
  /** Who valued it. */
  readonly valuer: string
  /** Day of the valuation. */
  readonly valuedOn: PlainDate
  /** The discount on the value, as a share from 0 to 1. */
  readonly haircut: DecimalString
  /** The amount credited: at most the value less the discount, rounded up by less than a minor unit. */
  readonly credited: DecimalString
}

/** A settlement in kind: the amount credited for the assets is deducted from the total. */
export interface NoticeInKind {
  /** The assets, each with its own value and discount. */
  readonly assets: readonly NoticeAsset[]
  /** Last day for the transfer of the assets. */
  readonly transferBy: PlainDate
}

import type { PlainDate } from '../calendar/plain-date.js'
import type { CreditNote, Dispute } from '../ledger/documents.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { SettlementReason } from './reasons.js'

/** Schema id and version of a stored dispute case. */
export const DISPUTE_SCHEMA = 'receivables/dispute-case@1'

/**
 * The ground of a customer's objection. `quality` and `quantity` are objections to the goods, which the buyer has to
 * inspect and to object to in time; `delivery`, `price` and `paperwork` are other objections. `dissatisfied` is a
 * complaint without a refusal to pay, with a procedure of its own. `no-ground`: the customer gives none.
 */
export type DisputeGround =
  | 'quality'
  | 'quantity'
  | 'delivery'
  | 'price'
  | 'paperwork'
  | 'dissatisfied'
  | 'no-ground'

/** All grounds. */
export const DISPUTE_GROUNDS: readonly DisputeGround[] = [
  'quality',
  'quantity',
  'delivery',
  'price',
  'paperwork',
  'dissatisfied',
  'no-ground',
]

/** Whether a ground is an objection to the goods, which the buyer has to inspect. */
export const isOfGoods = (ground: DisputeGround): boolean => ground === 'quality' || ground === 'quantity'

/** A disputed line of an invoice. */
export interface DisputedLine {
  /** Identifier of the line. */
  readonly id: string
  /** Disputed amount of the line; not negative. */
  readonly amount: DecimalInput
}

/** The disputed part of an invoice, as an amount or as lines. */
export interface DisputedPart {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Open amount of the invoice; above zero. */
  readonly outstanding: DecimalInput
  /** Disputed amount; absent if `lines` is given. */
  readonly disputed?: DecimalInput
  /** Disputed lines; absent if `disputed` is given. */
  readonly lines?: readonly DisputedLine[]
}

/** An objection to an invoice. */
export interface DisputeFacts extends DisputedPart {
  /** Identifier. */
  readonly id: string
  /** Identifier of the invoice. */
  readonly invoiceId: string
  /** Identifier of the customer that objects. */
  readonly customerId: string
  /** The ground. */
  readonly ground: DisputeGround
  /** Day on which the objection arrived. */
  readonly raisedOn: PlainDate
  /** Day on which the goods were received; needed for `quality` and `quantity`. */
  readonly receivedOn?: PlainDate
  /** Number of days after receipt that the contract gives for inspection; absent if the contract gives no period. */
  readonly inspectionDays?: number
  /** Day on which the defect was found or should have been found. Default: the day of receipt. */
  readonly discoveredOn?: PlainDate
  /** Last day of a warranty, which replaces the limit of two years. */
  readonly warrantyUntil?: PlainDate
  /** Whether the seller knew, or should have known, of the defect: then no time limit protects the seller. */
  readonly sellerKnew?: boolean
  /** The contract clause on acceptance against which the proof is checked. */
  readonly acceptanceClause?: string
}

/** How a company handles disputes. */
export interface DisputePolicy {
  /** Number of days within which the customer has to prove its objection in writing. */
  readonly proofDays: number
  /** The proof that is required, such as `inspection-report` and `photographs`. */
  readonly requiredProof: readonly string[]
  /** Whether proof that arrives after the deadline is still considered. */
  readonly lateProof: 'refused' | 'considered'
  /**
   * Number of days that count as a reasonable time to notify a defect if the contract sets none: no law gives a number.
   */
  readonly reasonableDays: number
  /** The procedure for dissatisfied customers; required for the ground `dissatisfied`. */
  readonly dissatisfaction?: {
    /** Number of days within which they get an answer. */
    readonly respondDays: number
    /** The steps in order, such as `apology`, `repair`, `price-reduction`. */
    readonly steps: readonly string[]
  }
}

/** The period within which the buyer had to object to the goods. */
export interface InspectionPeriod {
  /**
   * What sets the period: the contract (`agreed`), a reasonable time from the discovery, a warranty, or two years from
   * receipt. `seller-knew`: there is no limit. `not-asked`: the objection is not to the goods.
   */
  readonly basis: 'agreed' | 'reasonable-time' | 'warranty' | 'two-years' | 'seller-knew' | 'not-asked'
  /** Last day on which an objection was in time; `null` if there is no limit. */
  readonly noticeBy: PlainDate | null
  /** Whether the objection was in time. */
  readonly inTime: boolean
}

/** How a dispute was decided. */
export type DisputeOutcome = 'valid' | 'partly-valid' | 'invalid'

/** A dispute from opening to decision. disputed + undisputed = outstanding. */
export interface DisputeCase {
  /** Schema id and version. */
  readonly schema: typeof DISPUTE_SCHEMA
  /** Identifier. */
  readonly id: string
  /** Identifier of the invoice. */
  readonly invoiceId: string
  /** Identifier of the customer that objects. */
  readonly customerId: string
  /** The ground. */
  readonly ground: DisputeGround
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Open amount of the invoice when the objection arrived. */
  readonly outstanding: DecimalString
  /** The disputed part of it. */
  readonly disputed: DecimalString
  /** The undisputed part of it, which stays due. */
  readonly undisputed: DecimalString
  /** Day on which the objection arrived. */
  readonly raisedOn: PlainDate
  /** Last day for written proof. */
  readonly proofBy: PlainDate
  /** Whether proof after that day is still considered. */
  readonly lateProof: 'refused' | 'considered'
  /** The proof that was required. */
  readonly requiredProof: readonly string[]
  /** The contract clause on acceptance; `null` if none was given. */
  readonly acceptanceClause: string | null
  /** The period for objections to the goods. */
  readonly inspection: InspectionPeriod
  /** `open` until it is resolved. */
  readonly status: 'open' | 'resolved'
  /** The decision; `null` while the case is open. */
  readonly resolution: {
    /** The outcome. */
    readonly outcome: DisputeOutcome
    /** The accepted part of the disputed amount. */
    readonly accepted: DecimalString
    /** The rejected part of the disputed amount. */
    readonly rejected: DecimalString
    /** Day of the decision. */
    readonly on: PlainDate
  } | null
}

/** The result of opening a dispute. */
export interface OpenedDispute {
  /** The case, to be stored. */
  readonly dispute: DisputeCase
  /** The dispute as a document of the ledger: from now on the disputed part is neither dunned nor charged. */
  readonly document: Dispute
  /** The procedure for a dissatisfied customer; `null` for every other ground. */
  readonly route: {
    /** Last day for an answer. */
    readonly respondBy: PlainDate
    /** The steps in order. */
    readonly steps: readonly string[]
  } | null
  /** Day of the next review: the day after the deadline for proof or for the answer. */
  readonly nextReviewOn: PlainDate
  /** The reasons. */
  readonly reasons: readonly SettlementReason[]
}

/** One part of a disputed invoice after the decision. */
export interface DecidedPart {
  /** Never disputed, disputed and accepted, or disputed and rejected. */
  readonly part: 'undisputed' | 'accepted' | 'rejected'
  /** Amount of the part. */
  readonly amount: DecimalString
  /** First day of late charges on it while it is unpaid; `null` if it bears none. */
  readonly lateChargeFrom: PlainDate | null
}

/** A document that a decision adds to the ledger. */
export type DisputeDocument =
  | {
      /** The dispute is closed. */
      readonly kind: 'dispute-closed'
      /** The dispute with its last day. */
      readonly document: Dispute
    }
  | {
      /** The accepted part is credited. */
      readonly kind: 'credit-note'
      /** The credit note. */
      readonly document: CreditNote
    }

/** A step after a decision, taken only if the rejected part is still unpaid. */
export interface DisputeStep {
  /** A formal letter that restates the duty to pay, an offer of mediation, or legal action. */
  readonly step: 'restatement' | 'mediation' | 'legal'
  /** First day on which it may be taken. */
  readonly from: PlainDate
}

/** The result of deciding a dispute. */
export interface ResolvedDispute {
  /** The case, resolved. */
  readonly dispute: DisputeCase
  /** The parts of the invoice; they sum to the amount outstanding. */
  readonly parts: readonly DecidedPart[]
  /** The documents to be booked. */
  readonly documents: readonly DisputeDocument[]
  /** Last day to pay the rejected part, never before its due date; `null` if nothing was rejected. */
  readonly payBy: PlainDate | null
  /** The steps that follow while it is unpaid, in order. */
  readonly steps: readonly DisputeStep[]
  /** Day of the next review: the day after the last day to pay; `null` if nothing was rejected. */
  readonly nextReviewOn: PlainDate | null
  /** The reasons. */
  readonly reasons: readonly SettlementReason[]
}

import type { PlainDate } from '../calendar/plain-date.js'
import type { CreditNote, Dispute } from '../ledger/documents.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { SettlementReason } from './reasons.js'

/** The version of the form of a dispute case. */
export const DISPUTE_SCHEMA = 'receivables/dispute-case@1'

/**
 * What a customer objects to. `quality` and `quantity` are objections to the goods, which the buyer has to inspect and to
 * raise in time; `delivery`, `price` and `paperwork` are objections of other kinds. `dissatisfied` is a complaint that is
 * no refusal to pay: it has a route of its own. `no-ground`: the customer gives none.
 */
export type DisputeGround =
  | 'quality'
  | 'quantity'
  | 'delivery'
  | 'price'
  | 'paperwork'
  | 'dissatisfied'
  | 'no-ground'

/** All grounds, for checks. */
export const DISPUTE_GROUNDS: readonly DisputeGround[] = [
  'quality',
  'quantity',
  'delivery',
  'price',
  'paperwork',
  'dissatisfied',
  'no-ground',
]

/** Whether an objection is to the goods, which the buyer has to inspect. */
export const isOfGoods = (ground: DisputeGround): boolean => ground === 'quality' || ground === 'quantity'

/** A disputed line of an invoice. */
export interface DisputedLine {
  /** The line. */
  readonly id: string
  /** How much of it is disputed; not negative. */
  readonly amount: DecimalInput
}

/** What is disputed of an invoice: an amount, or lines. */
export interface DisputedPart {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** What is open of the invoice; above zero. */
  readonly outstanding: DecimalInput
  /** How much of it is disputed; absent where lines say it. */
  readonly disputed?: DecimalInput
  /** Which lines are disputed; absent where an amount says it. */
  readonly lines?: readonly DisputedLine[]
}

/** An objection to an invoice. */
export interface DisputeFacts extends DisputedPart {
  /** Identifier. */
  readonly id: string
  /** The invoice. */
  readonly invoiceId: string
  /** Who objects. */
  readonly customerId: string
  /** What to. */
  readonly ground: DisputeGround
  /** Day on which the objection arrived. */
  readonly raisedOn: PlainDate
  /** Day on which the goods were received; needed for `quality` and `quantity`. */
  readonly receivedOn?: PlainDate
  /** How many days after receipt the contract gives for inspection; absent, it gives none. */
  readonly inspectionDays?: number
  /** Day on which the defect was found or should have been; absent, the day of receipt. */
  readonly discoveredOn?: PlainDate
  /** Last day of a warranty, which takes the place of the two years. */
  readonly warrantyUntil?: PlainDate
  /** Whether the seller knew, or should have known, of the defect: then no time limit protects it. */
  readonly sellerKnew?: boolean
  /** The clause on acceptance against which the proof is checked. */
  readonly acceptanceClause?: string
}

/** How a company handles disputes. */
export interface DisputePolicy {
  /** Within how many days the customer has to prove its objection in writing. */
  readonly proofDays: number
  /** What is asked for, such as `inspection-report` and `photographs`. */
  readonly requiredProof: readonly string[]
  /** Whether proof that arrives after its deadline is still considered. */
  readonly lateProof: 'refused' | 'considered'
  /** How many days are a reasonable time to raise a defect where the contract agrees on none: no law gives a number. */
  readonly reasonableDays: number
  /** The route of customers who are dissatisfied; needed for the ground `dissatisfied`. */
  readonly dissatisfaction?: {
    /** Within how many days they get an answer. */
    readonly respondDays: number
    /** What happens, in its order, such as `apology`, `repair`, `price-reduction`. */
    readonly steps: readonly string[]
  }
}

/** The time within which the buyer had to object to the goods. */
export interface InspectionPeriod {
  /**
   * What sets it: the contract (`agreed`), a reasonable time from the discovery, a warranty, or two years from receipt;
   * `seller-knew`: nothing does; `not-asked`: the objection is not to the goods.
   */
  readonly basis: 'agreed' | 'reasonable-time' | 'warranty' | 'two-years' | 'seller-knew' | 'not-asked'
  /** Last day on which the objection was in time; `null` where there is no such day. */
  readonly noticeBy: PlainDate | null
  /** Whether it was. */
  readonly inTime: boolean
}

/** How a dispute was decided. */
export type DisputeOutcome = 'valid' | 'partly-valid' | 'invalid'

/** A dispute from its beginning to its end. disputed + undisputed = outstanding. */
export interface DisputeCase {
  /** The version of this form. */
  readonly schema: typeof DISPUTE_SCHEMA
  /** Identifier. */
  readonly id: string
  /** The invoice. */
  readonly invoiceId: string
  /** Who objects. */
  readonly customerId: string
  /** What to. */
  readonly ground: DisputeGround
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** What was open of the invoice when the objection arrived. */
  readonly outstanding: DecimalString
  /** What is disputed of it. */
  readonly disputed: DecimalString
  /** What is not, and stays due. */
  readonly undisputed: DecimalString
  /** Day on which the objection arrived. */
  readonly raisedOn: PlainDate
  /** Last day for written proof. */
  readonly proofBy: PlainDate
  /** Whether proof after that day is still considered. */
  readonly lateProof: 'refused' | 'considered'
  /** What was asked for. */
  readonly requiredProof: readonly string[]
  /** The clause on acceptance; `null` where none was named. */
  readonly acceptanceClause: string | null
  /** The time for objections to the goods. */
  readonly inspection: InspectionPeriod
  /** `open` until it is resolved. */
  readonly status: 'open' | 'resolved'
  /** How it was decided; `null` while it is open. */
  readonly resolution: {
    /** Which way. */
    readonly outcome: DisputeOutcome
    /** What was accepted of the disputed amount. */
    readonly accepted: DecimalString
    /** What was not. */
    readonly rejected: DecimalString
    /** When. */
    readonly on: PlainDate
  } | null
}

/** A dispute as it is opened. */
export interface OpenedDispute {
  /** The case, to be stored. */
  readonly dispute: DisputeCase
  /** The dispute as a document of the ledger: from now on the disputed part is neither dunned nor charged. */
  readonly document: Dispute
  /** The route of a customer who is dissatisfied; `null` for every other ground. */
  readonly route: {
    /** Last day for an answer. */
    readonly respondBy: PlainDate
    /** What happens, in its order. */
    readonly steps: readonly string[]
  } | null
  /** When to look again: the day after the last day for proof, or for an answer. */
  readonly nextReviewOn: PlainDate
  /** Why. */
  readonly reasons: readonly SettlementReason[]
}

/** One part of a disputed invoice after the decision. */
export interface DecidedPart {
  /** Never disputed; disputed and accepted; disputed and rejected. */
  readonly part: 'undisputed' | 'accepted' | 'rejected'
  /** How much. */
  readonly amount: DecimalString
  /** First day of a late charge on it while it is unpaid; `null`: it bears none. */
  readonly lateChargeFrom: PlainDate | null
}

/** What a decision brings about in the ledger. */
export type DisputeDocument =
  | {
      /** The dispute is closed. */
      readonly kind: 'dispute-closed'
      /** The dispute with its last day. */
      readonly document: Dispute
    }
  | {
      /** What was accepted is credited. */
      readonly kind: 'credit-note'
      /** The credit note. */
      readonly document: CreditNote
    }

/** A step after a decision, taken only while the rejected part is unpaid. */
export interface DisputeStep {
  /** A formal letter that restates the duty to pay; an offer of mediation; legal action. */
  readonly step: 'restatement' | 'mediation' | 'legal'
  /** First day on which it may be taken. */
  readonly from: PlainDate
}

/** A dispute that was decided. */
export interface ResolvedDispute {
  /** The case, resolved. */
  readonly dispute: DisputeCase
  /** The parts of the invoice: they sum to what was outstanding. */
  readonly parts: readonly DecidedPart[]
  /** What is to be booked. */
  readonly documents: readonly DisputeDocument[]
  /** Last day on which the rejected part is to be paid, not before its due date; `null` where nothing was rejected. */
  readonly payBy: PlainDate | null
  /** What follows while it is not, in this order. */
  readonly steps: readonly DisputeStep[]
  /** When to look again: the day after the last day for payment; `null` where nothing was rejected. */
  readonly nextReviewOn: PlainDate | null
  /** Why. */
  readonly reasons: readonly SettlementReason[]
}

import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/index.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { OverrideGround, StageId } from './policy.js'

/**
 * The phase of a case. `open`: it is dunned; `referred`: a lawyer or an agency has it; `insolvent`: proceedings are
 * open and dunning has stopped; `settled`: nothing is owed; `written-off`: the claim was given up. The last two are
 * final, unless the case is reopened.
 */
export type EscalationPhase = 'open' | 'referred' | 'insolvent' | 'settled' | 'written-off'

/** A touch that was commanded and is not yet reported as made. */
export interface PendingTouch {
  /** Id of the command. */
  readonly commandId: string
  /** Id of the letter that covers it together with other items of the customer; null if it stands alone. */
  readonly letterId: string | null
  /** The stage. */
  readonly stage: StageId
  /** Day of the command. */
  readonly commandedOn: PlainDate
  /** The stage before it, to which the case returns if the touch is withdrawn. */
  readonly before: StageId | null
  /** Day since which the case had been at that stage. */
  readonly beforeSince: PlainDate | null
}

/** An approval request. */
export interface StageApprovalRequest {
  /** Id of the command that asked for the approval. */
  readonly commandId: string
  /** The stage to be entered. */
  readonly stage: StageId
  /** The ground of an override; null if it is not an override. */
  readonly ground: OverrideGround | null
  /** Day of the request. */
  readonly askedOn: PlainDate
  /** Who requested it, and therefore cannot approve it; null if the policy itself did. */
  readonly requestedBy: string | null
  /** The role that must approve; null if any role may. */
  readonly role: string | null
  /** Day of a refusal; null while the request is unanswered. */
  readonly refusedOn: PlainDate | null
  /**
   * If this is a request about an override: the suspended request of the policy, which stands again if the override is
   * refused. Absent if there is none.
   */
  readonly waiting?: Omit<StageApprovalRequest, 'waiting'>
}

/** The last touch that was made. */
export interface LastTouch {
  /** Its stage. */
  readonly stage: StageId
  /** Day on which it was made. */
  readonly sentOn: PlainDate
  /** The last day of the deadline that it set; null if none. */
  readonly deadline: PlainDate | null
  /** Day on which its receipt was confirmed; null if it was not. */
  readonly receivedOn: PlainDate | null
}

/** A touch made before the case started from scratch, which the case no longer counts as its own. */
export interface FormerTouch {
  /** The customer that was touched. */
  readonly customerId: string
  /** Day on which it was made. */
  readonly sentOn: PlainDate
}

/** The formal demand on which a legal step rests. */
export interface DemandMade {
  /** Its stage. */
  readonly stage: StageId
  /** Day on which it was sent. */
  readonly sentOn: PlainDate
  /** The last day of its deadline. */
  readonly deadline: PlainDate
}

/** An approved and recorded override of the order of the stages. */
export interface OverrideMade {
  /** The ground. */
  readonly ground: OverrideGround
  /** The stage that it allows. */
  readonly stage: StageId
  /** Who approved it. */
  readonly approvedBy: string
  /** Day of the approval. */
  readonly on: PlainDate
}

/** A hold: prevents a part of a case, or all of it, from being dunned. */
export interface CaseHold {
  /** Identifier of the dispute, promise, plan or grace that caused it. */
  readonly id: string
  /** The kind. */
  readonly kind: 'dispute' | 'promise' | 'plan' | 'grace' | 'manual'
  /** Amount held; null for the whole balance, whatever it is. */
  readonly amount: DecimalString | null
  /** The last day on which it holds; null if it holds until it is lifted. */
  readonly until: PlainDate | null
  /**
   * Amount held of the whole invoice, if a split copied the hold to every instalment: together they hold no more than
   * that. Absent if it was placed on the item itself.
   */
  readonly wholeAmount?: DecimalString
}

/**
 * The state of one item under escalation: plain data, computed from the events of its journal. Fields other than these
 * are ignored, and are gone after the next event: keep further data on a case outside its state.
 */
export interface EscalationState {
  /** Schema id and version. */
  readonly schema: 'receivables/escalation-state@1'
  /** Id of the policy under which the case was started. */
  readonly policy: string
  /** Id of the case: the invoice, with `#` and the number of the instalment if it has one. */
  readonly caseId: string
  /** Identifier of the invoice. */
  readonly invoiceId: string
  /** Number of the instalment; null if the invoice has none. */
  readonly instalment: number | null
  /** Identifier of the customer that owes it. */
  readonly customerId: string
  /** The language of letters; null if unknown. */
  readonly language: string | null
  /** The segment whose tempo applies; null if none. */
  readonly segment: string | null
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Day of the invoice. */
  readonly issueDate: PlainDate
  /** Last day on which it is paid in time. */
  readonly dueDate: PlainDate
  /** Day on which the work was completed; null if unknown. */
  readonly completedOn: PlainDate | null
  /** The due date of the customer's oldest overdue item, if the policy counts from it. */
  readonly anchorDueDate: PlainDate | null
  /** The earliest invoice date of the customer's overdue items, if the policy counts from it. */
  readonly anchorIssueDate: PlainDate | null
  /** The phase. */
  readonly phase: EscalationPhase
  /** Day of the last event. */
  readonly on: PlainDate
  /** Open amount. */
  readonly open: DecimalString
  /** The stage; null before the first. */
  readonly stage: StageId | null
  /** Day on which the stage was entered. */
  readonly stageSince: PlainDate | null
  /** The touch that was commanded and not yet made; null if there is none. */
  readonly pending: PendingTouch | null
  /** The approval request; null if there is none. */
  readonly request: StageApprovalRequest | null
  /** The last touch that was made; null if there was none. */
  readonly lastTouch: LastTouch | null
  /** The last formal demand that was sent; null if there was none. */
  readonly demand: DemandMade | null
  /** The approved override; null if there is none. */
  readonly override: OverrideMade | null
  /** The holds, in the order in which they were placed. */
  readonly holds: readonly CaseHold[]
  /** Number of broken promises. */
  readonly brokenPromises: number
  /**
   * Ids of all promises known to the case, running, kept or broken, except those that were running when it was settled;
   * absent if there are none.
   */
  readonly promises?: readonly string[]
  /** Day of the last event about insolvency proceedings; absent if there was none. */
  readonly insolvencyHeardOn?: PlainDate
  /**
   * The customers that the case touched before it started from scratch with another debtor or currency, with the day of
   * the last touch. They count only for the minimum gap between two touches of one customer. Absent if there are none.
   */
  readonly formerTouches?: readonly FormerTouch[]
  /** Whether the debtor cannot be reached. */
  readonly contactLost: boolean
  /** Day on which an objection was rejected; null if none was. */
  readonly disputeRejectedOn: PlainDate | null
  /** No stage is entered before this day; null if there is no such limit. */
  readonly restUntil: PlainDate | null
  /** Whether new orders are held. */
  readonly ordersHeld: boolean
  /** Number of further touches that the stage has had. */
  readonly repeats: number
  /** Number of commands that the case has given; the next one has the next number. */
  readonly commands: number
}

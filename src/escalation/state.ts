import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/index.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { OverrideGround, StageId } from './policy.js'

/**
 * Where a case stands as a whole. `open`: it is dunned; `referred`: a lawyer or an agency has it; `insolvent`: proceedings
 * are open and dunning has stopped; `settled`: nothing is owed; `written-off`: the claim was given up. The last two are
 * final, unless the case is reopened.
 */
export type EscalationPhase = 'open' | 'referred' | 'insolvent' | 'settled' | 'written-off'

/** A touch that was commanded and of which nobody has said yet that it was made. */
export interface PendingTouch {
  /** The command. */
  readonly commandId: string
  /** The letter that covers it together with other items of the customer; null where it stands alone. */
  readonly letterId: string | null
  /** The stage. */
  readonly stage: StageId
  /** Day of the command. */
  readonly commandedOn: PlainDate
  /** The stage before it, to which the case returns if the touch is withdrawn. */
  readonly before: StageId | null
  /** Since when the case had been at that stage. */
  readonly beforeSince: PlainDate | null
}

/** An approval that was asked for. */
export interface StageApprovalRequest {
  /** The command that asked. */
  readonly commandId: string
  /** The stage to be entered. */
  readonly stage: StageId
  /** Why the order of the stages is left; null where it is not. */
  readonly ground: OverrideGround | null
  /** Day of the question. */
  readonly askedOn: PlainDate
  /** Whoever asked, and therefore cannot approve; null where the policy itself asks. */
  readonly requestedBy: string | null
  /** The role that must approve; null where any may. */
  readonly role: string | null
  /** Day of a refusal; null while the question is open. */
  readonly refusedOn: PlainDate | null
  /** Beside an override: the question that the policy had asked, which stands again if the override is refused. Absent where there is none. */
  readonly waiting?: Omit<StageApprovalRequest, 'waiting'>
}

/** The last touch that was made. */
export interface LastTouch {
  /** Its stage. */
  readonly stage: StageId
  /** Day on which it was made. */
  readonly sentOn: PlainDate
  /** The last day of the deadline that it set; null where it set none. */
  readonly deadline: PlainDate | null
  /** Day on which its receipt was confirmed; null where it was not. */
  readonly receivedOn: PlainDate | null
}

/** A touch that the case no longer counts as its own, since it began anew after it. */
export interface FormerTouch {
  /** Whom it reached. */
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

/** A recorded and approved way past the order of the stages. */
export interface OverrideMade {
  /** The ground. */
  readonly ground: OverrideGround
  /** The stage that it opens. */
  readonly stage: StageId
  /** Whoever approved it. */
  readonly approvedBy: string
  /** Day of the approval. */
  readonly on: PlainDate
}

/** What keeps a part of a case, or all of it, from being dunned. */
export interface CaseHold {
  /** The dispute, promise, plan or grace that it comes from. */
  readonly id: string
  /** What it is. */
  readonly kind: 'dispute' | 'promise' | 'plan' | 'grace' | 'manual'
  /** How much it covers; null for the whole balance, whatever it is. */
  readonly amount: DecimalString | null
  /** The last day on which it holds; null until it is lifted. */
  readonly until: PlainDate | null
  /**
   * How much it covers of the whole invoice, where it was put on every instalment when that was split: together they hold no more than that.
   * Absent where it was placed on the item itself.
   */
  readonly wholeAmount?: DecimalString
}

/**
 * One item under escalation: plain data, and the fold of its journal. A field that is not one of these is passed over, and gone with the next event: keep
 * what you know of a case beside its state.
 */
export interface EscalationState {
  /** The name and version of this form. */
  readonly schema: 'receivables/escalation-state@1'
  /** The policy that it was started under. */
  readonly policy: string
  /** The case: the invoice, with `#` and the instalment where it has one. */
  readonly caseId: string
  /** The invoice. */
  readonly invoiceId: string
  /** Which instalment; null where the invoice has none. */
  readonly instalment: number | null
  /** Who owes it. */
  readonly customerId: string
  /** The language of letters; null where nobody said. */
  readonly language: string | null
  /** The segment whose tempo counts; null for none. */
  readonly segment: string | null
  /** ISO 4217 code of every amount here. */
  readonly currency: CurrencyCode
  /** Day of the invoice. */
  readonly issueDate: PlainDate
  /** Last day on which it is paid in time. */
  readonly dueDate: PlainDate
  /** Day on which the work was completed; null where nobody said. */
  readonly completedOn: PlainDate | null
  /** The due date of the customer's oldest overdue item, where the policy counts from it. */
  readonly anchorDueDate: PlainDate | null
  /** The earliest invoice date of the customer's overdue items, likewise. */
  readonly anchorIssueDate: PlainDate | null
  /** Where the case stands as a whole. */
  readonly phase: EscalationPhase
  /** Day of the last event. */
  readonly on: PlainDate
  /** What is still owed. */
  readonly open: DecimalString
  /** The stage; null before the first. */
  readonly stage: StageId | null
  /** Day on which the stage was entered. */
  readonly stageSince: PlainDate | null
  /** The touch that was commanded and not yet made. */
  readonly pending: PendingTouch | null
  /** The approval that was asked for. */
  readonly request: StageApprovalRequest | null
  /** The last touch that was made. */
  readonly lastTouch: LastTouch | null
  /** The last formal demand that was sent. */
  readonly demand: DemandMade | null
  /** The approved override, if there is one. */
  readonly override: OverrideMade | null
  /** What keeps it, or a part of it, from being dunned, in the order of their beginning. */
  readonly holds: readonly CaseHold[]
  /** How many promises were broken. */
  readonly brokenPromises: number
  /** Every promise that the case has heard of, standing, kept or broken, but for those that stood when it was settled; absent where there was none. */
  readonly promises?: readonly string[]
  /** Day on which the case last heard of insolvency proceedings; absent where it never did. */
  readonly insolvencyHeardOn?: PlainDate
  /**
   * Whom the case had touched, and when last, before it began anew with another debtor or currency: it counts for the least
   * days between two touches of one customer, and for nothing else; absent where nobody was.
   */
  readonly formerTouches?: readonly FormerTouch[]
  /** Whether nobody can be reached. */
  readonly contactLost: boolean
  /** Day on which an objection was rejected; null where none was. */
  readonly disputeRejectedOn: PlainDate | null
  /** No stage is entered before this day; null where nothing rests. */
  readonly restUntil: PlainDate | null
  /** Whether new orders are held. */
  readonly ordersHeld: boolean
  /** How many further touches the stage has had. */
  readonly repeats: number
  /** How many commands the case has given: the next one bears the next number. */
  readonly commands: number
}

import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type {
  NoticeAuthority,
  NoticeConcession,
  NoticeCounselPoints,
  NoticeDecision,
  NoticeDiscount,
  NoticeDispute,
  NoticeHandOver,
  NoticeInKind,
  NoticePlan,
  NoticePromise,
} from './case-model.js'
import type { NoticeBlock } from './kind-rules.js'
import type { LateChargeRequest, NoticeLateCharge } from './late-charge-model.js'
import type {
  NoticeConsequence,
  NoticeContract,
  NoticeCost,
  NoticeDeadline,
  NoticeDeadlineRule,
  NoticeEvidence,
  NoticeItem,
  NoticeLine,
  NoticeParties,
  NoticePayTo,
  NoticePriorContact,
  NoticeReference,
  NoticeSignature,
} from './model.js'
import type { NoticeKind } from './notice-kind.js'
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
  NoticeRescission,
  NoticeStatement,
  NoticeWarning,
} from './other-model.js'

/**
 * The content common to a request and the notice composed of it; {@link requiredFields} lists the fields of each kind.
 */
export interface NoticeContent {
  /** Kind of notice. */
  readonly kind: NoticeKind
  /** Day of the letter; no deadline is before it. */
  readonly letterDate: PlainDate
  /** Number of the letter. */
  readonly number?: string
  /** The parties. */
  readonly parties: NoticeParties
  /** The contract on which the invoices are based. */
  readonly contract?: NoticeContract
  /** The account to pay to. */
  readonly payTo?: NoticePayTo
  /** Discounts for early payment. */
  readonly discounts?: readonly NoticeDiscount[]
  /** Day by which an answer is requested. */
  readonly replyBy?: PlainDate
  /** Day by which objections are to be raised. Default: the final deadline. */
  readonly objectionBy?: PlainDate
  /** The least first payment of an instalment plan that the debtor may propose. */
  readonly minFirstShare?: DecimalString
  /** The steps that the creditor may take next. */
  readonly consequences?: readonly NoticeConsequence[]
  /** The previous letter. */
  readonly earlierNotice?: NoticeReference
  /** Earlier contacts; an empty list states that there were none. */
  readonly priorContacts?: readonly NoticePriorContact[]
  /** Costs in addition to the late charge. */
  readonly costs?: readonly NoticeCost[]
  /** Documents that prove the claim; they are listed, not sent. */
  readonly evidence?: readonly NoticeEvidence[]
  /** The signatory. */
  readonly signature?: NoticeSignature
  /** A promise made in a call. */
  readonly promise?: NoticePromise
  /** The points of counsel. */
  readonly counselPoints?: NoticeCounselPoints
  /** The authority to settle: for counsel only, never printed. */
  readonly authority?: NoticeAuthority
  /** The hand-over. */
  readonly handOver?: NoticeHandOver
  /** The instalment plan. */
  readonly plan?: NoticePlan
  /** The objection. */
  readonly dispute?: NoticeDispute
  /** The decision on the objection. */
  readonly decision?: NoticeDecision
  /** The conditional waiver. */
  readonly concession?: NoticeConcession
  /** The settlement in kind. */
  readonly inKind?: NoticeInKind
  /** The extension. */
  readonly grace?: NoticeGrace
  /** The figures of the account. */
  readonly statement?: NoticeStatement
  /** The hold of deliveries. */
  readonly hold?: NoticeHold
  /** The payment that was received. */
  readonly receipt?: NoticeReceipt
  /** The service that was completed. */
  readonly completion?: NoticeCompletion
  /** The guarantee. */
  readonly guarantee?: NoticeGuarantee
  /** The assignment. */
  readonly assignment?: NoticeAssignment
  /** The rescission or acceleration. */
  readonly rescission?: NoticeRescission
  /** The closing of the case. */
  readonly closing?: NoticeClosing
  /** The application or filing. */
  readonly filing?: NoticeFiling
  /** The warning. */
  readonly warning?: NoticeWarning
  /** The request for approval. */
  readonly approval?: NoticeApprovalRequest
}

/** The input for composing a notice. A field that its kind does not have is refused. */
export interface NoticeRequest extends NoticeContent {
  /** The invoices, all in one currency; open items of the ledger can be passed as they are. */
  readonly items: readonly NoticeItem[]
  /** Day of the figures, not after the day of the letter. Default: the day of the letter. */
  readonly asOf?: PlainDate
  /** ISO 4217 code; required only if there are no items. */
  readonly currency?: CurrencyCode
  /** The late charge as `accrueInterest` returns it, with its basis. */
  readonly lateCharge?: LateChargeRequest
  /** The rule for the final deadline. */
  readonly deadline?: NoticeDeadlineRule
}

/** The totals of a notice. */
export interface NoticeTotals {
  /** Sum of the open amounts of the lines. */
  readonly open: DecimalString
  /** Sum of the disputed amounts. */
  readonly disputed: DecimalString
  /** `open − disputed`: the principal that is claimed. */
  readonly undisputed: DecimalString
  /** The part of `undisputed` that is past due. */
  readonly overdue: DecimalString
  /** Unpaid late charges. */
  readonly lateCharge: DecimalString
  /** Sum of the costs. */
  readonly costs: DecimalString
  /** `undisputed + lateCharge + costs`. */
  readonly total: DecimalString
  /** The amount to be paid after what a plan adds, or a concession or a decision deducts; otherwise `total`. */
  readonly payable: DecimalString
}

/** A composed and checked notice: plain data, to be stored and rendered in any language. */
export interface Notice extends NoticeContent {
  /** Schema id and version. */
  readonly schema: 'receivables/notice@1'
  /** Day of the figures. */
  readonly asOf: PlainDate
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The lines of the table of invoices. */
  readonly lines: readonly NoticeLine[]
  /** The late charges, with segments that sum to them. */
  readonly lateCharge?: NoticeLateCharge
  /** The final deadline. */
  readonly deadline?: NoticeDeadline
  /** The totals. */
  readonly totals: NoticeTotals
  /**
   * Whether the letter expressly demands payment of what is due, so that its receipt may interrupt limitation: formal
   * demands, a decision on an objection that leaves something past due, a statement of account with more past due than
   * unapplied credit, and a friendly reminder with a day for an answer. A letter sent before default never does.
   */
  readonly demandsPayment: boolean
  /** The standard statements that it must contain; {@link renderNotice} prints each. */
  readonly blocks: readonly NoticeBlock[]
}

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

/** The content that a request and the notice composed of it have in common; {@link requiredFields} says which kind has which. */
export interface NoticeContent {
  /** What it is. */
  readonly kind: NoticeKind
  /** Day of the letter: no deadline lies before it. */
  readonly letterDate: PlainDate
  /** Number of the letter. */
  readonly number?: string
  /** Who takes part. */
  readonly parties: NoticeParties
  /** The contract behind the invoices. */
  readonly contract?: NoticeContract
  /** Where to pay. */
  readonly payTo?: NoticePayTo
  /** Discounts that an early payment earns. */
  readonly discounts?: readonly NoticeDiscount[]
  /** Day by which an answer is asked for. */
  readonly replyBy?: PlainDate
  /** Day by which objections are to be raised; the final deadline when absent. */
  readonly objectionBy?: PlainDate
  /** The least first part of a payment plan that may be proposed. */
  readonly minFirstShare?: DecimalString
  /** What the creditor may do next. */
  readonly consequences?: readonly NoticeConsequence[]
  /** The letter before this one. */
  readonly earlierNotice?: NoticeReference
  /** Earlier contacts; an empty list says that there were none. */
  readonly priorContacts?: readonly NoticePriorContact[]
  /** Costs beside the late charge. */
  readonly costs?: readonly NoticeCost[]
  /** Documents that prove the claim; listed, not sent. */
  readonly evidence?: readonly NoticeEvidence[]
  /** Who signs. */
  readonly signature?: NoticeSignature
  /** What was promised in a call. */
  readonly promise?: NoticePromise
  /** What counsel says. */
  readonly counselPoints?: NoticeCounselPoints
  /** How far a settlement may go: for counsel's eyes, never printed. */
  readonly authority?: NoticeAuthority
  /** What is handed over. */
  readonly handOver?: NoticeHandOver
  /** The instalment plan. */
  readonly plan?: NoticePlan
  /** The objection. */
  readonly dispute?: NoticeDispute
  /** How it was decided. */
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
  /** The end of the case. */
  readonly closing?: NoticeClosing
  /** The application or filing. */
  readonly filing?: NoticeFiling
  /** The warning. */
  readonly warning?: NoticeWarning
  /** The request for approval. */
  readonly approval?: NoticeApprovalRequest
}

/** What a notice is composed of. A field that its kind does not have is refused. */
export interface NoticeRequest extends NoticeContent {
  /** The invoices, all in one currency; open items of the ledger fit as they are. */
  readonly items: readonly NoticeItem[]
  /** Day of the figures, on or before the day of the letter, which it is when absent. */
  readonly asOf?: PlainDate
  /** ISO 4217 code; needed only where there are no items. */
  readonly currency?: CurrencyCode
  /** The late charge as `accrueInterest` gives it, with what it rests on. */
  readonly lateCharge?: LateChargeRequest
  /** How the final deadline is counted. */
  readonly deadline?: NoticeDeadlineRule
}

/** The sums of a notice, each of them the sum of what it names. */
export interface NoticeTotals {
  /** What the lines have open. */
  readonly open: DecimalString
  /** The disputed part of it. */
  readonly disputed: DecimalString
  /** The rest: the principal that is asked for. */
  readonly undisputed: DecimalString
  /** The part of the rest that is past due. */
  readonly overdue: DecimalString
  /** Unpaid late charges. */
  readonly lateCharge: DecimalString
  /** Costs. */
  readonly costs: DecimalString
  /** `undisputed + lateCharge + costs`. */
  readonly total: DecimalString
  /** What remains to be paid after what a plan adds, or a concession or a decision takes off; else `total`. */
  readonly payable: DecimalString
}

/** A composed notice: plain data, checked, to be stored and rendered in any language. */
export interface Notice extends NoticeContent {
  /** The mark of the form. */
  readonly schema: 'receivables/notice@1'
  /** Day of the figures. */
  readonly asOf: PlainDate
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The invoices. */
  readonly lines: readonly NoticeLine[]
  /** The late charges, with segments that sum to them. */
  readonly lateCharge?: NoticeLateCharge
  /** The final deadline, counted. */
  readonly deadline?: NoticeDeadline
  /** The sums. */
  readonly totals: NoticeTotals
  /**
   * Whether the letter asks expressly for payment of what is due, so that its arrival may interrupt limitation: formal
   * demands, a decision on an objection that leaves something past due, a statement of account of which more is past due
   * than is not applied, and a friendly reminder that sets a day. One sent before default never does.
   */
  readonly demandsPayment: boolean
  /** What it has to say beside its figures; {@link renderNotice} prints each. */
  readonly blocks: readonly NoticeBlock[]
}

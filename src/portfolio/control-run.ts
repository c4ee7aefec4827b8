import type { AgingReport } from '../aging/index.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type {
  EscalationCommand,
  EscalationPhase,
  EscalationReasonCode,
  EscalationState,
  PendingReport,
  StageId,
} from '../escalation/index.js'
import type { BatchAccrual } from '../interest/index.js'
import type { ErrorCode } from '../kernel/error-code.js'
import type { Reason } from '../kernel/reason.js'
import type { LedgerReasonCode } from '../ledger/index.js'
import type {
  CreditExposure,
  DutyViolation,
  LimitsReason,
  LimitStatus,
  PortfolioHealth,
  ReviewDue,
  WarningLevel,
} from '../limits/index.js'
import type { BookFigures, DsoTrend, ExpectedCreditLoss } from '../metrics/index.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { Behaviour, CreditScore } from '../scoring/index.js'
import type { PaymentTerms } from '../terms/index.js'
import type { CaseEvent } from './control-request.js'
import type { HealthSums } from './health-sums.js'
import type { RunRules } from './run-rules.js'
import type { CustomerSummary } from './summarize-customers.js'
import type { TrackingRow } from './tracking-row.js'

/** The limit of a customer on the day, and how much of it is available. */
export interface CustomerLimit {
  /** The limit; null means no limit, zero means no credit. */
  readonly limit: DecimalString | null
  /**
   * `own`: the customer's own limit; `grade`: that of its grade; `none`: neither exists, and the rule of the policy for
   * this case applies.
   */
  readonly from: 'own' | 'grade' | 'none'
  /** The last day of the limit, included; null if it has none. */
  readonly through: PlainDate | null
  /** limit − exposure, at least 0; null if there is no limit. */
  readonly available: DecimalString | null
  /** exposure − limit, at least 0. */
  readonly overrun: DecimalString
  /** exposure ÷ limit, 12 decimals; null if there is no limit or it is zero. */
  readonly used: DecimalString | null
  /** Status of the exposure against the limit. */
  readonly status: LimitStatus
  /** Why this limit applies. */
  readonly reasons: readonly LimitsReason[]
}

/** The state of escalation of a customer. */
export interface CustomerEscalation {
  /** The latest stage of its cases; null if none has a stage. */
  readonly stage: StageId | null
  /** Number of cases that are open or referred. */
  readonly cases: number
  /** The ids of today's commands. */
  readonly commands: readonly string[]
  /** The ids of earlier commands that are not carried out yet. */
  readonly pending: readonly string[]
  /** When to review the customer again; null if nothing changes by the passing of days alone. */
  readonly nextReviewOn: PlainDate | null
}

/** One customer in a run. A field is null if the policy has no section for it. */
export interface ControlCustomer extends CustomerSummary {
  /**
   * Payment behaviour in the currency of the policy or, if the policy names none, in the customer's only currency; null
   * if there is none.
   */
  readonly behaviour: Behaviour | null
  /** Payment behaviour in its other currencies, ascending. */
  readonly furtherBehaviour: readonly Behaviour[]
  /** Credit score. */
  readonly score: CreditScore | null
  /** Grade; null if it has none. */
  readonly grade: string | null
  /** Payment terms of the grade; null if the grade has none. */
  readonly terms: PaymentTerms | null
  /** Exposure: what a default of the customer would cost. */
  readonly exposure: CreditExposure | null
  /** Credit limit. */
  readonly limit: CustomerLimit | null
  /** Level of early warning. */
  readonly warning: WarningLevel | null
  /** State of escalation. */
  readonly escalation: CustomerEscalation
}

/** The case of a worklist row. */
export interface WorklistCase {
  /** The id of the case. */
  readonly caseId: string
  /** The phase of the case. */
  readonly phase: EscalationPhase
  /** The stage that the case has reached; null before the first. */
  readonly stage: StageId | null
  /** The id of a touch that was commanded, today or earlier, and is not carried out yet; null if there is none. */
  readonly pending: string | null
  /** The reasons for its phase and stage. */
  readonly reasons: readonly Reason<EscalationReasonCode>[]
}

/** One item to work on: the row of the tracking table, with the accrued interest and the case. */
export interface WorklistRow extends TrackingRow {
  /** Accrued interest, in the currency of the row; null if the policy has no interest. */
  readonly interest: DecimalString | null
  /** The case of the item. */
  readonly case: WorklistCase
  /**
   * When to review the item: the next day on which its case or its nominal stage may change; null if nothing changes by
   * the passing of days alone.
   */
  readonly nextReviewOn: PlainDate | null
}

/** An event of the journal, or of a document, that could not be applied. */
export interface RefusedEvent {
  /** The id of the case. */
  readonly caseId: string
  /** The type of the event. */
  readonly type: string
  /** Why it could not be applied. */
  readonly reason: Reason<EscalationReasonCode>
}

/** The result of escalation on the day. */
export interface ControlEscalation {
  /**
   * The states to store for the next run. With `detail: 'worklist'` the states of cases that have not started and know
   * no language are left out: the next run starts them from their items. If the policy lets a case rest after a
   * payment, all states are included, because the balance before the payment must be known.
   */
  readonly states: readonly EscalationState[]
  /** The commands to carry out. */
  readonly commands: readonly EscalationCommand[]
  /** Earlier commands that are not carried out yet. */
  readonly pending: readonly PendingReport[]
  /**
   * Events of the journal, or of documents, that could not be applied. An event refused with `escalation.set-aside` was
   * not applied because the row of its item was set aside: pass it again to the next run. Events from documents are
   * reported on every day on which the documents have them: a promise that holds nothing
   * (`escalation.promises-exhausted`) is listed as long as it is pending.
   */
  readonly refused: readonly RefusedEvent[]
  /**
   * The events that the cases took from the documents today: a promise that was made, kept or broken, or insolvency
   * proceedings. The states already contain them; store them with the journal, but do not pass them in again.
   */
  readonly heard: readonly CaseEvent[]
  /** The first day on which to run again; null if nothing changes by the passing of days alone. */
  readonly nextReviewOn: PlainDate | null
}

/** The metrics of the whole book. */
export interface ControlMetrics {
  /** DSO and its family, per period; null if the policy does not ask for it. */
  readonly dso: DsoTrend | null
  /** The sums from which `dso` is derived; null if the policy does not ask for it. */
  readonly figures: BookFigures | null
  /** The sums from which `health` is derived; null if the policy has no weights. */
  readonly balances: HealthSums | null
  /** The health of the book in the currency of the policy; null if the policy has no weights. */
  readonly health: PortfolioHealth | null
}

/** A customer, or a document without a customer, that the run left out or could not judge. */
export interface SetAside {
  /** The customer; null if the document does not say whose it is. */
  readonly customerId: string | null
  /**
   * `documents`: left out of every figure of the run; `facts`: its documents are included, but it has no score, limit
   * or warning.
   */
  readonly scope: 'documents' | 'facts'
  /** What is wrong, see {@link ErrorCode}. */
  readonly code: ErrorCode
  /** The path, such as `invoices[3].amount`. */
  readonly path: string
  /** What was expected there. */
  readonly expected: string
  /** What was received, as a short text. */
  readonly received: string
}

/** The policy of a run. */
export interface RunPolicy {
  /** Its id; null if it has none. */
  readonly id: string | null
  /** Its version; null if it has none. */
  readonly version: string | null
}

/** Digests that tie a run to its input. */
export interface RunDigests {
  /** The digest of the policy, see {@link digestOf}; null for a policy that is not plain JSON. */
  readonly policy: string | null
  /** The digest of the facts, independent of the order of documents; null unless the request asks for it. */
  readonly facts: string | null
}

/** The result of credit control on a day. A field is null if the policy has no section for it. */
export interface ControlRun {
  /** The name and version of this form. */
  readonly schema: 'receivables/control-run@1'
  /** The day; documents of this day count. */
  readonly asOf: PlainDate
  /** Whether all rows are included: with `worklist` the rows per customer and per item of `interest` are left out. */
  readonly detail: 'full' | 'worklist'
  /** Id and version of the policy. */
  readonly policy: RunPolicy
  /** The rules by which shares and statistics are derived, so that runs over parts of a book can be combined. */
  readonly rules: RunRules
  /** Digests of the policy and the facts. */
  readonly digests: RunDigests
  /** The aging report. */
  readonly aging: AgingReport
  /** The interest accrued on open items: totals, and one amount per item. */
  readonly interest: BatchAccrual | null
  /**
   * Every customer with open items or unapplied credit, or with `facts`, ascending by id; empty with `detail:
   * 'worklist'`.
   */
  readonly customers: readonly ControlCustomer[]
  /**
   * The open items that have a stage, by their days past due or by their case, in the order of {@link trackingTable}.
   */
  readonly worklist: readonly WorklistRow[]
  /** The metrics of the whole book. */
  readonly metrics: ControlMetrics | null
  /** The expected credit loss. */
  readonly provision: ExpectedCreditLoss | null
  /** What to do, and what to store. */
  readonly escalation: ControlEscalation
  /** The reviews and when they are due. */
  readonly reviews: readonly ReviewDue[] | null
  /** Incompatible duties that one person holds. */
  readonly duties: readonly DutyViolation[] | null
  /** Findings that a bookkeeper should check. */
  readonly diagnostics: readonly Reason<LedgerReasonCode>[]
  /** Rows that were left out: those without a customer first, then by customer. */
  readonly setAside: readonly SetAside[]
}

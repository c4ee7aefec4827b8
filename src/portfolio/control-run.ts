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

/** The limit of a customer on the day, and what is left of it. */
export interface CustomerLimit {
  /** The limit: null is no limit, zero is no credit. */
  readonly limit: DecimalString | null
  /** Whether it is the customer's own, that of its grade, or what holds where there is none. */
  readonly from: 'own' | 'grade' | 'none'
  /** The last day of the limit, included; null where it names none. */
  readonly through: PlainDate | null
  /** limit − exposure, but not below zero; null where there is no limit. */
  readonly available: DecimalString | null
  /** exposure − limit, but not below zero. */
  readonly overrun: DecimalString
  /** exposure ÷ limit, 12 decimals; null where there is no limit or it is zero. */
  readonly used: DecimalString | null
  /** Where the exposure stands. */
  readonly status: LimitStatus
  /** What was in force. */
  readonly reasons: readonly LimitsReason[]
}

/** What escalation does about a customer. */
export interface CustomerEscalation {
  /** The latest stage that any of its cases has reached; null where none has one. */
  readonly stage: StageId | null
  /** How many cases are open or referred. */
  readonly cases: number
  /** The commands of today, by id. */
  readonly commands: readonly string[]
  /** What was commanded earlier and is still to be made, by the id of its command. */
  readonly pending: readonly string[]
  /** When to look at the customer again; null where days alone change nothing. */
  readonly nextReviewOn: PlainDate | null
}

/** One customer as the run finds it. What the policy has no section for is null. */
export interface ControlCustomer extends CustomerSummary {
  /** How it pays, in the currency in which it is judged; null where nothing is known in it. */
  readonly behaviour: Behaviour | null
  /** How it pays in its other currencies, ascending. */
  readonly furtherBehaviour: readonly Behaviour[]
  /** Its score. */
  readonly score: CreditScore | null
  /** Its grade; null where it has none. */
  readonly grade: string | null
  /** The terms of its grade; null where its grade has none. */
  readonly terms: PaymentTerms | null
  /** What its default would cost. */
  readonly exposure: CreditExposure | null
  /** Its limit. */
  readonly limit: CustomerLimit | null
  /** How it stands in early warning. */
  readonly warning: WarningLevel | null
  /** What escalation does about it. */
  readonly escalation: CustomerEscalation
}

/** The case of a row of the worklist. */
export interface WorklistCase {
  /** The case. */
  readonly caseId: string
  /** Where it stands as a whole. */
  readonly phase: EscalationPhase
  /** The stage that it has reached; null before the first. */
  readonly stage: StageId | null
  /** The touch that was commanded, today or earlier, and is still to be made; null where there is none. */
  readonly pending: string | null
  /** Why it is where it is. */
  readonly reasons: readonly Reason<EscalationReasonCode>[]
}

/** One item to work on: the row of the tracking table, with what has accrued on it and its case. */
export interface WorklistRow extends TrackingRow {
  /** The interest accrued on it, in its currency; null where the policy has no interest. */
  readonly interest: DecimalString | null
  /** Its case. */
  readonly case: WorklistCase
  /** When to look again: the next day on which its case, or its nominal stage, may change; null where days alone change nothing. */
  readonly nextReviewOn: PlainDate | null
}

/** An event of the journal, or of a document, that could not happen. */
export interface RefusedEvent {
  /** The case. */
  readonly caseId: string
  /** What was to happen. */
  readonly type: string
  /** Why it could not. */
  readonly reason: Reason<EscalationReasonCode>
}

/** What the day asks of escalation. */
export interface ControlEscalation {
  /**
   * The states to keep for the next run. With `detail: 'worklist'` without those of cases that have not begun and know of no
   * language: they begin anew from their item. All, where the policy lets a case rest after a payment: what it owed before must be known.
   */
  readonly states: readonly EscalationState[]
  /** What is to be done. */
  readonly commands: readonly EscalationCommand[]
  /** What was commanded before and is still to be made. */
  readonly pending: readonly PendingReport[]
  /**
   * Events of the journal, or of documents, that could not happen. One refused with `escalation.set-aside` was not heard, since the
   * row of its item was set aside: give it again with the next run. What the documents say is told on each day on which they say it: a promise
   * that holds nothing (`escalation.promises-exhausted`) is there as long as it stands.
   */
  readonly refused: readonly RefusedEvent[]
  /**
   * What the documents of the book told the cases today: that a promise was made, kept or broken, or proceedings opened.
   * The states know it already; keep it with the journal, and do not give it back.
   */
  readonly heard: readonly CaseEvent[]
  /** The first day on which to look again; null where days alone change nothing. */
  readonly nextReviewOn: PlainDate | null
}

/** What was measured of the whole book. */
export interface ControlMetrics {
  /** DSO and its family, period by period; null where the policy does not ask for it. */
  readonly dso: DsoTrend | null
  /** The sums from which `dso` is made; null where the policy does not ask for it. */
  readonly figures: BookFigures | null
  /** The sums from which `health` is made; null where the policy has no weights. */
  readonly balances: HealthSums | null
  /** The health of the book in the currency of the policy; null where the policy has no weights. */
  readonly health: PortfolioHealth | null
}

/** A customer, or a document of nobody, that the run has left out or could not judge. */
export interface SetAside {
  /** The customer; null where the document does not say whose it is. */
  readonly customerId: string | null
  /** `documents`: it is in no figure of the run; `facts`: its documents are, but it was not scored, limited or warned of. */
  readonly scope: 'documents' | 'facts'
  /** What was wrong, see {@link ErrorCode}. */
  readonly code: ErrorCode
  /** Where, such as `invoices[3].amount`. */
  readonly path: string
  /** What was expected there. */
  readonly expected: string
  /** What was received, as a short text. */
  readonly received: string
}

/** By which policy a run was made. */
export interface RunPolicy {
  /** Its name; null where it has none. */
  readonly id: string | null
  /** Its version; null where it has none. */
  readonly version: string | null
}

/** What ties a run to what it was made from. */
export interface RunDigests {
  /** The digest of the policy, see {@link digestOf}; null for a policy that is not plain JSON. */
  readonly policy: string | null
  /** The digest of the facts, whatever the order of documents; null where none was asked for. */
  readonly facts: string | null
}

/** What credit control found on a day. What the policy has no section for is null. */
export interface ControlRun {
  /** The name and version of this form. */
  readonly schema: 'receivables/control-run@1'
  /** The day. */
  readonly asOf: PlainDate
  /** Whether all rows are there: with `worklist` the lists of customers and of items are empty. */
  readonly detail: 'full' | 'worklist'
  /** The policy. */
  readonly policy: RunPolicy
  /** By what shares and statistics are derived, so that runs of parts of a book can be put together. */
  readonly rules: RunRules
  /** What ties the run to its policy and facts. */
  readonly digests: RunDigests
  /** The aged book. */
  readonly aging: AgingReport
  /** The interest accrued on what is open: totals, and one amount an item. */
  readonly interest: BatchAccrual | null
  /** Every customer that owes or is owed, ascending by id; none with `detail: 'worklist'`. */
  readonly customers: readonly ControlCustomer[]
  /** The open items that have a stage, by the table or by their case, in the order of {@link trackingTable}. */
  readonly worklist: readonly WorklistRow[]
  /** What was measured of the whole book. */
  readonly metrics: ControlMetrics | null
  /** The expected credit loss. */
  readonly provision: ExpectedCreditLoss | null
  /** What is to be done, and what is to be kept. */
  readonly escalation: ControlEscalation
  /** The reviews and when they are due. */
  readonly reviews: readonly ReviewDue[] | null
  /** Duties of one person that do not go together. */
  readonly duties: readonly DutyViolation[] | null
  /** What a bookkeeper should look at. */
  readonly diagnostics: readonly Reason<LedgerReasonCode>[]
  /** Who was left out, by customer: those of nobody first. */
  readonly setAside: readonly SetAside[]
}

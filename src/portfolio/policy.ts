import type { AgingSchedule } from '../aging/index.js'
import type { PastDueConvention, PastDueOptions, PlainDate, ReportingUnit } from '../calendar/index.js'
import type { EscalationPolicy } from '../escalation/index.js'
import type { InterestPolicy } from '../interest/index.js'
import type {
  DatedLimit,
  DutyAssignment,
  EffectiveLimitPolicy,
  GradeRule,
  HealthWeight,
  IncompatibleRoles,
  OrderPolicy,
  ReviewPolicy,
  ReviewSchedule,
  WarningThresholds,
} from '../limits/index.js'
import type { DsoTrendPolicy, LossMatrix } from '../metrics/index.js'
import type { CurrencyCode } from '../money/index.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { BehaviourPolicy, GradeBand, Scorecard } from '../scoring/index.js'
import type { ApprovalPolicy, ConcessionPolicy, PlanPolicy } from '../settlement/index.js'
import type { GradeTerms } from '../terms/index.js'

/** Where the grade of a customer comes from, and which grades there are. */
export interface ControlGrades {
  /** Every grade of the company, the best first. */
  readonly order: readonly string[]
  /**
   * `record`: the grade that the customer's record bears; `score`: that of its score; `score-else-record` and
   * `record-else-score`: the first of the two that there is.
   */
  readonly from: 'record' | 'score' | 'score-else-record' | 'record-else-score'
  /** The grades of a score, the best first; those of the scorecard when absent. */
  readonly bands?: readonly GradeBand[]
}

/** The limits of one customer. */
export interface CustomerLimits {
  /** The customer. */
  readonly customerId: string
  /** Its limits, in the currency of the section. */
  readonly limits: readonly DatedLimit[]
}

/** How exposure is measured, and which limits there are. */
export interface ControlLimits {
  /** ISO 4217 code of the limits, in which exposure is measured. */
  readonly currency: CurrencyCode
  /** How a customer's own limit and that of its grade are combined; the grade's stands in the place of the group's. */
  readonly effective: EffectiveLimitPolicy
  /** Limits of single customers; none when absent. */
  readonly customers?: readonly CustomerLimits[]
  /** Limits by grade, the best first; none when absent. */
  readonly byGrade?: readonly GradeRule[]
  /** The share of the limit above which a customer is watched; nobody is watched when absent. */
  readonly watchAbove?: DecimalInput
  /** An item is overdue in the exposure when it is more than so many days past due; 0 when absent. */
  readonly overdueMarginDays?: number
  /** How limits are moved, for `reviewLimit`; the run moves none. */
  readonly review?: ReviewPolicy
  /** What is asked of an order, for `checkOrder`; the run checks none. */
  readonly orders?: OrderPolicy
}

/** Who may grant what; the run checks these and grants nothing. */
export interface ControlSettlement {
  /** What is asked of an instalment plan, for `validatePlan`. */
  readonly plans?: PlanPolicy
  /** What a concession takes, for `concessionEligibility`. */
  readonly concessions?: ConcessionPolicy
  /** Who approves what, for `approvalRoute`. */
  readonly approvals?: ApprovalPolicy
}

/** Over which periods days sales outstanding are followed, and how. */
export interface ControlDso {
  /** Weeks, months, quarters or years. */
  readonly unit: ReportingUnit
  /** How many whole periods, the last of which ends on the day of the run or before it; 1 to 120. */
  readonly periods: number
  /** How the figures are made. */
  readonly policy: DsoTrendPolicy
}

/** What the run measures of the whole book. */
export interface ControlMetricsPolicy {
  /** DSO and its family; not measured when absent. */
  readonly dso?: ControlDso
  /**
   * How the health of the book is weighed; not measured when absent. The run knows the components `current`, `overdue`,
   * `disputed`, `largest-customer`, `secured`, and every bucket of the aging by its id, all in the currency of the policy.
   */
  readonly health?: readonly HealthWeight[]
}

/** Who does what, and what does not go together. */
export interface ControlRoles {
  /** Every role of the company; stages and approvals may name no other. */
  readonly names: readonly string[]
  /** Who holds which role. */
  readonly assignments: readonly DutyAssignment[]
  /** Which roles one person must not hold together. */
  readonly separation: readonly IncompatibleRoles[]
}

/**
 * What a company has decided about its receivables: plain data, from which a run follows. Only `aging` and `escalation`
 * are always there; a section that is absent is not run, and what it would find is null in the run.
 */
export interface ControlPolicy {
  /** The name and version of this form. */
  readonly schema: 'receivables/control-policy@1'
  /** The name of the policy. */
  readonly id?: string
  /** Which version of it this is, such as `'2026-2'`. */
  readonly version?: string
  /** The first day on which it is in force, for {@link policyInForce}. */
  readonly effectiveFrom?: PlainDate
  /** Where it comes from: who decided it, or its sources. */
  readonly source?: string
  /**
   * The currency in which customers are judged and the health of the book is measured: that of `limits` where there are
   * limits. Without it a customer is judged by the only currency that it has.
   */
  readonly currency?: CurrencyCode
  /** Into which buckets the book is aged. */
  readonly aging: AgingSchedule
  /** The order of escalation. */
  readonly escalation: EscalationPolicy
  /** How days past due are counted; calendar days, the due date excluded, when absent. */
  readonly daysPastDue?: PastDueConvention | PastDueOptions
  /** Payment terms by grade, the best first. */
  readonly termsByGrade?: readonly GradeTerms[]
  /** How late interest is computed. */
  readonly interest?: InterestPolicy
  /** How payment behaviour is judged. */
  readonly behaviour?: BehaviourPolicy
  /** By what customers are scored: their behaviour, and the facts that the request brings. */
  readonly scorecard?: Scorecard
  /** The grades, and where they come from; the customer's record when absent. */
  readonly grades?: ControlGrades
  /** Exposure and limits. */
  readonly limits?: ControlLimits
  /** From when signals count as an early warning. */
  readonly warnings?: WarningThresholds
  /** Plans, concessions and approvals. */
  readonly settlement?: ControlSettlement
  /** What share of each age of receivables is expected to be lost. */
  readonly provision?: LossMatrix
  /** What is measured of the whole book. */
  readonly metrics?: ControlMetricsPolicy
  /** Roles and the separation of duties. */
  readonly roles?: ControlRoles
  /** What is reviewed again and again. */
  readonly reviews?: readonly ReviewSchedule[]
}

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

/** The grades of the company, and how a customer gets one. */
export interface ControlGrades {
  /** All grades of the company, the best first. */
  readonly order: readonly string[]
  /**
   * `record`: the grade in the customer's record; `score`: the grade of its score; `score-else-record` and
   * `record-else-score`: the first of the two that exists.
   */
  readonly from: 'record' | 'score' | 'score-else-record' | 'record-else-score'
  /** The grade bands of the score, the best first. Default: those of the scorecard. */
  readonly bands?: readonly GradeBand[]
}

/** The limits of one customer. */
export interface CustomerLimits {
  /** The customer. */
  readonly customerId: string
  /** Its limits, in the currency of `ControlLimits`. */
  readonly limits: readonly DatedLimit[]
}

/** How exposure is measured, and the limits. */
export interface ControlLimits {
  /** ISO 4217 code of the limits; exposure is measured in it. */
  readonly currency: CurrencyCode
  /**
   * How a customer's own limit and the limit of its grade are combined; the limit of the grade is used as the group
   * limit.
   */
  readonly effective: EffectiveLimitPolicy
  /** Limits of single customers. Default: none. */
  readonly customers?: readonly CustomerLimits[]
  /** Limits by grade, the best first. Default: none. */
  readonly byGrade?: readonly GradeRule[]
  /** The share of the limit above which a customer is watched, as a fraction. Default: no customer is watched. */
  readonly watchAbove?: DecimalInput
  /** An item counts as overdue in the exposure if it is more than this many days past due. Default: 0. */
  readonly overdueMarginDays?: number
  /** Rules for changing limits, for `reviewLimit`; the run changes none. */
  readonly review?: ReviewPolicy
  /** Rules for orders, for `checkOrder`; the run checks none. */
  readonly orders?: OrderPolicy
}

/** Rules for concessions and approvals; the run only validates them. */
export interface ControlSettlement {
  /** Requirements for an instalment plan, for `validatePlan`. */
  readonly plans?: PlanPolicy
  /** Requirements for concessions, for `concessionEligibility`. */
  readonly concessions?: ConcessionPolicy
  /** Who approves what, for `approvalRoute`. */
  readonly approvals?: ApprovalPolicy
}

/** The periods over which days sales outstanding is measured, and how. */
export interface ControlDso {
  /** The unit of the periods: weeks, months, quarters or years. */
  readonly unit: ReportingUnit
  /** Number of whole periods, from 1 to 120; the last one ends on or before the day of the run. */
  readonly periods: number
  /** How DSO is computed. */
  readonly policy: DsoTrendPolicy
}

/** The metrics of the whole book. */
export interface ControlMetricsPolicy {
  /** DSO and its family. Default: not measured. */
  readonly dso?: ControlDso
  /**
   * The weights of the health of the book. Default: not measured. Components are `current`, `overdue`, `disputed`,
   * `largest-customer`, `secured` and every bucket of the aging by its id, all in the currency of the policy.
   */
  readonly health?: readonly HealthWeight[]
}

/** Roles, and which of them are incompatible. */
export interface ControlRoles {
  /** All roles of the company; stages and approvals may refer to no other. */
  readonly names: readonly string[]
  /** Who has which role. */
  readonly assignments: readonly DutyAssignment[]
  /** Roles that one person must not have together. */
  readonly separation: readonly IncompatibleRoles[]
}

/**
 * The decisions of a company about its receivables, as plain data: the policy of a run. Only `aging` and `escalation`
 * are required; if a section is absent, its part is not run, and its results are null.
 */
export interface ControlPolicy {
  /** The name and version of this form. */
  readonly schema: 'receivables/control-policy@1'
  /** The name of the policy. */
  readonly id?: string
  /** The version of the policy, such as `'2026-2'`. */
  readonly version?: string
  /** The first day on which it is in force, for {@link policyInForce}. */
  readonly effectiveFrom?: PlainDate
  /** Who decided it, or its sources. */
  readonly source?: string
  /**
   * The currency in which customers are judged and the health of the book is measured; it must be that of `limits` if
   * there are limits. Default: that of `limits`; without limits, a customer is judged in its only currency, if it has
   * just one.
   */
  readonly currency?: CurrencyCode
  /** The aging buckets. */
  readonly aging: AgingSchedule
  /** The order of escalation. */
  readonly escalation: EscalationPolicy
  /** How days past due are counted. Default: calendar days, the due date not counted. */
  readonly daysPastDue?: PastDueConvention | PastDueOptions
  /** Payment terms by grade, the best first. */
  readonly termsByGrade?: readonly GradeTerms[]
  /** How late interest is computed. */
  readonly interest?: InterestPolicy
  /** How payment behaviour is measured and judged. */
  readonly behaviour?: BehaviourPolicy
  /** The scorecard for customers; its facts are the payment behaviour and the `creditFacts` of the request. */
  readonly scorecard?: Scorecard
  /**
   * The grades and where they come from. Default: the customer's record. Required if the scorecard gives grades and
   * `limits` or `termsByGrade` has a table by grade, since either grade could be meant.
   */
  readonly grades?: ControlGrades
  /** Exposure and limits. */
  readonly limits?: ControlLimits
  /** Thresholds above which signals are an early warning. */
  readonly warnings?: WarningThresholds
  /** Plans, concessions and approvals. */
  readonly settlement?: ControlSettlement
  /** The expected loss per age of receivables, as a share. */
  readonly provision?: LossMatrix
  /** The metrics of the whole book. */
  readonly metrics?: ControlMetricsPolicy
  /** Roles and the separation of duties. */
  readonly roles?: ControlRoles
  /** Regular reviews. */
  readonly reviews?: readonly ReviewSchedule[]
}

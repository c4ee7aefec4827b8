export { availableLimit } from './available-limit.js'
export type { AvailableLimit, AvailableLimitRequest, LimitStatus } from './available-limit.js'
export { blacklistDecision } from './blacklist-decision.js'
export type {
  BlacklistCase,
  BlacklistCriterion,
  BlacklistDecision,
  BlacklistRule,
} from './blacklist-model.js'
export type { LimitBlend } from './blend-limits.js'
export type { BlockListEntry } from './block-list.js'
export { checkGradeLimits } from './check-grade-limits.js'
export { checkOrder } from './check-order.js'
export { checkSeparationOfDuties } from './check-separation-of-duties.js'
export type { DutyAssignment, DutyViolation } from './check-separation-of-duties.js'
export { creditExposure } from './credit-exposure.js'
export type { DatedLimit } from './dated-limits.js'
export { effectiveLimit } from './effective-limit.js'
export type { EffectiveLimit, EffectiveLimitPolicy, EffectiveLimitRequest } from './effective-limit.js'
export type { ExchangeRate, ExchangeRates } from './exchange-rates.js'
export type {
  CoverScope,
  CreditExposure,
  ExposureCover,
  ExposureCredit,
  ExposureItem,
  ExposureOrder,
  ExposureOverdue,
  ExposureRequest,
  OpenOrder,
  UninvoicedDelivery,
} from './exposure-model.js'
export type { GradeRule } from './grade-rules.js'
export type {
  Guarantee,
  GuaranteeIssue,
  GuaranteeKind,
  GuaranteePeriod,
  GuaranteeStatus,
} from './guarantee-model.js'
export { guaranteeRequired } from './guarantee-required.js'
export type { GuaranteeOrder, GuaranteePolicy, GuaranteeRequirement } from './guarantee-required.js'
export { guaranteeStatus } from './guarantee-status.js'
export { isBlocked } from './is-blocked.js'
export type { ClassShares, GradeFactor, LimitMethod, PointsBand, ShareBand } from './limit-method.js'
export type { LimitRounding } from './limit-rounding.js'
export { orderAnomaly } from './order-anomaly.js'
export type { AnomalyMetrics, AnomalyRequest, AnomalyRule, OrderAnomaly } from './order-anomaly.js'
export type { OrderDecision, OrderEffect } from './order-decision.js'
export { orderHold } from './order-hold.js'
export type { SupplyHold, SupplyMeasure, SupplyPolicy, SupplyRequest } from './order-hold.js'
export type { CreditOrder, CustomerHold, OrderCheck, OrderCheckRequest, ScopedLimit } from './order-model.js'
export type { BehaviourRules, OrderPolicy, OverdueTolerance } from './order-policy.js'
export { portfolioHealth } from './portfolio-health.js'
export type { HealthComponent, HealthPart, HealthWeight, PortfolioHealth } from './portfolio-health.js'
export type { LimitsReason, LimitsReasonCode } from './reasons.js'
export { recommendLimit } from './recommend-limit.js'
export type { LimitRecommendation, LimitRequest, MethodLimit } from './recommend-limit.js'
export { reviewLimit } from './review-limit.js'
export type {
  LimitReview,
  RaiseConditions,
  ReviewPolicy,
  ReviewRequest,
  ReviewSteps,
} from './review-model.js'
export { reviewsDue } from './reviews-due.js'
export type { ReviewDue, ReviewInterval, ReviewSchedule } from './reviews-due.js'
export { separationOfDuties } from './separation-of-duties.js'
export type { IncompatibleRoles } from './separation-of-duties.js'
export { warningLevel } from './warning-level.js'
export type {
  EventSignal,
  FiredSignal,
  MeasuredSignal,
  WarningLevel,
  WarningRule,
  WarningSignal,
  WarningThresholds,
} from './warning-model.js'

export { channelWarnings, type ChannelWarning, type RecoveryChannel } from './channel-warnings.js'
export {
  checkLawyerFeeCap,
  type LawyerFeeCapCheck,
  type LawyerFeeCapRequest,
} from './check-lawyer-fee-cap.js'
export { claimAtAcceptance, type AcceptedClaim, type ClaimAtAcceptance } from './claim-at-acceptance.js'
export {
  clawBackWarnings,
  type ClawBackFacts,
  type ClawBackKind,
  type ClawBackRow,
  type ClawBackWarning,
  type DebtorTransaction,
} from './claw-back-warnings.js'
export {
  contingencyFee,
  type ChargedReceipt,
  type ContingencyFee,
  type ContingencyFeeRequest,
} from './contingency-fee.js'
export { courtFee } from './court-fee.js'
export type { CourtFee, CourtFeeKind, CourtFeeRequest } from './court-fee.js'
export {
  crossBorderCheck,
  type CrossBorderCheck,
  type CrossBorderFacts,
  type CrossBorderItem,
  type CrossBorderPoint,
  type CrossBorderPolicy,
} from './cross-border-check.js'
export type { CourtDeadline } from './deadline.js'
export {
  expectedRecovery,
  type ExpectedRecovery,
  type ExpectedRecoveryRequest,
  type RecoveryAssumptions,
} from './expected-recovery.js'
export {
  factoringQuote,
  type FactoringFee,
  type FactoringHoldback,
  type FactoringQuote,
  type FactoringTerms,
} from './factoring-quote.js'
export type { FeePart } from './fee-parts.js'
export type { FeeMethod, FeeMinimum, FeeSchedule, ContingencyTier } from './fee-schedule.js'
export {
  insolvencyRoute,
  type ClaimWindow,
  type InsolvencyFacts,
  type InsolvencyRoute,
} from './insolvency-route.js'
export {
  insuranceClaimStatus,
  type InsuranceClaimStatus,
  type InsuranceDuties,
  type InsuranceDuty,
  type InsuranceDutyKind,
  type InsuredDebtFacts,
} from './insurance-claim-status.js'
export type { ExcessOrder, InsuranceCover, LossThreshold, PeriodSum } from './insurance-cover.js'
export {
  insuranceDecision,
  type InsuranceDecision,
  type InsuranceDecisionRequest,
} from './insurance-decision.js'
export {
  insuranceIndemnity,
  type Indemnity,
  type IndemnityRequest,
  type RetainedKind,
  type RetainedPart,
} from './insurance-indemnity.js'
export {
  jurisdictionOptions,
  type JurisdictionBasis,
  type JurisdictionFacts,
  type JurisdictionOption,
  type JurisdictionOptions,
} from './jurisdiction-options.js'
export type { KnownFact } from './known-fact.js'
export {
  limitationClock,
  type LimitationFacts,
  type LimitationPolicy,
  type LimitationStanding,
  type LimitationStep,
} from './limitation-clock.js'
export {
  limitationLaws,
  type LimitationClaim,
  type LimitationEventKind,
  type LimitationLaw,
  type LimitationSuspension,
} from './limitation-laws.js'
export type { LimitationEffect } from './limitation-run.js'
export {
  paymentOrderCheck,
  type PaymentOrderCheck,
  type PaymentOrderCondition,
  type PaymentOrderFacts,
} from './payment-order-check.js'
export {
  paymentOrderTimeline,
  type PaymentOrderDates,
  type PaymentOrderObjection,
  type PaymentOrderStep,
  type PaymentOrderStepKind,
  type PaymentOrderTimeline,
} from './payment-order-timeline.js'
export type { AmountByCurrency } from '../money/amount-in.js'
export { premiumAt, type PremiumAt, type PremiumAtRequest } from './premium-at.js'
export { premiumRange, type PremiumRange, type PremiumRangeRequest } from './premium-range.js'
export {
  preservationCheck,
  type PreservationCheck,
  type PreservationCondition,
  type PreservationFacts,
} from './preservation-check.js'
export {
  preservationDeadlines,
  type PreservationDates,
  type PreservationDeadlines,
} from './preservation-deadlines.js'
export {
  pursuitDecision,
  type PursuitDecision,
  type PursuitFacts,
  type PursuitOption,
  type PursuitPolicy,
  type WeighedOption,
} from './pursuit-decision.js'
export type { LimitationEvent } from './read-limitation-facts.js'
export type { PursuitMeans } from './pursuit-rule.js'
export type { RecoveryReceipt } from './recovery-receipts.js'
export type {
  CourtReasonCode,
  CrossBorderReasonCode,
  FactoringReasonCode,
  FeeReasonCode,
  InsolvencyReasonCode,
  InsuranceReasonCode,
  LimitationReasonCode,
  PursuitReasonCode,
  RecoveryReasonCode,
} from './reasons.js'
export {
  receivableEligibility,
  type EligibilityCriteria,
  type EligibilityCriterion,
  type EligibilityFacts,
  type ReceivableEligibility,
} from './receivable-eligibility.js'
export {
  receivablePoolStats,
  type ConcentrationKind,
  type ConcentrationLimits,
  type PoolReceivable,
  type PoolShare,
  type ReceivablePool,
  type ReceivablePoolStats,
} from './receivable-pool-stats.js'
export { scoreChecklist, type ChecklistPoint, type ChecklistScore } from './score-checklist.js'
export {
  settleFactoring,
  type FactoringOutcome,
  type FactoringRisk,
  type FactoringSettlement,
} from './settle-factoring.js'
export type { CustomerExposure, InsuredLimit } from './insured-exposures.js'
export {
  uninsuredExposure,
  type UninsuredExposure,
  type UninsuredExposureFacts,
  type UninsuredExposurePolicy,
  type UninsuredRow,
  type UninsuredTotal,
} from './uninsured-exposure.js'

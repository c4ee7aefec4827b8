export { agreementBinds, type AgreementForce } from './agreement-binds.js'
export type {
  Agreement,
  AgreementConfirmation,
  AgreementKind,
  AgreementProposal,
  ConfirmationForm,
} from './agreement-model.js'
export type {
  Approval,
  ApprovalBand,
  ApprovalDecision,
  ApprovalEvent,
  ApprovalPolicy,
  ApprovalRequest,
  ApprovalRoute,
  ApprovalRule,
  ApprovalStep,
} from './approval-model.js'
export { approvalRoute } from './approval-route.js'
export { confirmAgreement, type ConfirmedAgreement } from './confirm-agreement.js'
export { decideApproval } from './decide-approval.js'
export {
  effectiveAgreement,
  type EffectiveAgreement,
  type EffectiveAgreementRequest,
} from './effective-agreement.js'
export { proposeAgreement } from './propose-agreement.js'
export type { PlanInterval } from './plan-interval.js'
export type {
  InstalmentPlan,
  PlanCharge,
  PlanChargeTerms,
  PlanInstalment,
  PlanRequest,
} from './plan-model.js'
export { planStatus } from './plan-status.js'
export type {
  AgreedAcceleration,
  InstalmentSaleRule,
  InstalmentStanding,
  PlanFacts,
  PlanMonitoring,
  PlanStatus,
} from './plan-status-model.js'
export {
  promiseStatus,
  type PromisedPayment,
  type PromiseStatus,
  type PromiseTolerance,
} from './promise-status.js'
export { proposePlan } from './propose-plan.js'
export type { SettlementReason, SettlementReasonCode } from './reasons.js'
export type { ReceivedPayment } from './received.js'
export { validatePlan, type PlanIssue, type PlanPolicy } from './validate-plan.js'
export {
  assessDispute,
  type DisputeAssessment,
  type DisputeFindings,
  type DisputeProof,
} from './assess-dispute.js'
export type {
  DecidedPart,
  DisputeCase,
  DisputeDocument,
  DisputedLine,
  DisputedPart,
  DisputeFacts,
  DisputeGround,
  DisputeOutcome,
  DisputePolicy,
  DisputeStep,
  InspectionPeriod,
  OpenedDispute,
  ResolvedDispute,
} from './dispute-model.js'
export { openDispute } from './open-dispute.js'
export {
  resolveDispute,
  type DisputeDecision,
  type DisputeResolution,
  type DisputeResolutionPolicy,
} from './resolve-dispute.js'
export { splitDisputed, type DisputedSplit } from './split-disputed.js'
export { concessionEligibility } from './concession-eligibility.js'
export type {
  ConcessionEligibility,
  ConcessionFacts,
  ConcessionKind,
  ConcessionPolicy,
  ConcessionRule,
  PaymentDifficulty,
} from './concession-model.js'
export {
  grantGrace,
  type GraceDecision,
  type GraceEffect,
  type GracePolicy,
  type GraceRequest,
} from './grant-grace.js'
export type { InKindCredit, InKindItem, InKindRequest, InKindSettlement } from './in-kind-model.js'
export { settleInKind } from './settle-in-kind.js'
export { waiveLateCharge } from './waive-late-charge.js'
export type {
  LateChargeWaiver,
  WaiverDecision,
  WaiverMilestone,
  WaiverRequest,
  WaiverStatus,
} from './waiver-model.js'
export { waiverStatus } from './waiver-status.js'

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

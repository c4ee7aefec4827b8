export type { AccrualItem, BatchAccrual, InterestTotal, ItemInterest } from './batch-model.js'
export type { InterestRequest } from './accrue-interest.js'
export { accrueInterest } from './accrue-interest.js'
export type {
  ClaimPayment,
  InterestAccrual,
  InterestAdjustment,
  InterestClaim,
  InterestSegment,
  PaidParts,
} from './model.js'
export type {
  InterestCap,
  InterestCompounding,
  InterestGrace,
  InterestMinimum,
  InterestPolicy,
  InterestRate,
  InterestRounding,
  RateFixing,
  ReferenceRate,
} from './policy.js'
export type { InterestReasonCode } from './reasons.js'
export { prepareAccrual } from './prepare-accrual.js'
export type { AccrualRequest, PreparedAccrual } from './prepare-accrual.js'
export type { RegimeReasonCode } from './reasons.js'
export { statutoryClaim } from './statutory-claim.js'
export type {
  ChineseLendingFacts,
  ChineseSalesFacts,
  ChineseSmeFacts,
  DatedFacts,
  DirectiveFacts,
  GermanFacts,
  IndianFacts,
  ItalianFacts,
  JapaneseFacts,
  PolishFacts,
  RegimeFacts,
  RegimePractice,
  StatutoryClaim,
  StatutoryRequest,
} from './statutory-model.js'

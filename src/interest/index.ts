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
export { accountStatement } from './account-statement.js'
export type {
  AccountStatement,
  StatedDebt,
  StatementDebt,
  StatementEntry,
  StatementPayment,
  StatementRequest,
} from './statement-model.js'
export { assessPenaltyRate } from './assess-penalty-rate.js'
export type {
  PenaltyAssessment,
  PenaltyRateRequest,
  PenaltyReference,
  RateCeiling,
} from './assess-penalty-rate.js'
export { payoff } from './payoff.js'
export type { Payoff } from './payoff.js'
export type { PenaltyLevel } from './penalty-ladder.js'
export type { PenaltyReasonCode } from './reasons.js'
export { discountInterest } from './discount-interest.js'
export type { DiscountInterestRequest } from './discount-interest.js'
export { financeCharges } from './finance-charges.js'
export type {
  ChargeableDebit,
  FinanceCharge,
  FinanceChargeRequest,
  FinanceCharges,
} from './finance-charges.js'
export type { ChargeTier, FinanceChargePolicy } from './charge-policy.js'
export { lateFees } from './late-fees.js'
export type { LateFee, LateFeeRequest, LateFees } from './late-fees.js'
export type { FeeTier, LateFeeStep } from './fee-schedule.js'
export { interestBenchmark } from './interest-benchmark.js'
export type { InterestBenchmark } from './interest-benchmark.js'

export { allocatePayment } from './allocate-payment.js'
export type { AllocationRequest } from './allocate-payment.js'
export { allocatePayments } from './allocate-payments.js'
export type {
  Allocations,
  AllocationsRequest,
  IdentifiedPayment,
  PaymentAllocation,
} from './allocate-payments.js'
export type { DebtComponent } from './component-order.js'
export type {
  MatchItem,
  MatchKind,
  MatchLine,
  MatchRequest,
  MatchResult,
  MatchSuggestion,
} from './match-model.js'
export type {
  Allocation,
  AllocationPayment,
  AllocationRule,
  Debt,
  DebtAmounts,
  DebtDesignation,
  DebtOrder,
  Designation,
} from './model.js'
export { paymentTolerance } from './payment-tolerance.js'
export type { ToleranceRequest } from './payment-tolerance.js'
export type { AllocationReason, AllocationReasonCode } from './reasons.js'
export { shortPayDecision } from './short-pay-decision.js'
export type {
  OfferedDiscount,
  ShortPayDecision,
  ShortPayInvoice,
  ShortPayLine,
  ShortPayRequest,
} from './short-pay-decision.js'
export { suggestMatches } from './suggest-matches.js'

export { annualizedDiscountCost } from './annualized-discount-cost.js'
export type { DiscountCost, DiscountCostRequest } from './annualized-discount-cost.js'
export { breakEvenUptake } from './break-even-uptake.js'
export type { BreakEven, BreakEvenRequest } from './break-even-uptake.js'
export { buyerDiscountDecision } from './buyer-discount-decision.js'
export type { BuyerDecision, BuyerDecisionRequest } from './buyer-discount-decision.js'
export { discountProgrammeCost } from './discount-programme-cost.js'
export type { PaidInvoice, ProgrammeCost, ProgrammeRequest } from './discount-programme-cost.js'
export { dynamicDiscount } from './dynamic-discount.js'
export type { DynamicDiscount, DynamicDiscountPrice, DynamicDiscountRequest } from './dynamic-discount.js'
export { invoiceLag } from './invoice-lag.js'
export type { InvoicedDelivery, InvoiceLag, InvoiceLagRequest, LaggingInvoice } from './invoice-lag.js'
export { largestWorthwhileDiscount } from './largest-worthwhile-discount.js'
export { longestFundableTerm } from './longest-fundable-term.js'
export type { FundableTerm, FundableTermRequest } from './longest-fundable-term.js'
export type {
  CashRounding,
  DiscountBase,
  DiscountCredit,
  DiscountInvoice,
  DiscountOverpayment,
  DiscountPolicy,
  DiscountQuote,
  EarlierPayment,
  InstalmentQuote,
  PartialPaymentPolicy,
} from './model.js'
export { paymentMethodRisk } from './payment-method-risk.js'
export { paymentMethods } from './payment-methods.js'
export type { PaymentMethod, PaymentMethodRank } from './payment-methods.js'
export { quoteDiscount } from './quote-discount.js'
export type { DiscountRequest } from './quote-discount.js'
export type { DiscountReason, DiscountReasonCode } from './reasons.js'
export { recommendPaymentMethod } from './recommend-payment-method.js'
export type {
  MethodByRisk,
  PaymentMethodAdvice,
  PaymentMethodPolicy,
  PaymentMethodRequest,
} from './recommend-payment-method.js'
export { reverseDiscount } from './reverse-discount.js'
export type { DiscountReversal, ReversalRequest } from './reverse-discount.js'
export { sellerDiscountValue } from './seller-discount-value.js'
export type { SellerTiming, SellerValue, SellerValueRequest } from './seller-discount-value.js'
export { settleWithDiscounts } from './settle-with-discounts.js'
export type {
  DiscountSettlement,
  IdentifiedInvoice,
  SettledInvoiceLine,
  SettleRequest,
} from './settle-with-discounts.js'
export { splitDiscountByTax } from './split-discount-by-tax.js'
export type { TaxedLine, TaxRateDiscount, TaxSplit, TaxSplitRequest } from './split-discount-by-tax.js'
export type { DiscountRounding, DiscountTaxMode } from './tax-rate-groups.js'
export { unearnedDiscount } from './unearned-discount.js'
export type { UnearnedDiscount, UnearnedDiscountRequest } from './unearned-discount.js'

export type {
  ClosedPeriod,
  DateStep,
  DayBand,
  DiscountTerms,
  DueBaseline,
  DueRule,
  InstalmentPart,
  InstalmentTerms,
  PaymentTerms,
  ResolvedDiscount,
  ResolvedInstalment,
  ResolvedTerms,
  TermsAnchor,
  TermsAnchors,
  TermsBusinessDays,
  UnresolvedTerms,
} from './model.js'
export { parseTerms, type ParseTermsOptions } from './parse-terms.js'
export type { EndOfMonthReading } from './read-rule.js'
export type { TermsReason, TermsReasonCode } from './reasons.js'
export { resolveTerms, type TermsRequest } from './resolve-terms.js'
export { formatTerms } from './format-terms.js'
export {
  industryPreset,
  type Industry,
  type IndustryMeasure,
  type IndustryPreset,
} from './industry-preset.js'
export { mayStart, type StartDecision, type StartRequest } from './may-start.js'
export {
  progressBilling,
  type Milestone,
  type ProgressBilling,
  type ProgressBillingRequest,
  type ProgressPayable,
  type RetentionRelease,
} from './progress-billing.js'
export {
  requiredPrepayment,
  type PrepaymentPolicy,
  type PrepaymentRequest,
  type RequiredPrepayment,
} from './required-prepayment.js'
export { checkGradeTerms } from './check-grade-terms.js'
export type { GradeTerms } from './grade-terms.js'
export { termsForGrade } from './terms-for-grade.js'

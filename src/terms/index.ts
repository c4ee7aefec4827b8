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

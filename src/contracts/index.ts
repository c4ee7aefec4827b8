export { checkInvoice } from './check-invoice.js'
export type { InvoiceDraft, InvoiceLine, InvoiceParty, InvoiceReference } from './invoice-draft.js'
export { contractChecklist } from './contract-checklist.js'
export type {
  ContractCheck,
  ContractChecklist,
  ContractFacts,
  ContractPoint,
  ContractPolicy,
} from './contract-checklist.js'
export type { Issue, IssueCode } from './issue.js'
export type {
  ContractReasonCode,
  InvoiceIssueCode,
  InvoiceIssueReasonCode,
  TermsIssueCode,
  TermsIssueReasonCode,
} from './reasons.js'
export { statutoryDueDate } from './statutory-due-date.js'
export type { SilentContract, StatutoryDueDate } from './statutory-due-date.js'
export type { ContractParty, ContractTraits, StatutorySupply, StatutoryTerm } from './statutory-term.js'
export { statutoryTerms } from './statutory-terms.js'
export { validateTerms } from './validate-terms.js'
export type { DisclosedFee, LateChargeClause, TermsContext } from './terms-context.js'

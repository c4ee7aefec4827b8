export { classifyReceivables } from './classify-receivables.js'
export type {
  Classification,
  ClassificationRequest,
  ClassifiedFacts,
  ClassifiedItem,
  ReceivableClass,
} from './classify-receivables.js'
export { partitionDocuments } from './partition-documents.js'
export type { ControlPolicy } from './policy.js'
export type { PortfolioReasonCode } from './reasons.js'
export { runCreditControl } from './run-credit-control.js'
export type { ControlReferenceData, ControlRequest, ControlRun } from './run-credit-control.js'
export type { CustomerBalance, CustomerSummary } from './summarize-customers.js'
export { trackingTable } from './tracking-table.js'
export type { TrackingRequest, TrackingRow } from './tracking-table.js'

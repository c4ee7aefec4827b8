export { auditSample } from './audit-sample.js'
export type { SampleRequest } from './audit-sample.js'
export { classifyReceivables } from './classify-receivables.js'
export type {
  Classification,
  ClassificationRequest,
  ClassifiedFacts,
  ClassifiedItem,
  ReceivableClass,
} from './classify-receivables.js'
export { combineRuns } from './combine-runs.js'
export { compareRuns } from './compare-runs.js'
export { finishRun } from './finish-run.js'
export type { HealthSums } from './health-sums.js'
export type { AgedSums, AgingSums, BucketSums } from './aging-sums.js'
export type { PartialRun } from './partial-run.js'
export { partitionDocuments } from './partition-documents.js'
export { partitionRequest } from './partition-request.js'
export { controlOverview } from './control-overview.js'
export type { ControlOverview, OverviewRequest, OverviewRow } from './control-overview.js'
export { controlPresets } from './control-presets.js'
export type { ControlPreset, ControlPresetName, OpenSection } from './control-presets.js'
export type {
  CaseEvent,
  ControlJournal,
  ControlReferenceData,
  ControlRequest,
  CustomerFacts,
} from './control-request.js'
export type {
  ControlCustomer,
  ControlEscalation,
  ControlMetrics,
  ControlRun,
  CustomerEscalation,
  CustomerLimit,
  RefusedEvent,
  RunDigests,
  RunPolicy,
  SetAside,
  WorklistCase,
  WorklistRow,
} from './control-run.js'
export type {
  ControlDso,
  ControlGrades,
  ControlLimits,
  ControlMetricsPolicy,
  ControlPolicy,
  ControlRoles,
  ControlSettlement,
  CustomerLimits,
} from './policy.js'
export { policyFromPreset } from './policy-from-preset.js'
export type { PresetRequest } from './policy-from-preset.js'
export type { InsuredLimits, PresetChoice, PresetChoices } from './preset-choices.js'
export { policyInForce } from './policy-in-force.js'
export type { PortfolioReasonCode } from './reasons.js'
export type {
  AmountChange,
  BucketChange,
  Change,
  CountChange,
  CustomerChange,
  DsoChange,
  ItemChange,
  ListChange,
  RunComparison,
  TotalChange,
} from './run-comparison.js'
export type { RunRules } from './run-rules.js'
export { replayRun } from './replay-run.js'
export type { RunDifference, RunReplay } from './replay-run.js'
export { resolvePolicy } from './resolve-policy.js'
export type { PolicyRequest, PolicyResolution } from './resolve-policy.js'
export type { MissingReference } from './missing-references.js'
export { runCreditControl } from './run-credit-control.js'
export type { CustomerBalance, CustomerSummary } from './summarize-customers.js'
export { streamCreditControl } from './stream-credit-control.js'
export type { ControlStreamRequest, ControlTotals, CustomerPart, StreamStep } from './stream-model.js'
export type { TrackingRow } from './tracking-row.js'
export { whatIf } from './what-if.js'
export type { Alternative, WhatIf, WhatIfRequest } from './what-if.js'
export { trackingTable } from './tracking-table.js'
export type { TrackingRequest } from './tracking-table.js'
export { viewFor } from './view-for.js'
export type { RowOfRole } from './view-for.js'

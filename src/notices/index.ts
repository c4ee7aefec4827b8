export type {
  NoticeApproval,
  NoticeAsset,
  NoticeAuthority,
  NoticeCompleteness,
  NoticeConcession,
  NoticeCounselPoints,
  NoticeDecision,
  NoticeDiscount,
  NoticeDispute,
  NoticeHandOver,
  NoticeInKind,
  NoticeMilestone,
  NoticePlan,
  NoticePromise,
} from './case-model.js'
export { composeNotice } from './compose-notice.js'
export type { NoticeBlock } from './kind-rules.js'
export type {
  ChargeAdjustment,
  ChargeBasis,
  ChargeSegment,
  InvoiceCharge,
  LateChargeRequest,
  NoticeCharge,
  NoticeLateCharge,
} from './late-charge-model.js'
export { lintMessage } from './lint-message.js'
export type { ExtraPhrase, LintCategory, LintHit, NoticeLocale } from './lint-model.js'
export type {
  NoticeConsequence,
  NoticeContact,
  NoticeContract,
  NoticeCost,
  NoticeDeadline,
  NoticeDeadlineRule,
  NoticeEvidence,
  NoticeItem,
  NoticeLine,
  NoticeParties,
  NoticeParty,
  NoticePayTo,
  NoticePriorContact,
  NoticeReference,
  NoticeSignature,
} from './model.js'
export type { NoticeKind } from './notice-kind.js'
export type { Notice, NoticeContent, NoticeRequest, NoticeTotals } from './notice.js'
export type {
  NoticeApprovalRequest,
  NoticeAssignment,
  NoticeClosing,
  NoticeCompletion,
  NoticeFiling,
  NoticeGrace,
  NoticeGuarantee,
  NoticeHold,
  NoticeReceipt,
  NoticeRelease,
  NoticeRescission,
  NoticeStatement,
  NoticeWarning,
} from './other-model.js'
export { renderNotice } from './render-notice.js'
export { validateNotice } from './validate-notice.js'
export type { NoticeIssue } from './validate-notice.js'
export { evidenceChecklist } from './evidence-checklist.js'
export type { CaseProof, EvidenceCase, EvidenceChecklist } from './evidence-checklist.js'
export type { NoticeFormat } from './formats.js'
export type { EvidencePurpose, ProofKind } from './proof-sets.js'
export type { EvidenceFileReasonCode, NoticeIssueReasonCode, NoticesReasonCode } from './reasons.js'
export { requiredFields } from './required-fields.js'
export type { FieldSpec } from './required-fields.js'

export type { TransitionMade, TransitionRefused, TransitionResult } from './advance.js'
export { channelFor } from './channel-for.js'
export type { ChannelCase, ChannelChoice, ChannelPolicy, CollectionChannel } from './channel-for.js'
export type { CaseCommand, CommandHead, EscalationCommand, TouchCommand, TouchItem } from './commands.js'
export { contactAllowed } from './contact-allowed.js'
export type { ContactVerdict } from './contact-allowed.js'
export type { EscalationPresetName } from './preset-stages.js'
export type { PastContact, PlannedContact } from './read-contacts.js'
export { contactRulesets } from './contact-rules.js'
export type { ContactHours, ContactRules, ContactRulesetName } from './contact-rules.js'
export { escalationDiagram } from './escalation-diagram.js'
export { escalationPresets } from './escalation-presets.js'
export { evaluateEscalation } from './evaluate-escalation.js'
export type {
  BookEvaluation,
  BookReview,
  CaseEvaluation,
  CaseReview,
  EvaluatedCase,
  PendingReport,
} from './evaluation.js'
export type { CustomerPosition, EscalationEvent, EscalationEventType, RestatedItem } from './events.js'
export { mergePolicies } from './merge-policies.js'
export type { PolicyMerge } from './merge-policies.js'
export { nominalStage } from './nominal-stage.js'
export type {
  ContactChannel,
  EscalationAct,
  EscalationOverride,
  EscalationPolicy,
  EscalationStage,
  EscalationTone,
  EscalationTrigger,
  OverrideGround,
  SegmentTempo,
  StageCharge,
  StageId,
  StageRepeat,
  StageStandard,
  StepBackRule,
  StepBackRules,
  StepBackTo,
  TriggerOrigin,
} from './policy.js'
export { possibleEvents } from './possible-events.js'
export { prepareEscalation } from './prepare-escalation.js'
export type { PreparedEscalation } from './prepare-escalation.js'
export type {
  ContactReasonCode,
  EscalationPolicyReasonCode,
  EscalationReasonCode,
  ReferralReasonCode,
} from './reasons.js'
export { referral } from './referral.js'
export type { ReferralCase, ReferralCriterion, ReferralPolicy, ReferralVerdict } from './referral.js'
export { reminderPlan } from './reminder-plan.js'
export type { PlannedReminder, ReminderFacts } from './reminder-plan.js'
export { replayEscalation } from './replay-escalation.js'
export type { CaseOpened, EscalationJournal, EscalationReplay, ReplayOptions } from './replay-escalation.js'
export { simulateEscalation } from './simulate-escalation.js'
export type { EscalationSimulation, SimulatedTouch } from './simulate-escalation.js'
export { startEscalation } from './start-escalation.js'
export type { EscalationItem } from './start-escalation.js'
export type {
  StageApprovalRequest,
  CaseHold,
  DemandMade,
  FormerTouch,
  EscalationPhase,
  EscalationState,
  LastTouch,
  OverrideMade,
  PendingTouch,
} from './state.js'
export { transition } from './transition.js'
export { transitionTable } from './transition-table.js'
export { validateEscalationPolicy } from './validate-escalation-policy.js'
export type { PolicyVerdict } from './validate-escalation-policy.js'

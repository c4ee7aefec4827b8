export { dealLifecycle } from './deal-lifecycle.js'
export type { DealEvent, DealEventType } from './deal-events.js'
export type {
  DealAmounts,
  DealFeedback,
  DealFinding,
  DealLifecycle,
  DealMove,
  DealOutcome,
  DealPhase,
  DealPolicy,
  DealRequest,
  DealStep,
} from './deal-model.js'
export type { DealReasonCode } from './reasons.js'

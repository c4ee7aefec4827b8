export { escalationPresets } from './escalation-presets.js'
export type { EscalationPresetName } from './escalation-presets.js'
export { nominalStage } from './nominal-stage.js'
export type { ContactChannel, EscalationPolicy, EscalationStage, StageId } from './policy.js'

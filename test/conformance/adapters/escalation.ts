import { escalationPresets, nominalStage, type EscalationPresetName } from '../../../src/escalation/index.js'
import type { Adapters } from './adapter.js'

export const adapters: Adapters = {
  nominalStage: ({ preset, daysPastDue }) =>
    nominalStage(escalationPresets[preset as EscalationPresetName], daysPastDue),
}

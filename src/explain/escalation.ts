import type { EscalationReasonCode } from '../escalation/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of this room. */
export const escalationTexts: RoomTexts<EscalationReasonCode> = {}

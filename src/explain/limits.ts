import type { LimitsReasonCode } from '../limits/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of this room. */
export const limitsTexts: RoomTexts<LimitsReasonCode> = {}

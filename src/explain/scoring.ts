import type { ScoringReasonCode } from '../scoring/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of this room. */
export const scoringTexts: RoomTexts<ScoringReasonCode> = {}

import type { SettlementReasonCode } from '../settlement/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of this room. */
export const settlementTexts: RoomTexts<SettlementReasonCode> = {}

import type { RecoveryReasonCode } from '../recovery/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of this room. */
export const recoveryTexts: RoomTexts<RecoveryReasonCode> = {}

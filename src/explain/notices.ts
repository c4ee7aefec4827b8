import type { NoticesReasonCode } from '../notices/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of this room. */
export const noticesTexts: RoomTexts<NoticesReasonCode> = {}

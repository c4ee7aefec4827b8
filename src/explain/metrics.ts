import type { MetricsReasonCode } from '../metrics/reasons.js'
import type { RoomTexts } from './text.js'

/** The reasons of this room. */
export const metricsTexts: RoomTexts<MetricsReasonCode> = {}

export type { LimitsReasonCode } from './reasons.js'

export type { MetricsReasonCode } from './reasons.js'

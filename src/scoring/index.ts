export type { ScoringReasonCode } from './reasons.js'

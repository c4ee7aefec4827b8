export type { ScoringReasonCode } from './reasons.js'
export type { Behaviour } from './behaviour.js'

export type { SettlementReasonCode } from './reasons.js'

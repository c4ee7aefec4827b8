import type { AllocationReasonCode } from '../allocation/reasons.js'
import type { ContractReasonCode } from '../contracts/reasons.js'
import type { DiscountReasonCode } from '../discount/reasons.js'
import type {
  ContactReasonCode,
  EscalationPolicyReasonCode,
  EscalationReasonCode,
  ReferralReasonCode,
} from '../escalation/reasons.js'
import type { EvidenceReasonCode } from '../evidence/reasons.js'
import type { InterestReasonCode, PenaltyReasonCode, RegimeReasonCode } from '../interest/reasons.js'
import type { LedgerReasonCode } from '../ledger/reasons.js'
import type { DealReasonCode } from '../lifecycle/reasons.js'
import type { LimitsReasonCode } from '../limits/reasons.js'
import type { MetricsReasonCode } from '../metrics/reasons.js'
import type { NoticesReasonCode } from '../notices/reasons.js'
import type { PortfolioReasonCode } from '../portfolio/reasons.js'
import type { RecoveryReasonCode } from '../recovery/reasons.js'
import type { ScoringReasonCode } from '../scoring/reasons.js'
import type { SettlementReasonCode } from '../settlement/reasons.js'
import type { TermsReasonCode } from '../terms/reasons.js'
import { allocationTexts } from './allocation.js'
import { contractsTexts } from './contracts.js'
import { discountTexts } from './discount.js'
import { contactTexts, escalationPolicyTexts, escalationTexts, referralTexts } from './escalation.js'
import { evidenceTexts } from './evidence.js'
import { interestTexts, penaltyTexts, regimeTexts } from './interest.js'
import { ledgerTexts } from './ledger.js'
import { lifecycleTexts } from './lifecycle.js'
import { limitsTexts } from './limits.js'
import { metricsTexts } from './metrics.js'
import { noticesTexts } from './notices.js'
import { portfolioTexts } from './portfolio.js'
import { recoveryTexts } from './recovery.js'
import { scoringTexts } from './scoring.js'
import { settlementTexts } from './settlement.js'
import { termsTexts } from './terms.js'

/** The texts of all rooms: a room with reasons adds its file to this folder and its line here. */
export const rooms = [
  allocationTexts,
  contactTexts,
  contractsTexts,
  discountTexts,
  escalationPolicyTexts,
  escalationTexts,
  evidenceTexts,
  interestTexts,
  ledgerTexts,
  lifecycleTexts,
  limitsTexts,
  metricsTexts,
  noticesTexts,
  penaltyTexts,
  portfolioTexts,
  recoveryTexts,
  referralTexts,
  regimeTexts,
  scoringTexts,
  settlementTexts,
  termsTexts,
] as const

/** All codes of reasons: the unions of all rooms together. */
export type ReasonCode =
  | AllocationReasonCode
  | ContactReasonCode
  | ContractReasonCode
  | DealReasonCode
  | DiscountReasonCode
  | EscalationPolicyReasonCode
  | EscalationReasonCode
  | EvidenceReasonCode
  | InterestReasonCode
  | LedgerReasonCode
  | LimitsReasonCode
  | MetricsReasonCode
  | NoticesReasonCode
  | PenaltyReasonCode
  | PortfolioReasonCode
  | RecoveryReasonCode
  | ReferralReasonCode
  | RegimeReasonCode
  | ScoringReasonCode
  | SettlementReasonCode
  | TermsReasonCode

import type { AllocationReasonCode } from '../allocation/reasons.js'
import type { ContractReasonCode } from '../contracts/reasons.js'
import type { DiscountReasonCode } from '../discount/reasons.js'
import type { EvidenceReasonCode } from '../evidence/reasons.js'
import type { InterestReasonCode, PenaltyReasonCode, RegimeReasonCode } from '../interest/reasons.js'
import type { LedgerReasonCode } from '../ledger/reasons.js'
import type { PortfolioReasonCode } from '../portfolio/reasons.js'
import type { TermsReasonCode } from '../terms/reasons.js'
import { allocationTexts } from './allocation.js'
import { contractsTexts } from './contracts.js'
import { discountTexts } from './discount.js'
import { evidenceTexts } from './evidence.js'
import { interestTexts, penaltyTexts, regimeTexts } from './interest.js'
import { ledgerTexts } from './ledger.js'
import { portfolioTexts } from './portfolio.js'
import { termsTexts } from './terms.js'
import type { RoomTexts } from './text.js'

/** The texts of all rooms: a room that gives reasons adds its file to this folder and its line here. */
export const rooms: readonly Partial<RoomTexts<ReasonCode>>[] = [
  allocationTexts,
  contractsTexts,
  discountTexts,
  evidenceTexts,
  interestTexts,
  ledgerTexts,
  penaltyTexts,
  portfolioTexts,
  regimeTexts,
  termsTexts,
]

/** Every code that a reason of this package can bear: the unions of all rooms together. */
export type ReasonCode =
  | AllocationReasonCode
  | ContractReasonCode
  | DiscountReasonCode
  | EvidenceReasonCode
  | InterestReasonCode
  | LedgerReasonCode
  | PenaltyReasonCode
  | PortfolioReasonCode
  | RegimeReasonCode
  | TermsReasonCode

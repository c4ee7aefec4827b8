import { allocationTexts } from './allocation.js'
import { contractsTexts } from './contracts.js'
import { discountTexts } from './discount.js'
import { evidenceTexts } from './evidence.js'
import { interestTexts, penaltyTexts, regimeTexts } from './interest.js'
import { ledgerTexts } from './ledger.js'
import { portfolioTexts } from './portfolio.js'
import { termsTexts } from './terms.js'

/** The texts of all rooms: a room that gives reasons adds its file to this folder and its line here. */
export const rooms = [
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
] as const

type KeysOfEach<Texts> = Texts extends unknown ? Extract<keyof Texts, string> : never

/** Every code that a reason of this package can bear: the unions of all rooms together. */
export type ReasonCode = KeysOfEach<(typeof rooms)[number]>

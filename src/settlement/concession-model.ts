import type { PlainDate } from '../calendar/plain-date.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { SettlementReason } from './reasons.js'

/** What a creditor may grant to a late customer. */
export type ConcessionKind = 'plan' | 'grace' | 'waiver'

/** Why a customer is late: temporary difficulty, lasting difficulty, none, or unknown. */
export type PaymentDifficulty = 'none' | 'temporary' | 'lasting' | 'unknown'

/** The facts about a customer that asks for a concession. */
export interface ConcessionFacts {
  /** Whether it is able to pay. */
  readonly ability: 'able' | 'unable' | 'unknown'
  /** Whether it is willing to pay. */
  readonly willingness: 'willing' | 'unwilling' | 'unknown'
  /** The cause of the delay. */
  readonly difficulty: PaymentDifficulty
  /** Its credit grade; `null` if it has none. */
  readonly grade: string | null
  /** Whether it is a key customer. */
  readonly keyCustomer: boolean
  /** Day of its first order; `null` if unknown. */
  readonly customerSince: PlainDate | null
  /** Share of its past payments that were in time, from 0 to 1; `null` if it has no history. */
  readonly onTimeShare: DecimalInput | null
  /** Number of promises and plans it has broken. */
  readonly brokenPromises: number
  /** Number of its open disputes. */
  readonly openDisputes: number
  /** Whether insolvency proceedings against it are open. */
  readonly insolvent: boolean
}

/** The conditions of a concession. Every field is a decision of the company; there are no defaults. */
export interface ConcessionRule {
  /** The grades that qualify. */
  readonly grades: readonly string[]
  /** The causes of delay that qualify. */
  readonly difficulties: readonly PaymentDifficulty[]
  /** The least number of full years since its first order. */
  readonly minYears: number
  /** Whether only key customers qualify. */
  readonly keyCustomersOnly: boolean
  /** The least share of payments in time, from 0 to 1. */
  readonly minOnTimeShare: DecimalInput
  /** The greatest number of broken promises. */
  readonly maxBrokenPromises: number
  /** The greatest number of open disputes. */
  readonly maxOpenDisputes: number
}

/** The conditions per concession. */
export type ConcessionPolicy = Readonly<Record<ConcessionKind, ConcessionRule>>

/** Which concessions a customer may be granted. */
export interface ConcessionEligibility {
  /** Whether it may pay in instalments. */
  readonly plan: boolean
  /** Whether its due date may be moved. */
  readonly grace: boolean
  /** Whether its late charges may be waived. */
  readonly waiver: boolean
  /** Per concession, all obstacles, or that there are none. */
  readonly reasons: readonly SettlementReason[]
}

import type { PlainDate } from '../calendar/plain-date.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { SettlementReason } from './reasons.js'

/** What a creditor may grant to a customer who is late. */
export type ConcessionKind = 'plan' | 'grace' | 'waiver'

/** Why a customer is late: for a while (`temporary`), for good (`lasting`), not at all, or nobody knows. */
export type PaymentDifficulty = 'none' | 'temporary' | 'lasting' | 'unknown'

/** What is known of a customer who asks for a concession. */
export interface ConcessionFacts {
  /** Whether it is able to pay. */
  readonly ability: 'able' | 'unable' | 'unknown'
  /** Whether it is willing to. */
  readonly willingness: 'willing' | 'unwilling' | 'unknown'
  /** How it came to be late. */
  readonly difficulty: PaymentDifficulty
  /** Its credit grade; `null` where it has none. */
  readonly grade: string | null
  /** Whether it is a key customer. */
  readonly keyCustomer: boolean
  /** Day of its first order; `null` where nobody knows. */
  readonly customerSince: PlainDate | null
  /** Share of its past payments that were in time, from 0 to 1; `null` without a history. */
  readonly onTimeShare: DecimalInput | null
  /** How many promises and plans it has broken. */
  readonly brokenPromises: number
  /** How many disputes with it are open. */
  readonly openDisputes: number
  /** Whether insolvency proceedings are open over it. */
  readonly insolvent: boolean
}

/** What a concession takes. Every field is a decision of the company: nothing is a default. */
export interface ConcessionRule {
  /** The grades that are good enough. */
  readonly grades: readonly string[]
  /** The difficulties for which it is there. */
  readonly difficulties: readonly PaymentDifficulty[]
  /** For how many full years it must have been a customer. */
  readonly minYears: number
  /** Whether it is for key customers only. */
  readonly keyCustomersOnly: boolean
  /** The least share of payments in time. */
  readonly minOnTimeShare: DecimalInput
  /** The most broken promises. */
  readonly maxBrokenPromises: number
  /** The most open disputes. */
  readonly maxOpenDisputes: number
}

/** What each concession takes. */
export type ConcessionPolicy = Readonly<Record<ConcessionKind, ConcessionRule>>

/** Which concessions a customer may be granted. */
export interface ConcessionEligibility {
  /** Whether it may pay in instalments. */
  readonly plan: boolean
  /** Whether its due date may be moved. */
  readonly grace: boolean
  /** Whether late charges may be waived. */
  readonly waiver: boolean
  /** For each concession what speaks against it, or that nothing does. */
  readonly reasons: readonly SettlementReason[]
}

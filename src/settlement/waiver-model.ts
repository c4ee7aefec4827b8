import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'
import type { Agreement } from './agreement-model.js'
import type { SettlementReason } from './reasons.js'

/** The version of the form of a waiver. */
export const WAIVER_SCHEMA = 'receivables/late-charge-waiver@1'

/** A day by which so much is to be paid, for a waiver to hold. */
export interface WaiverMilestone {
  /** Last day on which it is kept. */
  readonly dueDate: PlainDate
  /** What is to be paid from the milestone before to this one; above zero. */
  readonly amount: DecimalInput
}

/** A waiver of late charges that is asked for. */
export interface WaiverRequest {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The late charges that have accrued; above zero. */
  readonly accrued: DecimalInput
  /** How much of them is waived: a share from 0 to 1, or an amount. Exactly one of the two. */
  readonly waive: { readonly share: DecimalInput } | { readonly amount: DecimalInput }
  /** How a share is rounded to the minor unit. Required where it does not come out even. */
  readonly rounding?: RoundingMode
  /** Whether the customer may have a waiver: what `concessionEligibility` says, or a decision that was approved. */
  readonly eligibility: {
    /** Whether it may. */
    readonly waiver: boolean
  }
  /** The supplementary agreement; `null` where there is none. */
  readonly agreement: Agreement | null
  /** The days by which the customer pays, in their order. */
  readonly milestones: readonly WaiverMilestone[]
  /** How many days late a milestone may be: what the agreement says. */
  readonly graceDays: number
}

/** A conditional waiver of late charges. waived + payable = accrued. */
export interface LateChargeWaiver {
  /** The version of this form. */
  readonly schema: typeof WAIVER_SCHEMA
  /** The supplementary agreement. */
  readonly agreementId: string
  /** First day on which it binds. */
  readonly bindsFrom: PlainDate
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The late charges that have accrued. */
  readonly accrued: DecimalString
  /** What of them is waived. */
  readonly waived: DecimalString
  /** What of them is still owed. */
  readonly payable: DecimalString
  /** The milestones in their order. */
  readonly milestones: readonly {
    /** Last day on which it is kept, without the days of grace. */
    readonly dueDate: PlainDate
    /** What is to be paid for it. */
    readonly amount: DecimalString
  }[]
  /** How many days late a milestone may be. */
  readonly graceDays: number
}

/** The answer to a request for a waiver. waived + payable = accrued. */
export interface WaiverDecision {
  /** `conditional`: waived as long as the milestones are kept. `refused`: all of it stays owed. */
  readonly status: 'conditional' | 'refused'
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The late charges that have accrued. */
  readonly accrued: DecimalString
  /** What of them is waived. */
  readonly waived: DecimalString
  /** What of them is still owed. */
  readonly payable: DecimalString
  /** The waiver, to be stored; `null` where it was refused. */
  readonly waiver: LateChargeWaiver | null
  /** Why. */
  readonly reasons: readonly SettlementReason[]
}

/** How a waiver stands on a day. waived + payable = accrued; a breach revives exactly what was waived. */
export interface WaiverStatus {
  /** `conditional`: milestones are to come, or it does not bind yet. `final`: all were kept. `revived`: one was missed. */
  readonly status: 'conditional' | 'final' | 'revived'
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The late charges that had accrued. */
  readonly accrued: DecimalString
  /** What of them is waived now; nothing before it binds and after a breach. */
  readonly waived: DecimalString
  /** What of them is owed now; all before it binds and after a breach. */
  readonly payable: DecimalString
  /** What a breach brought back. */
  readonly revived: DecimalString
  /** The day after the last day of grace of the milestone that was missed first; `null` where none was. */
  readonly revivedOn: PlainDate | null
  /** The next milestone that is not yet paid; `null` where there is none, or the waiver is over. */
  readonly nextMilestone: {
    /** Last day on which it is kept, without the days of grace. */
    readonly dueDate: PlainDate
    /** What is still to be paid for it. */
    readonly amount: DecimalString
  } | null
  /** When to look again; `null` where nothing changes any more. */
  readonly nextReviewOn: PlainDate | null
  /** Why. */
  readonly reasons: readonly SettlementReason[]
}

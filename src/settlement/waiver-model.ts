import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'
import type { Agreement } from './agreement-model.js'
import type { SettlementReason } from './reasons.js'

/** Schema id and version of a stored waiver. */
export const WAIVER_SCHEMA = 'receivables/late-charge-waiver@1'

/** A payment due by a day as a condition of a waiver. */
export interface WaiverMilestone {
  /** Last day on which it is kept. */
  readonly dueDate: PlainDate
  /** Amount to be paid between the previous milestone and this one; above zero. */
  readonly amount: DecimalInput
}

/** A request for a waiver of late charges. */
export interface WaiverRequest {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Accrued late charges; above zero. */
  readonly accrued: DecimalInput
  /** The waived part: a share from 0 to 1, or an amount. Exactly one of the two. */
  readonly waive: { readonly share: DecimalInput } | { readonly amount: DecimalInput }
  /** How a share is rounded to the minor unit. Required if the result is not a whole number of minor units. */
  readonly rounding?: RoundingMode
  /** Whether the customer may have a waiver: the result of `concessionEligibility`, or an approved decision. */
  readonly eligibility: {
    /** Whether it may. */
    readonly waiver: boolean
  }
  /** The supplementary agreement; `null` if there is none. */
  readonly agreement: Agreement | null
  /** The days by which the customer pays, in order. */
  readonly milestones: readonly WaiverMilestone[]
  /** Number of days a milestone may be late, as agreed. */
  readonly graceDays: number
}

/** A conditional waiver of late charges. waived + payable = accrued. */
export interface LateChargeWaiver {
  /** Schema id and version. */
  readonly schema: typeof WAIVER_SCHEMA
  /** Identifier of the supplementary agreement. */
  readonly agreementId: string
  /** First day on which it is binding. */
  readonly bindsFrom: PlainDate
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Accrued late charges. */
  readonly accrued: DecimalString
  /** The waived part of them. */
  readonly waived: DecimalString
  /** The part of them still owed. */
  readonly payable: DecimalString
  /** The milestones in order. */
  readonly milestones: readonly {
    /** Last day on which it is kept, without the days of grace. */
    readonly dueDate: PlainDate
    /** Amount to be paid. */
    readonly amount: DecimalString
  }[]
  /** Number of days a milestone may be late. */
  readonly graceDays: number
}

/** The decision on a request for a waiver. waived + payable = accrued. */
export interface WaiverDecision {
  /** `conditional`: waived as long as the milestones are kept. `refused`: everything stays owed. */
  readonly status: 'conditional' | 'refused'
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Accrued late charges. */
  readonly accrued: DecimalString
  /** The waived part of them. */
  readonly waived: DecimalString
  /** The part of them still owed. */
  readonly payable: DecimalString
  /** The waiver, to be stored; `null` if it was refused. */
  readonly waiver: LateChargeWaiver | null
  /** The reasons. */
  readonly reasons: readonly SettlementReason[]
}

/** The status of a waiver on a day. waived + payable = accrued; a breach revives exactly what was waived. */
export interface WaiverStatus {
  /**
   * `conditional`: milestones are open, or it is not binding yet. `final`: all were kept. `revived`: one was missed.
   */
  readonly status: 'conditional' | 'final' | 'revived'
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Accrued late charges. */
  readonly accrued: DecimalString
  /** The part waived on the day; zero before it is binding and after a breach. */
  readonly waived: DecimalString
  /** The part owed on the day; all of it before the waiver is binding and after a breach. */
  readonly payable: DecimalString
  /** The amount that a breach revived. */
  readonly revived: DecimalString
  /** The day after the last day of grace of the first missed milestone; `null` if none was missed. */
  readonly revivedOn: PlainDate | null
  /** The next unpaid milestone; `null` if there is none, or the waiver is final or revived. */
  readonly nextMilestone: {
    /** Last day on which it is kept, without the days of grace. */
    readonly dueDate: PlainDate
    /** Amount still to be paid. */
    readonly amount: DecimalString
  } | null
  /** Day of the next review; `null` if nothing will change. */
  readonly nextReviewOn: PlainDate | null
  /** The reasons. */
  readonly reasons: readonly SettlementReason[]
}

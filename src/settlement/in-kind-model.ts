import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'
import type { Agreement } from './agreement-model.js'
import type { Approval } from './approval-model.js'
import type { SettlementReason } from './reasons.js'

/** An asset given instead of money, such as goods or shares in a company. */
export interface InKindItem {
  /** Identifier. */
  readonly id: string
  /** Its appraised value; not negative. */
  readonly value: DecimalInput
  /** Share of the value that is not credited, from 0 to 1. */
  readonly haircut: DecimalInput
  /** Identifier of the valuation report; `null` if there is none. */
  readonly valuationId: string | null
}

/** A request for a settlement in kind. */
export interface InKindRequest {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The debt; above zero. */
  readonly debt: DecimalInput
  /** Due date of the debt. */
  readonly dueDate: PlainDate
  /** The assets in the order in which they are credited. */
  readonly items: readonly InKindItem[]
  /**
   * How value less haircut is rounded to the minor unit. Required if the result is not a whole number of minor units.
   */
  readonly rounding?: RoundingMode
  /** The agreement; `null` if there is none. */
  readonly agreement: Agreement | null
  /**
   * The approval, of at least the credited amount, which is the part of the debt not paid in money; `null` if there is
   * none.
   */
  readonly approval: Approval | null
  /** Whether a clause transfers title to the creditor if the debt is not paid. */
  readonly titlePassesOnDefault: boolean
  /** Last day for handing over and registering the assets. */
  readonly transferBy: PlainDate
  /** Day on which that was done; absent if it was not. */
  readonly transferredOn?: PlainDate
  /** Day on which a court accepted a bankruptcy petition against the debtor; absent if none did. */
  readonly insolvencyAcceptedOn?: PlainDate
  /** The law for the warnings: `cn`, or `other`, for which no warnings are given. */
  readonly law: 'cn' | 'other'
}

/** The credit for one asset. */
export interface InKindCredit {
  /** Identifier of the asset. */
  readonly id: string
  /** Its appraised value. */
  readonly value: DecimalString
  /** Value × (1 − haircut). */
  readonly counted: DecimalString
  /** The credited part of `counted`; all credits together are limited by the debt. */
  readonly credited: DecimalString
}

/** The effect of a settlement in kind on a debt. credited + residual = debt; credited + excess = counted. */
export interface InKindSettlement {
  /**
   * `refused`: approval, written agreement or a valuation is missing, or less was approved than is credited. `agreed`:
   * complete, and the assets are to be handed over. `performed`: they were handed over. `overdue`: they were not handed
   * over by the last day.
   */
  readonly status: 'refused' | 'agreed' | 'performed' | 'overdue'
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The debt. */
  readonly debt: DecimalString
  /** The amount credited when the assets are handed over; not above the debt. */
  readonly credited: DecimalString
  /** The amount that stays due after that. */
  readonly residual: DecimalString
  /** The counted value above the debt. */
  readonly excess: DecimalString
  /**
   * The amount owed today: the debt until the assets are handed over, and if the hand-over was void; otherwise the
   * residual.
   */
  readonly openNow: DecimalString
  /** The assets in order. */
  readonly items: readonly InKindCredit[]
  /** If the status is `agreed`, the day after the last day for handing over; `null` otherwise. */
  readonly nextReviewOn: PlainDate | null
  /** Legal risks with their dates. */
  readonly warnings: readonly SettlementReason[]
  /** The reasons. */
  readonly reasons: readonly SettlementReason[]
}

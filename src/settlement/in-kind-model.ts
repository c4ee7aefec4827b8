import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'
import type { Agreement } from './agreement-model.js'
import type { Approval } from './approval-model.js'
import type { SettlementReason } from './reasons.js'

/** Something that is given instead of money: goods, a share in a company. */
export interface InKindItem {
  /** Identifier. */
  readonly id: string
  /** What it was valued at; not negative. */
  readonly value: DecimalInput
  /** Share of the value that is not credited, from 0 to 1. */
  readonly haircut: DecimalInput
  /** The report of the valuation; `null` where there is none. */
  readonly valuationId: string | null
}

/** A settlement in kind. */
export interface InKindRequest {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The debt; above zero. */
  readonly debt: DecimalInput
  /** Due date of the debt. */
  readonly dueDate: PlainDate
  /** What is given, in the order in which it is credited. */
  readonly items: readonly InKindItem[]
  /** How value less haircut is rounded to the minor unit. Required where it does not come out even. */
  readonly rounding?: RoundingMode
  /** The agreement; `null` where there is none. */
  readonly agreement: Agreement | null
  /** The approval, whose amount is at least what is credited: what of the debt nobody pays in money; `null` where there is none. */
  readonly approval: Approval | null
  /** Whether a clause makes the things the creditor's own if the debt is not paid. */
  readonly titlePassesOnDefault: boolean
  /** Last day for handing over and registering. */
  readonly transferBy: PlainDate
  /** Day on which that was done; absent while it was not. */
  readonly transferredOn?: PlainDate
  /** Day on which a court took up the insolvency of the debtor; absent where none has. */
  readonly insolvencyAcceptedOn?: PlainDate
  /** Whose law governs the warnings: that of China, or another, for which none are given. */
  readonly law: 'cn' | 'other'
}

/** What one thing counts for. */
export interface InKindCredit {
  /** The thing. */
  readonly id: string
  /** What it was valued at. */
  readonly value: DecimalString
  /** Value × (1 − haircut). */
  readonly counted: DecimalString
  /** What of it is credited: the debt is the limit. */
  readonly credited: DecimalString
}

/** What a settlement in kind does to a debt. credited + residual = debt; credited + excess = counted. */
export interface InKindSettlement {
  /**
   * `refused`: approval, written agreement or a valuation is missing, or less was approved than is credited. `agreed`: all is there, and the things are to be
   * handed over. `performed`: they were. `overdue`: they were not by the last day.
   */
  readonly status: 'refused' | 'agreed' | 'performed' | 'overdue'
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The debt. */
  readonly debt: DecimalString
  /** What the things count for, up to the debt, once they are handed over. */
  readonly credited: DecimalString
  /** What stays due then. */
  readonly residual: DecimalString
  /** What they count for beyond the debt. */
  readonly excess: DecimalString
  /** What is owed today: the debt until the things are handed over, and where that was void; the residual after. */
  readonly openNow: DecimalString
  /** The things in their order. */
  readonly items: readonly InKindCredit[]
  /** When to look again: the day after the last day for handing over; `null` where nothing changes. */
  readonly nextReviewOn: PlainDate | null
  /** Legal risks, with their days. */
  readonly warnings: readonly SettlementReason[]
  /** Why. */
  readonly reasons: readonly SettlementReason[]
}

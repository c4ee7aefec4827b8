import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { LimitsReason } from './reasons.js'

/**
 * The liability of a guarantor: `joint-and-several` together with the debtor, or `general`, only after enforcement
 * against the debtor has failed.
 */
export type GuaranteeKind = 'joint-and-several' | 'general'

/**
 * The agreed guarantee period: none (null); words such as "until all principal and interest are paid", which set no
 * definite period; a last day; or whole months from the due date of the debt.
 */
export type GuaranteePeriod =
  | null
  | 'until-paid-in-full'
  | { readonly until: PlainDate }
  | { readonly months: number }

/** A guarantee under the law of the People's Republic of China. */
export interface Guarantee {
  /** The day on which the guarantee was signed; it determines the applicable law. */
  readonly signedOn: PlainDate
  /** Whether it is in writing. */
  readonly written: boolean
  /** The stated kind; null if none is stated. */
  readonly type: GuaranteeKind | null
  /** The agreed period. */
  readonly period: GuaranteePeriod
  /** Who gives the guarantee. */
  readonly guarantor: 'person' | 'company'
  /** Whether the guaranteeing company has passed a resolution on it; required for a company. */
  readonly resolution?: boolean
  /** The highest guaranteed amount; null for the whole debt. */
  readonly amount: DecimalInput | null
  /** The guaranteed debt. */
  readonly debt: DecimalInput
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /**
   * The day on which the creditor claimed as the law requires: from the guarantor if the guarantee is joint and
   * several, by suit or arbitration against the debtor if it is general. A claim on or before the due date of the debt
   * does not count. Null or absent if there was no claim.
   */
  readonly claimedOn?: PlainDate | null
}

/** A problem of a guarantee. */
export interface GuaranteeIssue extends LimitsReason {
  /**
   * `error`: the guarantee is not valid as required; `warning`: the law fills a gap, possibly differently from what the
   * creditor expects.
   */
  readonly severity: 'error' | 'warning'
  /** The provision of law. */
  readonly source: string
}

/** The legal status of a guarantee on a day. */
export interface GuaranteeStatus {
  /** Whether it is usable as a joint and several guarantee of the debt: no issue is an `error`. */
  readonly valid: boolean
  /** The kind under the applicable law. */
  readonly kind: GuaranteeKind
  /** The last day of the guarantee period, included. It is not moved to a working day, so it is the safe day. */
  readonly periodEnds: PlainDate
  /** The problems, and the gaps that the law fills. */
  readonly issues: readonly GuaranteeIssue[]
}

import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { LimitsReason } from './reasons.js'

/** Which liability a guarantor has: beside the debtor, or only once enforcement against the debtor has failed. */
export type GuaranteeKind = 'joint-and-several' | 'general'

/**
 * What was agreed on the guarantee period: nothing (null); words such as "until all principal and interest are paid", which
 * say nothing definite; a last day; or whole months from the maturity of the debt.
 */
export type GuaranteePeriod =
  | null
  | 'until-paid-in-full'
  | { readonly until: PlainDate }
  | { readonly months: number }

/** A guarantee under the law of the People's Republic of China. */
export interface Guarantee {
  /** The day of the guarantee contract, by which the law is chosen. */
  readonly signedOn: PlainDate
  /** Whether it is in writing. */
  readonly written: boolean
  /** The kind that it states; null where it states none. */
  readonly type: GuaranteeKind | null
  /** The period that was agreed. */
  readonly period: GuaranteePeriod
  /** Who guarantees. */
  readonly guarantor: 'person' | 'company'
  /** Whether the company that guarantees has resolved on it; needed for a company. */
  readonly resolution?: boolean
  /** The most that is guaranteed; the whole debt when null. */
  readonly amount: DecimalInput | null
  /** The debt that the guarantee is to cover. */
  readonly debt: DecimalInput
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /**
   * The day on which the creditor claimed as the law asks: from the guarantor where the guarantee is joint and several, by
   * suit or arbitration against the debtor where it is general. A day on or before that on which the debt falls due does
   * not count. Null or absent where it has not claimed.
   */
  readonly claimedOn?: PlainDate | null
}

/** Something that is wrong with a guarantee. */
export interface GuaranteeIssue extends LimitsReason {
  /** `error`: it does not do; `warning`: the law fills a gap in another way than the creditor may think. */
  readonly severity: 'error' | 'warning'
  /** Where it stands in the law. */
  readonly source: string
}

/** What a guarantee is worth on a day. */
export interface GuaranteeStatus {
  /** Whether it does as a joint and several guarantee of the debt: no issue is an `error`. */
  readonly valid: boolean
  /** The kind that the law takes it for. */
  readonly kind: GuaranteeKind
  /** The last day of the guarantee period, included; not moved to a working day, so it is the safe day. */
  readonly periodEnds: PlainDate
  /** What is wrong, or filled in by law. */
  readonly issues: readonly GuaranteeIssue[]
}

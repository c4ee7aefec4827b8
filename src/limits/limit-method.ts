import type { DecimalInput } from '../numbers/decimal-input.js'

/**
 * A way to find a credit limit. Amounts are in the currency of the recommendation; a fact that is not known is null, and
 * the method is then not computable. What comes out below zero is zero. There are no default shares: the field does not agree on one.
 *
 * | method | limit |
 * |---|---|
 * | `net-worth` | share × net worth; at most capShare × the creditor's own business with everybody |
 * | `tangible-net-worth` | share × tangible net worth if the pre-tax profit is above zero, else zero |
 * | `class-minimum` | the smaller of a share of tangible net worth and a share of turnover, both of the customer's risk class |
 * | `trade-references` | the median of the limits, or high credits, that other suppliers give |
 * | `needs` | sales ÷ days × (term + grace days) × (1 + tax rate) |
 * | `last-limit` | the last limit × factor |
 * | `sum-of-risks` | the sum of amounts of risk, one for each aspect |
 * | `small-customer` | (net assets + net profit) ÷ 2, × factor where there is one |
 * | `sales-term-factor` | monthly sales × term in months × the factor of the grade |
 * | `share-of` | share × any amount, such as working capital |
 * | `banded-share` | amount × the share of the band in which a figure falls, such as 营运资产 by its evaluation |
 * | `points` | the limit of the band in which the points of a scorecard fall |
 */
export type LimitMethod =
  | {
      readonly method: 'net-worth'
      readonly netWorth: DecimalInput | null
      readonly share: DecimalInput
      /** What the creditor sells in a year in all, and the share of it that one customer may be. */
      readonly cap?: { readonly ownBusiness: DecimalInput; readonly share: DecimalInput }
    }
  | {
      readonly method: 'tangible-net-worth'
      readonly tangibleNetWorth: DecimalInput | null
      readonly preTaxProfit: DecimalInput | null
      readonly share: DecimalInput
    }
  | {
      readonly method: 'class-minimum'
      readonly tangibleNetWorth: DecimalInput | null
      readonly turnover: DecimalInput | null
      readonly class: string
      /** Shares by risk class, the best class first: a better class never has a lower share. */
      readonly classes: readonly ClassShares[]
    }
  | { readonly method: 'trade-references'; readonly limits: readonly DecimalInput[] }
  | {
      readonly method: 'needs'
      /** What the customer buys, tax excluded, over `days`. */
      readonly sales: DecimalInput | null
      readonly days: number
      readonly termDays: number
      readonly graceDays?: number
      /** As a fraction. */
      readonly taxRate: DecimalInput
    }
  | { readonly method: 'last-limit'; readonly limit: DecimalInput | null; readonly factor: DecimalInput }
  | { readonly method: 'sum-of-risks'; readonly amounts: readonly DecimalInput[] }
  | {
      readonly method: 'small-customer'
      readonly netAssets: DecimalInput | null
      readonly netProfit: DecimalInput | null
      readonly factor?: DecimalInput
    }
  | {
      readonly method: 'sales-term-factor'
      readonly monthlySales: DecimalInput | null
      readonly termMonths: DecimalInput
      readonly grade: string
      /** Factors by grade, the best grade first: a better grade never has a lower factor. */
      readonly factors: readonly GradeFactor[]
    }
  | { readonly method: 'share-of'; readonly amount: DecimalInput | null; readonly share: DecimalInput }
  | {
      readonly method: 'banded-share'
      readonly amount: DecimalInput | null
      readonly figure: DecimalInput | null
      /** Shares by the figure up to which they hold, included: ascending, the last one null for no end. */
      readonly bands: readonly ShareBand[]
    }
  | {
      readonly method: 'points'
      readonly points: DecimalInput | null
      /** Limits by points from and to, both included, ascending; points in a hole between bands are not computable. */
      readonly bands: readonly PointsBand[]
    }

/** The shares of one risk class, as fractions. */
export interface ClassShares {
  /** The class. */
  readonly class: string
  /** The share of tangible net worth. */
  readonly netWorthShare: DecimalInput
  /** The share of turnover. */
  readonly turnoverShare: DecimalInput
}

/** The factor of one grade. */
export interface GradeFactor {
  /** The grade. */
  readonly grade: string
  /** The factor. */
  readonly factor: DecimalInput
}

/** A share for figures up to a bound. */
export interface ShareBand {
  /** The highest figure of the band, included; null for no end. */
  readonly upTo: DecimalInput | null
  /** The share, as a fraction. */
  readonly share: DecimalInput
}

/** A limit for points within bounds. */
export interface PointsBand {
  /** The lowest points of the band, included. */
  readonly from: DecimalInput
  /** The highest points of the band, included. */
  readonly to: DecimalInput
  /** The limit; zero is no credit. */
  readonly limit: DecimalInput
}

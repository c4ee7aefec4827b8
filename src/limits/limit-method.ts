import type { DecimalInput } from '../numbers/decimal-input.js'

/**
 * A method to compute a credit limit. Amounts are in the currency of the recommendation. An unknown fact is null, and
 * the method is then not computable. A result below zero counts as zero. There are no default shares, because practice
 * does not agree on any.
 *
 * | method | limit |
 * |---|---|
 * | `net-worth` | share × net worth; at most cap.share × cap.ownBusiness |
 * | `tangible-net-worth` | share × tangible net worth if the pre-tax profit is above zero, otherwise zero |
 * | `class-minimum` | the smaller of a share of tangible net worth and a share of turnover, both shares from the customer's risk class |
 * | `trade-references` | the median of the limits, or highest credits, that other suppliers grant |
 * | `needs` | sales ÷ days × (term + grace days) × (1 + tax rate) |
 * | `last-limit` | the last limit × factor |
 * | `sum-of-risks` | the sum of risk amounts, one per aspect |
 * | `small-customer` | (net assets + net profit) ÷ 2, × factor if given |
 * | `sales-term-factor` | monthly sales × term in months × the factor of the grade |
 * | `share-of` | share × any amount, such as the working capital |
 * | `banded-share` | amount × the share of the band that contains a figure, such as 营运资产 by its evaluation |
 * | `points` | the limit of the band that contains the points of a scorecard |
 */
export type LimitMethod =
  | {
      readonly method: 'net-worth'
      readonly netWorth: DecimalInput | null
      readonly share: DecimalInput
      /** The creditor's total sales per year, and the largest share of them that one customer may have. */
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
      /** Shares by risk class, the best class first; a better class must not have a lower share. */
      readonly classes: readonly ClassShares[]
    }
  | { readonly method: 'trade-references'; readonly limits: readonly DecimalInput[] }
  | {
      readonly method: 'needs'
      /** The customer's purchases over `days` days, tax excluded. */
      readonly sales: DecimalInput | null
      readonly days: number
      readonly termDays: number
      readonly graceDays?: number
      /** The tax rate as a fraction from 0 to 1. */
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
      /** Factors by grade, the best grade first; a better grade must not have a lower factor. */
      readonly factors: readonly GradeFactor[]
    }
  | { readonly method: 'share-of'; readonly amount: DecimalInput | null; readonly share: DecimalInput }
  | {
      readonly method: 'banded-share'
      readonly amount: DecimalInput | null
      readonly figure: DecimalInput | null
      /** Shares by the upper end of the figure, included, ascending; the last end is null for no end. */
      readonly bands: readonly ShareBand[]
    }
  | {
      readonly method: 'points'
      readonly points: DecimalInput | null
      /** Limits by points, ends included, ascending; points in a hole between bands give no limit. */
      readonly bands: readonly PointsBand[]
    }

/** The shares of one risk class, as fractions. */
export interface ClassShares {
  /** The name of the class. */
  readonly class: string
  /** The share of tangible net worth that counts. */
  readonly netWorthShare: DecimalInput
  /** The share of turnover that counts. */
  readonly turnoverShare: DecimalInput
}

/** The factor of one grade. */
export interface GradeFactor {
  /** The name of the grade. */
  readonly grade: string
  /** The factor; zero or more. */
  readonly factor: DecimalInput
}

/** The share for figures up to a bound. */
export interface ShareBand {
  /** The highest figure of the band, included; null if it has no end. */
  readonly upTo: DecimalInput | null
  /** The share as a fraction. */
  readonly share: DecimalInput
}

/** The limit for a range of points. */
export interface PointsBand {
  /** The lowest points of the band, included. */
  readonly from: DecimalInput
  /** The highest points of the band, included. */
  readonly to: DecimalInput
  /** The credit limit; zero means no credit. */
  readonly limit: DecimalInput
}

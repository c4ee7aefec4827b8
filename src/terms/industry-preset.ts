import { expectChoice } from '../kernel/expect.js'
import type { DecimalString } from '../numbers/decimal-input.js'

/** An industry that has a preset. */
export type Industry = 'manufacturing' | 'services' | 'foreign-trade' | 'construction'

/** A way in which an industry secures its receivables. */
export type IndustryMeasure =
  /** A limit for each dealer that becomes available again as soon as the dealer pays. */
  | 'revolving-dealer-limit'
  /** Payment before performance. */
  | 'prepayment'
  /** A credit cap for long-standing customers, up to which they need not prepay. */
  | 'limit-cap-for-long-term-customers'
  /** Insurance of foreign buyers. */
  | 'export-credit-insurance'
  /** Payment by certified milestones. */
  | 'milestone-billing'
  /** A part of the price retained until acceptance. */
  | 'retention'

/** The usual terms of an industry: a starting point for a seller's policy, to be merged and overridden. */
export interface IndustryPreset {
  /** The industry. */
  readonly industry: Industry
  /** How it secures its receivables. */
  readonly measures: readonly IndustryMeasure[]
  /** The share of an order paid before performance, as a fraction. */
  readonly prepaymentShare?: DecimalString
  /** The share of the price retained until acceptance, as a fraction. */
  readonly retentionRate?: DecimalString
}

const INDUSTRIES = ['manufacturing', 'services', 'foreign-trade', 'construction'] as const

/**
 * The preset of an industry, as plain data.
 *
 * | industry | measures | figures |
 * |---|---|---|
 * | manufacturing | revolving limits for dealers | |
 * | services | prepayment; a credit cap for long-standing customers | all before performance |
 * | foreign-trade | export credit insurance | |
 * | construction | payment strictly by milestones; retention until acceptance | 10 % retained |
 *
 * The retention of 10 % is the usual figure in the trade; the legal cap on quality deposits in China is 3 %.
 *
 * @throws ReceivablesError `input.missing` or `input.choice`.
 *
 * @example
 * ```ts
 * import { industryPreset } from 'receivables'
 *
 * industryPreset('construction') // => { industry: 'construction', measures: ['milestone-billing', 'retention'], retentionRate: '0.1' }
 * industryPreset('services').prepaymentShare // => '1'
 * ```
 *
 * @see 建质〔2017〕138号, article 7: the cap on quality deposits.
 */
export function industryPreset(industry: Industry): IndustryPreset {
  const known = expectChoice(industry, INDUSTRIES, 'industry')
  switch (known) {
    case 'manufacturing':
      return { industry: known, measures: ['revolving-dealer-limit'] }
    case 'services':
      return {
        industry: known,
        measures: ['prepayment', 'limit-cap-for-long-term-customers'],
        prepaymentShare: '1',
      }
    case 'foreign-trade':
      return { industry: known, measures: ['export-credit-insurance'] }
    case 'construction':
      return { industry: known, measures: ['milestone-billing', 'retention'], retentionRate: '0.1' }
  }
}

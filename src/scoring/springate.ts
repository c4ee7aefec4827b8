import { readSafely } from '../kernel/read-safely.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { fitOf, type ModelDomain } from './company-fit.js'
import { addTerms, notComputable, zoneOf, type DistressScore, type LinearTerm } from './distress-model.js'
import type { FinancialRatios, FinancialStatements } from './financial-figures.js'
import { readRatios } from './read-figures.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import { readModelOptions, type ModelOptions } from './zmijewski.js'

/** The result of {@link springate}. */
export interface SpringateScore extends DistressScore {
  /** The score, 12 decimals, half-up; null if it is not computable. */
  readonly s: DecimalString | null
}

const TERMS: readonly LinearTerm[] = [
  ['1.03', 'workingCapitalToAssets'],
  ['3.07', 'ebitToAssets'],
  ['0.66', 'earningsBeforeTaxToCurrentLiabilities'],
  ['0.4', 'salesToAssets'],
]
const DOMAIN: ModelDomain = { code: 'scoring.domain-springate', manufacturing: true, developed: true }
const SOURCE =
  'G. L. V. Springate, Predicting the Possibility of Failure in a Canadian Firm, Simon Fraser University (1978)'

/**
 * Springate's model of corporate failure: S = 1.03 WC/TA + 3.07 EBIT/TA + 0.66 EBT/CL + 0.4 S/TA. The zone is
 * `distress` below 0.862, and `safe` from 0.862, itself included; there is no grey zone.
 *
 * @param figures - Ratios, or the statements from which they are computed.
 * @param options - The profile of the company.
 * @throws ReceivablesError `input.choice`, `input.conflict`, `decimal.invalid`, `input.missing`, `input.type`,
 * `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { springate } from 'receivables'
 *
 * springate({
 *   workingCapitalToAssets: '0.1', ebitToAssets: '0.13',
 *   earningsBeforeTaxToCurrentLiabilities: '0.3', salesToAssets: '0.95',
 * })
 * // => { status: 'computed', s: '1.080100000000', zone: 'safe', ... }
 * ```
 *
 * @see G. L. V. Springate, Predicting the Possibility of Failure in a Canadian Firm (1978).
 */
export function springate(
  figures: FinancialRatios | FinancialStatements,
  options?: ModelOptions,
): SpringateScore {
  return readSafely('', () => {
    const company = readModelOptions(options)
    const given = readRatios(figures, 'figures', 'springate')
    const sum = addTerms('0', TERMS, given)
    if (sum === undefined) return { s: null, ...notComputable(given.figures, '0', SOURCE) }
    const bounds = { low: '0.862', high: '0.862', atLow: 'grey', atHigh: 'safe' } as const
    const { zone, reason } = zoneOf('springate', sum.value, bounds)
    return {
      status: 'computed',
      s: writeStatistic(sum.value),
      zone,
      constant: '0',
      components: sum.components,
      missing: [],
      reasons: [reason, ...fitOf('springate', DOMAIN, company)],
      source: SOURCE,
    }
  })
}

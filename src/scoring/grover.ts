import { expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { fitOf, readCompany, type ModelDomain } from './company-fit.js'
import { addTerms, notComputable, zoneOf, type DistressScore, type ZoneBounds } from './distress-model.js'
import type { CompanyProfile, FinancialRatios, FinancialStatements } from './financial-figures.js'
import { readRatios } from './read-figures.js'
import { writeStatistic } from '../numbers/write-statistic.js'

/** Options of {@link grover}. */
export interface GroverOptions {
  /**
   * The coefficient of the return on assets: −0.016 as in the literature, or 0.016 as in some programs. Default:
   * `'-0.016'`.
   */
  readonly returnOnAssetsCoefficient?: '-0.016' | '0.016'
  /** The profile of the company; if the model was not made for such a company, a reason says so. Default: no check. */
  readonly company?: CompanyProfile
}

/** The result of {@link grover}. */
export interface GroverScore extends DistressScore {
  /** The score, 12 decimals, half-up; null if it is not computable. */
  readonly g: DecimalString | null
}

const CONSTANT = '0.057'
const BOUNDS: ZoneBounds = { low: '-0.02', high: '0.01', atLow: 'distress', atHigh: 'safe' }
const DOMAIN: ModelDomain = { code: 'scoring.domain-grover', developed: true }
const SOURCE =
  'J. Grover and A. Lavin, Financial Ratios, Discriminant Analysis and the Prediction of Corporate Bankruptcy: A Service Industry Extension of Altman’s Z-Score Model (2001)'

/**
 * Grover's bankruptcy model: G = 1.650 WC/TA + 3.404 EBIT/TA − 0.016 ROA + 0.057. The zone is `distress` up to −0.02,
 * `safe` from 0.01, both included, and `grey` between them. The return on assets, net income ÷ total assets, is a
 * fraction.
 *
 * @param figures - Ratios, or the statements from which they are computed.
 * @param options - The sign of the return on assets, on which sources differ; the profile of the company.
 * @throws ReceivablesError `input.choice`, `input.conflict`, `decimal.invalid`, `input.missing`, `input.type`,
 * `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { grover } from 'receivables'
 *
 * const ratios = { workingCapitalToAssets: '0.1', ebitToAssets: '0.13', netIncomeToAssets: '0.08' }
 * grover(ratios) // => { status: 'computed', g: '0.663240000000', zone: 'safe', ... }
 * grover(ratios, { returnOnAssetsCoefficient: '0.016' }).g // => '0.665800000000'
 * ```
 *
 * @see J. Grover and A. Lavin, Financial Ratios, Discriminant Analysis and the Prediction of Corporate Bankruptcy: A
 * Service Industry Extension of Altman’s Z-Score Model (2001).
 */
export function grover(figures: FinancialRatios | FinancialStatements, options?: GroverOptions): GroverScore {
  return readSafely('', () => {
    const { coefficient, company } = readOptions(options)
    const given = readRatios(figures, 'figures', 'grover')
    const sum = addTerms(
      CONSTANT,
      [
        ['1.650', 'workingCapitalToAssets'],
        ['3.404', 'ebitToAssets'],
        [coefficient, 'netIncomeToAssets'],
      ],
      given,
    )
    if (sum === undefined) return { g: null, ...notComputable(given.figures, CONSTANT, SOURCE) }
    const { zone, reason } = zoneOf('grover', sum.value, BOUNDS)
    return {
      status: 'computed',
      g: writeStatistic(sum.value),
      zone,
      constant: CONSTANT,
      components: sum.components,
      missing: [],
      reasons: [reason, ...fitOf('grover', DOMAIN, company)],
      source: SOURCE,
    }
  })
}

function readOptions(value: unknown): { coefficient: string; company: CompanyProfile } {
  if (value === undefined) return { coefficient: '-0.016', company: {} }
  const fields = expectRecord(value, 'options', 'an object with returnOnAssetsCoefficient and company')
  expectKeys(fields, ['returnOnAssetsCoefficient', 'company'], 'options')
  const { returnOnAssetsCoefficient: given = '-0.016', company } = fields
  return {
    coefficient: expectChoice(given, ['-0.016', '0.016'], 'options.returnOnAssetsCoefficient'),
    company: readCompany(company, 'options.company'),
  }
}

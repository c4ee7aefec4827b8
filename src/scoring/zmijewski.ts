import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { fitOf, readCompany, type ModelDomain } from './company-fit.js'
import { cumulativeNormal } from './cumulative-probability.js'
import { addTerms, notComputable, type DistressScore, type LinearTerm } from './distress-model.js'
import type { CompanyProfile, FinancialRatios, FinancialStatements } from './financial-figures.js'
import { readRatios } from './read-figures.js'
import { decimalOf, writeComputed } from './twelve-decimals.js'
import { writeStatistic } from '../numbers/write-statistic.js'

/** Options of a model without options of its own. */
export interface ModelOptions {
  /** The profile of the company; if the model was not made for such a company, a reason says so. Default: no check. */
  readonly company?: CompanyProfile
}

/** The result of {@link zmijewski}. */
export interface ZmijewskiScore extends DistressScore {
  /** The score, 12 decimals, half-up; a higher score is worse; null if it is not computable. */
  readonly x: DecimalString | null
  /** The probability of distress, Φ(X), 12 decimals; null if it is not computable. */
  readonly probability: DecimalString | null
}

const TERMS: readonly LinearTerm[] = [
  ['-4.513', 'netIncomeToAssets'],
  ['5.679', 'liabilitiesToAssets'],
  ['0.004', 'currentRatio'],
]
const CONSTANT = '-4.336'
const DOMAIN: ModelDomain = { code: 'scoring.domain-zmijewski', listed: true, developed: true }
const SOURCE =
  'M. E. Zmijewski, Methodological Issues Related to the Estimation of Financial Distress Prediction Models, Journal of Accounting Research 22 (1984) 59–82'

/**
 * Zmijewski's probit model of financial distress: X = −4.336 − 4.513 NI/TA + 5.679 TL/TA + 0.004 CA/CL. A higher X is
 * worse: above 0 `distress`, up to 0, itself included, `safe`. The probability is Φ(X), which is 0.5 at X = 0. (Some
 * web pages have the signs reversed.)
 *
 * NI is net income, TA and TL total assets and liabilities, CA and CL current assets and liabilities. If a figure is
 * missing, or a denominator is not above zero, the score is not computable.
 *
 * @param figures - Ratios, or the statements from which they are computed.
 * @param options - The profile of the company.
 * @throws ReceivablesError `input.choice`, `decimal.invalid`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { zmijewski } from 'receivables'
 *
 * zmijewski({ netIncomeToAssets: '0.05', liabilitiesToAssets: '0.5', currentRatio: '1.5' })
 * // => { status: 'computed', x: '-1.716150000000', zone: 'safe', probability: '0.043067295922', ... }
 * ```
 *
 * @see M. E. Zmijewski, Methodological Issues Related to the Estimation of Financial Distress Prediction Models,
 * Journal of Accounting Research 22 (1984) 59–82.
 */
export function zmijewski(
  figures: FinancialRatios | FinancialStatements,
  options?: ModelOptions,
): ZmijewskiScore {
  return readSafely('', () => {
    const company = readModelOptions(options)
    const given = readRatios(figures, 'figures', 'zmijewski')
    const sum = addTerms(CONSTANT, TERMS, given)
    if (sum === undefined) {
      return { x: null, probability: null, ...notComputable(given.figures, CONSTANT, SOURCE) }
    }
    const value = writeStatistic(sum.value)
    const zone = sum.value.num > 0n ? 'distress' : 'safe'
    return {
      status: 'computed',
      x: value,
      probability: writeComputed(cumulativeNormal(decimalOf(sum.value))),
      zone,
      constant: CONSTANT,
      components: sum.components,
      missing: [],
      reasons: [
        { code: `scoring.zone-${zone}`, params: { model: 'zmijewski', value, bound: '0' } },
        ...fitOf('zmijewski', DOMAIN, company),
      ],
      source: SOURCE,
    }
  })
}

/** Reads the options of a model without options of its own. */
export function readModelOptions(value: unknown): CompanyProfile {
  if (value === undefined) return {}
  const fields = expectRecord(value, 'options', 'the profile of the company')
  expectKeys(fields, ['company'], 'options')
  return readCompany(fields['company'], 'options.company')
}

import { refuse } from '../kernel/error.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { Decimal } from '../numbers/decimal.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { readRatio, type Ratio } from '../numbers/ratio.js'
import { fitOf, readCompany, type ModelDomain } from './company-fit.js'
import { logistic } from './cumulative-probability.js'
import { notComputable, type DistressScore, type DistressZone } from './distress-model.js'
import { STATEMENT_FIELDS, type CompanyProfile, type FinancialStatements } from './financial-figures.js'
import { ohlsonTerms } from './ohlson-terms.js'
import { Figures } from './read-figures.js'
import type { ScoringReasonCode } from './reasons.js'
import { decimalOf, writeComputed } from './twelve-decimals.js'
import { writeStatistic } from '../numbers/write-statistic.js'

/** The figures of the accounts that the O-score uses. */
export interface OhlsonStatements extends FinancialStatements {
  /** The price-level index of the gross national product, 1968 = 100, at the end of the year before. */
  readonly priceIndex?: DecimalInput | null
}

/** Options of {@link ohlsonO}. */
export interface OhlsonOptions {
  /**
   * The probability above which the zone is `distress`, from 0 to 1. 0.5 is common; Ohlson's own, with the fewest
   * errors in his sample, is 0.038. Default: no zone.
   */
  readonly cutOff?: DecimalInput
  /** The profile of the company; if the model was not made for such a company, a reason says so. Default: no check. */
  readonly company?: CompanyProfile
}

/** The result of {@link ohlsonO}. */
export interface OhlsonScore extends DistressScore {
  /** The score, 12 decimals, half-up; a higher score is worse; null if it is not computable. */
  readonly o: DecimalString | null
  /** The probability of bankruptcy within a year, 1 / (1 + e⁻ᴼ), 12 decimals; null if it is not computable. */
  readonly probability: DecimalString | null
}

const CONSTANT = '-1.32'
const DOMAIN: ModelDomain = { code: 'scoring.domain-ohlson', listed: true, developed: true }
const SOURCE =
  'J. A. Ohlson, Financial Ratios and the Probabilistic Prediction of Bankruptcy, Journal of Accounting Research 18 (1980) 109–131, model 1'

/**
 * Ohlson's logit model of bankruptcy within a year:
 *
 * O = −1.32 − 0.407 ln(TA/price index) + 6.03 TL/TA − 1.43 WC/TA + 0.0757 CL/CA − 1.72 [TL > TA] − 2.37 NI/TA − 1.83
 * FFO/TL + 0.285 [NI below 0 in both years] − 0.521 (NI − NI₋₁)/(|NI| + |NI₋₁|)
 *
 * ln is the natural logarithm; total assets are in whole dollars (not thousands), divided by a price index with 1968 =
 * 100. The last fraction is 0 if net income was 0 in both years. A higher O is worse. If a figure is missing, or a
 * denominator is not above zero, the score is not computable.
 *
 * @param statements - The accounts of the year, the net income of the year before, and the price index.
 * @param options - The cut-off, on which sources differ; the profile of the company.
 * @throws ReceivablesError `input.choice`, `input.conflict`, `input.range` for a cut-off outside 0 to 1,
 * `decimal.invalid`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { ohlsonO } from 'receivables'
 *
 * const statements = {
 *   totalAssets: 50_000_000, totalLiabilities: 55_000_000, currentAssets: 15_000_000, currentLiabilities: 20_000_000,
 *   netIncome: -2_000_000, priorNetIncome: -1_000_000, fundsFromOperations: -1_000_000, priceIndex: 100,
 * }
 * ohlsonO(statements, { cutOff: '0.038' })
 * // => { status: 'computed', o: '-0.917129167331', probability: '0.285543207184', zone: 'distress', ... }
 * ```
 *
 * @see J. A. Ohlson, Financial Ratios and the Probabilistic Prediction of Bankruptcy, Journal of Accounting Research 18
 * (1980) 109–131.
 */
export function ohlsonO(statements: OhlsonStatements, options?: OhlsonOptions): OhlsonScore {
  return readSafely('', () => {
    const fields = expectRecord(statements, 'statements', 'the accounts of a company')
    expectKeys(fields, [...STATEMENT_FIELDS, 'priceIndex'], 'statements')
    const { cutOff, company } = readOptions(options)
    const figures = new Figures(fields, 'statements', 'ohlson')
    const terms = ohlsonTerms(figures)
    if (terms === undefined) {
      return { o: null, probability: null, ...notComputable(figures, CONSTANT, SOURCE) }
    }
    let sum = new Decimal(CONSTANT)
    const components = terms.map(({ name, coefficient, value }) => {
      const product = value.times(coefficient)
      sum = sum.plus(product)
      return { name, coefficient, value: writeComputed(value), product: writeComputed(product) }
    })
    const exact = logistic(sum)
    const { zone, reason } = zoneByCutOff(exact, cutOff)
    return {
      status: 'computed',
      o: writeComputed(sum),
      probability: writeComputed(exact),
      zone,
      constant: CONSTANT,
      components,
      missing: [],
      reasons: [reason, ...fitOf('ohlson', DOMAIN, company)],
      source: SOURCE,
    }
  })
}

function zoneByCutOff(
  exact: Decimal,
  cutOff: Ratio | null,
): { readonly zone: DistressZone | null; readonly reason: Reason<ScoringReasonCode> } {
  const model = 'ohlson'
  const probability = writeComputed(exact)
  if (cutOff === null) {
    return { zone: null, reason: { code: 'scoring.no-cut-off', params: { model, probability } } }
  }
  const zone = exact.gt(decimalOf(cutOff)) ? 'distress' : 'safe'
  const params = { model, value: probability, bound: writeStatistic(cutOff).replace(/\.?0+$/, '') }
  return { zone, reason: { code: `scoring.zone-${zone}`, params } }
}

function readOptions(value: unknown): { cutOff: Ratio | null; company: CompanyProfile } {
  if (value === undefined) return { cutOff: null, company: {} }
  const fields = expectRecord(value, 'options', 'an object with cutOff and company')
  expectKeys(fields, ['cutOff', 'company'], 'options')
  const given = fields['cutOff']
  const cutOff = given === undefined ? null : readRatio(given, 'options.cutOff')
  if (cutOff !== null && (cutOff.num < 0n || cutOff.num > cutOff.den)) {
    refuse('input.range', 'options.cutOff', 'a probability from 0 to 1', given)
  }
  return { cutOff, company: readCompany(fields['company'], 'options.company') }
}

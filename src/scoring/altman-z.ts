import { expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { ALTMAN_MODELS, type AltmanModel } from './altman-models.js'
import { fitOf, readCompany } from './company-fit.js'
import { addTerms, notComputable, zoneOf, type DistressScore, type LinearTerm } from './distress-model.js'
import type { CompanyProfile, FinancialRatios, FinancialStatements } from './financial-figures.js'
import { readRatios } from './read-figures.js'
import { writeStatistic } from '../numbers/write-statistic.js'

/** Options of {@link altmanZ}. */
export interface AltmanOptions {
  /** The coefficient of sales in `z`: 0.999 as published in 1968, or the rounded 1.0. Default: `'0.999'`. */
  readonly salesCoefficient?: '0.999' | '1.0'
  /** The profile of the company; if the model was not made for such a company, a reason says so. Default: no check. */
  readonly company?: CompanyProfile
}

/** The result of {@link altmanZ}. */
export interface AltmanScore extends DistressScore {
  /** The model used. */
  readonly model: AltmanModel
  /** The score, 12 decimals, half-up; null if it is not computable. */
  readonly z: DecimalString | null
}

/**
 * Altman's Z-score: how close a company is to bankruptcy, from its accounts. Ratios are used as given, or computed from
 * statements. The calculation is exact, and the zone is determined before the score is rounded. Both bounds are part of
 * the grey zone.
 *
 * | model | formula | safe | grey | distress |
 * |---|---|---|---|---|
 * | `z` | 1.2 WC/TA + 1.4 RE/TA + 3.3 EBIT/TA + 0.6 MVE/TL + 0.999 S/TA | above 2.99 | 1.81 to 2.99 | below 1.81 |
 * | `z-private` | 0.717 WC/TA + 0.847 RE/TA + 3.107 EBIT/TA + 0.420 BVE/TL + 0.998 S/TA | above 2.9 | 1.23 to 2.9 | below 1.23 |
 * | `z-non-manufacturing` | 6.56 WC/TA + 3.26 RE/TA + 6.72 EBIT/TA + 1.05 BVE/TL | above 2.6 | 1.1 to 2.6 | below 1.1 |
 * | `z-emerging` | 3.25 + the formula of `z-non-manufacturing` | above 5.85 | 4.35 to 5.85 | below 4.35 |
 *
 * WC working capital, RE retained earnings, TA and TL total assets and liabilities, MVE and BVE market and book value
 * of equity, S sales. If a figure is missing, or a denominator is not above zero, the score is not computable and the
 * result says which figure. The models are old and their samples small; do not rely on one score alone.
 *
 * @param model - The model to use.
 * @param figures - Ratios, or the statements from which they are computed.
 * @param options - The coefficient of sales; the profile of the company.
 * @throws ReceivablesError `input.choice`, `input.conflict` if the working capital differs from current assets −
 * current liabilities, `decimal.invalid`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { altmanZ } from 'receivables'
 *
 * const statements = {
 *   totalAssets: 620_000, workingCapital: 90_000, retainedEarnings: 30_000, ebit: 55_000,
 *   marketValueOfEquity: 100_000, totalLiabilities: 280_000, sales: 440_000,
 * }
 * altmanZ('z', statements) // => { status: 'computed', z: '1.457930875576', zone: 'distress', ... }
 * altmanZ('z', { ...statements, totalAssets: 0 }) // => { status: 'not-computable', z: null, zone: null, ... }
 * ```
 *
 * @see E. I. Altman, Financial Ratios, Discriminant Analysis and the Prediction of Corporate Bankruptcy, Journal of
 * Finance 23 (1968) 589–609.
 */
export function altmanZ(
  model: AltmanModel,
  figures: FinancialRatios | FinancialStatements,
  options?: AltmanOptions,
): AltmanScore {
  return readSafely('', () => {
    const id = expectChoice(model, Object.keys(ALTMAN_MODELS) as AltmanModel[], 'model')
    const { constant, terms, bounds, domain, source } = ALTMAN_MODELS[id]
    const { salesCoefficient, company } = readOptions(options)
    const given = readRatios(figures, 'figures', id)
    const sum = addTerms(constant, id === 'z' ? withSales(terms, salesCoefficient) : terms, given)
    if (sum === undefined) return { model: id, z: null, ...notComputable(given.figures, constant, source) }
    const { zone, reason } = zoneOf(id, sum.value, bounds)
    return {
      status: 'computed',
      model: id,
      z: writeStatistic(sum.value),
      zone,
      constant,
      components: sum.components,
      missing: [],
      reasons: [reason, ...fitOf(id, domain, company)],
      source,
    }
  })
}

function readOptions(value: unknown): { salesCoefficient: string; company: CompanyProfile } {
  if (value === undefined) return { salesCoefficient: '0.999', company: {} }
  const fields = expectRecord(value, 'options', 'an object with salesCoefficient and company')
  expectKeys(fields, ['salesCoefficient', 'company'], 'options')
  const { salesCoefficient: given = '0.999', company } = fields
  return {
    salesCoefficient: expectChoice(given, ['0.999', '1.0'], 'options.salesCoefficient'),
    company: readCompany(company, 'options.company'),
  }
}

const withSales = (terms: readonly LinearTerm[], coefficient: string): LinearTerm[] =>
  terms.map((term) => (term[1] === 'salesToAssets' ? [coefficient, term[1]] : term))

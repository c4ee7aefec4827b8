import type { ModelDomain } from './company-fit.js'
import type { LinearTerm, ZoneBounds } from './distress-model.js'

/**
 * The model: `z` is the Z-score of 1968 for listed manufacturers, `z-private` Z′ for unlisted ones,
 * `z-non-manufacturing` Z″ for companies that are not manufacturers, `z-emerging` Z″ with its constant for emerging
 * markets.
 */
export type AltmanModel = 'z' | 'z-private' | 'z-non-manufacturing' | 'z-emerging'

/** A model as published. */
export interface AltmanDefinition {
  readonly constant: string
  readonly terms: readonly LinearTerm[]
  readonly bounds: ZoneBounds
  readonly domain: ModelDomain
  readonly source: string
}

/** Both bounds are part of the grey zone. */
const between = (low: string, high: string): ZoneBounds => ({ low, high, atLow: 'grey', atHigh: 'grey' })

const DOUBLE_PRIME: readonly LinearTerm[] = [
  ['6.56', 'workingCapitalToAssets'],
  ['3.26', 'retainedEarningsToAssets'],
  ['6.72', 'ebitToAssets'],
  ['1.05', 'bookEquityToLiabilities'],
]
const REVISITED =
  'E. I. Altman, Predicting Financial Distress of Companies: Revisiting the Z-Score and ZETA Models (2000)'

/** The four models. */
export const ALTMAN_MODELS: Readonly<Record<AltmanModel, AltmanDefinition>> = {
  z: {
    constant: '0',
    terms: [
      ['1.2', 'workingCapitalToAssets'],
      ['1.4', 'retainedEarningsToAssets'],
      ['3.3', 'ebitToAssets'],
      ['0.6', 'marketEquityToLiabilities'],
      ['0.999', 'salesToAssets'],
    ],
    bounds: /* #__PURE__ */ between('1.81', '2.99'),
    domain: { code: 'scoring.domain-z', listed: true, manufacturing: true, developed: true },
    source:
      'E. I. Altman, Financial Ratios, Discriminant Analysis and the Prediction of Corporate Bankruptcy, Journal of Finance 23 (1968) 589–609',
  },
  'z-private': {
    constant: '0',
    terms: [
      ['0.717', 'workingCapitalToAssets'],
      ['0.847', 'retainedEarningsToAssets'],
      ['3.107', 'ebitToAssets'],
      ['0.420', 'bookEquityToLiabilities'],
      ['0.998', 'salesToAssets'],
    ],
    bounds: /* #__PURE__ */ between('1.23', '2.9'),
    domain: { code: 'scoring.domain-z-private', listed: false, manufacturing: true, developed: true },
    source: REVISITED,
  },
  'z-non-manufacturing': {
    constant: '0',
    terms: DOUBLE_PRIME,
    bounds: /* #__PURE__ */ between('1.1', '2.6'),
    domain: { code: 'scoring.domain-z-non-manufacturing', developed: true },
    source: REVISITED,
  },
  'z-emerging': {
    constant: '3.25',
    terms: DOUBLE_PRIME,
    bounds: /* #__PURE__ */ between('4.35', '5.85'),
    domain: { code: 'scoring.domain-z-emerging' },
    source:
      'E. I. Altman, J. Hartzell and M. Peck, Emerging Markets Corporate Bonds: A Scoring System (1995)',
  },
}

import { Decimal } from '../numbers/decimal.js'
import { type Ratio, compareRatio } from '../numbers/ratio.js'
import type { Figures } from './read-figures.js'
import { decimalOf } from './twelve-decimals.js'

/** A term of the O-score. */
export interface OhlsonTerm {
  readonly name: string
  readonly coefficient: string
  readonly value: Decimal
}

/** The nine terms, with Ohlson's names; undefined if a figure is not available. */
export function ohlsonTerms(figures: Figures): OhlsonTerm[] | undefined {
  const size = figures.quotient('totalAssets', 'priceIndex')
  const assets = figures.takePositive('totalAssets')
  const liabilities = figures.take('totalLiabilities')
  const leverage = figures.quotient('totalLiabilities', 'totalAssets')
  const workingCapital = figures.quotient('workingCapital', 'totalAssets')
  const currentLiabilities = figures.quotient('currentLiabilities', 'currentAssets')
  const income = figures.take('netIncome')
  const returnOnAssets = figures.quotient('netIncome', 'totalAssets')
  const funds = figures.quotient('fundsFromOperations', 'totalLiabilities')
  const prior = figures.take('priorNetIncome')
  if (!figures.suffice) return undefined
  const isOver = compareRatio(liabilities as Ratio, assets as Ratio) > 0
  const hadLosses = (income as Ratio).num < 0n && (prior as Ratio).num < 0n
  return [
    { name: 'SIZE', coefficient: '-0.407', value: decimalOf(size as Ratio).ln() },
    { name: 'TLTA', coefficient: '6.03', value: decimalOf(leverage as Ratio) },
    { name: 'WCTA', coefficient: '-1.43', value: decimalOf(workingCapital as Ratio) },
    { name: 'CLCA', coefficient: '0.0757', value: decimalOf(currentLiabilities as Ratio) },
    { name: 'OENEG', coefficient: '-1.72', value: new Decimal(isOver ? 1 : 0) },
    { name: 'NITA', coefficient: '-2.37', value: decimalOf(returnOnAssets as Ratio) },
    { name: 'FUTL', coefficient: '-1.83', value: decimalOf(funds as Ratio) },
    { name: 'INTWO', coefficient: '0.285', value: new Decimal(hadLosses ? 1 : 0) },
    {
      name: 'CHIN',
      coefficient: '-0.521',
      value: changeOf(decimalOf(income as Ratio), decimalOf(prior as Ratio)),
    },
  ]
}

/** The change in net income, from −1 to 1; 0 if net income was 0 in both years. */
function changeOf(income: Decimal, prior: Decimal): Decimal {
  const size = income.abs().plus(prior.abs())
  return size.isZero() ? size : income.minus(prior).div(size)
}

import type { DecimalInput } from '../numbers/decimal-input.js'

/**
 * The figures of a company's accounts that models use; null or absent means missing. All are in the same currency and
 * unit.
 */
export interface FinancialStatements {
  /** Total assets. */
  readonly totalAssets?: DecimalInput | null
  /** Total liabilities. */
  readonly totalLiabilities?: DecimalInput | null
  /** Current assets: those that turn into cash within a year. */
  readonly currentAssets?: DecimalInput | null
  /** Current liabilities: those due within a year. */
  readonly currentLiabilities?: DecimalInput | null
  /** Current assets − current liabilities. Default: computed from the two; if given, it must agree with them. */
  readonly workingCapital?: DecimalInput | null
  /** Retained earnings: accumulated profits that were not distributed. */
  readonly retainedEarnings?: DecimalInput | null
  /** EBIT: earnings before interest and tax. */
  readonly ebit?: DecimalInput | null
  /** EBT: earnings before tax. */
  readonly earningsBeforeTax?: DecimalInput | null
  /** Sales of the year. */
  readonly sales?: DecimalInput | null
  /** Market value of all shares. */
  readonly marketValueOfEquity?: DecimalInput | null
  /** Book value of equity. */
  readonly bookValueOfEquity?: DecimalInput | null
  /** Net income of the year; a loss is below zero. */
  readonly netIncome?: DecimalInput | null
  /** Net income of the year before; a loss is below zero. */
  readonly priorNetIncome?: DecimalInput | null
  /** Funds from operations. */
  readonly fundsFromOperations?: DecimalInput | null
}

/** The ratios of a company's accounts, as fractions; null or absent means missing. */
export interface FinancialRatios {
  /** Working capital ÷ total assets. */
  readonly workingCapitalToAssets?: DecimalInput | null
  /** Retained earnings ÷ total assets. */
  readonly retainedEarningsToAssets?: DecimalInput | null
  /** Earnings before interest and tax ÷ total assets. */
  readonly ebitToAssets?: DecimalInput | null
  /** Market value of equity ÷ total liabilities. */
  readonly marketEquityToLiabilities?: DecimalInput | null
  /** Book value of equity ÷ total liabilities. */
  readonly bookEquityToLiabilities?: DecimalInput | null
  /** Sales ÷ total assets. */
  readonly salesToAssets?: DecimalInput | null
  /** Net income ÷ total assets: the return on assets. */
  readonly netIncomeToAssets?: DecimalInput | null
  /** Total liabilities ÷ total assets. */
  readonly liabilitiesToAssets?: DecimalInput | null
  /** Current assets ÷ current liabilities. */
  readonly currentRatio?: DecimalInput | null
  /** Earnings before tax ÷ current liabilities. */
  readonly earningsBeforeTaxToCurrentLiabilities?: DecimalInput | null
}

/** The profile of a company, to report if a model was not made for such a company. An absent field is not checked. */
export interface CompanyProfile {
  /** Whether its shares are listed. */
  readonly listed?: boolean
  /** The sector of the company. */
  readonly sector?: 'manufacturing' | 'financial' | 'other'
  /** The market of the company. */
  readonly market?: 'developed' | 'emerging'
}

/** The name of a ratio. */
export type RatioName = keyof FinancialRatios
/** The name of a figure of the accounts. */
export type StatementField = keyof FinancialStatements

/** The numerator and denominator of each ratio. */
export const RATIOS: Readonly<Record<RatioName, readonly [over: StatementField, under: StatementField]>> = {
  workingCapitalToAssets: ['workingCapital', 'totalAssets'],
  retainedEarningsToAssets: ['retainedEarnings', 'totalAssets'],
  ebitToAssets: ['ebit', 'totalAssets'],
  marketEquityToLiabilities: ['marketValueOfEquity', 'totalLiabilities'],
  bookEquityToLiabilities: ['bookValueOfEquity', 'totalLiabilities'],
  salesToAssets: ['sales', 'totalAssets'],
  netIncomeToAssets: ['netIncome', 'totalAssets'],
  liabilitiesToAssets: ['totalLiabilities', 'totalAssets'],
  currentRatio: ['currentAssets', 'currentLiabilities'],
  earningsBeforeTaxToCurrentLiabilities: ['earningsBeforeTax', 'currentLiabilities'],
}

/** The names of the figures of the accounts. */
export const STATEMENT_FIELDS: readonly StatementField[] = [
  'totalAssets',
  'totalLiabilities',
  'currentAssets',
  'currentLiabilities',
  'workingCapital',
  'retainedEarnings',
  'ebit',
  'earningsBeforeTax',
  'sales',
  'marketValueOfEquity',
  'bookValueOfEquity',
  'netIncome',
  'priorNetIncome',
  'fundsFromOperations',
]

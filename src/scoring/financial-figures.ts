import type { DecimalInput } from '../numbers/decimal-input.js'

/** What a model takes of a company's accounts; what is null or absent is missing. All in one currency and one unit. */
export interface FinancialStatements {
  /** Everything the company owns. */
  readonly totalAssets?: DecimalInput | null
  /** Everything it owes. */
  readonly totalLiabilities?: DecimalInput | null
  /** What turns to money within a year. */
  readonly currentAssets?: DecimalInput | null
  /** What falls due within a year. */
  readonly currentLiabilities?: DecimalInput | null
  /** Current assets less current liabilities; taken from the two when absent, and must agree with them otherwise. */
  readonly workingCapital?: DecimalInput | null
  /** Profits kept since the company began. */
  readonly retainedEarnings?: DecimalInput | null
  /** Earnings before interest and tax. */
  readonly ebit?: DecimalInput | null
  /** Earnings before tax. */
  readonly earningsBeforeTax?: DecimalInput | null
  /** Sales of the year. */
  readonly sales?: DecimalInput | null
  /** What all shares are worth on the market. */
  readonly marketValueOfEquity?: DecimalInput | null
  /** Equity as the books have it. */
  readonly bookValueOfEquity?: DecimalInput | null
  /** The year's profit or loss. */
  readonly netIncome?: DecimalInput | null
  /** The profit or loss of the year before. */
  readonly priorNetIncome?: DecimalInput | null
  /** Funds that operations provided. */
  readonly fundsFromOperations?: DecimalInput | null
}

/** The ratios of a company's accounts, as fractions; what is null or absent is missing. */
export interface FinancialRatios {
  /** Working capital over total assets. */
  readonly workingCapitalToAssets?: DecimalInput | null
  /** Retained earnings over total assets. */
  readonly retainedEarningsToAssets?: DecimalInput | null
  /** Earnings before interest and tax over total assets. */
  readonly ebitToAssets?: DecimalInput | null
  /** Market value of equity over total liabilities. */
  readonly marketEquityToLiabilities?: DecimalInput | null
  /** Book value of equity over total liabilities. */
  readonly bookEquityToLiabilities?: DecimalInput | null
  /** Sales over total assets. */
  readonly salesToAssets?: DecimalInput | null
  /** Net income over total assets: the return on assets. */
  readonly netIncomeToAssets?: DecimalInput | null
  /** Total liabilities over total assets. */
  readonly liabilitiesToAssets?: DecimalInput | null
  /** Current assets over current liabilities. */
  readonly currentRatio?: DecimalInput | null
  /** Earnings before tax over current liabilities. */
  readonly earningsBeforeTaxToCurrentLiabilities?: DecimalInput | null
}

/** What is known of the company itself, by which it is told where a model was not made for it. */
export interface CompanyProfile {
  /** Whether its shares are listed. */
  readonly listed?: boolean
  /** What it does. */
  readonly sector?: 'manufacturing' | 'financial' | 'other'
  /** The market in which it is. */
  readonly market?: 'developed' | 'emerging'
}

/** The name of a ratio. */
export type RatioName = keyof FinancialRatios
/** The name of a figure of the accounts. */
export type StatementField = keyof FinancialStatements

/** What each ratio divides by what. */
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

/** The figures of the accounts. */
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

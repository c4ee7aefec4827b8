import type { PlainDate } from '../calendar/plain-date.js'
import { isReceivablesError, refuse } from '../kernel/error.js'
import { at, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { assessPenaltyRate } from '../interest/index.js'
import { SERIES_NAMES } from '../interest/regimes/series-names.js'
import { multiplyRatio, readRatio, writeRatio, type Ratio } from '../numbers/ratio.js'
import { compileRates } from '../rates/compiled-rates.js'
import type { RateTable } from '../rates/model.js'
import { rateOn } from '../rates/rate-on.js'
import { cnLpr1y } from '../rates/series/cn-lpr-1y.js'
import type { Issues } from './issue.js'
import type { TermsIssueCode } from './reasons.js'
import { saidText } from './said-text.js'
import type { ReadContext } from './terms-context.js'

const YEAR: Ratio = { num: 365n, den: 1n }

/**
 * From which contracts on the late charge of a small or medium enterprise must reach the LPR, and the source of that
 * rule.
 */
const LPR_FLOOR = '2020-09-01'
const LPR_FLOOR_REVISED = '2025-06-01'
const ORDER_728_FLOOR = 'State Council Order 728 (2020), art. 15'
const ORDER_802_FLOOR = 'State Council Order 802 (2025), art. 17'

/** Whether the late-charge clause is present and complete, and whether its rate would stand in China. */
export function checkLateCharge(read: ReadContext, issues: Issues<TermsIssueCode>): void {
  const given = read.fields['lateCharge']
  const path = 'context.lateCharge'
  const table = lprTable(read)
  if (given === null) {
    issues.add('warning', 'no-penalty', 'lateCharge')
    return
  }
  const clause = expectRecord(given, path, 'a late-charge clause, or null if there is none')
  expectKeys(clause, ['daily', 'annual', 'base', 'start', 'cap'], path)
  const yearly = readClause(clause, path)
  for (const part of ['base', 'start', 'cap']) {
    if (saidText(clause[part], at(path, part)) === undefined)
      issues.add('warning', 'incomplete-penalty', 'lateCharge', { missing: part })
  }
  if (yearly === undefined) {
    issues.add('warning', 'incomplete-penalty', 'lateCharge', { missing: 'rate' })
  } else if (read.debtor.country === 'CN') checkChineseRate(yearly, table, read, issues)
}

/** The rate of the clause per year of 365 days; undefined if it has none. */
function readClause({ daily, annual }: UnknownRecord, path: string): Ratio | undefined {
  if (daily !== undefined && annual !== undefined)
    refuse('input.conflict', at(path, 'annual'), 'a daily or a yearly rate', annual)
  if (annual !== undefined) return readYearly(annual, { num: 1n, den: 1n }, at(path, 'annual'))
  return daily === undefined ? undefined : readYearly(daily, YEAR, at(path, 'daily'))
}

function readYearly(rate: unknown, times: Ratio, path: string): Ratio {
  const yearly = multiplyRatio(readRatio(rate, path), times)
  return yearly.num < 0n || yearly.num >= 10n * yearly.den
    ? refuse(
        'input.range',
        path,
        'a rate as a fraction (0.002 is 0.2 %), from 0 to below 1,000 % a year',
        rate,
      )
    : yearly
}

function checkChineseRate(
  yearly: Ratio,
  table: RateTable,
  read: ReadContext,
  issues: Issues<TermsIssueCode>,
): void {
  const { contractDate, creditor, debtor } = read
  const lpr = lprOf(table, contractDate)
  if (lpr === undefined) {
    issues.add('warning', 'penalty-not-assessed', 'lateCharge', { contractDate })
    return
  }
  const rates = { 'cn-lpr-1y': table }
  // A yearly rate of up to 62 decimals is exact at 62 decimals, and so is a daily one times 365.
  const { reasons } = assessPenaltyRate({ annual: writeRatio(yearly, 62, 'half-up'), contractDate, rates })
  const reduced = reasons.find(({ code }) => code === 'penalty-likely-reduced')
  if (reduced !== undefined) {
    const source = 'Civil Code (CN), art. 585; Contract-General Interpretation (2023), art. 65'
    issues.add('warning', 'penalty-likely-reduced', 'lateCharge', reduced.params, source)
  }
  const isProtected =
    contractDate >= LPR_FLOOR &&
    creditor.country === 'CN' &&
    creditor.size === 'sme' &&
    (debtor.kind === 'public-body' || debtor.size === 'large')
  if (isProtected && yearly.num * lpr.den < lpr.num * yearly.den) {
    const params = { annual: writeRatio(yearly, 4, 'half-up'), lpr: writeRatio(lpr, 4, 'half-up') }
    const source = contractDate < LPR_FLOOR_REVISED ? ORDER_728_FLOOR : ORDER_802_FLOOR
    issues.add('error', 'sme-rate-below-lpr', 'lateCharge', params, source)
  }
}

function lprTable({ fields }: ReadContext): RateTable {
  if (fields['rates'] === undefined) return cnLpr1y()
  const tables = expectRecord(fields['rates'], 'context.rates', 'rate tables by id')
  // Under a misspelt name the shipped rates would be used silently.
  expectKeys(tables, SERIES_NAMES, 'context.rates')
  if (!Object.hasOwn(tables, 'cn-lpr-1y')) return cnLpr1y()
  const table = tables['cn-lpr-1y'] as RateTable
  compileRates(table, 'context.rates.cn-lpr-1y')
  return table
}

/** The one-year LPR of the contract day; undefined if it is unknown. */
function lprOf(table: RateTable, contractDate: PlainDate): Ratio | undefined {
  try {
    return readRatio(rateOn(table, contractDate), 'lpr')
  } catch (error) {
    if (isReceivablesError(error) && error.code === 'rate.unknown') return undefined
    throw error
  }
}

import { writeStatistic } from '../numbers/write-statistic.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { writeMinor } from '../numbers/write-minor.js'
import {
  daysOfSales,
  ofMean,
  readBalance,
  readSales,
  whyNone,
  writeBalance,
  type BalanceFigures,
  type SalesFigures,
} from './period-sales.js'
import { because, type MetricsReason } from './reasons.js'

/** A balance, and the credit sales that it is measured by. */
export type DsoRequest = BalanceFigures &
  SalesFigures & {
    /** ISO 4217 code of every amount. */
    readonly currency: CurrencyCode
  }

/** Receivables in days of credit sales. */
export interface DaysSalesOutstanding {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The days, 12 decimals; null if there were no credit sales, or the balance is below zero. */
  readonly dso: DecimalString | null
  /** The receivables; a mean of several balances is rounded half-up here. */
  readonly receivables: DecimalString
  /** The credit sales of all periods together. */
  readonly creditSales: DecimalString
  /** The days of all periods together. */
  readonly days: number
  /** The inputs of the figure, or why there is none. */
  readonly reasons: readonly MetricsReason[]
}

/**
 * Days sales outstanding: how many days of credit sales are still unpaid.
 *
 * DSO = receivables ÷ credit sales × days, exact and rounded half-up once to 12 decimals. With `periods` their sales
 * and days are summed: the rolling DSO of three months. With `balances` the exact mean of several balances is used as
 * the receivables. Use sales on credit, with or without tax as the receivables are. Zero or negative sales are no
 * error: `dso` is null, with a reason.
 *
 * Do not confuse it with the turnover ratio, where a higher value is better: turnover = days ÷ DSO, see {@link
 * receivablesTurnover}.
 *
 * @throws ReceivablesError `input.range` for `days` outside 1 to 36525 or more than 1200 periods, `input.conflict` for both
 * of two fields that exclude each other, `input.missing`, `input.type`, `input.unknown-key`, `decimal.invalid`,
 * `amount.too-fine`, `currency.unknown`.
 *
 * @example
 * ```ts
 * import { daysSalesOutstanding } from 'receivables/ledger'
 *
 * daysSalesOutstanding({ currency: 'CNY', receivables: '9400000.00', creditSales: '36500000.00', days: 365 }).dso
 * // => '94.000000000000'
 * daysSalesOutstanding({
 *   currency: 'USD',
 *   receivables: '10869.00',
 *   periods: [
 *     { creditSales: '5538.00', days: 30 },
 *     { creditSales: '4566.00', days: 30 },
 *     { creditSales: '7570.00', days: 30 },
 *   ],
 * }).dso // => '55.347402964807'
 * ```
 *
 * @see {@link countbackDso}, {@link bestPossibleDso}, {@link averageDaysDelinquent}
 */
export function daysSalesOutstanding(request: DsoRequest): DaysSalesOutstanding {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'receivables and the credit sales of a period')
    expectKeys(given, ['currency', 'receivables', 'balances', 'creditSales', 'days', 'periods'], '')
    const currency = given['currency'] as CurrencyCode
    const scale = readScale(currency, 'currency')
    const balance = readBalance(given, scale)
    const sales = readSales(given, scale)
    const figure = daysOfSales(balance, sales)
    const shown = {
      receivables: writeBalance(balance, scale),
      creditSales: writeMinor(sales.sales, scale),
      days: sales.days,
      currency,
    }
    return {
      ...shown,
      dso: figure === null ? null : writeStatistic(figure),
      reasons: [
        figure === null ? whyNone(balance, sales, scale, currency) : because('metrics.dso', shown),
        ...ofMean(balance, scale, currency),
      ],
    }
  })
}

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

/** Average receivables and credit sales. */
export type TurnoverRequest = BalanceFigures &
  SalesFigures & {
    /** ISO 4217 code of every amount. */
    readonly currency: CurrencyCode
  }

/** How often receivables turn over. */
export interface ReceivablesTurnover {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /**
   * Number of turns in the period, 12 decimals; higher is faster. Null if average receivables or sales are below
   * zero, or average receivables are zero.
   */
  readonly turnover: DecimalString | null
  /**
   * Days of one turn = days ÷ turnover, 12 decimals; lower is faster. Null without credit sales, or if receivables
   * are below zero.
   */
  readonly collectionPeriod: DecimalString | null
  /** The receivables; a mean of several balances is rounded half-up here. */
  readonly receivables: DecimalString
  /** The credit sales of all periods together. */
  readonly creditSales: DecimalString
  /** The days of all periods together. */
  readonly days: number
  /** The inputs of the figures, or why there are none. */
  readonly reasons: readonly MetricsReason[]
}

/**
 * Receivables turnover, and the collection period that follows from it.
 *
 * Turnover = credit sales ÷ average receivables; collection period = days ÷ turnover. Both are computed from exact
 * figures and rounded half-up once to 12 decimals. A higher turnover is better, a longer period is worse; texts that
 * call the DSO a "turnover ratio" confuse the two.
 *
 * @throws ReceivablesError `input.range` for `days` outside 1 to 36525 or more than 1200 periods, `input.conflict` for both
 * of two fields that exclude each other, `input.missing`, `input.type`, `input.unknown-key`, `decimal.invalid`,
 * `amount.too-fine`, `currency.unknown`.
 *
 * @example
 * ```ts
 * import { receivablesTurnover } from 'receivables/ledger'
 *
 * receivablesTurnover({ currency: 'CNY', creditSales: '6205000', balances: ['320000', '350000'], days: 365 })
 * // => { turnover: '18.522388059701', collectionPeriod: '19.705882352941', ... }
 * ```
 */
export function receivablesTurnover(request: TurnoverRequest): ReceivablesTurnover {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'receivables and the credit sales of a period')
    expectKeys(given, ['currency', 'receivables', 'balances', 'creditSales', 'days', 'periods'], '')
    const currency = given['currency'] as CurrencyCode
    const scale = readScale(currency, 'currency')
    const balance = readBalance(given, scale)
    const sales = readSales(given, scale)
    const shown = {
      receivables: writeBalance(balance, scale),
      creditSales: writeMinor(sales.sales, scale),
      currency,
    }
    const isSold = sales.sales >= 0
    const turned = balance.sum > 0n && isSold
    const period = daysOfSales(balance, sales)
    const reasons: MetricsReason[] = [because('metrics.turnover', shown), ...ofMean(balance, scale, currency)]
    if (period === null) reasons.push(whyNone(balance, sales, scale, currency))
    if (balance.sum === 0n) reasons.push(because('metrics.no-receivables', { currency }))
    // Without sales the turnover is 0, unless the balance is below zero.
    if (balance.sum < 0n && sales.sales <= 0)
      reasons.push(because('metrics.credit-balance', { receivables: shown.receivables, currency }))
    return {
      ...shown,
      days: sales.days,
      turnover: turned
        ? writeStatistic({ num: BigInt(sales.sales) * BigInt(balance.count), den: balance.sum })
        : null,
      collectionPeriod: period === null ? null : writeStatistic(period),
      reasons,
    }
  })
}

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

/** Average receivables, and the credit sales that turned them over. */
export type TurnoverRequest = BalanceFigures &
  SalesFigures & {
    /** ISO 4217 code of every amount. */
    readonly currency: CurrencyCode
  }

/** How often receivables are turned over. */
export interface ReceivablesTurnover {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** Times in the period, 12 decimals: higher is quicker. Null where nothing stood open on average, or less. */
  readonly turnover: DecimalString | null
  /** Days of one turn: days ÷ turnover, 12 decimals: lower is quicker. Null without credit sales. */
  readonly collectionPeriod: DecimalString | null
  /** The receivables; a mean of several balances is shown rounded half-up. */
  readonly receivables: DecimalString
  /** The credit sales, of all periods together. */
  readonly creditSales: DecimalString
  /** The days, of all periods together. */
  readonly days: number
  /** What the figures rest on, or why there are none. */
  readonly reasons: readonly MetricsReason[]
}

/**
 * Receivables turnover, and the collection period that follows from it.
 *
 * Turnover = credit sales ÷ average receivables; collection period = days ÷ turnover. Both are made of the exact figures
 * and rounded half-up once to 12 decimals. A higher turnover is better, a longer period worse: texts that call the DSO a
 * "turnover ratio" mix the two.
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
    // The turnover of nothing sold is 0, but for a balance below zero.
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

import { writeStatistic } from '../numbers/write-statistic.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { daysOfSales, readSales, whyNone, type SalesFigures } from './period-sales.js'
import { because, type MetricsReason } from './reasons.js'

/** Receivables that are not past due, and the credit sales that they are measured by. */
export type BestPossibleDsoRequest = SalesFigures & {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** Receivables at the end of the period that are not past due; what is due on that day counts as not past due. */
  readonly currentReceivables: DecimalInput
}

/** Receivables that are not past due, in days of credit sales. */
export interface BestPossibleDso {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The days, 12 decimals; null if there were no credit sales, or the balance is below zero. */
  readonly bestPossible: DecimalString | null
  /** Receivables that are not past due. */
  readonly currentReceivables: DecimalString
  /** The credit sales of all periods together. */
  readonly creditSales: DecimalString
  /** The days of all periods together. */
  readonly days: number
  /** The inputs of the figure, or why there is none. */
  readonly reasons: readonly MetricsReason[]
}

/**
 * The best possible DSO: what the DSO would be if nobody paid late. It depends on the terms granted, not on collection.
 *
 * Best possible DSO = receivables not past due ÷ credit sales × days, exact and rounded half-up once to 12 decimals. It
 * is at most the {@link daysSalesOutstanding} of the same period; the difference is {@link averageDaysDelinquent}.
 *
 * @throws ReceivablesError `input.range` for `days` outside 1 to 36525 or more than 1200 periods, `input.conflict`,
 * `input.missing`, `input.type`, `input.unknown-key`, `decimal.invalid`, `amount.too-fine`, `currency.unknown`.
 *
 * @example
 * ```ts
 * import { bestPossibleDso } from 'receivables/ledger'
 *
 * bestPossibleDso({ currency: 'EUR', currentReceivables: '80000.00', creditSales: '100000.00', days: 30 }).bestPossible
 * // => '24.000000000000'
 * ```
 */
export function bestPossibleDso(request: BestPossibleDsoRequest): BestPossibleDso {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'receivables not past due and the credit sales of a period')
    expectKeys(given, ['currency', 'currentReceivables', 'creditSales', 'days', 'periods'], '')
    const currency = given['currency'] as CurrencyCode
    const scale = readScale(currency, 'currency')
    const current = readMinor(given['currentReceivables'], scale, 'currentReceivables')
    const balance = { sum: BigInt(current), count: 1 }
    const sales = readSales(given, scale)
    const figure = daysOfSales(balance, sales)
    const shown = { creditSales: writeMinor(sales.sales, scale), days: sales.days, currency }
    const amount = writeMinor(current, scale)
    return {
      ...shown,
      currentReceivables: amount,
      bestPossible: figure === null ? null : writeStatistic(figure),
      reasons: [
        figure === null
          ? whyNone(balance, sales, scale, currency)
          : because('metrics.dso', { receivables: amount, ...shown }),
      ],
    }
  })
}

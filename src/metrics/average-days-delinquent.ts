import { writeStatistic } from '../numbers/write-statistic.js'
import { refuse } from '../kernel/error.js'
import { expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { daysOfSales, readSales, whyNone, type SalesFigures } from './period-sales.js'
import { because, type MetricsReason } from './reasons.js'

/** All receivables, those not past due, and the credit sales that they are measured by. */
export type DaysDelinquentRequest = SalesFigures & {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** Receivables at the end of the period. */
  readonly receivables: DecimalInput
  /** The part of `receivables` that is not past due; what is due on that day counts as not past due. */
  readonly currentReceivables: DecimalInput
}

/** Receivables that are past due, in days of credit sales. */
export interface AverageDaysDelinquent {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The days, 12 decimals; null if there were no credit sales, or the balance is below zero. */
  readonly averageDaysDelinquent: DecimalString | null
  /** The DSO of the same figures. */
  readonly dso: DecimalString | null
  /** The best possible DSO of the same figures; also null if `currentReceivables` is below zero. */
  readonly bestPossible: DecimalString | null
  /** Receivables that are past due: receivables − currentReceivables. */
  readonly pastDue: DecimalString
  /** The inputs of the figure, or why there is none. */
  readonly reasons: readonly MetricsReason[]
}

/**
 * Average days delinquent: how many days of credit sales are past due, the part of the DSO that collection can shorten.
 *
 * ADD = DSO − best possible DSO = past due ÷ credit sales × days. Each of the three figures is computed exactly and
 * rounded half-up once to 12 decimals, so the difference of the two written figures may differ from the third in the
 * last decimal.
 *
 * @throws ReceivablesError `input.range` for `days` outside 1 to 36525 or more than 1200 periods, `input.conflict` if
 * `currentReceivables` is above `receivables`, `input.missing`, `input.type`, `input.unknown-key`, `decimal.invalid`,
 * `amount.too-fine`, `currency.unknown`.
 *
 * @example
 * ```ts
 * import { averageDaysDelinquent } from 'receivables/ledger'
 *
 * averageDaysDelinquent({
 *   currency: 'EUR', receivables: '120000.00', currentReceivables: '80000.00', creditSales: '100000.00', days: 30,
 * })
 * // => { averageDaysDelinquent: '12.000000000000', dso: '36.000000000000', bestPossible: '24.000000000000', ... }
 * ```
 */
export function averageDaysDelinquent(request: DaysDelinquentRequest): AverageDaysDelinquent {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'receivables and the credit sales of a period')
    expectKeys(given, ['currency', 'receivables', 'currentReceivables', 'creditSales', 'days', 'periods'], '')
    const currency = given['currency'] as CurrencyCode
    const scale = readScale(currency, 'currency')
    const { all, current } = readParts(given, scale)
    const sales = readSales(given, scale)
    const overdue = subtractMinor(all, current)
    const daysOf = (amount: Minor): DecimalString | null => {
      const figure = all < 0 ? null : daysOfSales({ sum: BigInt(amount), count: 1 }, sales)
      return figure === null ? null : writeStatistic(figure)
    }
    const figure = daysOf(overdue)
    const receivables = writeMinor(all, scale)
    return {
      currency,
      averageDaysDelinquent: figure,
      dso: daysOf(all),
      bestPossible: daysOf(current),
      pastDue: writeMinor(overdue, scale),
      reasons: [
        figure === null
          ? whyNone({ sum: BigInt(all), count: 1 }, sales, scale, currency)
          : because('metrics.dso', {
              receivables,
              creditSales: writeMinor(sales.sales, scale),
              days: sales.days,
              currency,
            }),
        because('metrics.past-due', { overdue: writeMinor(overdue, scale), receivables, currency }),
        ...(figure !== null && current < 0
          ? [because('metrics.credit-balance', { receivables: writeMinor(current, scale), currency })]
          : []),
      ],
    }
  })
}

/** All receivables, and those that are not past due. */
export function readParts(given: UnknownRecord, scale: number): { all: Minor; current: Minor } {
  const all = readMinor(given['receivables'], scale, 'receivables')
  const current = readMinor(given['currentReceivables'], scale, 'currentReceivables')
  if (current > all)
    refuse('input.conflict', 'currentReceivables', 'at most the receivables', given['currentReceivables'])
  return { all, current }
}

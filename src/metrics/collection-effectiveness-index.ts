import { writeStatistic } from '../numbers/write-statistic.js'
import { refuse } from '../kernel/error.js'
import { expectChoice, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { readMinor } from '../numbers/read-minor.js'
import { readRatio, writeRatio, type Ratio } from '../numbers/ratio.js'
import { writeMinor } from '../numbers/write-minor.js'
import { readParts } from './average-days-delinquent.js'
import { effectivenessOf } from './effectiveness.js'
import { because, type MetricsReason } from './reasons.js'

/** The balances and sales of a period, and which sales count. */
export interface EffectivenessRequest {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** Receivables at the start of the period. */
  readonly openingReceivables: DecimalInput
  /** Credit sales of the whole period. */
  readonly creditSales: DecimalInput
  /** Receivables at the end of the period. */
  readonly receivables: DecimalInput
  /** The part of `receivables` that is not past due. */
  readonly currentReceivables: DecimalInput
  /**
   * `period`: the sales of the whole period. `monthly-average`: these sales divided by `months`. Both are published,
   * and the same table gives 79.6 % with the first and 55.9 % with the second, so there is no default.
   */
  readonly salesBasis: 'period' | 'monthly-average'
  /** Months of the period, above 0 and at most 1200; required with `monthly-average`, not allowed otherwise. */
  readonly months?: DecimalInput
}

/** How much was collected of what could have been collected. */
export interface CollectionEffectiveness {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The index as a fraction, 12 decimals; 1 means everything was collected. Null if nothing could have been collected. */
  readonly cei: DecimalString | null
  /** The index in percent, 12 decimals. */
  readonly percent: DecimalString | null
  /** What was collected: opening + sales − closing, rounded half-up to the currency's scale. */
  readonly collected: DecimalString
  /** What could have been collected: opening + sales − closing not past due, rounded half-up. */
  readonly collectable: DecimalString
  /** Which sales were used. */
  readonly salesBasis: 'period' | 'monthly-average'
  /** The inputs of the figure, or why there is none. */
  readonly reasons: readonly MetricsReason[]
}

/**
 * The collection effectiveness index (CEI): how much was collected in a period of what could have been collected.
 *
 * CEI = (opening + S − closing) ÷ (opening + S − closing not past due), where S are the credit sales of the period, or
 * those divided by its months; exact, rounded half-up once to 12 decimals. The index is between 0 and 1 if balances and
 * sales are of the same period. With the monthly average of several months it can fall below 0 for a book that grows
 * quickly; that figure is returned, with a reason.
 *
 * @throws ReceivablesError `input.choice` for `salesBasis`, `input.conflict` for `months` beside `'period'` or
 * `currentReceivables` above `receivables`, `input.range` for `months`, `input.missing`, `input.type`,
 * `input.unknown-key`, `decimal.invalid`, `amount.too-fine`, `currency.unknown`.
 *
 * @example
 * ```ts
 * import { collectionEffectivenessIndex } from 'receivables/ledger'
 *
 * const table = {
 *   currency: 'USD', openingReceivables: '6200', creditSales: '10890', receivables: '6340', currentReceivables: '3590',
 * } as const
 * collectionEffectivenessIndex({ ...table, salesBasis: 'period' }).percent // => '79.629629629630'
 * collectionEffectivenessIndex({ ...table, salesBasis: 'monthly-average', months: 3 }).percent // => '55.929487179487'
 * ```
 *
 * @see Credit Research Foundation, collection effectiveness index.
 */
export function collectionEffectivenessIndex(request: EffectivenessRequest): CollectionEffectiveness {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'balances, credit sales and their basis')
    expectKeys(given, FIELDS, '')
    const currency = given['currency'] as CurrencyCode
    const scale = readScale(currency, 'currency')
    const opening = readMinor(given['openingReceivables'], scale, 'openingReceivables')
    const sales = readMinor(given['creditSales'], scale, 'creditSales')
    const { all, current } = readParts(given, scale)
    const salesBasis = expectChoice(given['salesBasis'], ['period', 'monthly-average'], 'salesBasis')
    const months = readMonths(given, salesBasis)
    const { collected, collectable } = effectivenessOf(opening, sales, all, current, months)
    const write = (num: bigint): DecimalString =>
      writeRatio({ num, den: months.num * 10n ** BigInt(scale) }, scale, 'half-up')
    const shown = { collected: write(collected), collectable: write(collectable), currency }
    const figure = collectable > 0n ? { num: collected, den: collectable } : null
    const cei = figure === null ? null : writeStatistic(figure)
    return {
      ...shown,
      cei,
      percent: figure === null ? null : writeStatistic({ num: figure.num * 100n, den: figure.den }),
      salesBasis,
      reasons: [
        ...(salesBasis === 'period'
          ? []
          : [
              because('metrics.monthly-sales', {
                creditSales: writeMinor(sales, scale),
                months: writeStatistic(months),
                currency,
              }),
            ]),
        ...why(cei, collected, shown),
      ],
    }
  })
}

const FIELDS = [
  'currency',
  'openingReceivables',
  'creditSales',
  'receivables',
  'currentReceivables',
  'salesBasis',
  'months',
]

/** The months by which the sales are divided; 1 for the basis `period`. */
function readMonths(given: UnknownRecord, basis: EffectivenessRequest['salesBasis']): Ratio {
  const value = given['months']
  if (basis === 'period') {
    if (value !== undefined)
      refuse('input.conflict', 'months', "no months, since the basis is 'period'", value)
    return { num: 1n, den: 1n }
  }
  const months = readRatio(value, 'months')
  if (months.num > 0n && months.num <= 1200n * months.den) return months
  return refuse('input.range', 'months', 'months above 0 and at most 1200', value)
}

function why(
  cei: string | null,
  collected: bigint,
  shown: { readonly collected: string; readonly collectable: string; readonly currency: string },
): MetricsReason[] {
  if (cei === null) return [because('metrics.nothing-collectable', { currency: shown.currency })]
  const told = because('metrics.effectiveness', shown)
  // It cannot be above 1, because what is not past due is at most the whole balance.
  return collected < 0n ? [told, because('metrics.out-of-range', { value: cei })] : [told]
}

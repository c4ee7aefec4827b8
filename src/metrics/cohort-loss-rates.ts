import { writeStatistic } from '../numbers/write-statistic.js'
import { refuse } from '../kernel/error.js'
import { at, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { toMinor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { readRows } from './read-rows.js'
import { because, type MetricsReason } from './reasons.js'

/** What was paid of a cohort in one age bucket. */
export interface CohortStage {
  /** The bucket, by age. */
  readonly bucket: string
  /** What was paid while the debts were in that bucket; not negative. */
  readonly paid: DecimalInput
}

/** Sales of a period that were followed until paid or lost. */
export interface CohortRequest {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** Credit sales of the cohort; not negative. */
  readonly sales: DecimalInput
  /** The buckets in ascending age, including the last one; 1 to 62. */
  readonly stages: readonly CohortStage[]
}

/** The rates of one bucket. */
export interface CohortRow {
  /** The bucket. */
  readonly bucket: string
  /** Amount still unpaid on reaching the bucket. */
  readonly reached: DecimalString
  /** Amount paid in the bucket. */
  readonly paid: DecimalString
  /**
   * The share that went on to the next bucket, for the last bucket the share never paid; 12 decimals. Null if nothing
   * reached the bucket.
   */
  readonly rollRate: DecimalString | null
  /** The share never paid: unpaid ÷ reached, 12 decimals. Null if nothing reached the bucket. */
  readonly lossRate: DecimalString | null
}

/** The loss rates of a cohort. */
export interface CohortLossRates {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** Amount never paid. */
  readonly unpaid: DecimalString
  /** The buckets in ascending age. */
  readonly rows: readonly CohortRow[]
  /** The rows for a {@link LossMatrix}; null if a rate is missing. */
  readonly matrixRows: readonly { readonly bucket: string; readonly rate: DecimalString }[] | null
  /** The inputs of the rates. */
  readonly reasons: readonly MetricsReason[]
}

/**
 * Loss rates from a cohort: the credit sales of a period, followed until whatever is still unpaid counts as lost. The
 * loss rate of an age is the share of what reached that age and was never paid.
 *
 * Loss rate = unpaid ÷ reached; roll rate = reached the next bucket ÷ reached. The loss rate is the product of the roll
 * rates from there on. Computed exactly, rounded half-up once to 12 decimals. Give the last bucket too, with what was
 * paid in it; if nothing was paid, its loss rate is 1.
 *
 * @throws ReceivablesError `input.conflict` for more paid than sold, `amount.negative`, `id.duplicate`, `id.invalid`,
 * `input.range` for no bucket or more than 62, `input.missing`, `input.type`, `input.unknown-key`, `decimal.invalid`,
 * `amount.too-fine`, `currency.unknown`.
 *
 * @example
 * ```ts
 * import { cohortLossRates } from 'receivables/ledger'
 *
 * cohortLossRates({
 *   currency: 'USD',
 *   sales: '100000',
 *   stages: [
 *     { bucket: 'current', paid: '50000' },
 *     { bucket: '1-30', paid: '27000' },
 *     { bucket: '31-60', paid: '15000' },
 *     { bucket: '61-90', paid: '6000' },
 *     { bucket: '91+', paid: '0' },
 *   ],
 * }).rows.map(({ lossRate }) => lossRate)
 * // => ['0.020000000000', '0.040000000000', '0.086956521739', '0.250000000000', '1.000000000000']
 * ```
 *
 * @see IFRS 9 B5.5.35
 */
export function cohortLossRates(request: CohortRequest): CohortLossRates {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'credit sales and the paid part of them')
    expectKeys(given, ['currency', 'sales', 'stages'], '')
    const currency = given['currency'] as CurrencyCode
    const scale = readScale(currency, 'currency')
    let left = BigInt(readAmount(given['sales'], scale, 'sales'))
    const seen = new Set<string>()
    const bounds = { least: 1, most: 62 }
    const stages = readRows(given['stages'], 'stages', 'stages', bounds, (row, path) => {
      expectKeys(row, ['bucket', 'paid'], path)
      const bucket = expectId(row['bucket'], at(path, 'bucket'))
      if (seen.has(bucket)) refuse('id.duplicate', at(path, 'bucket'), 'each bucket only once', bucket)
      seen.add(bucket)
      const paid = BigInt(readAmount(row['paid'], scale, at(path, 'paid')))
      const reached = left
      left -= paid
      if (left < 0n) refuse('input.conflict', at(path, 'paid'), 'at most the unpaid amount', row['paid'])
      return { bucket, reached, paid, next: left }
    })
    const unpaid = left
    const write = (amount: bigint): DecimalString => writeMinor(toMinor(amount), scale)
    const share = (num: bigint, den: bigint): DecimalString | null =>
      den === 0n ? null : writeStatistic({ num, den })
    const rows = stages.map(({ bucket, reached, paid, next }) => ({
      bucket,
      reached: write(reached),
      paid: write(paid),
      rollRate: share(next, reached),
      lossRate: share(unpaid, reached),
    }))
    const matrixRows = rows.flatMap(({ bucket, lossRate }) =>
      lossRate === null ? [] : [{ bucket, rate: lossRate }],
    )
    return {
      currency,
      unpaid: write(unpaid),
      rows,
      matrixRows: matrixRows.length === rows.length ? matrixRows : null,
      reasons: rows.map(({ bucket, reached, lossRate }) =>
        lossRate === null
          ? because('metrics.cohort-empty', { bucket })
          : because('metrics.cohort', { bucket, reached, unpaid: write(unpaid), currency }),
      ),
    }
  })
}

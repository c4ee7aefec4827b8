import type { AgingBasis } from '../aging/schedule.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import { readSafely } from '../kernel/read-safely.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { toMinor } from '../numbers/minor.js'
import { addRatio, type Ratio } from '../numbers/ratio.js'
import { writeMinor } from '../numbers/write-minor.js'
import { writeRate } from '../rates/write-rate.js'
import { readIndividual, type Individual, type IndividualLoss } from './individual-losses.js'
import { readLossMatrix, type LossMatrix, type ReadLossMatrix } from './loss-matrix.js'
import { readAged, type AgedBook, type AgedPart } from './read-aged.js'
import { reasonsOfLoss } from './reasons-of-loss.js'
import type { MetricsReason } from './reasons.js'
import { roundLosses } from './round-losses.js'

/** The expected loss of one bucket. */
export interface ExpectedLossRow {
  /** The bucket. */
  readonly bucket: string
  /** Open amount in it. */
  readonly gross: DecimalString
  /** The part of `gross` that is assessed individually. */
  readonly individual: DecimalString
  /** gross − individual: the amount that the rate applies to. Below zero there is no loss. */
  readonly base: DecimalString
  /** The historical loss rate. */
  readonly rate: DecimalString
  /** The historical rate × the multiplier, at most 1. */
  readonly expectedRate: DecimalString
  /** base × expectedRate, rounded as the matrix says. */
  readonly loss: DecimalString
}

/** The provision in one currency. */
export interface CurrencyLoss {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** All balances of the currency. */
  readonly gross: DecimalString
  /** The buckets, in the order of the matrix; their losses sum to `matrixLoss`. */
  readonly rows: readonly ExpectedLossRow[]
  /** The expected loss by the matrix. */
  readonly matrixLoss: DecimalString
  /** The expected loss by the matrix before rounding, 12 decimals; it is additive over customers. */
  readonly unrounded: DecimalString
  /** The expected loss on individually assessed balances. */
  readonly individualLoss: DecimalString
  /** matrixLoss + individualLoss. */
  readonly provision: DecimalString
  /** provision ÷ gross, 12 decimals; null if gross is zero or below. */
  readonly coverage: DecimalString | null
  /** How it was computed. */
  readonly reasons: readonly MetricsReason[]
}

/** Expected credit losses of a book. */
export interface ExpectedCreditLoss {
  /** From which day ages are counted. */
  readonly basis: AgingBasis
  /** One part for each currency, in the order of the report. */
  readonly currencies: readonly CurrencyLoss[]
}

/**
 * Expected credit losses by a provision matrix: each age bucket at its loss rate (the simplified approach of IFRS 9 and
 * CAS 22, the aging schedule of ASC 326).
 *
 * Loss of a bucket = (gross − what is assessed individually) × min(1, historical rate × multiplier). Individually
 * assessed balances leave the matrix and count with their own loss. The matrix says at which point and how the loss is
 * rounded. Every bucket of the balances needs a row and every row a bucket. Unapplied credit counts if the report nets
 * it; a bucket below zero has no loss. Amounts of two currencies are never added.
 *
 * @param matrix - The rates, the multiplier and the rounding.
 * @param aging - An aging report on the same basis, or one currency and its buckets.
 * @param individual - Balances assessed individually: customers of the report, or amounts of buckets.
 * @throws ReceivablesError `input.conflict` for a bucket without a row, a row without a bucket, another basis or a customer
 * who is not in the report, `input.range` for a rate outside 0 to 1, a multiplier outside 0 to 100 or an individual loss
 * above its balance, `currency.mismatch`, `id.duplicate`, `id.invalid`, `amount.negative`, `input.choice`, `input.missing`,
 * `input.type`, `input.unknown-key`, `decimal.invalid`, `amount.too-fine`, `currency.unknown`.
 *
 * @example
 * ```ts
 * import { expectedCreditLoss, provisionPresets } from 'receivables/ledger'
 *
 * const { currencies } = expectedCreditLoss(provisionPresets['ifrs-9-ie12'].matrix, {
 *   currency: 'EUR',
 *   basis: 'due-date',
 *   buckets: [
 *     { id: 'current', amount: '15000000' },
 *     { id: '1-30', amount: '7500000' },
 *     { id: '31-60', amount: '4000000' },
 *     { id: '61-90', amount: '2500000' },
 *     { id: '91+', amount: '1000000' },
 *   ],
 * })
 * currencies[0]?.provision // => '580000.00'
 * currencies[0]?.coverage // => '0.019333333333'
 * ```
 *
 * @see IFRS 9 paragraph 5.5.15 and B5.5.35, Illustrative Example 12; ASC 326-20-55-37 to 40; CAS 22 (企业会计准则第22号) article 63.
 */
export function expectedCreditLoss(
  matrix: LossMatrix,
  aging: AgedBook,
  individual?: readonly IndividualLoss[],
): ExpectedCreditLoss {
  return readSafely('', () => {
    const read = readLossMatrix(matrix)
    const { basis, parts } = readAged(aging, read)
    const apart = readIndividual(individual, parts, read)
    return {
      basis,
      currencies: parts.map((part, index) => lossOf(part, apart[index] as Individual, read)),
    }
  })
}

function lossOf(part: AgedPart, individual: Individual, matrix: ReadLossMatrix): CurrencyLoss {
  const { currency, scale, gross } = part
  const bases = gross.map((amount, index) => amount - (individual.amounts[index] as bigint))
  const exact = matrix.rows.map(({ expected }, index): Ratio => {
    const base = bases[index] as bigint
    return { num: base > 0n ? base * expected.units : 0n, den: 10n ** BigInt(expected.scale) }
  })
  const losses = roundLosses(exact, matrix.rounding, scale)
  const write = (amount: bigint): DecimalString => writeMinor(toMinor(amount), scale)
  const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n)
  const [total, matrixLoss] = [sum(gross), sum(losses)]
  const provision = matrixLoss + individual.loss
  const all = exact.reduce(addRatio)
  return {
    currency,
    gross: write(total),
    rows: matrix.rows.map(({ bucket, rate, expected }, index) => ({
      bucket,
      gross: write(gross[index] as bigint),
      individual: write(individual.amounts[index] as bigint),
      base: write(bases[index] as bigint),
      rate: writeRate(rate.units, rate.scale),
      expectedRate: writeRate(expected.units, expected.scale),
      loss: write(losses[index] as bigint),
    })),
    matrixLoss: write(matrixLoss),
    unrounded: writeStatistic({ num: all.num, den: all.den * 10n ** BigInt(scale) }),
    individualLoss: write(individual.loss),
    provision: write(provision),
    coverage: total > 0n ? writeStatistic({ num: provision, den: total }) : null,
    reasons: reasonsOfLoss(matrix, bases, individual, matrixLoss, { write, currency }),
  }
}

import type { AgingReport } from '../aging/report.js'
import { expectChoice, expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { toMinor } from '../numbers/minor.js'
import { wholeRatio, type Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { writeMinor } from '../numbers/write-minor.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import type { BucketBalance } from './read-aged.js'
import { readSnapshots, type ReadBook } from './read-snapshots.js'
import type { MetricsReason } from './reasons.js'
import { becauseOfLast, becauseOfRoll, meanOf, rateOf, times, transitionsOf } from './roll.js'

/** The balances of a book at the end of a period. */
export interface RollSnapshot {
  /** The buckets in ascending age, not negative; those of one currency of an aging report fit. */
  readonly buckets: readonly BucketBalance[]
  /**
   * What was written off in the period, by the bucket in which it would be at the end of the period. It counts as
   * rolled. In the first snapshot it has no effect.
   */
  readonly writtenOff?: readonly BucketBalance[]
  /**
   * What was paid during the period of the balance that the last bucket had at the start. Default: nothing, which fits
   * a `terminalRate` of 1, where debts stay in the last bucket until they are written off.
   */
  readonly collected?: DecimalInput
}

/** A series of balances, and how rates are averaged. */
export interface RollRatesRequest {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /**
   * The balances at the ends of successive periods, the oldest first; 2 to 120. A period must be as long as a bucket is
   * wide. Of an aging report the part in `currency` is used; it has no write-offs and no `collected`.
   */
  readonly snapshots: readonly (RollSnapshot | AgingReport)[]
  /** `mean-of-rates`: each transition has the same weight. `pooled`: each is weighted by its amount. */
  readonly average: 'mean-of-rates' | 'pooled'
  /** How many transitions a rate needs, 1 to 120; three or more are usual. */
  readonly minimumTransitions: number
  /** The share of the last bucket that is lost, from 0 to 1; usually 1. */
  readonly terminalRate: DecimalInput
}

/** The roll rate and loss rate of one bucket. */
export interface RollRateRow {
  /** The bucket. */
  readonly bucket: string
  /**
   * The share that rolls to the next bucket, 12 decimals; for the last bucket the `terminalRate`. Null with too few
   * transitions.
   */
  readonly rollRate: DecimalString | null
  /**
   * The share that is lost in the end: the product of this and all later roll rates, 12 decimals. Null if one is
   * missing.
   */
  readonly lossRate: DecimalString | null
  /** The rate of each transition, 12 decimals; null if the bucket was empty at the start. Empty for the last bucket. */
  readonly transitions: readonly (DecimalString | null)[]
}

/** Roll rates, and the loss rates that follow. */
export interface RollRates {
  /** The buckets in ascending age. */
  readonly rows: readonly RollRateRow[]
  /** The rows for a {@link LossMatrix}; null if a rate is missing. */
  readonly matrixRows: readonly { readonly bucket: string; readonly rate: DecimalString }[] | null
  /** The inputs of the rates. */
  readonly reasons: readonly MetricsReason[]
}

/**
 * Roll rates (flow rates, 迁徙率): the share of each age bucket that is in the next older bucket one period later,
 * averaged over the periods, and the loss rates as their products.
 *
 * Rate of a transition = (next bucket at the end + what was written off from it) ÷ bucket at the start, at most 1: of
 * 100, of which 50 are in the next bucket and 20 were written off, 70 % rolled. The last bucket has no end, so its
 * earlier balance is still in it and did not roll: that balance is subtracted, less what was `collected` of it. Loss
 * rate of a bucket = product of the roll rates from it to the last, whose rate is `terminalRate`. All figures are exact
 * and rounded half-up once to 12 decimals.
 *
 * @throws ReceivablesError `input.conflict` for snapshots with other buckets or `collected` above the earlier balance
 * of the last bucket, or other fields next to a report, `date.order` for a report that is not later than the one before
 * it, `currency.missing` for a report without the currency, `date.invalid`, `input.range` for fewer than 2 or more than
 * 120 snapshots, fewer than 2 or more than 62 buckets, a terminal rate outside 0 to 1 or a minimum outside 1 to 120,
 * `amount.negative`, `id.duplicate`, `id.invalid`, `input.choice`, `input.missing`, `input.type`, `input.unknown-key`,
 * `decimal.invalid`, `amount.too-fine`, `currency.unknown`.
 *
 * @example
 * ```ts
 * import { rollRates } from 'receivables/ledger'
 *
 * rollRates({
 *   currency: 'CNY',
 *   snapshots: [
 *     { buckets: [{ id: 'current', amount: '100.00' }, { id: '1-30', amount: '0.00' }] },
 *     {
 *       buckets: [{ id: 'current', amount: '200.00' }, { id: '1-30', amount: '50.00' }],
 *       writtenOff: [{ id: '1-30', amount: '20.00' }],
 *     },
 *   ],
 *   average: 'mean-of-rates',
 *   minimumTransitions: 1,
 *   terminalRate: '1',
 * }).rows
 * // => [
 * //   { bucket: 'current', rollRate: '0.700000000000', lossRate: '0.700000000000', ... },
 * //   { bucket: '1-30', rollRate: '1.000000000000', lossRate: '1.000000000000', ... },
 * // ]
 * ```
 *
 * @see Beijing Institute of Certified Public Accountants, expert note 2020 No. 3 on migration rates; IFRS 9 B5.5.35.
 */
export function rollRates(request: RollRatesRequest): RollRates {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'snapshots of a book and an average')
    expectKeys(given, ['currency', 'snapshots', 'average', 'minimumTransitions', 'terminalRate'], '')
    const currency = given['currency'] as CurrencyCode
    const scale = readScale(currency, 'currency')
    const books = readSnapshots(given['snapshots'], currency, scale)
    const average = expectChoice(given['average'], ['mean-of-rates', 'pooled'], 'average')
    const required = expectInteger(given['minimumTransitions'], 'minimumTransitions', 1, 120)
    const terminal = readShare(given['terminalRate'], 'terminalRate')

    const names = (books[0] as ReadBook).ids
    const shown = { currency, write: (amount: bigint) => writeMinor(toMinor(amount), scale) }
    const reasons: MetricsReason[] = []
    const rolls = names.map((bucket, place) => {
      if (place === names.length - 1) return { bucket, transitions: [], rate: terminal }
      const transitions = transitionsOf(books, place)
      const rate = meanOf(transitions, average, required)
      reasons.push(...becauseOfRoll(bucket, transitions, rate, required))
      if (place === names.length - 2) reasons.push(...becauseOfLast(books, transitions, shown))
      return { bucket, transitions, rate }
    })
    let chain: Ratio | null = wholeRatio(1)
    const lossRates = rolls
      .slice()
      .reverse()
      .map(({ rate }) => (chain = chain === null || rate === null ? null : times(chain, rate)))
      .reverse()
    const write = (rate: Ratio | null): DecimalString | null => (rate === null ? null : writeStatistic(rate))
    const rows = rolls.map(({ bucket, transitions, rate }, place) => ({
      bucket,
      rollRate: write(rate),
      lossRate: write(lossRates[place] as Ratio | null),
      transitions: transitions.map((transition) => write(transition === null ? null : rateOf(transition))),
    }))
    const matrixRows = rows.flatMap(({ bucket, lossRate }) =>
      lossRate === null ? [] : [{ bucket, rate: lossRate }],
    )
    return { rows, matrixRows: matrixRows.length === rows.length ? matrixRows : null, reasons }
  })
}

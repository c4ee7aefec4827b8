import { refuse } from '../kernel/error.js'
import { IdIndex } from '../ledger/id-index.js'
import { idOf, pathOf } from '../ledger/read-fields.js'
import { readRequest } from '../ledger/read-request.js'
import { eachRow, expectedRows, rowsOf } from '../ledger/read-rows.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addRatio, readRatio, writeRatio, type Ratio } from '../numbers/ratio.js'

/** A bucket and its share of the total. */
export interface BucketShare {
  /** The bucket. */
  readonly id: string
  /** Its share of the total as a fraction; null if the total is 0. */
  readonly share: DecimalInput | null
}

/** Two age structures and the tolerance. */
export interface AgingComparison {
  /** Your own buckets; those of an aging report fit. */
  readonly own: readonly BucketShare[]
  /** The buckets to compare with, with the same ids in the same order; the shares sum to 1. */
  readonly benchmark: readonly BucketShare[]
  /** By how many percentage points a share may exceed the benchmark, such as `'1.5'`; zero or above. */
  readonly tolerance: DecimalInput
}

/** The difference in one bucket. */
export interface AgingGap {
  /** The bucket. */
  readonly id: string
  /** Your own share, a fraction with four decimals. */
  readonly own: DecimalString
  /** The share of the benchmark, a fraction with four decimals. */
  readonly benchmark: DecimalString
  /** Own − benchmark in percentage points, two decimals, rounded half-up. */
  readonly gapPoints: DecimalString
  /** Whether your share exceeds the benchmark by more than the tolerance; always `false` for the youngest debt. */
  readonly worse: boolean
}

/**
 * Compares an age structure with another, such as the average of an industry: the gap of every bucket in percentage
 * points, and which buckets are worse. A larger share in `current` is never worse; if there is no `current`, because
 * ages count from the invoice date, a larger share in the first bucket is never worse. Both lists name the same buckets
 * in the same order.
 *
 * @throws ReceivablesError `input.conflict` when the buckets differ or the shares of the benchmark do not sum to 1,
 * `input.range` for a share beyond 0 to 1 of the benchmark or a negative tolerance, `id.duplicate` for a bucket that is
 * listed twice, `decimal.invalid`, `id.invalid`, `input.type`, `input.missing`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { compareAging } from 'receivables/ledger'
 *
 * compareAging({
 *   own: [
 *     { id: 'current', share: '0.6000' },
 *     { id: '1-30', share: '0.4000' },
 *   ],
 *   benchmark: [
 *     { id: 'current', share: '0.75' },
 *     { id: '1-30', share: '0.25' },
 *   ],
 *   tolerance: '5',
 * })
 * // => [
 * //   { id: 'current', own: '0.6000', benchmark: '0.7500', gapPoints: '-15.00', worse: false },
 * //   { id: '1-30', own: '0.4000', benchmark: '0.2500', gapPoints: '15.00', worse: true },
 * // ]
 * ```
 */
export function compareAging(comparison: AgingComparison): AgingGap[] {
  const given = readRequest(comparison, ['own', 'benchmark', 'tolerance'], 'two age structures')
  const own = readShares(given.own, 'own')
  const benchmark = readShares(given.benchmark, 'benchmark')
  const tolerance = readRatio(given.tolerance, 'tolerance')
  if (tolerance.num < 0n)
    refuse('input.range', 'tolerance', 'zero or more percentage points', given.tolerance)
  if (own.length !== benchmark.length || own.some(({ id }, index) => id !== benchmark[index]?.id)) {
    refuse('input.conflict', 'benchmark', 'the same buckets as in own, in the same order', given.benchmark)
  }
  checkWhole(benchmark)
  const best = own.some(({ id }) => id === 'current') ? 'current' : own[0]?.id
  return own.map(({ id, share }, index) => {
    const other = (benchmark[index] as ReadShare).share
    const gap = { num: (share.num * other.den - other.num * share.den) * 100n, den: share.den * other.den }
    return {
      id,
      own: writeRatio(share, 4, 'half-up'),
      benchmark: writeRatio(other, 4, 'half-up'),
      gapPoints: writeRatio(gap, 2, 'half-up'),
      worse: id !== best && gap.num * tolerance.den > tolerance.num * gap.den,
    }
  })
}

interface ReadShare {
  readonly id: string
  readonly share: Ratio
}

function readShares(value: unknown, path: string): ReadShare[] {
  const rows = rowsOf(value, path, 'an array of buckets')
  const ids = new IdIndex(expectedRows(rows))
  const shares: ReadShare[] = []
  eachRow(rows, path, (fields, place) => {
    const id = idOf(fields['id'], place, 'id')
    if (ids.intern(id) !== place.row)
      refuse('id.duplicate', pathOf(place, 'id'), 'a bucket that is not in the list already', id)
    const { share } = fields
    shares.push({
      id,
      share: share === null ? { num: 0n, den: 1n } : readRatio(share, pathOf(place, 'share')),
    })
  })
  return shares
}

/** The shares of a benchmark are fractions that sum to 1. */
function checkWhole(benchmark: readonly ReadShare[]): void {
  let sum: Ratio = { num: 0n, den: 1n }
  benchmark.forEach(({ share }, index) => {
    if (share.num < 0n || share.num > share.den) {
      refuse(
        'input.range',
        `benchmark[${String(index)}].share`,
        'a fraction from 0 to 1',
        writeRatio(share, 4, 'half-up'),
      )
    }
    sum = addRatio(sum, share)
  })
  if (sum.num !== sum.den)
    refuse('input.conflict', 'benchmark', 'shares that sum to 1', writeRatio(sum, 4, 'half-up'))
}

import { writeStatistic } from '../numbers/write-statistic.js'
import { refuse } from '../kernel/error.js'
import { at, expectId, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addRatio, readRatio, reduceRatio, type Ratio } from '../numbers/ratio.js'
import { because, type MetricsReason } from './reasons.js'
import { MAX_PERIODS, readList, readRows } from './read-rows.js'

/** A number of days that a DSO is compared with. */
export type DsoBenchmark = {
  /** Its name, such as `industry`; `own-average` is reserved for the mean of the earlier figures. */
  readonly id: string
} & (
  | {
      /** The days. */
      readonly days: DecimalInput
    }
  | {
      /** The average payment term in days. Term + delay are the days of the benchmark. */
      readonly termDays: DecimalInput
      /** The average delay in days. */
      readonly delayDays: DecimalInput
    }
)

/** A series of DSO figures, and what the latest is compared with. */
export interface DsoComparisonRequest {
  /** The DSO of successive periods of equal length, the oldest first; null if a period has none. 1 to 1200. */
  readonly figures: readonly (DecimalInput | null)[]
  /** Benchmarks in addition to the series' own average. */
  readonly benchmarks: readonly DsoBenchmark[]
  /** Differences up to this number of days count as none; zero or above. */
  readonly tolerance: DecimalInput
  /** Slopes up to this number of days per period count as steady; zero or above. */
  readonly trendTolerance: DecimalInput
}

/** The latest figure compared with one benchmark. */
export interface DsoDifference {
  /** The name of the benchmark; `own-average` is the mean of the earlier figures. */
  readonly id: string
  /** The days of the benchmark, 12 decimals. */
  readonly days: DecimalString
  /** Latest figure − benchmark, 12 decimals. */
  readonly difference: DecimalString
  /** `above`: the figure is longer than the benchmark; `below`: shorter; `at`: within the tolerance. */
  readonly verdict: 'above' | 'at' | 'below'
}

/** A DSO compared with its history and with benchmarks. */
export interface DsoComparison {
  /** The latest figure, 12 decimals; null if the last period has none. */
  readonly latest: DecimalString | null
  /** The latest figure compared with each benchmark, the own average first; empty without a latest figure. */
  readonly comparisons: readonly DsoDifference[]
  /** The direction of the series; null with fewer than two figures. */
  readonly trend: 'rising' | 'falling' | 'steady' | null
  /** The slope of the least-squares line in days per period, 12 decimals; null with fewer than two figures. */
  readonly slope: DecimalString | null
  /** The verdicts as reasons. */
  readonly reasons: readonly MetricsReason[]
}

/**
 * Compares a DSO with its own history and with benchmarks of an industry or a country, and gives the trend: a regular
 * check of whether a credit policy works.
 *
 * Difference = latest − benchmark; the own average is the mean of the earlier figures. The trend is the slope of the
 * least-squares line through the figures; a period without a figure keeps its position. A difference or slope up to the
 * tolerance counts as none. All figures are computed exactly and rounded half-up once to 12 decimals. A figure far
 * below the industry can mean that strict terms cost sales: the verdict says only which side of the benchmark the
 * figure is on.
 *
 * @throws ReceivablesError `id.duplicate` for two benchmarks with the same name or one named `own-average`,
 * `input.range` for a negative figure, benchmark or tolerance, no figure, or more than 1200, `input.conflict` for
 * `days` together with `termDays` or `delayDays`, `id.invalid`, `input.missing`, `input.type`, `input.unknown-key`,
 * `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { compareDso } from 'receivables/ledger'
 *
 * compareDso({
 *   figures: ['88', '90', '94'],
 *   benchmarks: [{ id: 'industry', days: '94' }, { id: 'country', termDays: 76, delayDays: 65 }],
 *   tolerance: 1,
 *   trendTolerance: 1,
 * })
 * // => {
 * //   latest: '94.000000000000',
 * //   comparisons: [
 * //     { id: 'own-average', days: '89.000000000000', difference: '5.000000000000', verdict: 'above' },
 * //     { id: 'industry', days: '94.000000000000', difference: '0.000000000000', verdict: 'at' },
 * //     { id: 'country', days: '141.000000000000', difference: '-47.000000000000', verdict: 'below' },
 * //   ],
 * //   trend: 'rising', slope: '3.000000000000', ...
 * // }
 * ```
 *
 * @see {@link dsoBenchmarks}
 */
export function compareDso(request: DsoComparisonRequest): DsoComparison {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'figures, benchmarks and tolerances')
    expectKeys(given, ['figures', 'benchmarks', 'tolerance', 'trendTolerance'], '')
    const bounds = { least: 1, most: MAX_PERIODS }
    const figures = readList(given['figures'], 'figures', 'figures', bounds, (value, path) =>
      value === null ? null : readDays(value, path),
    )
    const benchmarks = readBenchmarks(given['benchmarks'])
    const tolerance = readDays(given['tolerance'], 'tolerance')
    const latest = figures.at(-1) as Ratio | null
    const reasons: MetricsReason[] = []
    const own = meanOf(figures.slice(0, -1))
    const all = own === null ? benchmarks : [{ id: 'own-average', days: own }, ...benchmarks]
    const comparisons = latest === null ? [] : all.map((mark) => compare(latest, mark, tolerance, reasons))
    if (latest === null) reasons.push(because('metrics.no-latest'))
    const trend = trendOf(figures, readDays(given['trendTolerance'], 'trendTolerance'))
    reasons.push(trend.reason)
    return {
      latest: latest === null ? null : writeStatistic(latest),
      comparisons,
      trend: trend.direction,
      slope: trend.slope,
      reasons,
    }
  })
}

function readDays(value: unknown, path: string): Ratio {
  const days = readRatio(value, path)
  return days.num < 0n ? refuse('input.range', path, 'days of zero or above', value) : days
}

interface ReadBenchmark {
  readonly id: string
  readonly days: Ratio
}

function readBenchmarks(value: unknown): ReadBenchmark[] {
  const ids = new Set(['own-average'])
  return readRows(value, 'benchmarks', 'benchmarks', { most: MAX_PERIODS }, (row, path) => {
    expectKeys(row, ['id', 'days', 'termDays', 'delayDays'], path)
    const id = expectId(row['id'], at(path, 'id'))
    if (ids.has(id)) refuse('id.duplicate', at(path, 'id'), 'a name that no other benchmark has', id)
    ids.add(id)
    return { id, days: daysOf(row, path) }
  })
}

function daysOf(row: UnknownRecord, path: string): Ratio {
  if (row['days'] === undefined && row['termDays'] !== undefined) {
    const read = (field: string): Ratio => readDays(row[field], at(path, field))
    return addRatio(read('termDays'), read('delayDays'))
  }
  for (const field of ['termDays', 'delayDays'])
    if (row[field] !== undefined)
      refuse('input.conflict', at(path, field), 'either days, or termDays and delayDays', row[field])
  return readDays(row['days'], at(path, 'days'))
}

function meanOf(figures: readonly (Ratio | null)[]): Ratio | null {
  const known = figures.filter((figure) => figure !== null)
  if (known.length === 0) return null
  const { num, den } = known.reduce(addRatio)
  return { num, den: den * BigInt(known.length) }
}

const minus = (a: Ratio, b: Ratio): Ratio => addRatio(a, { num: -b.num, den: b.den })

/** On which side of a tolerance around zero a figure is. */
function sideOf({ num, den }: Ratio, tolerance: Ratio): -1 | 0 | 1 {
  const size = num < 0n ? -num : num
  return size * tolerance.den <= tolerance.num * den ? 0 : num < 0n ? -1 : 1
}

function compare(
  latest: Ratio,
  { id, days }: ReadBenchmark,
  tolerance: Ratio,
  reasons: MetricsReason[],
): DsoDifference {
  const exact = minus(latest, days)
  const side = sideOf(exact, tolerance)
  const row = { days: writeStatistic(days), difference: writeStatistic(exact) }
  const verdict = side === 0 ? 'at' : side === 1 ? 'above' : 'below'
  reasons.push(
    because(`metrics.${verdict}-benchmark`, { benchmark: id, ...row, tolerance: writeStatistic(tolerance) }),
  )
  return { id, ...row, verdict }
}

interface Trend {
  readonly direction: DsoComparison['trend']
  readonly slope: DecimalString | null
  readonly reason: MetricsReason
}

/** The least-squares line through the figures, at their positions in the series. */
function trendOf(figures: readonly (Ratio | null)[], tolerance: Ratio): Trend {
  let [count, places, squares] = [0n, 0n, 0n]
  let sum: Ratio = { num: 0n, den: 1n }
  let moment: Ratio = sum
  for (const [index, figure] of figures.entries()) {
    if (figure === null) continue
    const place = BigInt(index)
    count += 1n
    places += place
    squares += place * place
    sum = addRatio(sum, figure)
    moment = addRatio(moment, { num: figure.num * place, den: figure.den })
  }
  const periods = Number(count)
  const spread = count * squares - places * places
  if (spread === 0n) {
    return { direction: null, slope: null, reason: because('metrics.too-few-figures', { periods }) }
  }
  const lean = minus({ num: moment.num * count, den: moment.den }, { num: sum.num * places, den: sum.den })
  const exact = reduceRatio({ num: lean.num, den: lean.den * spread })
  const side = sideOf(exact, tolerance)
  const direction = side === 0 ? 'steady' : side === 1 ? 'rising' : 'falling'
  const slope = writeStatistic(exact)
  const params = { slope, tolerance: writeStatistic(tolerance), periods }
  return { direction, slope, reason: because(`metrics.${direction}`, params) }
}

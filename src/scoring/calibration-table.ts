import { refuse } from '../kernel/error.js'
import { at, expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { ExactDecimal } from '../numbers/read-decimal.js'
import { readList } from './bounded-list.js'
import { addExact, compareExact, multiplyExact, NOTHING, writeTrimmed } from './exact-decimal.js'
import { readForecasts, readProbability, type ForecastOutcome, type ReadForecast } from './forecasts.js'
import { subtractRatio } from './ratio-arithmetic.js'
import type { ScoringReasonCode } from './reasons.js'
import { writeStatistic } from '../numbers/write-statistic.js'

/** The input of {@link calibrationTable}. */
export interface CalibrationRequest {
  /** The forecast probabilities with their outcomes. */
  readonly forecasts: readonly ForecastOutcome[]
  /**
   * How the forecasts are grouped: by `edges` between 0 and 1, ascending, each group with its lower edge included and
   * its upper edge excluded, the last one with 1 included; or into a number of `quantiles` of about equal size, where
   * equal probabilities stay in the group of the first of them.
   */
  readonly groups: { readonly edges: readonly DecimalInput[] } | { readonly quantiles: number }
}

/** One group of forecasts. */
export interface CalibrationRow {
  /** The lower edge; for quantiles the lowest probability of the group. */
  readonly from: DecimalString
  /** The upper edge; for quantiles the highest probability of the group. */
  readonly to: DecimalString
  /** Number of cases. */
  readonly count: number
  /** Number of bad cases. */
  readonly bad: number
  /** The mean forecast probability, 12 decimals; null for a group without cases. */
  readonly meanProbability: DecimalString | null
  /** The share of bad cases, 12 decimals; null for a group without cases. */
  readonly observedRate: DecimalString | null
  /** observedRate − meanProbability; above zero if the risk was underestimated. Null for a group without cases. */
  readonly difference: DecimalString | null
}

/** The result of {@link calibrationTable}. */
export interface CalibrationTable {
  /** The groups, the lowest probability first. Quantiles without cases are left out. */
  readonly rows: readonly CalibrationRow[]
  /** A reason if there are no cases; otherwise empty. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/**
 * Whether probabilities of default are accurate: forecasts are grouped, and in each group the mean forecast is compared
 * with the observed share of bad cases.
 *
 * @throws ReceivablesError `input.range` for probabilities or edges outside 0 to 1, edges that do not ascend or more
 * than 1,000 groups; `input.conflict`, `input.missing`, `input.type`, `input.unknown-key`, `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { calibrationTable } from 'receivables'
 *
 * const forecasts = [
 *   { probability: '0.05', bad: false, count: 19 },
 *   { probability: '0.05', bad: true },
 *   { probability: '0.4', bad: true, count: 6 },
 *   { probability: '0.4', bad: false, count: 4 },
 * ]
 * calibrationTable({ forecasts, groups: { edges: ['0.1'] } }).rows
 * // => [
 * //   { from: '0', to: '0.1', count: 20, bad: 1, observedRate: '0.050000000000', difference: '0.000000000000', ... },
 * //   { from: '0.1', to: '1', count: 10, bad: 6, observedRate: '0.600000000000', difference: '0.200000000000', ... },
 * // ]
 * ```
 */
export function calibrationTable(request: CalibrationRequest): CalibrationTable {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'forecasts and groups')
    expectKeys(given, ['forecasts', 'groups'], '')
    const forecasts = readForecasts(given['forecasts']).sort((a, b) => compareExact(a.value, b.value))
    const groups = readGroups(given['groups'])
    const rows =
      groups.edges === null ? byQuantile(forecasts, groups.quantiles) : byEdges(forecasts, groups.edges)
    return {
      rows: rows.map(rowOf),
      reasons: forecasts.length === 0 ? [{ code: 'scoring.no-cases', params: {} }] : [],
    }
  })
}

type Groups =
  | { readonly edges: readonly ExactDecimal[] }
  | { readonly edges: null; readonly quantiles: number }

function readGroups(value: unknown): Groups {
  const fields = expectRecord(value, 'groups', 'edges, or a number of quantiles')
  expectKeys(fields, ['edges', 'quantiles'], 'groups')
  if (fields['edges'] === undefined) {
    return { edges: null, quantiles: expectInteger(fields['quantiles'], 'groups.quantiles', 1, 1000) }
  }
  if (fields['quantiles'] !== undefined)
    refuse('input.conflict', 'groups', 'either edges or quantiles', value)
  const path = 'groups.edges'
  const edges = readList(fields['edges'], path, [0, 999], 'edges between 0 and 1', readProbability)
  const all = [NOTHING, ...edges, ONE]
  all.slice(1).forEach((edge, index) => {
    if (compareExact(all[index] as ExactDecimal, edge) < 0) return
    refuse(
      'input.range',
      at(path, Math.min(index, edges.length - 1)),
      'ascending edges between 0 and 1',
      value,
    )
  })
  return { edges: all }
}

const ONE: ExactDecimal = { units: 1n, scale: 0 }

interface Group {
  readonly from: ExactDecimal
  readonly to: ExactDecimal
  readonly members: readonly ReadForecast[]
}

function byEdges(forecasts: readonly ReadForecast[], edges: readonly ExactDecimal[]): Group[] {
  let next = 0
  return edges.slice(1).map((to, index) => {
    const start = next
    const isLast = index === edges.length - 2
    for (let member = forecasts[next]; member !== undefined; member = forecasts[++next]) {
      if (!isLast && compareExact(member.value, to) >= 0) break
    }
    return { from: edges[index] as ExactDecimal, to, members: forecasts.slice(start, next) }
  })
}

function byQuantile(forecasts: readonly ReadForecast[], quantiles: number): Group[] {
  const total = forecasts.reduce((sum, { count }) => sum + BigInt(count), 0n)
  const groups = new Map<bigint, ReadForecast[]>()
  let before = 0n
  let previous: { value: ExactDecimal; group: bigint } | undefined
  for (const forecast of forecasts) {
    const isTied = previous !== undefined && compareExact(previous.value, forecast.value) === 0
    const group = isTied && previous ? previous.group : (before * BigInt(quantiles)) / total
    const members = groups.get(group)
    if (members === undefined) groups.set(group, [forecast])
    else members.push(forecast)
    previous = { value: forecast.value, group }
    before += BigInt(forecast.count)
  }
  return [...groups.values()].map((members) => ({
    from: (members[0] as ReadForecast).value,
    to: (members.at(-1) as ReadForecast).value,
    members,
  }))
}

function rowOf({ from, to, members }: Group): CalibrationRow {
  let [count, bad, sum] = [0n, 0n, NOTHING]
  for (const member of members) {
    const cases = BigInt(member.count)
    count += cases
    if (member.bad) bad += cases
    sum = addExact(sum, multiplyExact(member.value, { units: cases, scale: 0 }))
  }
  const edges = { from: writeTrimmed(from), to: writeTrimmed(to), count: Number(count), bad: Number(bad) }
  if (count === 0n) return { ...edges, meanProbability: null, observedRate: null, difference: null }
  const mean = { num: sum.units, den: 10n ** BigInt(sum.scale) * count }
  const observed = { num: bad, den: count }
  return {
    ...edges,
    meanProbability: writeStatistic(mean),
    observedRate: writeStatistic(observed),
    difference: writeStatistic(subtractRatio(observed, mean)),
  }
}

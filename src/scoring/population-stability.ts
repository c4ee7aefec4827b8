import { refuse } from '../kernel/error.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import type { Decimal } from '../numbers/decimal.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { Ratio } from '../numbers/ratio.js'
import { readList } from './bounded-list.js'
import { MAX_BINS } from './class-counts.js'
import {
  filledCell,
  fillingOf,
  NO_RULE,
  readCount,
  readEmptyCells,
  type EmptyCellRule,
  type EmptyCells,
} from './empty-cells.js'
import { logRatios, sumOf, totalOf } from './log-ratio.js'
import { divideRatio } from './ratio-arithmetic.js'
import type { ScoringReasonCode } from './reasons.js'
import { writeComputed } from './twelve-decimals.js'
import { writeStatistic } from '../numbers/write-statistic.js'

/** Two populations over the same bands of a score, or of a characteristic. */
export interface PopulationStabilityRequest {
  /** Number of cases per band when the card was developed. */
  readonly expected: readonly number[]
  /** Number of cases per band now, in the same order. */
  readonly actual: readonly number[]
  /** What replaces a count of zero. Default: nothing, so figures of a band with an empty cell are null. */
  readonly emptyCells?: EmptyCells
}

/** The result of {@link populationStability}. */
export interface PopulationStability {
  /** The index, 12 decimals, half-up; null if it is not defined. */
  readonly psi: DecimalString | null
  /** The common interpretation of the index; null if it is not defined. */
  readonly band: 'stable' | 'moderate' | 'significant' | null
  /** The two shares of each band and its term of the index; null if a figure is not defined. */
  readonly bins: readonly {
    readonly expectedShare: DecimalString | null
    readonly actualShare: DecimalString | null
    readonly contribution: DecimalString | null
  }[]
  /** The interpretation, why the index is not defined, or what replaced an empty cell. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/**
 * The population stability index: Σ (aᵢ − eᵢ) · ln(aᵢ/eᵢ) over the shares of the bands. It is zero if the shares have
 * not changed, otherwise above zero. Below 0.1 it is `stable`, from 0.1 to 0.25 `moderate`, above 0.25 `significant`.
 *
 * @throws ReceivablesError `input.conflict` for lists of different lengths; `input.range`, `input.missing`,
 * `input.type`, `input.unknown-key`, `decimal.invalid`.
 *
 * @example
 * ```ts
 * import { populationStability } from 'receivables'
 *
 * populationStability({ expected: [50, 50], actual: [75, 25] })
 * // => { psi: '0.274653072167', band: 'significant', ... }
 * ```
 *
 * @see N. Siddiqi, Credit Risk Scorecards (2006), ch. 9.
 */
export function populationStability(request: PopulationStabilityRequest): PopulationStability {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'expected and actual counts')
    expectKeys(given, ['expected', 'actual', 'emptyCells'], '')
    const rule = readEmptyCells(given['emptyCells'], 'emptyCells')
    const read = (name: 'expected' | 'actual'): number[] =>
      readList(given[name], name, [1, MAX_BINS], 'cases by band', readCount)
    const [expected, actual] = [read('expected'), read('actual')]
    if (actual.length !== expected.length) {
      refuse(
        'input.conflict',
        'actual',
        `as many bands as in \`expected\`: ${String(expected.length)}`,
        actual,
      )
    }
    return stability(expected, actual, rule)
  })
}

function stability(
  expected: readonly number[],
  actual: readonly number[],
  rule: EmptyCellRule,
): PopulationStability {
  const isEmpty = [expected, actual].some((counts) => counts.every((count) => count === 0))
  const cells = (counts: readonly number[]): Ratio[] =>
    counts.map((count) => filledCell(count, isEmpty ? NO_RULE : rule))
  const [before, now] = [cells(expected), cells(actual)]
  const [totalBefore, totalNow] = [totalOf(before), totalOf(now)]
  const found = isEmpty ? before.map(() => null) : logRatios(now, before)
  const psi = sumOf(found)
  const reasons = isEmpty
    ? [{ code: 'scoring.no-cases' as const, params: {} }]
    : emptyReasons(expected, actual, fillingOf(rule))
  const band = psi && bandOf(psi)
  const value = psi && writeComputed(psi)
  return {
    psi: value,
    band,
    bins: found.map((bin, index) => ({
      expectedShare: shareOf(before[index], totalBefore),
      actualShare: shareOf(now[index], totalNow),
      contribution: bin && writeComputed(bin.weighted),
    })),
    reasons:
      band === null || value === null
        ? reasons
        : [...reasons, { code: `scoring.psi-${band}`, params: { value } }],
  }
}

const bandOf = (psi: Decimal): 'stable' | 'moderate' | 'significant' =>
  psi.lt('0.1') ? 'stable' : psi.lte('0.25') ? 'moderate' : 'significant'

const shareOf = (cell: Ratio | undefined, total: Ratio): DecimalString | null =>
  total.num === 0n || cell === undefined ? null : writeStatistic(divideRatio(cell, total))

function emptyReasons(
  expected: readonly number[],
  actual: readonly number[],
  filling: string | null,
): Reason<ScoringReasonCode>[] {
  return expected.flatMap((count, index): Reason<ScoringReasonCode>[] => {
    if (count !== 0 && actual[index] !== 0) return []
    const bin = String(index + 1)
    return filling === null
      ? [{ code: 'scoring.empty-cell', params: { bin } }]
      : [{ code: 'scoring.cell-replaced', params: { bin, count: filling } }]
  })
}

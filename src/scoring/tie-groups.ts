import { at, expectBoolean, expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { readDecimal, type ExactDecimal } from '../numbers/read-decimal.js'
import { readList } from './bounded-list.js'
import { oneSided } from './class-counts.js'
import { compareExact, writeTrimmed } from './exact-decimal.js'
import type { ScoringReasonCode } from './reasons.js'

/** A scored customer and the outcome. */
export interface ScoredOutcome {
  /** The score. */
  readonly score: DecimalInput
  /** Whether the customer turned out bad. */
  readonly bad: boolean
  /** Number of customers that this row stands for, 1 to 10⁹. Default: 1. */
  readonly count?: number
}

/** The good and bad cases with the same score. */
export interface TieGroup {
  readonly score: ExactDecimal
  readonly good: bigint
  readonly bad: bigint
}

/** The most rows. */
const MAX_ROWS = 2_000_000

/** Reads rows of a number, an outcome and a count. */
export function readOutcomes(
  value: unknown,
  path: string,
  field: 'score' | 'probability',
  read: (value: unknown, path: string) => ExactDecimal,
): { value: ExactDecimal; bad: boolean; count: number }[] {
  return readList(value, path, [0, MAX_ROWS], 'rows with outcomes', (row, rowPath) => {
    const fields = expectRecord(row, rowPath, 'a row with its outcome')
    expectKeys(fields, [field, 'bad', 'count'], rowPath)
    return {
      value: read(fields[field], at(rowPath, field)),
      bad: expectBoolean(fields['bad'], at(rowPath, 'bad')),
      count:
        fields['count'] === undefined
          ? 1
          : expectInteger(fields['count'], at(rowPath, 'count'), 1, 1_000_000_000),
    }
  })
}

/**
 * The cases of each score, the lowest score first. Rank measures look at whole groups of equal scores, never within
 * one.
 */
export interface Ranking {
  readonly groups: readonly TieGroup[]
  readonly good: bigint
  readonly bad: bigint
  /** Why nothing can be compared; empty if there are good and bad cases. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/** Ranks scored outcomes. */
export function readRanking(value: unknown): Ranking {
  const rows = readOutcomes(value, 'outcomes', 'score', readDecimal)
  rows.sort((a, b) => compareExact(a.value, b.value))
  const groups: { score: ExactDecimal; good: bigint; bad: bigint }[] = []
  let [good, bad] = [0n, 0n]
  for (const row of rows) {
    const last = groups.at(-1)
    const isTied = last !== undefined && compareExact(last.score, row.value) === 0
    const group = isTied ? last : { score: row.value, good: 0n, bad: 0n }
    if (!isTied) groups.push(group)
    const count = BigInt(row.count)
    if (row.bad) [group.bad, bad] = [group.bad + count, bad + count]
    else [group.good, good] = [group.good + count, good + count]
  }
  return { groups, good, bad, reasons: oneSided({ good: good > 0n, bad: bad > 0n }) }
}

/** Writes a score for results. */
export const writeScore = (score: ExactDecimal): DecimalString => writeTrimmed(score)

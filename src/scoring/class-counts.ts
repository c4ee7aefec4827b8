import { refuse } from '../kernel/error.js'
import { at, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import type { Ratio } from '../numbers/ratio.js'
import { readList } from './bounded-list.js'
import { fillingOf, filledCell, NO_RULE, readCount, readEmptyCells, type EmptyCells } from './empty-cells.js'
import type { ScoringReasonCode } from './reasons.js'

/** The number of good and bad cases in a bin of a characteristic. */
export interface ClassCounts {
  /** The id of the bin. Default: its position, counted from 1. */
  readonly id?: string
  /** Number of good cases. */
  readonly good: number
  /** Number of bad cases. */
  readonly bad: number
}

/** The number of good and bad cases per bin. */
export interface ClassCountsRequest {
  /** The bins of one characteristic. */
  readonly bins: readonly ClassCounts[]
  /** What replaces a count of zero. Default: nothing, so figures of a bin with an empty cell are null. */
  readonly emptyCells?: EmptyCells
}

/** The bins after reading, with empty cells replaced. */
export interface ReadCounts {
  readonly bins: readonly Required<ClassCounts>[]
  readonly good: readonly Ratio[]
  readonly bad: readonly Ratio[]
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/** The most bins. */
export const MAX_BINS = 1000

/** Reads bins of good and bad cases. */
export function readClassCounts(bins: unknown, emptyCells: unknown): ReadCounts {
  const rule = readEmptyCells(emptyCells, 'emptyCells')
  const read = readList(bins, 'bins', [1, MAX_BINS], 'bins with counts', (value, path) => {
    const fields = expectRecord(value, path, 'a bin with its counts')
    expectKeys(fields, ['id', 'good', 'bad'], path)
    return {
      id: fields['id'] === undefined ? null : expectId(fields['id'], at(path, 'id')),
      good: readCount(fields['good'], at(path, 'good')),
      bad: readCount(fields['bad'], at(path, 'bad')),
    }
  }).map((bin, index) => ({ ...bin, id: bin.id ?? String(index + 1) }))
  expectEachOnce(read)
  const has = { good: read.some(({ good }) => good > 0), bad: read.some(({ bad }) => bad > 0) }
  const isWhole = has.good && has.bad
  return {
    bins: read,
    // Without good or without bad cases there is nothing to compare, so empty cells are not replaced.
    good: read.map(({ good }) => filledCell(good, isWhole ? rule : NO_RULE)),
    bad: read.map(({ bad }) => filledCell(bad, isWhole ? rule : NO_RULE)),
    reasons: isWhole ? emptyReasons(read, fillingOf(rule)) : oneSided(has),
  }
}

/** The id of a bin without one is its position, which can be the id of another bin. */
function expectEachOnce(bins: readonly { readonly id: string }[]): void {
  const seen = new Set<string>()
  for (const [index, { id }] of bins.entries()) {
    if (seen.has(id)) refuse('id.duplicate', at(at('bins', index), 'id'), 'an id that no other bin has', id)
    seen.add(id)
  }
}

function emptyReasons(bins: readonly Required<ClassCounts>[], filling: string | null): ReadCounts['reasons'] {
  return bins
    .filter(({ good, bad }) => good === 0 || bad === 0)
    .map(({ id }) =>
      filling === null
        ? { code: 'scoring.empty-cell', params: { bin: id } }
        : { code: 'scoring.cell-replaced', params: { bin: id, count: filling } },
    )
}

/** The reasons if there are no good or no bad cases. */
export function oneSided(has: { readonly good: boolean; readonly bad: boolean }): ReadCounts['reasons'] {
  const reasons: Reason<ScoringReasonCode>[] = []
  if (!has.good) reasons.push({ code: 'scoring.no-good', params: {} })
  if (!has.bad) reasons.push({ code: 'scoring.no-bad', params: {} })
  return reasons
}

import { refuse } from '../kernel/error.js'
import { at, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import type { Ratio } from '../numbers/ratio.js'
import { readList } from './bounded-list.js'
import { fillingOf, filledCell, NO_RULE, readCount, readEmptyCells, type EmptyCells } from './empty-cells.js'
import type { ScoringReasonCode } from './reasons.js'

/** How many good and bad cases a bin of a characteristic has. */
export interface ClassCounts {
  /** The bin; its position, from 1, when absent. */
  readonly id?: string
  /** How many paid. */
  readonly good: number
  /** How many did not. */
  readonly bad: number
}

/** Counts of good and bad by bin. */
export interface ClassCountsRequest {
  /** The bins of one characteristic. */
  readonly bins: readonly ClassCounts[]
  /** What stands for a count of zero; absent, nothing does. */
  readonly emptyCells?: EmptyCells
}

/** The bins as they were read, and with what stands for empty cells. */
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
    // Without a case of one kind there is nothing to compare with, whatever stands for an empty cell.
    good: read.map(({ good }) => filledCell(good, isWhole ? rule : NO_RULE)),
    bad: read.map(({ bad }) => filledCell(bad, isWhole ? rule : NO_RULE)),
    reasons: isWhole ? emptyReasons(read, fillingOf(rule)) : oneSided(has),
  }
}

/** A bin without an id is named by its place, which may be the id of another one. */
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

/** Why nothing can be compared: a kind of which there is no case. */
export function oneSided(has: { readonly good: boolean; readonly bad: boolean }): ReadCounts['reasons'] {
  const reasons: Reason<ScoringReasonCode>[] = []
  if (!has.good) reasons.push({ code: 'scoring.no-good', params: {} })
  if (!has.bad) reasons.push({ code: 'scoring.no-bad', params: {} })
  return reasons
}

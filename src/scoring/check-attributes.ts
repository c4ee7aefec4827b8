import { at } from '../kernel/expect.js'
import type { ExactDecimal } from '../numbers/read-decimal.js'
import { compareExact, writeTrimmed } from './exact-decimal.js'
import type { Faults } from './faults.js'
import type { ReadAttribute, Taken } from './read-attribute.js'

type Range = ReadAttribute & { readonly taken: Extract<Taken, { kind: 'range' }> }

const isRange = (row: ReadAttribute): row is Range => row.taken.kind === 'range'

/**
 * Checks that every fact fits exactly one row of a characteristic: ranges without overlaps or holes, no duplicate
 * category, no mix of row kinds. Returns the ranges in ascending order.
 */
export function checkAttributes(rows: readonly ReadAttribute[], path: string, faults: Faults): Range[] {
  const ranges = rows.filter(isRange).sort(byLowerEnd)
  const categorical = rows.filter(({ taken }) => taken.kind === 'categories' || taken.kind === 'otherwise')
  const [first] = categorical
  if (ranges.length > 0 && first !== undefined) {
    faults.add(
      first.path,
      'a range, as in the other rows: one fact cannot be both a number and a category',
      first.label,
    )
  }
  if (ranges.length + categorical.length === 0) {
    faults.add(path, 'at least one row for a known fact', rows.length)
  }
  checkOnce(rows, 'missing', faults)
  checkOnce(rows, 'otherwise', faults)
  checkRanges(ranges, faults)
  checkCategories(rows, faults)
  return ranges
}

/** Checks that a row for missing or other facts exists at most once. */
export function checkOnce(
  rows: readonly ReadAttribute[],
  kind: 'missing' | 'otherwise',
  faults: Faults,
): void {
  for (const { path, label } of rows.filter(({ taken }) => taken.kind === kind).slice(1)) {
    faults.add(path, `at most one row for \`${kind}\``, label)
  }
}

const byLowerEnd = (a: Range, b: Range): number => {
  const [left, right] = [a.taken.from, b.taken.from]
  if (left === null) return right === null ? 0 : -1
  return right === null ? 1 : compareExact(left, right)
}

function checkRanges(ranges: readonly Range[], faults: Faults): void {
  ranges.slice(1).forEach((row, index) => {
    const lower = ranges[index] as Range
    const gap = gapBetween(lower.taken.to, row.taken.from)
    if (gap === 0) return
    const what = gap < 0 ? `no overlap with ${lower.label}` : `no gap after ${lower.label}`
    faults.add(at(row.path, 'from'), what, row.label)
  })
}

/** Below zero if the ranges overlap, above zero if there is a hole between them. */
function gapBetween(to: ExactDecimal | null, from: ExactDecimal | null): -1 | 0 | 1 {
  return to === null || from === null ? -1 : compareExact(from, to)
}

function checkCategories(rows: readonly ReadAttribute[], faults: Faults): void {
  const seen = new Set<string>()
  for (const { taken, path } of rows) {
    if (taken.kind !== 'categories') continue
    taken.names.forEach((name, index) => {
      if (seen.has(name)) {
        faults.add(at(at(path, 'categories'), index), 'a category that is in no other place', name)
      }
      seen.add(name)
    })
  }
}

/** The text for all ranges together, for errors. */
export function spanOf(ranges: readonly Range[]): string {
  const [first, last] = [ranges[0], ranges.at(-1)]
  const from = first?.taken.from ?? null
  const to = last?.taken.to ?? null
  return `a number ${from === null ? '' : `from ${writeTrimmed(from)} `}${to === null ? '' : `to below ${writeTrimmed(to)}`}`.trim()
}

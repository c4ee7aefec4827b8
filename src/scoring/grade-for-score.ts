import { refuse } from '../kernel/error.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { readPoints } from './exact-decimal.js'
import { Faults } from './faults.js'
import type { GradeBand } from './grade-band.js'
import { bandOf, readGrades } from './read-grades.js'

/**
 * The grade of a score in a table of bands: the company's own table, or a licensed one of a credit bureau. No table is
 * included, because practice does not agree on one. A band includes its `from` and excludes its `to`, which belongs to
 * the next better band.
 *
 * @param score - The score, with at most 12 decimals.
 * @param grades - The bands, the best first; each ends where the next better one begins.
 * @throws ReceivablesError `scorecard.invalid` for bands out of order, with holes or overlaps, with every fault listed;
 * `input.range` for a score outside all bands, `decimal.invalid`, `id.invalid`, `input.missing`, `input.type`,
 * `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { gradeForScore } from 'receivables'
 *
 * const grades = [{ grade: 'A', from: 80 }, { grade: 'B', from: 60, to: 80 }, { grade: 'C', to: 60 }]
 * gradeForScore('80', grades) // => 'A'
 * gradeForScore('79.99', grades) // => 'B'
 * ```
 */
export function gradeForScore(score: DecimalInput, grades: readonly GradeBand[]): string {
  return readSafely('', () => {
    const faults = new Faults()
    const bands = readGrades(grades, 'grades', faults)
    faults.refuse()
    const band = bandOf(readPoints(score, 'score'), bands)
    return band === undefined
      ? refuse('input.range', 'score', 'a score within one of the bands', score)
      : band.grade
  })
}

import { refuse } from '../kernel/error.js'
import { at, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import type { ExactDecimal } from '../numbers/read-decimal.js'
import { readList } from './bounded-list.js'
import { compareExact, readPoints, writeTrimmed } from './exact-decimal.js'
import type { Faults } from './faults.js'

/** A grade band after reading; null means no end. */
export interface ReadBand {
  readonly grade: string
  readonly from: ExactDecimal | null
  readonly to: ExactDecimal | null
  readonly path: string
}

const MAX_GRADES = 100

/** Reads grade bands, the best first; faults are collected, and the valid bands are returned. */
export function readGrades(value: unknown, path: string, faults: Faults): ReadBand[] {
  const rows =
    faults.read(() =>
      readList(value, path, [1, MAX_GRADES], 'grades with their scores, the best first', (row, rowPath) =>
        faults.read(() => readBand(row, rowPath)),
      ),
    ) ?? []
  const bands = rows.filter((row) => row !== undefined)
  if (bands.length === rows.length) checkBands(bands, faults)
  return bands
}

function readBand(value: unknown, path: string): ReadBand {
  const fields = expectRecord(value, path, 'a grade with its scores')
  expectKeys(fields, ['grade', 'from', 'to'], path)
  const end = (name: 'from' | 'to'): ExactDecimal | null =>
    fields[name] === undefined ? null : readPoints(fields[name], at(path, name))
  const band = { grade: expectId(fields['grade'], at(path, 'grade')), from: end('from'), to: end('to'), path }
  if (band.from !== null && band.to !== null && compareExact(band.from, band.to) >= 0) {
    refuse('scorecard.invalid', at(path, 'to'), 'a score above `from`', fields['to'])
  }
  return band
}

/** Checks the order: the best band first, each one ending where the next better one begins, no grade twice. */
function checkBands(bands: readonly ReadBand[], faults: Faults): void {
  const seen = new Set<string>()
  bands.forEach((band, index) => {
    if (seen.has(band.grade)) faults.add(at(band.path, 'grade'), 'a grade that no other band has', band.grade)
    seen.add(band.grade)
    const better = bands[index - 1]
    if (better === undefined) return
    if (better.from === null) {
      faults.add(at(better.path, 'from'), 'a lower end: only the last, worst band may be open below', null)
    } else if (band.to === null) {
      faults.add(at(band.path, 'to'), 'an upper end: only the first, best band may be open above', null)
    } else if (compareExact(band.to, better.from) !== 0) {
      const expected = `${writeTrimmed(better.from)}, where the next better band begins`
      faults.add(at(band.path, 'to'), expected, writeTrimmed(band.to))
    }
  })
}

/** The band of a score; undefined if no band contains it. */
export function bandOf(score: ExactDecimal, bands: readonly ReadBand[]): ReadBand | undefined {
  return bands.find(
    ({ from, to }) =>
      (from === null || compareExact(score, from) >= 0) && (to === null || compareExact(score, to) < 0),
  )
}

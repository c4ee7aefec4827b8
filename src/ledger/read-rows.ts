import { refuse } from '../kernel/error.js'
import { at, expectArray, expectRecord, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Place } from './read-fields.js'

/**
 * Checks that a value is a list.
 *
 * @throws ReceivablesError `input.missing` or `input.type`.
 */
export function rowsOf(value: unknown, path: string, what: string): readonly unknown[] {
  const rows = expectArray(value, path, what)
  // A proxy of an array may return any length, and columns are allocated by it.
  const length: unknown = readSafely(path, () => rows.length)
  if (!Number.isSafeInteger(length)) return refuse('input.type', path, what, value)
  return rows
}

/**
 * A list that is a field of a row: as {@link rowsOf}, with a path that is built only for an error.
 *
 * @throws ReceivablesError `input.missing` or `input.type`.
 */
export function innerRowsOf(value: unknown, place: Place, what: string): readonly unknown[] {
  try {
    if (Array.isArray(value) && Number.isSafeInteger(value.length)) return value as readonly unknown[]
  } catch {
    // A proxy that throws: the code below reports the path.
  }
  return rowsOf(value, place.list, what)
}

/** How many rows of a list may be missing before the list itself is refused: a list of holes can claim any length. */
const MAX_HOLES = 1000

/** Counts the missing rows of a list, for a reader that continues after them. */
export class Holes {
  #count = 0

  constructor(
    readonly rows: readonly unknown[],
    readonly list: string,
  ) {}

  /**
   * Counts an index at which no row was found.
   *
   * @throws ReceivablesError `input.missing` if the list lacks more than 1,000 rows.
   */
  note(row: number): void {
    if (Object.hasOwn(this.rows, row)) return
    if (++this.#count > MAX_HOLES)
      refuse(
        'input.missing',
        at(this.list, row),
        `a list with at most ${String(MAX_HOLES)} missing rows`,
        undefined,
      )
  }
}

/**
 * The same list, if it has few enough holes for a reader that continues after a bad row.
 *
 * @throws ReceivablesError `input.missing` for a list that lacks more than 1,000 rows.
 */
export function withFewHoles(rows: readonly unknown[], list: string): readonly unknown[] {
  const holes = new Holes(rows, list)
  for (let row = 0; row < rows.length; row++) if (rows[row] === undefined) holes.note(row)
  return rows
}

/** The rows that are present in a list; in a long list, holes are skipped without a look at each. */
export const rowsPresent = (rows: readonly unknown[]): readonly unknown[] =>
  rows.length <= MAX_HOLES ? rows : Object.keys(rows).map((place) => rows[Number(place)])

/**
 * The expected number of rows of a list: its length, or 0 if the last row is missing. A list of holes can claim any
 * length, and columns are allocated by the expected number.
 */
export const expectedRows = (rows: readonly unknown[]): number =>
  readSafely('', () => (Object.hasOwn(rows, rows.length - 1) ? rows.length : 0))

/**
 * An optional list; empty if absent.
 *
 * @throws ReceivablesError `input.type`.
 */
export const optionalRowsOf = (value: unknown, path: string, what: string): readonly unknown[] =>
  value === undefined ? [] : rowsOf(value, path, what)

/**
 * Reads the rows of a list one after the other; a hole in the list is a missing row.
 *
 * @throws ReceivablesError `input.missing` or `input.type` for a row that is not a record, or what the reader throws.
 */
export function eachRow(
  rows: readonly unknown[],
  list: string,
  read: (fields: UnknownRecord, place: Place) => void,
): void {
  eachRowAt(rows, { list, row: 0 }, read)
}

/**
 * The same for a list inside a row, starting at `place.row`.
 *
 * @throws ReceivablesError as {@link eachRow}.
 */
export function eachRowAt(
  rows: readonly unknown[],
  place: Place,
  read: (fields: UnknownRecord, place: Place) => void,
): void {
  try {
    for (; place.row < rows.length; place.row++) read(recordOf(rows[place.row], place), place)
  } catch (cause) {
    // No closure is allocated for a sound list: every payment has a list of its own.
    readSafely(at(place.list, place.row), () => {
      throw cause
    })
  }
}

/** A row as a record; its path is built only if it is not one. */
const recordOf = (value: unknown, place: Place): UnknownRecord =>
  shapeOf(value) === 'record' ? (value as UnknownRecord) : expectRecord(value, at(place.list, place.row))

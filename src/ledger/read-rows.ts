import { refuse } from '../kernel/error.js'
import { at, expectArray, expectRecord, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Place } from './read-fields.js'

/**
 * The rows of a list.
 *
 * @throws ReceivablesError `input.missing` or `input.type`.
 */
export function rowsOf(value: unknown, path: string, what: string): readonly unknown[] {
  const rows = expectArray(value, path, what)
  // A proxy of an array may say anything, and columns are made as long as the list says it is.
  const length: unknown = readSafely(path, () => rows.length)
  if (!Number.isSafeInteger(length)) return refuse('input.type', path, what, value)
  return rows
}

/**
 * The rows of a list that is a field of a row: as {@link rowsOf}, with a path that is made only when something is wrong.
 *
 * @throws ReceivablesError `input.missing` or `input.type`.
 */
export function innerRowsOf(value: unknown, place: Place, what: string): readonly unknown[] {
  try {
    if (Array.isArray(value) && Number.isSafeInteger(value.length)) return value as readonly unknown[]
  } catch {
    // A proxy that throws: what follows says where.
  }
  return rowsOf(value, place.list, what)
}

/** How many rows of a list may be missing before the list itself is refused: one of holes alone may say any length. */
const MAX_HOLES = 1000

/** Counts the rows that a list lacks, for a reader that goes on behind them. */
export class Holes {
  #count = 0

  constructor(
    readonly rows: readonly unknown[],
    readonly list: string,
  ) {}

  /**
   * Notes a place at which nothing was found.
   *
   * @throws ReceivablesError `input.missing` where the list has lacked more than 1,000 rows.
   */
  note(row: number): void {
    if (Object.hasOwn(this.rows, row)) return
    if (++this.#count > MAX_HOLES)
      refuse('input.missing', at(this.list, row), 'a row in each place', undefined)
  }
}

/**
 * The same list, if it can be read by somebody who goes on behind a bad row.
 *
 * @throws ReceivablesError `input.missing` for a list that lacks more than 1,000 rows.
 */
export function withFewHoles(rows: readonly unknown[], list: string): readonly unknown[] {
  const holes = new Holes(rows, list)
  for (let row = 0; row < rows.length; row++) if (rows[row] === undefined) holes.note(row)
  return rows
}

/** The rows that are in a list; where it is long, holes are passed over without a look at each. */
export const rowsPresent = (rows: readonly unknown[]): readonly unknown[] =>
  rows.length <= MAX_HOLES ? rows : Object.keys(rows).map((place) => rows[Number(place)])

/**
 * How many rows a list will have: as many as it says, unless its last one is missing. A list of holes can say anything,
 * and columns are laid out for what is expected.
 */
export const expectedRows = (rows: readonly unknown[]): number =>
  readSafely('', () => (Object.hasOwn(rows, rows.length - 1) ? rows.length : 0))

/**
 * The rows of a list that may be absent.
 *
 * @throws ReceivablesError `input.type`.
 */
export const optionalRowsOf = (value: unknown, path: string, what: string): readonly unknown[] =>
  value === undefined ? [] : rowsOf(value, path, what)

/**
 * Reads the rows of a list one after the other; a hole in the list is a missing row.
 *
 * @throws ReceivablesError `input.missing` or `input.type` for what is no record, or what the reader refuses.
 */
export function eachRow(
  rows: readonly unknown[],
  list: string,
  read: (fields: UnknownRecord, place: Place) => void,
): void {
  eachRowAt(rows, { list, row: 0 }, read)
}

/**
 * The same for a list that stands in a row, from the first on.
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
    // No closure is made for a list that is sound: payments have a list each.
    readSafely(at(place.list, place.row), () => {
      throw cause
    })
  }
}

/** A row as a record; its path is written only when it is none. */
const recordOf = (value: unknown, place: Place): UnknownRecord =>
  shapeOf(value) === 'record' ? (value as UnknownRecord) : expectRecord(value, at(place.list, place.row))

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

/** Beyond so many rows a list must have its last one: a list of holes may say any length. */
const MAX_UNPROVEN = 10_000_000

/** A long list whose last row is missing, up to its first hole, which its reader then finds; others as they are. */
export function upToFirstHole(rows: readonly unknown[]): readonly unknown[] {
  if (rows.length <= MAX_UNPROVEN || Object.hasOwn(rows, rows.length - 1)) return rows
  let hole = 0
  while (Object.hasOwn(rows, hole)) hole++
  const part = rows.slice(0, hole)
  part.length = hole + 1
  return part
}

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

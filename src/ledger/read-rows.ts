import { isReceivablesError, refuse } from '../kernel/error.js'
import { at, expectArray, expectRecord, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import type { Place } from './read-fields.js'

/**
 * Runs a reader of values that may do anything when they are looked at: what a getter or a proxy throws becomes a
 * refusal of the place that was being read, as if a value of the wrong type had stood there.
 *
 * @throws ReceivablesError `input.type`, or what the reader refuses.
 */
export function readSafely<Result>(path: () => string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (isReceivablesError(error)) throw error
    return refuse(
      'input.type',
      path(),
      'plain data, which can be read',
      'a value that throws when it is read',
    )
  }
}

/**
 * The rows of a list.
 *
 * @throws ReceivablesError `input.missing` or `input.type`.
 */
export function rowsOf(value: unknown, path: string, what: string): readonly unknown[] {
  const rows = expectArray(value, path, what)
  // A proxy of an array may say anything, and columns are made as long as the list says it is.
  const length: unknown = readSafely(
    () => path,
    () => rows.length,
  )
  return Number.isSafeInteger(length) ? rows : refuse('input.type', path, what, value)
}

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
  const place: Place = { list, row: 0 }
  readSafely(
    () => at(list, place.row),
    () => {
      for (; place.row < rows.length; place.row++) read(recordOf(rows[place.row], place), place)
    },
  )
}

/** A row as a record; its path is written only when it is none. */
const recordOf = (value: unknown, place: Place): UnknownRecord =>
  shapeOf(value) === 'record' ? (value as UnknownRecord) : expectRecord(value, at(place.list, place.row))

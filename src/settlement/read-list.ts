import { refuse } from '../kernel/error.js'
import { at, expectArray, expectRecord, type UnknownRecord } from '../kernel/expect.js'

/** The greatest number of entries of a list in this room. */
export const MAX_ENTRIES = 10_000

/**
 * Reads a list of records.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, or `input.range` for a list that is too long.
 */
export function readList<Entry>(
  value: unknown,
  path: string,
  what: string,
  read: (entry: UnknownRecord, path: string, index: number) => Entry,
  max = MAX_ENTRIES,
): Entry[] {
  return readEntries(
    value,
    path,
    `a list of at most ${String(max)} records, each ${what}`,
    max,
    (entry, place, index) => read(expectRecord(entry, place, what), place, index),
  )
}

/**
 * Reads a list of values of any kind.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, or `input.range` for a list that is too long.
 */
export function readEntries<Entry>(
  value: unknown,
  path: string,
  what: string,
  max: number,
  read: (entry: unknown, path: string, index: number) => Entry,
): Entry[] {
  const list = expectArray(value, path, what)
  if (list.length > max) refuse('input.range', path, what, list.length)
  return Array.from(list, (entry, index) => read(entry, at(path, index), index))
}

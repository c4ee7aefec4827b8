import { refuse } from '../kernel/error.js'
import { at, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { rowsOf } from '../ledger/read-rows.js'

/** The most periods of a list: a century of months. */
export const MAX_PERIODS = 1200

/** The most rows of a list that is not of periods. */
export const MAX_ROWS = 1_000_000

/**
 * Reads a list entry by entry, with the path of each; by index, because the iterator of a proxy may never end.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `input.range` for a list shorter than `least` or longer than
 * `most`, or what the reader refuses.
 */
export function readList<Entry>(
  value: unknown,
  path: string,
  what: string,
  { least = 0, most }: { readonly least?: number; readonly most: number },
  read: (entry: unknown, path: string, index: number) => Entry,
): Entry[] {
  const list = rowsOf(value, path, `an array of ${what}`)
  const { length } = list
  if (length < least || length > most) {
    refuse('input.range', path, `an array of ${String(least)} to ${String(most)} ${what}`, value)
  }
  const found: Entry[] = []
  for (let index = 0; index < length; index++) found.push(read(list[index], at(path, index), index))
  return found
}

/**
 * A list of records.
 *
 * @throws ReceivablesError as {@link readList}, and `input.missing` or `input.type` for an entry that is not an object.
 */
export const readRows = <Row>(
  value: unknown,
  path: string,
  what: string,
  bounds: { readonly least?: number; readonly most: number },
  read: (fields: UnknownRecord, path: string, index: number) => Row,
): Row[] =>
  readList(value, path, what, bounds, (entry, place, index) =>
    read(expectRecord(entry, place, 'an object'), place, index),
  )

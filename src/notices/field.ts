import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { ErrorFault } from '../kernel/error.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'

/** The context while the fields of a notice are read, and the missing fields found so far. */
export interface Reading {
  /** Decimals of the currency. */
  readonly scale: number
  /** The currency of every amount. */
  readonly currency: string
  /** Day of the letter; no deadline is before it. */
  readonly letterDay: DayNumber
  /** Whether the notice was composed before, so that its deadline is already counted. */
  readonly stored: boolean
  /** Missing required fields; they are reported together once everything was read. */
  readonly missing: ErrorFault[]
}

/** One field: its reader, and whether it is optional. */
export interface Field<Value> {
  /** What is expected, in English. */
  readonly what: string
  /** Reads a value that is present. */
  readonly read: (value: unknown, path: string, reading: Reading) => Value
  /** Whether it may be absent. */
  readonly optional: boolean
  /** The fields inside it, if it is a record or a list of records. */
  readonly parts?: FieldTable
  /** Whether it is a list. */
  readonly list?: true
}

/** Fields by name. */
export type FieldTable = Readonly<Record<string, Field<unknown>>>

/** A field that may be absent. */
export type OptionalField<Value> = Field<Value> & { readonly optional: true }

/** A field for every property of a type, optional exactly if the property is. */
type Parts<Type> = {
  readonly [Name in keyof Type]-?: object extends Pick<Type, Name>
    ? OptionalField<Exclude<Type[Name], undefined>>
    : Field<Type[Name]> & { readonly optional: false }
}

/** A required field. */
export type RequiredField<Value> = Field<Value> & { readonly optional: false }

/** The same field, but optional. */
export const optional = <Value>(field: RequiredField<Value>): OptionalField<Value> => ({
  ...field,
  optional: true,
})

/** A required field with a reader of its own. */
export const field = <Value>(what: string, read: Field<Value>['read']): RequiredField<Value> => ({
  what,
  read,
  optional: false,
})

/** Records that a required field is missing; all missing fields are reported together at the end. */
export function noteMissing(path: string, what: string, { missing }: Reading): void {
  missing.push({ path, expected: what, received: 'undefined' })
}

/** The greatest length of a text in a notice; a longer one is refused by its length, without being searched. */
export const LONGEST_TEXT = 2000

/** A text of only blanks and invisible characters counts as absent, such as an empty column. */
const isAbsent = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.length <= LONGEST_TEXT && !/[^\s\p{Cf}]/u.test(value))

/** Reads the fields of a table; absent ones are omitted, and required ones among them recorded as missing. */
export function readParts(
  record: UnknownRecord,
  parts: FieldTable,
  path: string,
  reading: Reading,
): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(parts)) {
    const value = Object.hasOwn(record, name) ? record[name] : undefined
    if (!isAbsent(value)) result[name] = part.read(value, at(path, name), reading)
    else if (!part.optional) noteMissing(at(path, name), part.what, reading)
  }
  return result
}

/**
 * A record of named fields. An unknown field is refused, unless the record is `open`, such as rows of a ledger and
 * results of other functions, which have more fields than a notice needs.
 */
export const record = <Type extends object>(
  what: string,
  parts: Parts<Type>,
  open: 'open' | 'closed' = 'closed',
): RequiredField<Type> => recordOf<Type>(what, parts, open)

/** The same, for a kind of notice that requires fields which are optional in the type. */
export function recordOf<Type extends object>(
  what: string,
  table: FieldTable,
  open: 'open' | 'closed' = 'closed',
): RequiredField<Type> {
  return {
    what,
    optional: false,
    parts: table,
    read: (value, path, reading) => {
      const fields = expectRecord(value, path, what)
      if (open === 'closed') expectKeys(fields, Object.keys(table), path)
      return readParts(fields, table, path, reading) as Type
    },
  }
}

/** A list of at most `most` entries. */
export function list<Item>(
  of: RequiredField<Item>,
  most = 1000,
  least: 0 | 1 = 1,
): RequiredField<readonly Item[]> {
  const what = `a list of ${String(least)} to ${String(most)}: ${of.what}`
  return {
    what,
    optional: false,
    list: true,
    ...(of.parts === undefined ? {} : { parts: of.parts }),
    read: (value, path, reading) => {
      const items = expectArray(value, path, what)
      if (items.length === 0 && least === 1) noteMissing(path, what, reading)
      if (items.length > most) refuse('input.range', path, what, value)
      return Array.from(items, (item, index) => of.read(item, at(path, index), reading))
    },
  }
}

/** Reads a date and returns it unchanged. */
export const readDate = (value: unknown, path: string): string => {
  readDay(value, path)
  return value as string
}

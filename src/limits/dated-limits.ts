import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectId, expectKeys, type UnknownRecord } from '../kernel/expect.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { Minor } from '../numbers/minor.js'
import { readLimit } from './available-limit.js'
import { readRows } from './read-facts.js'

/** A credit limit and the days on which it is in force. */
export interface DatedLimit {
  /** The first day on which it is in force, included. */
  readonly from: PlainDate
  /**
   * The last day on which it is in force, included. A standard limit without one is in force until the next one begins.
   */
  readonly through?: PlainDate
  /** The credit limit: null means no limit, zero means no credit. */
  readonly limit: DecimalInput | null
  /**
   * A `temporary` limit overrides `standard` ones while it is in force and must have a last day. Default: `'standard'`.
   */
  readonly kind?: 'standard' | 'temporary'
  /** The category that it limits. Default: it limits all categories together. */
  readonly category?: string
}

/** A limit after reading. */
export interface ReadLimit {
  readonly from: DayNumber
  readonly through: DayNumber | undefined
  readonly limit: Minor | null
  readonly kind: 'standard' | 'temporary'
  readonly category: string | undefined
  readonly path: string
}

/** A limit that is in force on a day. */
export interface InForce {
  readonly limit: Minor | null
  readonly kind: 'standard' | 'temporary'
  readonly fromText: PlainDate
  readonly throughText: PlainDate | null
}

/** Reads dated limits in any order. @throws ReceivablesError `input.conflict` if two of them overlap. */
export function readDatedLimits(value: unknown, path: string, scale: number): ReadLimit[] {
  const rows = readRows(value, path, 'a list of dated limits', (row, rowPath) =>
    readDatedLimit(row, rowPath, scale),
  ).sort((a, b) => a.from - b.from)
  const last = new Map<string, ReadLimit>()
  for (const row of rows) {
    const key = JSON.stringify([row.kind, row.category])
    const before = last.get(key)
    if (before !== undefined && row.from <= (before.through ?? before.from)) {
      const ends = writeDay(before.through ?? before.from)
      refuse(
        'input.conflict',
        at(row.path, 'from'),
        `a day after ${ends}: limits do not overlap`,
        writeDay(row.from),
      )
    }
    last.set(key, row)
  }
  return rows
}

function readDatedLimit(row: UnknownRecord, path: string, scale: number): ReadLimit {
  expectKeys(row, ['from', 'through', 'limit', 'kind', 'category'], path)
  const { kind: named = 'standard', through: last, category } = row
  const kind = expectChoice(named, ['standard', 'temporary'], at(path, 'kind'))
  const from = readDay(row['from'], at(path, 'from'))
  const throughPath = at(path, 'through')
  if (kind === 'temporary' && last === undefined)
    refuse('input.missing', throughPath, 'the last day of a temporary limit', last)
  const through = last === undefined ? undefined : readDay(last, throughPath)
  if (through !== undefined && through < from)
    refuse('date.order', throughPath, 'a day not before `from`', last)
  return {
    from,
    through,
    limit: readLimit(row['limit'], scale, at(path, 'limit')),
    kind,
    category: category === undefined ? undefined : expectId(category, at(path, 'category')),
    path,
  }
}

/** The limit that is in force on a day, from limits of one category. */
export function limitInForce(rows: readonly ReadLimit[], day: DayNumber): InForce | undefined {
  const found = latest(rows, 'temporary', day) ?? latest(rows, 'standard', day)
  if (found === undefined) return undefined
  const { limit, kind, from, through } = found
  return {
    limit,
    kind,
    fromText: writeDay(from),
    throughText: through === undefined ? null : writeDay(through),
  }
}

/** The latest limit that has begun; undefined if it has ended, because it also ended those before it. */
function latest(rows: readonly ReadLimit[], kind: ReadLimit['kind'], day: DayNumber): ReadLimit | undefined {
  const begun = rows.filter((row) => row.kind === kind && row.from <= day)
  const last = begun[begun.length - 1]
  return last === undefined || (last.through !== undefined && last.through < day) ? undefined : last
}

import { refuse } from '../kernel/error.js'
import {
  at,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readList } from './bounded-list.js'

/** How debt is collected from a kind of debtor. */
export interface CollectionStrategy {
  /** The contact interval: at most this many days between two contacts, 1 to 3,660. */
  readonly everyDays: number
  /** The channel of contact, such as `phone`. */
  readonly channel: string
  /** The tone, such as `friendly` or `formal`. */
  readonly tone: string
  /** The possible concessions, such as `payment-plan`. */
  readonly concessions: readonly string[]
}

/** Strategies by risk and age, for all debtors or for one segment. */
export interface StrategyTable {
  /** The levels of risk, the lowest first. */
  readonly risks: readonly string[]
  /** The aging buckets, the youngest first. */
  readonly buckets: readonly string[]
  /** One row per risk and bucket, and further rows for segments, which have priority. */
  readonly rows: readonly {
    /** The level of risk. */
    readonly risk: string
    /** The aging bucket. */
    readonly bucket: string
    /** The segment of the row. Default: every segment without its own row. */
    readonly segment?: string
    /** The strategy. */
    readonly strategy: CollectionStrategy
  }[]
}

/** A row after reading. */
export interface ReadStrategy {
  readonly index: number
  readonly strategy: CollectionStrategy
}

/** A table of strategies after reading. */
export interface ReadStrategyTable {
  readonly risks: readonly string[]
  readonly buckets: readonly string[]
  readonly segments: readonly string[]
  /** Whether a row without a segment exists. */
  readonly isGeneral: boolean
  readonly find: (risk: string, bucket: string, segment: string | null) => ReadStrategy | undefined
}

/** Reads a table of strategies. */
export function readStrategyTable(value: unknown, path: string): ReadStrategyTable {
  const fields = expectRecord(value, path, 'a table of strategies')
  expectKeys(fields, ['risks', 'buckets', 'rows'], path)
  const risks = readNames(fields['risks'], at(path, 'risks'))
  const buckets = readNames(fields['buckets'], at(path, 'buckets'))
  const rows = new Map<string, ReadStrategy>()
  const segments = new Set<string>()
  readList(fields['rows'], at(path, 'rows'), [1, 5000], 'rows of strategies', (row, place) => {
    const one = expectRecord(row, place, 'a strategy with risk, bucket and segment')
    expectKeys(one, ['risk', 'bucket', 'segment', 'strategy'], place)
    const segment = one['segment'] === undefined ? null : expectId(one['segment'], at(place, 'segment'))
    const risk = expectName(one['risk'], at(place, 'risk'), risks)
    const key = keyOf(risk, expectName(one['bucket'], at(place, 'bucket'), buckets), segment)
    if (rows.has(key))
      refuse('id.duplicate', place, 'a combination of risk, bucket and segment that no other row has', row)
    if (segment !== null) segments.add(segment)
    rows.set(key, { index: rows.size, strategy: readStrategy(one['strategy'], at(place, 'strategy')) })
  })
  return {
    risks,
    buckets,
    segments: [...segments],
    isGeneral: [...rows.keys()].some((key) => key.endsWith(',null]')),
    find: (risk, bucket, segment) =>
      rows.get(keyOf(risk, bucket, segment)) ?? rows.get(keyOf(risk, bucket, null)),
  }
}

/** A unique text per combination of risk, bucket and segment. */
const keyOf = (risk: string, bucket: string, segment: string | null): string =>
  JSON.stringify([risk, bucket, segment])

function readNames(value: unknown, path: string): string[] {
  const seen = new Set<string>()
  return readList(value, path, [1, 60], 'names in order', (row, place) => {
    const name = expectId(row, place)
    if (seen.has(name)) refuse('id.duplicate', place, 'a name that is not yet in the list', name)
    seen.add(name)
    return name
  })
}

/** Reads one of the names of a table. */
export function expectName(value: unknown, path: string, names: readonly string[]): string {
  const name = expectId(value, path)
  return names.includes(name) ? name : refuse('input.choice', path, `one of ${names.join(', ')}`, value)
}

function readStrategy(value: unknown, path: string): CollectionStrategy {
  const fields: UnknownRecord = expectRecord(value, path, 'a strategy')
  expectKeys(fields, ['everyDays', 'channel', 'tone', 'concessions'], path)
  return {
    everyDays: expectInteger(fields['everyDays'], at(path, 'everyDays'), 1, 3660),
    channel: expectId(fields['channel'], at(path, 'channel')),
    tone: expectId(fields['tone'], at(path, 'tone')),
    concessions: readList(fields['concessions'], at(path, 'concessions'), [0, 50], 'concessions', expectId),
  }
}

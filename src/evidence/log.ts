import { refuse } from '../kernel/error.js'
import { at, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { writeCanonical } from './canonical-json.js'
import { digestOfText } from './digest-of.js'

/** The version of the form of the log; it goes into every hash. */
export const LOG_SCHEMA = 'receivables/evidence-log@1'
/** What the first entry has for `previous`: 64 zeros. */
export const GENESIS = '0000000000000000000000000000000000000000000000000000000000000000'

/** An entry of an evidence log: an event, its place, and the hash that ties it to all entries before it. */
export interface EvidenceEntry {
  /** The place in the log, counted from 0. */
  readonly sequence: number
  /** When it happened: a plain date, or an instant of RFC 3339, as the caller gave it. */
  readonly at: string
  /** Who did it: a user, a customer, a system. */
  readonly actor: string
  /** What happened, in the caller's own vocabulary. */
  readonly kind: string
  /**
   * The particulars. It may be taken out later, for instance when personal data must be erased: the entry and the
   * chain still hold, because the hash covers the digest.
   */
  readonly payload?: unknown
  /** The SHA-256 of the canonical JSON of the payload, in hexadecimal. */
  readonly payloadDigest: string
  /** The hash of the entry before this one; 64 zeros in the first. */
  readonly previous: string
  /** The SHA-256 of the canonical JSON of all the fields above but `payload`, and of the schema. */
  readonly hash: string
}

/** An append-only log of events, each entry chained to the one before it by its hash. */
export interface EvidenceLog {
  /** The version of this form. */
  readonly schema: typeof LOG_SCHEMA
  /** The entries in the order in which they were recorded. */
  readonly entries: readonly EvidenceEntry[]
}

/** A log as it is stored: whole, or only its entries, such as the rows of a table in their order. */
export type EvidenceLogInput = EvidenceLog | readonly EvidenceEntry[]

/** The entries of a log, still unchecked but for being objects, and the path where they stood. */
export interface UncheckedEntries {
  readonly entries: readonly UnknownRecord[]
  readonly path: string
}

/**
 * The entries of a log that came from outside. What they say is checked against the chain, not here.
 *
 * @throws ReceivablesError `input.missing` or `log.invalid`.
 */
export function readEntries(log: unknown): UncheckedEntries {
  const { list, path } = listOf(log)
  const entries = Array.from(list, (entry, index) =>
    shapeOf(entry) === 'record'
      ? (entry as UnknownRecord)
      : refuse('log.invalid', at(path, index), 'an entry: an object', entry),
  )
  return { entries, path }
}

function listOf(log: unknown): { readonly list: readonly unknown[]; readonly path: string } {
  if (shapeOf(log) === 'array') return { list: log as readonly unknown[], path: 'log' }
  if (shapeOf(log) !== 'record') {
    const code = log === undefined ? 'input.missing' : 'log.invalid'
    return refuse(code, 'log', 'an evidence log, or the list of its entries', log)
  }
  const { schema, entries } = log as UnknownRecord
  if (schema !== LOG_SCHEMA) return refuse('log.invalid', 'log.schema', `'${LOG_SCHEMA}'`, schema)
  if (shapeOf(entries) !== 'array') return refuse('log.invalid', 'log.entries', 'a list of entries', entries)
  return { list: entries as readonly unknown[], path: 'log.entries' }
}

/**
 * The hash that an entry must bear.
 *
 * @throws ReceivablesError `json.not-representable`, with a path below the given one.
 */
export function hashOfEntry(entry: Omit<EvidenceEntry, 'hash' | 'payload'>, path = ''): string {
  const { sequence, at: when, actor, kind, payloadDigest, previous } = entry
  const covered = { schema: LOG_SCHEMA, sequence, at: when, actor, kind, payloadDigest, previous }
  return digestOfText(writeCanonical(covered, path))
}

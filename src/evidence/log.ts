import { refuse } from '../kernel/error.js'
import { at, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { writeCanonical } from './canonical-json.js'
import { digestOfText } from './digest-of.js'

/** The name and version of a stored log; it is part of every hash. */
export const LOG_SCHEMA = 'receivables/evidence-log@1'
/** The `previous` of the first entry: 64 zeros. */
export const GENESIS = '0000000000000000000000000000000000000000000000000000000000000000'

/** An entry of an evidence log: an event, its position, and the hash that links it to all entries before it. */
export interface EvidenceEntry {
  /** The position in the log, counted from 0. */
  readonly sequence: number
  /** When it happened: a plain date, or an instant in the format of RFC 3339, as the caller wrote it. */
  readonly at: string
  /** Who did it: a user, a customer, a system. */
  readonly actor: string
  /** The kind of event, in the caller's own vocabulary. */
  readonly kind: string
  /**
   * The details. They may be removed later, for example if personal data must be erased: the entry and the chain stay
   * valid, because the hash covers only the digest.
   */
  readonly payload?: unknown
  /** The SHA-256 of the canonical JSON of the payload, as hexadecimal digits. */
  readonly payloadDigest: string
  /** The hash of the entry before this one; 64 zeros in the first entry. */
  readonly previous: string
  /** The SHA-256 of the canonical JSON of all fields above except `payload`, and of the schema. */
  readonly hash: string
}

/** An append-only log of events; each entry is linked to the one before it by its hash. */
export interface EvidenceLog {
  /** The name and version of this form. */
  readonly schema: typeof LOG_SCHEMA
  /** The entries in the order of recording. */
  readonly entries: readonly EvidenceEntry[]
}

/** A log as it is stored: the whole, or only its entries, such as ordered rows of a table. */
export type EvidenceLogInput = EvidenceLog | readonly EvidenceEntry[]

/** The entries of a log, checked only to be objects, and their path. */
export interface UncheckedEntries {
  readonly entries: readonly UnknownRecord[]
  readonly path: string
}

/**
 * Reads the entries of a log from outside. Their content is checked against the chain, not here.
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
 * Computes the hash of an entry.
 *
 * @throws ReceivablesError `json.not-representable`, with a path below the given one.
 */
export function hashOfEntry(entry: Omit<EvidenceEntry, 'hash' | 'payload'>, path = ''): string {
  const { sequence, at: when, actor, kind, payloadDigest, previous } = entry
  const covered = { schema: LOG_SCHEMA, sequence, at: when, actor, kind, payloadDigest, previous }
  return digestOfText(writeCanonical(covered, path))
}

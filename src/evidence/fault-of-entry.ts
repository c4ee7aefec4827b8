import type { UnknownRecord } from '../kernel/expect.js'
import { digestOf } from './digest-of.js'
import { hashOfEntry, type EvidenceEntry } from './log.js'
import type { EvidenceReasonCode } from './reasons.js'

const TEXTS = ['at', 'actor', 'kind', 'payloadDigest', 'previous', 'hash'] as const

/**
 * The reason why an entry is invalid at a position of the log, independent of the entries before it; undefined if it is
 * valid.
 */
export function faultOfEntry(entry: UnknownRecord, place: number): EvidenceReasonCode | undefined {
  if (!hasFields(entry)) return 'evidence.fields'
  if (entry.sequence !== place) return 'evidence.sequence'
  if (entry.hash !== orNull(() => hashOfEntry(entry))) return 'evidence.hash'
  if (hasPayload(entry) && entry.payloadDigest !== orNull(() => digestOf(entry.payload)))
    return 'evidence.payload'
  return undefined
}

const hasPayload = (entry: object): boolean => Object.hasOwn(entry, 'payload')

/** Exactly these fields, because an added field would not be covered by a hash. */
function hasFields(entry: UnknownRecord): entry is UnknownRecord & EvidenceEntry {
  const count = TEXTS.length + 1 + (hasPayload(entry) ? 1 : 0)
  return (
    Object.keys(entry).length === count &&
    typeof entry['sequence'] === 'number' &&
    TEXTS.every((name) => typeof entry[name] === 'string')
  )
}

/** An altered entry can contain a value without a digest. */
function orNull(digest: () => string): string | null {
  try {
    return digest()
  } catch {
    return null
  }
}

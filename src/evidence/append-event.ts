import { refuse } from '../kernel/error.js'
import { at, expectId, expectKeys, expectRecord, expectText, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { writeCanonical } from './canonical-json.js'
import { digestOfText } from './digest-of.js'
import { faultOfEntry } from './fault-of-entry.js'
import { readInstant } from './instant.js'
import {
  GENESIS,
  hashOfEntry,
  LOG_SCHEMA,
  readEntries,
  type EvidenceEntry,
  type EvidenceLog,
  type EvidenceLogInput,
} from './log.js'

/** An event to record in an evidence log; exactly one of `payload` and `payloadDigest` is given. */
export interface EvidenceEvent {
  /** When it happened: a plain date, or an instant in the format of RFC 3339 such as `2026-07-01T09:30:00Z`. */
  readonly at: string
  /** Who did it; a text of 1 to 200 characters. */
  readonly actor: string
  /** The kind of event, in your own vocabulary, such as `notice-sent`; a text of 1 to 200 characters. */
  readonly kind: string
  /** The details: any value with a JSON form. A copy is kept in the entry. */
  readonly payload?: unknown
  /** The digest of details that are kept elsewhere, from {@link digestOf}. */
  readonly payloadDigest?: string
}

/**
 * Appends an event to an evidence log. It returns a new log; the given one is unchanged. To start a log, pass an empty
 * list.
 *
 * The entry contains its position, the event, the digest of the details, the hash of the entry before it, and its own
 * hash over all of these. If an entry is altered, removed, added or moved, the hashes after it no longer match. The
 * same events always give the same hashes. The order is the order of recording; `at` may go back, because events such
 * as calls are often recorded a day later. A log alone cannot show that its end was cut off, or that the whole log was
 * rewritten: for that, deposit its {@link logHead} with a third party and pass it to {@link verifyLog}.
 *
 * Only the last entry is checked before the new one is appended; {@link verifyLog} checks the whole log.
 *
 * @param log - The existing log, or the list of its entries; `[]` for a new log.
 * @param event - The event to record.
 * @returns The log with one more entry.
 * @throws ReceivablesError `log.invalid` if the log is malformed or its last entry is broken; `input.missing`,
 * `input.type`, `input.unknown-key`, `input.conflict` (both payload and digest), `date.invalid`, `id.invalid` or
 * `json.not-representable` for the event.
 *
 * @example
 * ```ts
 * import { appendEvent, verifyLog } from 'receivables/escalation'
 *
 * const log = appendEvent([], {
 *   at: '2026-07-01T09:30:00Z',
 *   actor: 'li.wei',
 *   kind: 'notice-sent',
 *   payload: { invoice: 'INV-7', stage: 'formal-demand' },
 * })
 * log.entries.length // => 1
 * log.entries[0]?.payloadDigest // => 'a73fbe9dd5c3d4e44aeea50c44d937aeeae9e44a27c712377f80d7adcc8f4435'
 * verifyLog(log) // => { ok: true }
 * ```
 *
 * @see Haber and Stornetta, How to time-stamp a digital document, Journal of Cryptology 3 (1991)
 */
export function appendEvent(log: EvidenceLogInput, event: EvidenceEvent): EvidenceLog {
  return readSafely('', () => {
    const { entries, path } = readEntries(log)
    const last = entries.length - 1
    if (last >= 0 && faultOfEntry(entries[last] as UnknownRecord, last) !== undefined) {
      return refuse(
        'log.invalid',
        at(path, last),
        'a valid last entry: check the log with verifyLog',
        entries[last],
      )
    }
    const sound = entries as unknown as readonly EvidenceEntry[]
    return { schema: LOG_SCHEMA, entries: [...sound, toEntry(event, sound[last])] }
  })
}

function toEntry(event: unknown, before: EvidenceEntry | undefined): EvidenceEntry {
  const record = expectRecord(event, 'event', 'an event')
  expectKeys(record, ['at', 'actor', 'kind', 'payload', 'payloadDigest'], 'event')
  const head = {
    sequence: before === undefined ? 0 : before.sequence + 1,
    at: readInstant(record['at'], 'event.at'),
    actor: expectId(record['actor'], 'event.actor'),
    kind: expectId(record['kind'], 'event.kind'),
    ...readPayload(record['payload'], record['payloadDigest']),
    previous: before === undefined ? GENESIS : before.hash,
  }
  return { ...head, hash: hashOfEntry(head, 'event') }
}

/** The copy is read from the canonical text, so that exactly what was hashed is kept. */
function readPayload(payload: unknown, digest: unknown): Pick<EvidenceEntry, 'payload' | 'payloadDigest'> {
  if (payload === undefined) return { payloadDigest: readDigest(digest, 'event.payloadDigest') }
  if (digest !== undefined)
    return refuse('input.conflict', 'event.payloadDigest', 'either payload or payloadDigest', digest)
  const text = writeCanonical(payload, 'event.payload')
  return { payload: JSON.parse(text) as unknown, payloadDigest: digestOfText(text) }
}

function readDigest(digest: unknown, path: string): string {
  const what = 'a payload, or its digest of 64 lower-case hexadecimal digits'
  const text = expectText(digest, path, what)
  return /^[0-9a-f]{64}$/.test(text) ? text : refuse('input.range', path, what, digest)
}

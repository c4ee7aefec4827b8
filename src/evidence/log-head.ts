import { readSafely } from '../kernel/read-safely.js'
import { readSoundEntries } from './find-break.js'
import { GENESIS, type EvidenceLogInput } from './log.js'

/** The name and version of a stored head. */
export const HEAD_SCHEMA = 'receivables/evidence-head@1'

/** The head of an evidence log at a moment: its length and the hash of its last entry. */
export interface LogHead {
  /** The name and version of this form. */
  readonly schema: typeof HEAD_SCHEMA
  /** Number of entries. */
  readonly size: number
  /** The hash of the last entry; 64 zeros for an empty log. */
  readonly hash: string
}

/**
 * The head of an evidence log: a few bytes that depend on every entry. If it is deposited outside your control (with a
 * notary, a time-stamping service, the other party), {@link verifyLog} can detect that the log was cut off or rewritten
 * later. The deposit itself is up to you.
 *
 * @param log - The log, or the list of its entries; all of it is verified first.
 * @returns Its length and the hash of its last entry.
 * @throws ReceivablesError `input.missing`, or `log.invalid` if the log is not valid; `input.type` for a malformed
 * field.
 *
 * @example
 * ```ts
 * import { appendEvent, logHead } from 'receivables/escalation'
 *
 * const log = appendEvent([], { at: '2026-07-01', actor: 'system', kind: 'invoiced', payload: 'INV-7' })
 * logHead(log).size // => 1
 * logHead(log).hash === log.entries[0]?.hash // => true
 * ```
 *
 * @see RFC 3161, Time-Stamp Protocol
 */
export function logHead(log: EvidenceLogInput): LogHead {
  return readSafely('', () => {
    const entries = readSoundEntries(log)
    return { schema: HEAD_SCHEMA, size: entries.length, hash: entries.at(-1)?.hash ?? GENESIS }
  })
}

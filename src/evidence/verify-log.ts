import { refuse } from '../kernel/error.js'
import { expectInteger, expectKeys, expectRecord, expectText, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { broken, findBreak, type BrokenLog, type LogVerdict } from './find-break.js'
import { HEAD_SCHEMA, type LogHead } from './log-head.js'
import { GENESIS, readEntries, type EvidenceLogInput } from './log.js'

/** Options of {@link verifyLog}. */
export interface VerifyLogOptions {
  /**
   * The head of the log deposited earlier; the log may have grown since then. Default: the log is checked without a
   * head.
   */
  readonly head?: LogHead
}

/**
 * Verifies that an evidence log is unchanged since it was recorded; otherwise it reports the first entry that is not.
 *
 * For each entry in order it checks that the entry has exactly its fields, is at its position, has the correct hash,
 * has the payload of its digest (unless the payload was removed), and contains the hash of the entry before it. So an
 * altered field, and a removed, added or moved entry, is reported at its position; an entry that was altered and hashed
 * again is reported at the one after it. A cut-off end and a completely rewritten log cannot be detected without the
 * `head` deposited with a third party. With a head, a rewritten log is reported at the entry that was the last one when
 * the head was taken.
 *
 * @param log - The log, or the list of its entries.
 * @param options - The deposited head, if any.
 * @returns `{ ok: true }`, or `ok: false` with `brokenAt` and the reason.
 * @throws ReceivablesError `log.invalid` if the value is not a log; `input.missing`, `input.type`, `input.range`,
 * `input.choice` or `input.unknown-key` for the options.
 *
 * @example
 * ```ts
 * import { appendEvent, logHead, verifyLog } from 'receivables/escalation'
 *
 * const day = (at: string, kind: string) => ({ at, actor: 'system', kind, payload: { invoice: 'INV-7' } })
 * const first = appendEvent([], day('2026-07-01', 'invoiced'))
 * const log = appendEvent(first, day('2026-08-01', 'reminded'))
 * verifyLog(log) // => { ok: true }
 *
 * const forged = { ...log, entries: log.entries.map((entry) => ({ ...entry, at: '2026-07-02' })) }
 * verifyLog(forged) // => { ok: false, brokenAt: 0, reason: { code: 'evidence.hash', params: { sequence: 0 } } }
 *
 * const cut = log.entries.slice(0, 1)
 * verifyLog(cut) // => { ok: true }
 * verifyLog(cut, { head: logHead(log) }) // => { ok: false, brokenAt: 1, ... }
 * ```
 *
 * @see ISO/IEC 27037:2012 on the integrity of digital evidence
 */
export function verifyLog(log: EvidenceLogInput, options: VerifyLogOptions = {}): LogVerdict {
  return readSafely('', () => {
    const { entries } = readEntries(log)
    const record = expectRecord(options, 'options')
    expectKeys(record, ['head'], 'options')
    const head = record['head'] === undefined ? undefined : readHead(record['head'])
    return findBreak(entries) ?? (head === undefined ? undefined : compareHead(entries, head)) ?? { ok: true }
  })
}

function compareHead(entries: readonly UnknownRecord[], head: LogHead): BrokenLog | undefined {
  const { size, hash } = head
  if (entries.length < size) {
    const params = { size: entries.length, anchored: size }
    return { ok: false, brokenAt: entries.length, reason: { code: 'evidence.truncated', params } }
  }
  const found = size === 0 ? GENESIS : (entries[size - 1] as UnknownRecord)['hash']
  return found === hash ? undefined : broken(Math.max(size - 1, 0), 'evidence.head')
}

function readHead(head: unknown): LogHead {
  const record = expectRecord(head, 'options.head', 'the head of a log')
  expectKeys(record, ['schema', 'size', 'hash'], 'options.head')
  const { schema } = record
  if (schema !== HEAD_SCHEMA) return refuse('input.choice', 'options.head.schema', `'${HEAD_SCHEMA}'`, schema)
  return {
    schema,
    size: expectInteger(record['size'], 'options.head.size', 0, Number.MAX_SAFE_INTEGER),
    hash: expectText(record['hash'], 'options.head.hash', 'the hash of the last entry'),
  }
}

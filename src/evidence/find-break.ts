import { refuse } from '../kernel/error.js'
import { at, type UnknownRecord } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import { faultOfEntry } from './fault-of-entry.js'
import { GENESIS, readEntries, type EvidenceEntry } from './log.js'
import type { EvidenceReasonCode } from './reasons.js'

/** Whether a log is valid, and if not, the first invalid entry. */
export type LogVerdict =
  | {
      /** The log is valid. */
      readonly ok: true
    }
  | {
      /** The log is not valid. */
      readonly ok: false
      /** The index, from 0, of the first invalid entry; for a log that was cut off, its length. */
      readonly brokenAt: number
      /** What is wrong with it. */
      readonly reason: Reason<EvidenceReasonCode>
    }

/** The result for an invalid log. */
export type BrokenLog = Extract<LogVerdict, { readonly ok: false }>

/** Makes the result for a log that is invalid from an index on. */
export function broken(brokenAt: number, code: EvidenceReasonCode): BrokenLog {
  return { ok: false, brokenAt, reason: { code, params: { sequence: brokenAt } } }
}

/** The first invalid entry; undefined if all are valid. */
export function findBreak(entries: readonly UnknownRecord[]): BrokenLog | undefined {
  let previous = GENESIS
  for (const [place, entry] of entries.entries()) {
    const fault = faultOfEntry(entry, place)
    if (fault !== undefined) return broken(place, fault)
    if (entry['previous'] !== previous) return broken(place, 'evidence.previous')
    previous = entry['hash'] as string
  }
  return undefined
}

/**
 * Reads the entries of a log and refuses a log that is not valid.
 *
 * @throws ReceivablesError `input.missing` or `log.invalid`, at the first invalid entry.
 */
export function readSoundEntries(log: unknown): readonly EvidenceEntry[] {
  const { entries, path } = readEntries(log)
  const fault = findBreak(entries)
  if (fault === undefined) return entries as unknown as readonly EvidenceEntry[]
  const expected = `a valid entry (${fault.reason.code})`
  return refuse('log.invalid', at(path, fault.brokenAt), expected, entries[fault.brokenAt])
}

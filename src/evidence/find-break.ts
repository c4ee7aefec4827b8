import { refuse } from '../kernel/error.js'
import { at, type UnknownRecord } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import { faultOfEntry } from './fault-of-entry.js'
import { GENESIS, readEntries, type EvidenceEntry } from './log.js'
import type { EvidenceReasonCode } from './reasons.js'

/** Whether a log holds, and if not, from which entry on it does not. */
export type LogVerdict =
  | {
      /** The log holds. */
      readonly ok: true
    }
  | {
      /** The log does not hold. */
      readonly ok: false
      /** The place, counted from 0, of the first entry that does not hold; the length of a log that was cut off. */
      readonly brokenAt: number
      /** What is wrong there. */
      readonly reason: Reason<EvidenceReasonCode>
    }

/** A log that does not hold. */
export type BrokenLog = Extract<LogVerdict, { readonly ok: false }>

/** The verdict that a log does not hold from a place on. */
export function broken(brokenAt: number, code: EvidenceReasonCode): BrokenLog {
  return { ok: false, brokenAt, reason: { code, params: { sequence: brokenAt } } }
}

/** The first entry that does not hold; undefined if all do. */
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
 * The entries of a log that holds: what may be vouched for.
 *
 * @throws ReceivablesError `input.missing` or `log.invalid`, at the first entry that does not hold.
 */
export function readSoundEntries(log: unknown): readonly EvidenceEntry[] {
  const { entries, path } = readEntries(log)
  const fault = findBreak(entries)
  if (fault === undefined) return entries as unknown as readonly EvidenceEntry[]
  const expected = `an entry that holds (${fault.reason.code})`
  return refuse('log.invalid', at(path, fault.brokenAt), expected, entries[fault.brokenAt])
}

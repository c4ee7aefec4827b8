import { bytesToHex, hexToBytes } from '@noble/hashes/utils'
import { refuse } from '../kernel/error.js'
import { expectInteger } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readSoundEntries } from './find-break.js'
import type { EvidenceLogInput } from './log.js'
import { pathOf } from './merkle-tree.js'

/** The name and version of a stored proof. */
export const PROOF_SCHEMA = 'receivables/evidence-proof@1'

/** The proof that an entry belongs to the root of a log. */
export interface MerkleProof {
  /** The name and version of this form. */
  readonly schema: typeof PROOF_SCHEMA
  /** The position of the entry, counted from 0. */
  readonly sequence: number
  /** Number of entries of the log. */
  readonly size: number
  /** The neighbouring hashes from the entry up to the root, 64 hexadecimal digits each. */
  readonly path: readonly string[]
}

/**
 * The proof that one entry belongs to an evidence log with a known {@link merkleRoot}: about log₂ n hashes. Show it to
 * a court or a partner together with that entry only; {@link verifyProof} checks it.
 *
 * @param log - The log, or the list of its entries; all of it is verified first.
 * @param sequence - The position of the entry, counted from 0.
 * @returns The proof.
 * @throws ReceivablesError `input.missing`, `input.type` or `input.range` for a position outside the log; `log.invalid`
 * if the log is not valid.
 *
 * @example
 * ```ts
 * import { appendEvent, merkleProof, merkleRoot, verifyProof } from 'receivables/escalation'
 *
 * const day = (at: string, kind: string) => ({ at, actor: 'system', kind, payload: { invoice: 'INV-7' } })
 * const first = appendEvent([], day('2026-07-01', 'invoiced'))
 * const log = appendEvent(first, day('2026-08-01', 'reminded'))
 * const proof = merkleProof(log, 1)
 * proof.path.length // => 1
 * const [, entry] = log.entries
 * entry && verifyProof({ entry, proof, root: merkleRoot(log) }) // => { ok: true }
 * ```
 *
 * @see RFC 6962, Certificate Transparency, section 2.1.1
 */
export function merkleProof(log: EvidenceLogInput, sequence: number): MerkleProof {
  return readSafely('', () => {
    const entries = readSoundEntries(log)
    if (entries.length === 0)
      return refuse('input.range', 'sequence', 'an entry of the log, which is empty', sequence)
    const place = expectInteger(sequence, 'sequence', 0, entries.length - 1)
    const leaves = entries.map((entry) => hexToBytes(entry.hash))
    return {
      schema: PROOF_SCHEMA,
      sequence: place,
      size: entries.length,
      path: pathOf(leaves, place).map(bytesToHex),
    }
  })
}

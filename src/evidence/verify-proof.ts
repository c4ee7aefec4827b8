import { bytesToHex, hexToBytes } from '@noble/hashes/utils'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectInteger, expectKeys, expectRecord, expectText } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import { readSafely } from '../kernel/read-safely.js'
import { faultOfEntry } from './fault-of-entry.js'
import type { EvidenceEntry } from './log.js'
import { PROOF_SCHEMA, type MerkleProof } from './merkle-proof.js'
import { climb } from './merkle-tree.js'
import type { EvidenceReasonCode } from './reasons.js'

/** Whether an entry belongs to the log of a root. */
export type ProofVerdict =
  | {
      /** The entry is unchanged and belongs to the log. */
      readonly ok: true
    }
  | {
      /** The entry was altered, or does not belong to the log. */
      readonly ok: false
      /** What is wrong. */
      readonly reason: Reason<EvidenceReasonCode>
    }

/** The input of {@link verifyProof}. */
export interface ProofToVerify {
  /** The entry that was shown, with or without its payload. */
  readonly entry: EvidenceEntry
  /** The proof that came with it. */
  readonly proof: MerkleProof
  /** The anchored root of a log with `proof.size` entries. */
  readonly root: string
}

/**
 * Verifies that an entry shown alone is unchanged and belongs to the evidence log of an anchored root.
 *
 * The entry's own hash (and its payload, if present) is checked first, then the path from the entry to the root.
 *
 * @param claim - The entry, its proof, and the root.
 * @returns `{ ok: true }`, or `ok: false` with the reason.
 * @throws ReceivablesError `input.missing`, `input.type`, `input.range`, `input.choice` or `input.unknown-key` for
 * malformed input.
 *
 * @example
 * ```ts
 * import { appendEvent, merkleProof, verifyProof } from 'receivables/escalation'
 *
 * const log = appendEvent([], { at: '2026-07-01', actor: 'system', kind: 'invoiced', payload: 'INV-7' })
 * const proof = merkleProof(log, 0)
 * const root = '00'.repeat(32)
 * const [entry] = log.entries
 * entry && verifyProof({ entry, proof, root }) // => { ok: false, reason: { code: 'evidence.proof', ... } }
 * ```
 *
 * @see RFC 9162, Certificate Transparency Version 2.0, section 2.1.3.2
 */
export function verifyProof(claim: ProofToVerify): ProofVerdict {
  return readSafely('', () => {
    const record = expectRecord(claim, '', 'an object with entry, proof and root')
    expectKeys(record, ['entry', 'proof', 'root'], '')
    const entry = expectRecord(record['entry'], 'entry', 'an entry of an evidence log')
    const { sequence, size, path } = readProof(record['proof'])
    const root = readHash(record['root'], 'root')
    const fault =
      faultOfEntry(entry, sequence) ?? faultOfPath(entry['hash'] as string, sequence, size, path, root)
    return fault === undefined ? { ok: true } : { ok: false, reason: { code: fault, params: { sequence } } }
  })
}

function faultOfPath(
  hash: string,
  sequence: number,
  size: number,
  path: readonly string[],
  root: string,
): EvidenceReasonCode | undefined {
  const reached = climb(hexToBytes(hash), sequence, size, path.map(hexToBytes))
  return reached !== undefined && bytesToHex(reached) === root ? undefined : 'evidence.proof'
}

function readProof(proof: unknown): MerkleProof {
  const record = expectRecord(proof, 'proof', 'a proof')
  expectKeys(record, ['schema', 'sequence', 'size', 'path'], 'proof')
  const { schema } = record
  if (schema !== PROOF_SCHEMA) return refuse('input.choice', 'proof.schema', `'${PROOF_SCHEMA}'`, schema)
  const size = expectInteger(record['size'], 'proof.size', 1, Number.MAX_SAFE_INTEGER)
  const sequence = expectInteger(record['sequence'], 'proof.sequence', 0, size - 1)
  const list = expectArray(record['path'], 'proof.path', 'a list of hashes')
  if (list.length > 53) return refuse('input.range', 'proof.path', 'at most 53 hashes', list)
  return {
    schema,
    sequence,
    size,
    path: Array.from(list, (hash, index) => readHash(hash, at('proof.path', index))),
  }
}

function readHash(hash: unknown, path: string): string {
  const what = 'a hash of 64 lower-case hexadecimal digits'
  const text = expectText(hash, path, what)
  return /^[0-9a-f]{64}$/.test(text) ? text : refuse('input.range', path, what, hash)
}

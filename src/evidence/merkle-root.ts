import { readSafely } from '../kernel/read-safely.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils'
import { readSoundEntries } from './find-break.js'
import type { EvidenceLogInput } from './log.js'
import { rootOf } from './merkle-tree.js'

/**
 * The Merkle root of an evidence log: one hash over all entries which, unlike {@link logHead}, makes it possible to
 * prove a single entry ({@link merkleProof}) without showing the others. It is what one anchors in a public chain.
 *
 * The tree is that of RFC 6962 with SHA-256: leaves are the 32 bytes of the entries' hashes with 0 before them, nodes
 * have 1 before their two children.
 *
 * @param log - The log, or the list of its entries; the whole is verified first.
 * @returns 64 hexadecimal figures; for an empty log the SHA-256 of nothing.
 * @throws ReceivablesError `input.missing`, or `log.invalid` if the log does not hold; `input.type` for a malformed
 * field.
 *
 * @example
 * ```ts
 * import { merkleRoot } from 'receivables/escalation'
 *
 * merkleRoot([]) // => 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 * ```
 *
 * @see RFC 6962, Certificate Transparency, section 2.1
 */
export function merkleRoot(log: EvidenceLogInput): string {
  return readSafely('', () => {
    return bytesToHex(rootOf(readSoundEntries(log).map((entry) => hexToBytes(entry.hash))))
  })
}

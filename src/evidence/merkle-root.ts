import { readSafely } from '../kernel/read-safely.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils'
import { readSoundEntries } from './find-break.js'
import type { EvidenceLogInput } from './log.js'
import { rootOf } from './merkle-tree.js'

/**
 * The Merkle root of an evidence log: one hash over all entries. Unlike {@link logHead}, it makes it possible to prove
 * a single entry ({@link merkleProof}) without showing the others. It can be anchored in a public blockchain.
 *
 * The tree is that of RFC 6962 with SHA-256: leaves are the 32 bytes of the hashes of the entries, prefixed with the
 * byte 0; nodes are their two children, prefixed with the byte 1.
 *
 * @param log - The log, or the list of its entries; all of it is verified first.
 * @returns 64 hexadecimal digits; for an empty log the SHA-256 of an empty input.
 * @throws ReceivablesError `input.missing`, or `log.invalid` if the log is not valid; `input.type` for a malformed
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

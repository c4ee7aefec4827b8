import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import { canonicalJson } from './canonical-json.js'

/**
 * The digest of a value: it proves later that the value was exactly this, without keeping the value. It is the SHA-256
 * of the UTF-8 bytes of {@link canonicalJson}, as 64 lower-case hexadecimal digits.
 *
 * A digest does not hide a value that can be guessed because there are few possibilities, such as "yes" or a telephone
 * number. Add a random text to such a value before computing the digest.
 *
 * @param value - Any value with a JSON form.
 * @returns 64 hexadecimal digits.
 * @throws ReceivablesError `json.not-representable`, with the path of the faulty value.
 *
 * @example
 * ```ts
 * import { digestOf } from 'receivables/escalation'
 *
 * digestOf({}) // => '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'
 * digestOf({ b: 1, a: 2 }) === digestOf({ a: 2, b: 1 }) // => true
 * ```
 *
 * @see FIPS 180-4, Secure Hash Standard; RFC 8785
 */
export function digestOf(value: unknown): string {
  return digestOfText(canonicalJson(value))
}

/** The SHA-256 of the UTF-8 bytes of a text, as hexadecimal digits. */
export function digestOfText(text: string): string {
  return bytesToHex(sha256(text))
}

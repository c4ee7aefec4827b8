import type { ErrorCode } from '../kernel/error-code.js'
import { kindOfWord, LONGEST_HAN, NOTATION_WORDS } from './notation-words.js'

/** One meaningful piece of a notation. */
export interface Token {
  /** `num`, `percent`, or a kind from the dictionary. */
  kind: string
  /** The text, a number with a decimal point. 后 is added if 后 or 起 follows, which means that the event is past. */
  text: string
  /** Its position in the notation, from 1. */
  readonly at: number
  /** The separator before it: `,` for a comma or "and", `/`, `or`, and `+` for a plus sign or "then". */
  comma: string
  /** The words without meaning before it: "15 of the month" is not 15 months. */
  readonly gap: string
}

/** Refuses a notation at a position, counted from 1; `terms.unreadable` unless another code is given. */
export type Fail = (at: number, expected: string, code?: ErrorCode) => never

/** The maximum length of a notation. */
export const MAX_NOTATION_LENGTH = 500

/** Normalises a text: lower case, no accents, half width. The number of characters does not change. */
const fold = (text: string): string =>
  text.replace(/[À-ſ\uff01-\uff5e\p{Zs}]/gu, (char) => char.normalize('NFKD').charAt(0)).toLowerCase()

/**
 * Splits a notation into its meaningful pieces, in one pass. Combining accents are composed with their letters first;
 * positions refer to the composed text.
 *
 * @throws ReceivablesError `terms.unreadable` with the position of the first piece that is not known.
 */
export function readTokens(notation: string, fail: Fail): Token[] {
  if (notation.length > MAX_NOTATION_LENGTH) fail(MAX_NOTATION_LENGTH, 'the end of the text')
  // Numbers, words, blanks and single characters. Tabs, line breaks, bidirectional marks and zero-width characters, which
  // could hide a term from the reader, are neither blanks nor words. A comma is a decimal comma only in a percentage, so
  // `2/10,1/20` stays a list; "net-30" means net 30, and "net -30" is a negative number; `.5%` and `,5%` are not five per
  // cent; `E.O.M.` and `B/L` are one word each, and so is an elided `d'` or `l'`.
  const chunks: readonly string[] =
    fold(notation.normalize())
      // The first half in advance, the second on delivery; the second part of "30/70" could also be due before shipment.
      .replace(/^ *50 *\/ *50 *$/, '50% deposit, 50% cod')
      .match(
        /(?<![a-z%])(?:-(?![\d.,]+ *%)|\.)\d|(?<!\S *),\d|\d+(?:[.,]\d+)? *(?:%|per *cent|prozent)(?: *\/)?|\d+(?:\.\d+)?|[a-z](?:['’]|(?:[./][a-z](?![a-z]))+)|[a-z]+| +|[^]/gu,
      ) ?? []
  const tokens: Token[] = []
  let index = 0
  let at = 1
  let comma = ''
  let gap = ''
  let last: Token | undefined

  const text = (length: number): string => chunks.slice(index, index + length).join('')

  while (index < chunks.length) {
    // The longest entry of Chinese characters, each of which is a chunk of its own.
    let length = LONGEST_HAN
    while (length > 1 && !NOTATION_WORDS.has(text(length))) length--
    const word = text(length)
    const kind = /^\d/.test(word)
      ? /\d$/.test(word)
        ? 'num'
        : 'percent'
      : /[a-z]['’]| /.test(word)
        ? ':'
        : (kindOfWord(word.replace(/\b[./]\b/g, '')) ?? fail(at, 'a known word or a space'))
    // "Receipt of the goods" is one piece and means the delivery.
    const together = last && !comma && NOTATION_WORDS.get(`${last.kind}_${kind}`)
    if (',or+/'.includes(kind)) {
      comma += kind
      gap = ''
    } else if (kind !== ':') {
      if (last && together) {
        last.kind = together
        last.text += word
      } else tokens.push((last = { kind, text: word.replace(',', '.'), at, comma, gap }))
      comma = gap = ''
    } else if (/[a-z]/.test(word)) gap += word
    else if (/后|起/.test(word)) {
      // "付款后" means after the payment, which is not a day to count from.
      if (!last || comma) fail(at, '"net" or "after delivery"')
      last.text += '后'
    }
    index += length
    at += word.length
  }
  // "30 Tage netto /" and "30 days after" are incomplete, and "after payment" names no day; "30 days after date" does.
  if (comma.includes('/') || (last?.kind === 'after' && !gap.includes('dat')))
    fail(at, '"net" or "after delivery"')
  return tokens
}

import type { ErrorCode } from '../kernel/error-code.js'
import { kindOfWord, LONGEST_HAN, NOTATION_WORDS } from './notation-words.js'

/** One meaningful piece of a notation. */
export interface Token {
  /** `num`, `percent`, or a kind of the dictionary. */
  kind: string
  /** What is written, a number with a point; and 后 where that or 起 follows, which says that what stands before it has passed. */
  text: string
  /** Where it starts in the notation, from 1. */
  readonly at: number
  /** What parts it from the piece before: `,` for a comma or "and", `/`, `or`, and `+` for that or "then". */
  comma: string
  /** The words without meaning that stand before it: "15 of the month" is no 15 months. */
  readonly gap: string
}

/** Refuses a notation at a position, counted from 1; `terms.unreadable` unless another code is given. */
export type Fail = (at: number, expected: string, code?: ErrorCode) => never

/** The longest notation that is read. */
export const MAX_NOTATION_LENGTH = 500

/** A text in the plain form: lower case, no accents, half width. It never changes the number of characters. */
const fold = (text: string): string =>
  text.replace(/[À-ſ\uff01-\uff5e\p{Zs}]/gu, (char) => char.normalize('NFKD').charAt(0)).toLowerCase()

/**
 * Cuts a notation into its meaningful pieces, in one pass. Accents that stand apart from their letters are composed
 * first; positions count in the composed text.
 *
 * @throws ReceivablesError `terms.unreadable` with the position of the first piece that means nothing.
 */
export function readTokens(notation: string, fail: Fail): Token[] {
  if (notation.length > MAX_NOTATION_LENGTH) fail(MAX_NOTATION_LENGTH, 'the end of the text')
  // Numbers, words, blanks and single characters: tabs, line breaks, bidirectional marks and zero-width characters, which could
  // hide a term from the reader, are no blanks and no words. A comma makes decimals only in a percentage, so that `2/10,1/20` stays a
  // list; "net-30" is a way to write net 30, and "net -30" a negative number; `.5%` and `,5%` are not five per cent; `E.O.M.` and `B/L`
  // are one word, and so is an elided `d'` or `l'`.
  const chunks: readonly string[] =
    fold(notation.normalize())
      // The first half in advance, the other on delivery; the second part of "30/70" may be due before shipment as well.
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
    // The longest entry of Chinese characters, which are chunks by themselves.
    let length = LONGEST_HAN
    while (length > 1 && !NOTATION_WORDS.has(text(length))) length--
    const word = text(length)
    const kind = /^\d/.test(word)
      ? /\d$/.test(word)
        ? 'num'
        : 'percent'
      : /[a-z]['’]| /.test(word)
        ? ':'
        : (kindOfWord(word.replace(/\b[./]\b/g, '')) ?? fail(at, 'a word of payment terms or a space'))
    // "Receipt of the goods" is one piece, and is the delivery.
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
      // "付款后" is after the payment, and no day to count from.
      if (!last || comma) fail(at, '"net" or "after delivery"')
      last.text += '后'
    }
    index += length
    at += word.length
  }
  // "30 Tage netto /" and "30 days after" have lost their end, and "after payment" says no day; "30 days after date" does.
  if (comma.includes('/') || (last?.kind === 'after' && !gap.includes('dat')))
    fail(at, '"net" or "after delivery"')
  return tokens
}

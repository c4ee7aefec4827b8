import type { ErrorCode } from '../kernel/error-code.js'
import { kindOfWord, LONGEST_HAN, NOTATION_WORDS } from './notation-words.js'

/** One meaningful piece of a notation. */
export interface Token {
  /** `num`, `percent`, `slash`, or a kind of the dictionary. */
  readonly kind: string
  /** What is written, a number with a point; and 后 where that or 起 follows, which says that what stands before it has passed. */
  text: string
  /** Where it starts in the notation, from 1. */
  readonly at: number
  /** What parts it from the piece before: `,` for a comma, another separator or a word such as "then", and `or`. */
  readonly comma: string
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
  // list; "net-30" is a way to write net 30, and "net -30" a negative number; `E.O.M.` and `B/L` are one word, and so is an elided `d'` or `l'`.
  const chunks: readonly string[] =
    fold(notation.normalize()).match(
      /(?<![a-z])-\d|\d+(?:[.,]\d+)? *(?:%|per *cent|prozent)(?: *\/)?|\d+(?:\.\d+)?|[a-z](?:['’]|(?:[./][a-z](?![a-z]))+)|[a-z]+| +|[^]/gu,
    ) ?? []
  const tokens: Token[] = []
  let index = 0
  let at = 1
  let comma = ''
  let gap = ''

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
    if (',or+'.includes(kind)) {
      comma += kind
      gap = ''
    } else if (kind !== ':') {
      tokens.push({ kind, text: word.replace(',', '.'), at, comma, gap })
      comma = gap = ''
    } else if (/[a-z]/.test(word)) gap += word
    else if (/后|起/.test(word) && tokens[0]) (tokens.at(-1) as Token).text += '后'
    index += length
    at += word.length
  }
  return tokens
}

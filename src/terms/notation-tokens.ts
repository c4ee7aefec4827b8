import type { ErrorCode } from '../kernel/error-code.js'
import { kindOfWord, LONGEST_HAN, NOTATION_WORDS } from './notation-words.js'

/** One meaningful piece of a notation. */
export interface Token {
  /** `num`, `percent`, `slash`, or a kind of the dictionary. */
  readonly kind: string
  /** The number as written, with a point; empty for words. */
  readonly text: string
  /** Where it starts in the notation, from 1. */
  readonly at: number
  /** Whether a comma, another separator or a word such as "then" stands before it. */
  readonly comma: boolean
  /** Whether a word without meaning stands before it: "15 of the month" is no 15 months. */
  readonly gap: boolean
}

/** Refuses a notation at a position, counted from 1; `terms.unreadable` unless another code is given. */
export type Fail = (at: number, expected: string, code?: ErrorCode) => never

/** The longest notation that is read. */
export const MAX_NOTATION_LENGTH = 500

/** A text in the plain form: lower case, no accents, half width. It never changes the number of characters. */
const fold = (text: string): string =>
  text.replace(/[À-ſ\uff01-\uff5e]/g, (char) => char.normalize('NFKD').charAt(0)).toLowerCase()

/**
 * Cuts a notation into its meaningful pieces, in one pass. Accents that stand apart from their letters are composed
 * first; positions count in the composed text.
 *
 * @throws ReceivablesError `terms.unreadable` with the position of the first piece that means nothing.
 */
export function readTokens(notation: string, fail: Fail): Token[] {
  if (notation.length > MAX_NOTATION_LENGTH) fail(MAX_NOTATION_LENGTH, 'the end of the text')
  const composed = notation.normalize()
  // Tabs, line breaks, bidirectional marks and zero-width characters could hide a term from the reader.
  const control = composed.search(/[\p{C}\p{Zl}\p{Zp}]/u)
  if (control >= 0) fail(control + 1, 'no control characters')
  // Runs of digits, of letters and of blanks, and single characters.
  const chunks: readonly string[] = fold(composed).match(/[0-9]+|[a-z]+|\s+|[^]/g) ?? []
  const tokens: Token[] = []
  let index = 0
  let at = 1
  let comma = false
  let gap = false

  const chunk = (ahead = 0): string => chunks[index + ahead] ?? ''
  const isDigits = (ahead = 0): boolean => /^[0-9]/.test(chunk(ahead))
  const isLetters = (ahead = 0): boolean => /^[a-z]/.test(chunk(ahead))

  /** How many chunks a number takes: a comma makes decimals only in a percentage, so that `2/10,1/20` stays a list. */
  function numberLength(): number {
    if (!isDigits(2)) return 1
    const isPercentage =
      chunk(1) === ',' && (chunk(3) === '%' || (chunk(3).trim() === '' && chunk(4) === '%'))
    return chunk(1) === '.' || isPercentage ? 3 : 1
  }

  /** `E.O.M.` and `B/L` are one word; an elided `d'` or `l'` is none. */
  function wordLength(): number {
    if (chunk().length > 1) return 1
    if (/^['’]/.test(chunk(1))) return 2
    let length = 1
    while (/^[./]/.test(chunk(length)) && isLetters(length + 1) && chunk(length + 1).length === 1) length += 2
    return length
  }

  /** The longest dictionary entry of Chinese characters; a single mark. */
  function hanLength(): number {
    let length = LONGEST_HAN
    while (length > 1 && !NOTATION_WORDS.has(text(length))) length--
    return length
  }

  const text = (length: number): string => chunks.slice(index, index + length).join('')

  function kindOf(word: string): string | undefined {
    if (isDigits()) return 'num'
    if (isLetters()) return /['’]$/.test(word) ? ':' : kindOfWord(word.replace(/[./]/g, ''))
    // "net-30" is a way to write net 30; "net -30" is a negative number.
    if (word === '-' && isDigits(1) && !isLetters(-1)) return undefined
    return word.trim() === '' ? ':' : NOTATION_WORDS.get(word)
  }

  while (index < chunks.length) {
    const length = isDigits() ? numberLength() : isLetters() ? wordLength() : hanLength()
    const word = text(length)
    const kind = kindOf(word) ?? fail(at, 'a word of payment terms')
    if (kind === 'comma') comma = true
    else if (kind !== ':') {
      tokens.push({ kind, text: kind === 'num' ? word.replace(',', '.') : '', at, comma, gap })
      comma = gap = false
    } else gap ||= isLetters()
    index += length
    at += word.length
  }
  return tokens
}

import { refuse } from '../kernel/error.js'
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

/** The longest notation that is read. */
export const MAX_NOTATION_LENGTH = 500

/** @throws ReceivablesError `terms.unreadable`, always; the position counts from 1. */
export function unreadable(notation: string, at: number, expected: string, path: string): never {
  return refuse('terms.unreadable', path, `at position ${String(at)}: ${expected}`, notation)
}

const isDigit = (char: string): boolean => char >= '0' && char <= '9'
const isLetter = (char: string): boolean => char >= 'a' && char <= 'z'
const isHan = (char: string): boolean => char >= '一' && char <= '鿿'

/** Tabs, line breaks, bidirectional marks and zero-width characters could hide a term from the reader. */
const isControl = (code: number): boolean =>
  code < 32 ||
  (code >= 127 && code < 160) ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  code === 0xfeff

/** Stands for the combining accent of a decomposed letter: skipped inside words. */
const ACCENT = '\u0300'

/** Marks that are written in several ways, and how they are read. */
const MARKS = "、,。,;;⁄/’'–-—-\u00a0 \u2009 \u202f \u3000 "

/** One UTF-16 unit in the plain form: lower case, no accent, half width. It never changes the number of units. */
function foldUnit(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return foldUnit(String.fromCharCode(code - 0xfee0))
  if (code >= 0xc0 && code <= 0x17f) return char.normalize('NFD').charAt(0).toLowerCase()
  if (code >= 0x300 && code <= 0x36f) return ACCENT
  const mark = MARKS.indexOf(char)
  return mark % 2 === 0 ? MARKS.charAt(mark + 1) : char.toLowerCase()
}

function fold(notation: string, path: string): string {
  let folded = ''
  for (let index = 0; index < notation.length; index++) {
    if (isControl(notation.charCodeAt(index))) {
      unreadable(notation, index + 1, 'a text without control characters', path)
    }
    folded += foldUnit(notation.charAt(index))
  }
  return folded
}

/** Whether a decimal comma is one: the number must be a percentage, so that `2/10,1/20` stays a list. */
function isPercentAhead(text: string, from: number): boolean {
  let index = from
  while (isDigit(text.charAt(index))) index++
  if (index === from) return false
  while (text.charAt(index) === ' ') index++
  return text.charAt(index) === '%' || text.startsWith('percent', index) || text.startsWith('prozent', index)
}

/** The end of the digits, and of the decimals if there are any, from a digit on. */
function endOfNumber(text: string, from: number): number {
  let index = from
  while (isDigit(text.charAt(index))) index++
  const mark = text.charAt(index)
  if (mark === '.' ? !isDigit(text.charAt(index + 1)) : mark !== ',' || !isPercentAhead(text, index + 1))
    return index
  index++
  while (isDigit(text.charAt(index))) index++
  return index
}

/** Reads letters from an index on: `E.O.M.` is one word, an elided `d'` or `l'` is none. */
function readWord(text: string, from: number): { word: string; end: number } {
  let word = ''
  let index = from
  for (;;) {
    const char = text.charAt(index)
    if (isLetter(char)) word += char
    else if (char === '.' && (index - from) % 2 === 1 && word.length * 2 - 1 === index - from) {
      if (!isLetter(text.charAt(index + 1))) return { word, end: index + 1 }
    } else if (char !== ACCENT) break
    index++
  }
  const elided = text.charAt(index) === "'" && word.length === 1
  return { word: elided ? 'de' : word, end: elided ? index + 1 : index }
}

/** The longest dictionary entry that starts at a Chinese character; the character itself when there is none. */
function readHan(text: string, from: number): string {
  for (let length = LONGEST_HAN; length > 1; length--) {
    const word = text.slice(from, from + length)
    if (NOTATION_WORDS.has(word)) return word
  }
  return text.charAt(from)
}

/** The kind of a mark; `:` carries no meaning. */
function kindOfMark(char: string): string | undefined {
  if (char === '%') return 'percent'
  if (char === '/') return 'slash'
  if (',;+&'.includes(char)) return 'comma'
  return ' -.:()'.includes(char) ? ':' : undefined
}

interface Piece {
  readonly kind: string | undefined
  readonly text: string
  readonly end: number
}

function readPiece(text: string, index: number): Piece {
  const char = text.charAt(index)
  if (isDigit(char)) {
    const end = endOfNumber(text, index)
    return { kind: 'num', text: text.slice(index, end).replace(',', '.'), end }
  }
  if (text.startsWith('b/l', index)) return { kind: '@bill-of-lading', text: '', end: index + 3 }
  if (isLetter(char)) {
    const { word, end } = readWord(text, index)
    return { kind: kindOfWord(word), text: '', end }
  }
  // "net-30" is a way to write net 30; "net -30" is a negative number.
  if (char === '-' && isDigit(text.charAt(index + 1)) && ' /'.includes(text.charAt(index - 1))) {
    return { kind: undefined, text: '', end: index }
  }
  const word = isHan(char) ? readHan(text, index) : char
  return { kind: NOTATION_WORDS.get(word) ?? kindOfMark(word), text: '', end: index + word.length }
}

/**
 * Cuts a notation into its meaningful pieces, in one pass.
 *
 * @throws ReceivablesError `terms.unreadable` with the position of the first piece that means nothing.
 */
export function readTokens(notation: string, path: string): Token[] {
  if (notation.length > MAX_NOTATION_LENGTH) {
    refuse('terms.unreadable', path, `at most ${String(MAX_NOTATION_LENGTH)} characters`, notation)
  }
  const text = fold(notation, path)
  const tokens: Token[] = []
  let comma = false
  let gap = false
  for (let index = 0; index < text.length;) {
    const piece = readPiece(text, index)
    if (piece.kind === undefined)
      unreadable(notation, index + 1, 'a word that payment terms are made of', path)
    if (piece.kind === 'comma') comma = true
    else if (piece.kind !== ':') {
      tokens.push({ kind: piece.kind, text: piece.text, at: index + 1, comma, gap })
      comma = false
      gap = false
    } else if (isLetter(text.charAt(index))) gap = true
    index = piece.end
  }
  if (tokens.length === 0) unreadable(notation, 1, 'payment terms such as net 30', path)
  return tokens
}
